import Catalogue
import Counting
import Disclosure
package import Domain
import Foundation
import Reporting
import Writers

/// What was asked of `koepel`.
package struct Koepelopdracht: Sendable {
  package let periode: Periode
  /// Workspaces, or folders of workspaces.
  package let mappen: [String]
  /// Reports that nobody approved yet count as well, and the pages say so.
  package let metWerkversies: Bool
  /// Nil: nothing is written.
  package let uitvoer: String?
  package let formaten: [Koepelvorm]

  /// - Throws: `Opdrachtfout` for a format that does not exist.
  package init(periode: Periode, mappen: [String], metWerkversies: Bool, uitvoer: String?, formaten: String?) throws {
    let woorden = (formaten ?? "").split(separator: ",").map { String($0).lowercased() }
    let fout = woorden.filter { Koepelvorm(rawValue: $0) == nil }
    guard fout.isEmpty else {
      throw Opdrachtfout(
        "Het formaat '\(fout[0])' bestaat niet voor een koepel. Kies uit: "
          + "\(Koepelvorm.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    self.formaten = woorden.isEmpty ? Koepelvorm.allCases : woorden.compactMap(Koepelvorm.init(rawValue:))
    (self.periode, self.mappen, self.metWerkversies, self.uitvoer) = (periode, mappen, metWerkversies, uitvoer)
  }
}

package enum Koepelvorm: String, CaseIterable, Sendable { case html, xlsx, csv }

/// What `koepel` tells.
package struct Koepelverslag: Encodable, Sendable {
  package let gemeenten: Int
  package let rapporten: Int
  /// What does not count, and why: 'naam: reden'.
  package let ontbreekt: [String]
  package let bestanden: [String]
  package let uitkomst: Uitkomst
  package let tekst: String

  private enum CodingKeys: CodingKey { case gemeenten, rapporten, ontbreekt, bestanden }
}

/// One picture of many gemeenten, from the released figures of their reports and nothing else.
///
/// - Throws: `Opdrachtfout` when no folder holds a workspace, `Wereldfout` for an approved report that was changed.
package func makeKoepel(_ opdracht: Koepelopdracht, breedte: Int? = nil) throws -> Koepelverslag {
  let lezing = Koepellezing(metWerkversies: opdracht.metWerkversies, periode: opdracht.periode)
  var stand = Koepelstand()
  var zonder: [Koepeltelling.Gemiste] = []
  for werkmap in try workspaces(opdracht.mappen) {
    switch try lezing.read(werkmap) {
    case .bijdrage(let bijdrage): stand.merge(Koepelstand([bijdrage]))
    case .geen(let reden): zonder.append(.init(naam: werkmap.naam, gemis: .geenRapport(reden)))
    }
  }
  // The goals with their national shares are part of the program: a workspace may have its own texts.
  let doelen = standardGoals()
  var telling = count(stand, doelen: doelen.map(\.id))
  telling.gemist += zonder
  let tabellen = Koepeltabellen(release(telling), doelen: doelen, periode: opdracht.periode)
  let isWerk = stand.bijdragen.contains { $0.versie == 0 }
  let kop = Koepelkop(
    titel: "Kinderwerk in \(tabellen.omvang), \(opdracht.periode.inTekst)", naam: "Koepel", omvang: tabellen.omvang,
    periode: opdracht.periode, standPer: stand.bijdragen.map(\.standPer).max() ?? opdracht.periode.laatsteDag,
    banier: isWerk ? "WERKVERSIE — niet elk rapport is vastgesteld" : nil)
  let bestanden = try opdracht.uitvoer.map { try write(kop, tabellen.tabellen, opdracht, naar: $0) } ?? []
  return Koepelverslag(
    gemeenten: telling.gemeenten, rapporten: stand.bijdragen.count,
    ontbreekt: telling.gemist.map { "\($0.naam): \($0.gemis.tekst)" }.sorted(), bestanden: bestanden,
    uitkomst: zonder.isEmpty ? .goed : .mensNodig,
    tekst: tabellen.tabellen.filter { !$0.rijen.isEmpty }.map { terminalText($0, breedte: breedte) }
      .joined(separator: "\n") + bestanden.map { "\($0)\n" }.joined())
}

/// Every workspace among the folders and directly in them, each once, by path.
private func workspaces(_ mappen: [String]) throws -> [Werkmap] {
  var gezien: Set<String> = []
  var uit: [Werkmap] = []
  func add(_ werkmap: Werkmap) {
    if gezien.insert(werkmap.map.resolvingSymlinksInPath().path).inserted { uit.append(werkmap) }
  }
  for pad in mappen {
    let werkmap = Werkmap(pad)
    if werkmap.bestaat { add(werkmap); continue }
    guard
      let namen = try? FileManager.default.contentsOfDirectory(
        at: werkmap.map, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    else { throw Opdrachtfout("De map \(pad) bestaat niet, of is niet te lezen.") }
    let inMap = namen.map { Werkmap($0.path) }.filter(\.bestaat)
    guard !inMap.isEmpty else { throw Opdrachtfout("In \(pad) ligt geen werkmap: verantwoording.yaml ontbreekt.") }
    inMap.forEach(add)
  }
  return uit.sorted { $0.map.path.utf8.lexicographicallyPrecedes($1.map.path.utf8) }
}

private func write(
  _ kop: Koepelkop, _ tabellen: [Tabel], _ opdracht: Koepelopdracht, naar map: String
) throws -> [String] {
  let doel = URL(fileURLWithPath: map, isDirectory: true)
  try FileManager.default.createDirectory(at: doel, withIntermediateDirectories: true)
  let publicatie = try Publicatie(doel: doel, naam: "koepel", isVanGebruiker: true)
  do {
    for vorm in opdracht.formaten {
      let pad = publicatie.staging.appending(path: "koepel-\(opdracht.periode.code).\(vorm.rawValue)")
      switch vorm {
      case .html: try Data(HTMLWriter.write(makeKoepelrapport(kop, tabellen))).write(to: pad)
      case .xlsx:
        try XLSXWriter.write(
          makeKoepelwerkboek(kop, tabellen), naar: pad.path, tijdelijk: publicatie.staging.path)
      case .csv: try Data(TabellenCSV.write(tabellen)).write(to: pad)
      }
    }
    return try publicatie.deliver().map { doel.appending(path: $0).path }
  } catch {
    publicatie.discard()
    throw error
  }
}
