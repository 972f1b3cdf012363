import Domain
import Naief
import Reporting
import Testing

/// Random catalogues, worlds and agreements over the whole vocabulary. Each is written as YAML, read, counted and weighed by
/// the program; figures and verdict must be those of a naive evaluation of the same words.
@Suite struct `Random agreements over the whole vocabulary` {
  @Test(arguments: Afspraakmaat.alle.map(\.naam))
  func `are counted and weighed as a naive reader would`(maat: String) throws {
    var gezien: Set<String> = []
    for seed in 0..<20 {
      var toeval = Toevalsafspraak(seed: seed &* 31 &+ maat.utf8.reduce(7) { $0 &* 33 &+ Int($1) } % 100_000)
      let wereld = toeval.world()
      let proef = toeval.agreement(maat, in: wereld)
      let peildatum = dagVan("2026-01-15") + Int.random(in: 0...420, using: &toeval.g)
      let rapport = ["2026", "2026-K2", "2026-H1", "2026-05", "schooljaar-2025-2026"].randomElement(using: &toeval.g)
      let periode = try #require(Periode(code: rapport ?? "2026"))

      let afspraak = try #require(try readAgreements(proef.yaml, in: wereld).first, "\(proef.yaml)")
      // An agreement with nothing to weigh keeps its row; a reader who counts has no window for it.
      let uitkomsten = try wereld.weigh(afspraak, periode.code, peildatum: peildatum.iso).filter { !$0.isZonderMoment }
      let naief = NaiefOordeel(
        wereld: wereld, afspraak: proef, rapport: periode.eersteDag...periode.laatsteDag, peildatum: peildatum)

      let waar = "\(proef.yaml)peildatum \(peildatum.iso), rapport \(periode.code), seed \(seed)"
      let vensters = naief.vensters
      #expect(
        uitkomsten.map { [$0.venster.van, $0.venster.periode.laatsteDag, $0.venster.tot] }
          == vensters.map { [$0.van, $0.eind, $0.tot] }, "\(waar)")
      guard uitkomsten.count == vensters.count else { continue }
      for (uitkomst, venster) in zip(uitkomsten, vensters) {
        let waarden = naief.waarden(venster)
        #expect(uitkomst.delen.count == waarden.count, "\(waar), \(venster)")
        for (deel, waarde) in zip(uitkomst.delen, waarden) {
          if let verschil = difference(deel.meting, waarde) {
            Issue.record("\(deel.meting.sleutel.id) \(verschil): \(waar), \(venster)")
          }
        }
        #expect(uitkomst.oordeel.tekst == naief.oordeel(venster), "\(waar), \(venster), \(uitkomst.gerealiseerd)")
        gezien.insert(uitkomst.oordeel.tekst)
      }
    }
    #expect(gezien.count > 1, "too few kinds of verdict to mean anything: \(gezien)")
  }
}
