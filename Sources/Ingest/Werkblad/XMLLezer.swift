internal import CXML
internal import Domain

/// Owns the handle of libxml2's reader.
private struct Lezerhandvat: ~Copyable {
  let lezer: xmlTextReaderPtr
  deinit { xmlFreeTextReader(lezer) }
}

/// Walks through one XML part, node by node, without ever holding the whole.
///
/// No entities are replaced, no DTD is loaded, no network is used; names are compared without their namespace, so that
/// transitional and strict OOXML read alike.
final class XMLLezer {
  /// The kinds of node that matter; the rest is passed over.
  enum Knoop { case begin, einde, tekst }

  /// An interned name: equal names have the same address within one reader.
  typealias Naam = UnsafePointer<xmlChar>

  private let handvat: Lezerhandvat
  private let poort: XMLPoort

  init(_ stroom: Deelstroom) throws(Weigering) {
    _ = Self.gestart
    let poort = XMLPoort(stroom)
    // Unretained is safe: the gate lives as long as this reader, which frees its handle first.
    let context = Unmanaged.passUnretained(poort).toOpaque()
    let opties = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue)
    let lezer = xmlReaderForIO(
      { context, doel, ruimte in
        guard let context, let doel else { return -1 }
        return Int32(Unmanaged<XMLPoort>.fromOpaque(context).takeUnretainedValue().geef(doel, Int(ruimte)))
      }, { _ in 0 }, context, nil, nil, opties)
    guard let lezer else { throw poort.weigering ?? Weigering(.bestandOnleesbaar, "xml") }
    xmlTextReaderSetStructuredErrorHandler(lezer, { _, _ in }, nil)
    handvat = Lezerhandvat(lezer: lezer)
    self.poort = poort
  }

  private static let gestart: Void = xmlInitParser()

  /// The name as this reader stores it, to compare `naam` with by address; nil only when memory is out.
  func ken(_ naam: String) -> Naam? { xmlTextReaderConstString(handvat.lezer, naam) }

  /// The next begin, end or text; nil after the last, when the part is whole and its checksum is right.
  func volgende() throws(Weigering) -> Knoop? {
    while true {
      let uitkomst = xmlTextReaderRead(handvat.lezer)
      if let weigering = poort.weigering { throw weigering }
      guard uitkomst == 1 else {
        guard uitkomst == 0 else { throw Weigering(.bestandOnleesbaar, "xml") }
        try poort.drain()
        return nil
      }
      switch xmlTextReaderNodeType(handvat.lezer) {
      case Int32(XML_READER_TYPE_ELEMENT.rawValue): return .begin
      case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .einde
      case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
        Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
        return .tekst
      case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        throw Weigering(.bestandDoctype)
      default: continue
      }
    }
  }

  /// Local name of the node.
  var naam: Naam? { xmlTextReaderConstLocalName(handvat.lezer) }

  /// An element without content gets no `.einde`.
  var isLeeg: Bool { xmlTextReaderIsEmptyElement(handvat.lezer) == 1 }

  /// The text of a `.tekst`, valid until the next node.
  var tekst: UnsafeBufferPointer<UInt8> {
    guard let waarde = xmlTextReaderConstValue(handvat.lezer) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: waarde, count: Int(xmlStrlen(waarde)))
  }

  /// Hands every attribute of the element to `lees`: local name, value, whether the name has a prefix.
  func attributen(_ lees: (Naam, UnsafeBufferPointer<UInt8>, Bool) -> Void) {
    guard xmlTextReaderMoveToFirstAttribute(handvat.lezer) == 1 else { return }
    repeat {
      if xmlTextReaderIsNamespaceDecl(handvat.lezer) != 1, let naam = self.naam {
        lees(naam, tekst, xmlTextReaderConstPrefix(handvat.lezer) != nil)
      }
    } while xmlTextReaderMoveToNextAttribute(handvat.lezer) == 1
    xmlTextReaderMoveToElement(handvat.lezer)
  }

  /// Attributes as a dictionary, for parts that are read once per file.
  func kenmerken() -> [String: String] {
    var uit: [String: String] = [:]
    attributen { naam, waarde, heeftVoorvoegsel in
      let naam = String(cString: naam)
      uit[heeftVoorvoegsel ? ":" + naam : naam] = String(decoding: waarde, as: UTF8.self)
    }
    return uit
  }

  /// The local name as text, for parts that are read once per file.
  var woord: String { naam.map { String(cString: $0) } ?? "" }
}
