import Domain
import Foundation
import Reporting
import Writers

/// How a task of the schedule ended, for whoever does not sit at this machine: to the program that the organisation set, and as
/// times for Prometheus. No name of a file, row or child is in it, because it may go to a chat or a mail.
struct Sein: Encodable {
  let werkmap: String
  let organisatie: String
  let opdracht: String
  let periode: String?
  let uitkomst: Uitkomst
  /// The exit code.
  let code: Int
  let tijdstip: String
  /// One sentence for a person.
  let bericht: String

  init(_ regel: Grootboek.Regel, _ catalogus: Catalogus, werkmap: String) {
    (self.werkmap, organisatie) = (werkmap, catalogus.werkmap.organisatie)
    (opdracht, periode, uitkomst, code) = (regel.opdracht, regel.periode, regel.uitkomst, regel.uitkomst.rang)
    tijdstip = regel.tijdstip
    let taak = Taakrooster.Taak(rawValue: regel.opdracht)?.naam ?? regel.opdracht
    let over = regel.periode.flatMap { Periode(code: $0) }.map { " over \($0.inTekst)" } ?? ""
    bericht = "De \(taak)\(over) van \(inLokaleTijd(regel.tijdstip)): \(regel.uitkomst.inTekst)."
  }
}

extension Grootboek {
  /// The line of a notification.
  static let melding = "melding"

  /// Tells how a task ended. That nobody could be told is a line of its own, and never changes how the task ended.
  func tell(_ regel: Regel) throws {
    guard regel.fase == nil, Taakrooster.Taak(rawValue: regel.opdracht) != nil,
      let catalogus = try? werkmap.loadCatalogus(), let rooster = catalogus.werkmap.rooster
    else { return }
    let regels = regels(), eerder = regels.last { $0.opdracht == Grootboek.melding }
    var uit = Regel(tijdstip: regel.tijdstip, opdracht: Grootboek.melding, uitkomst: .goed)
    do {
      try Taakmetrieken(rooster, regels, peildatum: Kloktijd(utc: regel.tijdstip)?.dag ?? Dag(nummer: 0))
        .write(to: werkmap.taakmetrieken)
    } catch {
      (uit.uitkomst, uit.reden) = (.mislukt, "kan \(werkmap.taakmetrieken.lastPathComponent) niet schrijven")
    }
    if let melding = rooster.melding, melding.altijd || regel.uitkomst != .goed {
      let sein = Sein(regel, catalogus, werkmap: werkmap.naam)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let invoer = Array(try encoder.encode(sein)) + [UInt8(ascii: "\n")]
      if let reden = Hulpprogramma.run(melding.opdracht, invoer, seconden: melding.seconden) {
        (uit.uitkomst, uit.reden) = (.mislukt, reden)
      }
    }
    // One that went well is no news, unless the last did not.
    if uit.uitkomst != .goed || eerder.map({ $0.uitkomst != .goed }) ?? false { try append([uit]) }
  }
}

/// When each task of the schedule was done and comes again, in the text format of Prometheus: an alarm on time needs no run.
struct Taakmetrieken {
  let stand: Roosterstand

  init(_ rooster: Taakrooster, _ regels: [Grootboek.Regel], peildatum: Dag) {
    stand = Roosterstand(rooster, regels, peildatum: peildatum)
  }

  func write(to url: URL) throws {
    func maat(_ naam: String, _ uitleg: String, _ waarde: (Roosterstand.Taak) -> Int?) -> String {
      let regels = stand.taken.compactMap { taak in
        waarde(taak).map { "verantwoording_taak_\(naam){taak=\"\(taak.taak)\"} \($0)\n" }
      }
      return regels.isEmpty
        ? ""
        : "# HELP verantwoording_taak_\(naam) \(uitleg)\n# TYPE verantwoording_taak_\(naam) gauge\n" + regels.joined()
    }
    let tekst =
      maat("gelukt_tijd_seconds", "Begin van de laatste keer dat de taak is gedaan", \.laatsteMoment)
      + maat("uitkomst", "Afsluitcode van de laatste keer", \.uitkomst?.rang)
      + maat("volgende_tijd_seconds", "Wanneer de taak weer loopt", \.volgendMoment)
    try Data(tekst.utf8).write(to: url, options: .atomic)
  }
}

extension Werkmap {
  /// Beside `metrieken.prom`; a textfile collector reads every `.prom` of a folder.
  var taakmetrieken: URL { map.appending(path: "metrieken-taken.prom") }
}
