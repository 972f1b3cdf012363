import Disclosure
import Domain
import Reporting
import Storage

extension Cijferbank {
  /// What is planned in the weeks after the peildatum, in order, as far as it may be named: an activity that the gate released
  /// by name and place (`werk`), so that nothing new is told of anyone.
  func visits(_ werk: [Werkplek], editie: Editie) throws -> [Bezoekmoment] {
    let weken = Periode.vrij(peildatum + 1, peildatum + Rapportinvoer.bezoekdagen)
    let regels = try opslag.registers(weken).worded(woordenboek).planregels
      .filter { weken.bevat($0.dag) && $0.uitkomst == .gepland }
    guard !regels.isEmpty else { return [] }
    let register = Activiteitenregister(activiteiten)
    let momenten = regels.compactMap { regel -> Bezoekmoment? in
      let naam = register.known(regel.bron, regel.activiteit, op: regel.dag).naam
      guard let plek = werk.first(where: { $0.naam == naam && $0.wijk == regel.wijk }) else { return nil }
      return Bezoekmoment(dag: regel.dag, plek: plek.on(regel.dag))
    }
    return momenten.sorted { ($0.dag, $0.plek.naam, $0.plek.wijk) < ($1.dag, $1.plek.naam, $1.plek.wijk) }
  }
}
