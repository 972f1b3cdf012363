import Domain
import Glibc
import Ingest

/// Reads an invented presentielijst of rows that all pass, on one thread, and keeps nothing.
enum Inleesproef {
  enum Vorm { case gewoon, aangehaald, elkeRijNieuwKind }

  static func run(rijen: Int, keer: Int, vorm: Vorm) throws -> Int {
    var tekst = "bijeenkomst;datum;begin;eind;activiteit;locatie;wijk;kind;geboren;status\n"
    tekst.reserveCapacity(rijen * 90)
    for rij in 0..<rijen {
      // Twelve children per bijeenkomst; a child comes back every two hundred rows.
      let lijst = rij / 12
      let kind = vorm == .elkeRijNieuwKind ? rij : rij % 200
      let locatie = vorm == .aangehaald ? "\"Honk; zaal 1\"" : "Honk zaal 1"
      tekst +=
        "B\(padded(lijst, 7));\(padded(lijst % 28 + 1, 2))-\(padded(lijst / 28 % 12 + 1, 2))-2025;15:00;16:30;A1;"
        + "\(locatie);WK01;K\(padded(kind, 8));\(padded(kind % 28 + 1, 2))-05-2016;aanwezig\n"
    }
    let pad = "/tmp/verantwoording-micro-\(getpid()).csv"
    defer { unlink(pad) }
    guard let bestand = fopen(pad, "w") else { throw Systeemprobleem() }
    let geschreven = tekst.withUTF8 { fwrite($0.baseAddress, 1, $0.count, bestand) }
    guard fclose(bestand) == 0, geschreven == tekst.utf8.count else { throw Systeemprobleem() }
    var som = 0
    for _ in 0..<keer {
      var bak = Bak()
      _ = try ingest(try opdracht(pad), uitvoer: &bak)
      guard bak.presenties == rijen, bak.afgekeurd == 0 else { throw Systeemprobleem() }
      som &+= bak.som
    }
    return som
  }

  /// The work did not do what it is measured for.
  struct Systeemprobleem: Error {}

  private struct Bak: Inleesuitvoer {
    private(set) var (presenties, afgekeurd, som) = (0, 0, 0)
    mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) -> [UInt32] { pseudoniemen.indices.map { UInt32($0) } }
    mutating func neem(_ blok: consuming Presentieblok) {
      presenties += blok.kind.count
      som &+= Int(blok.kind.last ?? 0) &+ blok.idBytes.count
    }
    mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) { afgekeurd += 1 }
    mutating func beginOpnieuw() { afgekeurd = 0 }
  }

  private static func opdracht(_ pad: String) throws -> Inleesopdracht {
    guard let sleutel = Pseudoniemsleutel((0..<32).map { UInt8($0) }) else { throw Systeemprobleem() }
    var formaat = Bestandsformaat()
    (formaat.scheiding, formaat.codering) = (UInt8(ascii: ";"), .utf8)
    let velden: [(Veld, String, String?)] = [
      (.bijeenkomst, "bijeenkomst", nil), (.datum, "datum", "dd-mm-jjjj"), (.begintijd, "begin", nil),
      (.eindtijd, "eind", nil), (.activiteit, "activiteit", nil), (.locatie, "locatie", nil), (.wijk, "wijk", nil),
      (.kind, "kind", nil), (.geboortedatum, "geboren", "dd-mm-jjjj"), (.status, "status", nil),
    ]
    var kolommen: [Veld: Kolomprofiel] = [:]
    for (veld, naam, notatie) in velden {
      kolommen[veld] = Kolomprofiel(namen: [naam], notatie: notatie, isVerplicht: true)
    }
    let profiel = Leveringsprofiel(
      soort: .aanwezigheid, bestand: "*.csv", periode: .bestandsnaam, ritme: .jaarlijks, formaat: formaat,
      kolommen: kolommen, waarden: [.status: ["aanwezig": "aanwezig"]])
    return Inleesopdracht(
      pad: pad, bestand: "micro.csv",
      bron: Bronprofiel(
        bron: BronID("proef"), organisatie: "Proef", isOnderaannemer: false, deeltKindsleutels: true,
        leveringen: [profiel]),
      profiel: profiel,
      gebieden: Gebiedsindeling(
        jaar: 2025, gemeente: Gebied(.gemeente, "GM01"), gemeentenaam: "Proef",
        wijken: [Wijk(code: "WK01", naam: "Noord", stadsdeel: "Noord")], aliassen: ["wk01": "WK01"], postcodes: [:],
        inwoners: [], bron: "verzonnen"),
      doelen: Doelcatalogus(
        naam: "proef", titel: "Proef", versie: "1", bron: "verzonnen",
        doelen: [Doel(id: DoelID("D01"), tekst: "Doel", kort: "Doel")]),
      drempels: Drempels(), werkvormen: ["groep"], bekendeActiviteiten: ["A1"], sleutel: sleutel,
      periode: .jaar(2025), draden: 1, tijdelijk: "/tmp")
  }
}
