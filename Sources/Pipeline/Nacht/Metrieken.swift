import Domain
import Foundation

/// What a monitoring system wants to know, in the text format of Prometheus (textfile collector). Replaced whole, never half.
struct Metrieken {
  var uitkomst: Uitkomst
  var periode: String
  /// When the run began, 'jjjj-mm-ddTuu:mm:ssZ'.
  var tijdstip: String
  var aangenomen = 0
  var afgekeurd = 0
  var ontbrekend = 0

  func write(to url: URL) throws {
    let tekst = """
      # HELP verantwoording_laatste_run_uitkomst Afsluitcode: 0 goed, 1 een mens nodig, 2 verkeerde opdracht, 3 geweigerd, 4 mislukt, 5 er ontbreekt iets
      # TYPE verantwoording_laatste_run_uitkomst gauge
      verantwoording_laatste_run_uitkomst{periode="\(periode)"} \(uitkomst.rang)
      # HELP verantwoording_laatste_run_tijd_seconds Begin van de laatste run
      # TYPE verantwoording_laatste_run_tijd_seconds gauge
      verantwoording_laatste_run_tijd_seconds \(seconden)
      # HELP verantwoording_rijen Rijen van de laatste run
      # TYPE verantwoording_rijen gauge
      verantwoording_rijen{lot="aangenomen"} \(aangenomen)
      verantwoording_rijen{lot="afgekeurd"} \(afgekeurd)
      # HELP verantwoording_ontbrekende_leveringen Verwacht en niet gekomen
      # TYPE verantwoording_ontbrekende_leveringen gauge
      verantwoording_ontbrekende_leveringen \(ontbrekend)

      """
    try Data(tekst.utf8).write(to: url, options: .atomic)
  }

  private var seconden: Int { moment(tijdstip) ?? 0 }
}

/// Seconds since 1970 of 'jjjj-mm-ddTuu:mm:ssZ'; nil for another text.
func moment(_ tijdstip: String) -> Int? {
  guard let dag = Dag(iso: tijdstip.prefix(10)) else { return nil }
  let delen = tijdstip.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
  guard delen.count == 3 else { return nil }
  return Int(dag.nummer) * 86_400 + delen[0] * 3600 + delen[1] * 60 + delen[2]
}
