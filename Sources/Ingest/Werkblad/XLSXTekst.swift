internal import Domain

/// The text of a shared or inline string: all runs of rich text together, without phonetic hints.
struct XLSXTekst {
  private let lezer: XMLLezer
  private let t: XMLLezer.Naam?
  private let rPh: XMLLezer.Naam?

  init(_ lezer: XMLLezer) {
    self.lezer = lezer
    (t, rPh) = (lezer.ken("t"), lezer.ken("rPh"))
  }

  /// Reads on to the end of the element `tot`, of which the begin was just read, and appends its text.
  mutating func lees(tot: XMLLezer.Naam?, grens: Int, in uit: inout [UInt8]) throws(Weigering) {
    let begin = uit.count
    var isTekst = false
    var klank = 0
    while let knoop = try lezer.volgende() {
      switch knoop {
      case .begin:
        if lezer.isLeeg { continue }
        if lezer.naam == t { isTekst = true } else if lezer.naam == rPh { klank += 1 }
      case .einde:
        if lezer.naam == tot {
          Self.unescape(&uit, from: begin)
          return
        }
        if lezer.naam == t { isTekst = false } else if lezer.naam == rPh { klank -= 1 }
      case .tekst where isTekst && klank == 0:
        uit.append(contentsOf: lezer.tekst)
        guard uit.count - begin <= grens else { throw Weigering(.bestandTeGroot, "cel boven \(grens >> 10) kB") }
      case .tekst: continue
      }
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  /// Replaces '_x000D_' by the character it stands for (ECMA-376 part 1, 22.9.2.19).
  static func unescape(_ bytes: inout [UInt8], from begin: Int) {
    guard bytes.count - begin >= 7 else { return }
    var lees = begin, schrijf = begin
    while lees < bytes.count {
      if bytes[lees] == UInt8(ascii: "_"), let teken = escaped(bytes, at: lees) {
        for byte in String(teken).utf8 {
          bytes[schrijf] = byte
          schrijf += 1
        }
        lees += 7
      } else {
        bytes[schrijf] = bytes[lees]
        (lees, schrijf) = (lees + 1, schrijf + 1)
      }
    }
    bytes.removeSubrange(schrijf...)
  }

  private static func escaped(_ bytes: [UInt8], at i: Int) -> Unicode.Scalar? {
    guard i + 7 <= bytes.count, bytes[i + 1] == UInt8(ascii: "x"), bytes[i + 6] == UInt8(ascii: "_") else { return nil }
    let cijfers = bytes[(i + 2)..<(i + 6)]
    guard cijfers.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: cijfers, as: UTF8.self), radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
