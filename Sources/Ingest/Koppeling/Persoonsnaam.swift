import Domain

/// The form in which two registrations spell one child's name alike: 'Vries, Anne-Marie de' and 'Anne Marie de Vries'.
///
/// Letters only, lower case, without marks; ĳ and ÿ are 'ij'; no spaces, hyphens, apostrophes or points; particles of the
/// surname left out, because one registration keeps them apart, another sorts by them and a third forgets them.
enum Persoonsnaam {
  /// Nil unless a given name and a surname are both there: half a name is no ground to link on.
  static func vorm(voornaam: String, tussenvoegsel: String, achternaam: String) -> String? {
    // Particles may stand behind the surname as well, after a comma.
    let delen = achternaam.split(separator: ",").map { words(String($0)) }
    return joined(words(voornaam), words(tussenvoegsel) + delen.flatMap { $0 })
  }

  /// A full name in one cell: 'voornaam achternaam', or 'achternaam, voornaam'.
  static func vorm(naam: String) -> String? {
    let delen = naam.split(separator: ",", maxSplits: 1).map { words(String($0)) }
    guard delen.count == 2 else {
      let woorden = words(naam)
      return joined(Array(woorden.prefix(1)), Array(woorden.dropFirst()))
    }
    let eind = delen[1].lastIndex { !tussenvoegsels.contains($0) } ?? delen[1].count - 1
    return joined(Array(delen[1].prefix(eind + 1)), delen[0])
  }

  private static func joined(_ voornaam: [String], _ achternaam: [String]) -> String? {
    let kaal = achternaam.filter { !tussenvoegsels.contains($0) }
    // A surname that is nothing but particles ('Van den') keeps them.
    let familie = kaal.isEmpty ? achternaam : kaal
    guard !voornaam.isEmpty, !familie.isEmpty else { return nil }
    return voornaam.joined() + familie.joined()
  }

  private static func words(_ tekst: String) -> [String] {
    var letters = ""
    for teken in tekst { letters += teken == "ÿ" || teken == "Ÿ" ? "ij" : String(teken) }
    return letters.split { $0.isWhitespace || "-‐‑–'’‘`´./".contains($0) }.map { folded($0) }.filter { !$0.isEmpty }
  }

  private static let tussenvoegsels: Set<String> = [
    "aan", "bij", "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "het", "in", "la",
    "las",
    "le", "les", "lo", "los", "onder", "op", "over", "s", "t", "te", "ten", "ter", "tot", "uit", "uijt", "uyt", "v",
    "van", "vande", "vanden", "vander", "vd", "von", "voor", "zu", "zum", "zur",
  ]
}
