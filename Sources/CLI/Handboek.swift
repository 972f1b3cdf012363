import ArgumentParser

/// The page for `man`, made from the help of every command, so that the two never differ. `make install` lays it down.
struct Handboek: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handboek", abstract: "Drukt de bladzijde voor man af.", shouldDisplay: false)

  func run() throws {
    print(Handboek.page, terminator: "")
  }

  static var page: String {
    let hoofd = Verantwoording.configuration
    var uit = ".TH VERANTWOORDING 1 \"\" \"\(hoofd.version)\" \"Verantwoording\"\n.SH NAAM\n"
    uit += "verantwoording \\- \(escaped(hoofd.abstract))\n.SH UITLEG\n" + block(Verantwoording.helpMessage())
    for opdracht in hoofd.subcommands where opdracht.configuration.shouldDisplay {
      uit += ".SH \"\((opdracht.configuration.commandName ?? "").uppercased())\"\n"
      uit += block(Verantwoording.helpMessage(for: opdracht))
      for onder in opdracht.configuration.subcommands { uit += block(Verantwoording.helpMessage(for: onder)) }
    }
    return uit
  }

  /// As it stands on the screen: no line of it is filled or made longer.
  private static func block(_ hulp: String) -> String {
    ".nf\n"
      + Gebruikstekst.dutch(hulp).split(separator: "\n", omittingEmptySubsequences: false).map {
        escaped(String($0)) + "\n"
      }
      .joined() + ".fi\n"
  }

  /// A line that begins with a dot or a quote would be an order to the typesetter.
  private static func escaped(_ regel: String) -> String {
    let veilig = regel.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return veilig.hasPrefix(".") || veilig.hasPrefix("'") ? "\\&" + veilig : veilig
  }
}
