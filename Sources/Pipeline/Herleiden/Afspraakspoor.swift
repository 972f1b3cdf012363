import Counting
import Disclosure
import Domain
import Reporting

/// Traces verdicts and the figures under them.
extension Herleider {
  /// What a report over a period says of its agreements, in the internal edition.
  func outcomes(_ periode: Periode) throws -> [Afspraakuitkomst] { try bank.outcomes(periode) }

  /// A verdict: what was agreed, what was reached, and the figures that it rests on. One window after another.
  func trace(verdict afspraak: String, _ periode: Periode) throws -> Herleiding? {
    let uitkomsten = try outcomes(periode).filter { $0.afspraak.id == afspraak }
    guard let laatste = uitkomsten.last else { return nil }
    var delen: [Herleiding.Deel] = []
    for uitkomst in uitkomsten {
      for meting in uitkomst.metingen {
        let spoor = try trace(meting, periode)
        let deel = uitkomst.delen.first { $0.meting.sleutel == meting.sleutel }
        let naam = [deel?.naam, deel?.oordeel.tekst].compactMap(\.self).filter { !$0.isEmpty }
        delen.append(
          Herleiding.Deel(
            naam: naam.isEmpty ? "een jaar eerder" : naam.joined(separator: ", "), cijfer: meting.sleutel.id,
            waarde: spoor.waarde, sluit: spoor.sluit))
      }
    }
    var uit = Herleiding(
      cijfer: "\(afspraak)@\(periode.code)", naam: laatste.afspraak.titel,
      uitleg: "Afgesproken: \(laatste.nagestreefd).",
      waarde: "\(laatste.oordeel.tekst), \(laatste.gerealiseerd)", standPer: bank.peildatum.inTekst,
      sluit: delen.allSatisfy(\.sluit))
    uit.selectie = [laatste.venster.periode.inTekst + ", tot en met \(laatste.venster.tot.inTekst)"]
    uit.selectie += [laatste.afspraak.artikel].compactMap(\.self) + laatste.gronden
    uit.delen = delen
    return uit
  }

  /// A figure of an agreement by its id; nil when a report over `periode` has none such.
  func trace(meting id: String, _ periode: Periode) throws -> Herleiding? {
    guard let meting = try outcomes(periode).flatMap(\.metingen).first(where: { $0.sleutel.id == id }) else {
      return nil
    }
    return try trace(meting, periode)
  }

  /// The rows of one figure of an agreement, measured again from nothing else.
  func trace(_ meting: Afspraakmeting, _ periode: Periode) throws -> Herleiding {
    let sleutel = meting.sleutel, catalogus = bank.catalogus
    var opdracht = try bank.measureOrder(periode)
    opdracht.afspraken = opdracht.afspraken.filter { $0.id == sleutel.afspraak }
    guard let afspraak = opdracht.afspraken.first, let toets = toets(afspraak, meting, periode) else {
      return Herleiding(
        cijfer: sleutel.id, naam: sleutel.afspraak, waarde: "", standPer: bank.peildatum.inTekst, sluit: false)
    }
    let selectie = Herleidselectie(toets, sleutel, gebieden: catalogus.gebieden)
    let soorten = Set(toets.rekenwijze.steuntOp)
    let spoor = try spoor(selectie, soorten, opdracht.registers)
    opdracht.registers = spoor.registers.registers
    let geteld = try Counting.measure(opdracht, blokken: Blokkenlijst(spoor.presentie.blokken)) { _ in nil }
      .first { $0.sleutel == sleutel }
    // A part that occurs in no row is asked for no longer: then the figure must be nothing.
    let sluit = geteld.map { isEqual($0.waarde, meting.waarde) } ?? (meting.waarde.isNiets)
    var uit = Herleiding(
      cijfer: sleutel.id, naam: "\(afspraak.id) \(toets.naam ?? toets.maat.maat.omschrijving)",
      uitleg: afspraak.titel, waarde: text(meting.waarde, toets), standPer: bank.peildatum.inTekst, sluit: sluit)
    uit.selectie = ["\(sleutel.venster.van.inTekst) tot en met \(sleutel.venster.tot.inTekst)"]
    uit.selectie += [
      Weegopdracht(periode: periode, peildatum: bank.peildatum, catalogus: catalogus).naam(sleutel.item)
    ].filter { !$0.isEmpty }
    uit.selectie += meting.uitgesloten.map { weg in
      "niet meegeteld: \(weg.aantal.map { "\($0)" } ?? "enkele") (\(weg.reden.rawValue))"
    }
    if let bron = meting.noemerbron {
      uit.selectie.append("inwoners: \(bron.bron), stand \(bron.peildatum.inTekst)")
    }
    if let cel = meting.cijfer {
      uit.delen = [.init(naam: "Hetzelfde cijfer als", cijfer: cel.id, waarde: uit.waarde, sluit: true)]
    }
    uit.geteld = geteld.map { text($0.waarde, toets) } ?? "niets"
    let soort: Leveringsoort = soorten.contains(.aanwezigheid) ? .aanwezigheid : soorten.sorted().last ?? .aanwezigheid
    uit.rijen = try rows(spoor)
    uit.rijen += stories(toets, selectie)
    if !uit.rijen.isEmpty || !soorten.isEmpty { uit.samen = together(spoor, soort) }
    return uit
  }

  /// The test as it read in its window. An earlier year is held against the test of now.
  private func toets(_ afspraak: Resultaatafspraak, _ meting: Afspraakmeting, _ periode: Periode) -> Toets? {
    let toetsen = afspraak.eis(op: meting.sleutel.venster.tot).toetsen, plek = meting.sleutel.onderdeel - 1
    return toetsen.indices.contains(plek) ? toetsen[plek] : nil
  }

  /// Stories are no rows of a levering: each is a file of the werkmap.
  private func stories(_ toets: Toets, _ selectie: Herleidselectie) -> [Herleiding.Rij] {
    guard case .som(.verhalen, _) = toets.rekenwijze else { return [] }
    return bank.catalogus.verhalen.filter { verhaal in
      verhaal.toestemming != nil && selectie.holds(verhaal.datum)
        && (selectie.doelen.isEmpty || selectie.doelen.contains(verhaal.doel))
        && selectie.ookDoel.map { $0 == verhaal.doel } ?? true
    }
    .map {
      Herleiding.Rij(
        levering: $0.bestand, bestand: "", regels: [], soort: "verhaal", dag: $0.datum.iso, kenmerk: $0.titel,
        activiteit: "", plaats: "", telt: "met toestemming")
    }
  }

  private func text(_ waarde: Waarde, _ toets: Toets) -> String {
    let eenheid = toets.maat.maat.eenheid
    switch waarde {
    case .getal(let getal) where eenheid == .procent:
      return "\(Notatie.procent(1).tekst(getal)) (\(grouped(getal.teller)) van \(grouped(getal.noemer)))"
    case .getal(let getal) where getal.teller % getal.noemer == 0:
      let heel = getal.teller / getal.noemer
      return "\(grouped(heel)) \(heel == 1 ? eenheid.enkelvoud : eenheid.meervoud)"
    case .getal(let getal): return "\(Notatie.decimaal(1).tekst(getal)) \(eenheid.meervoud)"
    case .ontbreekt: return "ontbreekt"
    case .geen: return "geen cijfer"
    case .onderdrukt: return "verborgen"
    }
  }
}

extension Waarde {
  /// No number, or nought.
  var isNiets: Bool {
    switch self {
    case .getal(let getal): getal.teller == 0
    case .geen, .ontbreekt: true
    case .onderdrukt: false
    }
  }
}
