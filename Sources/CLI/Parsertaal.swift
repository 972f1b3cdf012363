/// What the parser of arguments says, in Dutch. Its sentences are the only thing it gives; what is not known here stays as it was.
enum Parsertaal {
  static func translated(_ tekst: String) -> String {
    tekst.split(separator: "\n", omittingEmptySubsequences: false).map { regel in
      var uit = String(regel)
      if uit.hasPrefix("Error: ") { uit = "Fout: " + translated(zin: uit.dropFirst(7)) }
      if uit.hasPrefix("Usage: ") { uit = "Gebruik: " + uit.dropFirst(7) }
      if uit.hasPrefix("Help: ") { uit = "Uitleg: " + uit.dropFirst(6).trimmingPrefix(" ") }
      if let deel = uit.firstMatch(of: #/  See '(.*)' for more information\./#) {
        uit = "  Geef '\(deel.output.1)' voor uitleg."
      }
      return uit
    }.joined(separator: "\n")
  }

  private static func translated(zin: Substring) -> String {
    if let deel = zin.wholeMatch(of: #/The value '(.*)' is invalid for '(.*?)'.*/#) {
      return "De waarde '\(deel.output.1)' past niet bij \(deel.output.2)."
    }
    if let deel = zin.wholeMatch(of: #/Missing value for '(.*)'/#) { return "Bij '\(deel.output.1)' hoort een waarde." }
    if let deel = zin.wholeMatch(of: #/Missing expected argument '(.*)'/#) {
      return "Er ontbreekt iets: \(deel.output.1)."
    }
    if let deel = zin.wholeMatch(of: #/Unknown option '(.*?)'.*/#) {
      return "De optie '\(deel.output.1)' bestaat niet."
    }
    if let deel = zin.wholeMatch(of: #/Unexpected argument '(.*)'/#) { return "'\(deel.output.1)' hoort hier niet." }
    return String(zin)
  }
}
