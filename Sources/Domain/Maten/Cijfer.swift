/// The coordinates of one figure; nil stands for 'all'. Its `id` is what `herleid` takes and what a sentence binds to.
package struct Cijfersleutel: Hashable, Sendable {
  package var maat: Maat
  package var periode: Periode
  /// Nil: the whole gemeente.
  package var gebied: Gebied?
  package var doel: DoelID?
  package var leeftijd: Leeftijdsband?
  package var werkvorm: String? {
    get { vorm?.tekst }
    set { vorm = newValue.map(Naam.init) }
  }
  private var vorm: Naam?
  /// The organisation that delivers, by its bron code.
  package var organisatie: BronID?

  package init(
    _ maat: Maat, _ periode: Periode, gebied: Gebied? = nil, doel: DoelID? = nil, leeftijd: Leeftijdsband? = nil,
    werkvorm: String? = nil, organisatie: BronID? = nil
  ) {
    (self.maat, self.periode, self.gebied, self.doel) = (maat, periode, gebied, doel)
    (self.leeftijd, vorm, self.organisatie) = (leeftijd, werkvorm.map(Naam.init), organisatie)
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
  /// Equal keys have equal bits, and unequal ones seldom the same low ones: a report looks up hundreds of thousands of
  /// figures. Not for what a stranger chooses: a werkmap has its codes from its own configuration.
  var spreiding: UInt64 {
    var spreider = Spreider()
    withUnsafeBytes(of: maat) { spreider.add(UInt64($0[0])) }
    switch periode {
    case .maand(let maand): spreider.add(1, maand.volgnummer)
    case .kwartaal(let jaar, let nummer): spreider.add(2, jaar * 8 + nummer)
    case .halfjaar(let jaar, let nummer): spreider.add(3, jaar * 8 + nummer)
    case .jaar(let jaar): spreider.add(4, jaar)
    case .schooljaar(let van): spreider.add(5, van)
    case .week(let week): spreider.add(6, week.jaar * 64 + week.nummer)
    case .vrij(let van, let tot): spreider.add(Int(van.nummer), Int(tot.nummer))
    }
    spreider.add(1, gebied?.bits)
    spreider.add(2, doel?.bits)
    spreider.add(3, vorm?.bits)
    spreider.add(4, organisatie?.bits)
    switch leeftijd {
    case .jaren(let jaren): spreider.add(jaren.lowerBound, jaren.upperBound)
    case .onbekend: spreider.add(7)
    case nil: break
    }
    return spreider.bits
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(spreiding) }

  private struct Spreider {
    private var som: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ waarde: UInt64) { som = (som ^ waarde ^ som >> 32) &* 0xD6E8_FEB8_6659_FD93 }

    mutating func add(_ soort: Int, _ waarde: Int) {
      add(UInt64(truncatingIfNeeded: soort) << 48 ^ UInt64(truncatingIfNeeded: waarde))
    }

    /// Nothing for a coordinate that is 'all'.
    mutating func add(_ plaats: UInt64, _ naam: UInt?) {
      guard let naam else { return }
      add(plaats << 56 ^ UInt64(naam))
    }

    var bits: UInt64 { (som ^ som >> 32) &* 0xD6E8_FEB8_6659_FD93 >> 16 }
  }
}

/// What stands where a figure is asked for. A suppressed, a missing and an impossible figure are three different things.
package enum Waarde: Hashable, Sendable {
  case getal(Breuk)
  /// Nothing was delivered for these months: never 0 (DOMEIN §4, rule 4).
  case ontbreekt(Maandenlijst)
  /// There is nothing to divide by: no bijeenkomst, no signal, no answer.
  case geen
  /// Hidden by disclosure control. Only `Disclosure` makes this case.
  case onderdrukt
}

/// One figure with what it rests on.
package struct Cijfer: Hashable, Sendable {
  package var sleutel: Cijfersleutel
  package var waarde: Waarde
  /// Months of the period for which a planned delivery did not come: the figure covers the others only. Sorted.
  package var ontbrekend: Maandenlijst
  /// Answers, signals or children behind a mean, a share or a median; nil for a plain count.
  package var waarnemingen: Int?
  /// The period was not over on the peildatum: a figure so far.
  package var looptNog = false

  package init(_ sleutel: Cijfersleutel, _ waarde: Waarde, ontbrekend: Maandenlijst = []) {
    (self.sleutel, self.waarde, self.ontbrekend) = (sleutel, waarde, ontbrekend)
  }
}
