import Disclosure
import Domain
import Reporting
import Storage

/// What people wrote in a name never leaves the organisation: only the internal edition has names of files, and of places that
/// no list has. Every other edition, also one that is yet to come, gets a name that says nothing.
extension Cijferbank {
  /// The deliveries that a report names.
  func deliveries(editie: Editie, where telt: (Leveringstand) -> Bool) -> [Levering] {
    guard editie != .intern else { return leveringen.filter(telt).map(\.levering) }
    let organisaties = Dictionary(catalogus.bronnen.map { ($0.bron, $0.organisatie) }) { eerste, _ in eerste }
    var nummers: [BronID: Int] = [:]
    return leveringen.compactMap { stand in
      nummers[stand.levering.bron, default: 0] += 1
      guard telt(stand) else { return nil }
      var levering = stand.levering
      let dag = Dag(iso: stand.ingelezenOp.prefix(10)).map { ", \($0.inTekst)" } ?? ""
      levering.bestand =
        "levering \(nummers[levering.bron] ?? 0) van \(organisaties[levering.bron] ?? levering.bron.code)\(dag)"
      return levering
    }
  }

  /// The texts of people that an edition may print: what shows a person leaves with none, and a BSN is in none at all.
  func texts(editie: Editie) -> Catalogus {
    catalogus.without(editie == .intern ? [.bsn] : Set(Persoonsspoor.allCases))
  }

  /// What shows a person in the texts for a report over `periode`, and in the names that its tables use.
  func objections(_ periode: Periode) throws -> [Tekstbezwaar] {
    let laatste = periode.laatsteDag
    let texts = catalogus.tekstbezwaren(over: periode) { $0.datum <= laatste && $0.datum.dagen(tot: laatste) <= 366 }
    let toets = catalogus.persoonstoets
    let namen =
      activiteiten.map { ("register van \($0.bron.code), activiteit \($0.code)", $0.naam) }
      + Woordsoort.allCases.flatMap { soort in
        woordenboek.list(soort).enumerated().map { ("lijst \(soort.rawValue), woord \($0.offset + 1)", $0.element) }
      }
    return texts
      + namen.flatMap { plek, naam in
        toets.sporen(naam).sorted().map { Tekstbezwaar(bestand: plek, regel: nil, $0) }
      }
  }

  func outward(_ metingen: [Afspraakmeting], editie: Editie) -> [Afspraakmeting] {
    guard editie != .intern else { return metingen }
    let namen = placeNames(
      metingen.compactMap { if case .locatie(let naam) = $0.sleutel.item { naam } else { nil } })
    return metingen.map { meting in
      guard case .locatie(let naam) = meting.sleutel.item else { return meting }
      var uit = meting
      uit.sleutel.item = .locatie(namen[naam] ?? Woordenboek.overig)
      return uit
    }
  }

  func outward(_ telling: Dekkingstelling, editie: Editie) -> Dekkingstelling {
    guard editie != .intern else { return telling }
    let standen = Array(telling.perVak.values) + telling.perWijk.values
    let namen = placeNames(
      telling.perLocatie.keys.map(\.naam) + standen.flatMap(\.perLocatie.keys) + telling.momenten.keys.map(\.locatie))
    func naam(_ plaats: String) -> String { namen[plaats] ?? Woordenboek.overig }
    func outward(_ stand: Dekkingstelling.Stand) -> Dekkingstelling.Stand {
      var uit = stand
      uit.perLocatie = Dictionary(stand.perLocatie.map { (naam($0.key), $0.value) }, uniquingKeysWith: +)
      return uit
    }
    var uit = telling
    let toets = catalogus.persoonstoets
    uit.namen = telling.namen.filter { toets.sporen($0.value).isEmpty }
    uit.perVak = telling.perVak.mapValues(outward)
    uit.momenten = Dictionary(
      telling.momenten.map { moment, stand in
        (
          Werkmoment(
            activiteit: moment.activiteit, wijk: moment.wijk,
            locatie: namen[moment.locatie] == Woordenboek.overig ? "" : namen[moment.locatie] ?? "",
            weekdag: moment.weekdag, begin: moment.begin), stand
        )
      },
      uniquingKeysWith: { eerste, tweede in
        var som = eerste
        som.add(tweede)
        return som
      })
    uit.perWijk = telling.perWijk.mapValues(outward)
    uit.perLocatie = Dictionary(
      telling.perLocatie.map { (.init(wijk: $0.key.wijk, naam: naam($0.key.naam)), $0.value) },
      uniquingKeysWith: { $0.union($1) })
    return uit
  }

  /// A name for each place that may be printed; two places never share one.
  private func placeNames(_ plaatsen: [String]) -> [String: String] {
    var uit: [String: String] = [:]
    var bezet: Set<String> = []
    for plaats in Set(plaatsen).sorted() where !plaats.isEmpty {
      let naam = woordenboek.released(.locatie, plaats)
      var vrij = naam, nummer = 2
      while !bezet.insert(vrij).inserted { (vrij, nummer) = ("\(naam) (\(nummer))", nummer + 1) }
      uit[plaats] = vrij
    }
    return uit
  }
}
