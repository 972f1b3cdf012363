/// One paragraph or list that a person wrote in Markdown, after everything unsafe was made plain text.
package enum Alinea: Hashable, Sendable {
  case tekst([Stuk])
  case lijst([[Stuk]])

  package enum Stuk: Hashable, Sendable {
    case gewoon(String)
    case nadruk(String)
    case sterk(String)
    /// The text of a link; its address is printed beside it and never loaded.
    case koppeling(String, adres: String)
  }
}

/// Reads the safe part of Markdown: paragraphs, lists, emphasis and links. Raw HTML stays text and an image is its alt text.
package enum Opmaak {
  package static func parse(_ tekst: String) -> [Alinea] {
    var alineas: [Alinea] = []
    var regels: [Substring] = []
    var punten: [[Alinea.Stuk]] = []
    func sluit() {
      if !regels.isEmpty { alineas.append(.tekst(inline(regels.joined(separator: " ")))) }
      if !punten.isEmpty { alineas.append(.lijst(punten)) }
      regels = []
      punten = []
    }
    for ruw in tekst.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let regel = trimmed(ruw)
      if regel.isEmpty {
        sluit()
      } else if regel.hasPrefix("- ") || regel.hasPrefix("* ") {
        if !regels.isEmpty { sluit() }
        punten.append(inline(String(trimmed(regel.dropFirst(2)))))
      } else if !punten.isEmpty {
        punten[punten.count - 1] += [.gewoon(" ")] + inline(String(regel))
      } else {
        regels.append(regel)
      }
    }
    sluit()
    return alineas
  }

  /// Paragraphs that were split before: those that start with '- ' form one list.
  package static func parse(_ alineas: [String]) -> [Alinea] {
    alineas.map(parse).joined().reduce(into: []) { uit, alinea in
      if case .lijst(let punten) = alinea, case .lijst(let eerder)? = uit.last {
        uit[uit.count - 1] = .lijst(eerder + punten)
      } else {
        uit.append(alinea)
      }
    }
  }

  static func inline(_ tekst: String) -> [Alinea.Stuk] {
    var stukken: [Alinea.Stuk] = []
    var gewoon = ""
    var rest = Substring(tekst)
    func add(_ stuk: Alinea.Stuk) {
      if !gewoon.isEmpty { stukken.append(.gewoon(gewoon)) }
      gewoon = ""
      stukken.append(stuk)
    }
    while let teken = rest.first {
      if let (binnen, na) = between(rest, "**", "**") {
        add(.sterk(binnen))
        rest = na
      } else if let (binnen, na) = between(rest, "*", "*") ?? between(rest, "_", "_") {
        add(.nadruk(binnen))
        rest = na
      } else if rest.hasPrefix("!["), let (alt, na) = between(rest.dropFirst(), "[", "]"),
        let (_, einde) = between(na, "(", ")")
      {
        gewoon += alt
        rest = einde
      } else if let (woord, na) = between(rest, "[", "]"), let (adres, einde) = between(na, "(", ")") {
        if adres.hasPrefix("https://") || adres.hasPrefix("mailto:") {
          add(.koppeling(woord, adres: adres))
        } else {
          gewoon += woord
        }
        rest = einde
      } else {
        gewoon.append(teken)
        rest = rest.dropFirst()
      }
    }
    if !gewoon.isEmpty { stukken.append(.gewoon(gewoon)) }
    return stukken
  }

  /// The text between two marks at the start, and what follows; nil when there is none, or only space.
  private static func between(_ tekst: Substring, _ open: String, _ dicht: String) -> (String, Substring)? {
    guard tekst.hasPrefix(open) else { return nil }
    let na = tekst.dropFirst(open.count)
    guard let eerste = na.first, !eerste.isWhitespace, let einde = na.firstRange(of: dicht),
      einde.lowerBound > na.startIndex
    else { return nil }
    return (String(na[..<einde.lowerBound]), na[einde.upperBound...])
  }

  private static func trimmed(_ tekst: Substring) -> Substring {
    var tekst = tekst.drop(while: \.isWhitespace)
    while let laatste = tekst.last, laatste.isWhitespace { tekst = tekst.dropLast() }
    return tekst
  }
}
