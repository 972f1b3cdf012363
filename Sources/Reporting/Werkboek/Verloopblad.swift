import Domain

extension Werkblad {
  /// *Verloop*: twelve months up to the end of the period, each beside the same month a year earlier: 24 months.
  static func verloop(_ invoer: Werkboekinvoer) -> Werkblad? {
    let laatste = invoer.periode.laatsteDag.maand.volgnummer
    let maanden = ((laatste - 11)...laatste).map(Maand.init(volgnummer:)).filter { maand in
      invoer.cijfer(.deelnames, .maand(maand)) != nil
    }
    guard maanden.count > 1 else { return nil }
    let norm = monthlyNorm(invoer)
    let rijen = maanden.map { maand -> [Cel] in
      let (nu, vorig) = (Periode.maand(maand), Periode.maand(maand).vorigJaar)
      return [.tekst(maand.inTekst)] + pair(.deelnames, nu, vorig, 1, invoer)
        + pair(.uniekeKinderen, nu, vorig, 4, invoer)
        + (norm.map { norm in
          [norm.geldig.contains(maand.eersteDag) ? Cel(.getal(norm.perMaand, .aantal)) : Cel(.leeg)]
        } ?? []) + [.tekst(remark(invoer, nu, vorig))]
    }
    let tabel = Tabel(
      id: "verloop",
      bijschrift: "Elke rij is een maand. Unieke kinderen tellen niet op: één kind komt in meer maanden.",
      kolommen: [
        .init("Maand", breedte: 30), .init("Deelnames", .getal, breedte: 12),
        .init("Deelnames een jaar eerder", .getal, breedte: 14), .init("Verschil in deelnames", .getal, breedte: 12),
        .init("Unieke kinderen", .getal, breedte: 12), .init("Unieke kinderen een jaar eerder", .getal, breedte: 16),
        .init("Verschil in kinderen", .getal, breedte: 12),
      ] + (norm == nil ? [] : [.init("Afgesproken deelnames per maand", .getal, breedte: 14)])
        + [.init("Bijzonderheid", breedte: 44)],
      rijen: rijen, legenda: ["Een leeg vak is geen nul: de bijzonderheid zegt waarom er niets staat."])
    return Werkblad(
      naam: "Verloop", titel: "Verloop per maand",
      delen: [.tabel(tabel), .grafiek(chart(tabel, van: maanden, norm: norm?.perMaand))])
  }

  /// A line must not fall to zero where a number is missing, so such a cell is empty and the remark says why.
  private static func pair(
    _ maat: Maat, _ nu: Periode, _ vorig: Periode, _ kolom: Int, _ invoer: Werkboekinvoer
  ) -> [Cel] {
    func cel(_ periode: Periode) -> Cel {
      let cel = invoer.cel(maat, periode)
      return cel.getal == nil ? Cel(.leeg, cijfer: cel.cijfer) : cel
    }
    let (a, b) = (cel(nu), cel(vorig))
    var verschil = Cel(.leeg)
    if let getal = a.getal, let eerder = b.getal {
      verschil = Cel(.formule(.dezeRij(kolom) - .dezeRij(kolom + 1), getal - eerder, .aantal))
    }
    return [a, b, verschil]
  }

  /// The norm for all deelnames of the gemeente, spread evenly over its months; nil when nothing of the kind was agreed.
  private static func monthlyNorm(_ invoer: Werkboekinvoer) -> (perMaand: Breuk, geldig: ClosedRange<Dag>)? {
    for uitkomst in invoer.afspraken {
      guard let deel = uitkomst.delen.first, uitkomst.delen.count == 1, let norm = deel.norm,
        let toets = uitkomst.afspraak.eis(op: uitkomst.venster.tot).toetsen.first,
        toets.maat.maat.standaard == .deelnames, toets.selectie == Selectie()
      else { continue }
      return Breuk(teller: norm.teller, noemer: norm.noemer * uitkomst.venster.periode.maanden.count)
        .map { ($0, uitkomst.afspraak.geldig) }
    }
    return nil
  }

  private static func remark(_ invoer: Werkboekinvoer, _ nu: Periode, _ vorig: Periode) -> String {
    var zinnen: [String] = []
    for (periode, naam) in [(nu, "Deze maand"), (vorig, "Een jaar eerder")] {
      let cijfers = [Maat.deelnames, .uniekeKinderen].map { invoer.cijfer($0, periode) }
      if cijfers.contains(where: { if case .onderdrukt = $0?.waarde { true } else { false } }) {
        zinnen.append("\(naam): verborgen (\(Cel.onderdruktTeken)).")
      }
      if cijfers.contains(where: { if case .ontbreekt = $0?.waarde { true } else { false } }) {
        zinnen.append("\(naam): ontbreekt.")
      } else if cijfers.contains(where: { $0?.ontbrekend.isEmpty == false }) {
        zinnen.append("\(naam): niet volledig.")
      }
      if cijfers.allSatisfy({ $0 == nil }) {
        let begin = invoer.catalogus.werkmap.vanaf
        zinnen.append("\(naam): \(periode.eersteDag.maand < begin ? "nog geen registratie" : "niet in dit werkboek").")
      }
    }
    return zinnen.joined(separator: " ")
  }

  private static func chart(_ tabel: Tabel, van maanden: [Maand], norm: Breuk?) -> Bladgrafiek {
    let getallen = zip(maanden, tabel.rijen).compactMap { maand, rij in rij[1].getal.map { (maand, $0) } }
    var alt = "Lijn: deelnames per maand, naast een jaar eerder (gestreept)."
    if let eerste = getallen.first, let laatste = getallen.last, let hoogste = getallen.max(by: { $0.1 < $1.1 }) {
      alt += " In \(eerste.0.inTekst) \(Notatie.aantal.tekst(eerste.1)), in \(laatste.0.inTekst)"
      alt += " \(Notatie.aantal.tekst(laatste.1)). De hoogste maand is \(hoogste.0.inTekst):"
      alt += " \(Notatie.aantal.tekst(hoogste.1))."
    }
    if let norm { alt += " De afspraak is \(Notatie.aantal.tekst(norm)) per maand." }
    return Bladgrafiek(
      uit: tabel, soort: .lijn, titel: "Deelnames per maand", alt: alt, xTitel: "Maand", yTitel: "Aantal deelnames",
      notatie: .aantal, reeksen: [(1, .nu), (2, .vorigJaar)] + (norm == nil ? [] : [(7, .norm)]))
  }
}
