import Parallel
import Testing

@Suite struct `Work over several threads` {
  @Test(arguments: [1, 2, 7, 64]) func `gives every piece once and in order`(draden: Int) throws {
    #expect(try inParallel(100, draden: draden, werkbank: {}) { _, nummer in nummer * 3 } == (0..<100).map { $0 * 3 })
    let klaar = Seinpost([Int]())
    var genomen: [Int] = []
    try runOrdered(
      aantal: 100, draden: draden, venster: draden + 1, make: { _, stuk in klaar.use { $0.append(stuk) } },
      take: { genomen.append($0) })
    #expect(genomen == Array(0..<100))
    #expect(klaar.use { $0.sorted() } == genomen)
  }

  @Test func `tells the first error and gives nothing`() {
    #expect(throws: Werkverlies.self) {
      try inParallel(10, draden: 3, werkbank: {}) { _, nummer in
        if nummer == 4 { throw Werkverlies(gedaan: 0, van: 1) }
        return nummer
      }
    }
  }

  @Test func `of a row is done in order before the end is told`() {
    let gedaan = Seinpost([Int]())
    let rij = Werkrij()
    for nummer in 0..<500 { rij.add { gedaan.use { $0.append(nummer) } } }
    rij.finish()
    #expect(gedaan.use { $0 } == Array(0..<500))
  }
}
