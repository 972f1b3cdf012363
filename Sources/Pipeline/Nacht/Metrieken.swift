import Foundation

/// What a monitoring system wants to know, in the text format of Prometheus (textfile collector). Replaced whole, never half.
struct Metrieken {
  var uitkomst: Uitkomst
  var periode: String
  var aangenomen: Int
  var afgekeurd: Int
  var ontbrekend: Int

  func write(to url: URL) throws {
    let tekst = """
      # HELP verantwoording_laatste_run_uitkomst 0 goed, 1 een mens nodig, 2 verkeerde opdracht, 3 geweigerd
      # TYPE verantwoording_laatste_run_uitkomst gauge
      verantwoording_laatste_run_uitkomst{periode="\(periode)"} \(uitkomst.rang)
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
}
