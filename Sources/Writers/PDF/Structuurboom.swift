/// Mends the tags of a PDF that WeasyPrint 57 (Debian 12) wrote, so that who reads by ear gets every picture in words.
///
/// That version tags no pictures, lists page boxes and whole containers as text once more, gives header cells no scope, and
/// tags the caption of a table as any text (ISO 14289-1: 7.3 and 7.5). An empty cell it leaves out: our page has none. Our page
/// puts each picture in an `article`, which nothing else uses: it becomes the tag `Art` with its own content, in the order of
/// the page, and here a `Figure` with its alternative text.
struct Structuurboom {
  private struct Element {
    var soort: String
    /// Numbers of marked content, and references to other elements.
    var inhoud: [Kind]
    let ouder: Int?
    /// The page of its marked content.
    let bladzijde: Int?
  }
  private enum Kind: Equatable {
    case merk(Int)
    case deel(Int)
  }

  private var delen: PDFDelen
  private var elementen: [Int: Element] = [:]

  /// Nil: the file is not built this way, and stays as it is.
  init?(_ bytes: [UInt8]) {
    guard let delen = PDFDelen(bytes) else { return nil }
    self.delen = delen
    for nummer in delen.delen.keys {
      guard delen.delen[nummer]?.prefix(60).contains("/Type /StructElem\n/S /".utf8) == true,
        let tekst = delen.tekst(nummer),
        let soort = Structuurboom.field("/S /", tekst)
      else { continue }
      elementen[nummer] = Element(
        soort: soort, inhoud: Structuurboom.field("/K [", tekst).map(Structuurboom.kids) ?? [],
        ouder: Structuurboom.reference("/P ", tekst), bladzijde: Structuurboom.reference("/Pg ", tekst))
    }
    guard !elementen.isEmpty else { return nil }
  }

  /// The whole file with its pictures in words.
  ///
  /// - Parameter alts: the alternative of each picture, in the order of the page.
  /// - Returns: nil when there are not as many pictures as alternatives: then none may get the text of another.
  func mended(_ alts: [String]) -> [UInt8]? {
    let figuren = elementen.filter { $0.value.soort == "Art" }.keys.sorted()
    guard figuren.count == alts.count else { return nil }
    let bijschriften = captions, gewoon = plainHeaders
    var uit = delen
    for (nummer, element) in elementen {
      guard let tekst = delen.tekst(nummer) else { continue }
      var nieuw = tekst
      let over = keptKids(element)
      if over != element.inhoud {
        let oud = Structuurboom.field("/K [", tekst) ?? ""
        nieuw = nieuw.replacing("/K [\(oud)]", with: "/K [ \(over.map(text).joined(separator: " ")) ]")
      }
      if let rang = figuren.firstIndex(of: nummer) {
        nieuw = nieuw.replacing("/S /Art\n", with: "/S /Figure\n/Alt \(Structuurboom.quoted(alts[rang]))\n")
      }
      if bijschriften.contains(nummer) {
        nieuw = nieuw.replacing("/S /\(element.soort)\n", with: "/S /Caption\n")
      }
      if gewoon.contains(nummer) {
        nieuw = nieuw.replacing("/S /TH\n", with: "/S /TD\n")
      } else if element.soort == "TH" {
        nieuw = nieuw.replacing("/S /TH\n", with: "/S /TH\n/A <<\n/O /Table\n/Scope /\(scope(element))\n>>\n")
      }
      if nieuw != tekst { uit.replace(nummer, nieuw) }
    }
    markMargins(in: &uit)
    return uit.bytes
  }

  /// With fewer pages the line at their head does not come back often enough: a checker (outloud: TAG-002) takes it for a text
  /// that nobody hears. It is in no tree then either.
  private static let herhaaldVanaf = 6

  /// What was in the tree for the margins of the pages is no content of theirs either.
  private func markMargins(in uit: inout PDFDelen) {
    guard Set(elementen.values.compactMap(\.bladzijde)).count >= Structuurboom.herhaaldVanaf else { return }
    let weg = elementen.values.filter { $0.soort == "Document" }.flatMap { document in
      let over = keptKids(document)
      return document.inhoud.filter { !over.contains($0) }
    }
    var merken: [Int: [Int]] = [:]
    for case .deel(let nummer) in weg {
      guard let deel = elementen[nummer], let bladzijde = deel.bladzijde, let tekst = delen.tekst(bladzijde),
        let inhoud = Structuurboom.reference("/Contents ", tekst)
      else { continue }
      for case .merk(let merk) in deel.inhoud { merken[inhoud, default: []].append(merk) }
    }
    for (inhoud, merken) in merken {
      guard let deel = delen.delen[inhoud], let nieuw = Paginarand.mark(merken.sorted(), in: deel) else { continue }
      uit.replace(inhoud, nieuw)
    }
  }

  /// What stands in a table and is no row: the text of its caption, which is tagged as any text (ISO 14289-1: 7.5).
  private var captions: Set<Int> {
    Set(
      elementen.values.filter { $0.soort == "Table" }.flatMap(\.inhoud).compactMap { kind in
        guard case .deel(let nummer) = kind, let deel = elementen[nummer] else { return nil }
        return Structuurboom.rijen.contains(deel.soort) ? nil : nummer
      })
  }

  /// The first cells of a table that has more headers than data: of one row, or of two columns. Its columns are named, and a
  /// header beside each single value is only one more thing to hear.
  private var plainHeaders: Set<Int> {
    var uit: Set<Int> = []
    for tabel in elementen.values where tabel.soort == "Table" {
      let cellen = cells(of: tabel)
      let koppen = cellen.filter { elementen[$0]?.soort == "TH" }
      guard koppen.count > cellen.count - koppen.count else { continue }
      uit.formUnion(koppen.filter { elementen[$0].map { scope($0) } == "Row" })
    }
    return uit
  }

  private func cells(of element: Element) -> [Int] {
    element.inhoud.flatMap { kind -> [Int] in
      guard case .deel(let nummer) = kind, let deel = elementen[nummer] else { return [] }
      switch deel.soort {
      case "TH", "TD": return [nummer]
      case "THead", "TBody", "TFoot", "TR": return cells(of: deel)
      default: return []
      }
    }
  }

  private static let rijen: Set = ["TR", "THead", "TBody", "TFoot", "Caption"]

  /// A container that has blocks inside repeats their text as its own; and the boxes of the page itself are no content.
  private func keptKids(_ element: Element) -> [Kind] {
    if element.soort == "Document" {
      return element.inhoud.filter { kind in
        guard case .deel(let nummer) = kind, let deel = elementen[nummer], deel.soort == "NonStruct" else {
          return true
        }
        return deel.inhoud.contains { if case .deel = $0 { true } else { false } }
      }
    }
    let heeftBlok = element.inhoud.contains { kind in
      guard case .deel(let nummer) = kind, let deel = elementen[nummer] else { return false }
      return deel.soort != "Link" && deel.soort != "Span"
    }
    return heeftBlok ? element.inhoud.filter { if case .deel = $0 { true } else { false } } : element.inhoud
  }

  private func scope(_ cel: Element) -> String {
    let rij = cel.ouder.flatMap { elementen[$0] }
    return rij?.ouder.flatMap { elementen[$0] }?.soort == "THead" ? "Column" : "Row"
  }

  private func text(_ kind: Kind) -> String {
    switch kind {
    case .merk(let nummer): "\(nummer)"
    case .deel(let nummer): "\(nummer) 0 R"
    }
  }

  /// What follows a key up to the end of its line, or the bracket that closes it.
  private static func field(_ sleutel: String, _ tekst: String) -> String? {
    guard let begin = tekst.firstRange(of: "\n\(sleutel)") else { return nil }
    return String(tekst[begin.upperBound...].prefix { $0 != "\n" && $0 != "]" })
  }

  /// The number of the part that a key refers to.
  private static func reference(_ sleutel: String, _ tekst: String) -> Int? {
    field(sleutel, tekst).flatMap { Int($0.prefix { $0 != " " }) }
  }

  private static func kids(_ tekst: String) -> [Kind] {
    var uit: [Kind] = []
    for woord in tekst.split(whereSeparator: \.isWhitespace) {
      if woord == "R", uit.count > 1, case .merk(let nummer) = uit[uit.count - 2] {
        uit.removeLast(2)
        uit.append(.deel(nummer))
      } else if let nummer = Int(woord) {
        uit.append(.merk(nummer))
      }
    }
    return uit
  }

  /// UTF-16 with its mark, in hexadecimal: no character can break out of it.
  private static func quoted(_ tekst: String) -> String {
    let cijfers = Array("0123456789ABCDEF")
    let eenheden = [0xFEFF] + tekst.utf16.map { Int($0) }
    return "<" + eenheden.map { eenheid in String((0..<4).map { cijfers[eenheid >> (12 - 4 * $0) & 15] }) }.joined()
      + ">"
  }
}
