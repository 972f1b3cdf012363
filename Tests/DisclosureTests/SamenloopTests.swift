import Disclosure
import Domain
import Testing

private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: ["A1", "A2", "A3"].map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:],
  inwoners: [], bron: "")
private let begin = Maand(jaar: 2026, nummer: 1)
private let maanden = (0..<6).map { Periode.maand(Maand(volgnummer: begin.volgnummer + $0)) }
private let ruis = Afrondruis { naam in naam.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) } }

/// Two editions of one workspace, published one after the other as the pipeline does.
private struct Werkmap {
  var boeken: [Editie: Vrijgaveboek] = [.gemeente: Vrijgaveboek(), .open: Vrijgaveboek()]
  var plan = Publicatieplan()

  /// - Returns: nil where the edition is refused.
  mutating func publish(_ editie: Editie, _ periode: Periode, _ cijfers: [Cijfer]) throws -> Cijferboek? {
    let samenloop = Samenloop(
      gemeente: try #require(boeken[.gemeente]), open: try #require(boeken[.open]), plan: plan)
    let standPer = periode.laatsteDag + 5
    guard samenloop.objection(to: editie, on: periode, standPer: standPer) == nil else { return nil }
    var verband = Vrijgaveverband(
      periode: periode, standPer: standPer, vanaf: begin, boek: try #require(boeken[editie]), plan: plan)
    samenloop.keep(editie, &verband)
    let vrijgave = release(
      Cijferindex(cijfers), editie: editie, drempels: Drempels(), gebieden: gebieden, verband: verband, ruis: ruis)
    boeken[editie]?.add(
      vrijgave.nieuw, isZelfstandig: editie == .open && vrijgave.verslag?.isVolgend == false)
    return vrijgave.boek.inhoud
  }
}

/// A count per wijk, and of all together.
private func counts(_ periode: Periode, _ telling: [Int]) -> [Cijfer] {
  zip(["A1", "A2", "A3"], telling).map { wijk, aantal in
    Cijfer(Cijfersleutel(.deelnames, periode, gebied: Gebied(.wijk, wijk)), .getal(Breuk(aantal)))
  } + [Cijfer(Cijfersleutel(.deelnames, periode), .getal(Breuk(telling.reduce(0, +))))]
}

@Suite struct `The edition open beside the edition for the gemeente` {
  @Test func `rounds what that prints, hides what that hides, and knows nothing else`() throws {
    var werkmap = Werkmap()
    let cijfers = counts(maanden[0], [2, 43, 38])
    let gemeente = try #require(try werkmap.publish(.gemeente, maanden[0], cijfers))
    // Counted since, and not in the edition for the gemeente.
    let extra = Cijfer(Cijfersleutel(.deelnames, maanden[0], leeftijd: .onbekend), .getal(Breuk(3)))
    let open = try #require(try werkmap.publish(.open, maanden[0], cijfers + [extra]))
    var verborgen = 0
    for cijfer in cijfers {
      let naast = try #require(gemeente[cijfer.sleutel]?.waarde), eigen = try #require(open[cijfer.sleutel]?.waarde)
      guard case .getal(let precies) = naast else {
        verborgen += 1
        #expect(eigen == .onderdrukt)
        continue
      }
      guard case .getal(let rond) = eigen else { return #expect(Bool(false), "\(cijfer.sleutel.id)") }
      #expect(rond.teller % 5 == 0 && abs(rond.teller - precies.teller) < 5)
    }
    #expect(verborgen == 2)
    #expect(open[extra.sleutel] == nil)
  }

  /// The proof that it gives nothing away: other children behind the dots, and not one figure is another.
  @Test(arguments: [[1, 44, 38], [4, 41, 38], [3, 42, 38]])
  func `is the same whatever is hidden`(telling: [Int]) throws {
    var werkmap = Werkmap()
    _ = try werkmap.publish(.gemeente, maanden[0], counts(maanden[0], [2, 43, 38]))
    var ander = werkmap
    func shown(_ boek: Cijferboek?) -> [String] { boek?.lijst.map { "\($0.sleutel.id) \($0.waarde)" } ?? [] }
    let eerste = try shown(werkmap.publish(.open, maanden[0], counts(maanden[0], [2, 43, 38])))
    #expect(try shown(ander.publish(.open, maanden[0], counts(maanden[0], telling))) == eerste)
    #expect(eerste.contains { $0.hasSuffix("onderdrukt") } && eerste.contains { $0.contains("getal") })
  }

  @Test func `follows a correction no sooner than that does`() throws {
    var werkmap = Werkmap()
    _ = try werkmap.publish(.gemeente, maanden[0], counts(maanden[0], [40, 43, 38]))
    let open = try #require(try werkmap.publish(.open, maanden[0], counts(maanden[0], [47, 43, 38])))
    guard case .getal(let getal)? = open[Cijfersleutel(.deelnames, maanden[0], gebied: Gebied(.wijk, "A1"))]?.waarde
    else { return #expect(Bool(false)) }
    #expect(getal.teller == 40)
  }

  @Test func `waits until that is there`() throws {
    var werkmap = Werkmap()
    _ = try werkmap.publish(.gemeente, maanden[0], counts(maanden[0], [40, 43, 38]))
    #expect(try werkmap.publish(.open, maanden[1], counts(maanden[1], [40, 43, 38])) == nil)
    _ = try werkmap.publish(.gemeente, maanden[1], counts(maanden[1], [40, 43, 38]))
    #expect(try werkmap.publish(.open, maanden[1], counts(maanden[1], [40, 43, 38])) != nil)
    // Who says what stands in the edition for the gemeente is going to give it out.
    var gepland = Werkmap()
    gepland.plan.vanaf[.gemeente] = [.wijk: .kwartaal]
    #expect(try gepland.publish(.open, maanden[0], counts(maanden[0], [40, 43, 38])) == nil)
  }

  @Test func `shows everything where there is no other, and then keeps those months for itself`() throws {
    var werkmap = Werkmap()
    let klein = counts(maanden[0], [2, 43, 38])
    let open = try #require(try werkmap.publish(.open, maanden[0], klein))
    #expect(open.lijst.allSatisfy { $0.waarde != .onderdrukt } && open.lijst.count == klein.count)
    #expect(try werkmap.publish(.gemeente, maanden[0], klein) == nil)
    #expect(
      try werkmap.publish(.gemeente, .kwartaal(jaar: 2026, 1), counts(.kwartaal(jaar: 2026, 1), [9, 80, 70])) == nil)
    // A later month may have both, and says nothing exact of the first one.
    let later = klein + counts(maanden[1], [60, 43, 38])
    let gemeente = try #require(try werkmap.publish(.gemeente, maanden[1], later))
    #expect(gemeente.lijst.allSatisfy { $0.sleutel.periode == maanden[1] })
    let beide = try #require(try werkmap.publish(.open, maanden[1], later))
    #expect(beide[Cijfersleutel(.deelnames, maanden[1])]?.waarde != nil)
    // What was out stays out.
    #expect(try werkmap.publish(.open, maanden[0], klein) != nil)
    #expect(try werkmap.publish(.open, .kwartaal(jaar: 2026, 1), counts(.kwartaal(jaar: 2026, 1), [9, 80, 70])) == nil)
  }

  @Test func `of who keeps coming minds the whole window`() throws {
    var werkmap = Werkmap()
    _ = try werkmap.publish(.open, maanden[0], counts(maanden[0], [2, 43, 38]))
    func regulars(_ periode: Periode) -> [Cijfer] {
      [Cijfer(Cijfersleutel(.vasteKinderen, periode), .getal(Breuk(30)))]
    }
    let maart = try #require(
      try werkmap.publish(.gemeente, maanden[2], counts(maanden[2], [60, 43, 38]) + regulars(maanden[2])))
    #expect(
      maart[Cijfersleutel(.vasteKinderen, maanden[2])] == nil && maart[Cijfersleutel(.deelnames, maanden[2])] != nil)
    let april = try #require(try werkmap.publish(.gemeente, maanden[3], regulars(maanden[3])))
    #expect(april[Cijfersleutel(.vasteKinderen, maanden[3])] != nil)
  }

  @Test func `is found out where it says more than that`() throws {
    var werkmap = Werkmap()
    let cijfers = counts(maanden[0], [2, 43, 38])
    _ = try werkmap.publish(.gemeente, maanden[0], cijfers)
    let geheim = cijfers[0].sleutel, open = cijfers[3].sleutel
    let nieuw: [Cijfersleutel: Vrijgaveboek.Regel] = [geheim: .init(.open, Breuk(5)), open: .init(.open, Breuk(85))]
    #expect(unbacked(nieuw, precies: [open], eigen: []) == [geheim])
    // Even where it was alone once: now there are exact figures of that month.
    #expect(unbacked(nieuw, precies: [open], eigen: [begin]) == [geheim])
    let later = Cijfersleutel(.deelnames, maanden[4])
    #expect(unbacked(nieuw, precies: [later], eigen: [begin]).isEmpty)
  }
}
