import CZip
import Foundation
import Reporting
import Testing

@testable import Writers

@Suite struct `A file that is read back` {
  private func folder() throws -> URL {
    let map = FileManager.default.temporaryDirectory.appending(path: "nalezing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    return map
  }

  @Test func `is refused when a part of a workbook is cut off`() throws {
    let map = try folder()
    defer { try? FileManager.default.removeItem(at: map) }
    let pad = map.appending(path: "boek.xlsx").path
    try XLSXWriter.write(Voorbeeldwerkboek.gemeente, naar: pad, tijdelijk: map.path)
    try Nalezing.check(pad)
    for deel in ["xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"] {
      let bytes = try Teruglezing(pad).read(deel)
      let kapot = map.appending(path: "kapot.xlsx").path
      try? FileManager.default.removeItem(atPath: kapot)
      try FileManager.default.copyItem(atPath: pad, toPath: kapot)
      let archief = try Zipbestand(bestaand: kapot)
      try archief.replace(deel, Inpakker.pack(bytes.dropLast(bytes.count / 3), isLaatste: true))
      try archief.close(als: kapot)
      #expect(throws: Schrijffout.self, "\(deel)") { try Nalezing.check(kapot) }
    }
  }

  @Test(arguments: [
    ("a.json", "{\"a\": 1"), ("a.html", "<!doctype html><html><body>"), ("a.pdf", "%PDF-1.7\nstartxref\n9\n"),
    ("a.csv", "a;b"),
    ("a.docx", "PK"),
  ])
  func `is refused when its end is missing`(naam: String, tekst: String) throws {
    let map = try folder()
    defer { try? FileManager.default.removeItem(at: map) }
    let url = map.appending(path: naam)
    try Data(tekst.utf8).write(to: url)
    #expect(throws: Schrijffout.self) { try Nalezing.check(url.path) }
  }
}

@Suite(.serialized) struct `A converter that misbehaves` {
  /// Runs a shell script in the place of a program.
  private func run(_ script: String, invoer: Int = 1 << 20, seconden: Int = 20) throws -> Kindproces.Afloop {
    try Kindproces("/bin/sh", ["-c", script], ["PATH": "/usr/bin:/bin"], invoer: Array(repeating: 65, count: invoer))
      .finish(seconden: seconden)
  }

  @Test func `ends with its own last word, and takes this program nowhere`() throws {
    let dood = try run("echo MemoryError >&2; exit 1")
    #expect(dood.einde == .code(1) && dood.melding == "MemoryError\n")
    #expect(try run("kill -9 $$").einde == .signaal(9))
    #expect(try run("cat").uitvoer.count == 1 << 20)
    #expect(try run("exec 0<&-; echo klaar").uitvoer == Array("klaar\n".utf8))
  }

  @Test func `is ended when it hangs, with everything that it started`() throws {
    let begin = ContinuousClock.now
    let hangt = try run("sleep 61.5 & sleep 61.5", seconden: 1)
    #expect(hangt.einde == .teLang && ContinuousClock.now - begin < .seconds(10))
    let achter = try run("sleep 61.5 & echo weg")
    #expect(achter.einde == .code(0))
    usleep(200_000)
    let over = try run("ps -eo args | grep -c '[s]leep 61.5'; true")
    #expect(over.uitvoer == Array("0\n".utf8))
  }

  @Test func `that writes without end is stopped`() throws {
    #expect(try run("yes", seconden: 60).einde == .teGroot)
  }
}
