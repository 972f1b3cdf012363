import ArgumentParser
import Foundation
import Pipeline

/// `--werkmap MAP`, for every command.
struct Werkmapoptie: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("De werkmap van de organisatie.", valueName: "MAP"))
  var werkmap = "."

  /// - Throws: `Opdrachtfout` when the folder is no workspace.
  func open() throws -> Werkmap {
    let map = Werkmap(werkmap)
    guard map.bestaat else {
      throw Opdrachtfout(
        "\(map.map.path) is geen werkmap: verantwoording.yaml ontbreekt. Maak er een met 'verantwoording nieuw MAP'.")
    }
    Rechten.set(for: map.map.path)
    return map
  }
}

/// How a command talks: to a person, or to a program.
enum Uitvoervorm: String, ExpressibleByArgument, CaseIterable { case tekst, json }

struct Uitvoeroptie: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Voor een mens (tekst) of een programma (json).", valueName: "tekst|json"))
  var als: Uitvoervorm?

  /// The word before `--als`, for scripts that were made then.
  @Option(name: .long, help: .hidden)
  var formaat: Uitvoervorm?

  func printed<Verslag: Encodable>(_ verslag: Verslag, tekst: (Verslag) -> String) throws {
    switch als ?? formaat ?? .tekst {
    case .tekst: print(tekst(verslag), terminator: "")
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(verslag), as: UTF8.self))
    }
  }
}
