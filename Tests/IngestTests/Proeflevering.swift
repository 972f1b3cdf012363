import Domain
import Foundation
import Ingest

/// A file to ingest in a test, with a werkmap of two wijken and three activities around it.
struct Proeflevering {
  var inhoud: [UInt8]
  var profiel = Proeflevering.presentieprofiel()
  var bestand = "aanwezigheid-2025.csv"
  var deeltKindsleutels = true
  var bekendeActiviteiten: Set<String>? = ["A1", "A2", "A3"]
  var periode: Periode? = .jaar(2025)
  var vandaag: Dag?
  var drempels = Drempels()
  var draden = 1
  var blokgrootte = 1 << 20
  var grootsteGeheugen = 24 << 20
  var koppelt = false
  /// First byte of the key, so that two keys differ.
  var sleutelbegin: UInt8 = 0
  var oudSleutelbegin: UInt8?

  init(_ inhoud: String) { self.inhoud = Array(inhoud.utf8) }
  init(bytes: [UInt8]) { inhoud = bytes }

  static let kop = "bijeenkomst;datum;begin;eind;activiteit;locatie;wijk;kind;geboren;status"

  static func presentieprofiel() -> Leveringsprofiel {
    var formaat = Bestandsformaat()
    (formaat.scheiding, formaat.codering) = (UInt8(ascii: ";"), .utf8)
    func kolom(_ naam: String, _ notatie: String? = nil, verplicht: Bool = true) -> Kolomprofiel {
      Kolomprofiel(namen: [naam], notatie: notatie, isVerplicht: verplicht)
    }
    return Leveringsprofiel(
      soort: .aanwezigheid, bestand: "aanwezigheid-*.csv", periode: .bestandsnaam, ritme: .jaarlijks, formaat: formaat,
      kolommen: [
        .bijeenkomst: kolom("bijeenkomst"), .datum: kolom("datum", "dd-mm-jjjj"),
        .begintijd: kolom("begin", verplicht: false), .eindtijd: kolom("eind", verplicht: false),
        .activiteit: kolom("activiteit"), .locatie: kolom("locatie", verplicht: false), .wijk: kolom("wijk"),
        .kind: kolom("kind"), .geboortedatum: kolom("geboren", verplicht: false), .status: kolom("status"),
        .anoniem: kolom("anoniem", verplicht: false), .ouders: kolom("ouders", verplicht: false),
      ], waarden: [.status: ["ja": "aanwezig", "ziek": "afgemeld"]], totaalregels: ["Totaal"])
  }

  static let gebieden = Gebiedsindeling(
    jaar: 2025, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
    wijken: [
      Wijk(code: "WK01", naam: "Noord", stadsdeel: "Noord"), Wijk(code: "WK02", naam: "Zuid", stadsdeel: "Zuid"),
    ], aliassen: ["wk01": "WK01", "noord": "WK01", "wk02": "WK02", "zuid": "WK02"], postcodes: [:], inwoners: [],
    bron: "verzonnen")

  static let doelen = Doelcatalogus(
    naam: "tien-doelen", titel: "De tien doelen", versie: "1", bron: "verzonnen",
    doelen: [
      Doel(id: DoelID("D01"), tekst: "Preventie", kort: "Preventie"),
      Doel(id: DoelID("D02"), tekst: "Plezier en ontspanning", kort: "Plezier"),
    ])

  /// What came out, and everything that was handed over.
  struct Uitslag: Equatable {
    var blokken: [Presentieblok] = []
    var pseudoniemen: [Pseudoniem] = []
    var afgekeurd: [String] = []
    var regels: [String] = []
    var balans = Rijbalans()
    var maanden: [Maand] = []
    var aangevuld: [Maand] = []
    var sha256 = ""
    var koppeling: [Koppelregel] = []
    var geboorten = Geboorteopgave()
    var voorheen: [Koppelsleutel: Koppelsleutel] = [:]
    /// Old and new pseudonyms of a change of keys.
    var hernoemd: [[Pseudoniem]] = []
  }

  struct Vanger: Inleesuitvoer {
    var uitslag = Uitslag()
    mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) throws -> [UInt32] {
      uitslag.pseudoniemen = pseudoniemen
      return pseudoniemen.indices.map { UInt32($0) + 100 }
    }
    mutating func hernoem(_ voorheen: [Pseudoniem], naar nu: [Pseudoniem]) throws {
      uitslag.hernoemd = [voorheen, nu]
    }
    mutating func koppel(_ regels: [Koppelregel], voorheen: [Koppelsleutel: Koppelsleutel]) throws {
      (uitslag.koppeling, uitslag.voorheen) = (regels, voorheen)
    }
    mutating func neem(_ geboorten: Geboorteopgave) throws { uitslag.geboorten = geboorten }
    mutating func neem(_ blok: consuming Presentieblok) throws { uitslag.blokken.append(blok) }
    mutating func beginOpnieuw() { uitslag.afgekeurd = [] }
    mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) throws {
      uitslag.afgekeurd.append(String(decoding: rij, as: UTF8.self))
    }
  }

  func opdracht(pad: String) throws -> Inleesopdracht {
    func sleutel(_ begin: UInt8) throws -> Pseudoniemsleutel {
      guard let sleutel = Pseudoniemsleutel([begin] + (1..<32).map { UInt8($0) }) else { throw Balansfout() }
      return sleutel
    }
    var opdracht = Inleesopdracht(
      pad: pad, bestand: bestand,
      bron: Bronprofiel(
        bron: BronID("proef"), organisatie: "Proef", isOnderaannemer: false, deeltKindsleutels: deeltKindsleutels,
        leveringen: [profiel]), profiel: profiel, gebieden: Proeflevering.gebieden, doelen: Proeflevering.doelen,
      drempels: drempels, werkvormen: ["groep", "individueel"], bekendeActiviteiten: bekendeActiviteiten,
      sleutel: try sleutel(sleutelbegin), periode: periode, koppelt: koppelt, draden: draden,
      tijdelijk: NSTemporaryDirectory())
    opdracht.vandaag = vandaag
    opdracht.oudeSleutel = try oudSleutelbegin.map(sleutel)
    return opdracht
  }

  func run() throws -> (uitkomst: Inleesuitkomst, uitslag: Uitslag) {
    let pad = NSTemporaryDirectory() + "/proef-\(UUID().uuidString)"
    try Data(inhoud).write(to: URL(filePath: pad))
    defer { try? FileManager.default.removeItem(atPath: pad) }
    var vanger = Vanger()
    var opdracht = try opdracht(pad: pad)
    (opdracht.blokgrootte, opdracht.grootsteGeheugen) = (blokgrootte, grootsteGeheugen)
    let uitkomst = try ingest(opdracht, uitvoer: &vanger)
    vanger.uitslag.regels = uitkomst.rijbevindingen.map { "\($0.regel) \($0.code.rawValue)" }
    vanger.uitslag.balans = uitkomst.levering.balans
    vanger.uitslag.maanden = uitkomst.levering.maanden
    vanger.uitslag.aangevuld = uitkomst.aangevuldeMaanden
    vanger.uitslag.sha256 = uitkomst.levering.sha256
    return (uitkomst, vanger.uitslag)
  }
}
