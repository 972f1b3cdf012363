import Domain
import Foundation

extension Toewijzing.Post {
  /// Which part of its month a file is; empty for the whole.
  ///
  /// - Parameters:
  ///   - periode: as the file states it. A week is a part of its months.
  ///   - alsDeel: a person says so, whatever the bronprofiel says.
  /// - Throws: `Opdrachtfout` when a person says that it is a part and its name does not tell which.
  func part(_ periode: Periode?, alsDeel: Bool) throws -> String {
    if let herstelt { return herstelt.deel }
    var woorden: [String] = []
    if alsDeel || profiel.delen == .bestandsnaam { woorden = nameWords.isEmpty ? folderWords : nameWords }
    if alsDeel, woorden.isEmpty {
      throw Opdrachtfout(
        "De naam \(naam) zegt niet welk deel van de maand dit is. Zet het erin, bijvoorbeeld: noord, of groep 3.")
    }
    if case .week(let week)? = periode { woorden.append(week.code) }
    return woorden.joined(separator: " ")
  }

  /// The folders of the inbox that it lies in.
  private var folders: ArraySlice<String> {
    let delen = url.pathComponents
    guard let inbox = delen.lastIndex(of: "inbox"), inbox + 1 < delen.count else { return [] }
    return delen[(inbox + 1)..<(delen.count - 1)]
  }

  private var folderWords: [String] { folders.flatMap { Periodenaam($0).rest } }

  /// The file as a person names it in a command given in the workspace.
  var shownPath: String { "inbox/" + folders.map { $0 + "/" }.joined() + url.lastPathComponent }

  /// What the name says beside its kind, its period and its version.
  private var nameWords: [String] {
    let patroon = Periodenaam(profiel.bestand.replacing("*", with: " ")).rest
    // More kinds of files about one month: then the fixed words of the name tell them apart.
    let isEigen = profiel.delen == .bestandsnaam && bron.leveringen.count { $0.soort == profiel.soort } > 1
    let vast = isEigen ? [] : patroon
    let versie: Set = ["versie", "v", "kopie", "copy", "definitief", "def", "nieuw", "nieuwe", "herzien", "correctie"]
    var uit: [String] = [], isVersie = false
    for woord in Periodenaam(naam).rest {
      // 'v2' and 'versie 2' are no parts.
      if isVersie, woord.allSatisfy(\.isNumber) {
        isVersie = false
        continue
      }
      isVersie = versie.contains(woord)
      if !isVersie, !vast.contains(woord) { uit.append(woord) }
    }
    return uit
  }
}
