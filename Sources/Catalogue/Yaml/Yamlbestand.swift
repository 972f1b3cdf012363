import Domain
import Foundation
import Yams

extension Knoop {
  /// The root of a file of the werkmap; nil after a report when it is absent or no YAML.
  ///
  /// `bestand` is the path inside the werkmap, which messages show.
  package static func read(_ bestand: String, in werkmap: String, fouten: Foutenlijst) -> Knoop? {
    readText(bestand, in: werkmap, fouten: fouten).flatMap { parse($0, bestand: bestand, fouten: fouten) }
  }

  /// The text of a file of the werkmap; nil after a report.
  static func readText(_ bestand: String, in werkmap: String, fouten: Foutenlijst) -> String? {
    let pad = werkmap + "/" + bestand
    guard let bytes = FileManager.default.contents(atPath: pad) else {
      let bestaat = FileManager.default.fileExists(atPath: pad)
      fouten.add(
        Configuratiefout(
          bestand: bestand, wat: bestaat ? "Dit bestand is niet te lezen" : "Dit bestand ontbreekt",
          remedie: bestaat
            ? "Geef de gebruiker leesrechten op het bestand"
            : "Zet het bestand terug, of maak een nieuwe werkmap met 'verantwoording nieuw' en neem het daaruit over"))
      return nil
    }
    guard let tekst = String(validatingUTF8Bytes: bytes) else {
      fouten.add(
        Configuratiefout(
          bestand: bestand, wat: "Dit bestand is geen UTF-8", remedie: "Sla het op met de codering UTF-8"))
      return nil
    }
    return tekst
  }

  /// The root of a text that is already in memory.
  package static func parse(_ tekst: String, bestand: String, fouten: Foutenlijst) -> Knoop? {
    do {
      // What a value means is for who reads it; guessing its type would cost more than all the rest.
      guard let node = try Yams.compose(yaml: tekst, .basic) else {
        fouten.add(
          Configuratiefout(bestand: bestand, wat: "Dit bestand is leeg", remedie: "Vul het, of haal het bestand weg"))
        return nil
      }
      return Knoop(bestand: bestand, regel: node.mark?.line ?? 1, pad: "", fouten: fouten, node: node)
    } catch {
      fouten.add(explain(error, in: tekst, bestand: bestand))
      return nil
    }
  }

  private static func explain(_ error: any Error, in tekst: String, bestand: String) -> Configuratiefout {
    let plek: Int?
    if case .composer(_, let probleem, let mark, _) = error as? YamlError, probleem.contains("alias") {
      return Configuratiefout(
        bestand: bestand, regel: mark.line, wat: "Deze verwijzing met '*' leidt nergens heen, of naar zichzelf",
        remedie: "Schrijf voluit wat hier hoort")
    }
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): plek = mark.line
    case .duplicatedKeysInMapping(let dubbel, let context):
      let namen = dubbel.map { "'\($0)'" }.sorted().joined(separator: ", ")
      return Configuratiefout(
        bestand: bestand, regel: context.mark.line,
        wat: "De sleutel \(namen) staat er twee keer", remedie: "Houd één van de twee over")
    default: plek = nil
    }
    let regels = tekst.split(separator: "\n", omittingEmptySubsequences: false)
    let heeftTab = plek.map {
      $0 >= 1 && $0 <= regels.count && regels[$0 - 1].prefix { $0.isWhitespace }.contains("\t")
    }
    return Configuratiefout(
      bestand: bestand, regel: plek, wat: "Dit is geen geldige YAML",
      remedie: heeftTab == true
        ? "Gebruik spaties in plaats van tabs om in te springen"
        : "Controleer op deze regel en de regel erboven het inspringen, de dubbele punten en de aanhalingstekens")
  }
}

extension String {
  /// Nil when the bytes are not UTF-8; a byte order mark is dropped.
  fileprivate init?(validatingUTF8Bytes bytes: Data) {
    let kaal = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    self.init(validating: kaal, as: UTF8.self)
  }
}
