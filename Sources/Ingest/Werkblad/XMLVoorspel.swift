internal import Domain

/// Judges what stands before the first element of an XML file.
enum XMLVoorspel {
  /// Throws for a DOCTYPE, for an encoding other than UTF-8 or UTF-16, and for text that is no XML.
  static func keur(_ begin: ArraySlice<UInt8>) throws(Weigering) {
    let (tekst, breedte) = narrowed(begin)
    var rest = tekst[...]
    skipSpace(&rest)
    if rest.starts(with: "<?xml".utf8) {
      guard let einde = range(of: "?>", in: rest) else { throw Weigering(.bestandOnleesbaar, "xml") }
      if let codering = declaredEncoding(rest[..<einde.lowerBound]) {
        let toegestaan = breedte == 2 ? codering.hasPrefix("utf-16") : ["utf-8", "utf8", "us-ascii"].contains(codering)
        guard toegestaan else { throw Weigering(.bestandOnleesbaar, "codering van de xml") }
      }
      rest = rest[einde.upperBound...]
    }
    while true {
      skipSpace(&rest)
      if rest.starts(with: "<!--".utf8) {
        guard let einde = range(of: "-->", in: rest) else { throw Weigering(.bestandOnleesbaar, "xml") }
        rest = rest[einde.upperBound...]
      } else if rest.starts(with: "<?".utf8) {
        guard let einde = range(of: "?>", in: rest) else { throw Weigering(.bestandOnleesbaar, "xml") }
        rest = rest[einde.upperBound...]
      } else if rest.starts(with: "<!".utf8) {
        throw Weigering(.bestandDoctype)
      } else if rest.first == UInt8(ascii: "<") {
        return
      } else {
        throw Weigering(.bestandOnleesbaar, "xml")
      }
    }
  }

  /// The ASCII of the begin, and how many bytes a character takes.
  private static func narrowed(_ begin: ArraySlice<UInt8>) -> ([UInt8], Int) {
    let kop = Array(begin.prefix(4))
    if kop.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(begin.dropFirst(3)), 1) }
    if kop.starts(with: [0xFF, 0xFE]) || (kop.count == 4 && kop[0] == 0x3C && kop[1] == 0) {
      return (everySecond(begin, from: kop[0] == 0xFF ? 2 : 0), 2)
    }
    if kop.starts(with: [0xFE, 0xFF]) || (kop.count == 4 && kop[0] == 0 && kop[1] == 0x3C) {
      return (everySecond(begin, from: kop[0] == 0xFE ? 3 : 1), 2)
    }
    return (Array(begin), 1)
  }

  private static func everySecond(_ begin: ArraySlice<UInt8>, from eerste: Int) -> [UInt8] {
    stride(from: begin.startIndex + eerste, to: begin.endIndex, by: 2).map { begin[$0] }
  }

  private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  private static func range(of naald: String, in rest: ArraySlice<UInt8>) -> Range<Int>? {
    let zoek = Array(naald.utf8)
    guard rest.count >= zoek.count else { return nil }
    for plaats in rest.startIndex...(rest.endIndex - zoek.count) where rest[plaats...].starts(with: zoek) {
      return plaats..<(plaats + zoek.count)
    }
    return nil
  }

  private static func declaredEncoding(_ verklaring: ArraySlice<UInt8>) -> String? {
    guard let woord = range(of: "encoding", in: verklaring) else { return nil }
    let aanhaling: Set<UInt8> = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    guard let open = verklaring[woord.upperBound...].firstIndex(where: aanhaling.contains) else { return "" }
    let na = verklaring[(open + 1)...]
    guard let dicht = na.firstIndex(of: verklaring[open]) else { return "" }
    return String(decoding: na[..<dicht], as: UTF8.self).lowercased()
  }
}
