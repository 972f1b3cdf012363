import Dispatch
import Domain
import Testing

@Suite struct `A name that stands in many figures` {
  @Test func `is equal, ordered and read back by its text`() {
    let teksten = ["D10", "D02", "", "Zuid & Oost", "D1", "D02"]
    let namen = teksten.map(Naam.init)
    #expect(namen.map(\.tekst) == teksten)
    #expect(namen.sorted().map(\.tekst) == teksten.sorted())
    #expect(Set(namen).count == 5)
    #expect(namen[1] == namen[5] && namen[0] != namen[4])
  }

  @Test func `is the same one on every thread`() {
    let aantal = 2_000
    let gemaakt = (0..<8).map { _ in UnsafeMutableBufferPointer<Naam>.allocate(capacity: aantal) }
    nonisolated(unsafe) let plekken = gemaakt
    // Bounds and threads: every iteration fills a buffer of its own.
    DispatchQueue.concurrentPerform(iterations: 8) { draad in
      for nummer in 0..<aantal { plekken[draad].initializeElement(at: nummer, to: Naam("wijk \(nummer)")) }
    }
    for draad in gemaakt { #expect(draad.elementsEqual(gemaakt[0])) }
    for draad in gemaakt { draad.deallocate() }
  }

  @Test func `is a list of months as well`() {
    let maart = Maand(jaar: 2026, nummer: 3)
    #expect(Maandenlijst([maart, maart.volgende]) == [maart, maart.volgende])
    #expect(Maandenlijst([maart]) != Maandenlijst([maart.volgende]))
    #expect(Array(Maandenlijst([maart, maart.volgende])) == [maart, maart.volgende])
    #expect(Maandenlijst([]).isEmpty && !Maandenlijst([maart]).isEmpty)
  }
}
