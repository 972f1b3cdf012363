/// The numbered parts of a PDF with a plain cross-reference table, to change some and write the whole again.
///
/// Not a reader of PDF at large: of a file with compressed parts there is nothing to change here, and `init` says nil.
struct PDFDelen {
  /// By number; the text between `obj` and `endobj`, streams untouched.
  private(set) var delen: [Int: [UInt8]] = [:]
  private let kop: [UInt8]
  private let slot: String
  private let aantal: Int

  init?(_ bytes: [UInt8]) {
    guard let begin = PDFDelen.lastLine(after: "startxref", bytes).flatMap({ Int($0) }), begin < bytes.count,
      bytes[begin...].starts(with: Array("xref\n0 ".utf8))
    else { return nil }
    let regels = bytes[begin...].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard regels.count > 2, let aantal = Int(String(decoding: regels[1].dropFirst(2), as: UTF8.self)),
      regels.count > aantal + 2, regels[aantal + 2].elementsEqual("trailer".utf8)
    else { return nil }
    var plekken: [(nummer: Int, plek: Int)] = []
    for nummer in 0..<aantal where regels[nummer + 2].count == 19 && regels[nummer + 2][offset: 17] == UInt8(ascii: "n")
    {
      guard let plek = Int(String(decoding: regels[nummer + 2].prefix(10), as: UTF8.self)), plek < begin else {
        return nil
      }
      plekken.append((nummer, plek))
    }
    plekken.sort { $0.plek < $1.plek }
    for (rang, deel) in plekken.enumerated() {
      let einde = rang + 1 < plekken.count ? plekken[rang + 1].plek : begin
      delen[deel.nummer] = Array(bytes[deel.plek..<einde])
    }
    let rest = regels[(aantal + 2)...].prefix { !$0.elementsEqual("startxref".utf8) }
    slot = rest.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    kop = Array(bytes[..<(plekken.first?.plek ?? 0)])
    self.aantal = aantal
  }

  /// The text of a part; only for parts without a stream.
  func tekst(_ nummer: Int) -> String? { delen[nummer].map { String(decoding: $0, as: UTF8.self) } }

  mutating func replace(_ nummer: Int, _ tekst: String) { replace(nummer, Array(tekst.utf8)) }

  mutating func replace(_ nummer: Int, _ deel: [UInt8]) { delen[nummer] = deel }

  /// The file with its parts in order of number and a table that fits.
  var bytes: [UInt8] {
    var uit = kop
    var plekken = [Int](repeating: 0, count: aantal)
    for (nummer, deel) in delen.sorted(by: { $0.key < $1.key }) {
      plekken[nummer] = uit.count
      uit += deel
    }
    let begin = uit.count
    uit += "xref\n0 \(aantal)\n".utf8
    for (nummer, plek) in plekken.enumerated() {
      let is_ = delen[nummer] != nil
      uit += "\(PDFDelen.padded(plek, 10)) \(is_ || nummer > 0 ? "00000" : "65535") \(is_ ? "n" : "f") \n".utf8
    }
    uit += "\(slot)\nstartxref\n\(begin)\n%%EOF\n".utf8
    return uit
  }

  private static func padded(_ getal: Int, _ breedte: Int) -> String {
    let tekst = String(getal)
    return String(repeating: "0", count: max(0, breedte - tekst.count)) + tekst
  }

  /// The line after the last occurrence of a word.
  private static func lastLine(after woord: String, _ bytes: [UInt8]) -> String? {
    let staart = String(decoding: bytes.suffix(64), as: UTF8.self).split(separator: "\n")
    guard let plek = staart.lastIndex(of: Substring(woord)), plek + 1 < staart.count else { return nil }
    return String(staart[plek + 1])
  }
}

extension ArraySlice {
  fileprivate subscript(offset plek: Int) -> Element { self[startIndex + plek] }
}
