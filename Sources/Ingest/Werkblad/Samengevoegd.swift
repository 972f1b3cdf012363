internal import Domain
internal import Glibc

/// Carries the content of cells that are merged downwards to each row they cover, as a person sees it.
///
/// A row that holds nothing of its own stays empty: a merged cell does not make a row.
struct Samengevoegd {
  private struct Open {
    let kolom: Int
    let tot: Int
    let inhoud: [UInt8]
    let soort: Rij.Celsoort
  }

  private var wachtend: ArraySlice<Celbereik>
  private var open: [Open] = []
  /// Cells that were filled in.
  private(set) var aangevuld = 0
  /// More at once is no list that a person keeps.
  private static let hoogstens = 64

  /// `bereiken`: known beforehand; none where the file tells them as it goes.
  init(_ bereiken: [Celbereik] = []) {
    wachtend = bereiken.filter { $0.rijen.count > 1 }.sorted { $0.rijen.lowerBound < $1.rijen.lowerBound }[...]
  }

  /// Fills the row, and remembers what begins in it.
  mutating func vulAan(_ bouwer: inout Rijbouwer, regel: Int) throws(Weigering) {
    guard !open.isEmpty || !wachtend.isEmpty, !bouwer.isLeeg else { return }
    open.removeAll { $0.tot < regel }
    for cel in open where bouwer.cel(cel.kolom) == nil {
      try bouwer.voegToe(kolom: cel.kolom, cel.inhoud, cel.soort)
      aangevuld += 1
    }
    while let eerste = wachtend.first, eerste.rijen.lowerBound <= regel {
      wachtend.removeFirst()
      guard eerste.rijen.lowerBound == regel, let cel = bouwer.cel(eerste.kolommen.lowerBound) else { continue }
      begin(kolom: eerste.kolommen.lowerBound, tot: eerste.rijen.upperBound, Array(cel.inhoud), cel.soort)
    }
  }

  /// A merged cell of which the content is known.
  mutating func begin(kolom: Int, tot: Int, _ inhoud: [UInt8], _ soort: Rij.Celsoort) {
    guard open.count < Self.hoogstens else { return }
    open.append(Open(kolom: kolom, tot: tot, inhoud: inhoud, soort: soort))
  }
}

/// Finds the merged cells of an XLSX sheet, which come after its rows, by their bytes alone: parsing it twice costs more.
enum Samenvoegzoeker {
  private static let naald = Array("mergeCell ".utf8)
  private static let venster = 128

  static func zoek(_ stroom: Deelstroom) throws(Weigering) -> [Celbereik] {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var gevuld = 0
    var bereiken: [Celbereik] = []
    while bereiken.count < 10_000 {
      let begin = gevuld
      var uitkomst: Result<Int, Weigering> = .success(0)
      buffer.withUnsafeMutableBytes { ruimte in
        do throws(Weigering) {
          uitkomst = .success(try stroom.lees(UnsafeMutableRawBufferPointer(rebasing: ruimte[begin...])))
        } catch { uitkomst = .failure(error) }
      }
      let aantal = try uitkomst.get()
      gevuld += aantal
      // What begins in the last bytes is looked at together with the next ones.
      let grens = aantal == 0 ? gevuld : max(0, gevuld - venster)
      neem(buffer, grens, gevuld, &bereiken)
      if aantal == 0 { return bereiken }
      buffer.replaceSubrange(0..<(gevuld - grens), with: Array(buffer[grens..<gevuld]))
      gevuld -= grens
    }
    return bereiken
  }

  private static func neem(_ buffer: [UInt8], _ grens: Int, _ gevuld: Int, _ bereiken: inout [Celbereik]) {
    var plaats = 0
    while let gevonden = find(buffer, plaats, gevuld), gevonden < grens {
      plaats = gevonden + naald.count
      let kenmerken = buffer[plaats..<min(gevuld, gevonden + venster)].prefix { $0 != UInt8(ascii: ">") }
      let delen = kenmerken.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      if delen.count >= 2, delen[0].elementsEqual("ref=".utf8),
        let bereik = Celbereik(String(decoding: delen[1], as: UTF8.self))
      {
        bereiken.append(bereik)
      }
    }
  }

  /// Goes from capital to capital: sheets have few.
  private static func find(_ buffer: [UInt8], _ vanaf: Int, _ tot: Int) -> Int? {
    let voor = 5, hoofdletter = Int32(UInt8(ascii: "C"))
    return buffer.withUnsafeBytes { bytes in
      guard let begin = bytes.baseAddress else { return nil }
      var plaats = vanaf + voor
      while plaats < tot, let plek = memchr(begin + plaats, hoofdletter, tot - plaats) {
        let kandidaat = UnsafeRawPointer(plek) - begin - voor
        if kandidaat + naald.count <= tot, memcmp(begin + kandidaat, naald, naald.count) == 0 { return kandidaat }
        plaats = kandidaat + voor + 1
      }
      return nil
    }
  }
}
