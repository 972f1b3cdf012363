import Domain

/// A Markdown file of the werkmap: a block of YAML between two lines '---', and text in paragraphs under headings.
struct Tekstbestand {
  let kop: Knoop
  /// Heading (empty for text above the first one), its line, and its paragraphs as plain text.
  let stukken: [(kop: String, regel: Int, alineas: [String])]

  /// Nil after a report.
  init?(_ bestand: String, in werkmap: String, fouten: Foutenlijst) {
    guard let tekst = Knoop.readText(bestand, in: werkmap, fouten: fouten) else { return nil }
    let regels = tekst.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.last == "\r" ? $0.dropLast() : $0
    }
    guard regels.first == "---", let einde = regels.dropFirst().firstIndex(of: "---") else {
      fouten.add(
        Configuratiefout(
          bestand: bestand, regel: 1, wat: "Dit bestand begint niet met een blok tussen twee regels '---'",
          remedie: "Zet bovenaan ---, dan de gegevens, dan weer ---"))
      return nil
    }
    // The first line becomes empty, so that the lines of the YAML are those of the file.
    let yaml = ([""] + regels[1..<einde]).joined(separator: "\n")
    guard let kop = Knoop.parse(yaml, bestand: bestand, fouten: fouten) else { return nil }
    self.kop = kop
    stukken = Tekstbestand.split(regels[(einde + 1)...], vanaf: einde + 2)
  }

  private static func split(
    _ regels: ArraySlice<Substring>, vanaf eerste: Int
  ) -> [(kop: String, regel: Int, alineas: [String])] {
    var stukken: [(kop: String, regel: Int, alineas: [String])] = []
    var alinea: [Substring] = []
    func close() {
      guard !alinea.isEmpty else { return }
      if stukken.isEmpty { stukken.append(("", eerste, [])) }
      stukken[stukken.count - 1].alineas.append(alinea.joined(separator: " "))
      alinea = []
    }
    for (plek, regel) in regels.enumerated() {
      let kaal = trim(regel)
      if kaal.hasPrefix("#") {
        close()
        stukken.append((String(trim(kaal.drop { $0 == "#" })), eerste + plek, []))
      } else if kaal.isEmpty {
        close()
      } else {
        // A point of a list is a paragraph of its own, so that joining lines keeps the list.
        if kaal.hasPrefix("- ") || kaal.hasPrefix("* ") { close() }
        alinea.append(kaal)
      }
    }
    close()
    return stukken
  }

  private static func trim(_ tekst: Substring) -> Substring {
    var tekst = tekst
    while tekst.first?.isWhitespace == true { tekst.removeFirst() }
    while tekst.last?.isWhitespace == true { tekst.removeLast() }
    return tekst
  }
}
