/// The coordinates of one figure; nil stands for 'all'. Its `id` is what `herleid` takes and what a sentence binds to.
package struct Cijfersleutel: Hashable, Sendable {
  package var maat: Maat
  package var periode: Periode
  /// Nil: the whole gemeente.
  package var gebied: Gebied?
  package var doel: DoelID?
  package var leeftijd: Leeftijdsband?
  package var werkvorm: String?
  /// The organisation that delivers, by its bron code.
  package var organisatie: BronID?

  package init(
    _ maat: Maat, _ periode: Periode, gebied: Gebied? = nil, doel: DoelID? = nil, leeftijd: Leeftijdsband? = nil,
    werkvorm: String? = nil, organisatie: BronID? = nil
  ) {
    (self.maat, self.periode, self.gebied, self.doel) = (maat, periode, gebied, doel)
    (self.leeftijd, self.werkvorm, self.organisatie) = (leeftijd, werkvorm, organisatie)
  }

  /// 'unieke_kinderen@2026-K1/wijk=WK039218/doel=D03'.
  package var id: String {
    // A workbook asks for ten thousand of these: one text that grows.
    var tekst = ""
    tekst.reserveCapacity(64)
    func add(_ teken: String, _ deel: String) {
      tekst += teken
      tekst += deel
    }
    add("", maat.rawValue)
    add("@", periode.code)
    if let gebied {
      add("/", gebied.soort.rawValue)
      add("=", gebied.code)
    }
    if let doel { add("/doel=", doel.code) }
    if let leeftijd { add("/leeftijd=", leeftijd.code) }
    if let werkvorm { add("/werkvorm=", werkvorm) }
    if let organisatie { add("/organisatie=", organisatie.code) }
    return tekst
  }

  /// Reads what `id` writes; nil on anything else.
  package init?(id: String) {
    let delen = id.split(separator: "/", omittingEmptySubsequences: false)
    let kop = delen[0].split(separator: "@", omittingEmptySubsequences: false)
    guard kop.count == 2, let maat = Maat(rawValue: String(kop[0])), let periode = Periode(code: String(kop[1]))
    else { return nil }
    self.init(maat, periode)
    for deel in delen.dropFirst() {
      guard let is_ = deel.firstIndex(of: "=") else { return nil }
      let waarde = String(deel[deel.index(after: is_)...])
      switch deel[..<is_] {
      case "doel": doel = DoelID(waarde)
      case "werkvorm": werkvorm = waarde
      case "organisatie": organisatie = BronID(waarde)
      case "leeftijd":
        guard let band = Leeftijdsband(code: waarde) else { return nil }
        leeftijd = band
      case let soort:
        guard let soort = Gebiedssoort(rawValue: String(soort)) else { return nil }
        gebied = Gebied(soort, waarde)
      }
    }
    guard self.id == id else { return nil }
  }
}

extension Cijfersleutel {
  /// The parts that are there, and a measure by its place in the list instead of by its name: a report looks up hundreds of
  /// thousands of figures.
  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: maat) { hasher.combine(bytes: $0) }
    hasher.combine(periode)
    if let gebied { hasher.combine(gebied.code) }
    if let doel { hasher.combine(doel.code) }
    if let leeftijd { hasher.combine(leeftijd) }
    if let werkvorm { hasher.combine(werkvorm) }
    if let organisatie { hasher.combine(organisatie.code) }
  }
}

/// What stands where a figure is asked for. A suppressed, a missing and an impossible figure are three different things.
package enum Waarde: Hashable, Sendable {
  case getal(Breuk)
  /// Nothing was delivered for these months: never 0 (DOMEIN §4, rule 4).
  case ontbreekt([Maand])
  /// There is nothing to divide by: no bijeenkomst, no signal, no answer.
  case geen
  /// Hidden by disclosure control. Only `Disclosure` makes this case.
  case onderdrukt
}

/// One figure with what it rests on.
package struct Cijfer: Hashable, Sendable {
  package let sleutel: Cijfersleutel
  package let waarde: Waarde
  /// Months of the period for which a planned delivery did not come: the figure covers the others only. Sorted.
  package let ontbrekend: [Maand]

  package init(_ sleutel: Cijfersleutel, _ waarde: Waarde, ontbrekend: [Maand] = []) {
    (self.sleutel, self.waarde, self.ontbrekend) = (sleutel, waarde, ontbrekend)
  }
}
