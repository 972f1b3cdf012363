import Testing

@testable import Domain

@Suite("Cijferindex")
struct CijferindexTests {
  private func cijfer(_ maat: Maat, _ maand: String, _ getal: Int) throws -> Cijfer {
    Cijfer(Cijfersleutel(maat, try #require(Periode(code: maand))), .getal(Breuk(getal)))
  }

  @Test("several counts are one list, in order, and the first of a figure that two of them have")
  func joins() throws {
    let eerste = [try cijfer(.deelnames, "2026-01", 1), try cijfer(.deelnames, "2026-02", 2)]
    let tweede = [try cijfer(.deelnames, "2026-02", 99), try cijfer(.deelnames, "2026-03", 3)]
    let index = Cijferindex(delen: [eerste, tweede])
    #expect(index.lijst == [eerste[0], eerste[1], tweede[1]])
    for (plek, cijfer) in index.lijst.enumerated() {
      #expect(index.plek(cijfer.sleutel) == plek)
      #expect(index[cijfer.sleutel] == cijfer)
    }
    #expect(index[Cijfersleutel(.bijeenkomsten, .jaar(2026))] == nil)
  }

  @Test("a figure that one count has twice is there once", arguments: [0, 1])
  func onceWithinOneCount(plaats: Int) throws {
    var delen = [[try cijfer(.deelnames, "2026-01", 1)], [try cijfer(.deelnames, "2026-02", 2)]]
    delen[plaats].append(delen[plaats][0])
    let index = Cijferindex(delen: delen)
    #expect(index.lijst == [delen[0][0], delen[1][0]])
    #expect(index.plek(delen[1][0].sleutel) == 1)
  }

  @Test("no count at all is an empty list")
  func empty() {
    #expect(Cijferindex(delen: []).lijst.isEmpty)
    #expect(Cijferindex([]).plek(Cijfersleutel(.deelnames, .jaar(2026))) == nil)
  }
}
