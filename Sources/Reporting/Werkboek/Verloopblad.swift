import Domain

extension Werkblad {
  /// *Verloop*: the 24 months up to the end of the period, and the last twelve beside the same month a year earlier.
  static func verloop(_ invoer: Rapportinvoer) -> Werkblad? {
    let maanden = invoer.verloopmaanden
    guard maanden.count > 1 else { return nil }
    let norm = Maandnorm(invoer)
    let rijen = maanden.map { maand -> [Cel] in
      let (nu, vorig) = (Periode.maand(maand), Periode.maand(maand).vorigJaar)
      return [.tekst(maand.metJaar)] + pair(.deelnames, nu, vorig, 1, invoer)
        + pair(.uniekeKinderen, nu, vorig, 4, invoer)
        + (norm.map { [$0[maand].map { Cel(.getal($0, .aantal)) } ?? Cel(.leeg)] } ?? []) + [.tekst(state(invoer, nu))]
    }
    let tabel = Tabel(
      id: "verloop",
      bijschrift: "Elke rij is een maand. Unieke kinderen tellen niet op: één kind komt in meer maanden.",
      kolommen: [
        .init("Maand", breedte: 14), .init("Deelnames", .getal, breedte: 12),
        .init("Deelnames een jaar eerder", .getal, breedte: 12), .init("Verschil in deelnames", .getal, breedte: 12),
        .init("Unieke kinderen", .getal, breedte: 12), .init("Unieke kinderen een jaar eerder", .getal, breedte: 13),
        .init("Verschil in kinderen", .getal, breedte: 12),
      ] + (norm == nil ? [] : [.init("Afgesproken deelnames per maand", .getal, breedte: 14)])
        + [.init("Levering", breedte: 15)],
      rijen: rijen,
      legenda: [
        "Een leeg vak is geen nul: de kolom Levering zegt waarom er niets staat. Een jaar eerder staat er vanaf het tweede jaar."
      ])
    let jaar = jaarTotNu(invoer)
    let onvolledig = maanden.filter { maand in
      guard let cijfer = invoer.cijfer(.deelnames, .maand(maand)), cijfer.getal != nil else { return false }
      return !cijfer.ontbrekend.isEmpty
    }
    var blad = Werkblad(
      naam: "Verloop", titel: "Verloop per maand",
      delen: [.tabel(tabel), .grafiek(chart(tabel, van: maanden, onvolledig, norm: norm))] + jaar)
    // The months of the year stand in the first table; on paper the year follows as a whole.
    blad.drukdelen = jaar.isEmpty ? nil : 4
    return blad
  }

  /// A line must not fall to zero where a number is missing, so such a cell is empty and the last column says why.
  private static func pair(
    _ maat: Maat, _ nu: Periode, _ vorig: Periode, _ kolom: Int, _ invoer: Rapportinvoer
  ) -> [Cel] {
    func cel(_ periode: Periode) -> Cel {
      let cel = invoer.cel(maat, periode)
      return cel.getal == nil ? Cel(.leeg, cijfer: cel.cijfer) : cel
    }
    let (a, b) = (cel(nu), cel(vorig))
    var verschil = Cel(.leeg)
    if let getal = a.getal, let eerder = b.getal,
      [nu, vorig].allSatisfy({ invoer.cijfer(maat, $0)?.ontbrekend.isEmpty ?? false })
    {
      verschil = Cel(.formule(.dezeRij(kolom) - .dezeRij(kolom + 1), getal - eerder, .aantal))
    }
    return [a, b, verschil]
  }

  /// What the figures of a month rest on, in words.
  private static func state(_ invoer: Rapportinvoer, _ maand: Periode) -> String {
    let cijfers = [Maat.deelnames, .uniekeKinderen].compactMap { invoer.cijfer($0, maand) }
    var woorden: [String] = []
    if cijfers.contains(where: { if case .ontbreekt = $0.waarde { true } else { false } }) {
      woorden.append("ontbreekt")
    } else if cijfers.contains(where: { !$0.ontbrekend.isEmpty }) {
      woorden.append("niet volledig")
    }
    if cijfers.contains(where: { $0.waarde == .onderdrukt }) { woorden.append("verborgen (\(Cel.onderdruktTeken))") }
    return woorden.isEmpty ? "volledig" : woorden.joined(separator: ", ")
  }

  /// - Parameter onvolledig: months whose point stands for what is known of them, and no more.
  private static func chart(
    _ tabel: Tabel, van maanden: [Maand], _ onvolledig: [Maand], norm: Maandnorm?
  ) -> Bladgrafiek {
    let getallen = zip(maanden, tabel.rijen).compactMap { maand, rij in rij[1].getal.map { (maand, $0) } }
    var alt = "Lijn: deelnames per maand. Gestreept: dezelfde maand een jaar eerder."
    if let eerste = getallen.first, let laatste = getallen.last, let hoogste = getallen.max(by: { $0.1 < $1.1 }) {
      alt += " In \(eerste.0.inTekst) \(Notatie.aantal.tekst(eerste.1)), in \(laatste.0.inTekst)"
      alt += " \(Notatie.aantal.tekst(laatste.1)). De hoogste maand is \(hoogste.0.inTekst):"
      alt += " \(Notatie.aantal.tekst(hoogste.1))."
    }
    if let zin = norm?.inWoorden(maanden) { alt += " \(zin)" }
    let zonder = zip(maanden, tabel.rijen).filter { $1[1].getal == nil }.map(\.0.inTekst)
    if !onvolledig.isEmpty {
      alt += " Niet volledig, en dus ten minste: \(onvolledig.map(\.inTekst).joined(separator: ", "))."
    }
    if !zonder.isEmpty { alt += " Geen punt staat er bij \(zonder.joined(separator: ", "))." }
    return Bladgrafiek(
      uit: tabel, soort: .lijn, titel: "Deelnames per maand", alt: alt, xTitel: "Maand", yTitel: "Aantal deelnames",
      notatie: .aantal, reeksen: [(1, .nu), (2, .vorigJaar)] + (norm == nil ? [] : [(7, .norm)]))
  }
}

extension Rapportinvoer {
  /// The 24 months up to the last whole one of the period of which there are figures; none from before the registration.
  var verloopmaanden: [Maand] {
    let laatste = looptijd.laatsteMaand.volgnummer
    return ((laatste - 23)...laatste).map(Maand.init(volgnummer:)).filter { maand in
      maand >= catalogus.werkmap.vanaf && cijfer(.deelnames, .maand(maand)) != nil
    }
  }
}

extension Maand {
  /// 'mrt 2026', for axes over more than a year.
  var metJaar: String { "\(kort) \(jaar)" }
}
