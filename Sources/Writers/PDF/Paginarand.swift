import CZlib

/// What stands in the margins of every page is no part of the text: in the content of the page it becomes an artifact
/// (ISO 14289-1: 7.8), or who reads by ear may meet the same line on each of them.
enum Paginarand {
  /// The content of a page, a part of the file, with these numbers of marked content as artifacts.
  ///
  /// - Returns: nil when the part is no compressed content as WeasyPrint 57 writes it; then it stays as it is.
  static func mark(_ merken: [Int], in deel: [UInt8]) -> [UInt8]? {
    guard let begin = deel.firstRange(of: "\nstream\n".utf8)?.upperBound,
      let einde = deel.lastIndex(of: "\nendstream".utf8), begin < einde,
      deel[..<begin].contains("/Filter /FlateDecode\n".utf8),
      let nummer = deel.firstRange(of: "\n".utf8), let inhoud = inflated(deel[begin..<einde])
    else { return nil }
    var tekst = inhoud
    for merk in merken {
      let oud = Array("/NonStruct\n<<\n/MCID \(merk)\n>>\nBDC".utf8)
      guard let plek = tekst.firstRange(of: oud), let slot = tekst[plek.upperBound...].firstRange(of: "EMC".utf8) else {
        return nil
      }
      // The box of the whole page has all marked content inside, and an artifact may have none. Strings are hexadecimal.
      if tekst[plek.upperBound..<slot.lowerBound].contains("BDC".utf8) { continue }
      tekst.replaceSubrange(plek, with: Array("/Artifact\n<<\n/Type /Pagination\n>>\nBDC".utf8))
    }
    guard let dicht = deflated(tekst) else { return nil }
    let kop = "<<\n/Filter /FlateDecode\n/Length \(dicht.count)\n>>\nstream\n"
    return Array(deel[..<nummer.upperBound]) + Array(kop.utf8) + dicht + Array("\nendstream\nendobj\n".utf8)
  }

  /// The drawing of one page is text of at most a few megabytes.
  private static let grootste = 1 << 26

  static func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let bron = Array(bytes)
    var ruimte = max(4_096, bron.count * 8)
    while ruimte <= grootste {
      var uit = [UInt8](repeating: 0, count: ruimte)
      var lengte = uLongf(ruimte)
      switch uncompress(&uit, &lengte, bron, uLong(bron.count)) {
      case Z_OK: return Array(uit.prefix(Int(lengte)))
      case Z_BUF_ERROR: ruimte *= 4
      default: return nil
      }
    }
    return nil
  }

  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var lengte = compressBound(uLong(bytes.count))
    var uit = [UInt8](repeating: 0, count: Int(lengte))
    guard compress2(&uit, &lengte, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION) == Z_OK else { return nil }
    return Array(uit.prefix(Int(lengte)))
  }
}

extension [UInt8] {
  /// Where these bytes begin for the last time.
  fileprivate func lastIndex(of woord: some Collection<UInt8>) -> Int? {
    let woord = Array(woord)
    guard count >= woord.count else { return nil }
    return stride(from: count - woord.count, through: 0, by: -1).first {
      self[$0..<$0 + woord.count].elementsEqual(woord)
    }
  }
}
