import Domain
import Reporting
import Storage

/// The three sums of one round: every file, every row and every month that was promised has exactly one state, and what is
/// counted one by one is what there is.
package struct Leveringssom: Codable, Hashable, Sendable {
  /// One sum: what there is, and where it went, in a fixed order.
  package struct Som: Codable, Hashable, Sendable {
    package let totaal: Int
    package let delen: [Deel]

    var sluit: Bool { totaal == delen.reduce(0) { $0 + $1.aantal } }

    fileprivate var tekst: String {
      grouped(totaal) + " = " + delen.map { "\(grouped($0.aantal)) \($0.naam)" }.joined(separator: " + ")
    }
  }
  package struct Deel: Codable, Hashable, Sendable {
    package let naam: String
    package let aantal: Int
  }

  /// Files that lay in the inbox or were named.
  package let bestanden: Som
  /// Rows of files that were taken in, and rows of earlier files that count no more.
  package let rijen: Som
  /// Months, and years for a yearly file, that the bronprofielen promise up to today.
  package let perioden: Som

  var sluit: Bool { bestanden.sluit && rijen.sluit && perioden.sluit }

  package var tekst: String {
    "\nAlles heeft één plek\n  bestanden: \(bestanden.tekst)\n  rijen: \(rijen.tekst)\n  verwachte perioden: \(perioden.tekst)\n"
  }
}

/// What is known of one promised period.
private enum Periodestand: CaseIterable {
  case rijen, nihil, onbruikbaar, ontbreekt

  var naam: String {
    switch self {
    case .rijen: "met rijen"
    case .nihil: "zonder activiteit"
    case .onbruikbaar: "niet bruikbaar"
    case .ontbreekt: "ontbreken"
    }
  }
}

extension Leveringssom {
  /// - Parameters:
  ///   - aantal: files that were found, counted before anything was done with them.
  ///   - vandaag: the day of the run; months that are not over are not promised yet.
  init(
    _ verslag: Inleesverslag, aantal: Int, _ standen: [Leveringsdekking.Plek: Maandstand],
    _ leveringen: [Leveringstand],
    _ catalogus: Catalogus, vandaag: Dag
  ) {
    let loten: [(Inleesverslag.Bestand.Lot, String)] = [
      (.ingelezen, "ingelezen"), (.ongewijzigd, "al eerder ingelezen"), (.geweigerd, "geweigerd"),
      (.nietGelezen, "niet gelezen"),
    ]
    bestanden = Som(
      totaal: aantal,
      delen: loten.map { lot, naam in Deel(naam: naam, aantal: verslag.bestanden.count { $0.lot == lot }) })
    let gelezen = verslag.bestanden.filter { $0.lot == .ingelezen }
    func sum(_ veld: KeyPath<Inleesverslag.Bestand, Int>) -> Int { gelezen.reduce(0) { $0 + $1[keyPath: veld] } }
    let eerder = verslag.eerdere.reduce(0) { $0 + $1.rijen }
    rijen = Som(
      totaal: sum(\.gelezen) + eerder,
      delen: [
        Deel(naam: "aangenomen", aantal: sum(\.aangenomen)), Deel(naam: "afgekeurd", aantal: sum(\.afgekeurd)),
        Deel(naam: "dubbel", aantal: sum(\.dubbel)), Deel(naam: "vervangen", aantal: sum(\.vervangen) + eerder),
      ])
    let onbruikbaar = Set(
      leveringen.flatMap { stand in
        stand.onbruikbareMaanden.map { Leveringsdekking.Plek(stand.levering.bron, stand.levering.soort, $0) }
      })
    let verwacht = promisedPlaces(catalogus, op: vandaag)
    let per = Dictionary(grouping: verwacht) { plekken -> Periodestand in
      let gekomen = plekken.compactMap { plek in
        standen[plek].flatMap { Leveringsdekking.delivered([plek: $0], op: vandaag).isEmpty ? nil : $0 }
      }
      if gekomen.contains(.rijen) { return .rijen }
      if !gekomen.isEmpty { return .nihil }
      return plekken.contains(where: onbruikbaar.contains) ? .onbruikbaar : .ontbreekt
    }
    perioden = Som(
      totaal: verwacht.count,
      delen: Periodestand.allCases.map { Deel(naam: $0.naam, aantal: per[$0, default: []].count) })
  }
}

/// Per promised delivery the months that fulfil it: one for a monthly file, any of its year for a yearly one.
private func promisedPlaces(_ catalogus: Catalogus, op dag: Dag) -> [[Leveringsdekking.Plek]] {
  outstandingDeliveries(catalogus, geleverd: [], peildatum: dag).compactMap { verwacht in
    guard let soort = Leveringsoort(rawValue: verwacht.soort), let periode = Periode(code: verwacht.periode) else {
      return nil
    }
    return periode.maanden.map { Leveringsdekking.Plek(BronID(verwacht.bron), soort, $0) }
  }
}
