/// A file name cut into words and numbers, each with what stands before it: what a period is read from.
struct Naamstukken {
  struct Stuk {
    /// Letters in small form, or digits.
    let tekst: String
    let isGetal: Bool
    /// Everything between the piece before it and this one.
    let ervoor: String
    /// Where it stands in the name.
    let plaats: Range<String.Index>

    /// A number of at most nine digits.
    var getal: Int? { isGetal && tekst.utf8.count <= 9 ? digits(tekst.utf8) : nil }
    /// Whether it belongs to the piece before it: 'jan 26', '2026_01', 'Q1'. A bracket begins something new: '2026 (1)'.
    var isVerbonden: Bool {
      ervoor.count <= 3 && ervoor.allSatisfy { " -_./,+".contains($0) || $0 == "'" || $0 == "’" }
    }
    var heeftApostrof: Bool { ervoor.hasSuffix("'") || ervoor.hasSuffix("’") }
  }

  let stukken: [Stuk]

  /// - Parameter naam: without a folder; the extension is left out.
  init(_ naam: String) {
    var stukken: [Stuk] = []
    let einde = naam.lastIndex(of: ".").flatMap { punt in
      let staart = naam[naam.index(after: punt)...]
      return (1...5).contains(staart.count) && staart.contains(where: \.isLetter) ? punt : nil
    }
    let stam = naam[..<(einde ?? naam.endIndex)]
    var plek = stam.startIndex, vorige = stam.startIndex
    while plek < stam.endIndex {
      let teken = stam[plek], isGetal = Naamstukken.isCijfer(teken)
      guard isGetal || teken.isLetter else {
        plek = stam.index(after: plek)
        continue
      }
      let begin = plek
      plek = stam.index(after: plek)
      while plek < stam.endIndex, isGetal ? Naamstukken.isCijfer(stam[plek]) : stam[plek].isLetter {
        // 'AanwezigheidJanuari2026' is two words.
        if stam[plek].isUppercase, stam[stam.index(before: plek)].isLowercase { break }
        plek = stam.index(after: plek)
      }
      stukken.append(
        Stuk(
          tekst: isGetal ? String(stam[begin..<plek]) : folded(stam[begin..<plek]), isGetal: isGetal,
          ervoor: String(stam[vorige..<begin]), plaats: begin..<plek))
      vorige = plek
    }
    self.stukken = stukken
  }

  private static func isCijfer(_ teken: Character) -> Bool { teken.isASCII && teken.isNumber }
}
