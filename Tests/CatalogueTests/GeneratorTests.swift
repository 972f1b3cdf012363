import Catalogue
import Domain
import Foundation
import Testing

@Suite struct `The generator of the demo` {
  private let generator = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/generator").standardizedFileURL.path

  @Test func `makes the committed werkmap again, to the byte`() throws {
    let map = try Proefmap()
    defer { map.remove() }
    try make(map.pad)
    // The agreements are copied; what else a person wrote is too.
    #expect(try differences(map.pad, voorbeeldwerkmap) == [])
  }

  @Test func `makes the same bytes twice and others for another seed`() throws {
    let (een, twee, anders) = (try Proefmap(), try Proefmap(), try Proefmap())
    defer { for map in [een, twee, anders] { map.remove() } }
    try make(een.pad, "--kinderen", "120", "--maanden", "3")
    try make(twee.pad, "--kinderen", "120", "--maanden", "3")
    try make(anders.pad, "--kinderen", "120", "--maanden", "3", "--zaad", "2")
    #expect(try differences(een.pad, twee.pad) == [])
    #expect(try differences(een.pad, anders.pad).contains("inbox/buurts-aanwezigheid-2025-03.csv"))
  }

  @Test(arguments: [["aanwezigheid.csv"], ["aanwezigheid-1.csv", "aanwezigheid-2.csv"], ["aanwezigheid-2024-01.csv"]])
  func `makes a werkmap for the yardstick that loads without a problem`(lijsten: [String]) throws {
    let map = try Proefmap()
    defer { map.remove() }
    let kop =
      "bijeenkomst_id;datum;begintijd;eindtijd;activiteit_code;locatie;wijk_code;kind_id;geboortedatum;geslacht;"
    for lijst in lijsten {
      try map.write(
        "data/\(lijst)",
        kop + "postcode;status\r\nS1;01-03-2024;14:00;15:30;A1;Hal;W02;k1;01-02-2014;V;1011AB;aanwezig\r\n")
    }
    try map.write("data/activiteiten.csv", "activiteit_code;naam;werkvorm;doelen;partner\r\nA1;Een;groep;D01;P\r\n")
    try map.write("data/signalen.csv", "signaal_id;datum\r\n")
    try map.write(
      "data/afspraken.csv",
      "afspraak_id;omschrijving;maat;periode;dimensie;sleutel;streefwaarde\r\nA01;a: b;aandeel_4plus;K1;wijk;W02;0.1429\r\n"
    )
    try map.write("data/job.json", "{\"jaar\": 2024, \"sleutel_hex\": \"00ff\"}")
    try run("maak_bench_werkmap.py", [map.pad + "/data", map.pad + "/werkmap"])
    let catalogus = try Catalogus.load(werkmap: map.pad + "/werkmap").get()
    #expect(catalogus.gebieden.wijken.map(\.code) == ["W02"])
    #expect(catalogus.afspraken.map(\.titel) == ["a: b"])
    let inbox = try map.bestanden().filter { $0.hasPrefix("werkmap/inbox/aanwezigheid") }
    #expect(inbox == ["werkmap/inbox/" + (lijsten.count == 2 ? "aanwezigheid-2024.csv" : lijsten[0])])
    let rechten = try FileManager.default.attributesOfItem(atPath: map.pad + "/werkmap.sleutel")[.posixPermissions]
    #expect(rechten as? Int == 0o600)
  }

  @Test func `writes what each organisation writes`() throws {
    let inbox = URL(filePath: voorbeeldwerkmap).appending(path: "inbox")
    let buurts = try Data(contentsOf: inbox.appending(path: "buurts-aanwezigheid-2025-03.csv"))
    let speeltuinen = try Data(contentsOf: inbox.appending(path: "speeltuinen_presentie_2025-03.csv"))
    #expect(String(data: buurts, encoding: .utf8) == nil, "Windows-1252 with letters outside ASCII")
    let tekst = try #require(String(data: speeltuinen, encoding: .utf8))
    #expect(tekst.hasPrefix("sessie,datum,start,einde,activiteit,"))
    #expect(buurts.suffix(2) == Data([13, 10]) && speeltuinen.suffix(2) == Data([13, 10]))
    // The delivery that never came.
    #expect(!FileManager.default.fileExists(atPath: inbox.path + "/speeltuinen_presentie_2025-10.csv"))
  }

  private func make(_ naar: String, _ opties: String...) throws {
    try run("maak_werkmap.py", ["--naar", naar] + opties)
  }

  private func run(_ script: String, _ opties: [String]) throws {
    let proces = Process()
    proces.executableURL = URL(filePath: "/usr/bin/env")
    proces.arguments = ["python3", "-B", generator + "/" + script] + opties
    try proces.run()
    proces.waitUntilExit()
    #expect(proces.terminationStatus == 0)
  }

  /// Paths that exist on one side only or hold other bytes. What a run of the program leaves behind does not count.
  private func differences(_ een: String, _ ander: String) throws -> [String] {
    func files(_ map: String) throws -> Set<String> {
      Set(
        try FileManager.default.subpathsOfDirectory(atPath: map).filter { pad in
          var isMap: ObjCBool = false
          return FileManager.default.fileExists(atPath: map + "/" + pad, isDirectory: &isMap) && !isMap.boolValue
        })
    }
    let links = try files(een), rechts = try files(ander)
    let anders = links.intersection(rechts).filter {
      FileManager.default.contents(atPath: een + "/" + $0) != FileManager.default.contents(atPath: ander + "/" + $0)
    }
    return links.symmetricDifference(rechts).union(anders).sorted()
  }
}
