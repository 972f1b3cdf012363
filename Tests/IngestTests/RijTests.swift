import Ingest
import Testing

@Suite struct `A row as every reader hands it over` {
  @Test func `keeps its cells apart, empty ones included`() {
    var rij = Rij()
    rij.begin(regel: 7)
    rij.voegToe("één".utf8)
    rij.voegToe([])
    rij.voegToe("12".utf8, .getal)
    #expect(rij.aantal == 3)
    #expect((0..<3).map { rij.tekst($0) } == ["één", "", "12"])
    #expect(rij.soorten == [.tekst, .tekst, .getal])
    rij.begin(regel: 8)
    #expect(rij.aantal == 0)
    #expect(rij.bytes.isEmpty)
  }
}
