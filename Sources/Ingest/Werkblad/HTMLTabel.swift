internal import CXML
internal import Domain

/// The table of a web page, row by row: what many registration systems export under the name '.xls'.
///
/// Of several tables the one with the most rows is meant; the others are menus and titles. A page is held in memory whole, so
/// it may not be large.
final class HTMLTabel: Rijbron {
  private var rijen: ArraySlice<[String]>
  private var regel = 0
  /// Tables of the page that were passed over.
  let andereTabellen: Int

  private static let grootste = 64 << 20

  /// - Throws: `Weigering` for a page without a table.
  init(pad: String) throws(Weigering) {
    let bestand = try Leesbestand(pad)
    guard bestand.omvang <= Self.grootste else { throw Weigering(.bestandTeGroot, "webpagina boven 64 MB") }
    var bytes: [UInt8] = []
    while true {
      let stuk = try bestand.lees()
      if stuk.isEmpty { break }
      bytes += stuk
    }
    let opties = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue)
    // Without a declaration the library takes Latin-1; bytes that can only be UTF-8 say otherwise.
    let isUTF8 = bytes.withUnsafeBufferPointer { isCleanUTF8($0) }
    let boom = bytes.withUnsafeBytes { ruw in
      htmlReadMemory(
        ruw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(ruw.count), nil, isUTF8 ? "UTF-8" : nil, opties)
    }
    guard let boom else { throw Weigering(.bestandOnleesbaar, "webpagina") }
    defer { xmlFreeDoc(boom) }
    var tabellen: [[[String]]] = []
    Self.findTables(xmlDocGetRootElement(boom), diepte: 0, &tabellen)
    guard let grootste = tabellen.max(by: { $0.count < $1.count }), !grootste.isEmpty else {
      throw Weigering(.bestandAndereSoort, "dit is een webpagina (HTML) zonder tabel")
    }
    (rijen, andereTabellen) = (grootste[...], tabellen.count - 1)
  }

  func lees(_ rij: inout Rij) throws -> Bool {
    while let cellen = rijen.popFirst() {
      regel += 1
      if cellen.allSatisfy(\.isEmpty) { continue }
      rij.begin(regel: regel)
      for cel in cellen { rij.voegToe(cel.utf8) }
      return true
    }
    return false
  }

  private static func name(_ knoop: xmlNodePtr) -> String {
    knoop.pointee.type == XML_ELEMENT_NODE ? knoop.pointee.name.map { String(cString: $0).lowercased() } ?? "" : ""
  }

  private static func children(_ knoop: xmlNodePtr) -> [xmlNodePtr] {
    var uit: [xmlNodePtr] = []
    var kind = knoop.pointee.children
    while let eigen = kind {
      uit.append(eigen)
      kind = eigen.pointee.next
    }
    return uit
  }

  /// Pages nest a few levels; one that nests a thousand is made to break readers.
  private static func findTables(_ knoop: xmlNodePtr?, diepte: Int, _ uit: inout [[[String]]]) {
    guard let knoop, diepte < 500 else { return }
    if name(knoop) == "table" {
      var rijen: [[String]] = []
      findRows(knoop, diepte: diepte, &rijen)
      uit.append(rijen)
    }
    for kind in children(knoop) { findTables(kind, diepte: diepte + 1, &uit) }
  }

  /// The rows of a table itself, not those of a table within a cell.
  private static func findRows(_ knoop: xmlNodePtr, diepte: Int, _ rijen: inout [[String]]) {
    guard diepte < 500 else { return }
    for kind in children(knoop) {
      switch name(kind) {
      case "tr": rijen.append(cells(kind))
      case "table": continue
      default: findRows(kind, diepte: diepte + 1, &rijen)
      }
    }
  }

  private static func cells(_ rij: xmlNodePtr) -> [String] {
    var uit: [String] = []
    for cel in children(rij) where name(cel) == "td" || name(cel) == "th" {
      guard uit.count < 16_384 else { break }
      uit.append(text(cel))
      let breedte = attribute("colspan", cel).flatMap { Int($0) } ?? 1
      for _ in 1..<max(1, min(breedte, 1_000)) { uit.append("") }
    }
    return uit
  }

  private static func attribute(_ naam: String, _ knoop: xmlNodePtr) -> String? {
    guard let waarde = xmlGetProp(knoop, naam) else { return nil }
    defer { freeXML(waarde) }
    return String(cString: waarde)
  }

  /// The text with white space as a page shows it.
  private static func text(_ knoop: xmlNodePtr) -> String {
    guard let inhoud = xmlNodeGetContent(knoop) else { return "" }
    defer { freeXML(inhoud) }
    return String(cString: inhoud).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
