import Domain
import Foundation
import Ingest
import Testing

@Suite struct `The catalogue of findings` {
  private static let map = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/bevindingen").standardized
  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/bevindingen.md").standardized
  /// `VERANTWOORDING_GOLDEN=opnemen` records again, and the run still fails.
  private static let isOpname = ProcessInfo.processInfo.environment["VERANTWOORDING_GOLDEN"] == "opnemen"

  // What several files show together needs a store, and is tested with the pipeline.
  @Test(arguments: Bevindingscode.allCases.filter { $0.ernst != .samenhang })
  func `has for every code a file that shows it and the message a person gets`(code: Bevindingscode) throws {
    let map = Self.map.appending(path: code.rawValue)
    let namen = try FileManager.default.contentsOfDirectory(atPath: map.path).filter { $0 != "melding.txt" }
    #expect(namen.count == 1, "één voorbeeldbestand per code")
    let naam = try #require(namen.first)
    let bevindingen = try Self.findings(map.appending(path: naam), naam)
    let gevonden = try #require(bevindingen.first { $0.code == code }, "gevonden: \(bevindingen.map(\.code.rawValue))")
    try Self.compare(gevonden.melding + "\n", with: map.appending(path: "melding.txt"))
  }

  @Test func `has no example for a code that is gone`() throws {
    let namen = try FileManager.default.contentsOfDirectory(atPath: Self.map.path)
    #expect(Set(namen) == Set(Bevindingscode.allCases.map(\.rawValue)))
  }

  @Test func `stands in the documents as it stands in the code`() throws {
    try Self.compare(Bevindingscode.catalogue, with: Self.document)
  }

  @Test(arguments: Bevindingscode.allCases)
  func `speaks in short whole sentences`(code: Bevindingscode) {
    for tekst in [code.tekst, code.gevolg, code.herstel] {
      #expect(tekst.hasSuffix(".") && tekst.first?.isUppercase == true)
      for zin in tekst.split(separator: ". ") { #expect(zin.split(separator: " ").count <= 20, "\(zin)") }
    }
  }

  private static func compare(_ tekst: String, with bestand: URL) throws {
    let oud = try? String(contentsOf: bestand, encoding: .utf8)
    if isOpname { try tekst.write(to: bestand, atomically: true, encoding: .utf8) }
    #expect(oud == tekst)
  }

  private static func findings(_ bestand: URL, _ naam: String) throws -> [Bevinding] {
    var levering = Proeflevering(bytes: Array(try Data(contentsOf: bestand)))
    levering.bestand = naam
    (levering.periode, levering.vandaag) = (nil, Dag(jaar: 2025, maand: 12, dag: 30))
    levering.profiel = try profiel(naam)
    levering.koppelt = naam.contains("koppeling")
    if naam.contains("zonder-register") { levering.bekendeActiviteiten = nil }
    do {
      let uitkomst = try levering.run().uitkomst
      return uitkomst.rijbevindingen.map { uitkomst.bevinding($0) } + uitkomst.bevindingen
    } catch let fout as Bestandsfout {
      return fout.bevindingen
    }
  }

  /// Every field under its own name, as the first word of the file name says.
  private static func profiel(_ naam: String) throws -> Leveringsprofiel {
    let woord = String(naam.prefix { $0.isLetter })
    let soort = try #require(Leveringsoort(rawValue: woord), "\(woord)")
    var formaat = Bestandsformaat()
    if naam.hasSuffix(".xlsx") {
      formaat.soort = .xlsx
    } else if !naam.contains("zelf-herkennen") {
      (formaat.scheiding, formaat.codering) = (UInt8(ascii: ";"), .utf8)
    }
    let datums: Set<Veld> = [
      .datum, .geboortedatum, .peildatum, .doorgespeeld, .opgepakt, .afgerond, .teruggekoppeld,
    ]
    let kolommen = Dictionary(
      uniqueKeysWithValues: Veld.allCases.map { veld in
        let isNodig = soort.nodigeVelden.contains(veld)
        let notatie = datums.contains(veld) ? "dd-mm-jjjj" : nil
        return (veld, Kolomprofiel(namen: [veld.rawValue], notatie: notatie, isVerplicht: isNodig))
      })
    var profiel = Leveringsprofiel(
      soort: soort, bestand: "*", periode: .bestandsnaam, ritme: .jaarlijks, formaat: formaat, kolommen: kolommen,
      waarden: [:], totaalregels: ["Totaal"])
    if naam.contains("bladen") { profiel.formaat.blad = "*" }
    if naam.contains("breed") {
      profiel.breed = Leveringsprofiel.Breedprofiel(notatie: "dd-mm")
      profiel.kolommen = profiel.kolommen.filter { [.kind, .geboortedatum].contains($0.key) }
      profiel.vast = [.activiteit: "A1", .wijk: "Noord"]
      profiel.waarden = [.status: ["x": "aanwezig"]]
    }
    return profiel
  }
}
