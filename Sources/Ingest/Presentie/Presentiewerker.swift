import Domain

/// One thread's share of a presentielijst: reads chunks of the file and sieves them into an `Oogst`.
final class Presentiewerker {
  private let bestand: Bronbestand
  private let plan: Presentieplan
  private let zeef: Presentiezeef
  private let nummer: Int
  /// Where the first data row begins.
  private let dataBegin: Int

  /// Read beyond the end of a chunk for the record that crosses it.
  private static let eersteOverloop = 16 << 10
  /// Enough for the longest record in any coding.
  private static let grootsteOverloop = 4 << 20

  init(_ nummer: Int, bestand: Bronbestand, plan: Presentieplan, dataBegin: Int) {
    (self.nummer, self.bestand, self.plan, self.dataBegin) = (nummer, bestand, plan, dataBegin)
    zeef = Presentiezeef(plan)
  }

  /// Reads the records that begin in `blok`. Without `vanaf` the first is taken to begin behind the first newline.
  func read(_ blok: Range<Int>, vanaf: Int? = nil, into oogst: Oogst) {
    oogst.beginChunk()
    oogst.werker = nummer
    do {
      var overloop = Presentiewerker.eersteOverloop
      while try !read(blok, vanaf: vanaf, overloop: overloop, into: oogst) {
        overloop *= 8
        oogst.beginReading()
      }
    } catch {
      oogst.fout = error
    }
  }

  /// False when the last record needs more overloop.
  private func read(_ blok: Range<Int>, vanaf: Int?, overloop: Int, into oogst: Oogst) throws -> Bool {
    let eenheid = plan.omzetting.eenheid
    let ruwBegin = max(0, blok.lowerBound - eenheid)
    let tot = min(bestand.grootte, blok.upperBound + min(overloop, Presentiewerker.grootsteOverloop))
    oogst.ruw.setCount(0)
    oogst.ruw.setCount(tot - ruwBegin + Bytestuk.speling)
    let gelezen = try bestand.read(into: oogst.ruw.begin, tot - ruwBegin, at: ruwBegin)
    guard gelezen == tot - ruwBegin else {
      throw Systeemfout("lezen: het bestand werd intussen korter", isBronbestand: true)
    }
    oogst.ruwBegin = ruwBegin
    oogst.eigen = blok.lowerBound - ruwBegin..<blok.upperBound - ruwBegin

    guard let begin = vanaf ?? findBegin(blok, ruwBegin, oogst), begin < blok.upperBound else { return true }
    let isSlot = tot == bestand.grootte
    let ruw = UnsafeBufferPointer(start: oogst.ruw.begin + (begin - ruwBegin), count: tot - begin)
    var (tekst, lengte, grens) = (
      UnsafePointer(oogst.ruw.begin) + (begin - ruwBegin), ruw.count, blok.upperBound - begin
    )
    if !plan.omzetting.isOngewijzigd {
      plan.omzetting.convert(ruw, into: &oogst.omgezet)
      oogst.omgezet.reserve(Bytestuk.speling)
      (tekst, lengte) = (UnsafePointer(oogst.omgezet.begin), oogst.omgezet.aantal)
      grens = plan.omzetting.textLength(of: tekst, lengte, raw: blok.upperBound - begin)
    }
    let schrijfbaar = UnsafeMutablePointer(mutating: tekst)
    let heeftSlotregel = !isSlot || lengte == 0 || tekst[lengte - 1] == 0x0A
    if !heeftSlotregel {
      schrijfbaar[lengte] = 0x0A
      lengte += 1
    }
    (schrijfbaar + lengte).update(repeating: 0, count: 16)
    oogst.tekst = tekst
    oogst.eerste = begin
    guard let volgende = zeef.sift(tekst, tot: tekst + grens, einde: tekst + lengte, isSlot: isSlot, into: oogst) else {
      return false
    }
    let gebruikt = plan.omzetting.rawLength(of: tekst, volgende - tekst)
    oogst.volgende = min(begin + gebruikt, bestand.grootte)
    return true
  }

  /// Behind the first newline at or after the unit before `blok`; in the first chunk behind the header.
  private func findBegin(_ blok: Range<Int>, _ ruwBegin: Int, _ oogst: Oogst) -> Int? {
    if blok.lowerBound <= dataBegin { return dataBegin }
    let ruw = oogst.ruw.begin, tot = blok.upperBound - ruwBegin
    let teken: UInt8 = plan.omzetting.regeleindeIsCR ? 0x0D : 0x0A
    switch plan.omzetting.codering {
    case .utf16le, .utf16be:
      let laag = plan.omzetting.codering == .utf16le ? 0 : 1
      for plek in stride(from: 0, to: tot - 1, by: 2) where ruw[plek + laag] == teken && ruw[plek + 1 - laag] == 0 {
        return ruwBegin + plek + 2
      }
    default:
      for plek in 0..<tot where ruw[plek] == teken { return ruwBegin + plek + 1 }
    }
    return nil
  }
}
