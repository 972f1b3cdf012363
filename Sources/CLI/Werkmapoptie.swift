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

struct Alsoptie: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Voor een mens (tekst) of een programma (json).", valueName: "tekst|json"))
  var als: Uitvoervorm?

  func printed<Verslag: Encodable>(_ verslag: Verslag, tekst: (Verslag) -> String) throws {
    try print(verslag, als: als ?? .tekst, tekst: tekst)
  }

  fileprivate func print<Verslag: Encodable>(_ verslag: Verslag, als: Uitvoervorm, tekst: (Verslag) -> String) throws {
    switch als {
    case .tekst: Swift.print(tekst(verslag), terminator: "")
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Swift.print(String(decoding: try encoder.encode(verslag), as: UTF8.self))
    }
  }
}

/// The same, for commands that make no files: there `--formaat` once meant what `--als` means now.
struct Uitvoeroptie: ParsableArguments {
  @OptionGroup var alsoptie: Alsoptie

  @Option(name: .long, help: .hidden)
  var formaat: Uitvoervorm?

  func printed<Verslag: Encodable>(_ verslag: Verslag, tekst: (Verslag) -> String) throws {
    try alsoptie.print(verslag, als: alsoptie.als ?? formaat ?? .tekst, tekst: tekst)
  }
}

/// `--formaat`, for the files that a command makes.
struct Formaatoptie: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Met komma's ertussen; anders alle.", valueName: "xlsx,html,…"))
  var formaat: String?

  /// The word before it in some commands.
  @Option(name: .long, help: .hidden)
  var formaten: String?

  var gekozen: String? { formaat ?? formaten }
}
