import ArgumentParser
import Domain

/// What the library for commands says, in Dutch. It speaks English and cannot be told otherwise: every sentence that a user can
/// get to see is turned here, and what we do not know is said in our own words.
enum Gebruikstekst {
  /// Words of a help screen, and of the lines under an error.
  private static let woorden: [(van: String, naar: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("Usage: ", "Gebruik: "), ("ARGUMENTS:", "WAT U NOEMT:"),
    ("OPTIONS:", "OPTIES:"), ("SUBCOMMANDS:", "OPDRACHTEN:"), ("Show help information.", "Toont deze uitleg."),
    ("Show the version.", "Toont de versie."),
    ("Show subcommand help information.", "Toont de uitleg van een opdracht."),
    ("(default: ", "(anders: "), ("; default: ", "; anders: "), ("(values: ", "(kies uit: "),
    ("<subcommand>", "OPDRACHT"), ("Help:  ", "Uitleg: "),
  ]

  static func dutch(_ bericht: String) -> String {
    bericht.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ regel: String) -> String {
    if regel.hasPrefix("Error: ") { return error(String(regel.dropFirst(7))) }
    if let deel = regel.firstMatch(of: /^(\s*)See '(.*)' for (?:more information|detailed help)\.$/) {
      return "\(deel.1)Meer uitleg: \(deel.2)".replacing("<subcommand>", with: "OPDRACHT")
    }
    return woorden.reduce(regel) { $0.replacing($1.van, with: $1.naar) }
  }

  private static func error(_ tekst: String) -> String {
    if let deel = tekst.firstMatch(of: /^Missing expected argument '(.*)'/) { return "Er ontbreekt iets: \(deel.1)" }
    if let deel = tekst.firstMatch(of: /^Missing value for '(.*)'/) { return "Bij \(deel.1) hoort een waarde." }
    if let deel = tekst.firstMatch(of: /^Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      return "De optie \(deel.1) bestaat niet." + (deel.2.map { " Bedoelde u '\($0)'?" } ?? "")
    }
    if let deel = tekst.firstMatch(of: /^The value '(.*?)' is invalid for '(.*?)'(?:.*one of (.*?)\.?)?$/) {
      let keuze = deel.3.map {
        " Kies uit: \($0.replacing(" and ", with: " en ").replacing(" or ", with: " of ")).".replacing("'", with: "")
      }
      return "'\(deel.1)' past niet bij \(deel.2)." + (meant(String(deel.1), String(deel.2)) ?? keuze ?? "")
    }
    if let deel = tekst.firstMatch(of: /^Unexpected argument '(.*)'/) {
      return "'\(deel.1)' hoort niet in deze opdracht."
        + (command(near: String(deel.1)).map { " Bedoelde u '\($0)'?" } ?? "")
    }
    if let deel = tekst.firstMatch(of: /^\d+ unexpected arguments: (.*)/) {
      return "Dit hoort niet in deze opdracht: \(deel.1)"
    }
    return "Deze opdracht is niet te begrijpen."
  }

  /// The command that was probably meant; nil when none is near.
  private static func command(near woord: String) -> String? {
    Verantwoording.configuration.subcommands.compactMap { $0.configuration.commandName }
      .map { (afstand: edits(woord.lowercased(), $0), naam: $0) }
      .filter { $0.afstand <= max(1, woord.count / 3) }.min { ($0.afstand, $0.naam) < ($1.afstand, $1.naam) }?.naam
  }

  /// Letters to add, to drop or to change.
  private static func edits(_ links: String, _ rechts: String) -> Int {
    var rij = Array(0...rechts.count)
    for (i, a) in links.enumerated() {
      var volgende = [i + 1]
      for (j, b) in rechts.enumerated() {
        volgende.append(min(rij[j] + (a == b ? 0 : 1), rij[j + 1] + 1, volgende[j] + 1))
      }
      rij = volgende
    }
    return rij[rechts.count]
  }

  /// What was probably meant by a period or a day that is none.
  private static func meant(_ waarde: String, _ optie: String) -> String? {
    if optie.hasPrefix("--periode <JJJJ-MM>") {
      if Periode(code: waarde) != nil, Maand(code: waarde) == nil {
        return " Schrijf een maand, zoals 2026-02. Voor \(waarde) is er: verantwoording rapportage --periode \(waarde)"
      }
      let maand = Periodegok.code(waarde).flatMap { Maand(code: $0) }.flatMap { $0.code == waarde ? nil : $0 }
      return maand.map { " Bedoelde u '\($0.code)'?" } ?? " Schrijf een maand, zoals 2026-02."
    }
    if optie.hasPrefix("--periode") {
      return Periodegok.code(waarde).map { " Bedoelde u '\($0)'?" }
        ?? " Schrijf 2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026."
    }
    if optie.hasPrefix("--peildatum") {
      let delen = waarde.split(separator: "-").map(String.init)
      let dag =
        delen.count == 3 ? Dag(iso: delen.reversed().map { $0.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")) : nil
      return dag.map { " Bedoelde u '\($0.iso)'?" } ?? " Schrijf een dag als 2026-03-05."
    }
    return nil
  }
}

/// The period that somebody probably meant: 'Q1 2026', '03-2026' and 'maart 2026' are spelled otherwise here.
enum Periodegok {
  private static let maanden = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]

  /// Nil when nothing near is a period.
  static func code(_ tekst: String) -> String? {
    let klein = tekst.lowercased()
    guard let jaar = klein.firstMatch(of: /20\d\d/).map({ String($0.0) }) else { return nil }
    let rest = klein.replacing(jaar, with: "", maxReplacements: 1)
    let gok: String? =
      if let deel = rest.firstMatch(of: /(?:q|k|kw|kwartaal)\s*-?([1-4])/) {
        "\(jaar)-K\(deel.1)"
      } else if let deel = rest.firstMatch(of: /([1-4])e?\s*(?:q|kwartaal)/) {
        "\(jaar)-K\(deel.1)"
      } else if let deel = rest.firstMatch(of: /(?:h|s|hj|halfjaar)\s*-?([12])/) {
        "\(jaar)-H\(deel.1)"
      } else if let plek = maanden.firstIndex(where: {
        rest.contains($0.prefix(3)) || (($0 == "maart") && rest.contains("mrt"))
      }) {
        "\(jaar)-\(plek + 1 < 10 ? "0" : "")\(plek + 1)"
      } else if let deel = rest.firstMatch(of: /(?:^|\D)(\d{1,2})(?:\D|$)/), let maand = Int(deel.1),
        (1...12).contains(maand)
      {
        "\(jaar)-\(maand < 10 ? "0" : "")\(maand)"
      } else if let deel = rest.firstMatch(of: /(20\d\d)/) {
        "schooljaar-\(jaar)-\(deel.1)"
      } else {
        nil
      }
    return gok.flatMap { Periode(code: $0) == nil ? nil : $0 }
  }
}
