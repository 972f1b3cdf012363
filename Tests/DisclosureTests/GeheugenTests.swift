import Disclosure
import Domain
import TestSupport
import Testing

private let wijken = ["A1", "A2", "A3"]
private let gebieden = Gebiedsindeling(
  jaar: 2024, gemeente: Gebied(.gemeente, "GM0392"), gemeentenaam: "Haarlem",
  wijken: wijken.map { Wijk(code: $0, naam: $0, stadsdeel: "A") }, aliassen: [:], postcodes: [:], inwoners: [], bron: ""
)
private let maanden = [1, 2, 3].map { Maand(jaar: 2026, nummer: $0) }
private let kwartaal = Periode.kwartaal(jaar: 2026, 1)
/// What somebody asks a report about beside the calendar.
private let reeksVanMaanden = Periode.vrij(maanden[0].eersteDag, maanden[2].laatsteDag)

private func deelnames(_ periode: Periode, _ wijk: String? = nil) -> Cijfersleutel {
  Cijfersleutel(.deelnames, periode, gebied: wijk.map { Gebied(.wijk, $0) })
}

/// Deelnames by wijk and month, delivered as life does: month after month, and then the quarter.
private struct Reeks {
  var tabel: [[Int]]
  /// Of which a delivery has yet to come.
  var onvolledig: Set<Maand> = []
  /// The longer period of the fourth report.
  var geheel = kwartaal
  private(set) var boek = Vrijgaveboek()

  init(_ tabel: [[Int]]) { self.tabel = tabel }

  private func figures(_ tot: Int) -> [Cijfer] {
    var uit: [(Cijfersleutel, Int)] = []
    for (kolom, maand) in maanden.enumerated() where kolom < tot {
      for (rij, wijk) in wijken.enumerated() { uit.append((deelnames(.maand(maand), wijk), tabel[rij][kolom])) }
      uit.append((deelnames(.maand(maand)), tabel.map { $0[kolom] }.reduce(0, +)))
    }
    if tot == 3 {
      for (rij, wijk) in wijken.enumerated() { uit.append((deelnames(geheel, wijk), tabel[rij].reduce(0, +))) }
      uit.append((deelnames(geheel), tabel.joined().reduce(0, +)))
    }
    return uit.map { sleutel, telling in
      let ontbreekt = sleutel.periode.maanden.filter { onvolledig.contains($0) }
      return Cijfer(sleutel, .getal(Breuk(telling)), ontbrekend: Maandenlijst(ontbreekt))
    }
  }

  /// The report of a month (1–3), or of the quarter (4).
  mutating func publish(_ nummer: Int) -> Cijferboek {
    let periode = nummer == 4 ? geheel : .maand(maanden[nummer - 1])
    let vrijgave = release(
      Cijferindex(figures(min(nummer, 3))), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: periode, standPer: periode.laatsteDag + 5, vanaf: maanden[0], boek: boek))
    boek.add(vrijgave.nieuw)
    return vrijgave.boek.inhoud
  }
}

@Suite struct `The book of what was published` {
  @Test func `keeps a hidden figure hidden and an open one open, in every later report`() {
    var reeks = Reeks([[3, 40, 50], [8, 30, 20], [9, 10, 60]])
    let eerst = reeks.publish(1)
    let later = reeks.publish(2)
    let kwartaalboek = [reeks.publish(3), reeks.publish(4)][1]
    for wijk in wijken + [nil] {
      let sleutel = deelnames(.maand(maanden[0]), wijk)
      #expect(eerst[sleutel]?.waarde == kwartaalboek[sleutel]?.waarde)
      if let waarde = later[sleutel]?.waarde { #expect(waarde == eerst[sleutel]?.waarde) }
    }
    #expect(kwartaalboek[deelnames(.maand(maanden[0]), "A1")]?.waarde == .onderdrukt)
  }

  /// A list came after the report: 12 children in A1, 2 in A2. Who subtracts the two reports may not see the 2.
  @Test func `says a figure again for which a delivery was missing, and not by how few it grew`() {
    var reeks = Reeks([[20, 40, 50], [18, 30, 20], [19, 10, 60]])
    reeks.onvolledig = [maanden[0]]
    #expect(reeks.publish(1)[deelnames(.maand(maanden[0]))]?.waarde == .getal(Breuk(57)))
    reeks.onvolledig = []
    reeks.tabel[0][0] = 32
    reeks.tabel[1][0] = 20
    for _ in 0..<2 {
      let opnieuw = reeks.publish(1)
      #expect(opnieuw[deelnames(.maand(maanden[0]), "A2")]?.waarde == .onderdrukt)
      // One hidden wijk would follow from the whole and the others.
      let open = [nil, "A1", "A3"].filter { opnieuw[deelnames(.maand(maanden[0]), $0)]?.waarde != .onderdrukt }
      #expect(open.count == 2)
      #expect(opnieuw[deelnames(.maand(maanden[0]), "A3")]?.waarde ?? .onderdrukt == .getal(Breuk(19)))
    }
  }

  /// Three children too many were written down in January: nobody may see that it was three.
  @Test func `does not restate a month, and lets a correction of a few children wait`() {
    var reeks = Reeks([[20, 40, 50], [18, 30, 20], [19, 10, 60]])
    for nummer in 1...2 { _ = reeks.publish(nummer) }
    reeks.tabel[0][0] = 17
    let maart = reeks.publish(3), boek = reeks.publish(4)
    #expect(maart[deelnames(.maand(maanden[0]))]?.waarde ?? .getal(Breuk(57)) == .getal(Breuk(57)))
    #expect(boek[deelnames(.maand(maanden[0]), "A1")]?.waarde == .getal(Breuk(20)))
    #expect(boek[deelnames(kwartaal, "A1")]?.waarde == .getal(Breuk(110)))
    #expect(boek[deelnames(kwartaal)]?.waarde == .getal(Breuk(267)))
  }

  @Test func `lets a correction of many children in`() {
    var reeks = Reeks([[20, 40, 50], [18, 30, 20], [19, 10, 60]])
    for nummer in 1...2 { _ = reeks.publish(nummer) }
    reeks.tabel[0][0] = 32
    let boek = [reeks.publish(3), reeks.publish(4)][1]
    #expect(boek[deelnames(.maand(maanden[0]), "A1")]?.waarde == .getal(Breuk(20)))
    #expect(boek[deelnames(kwartaal, "A1")]?.waarde == .getal(Breuk(122)))
  }

  /// A reader with every report in hand tries every table that fits.
  @Test(arguments: [kwartaal, reeksVanMaanden])
  func `leaves every secret of a month five counts, when a longer period is out as well`(geheel: Periode) {
    var toeval = SplitMix64(seed: 3)
    var geheimen = 0
    for _ in 0..<150 {
      var reeks = Reeks(wijken.map { _ in maanden.map { _ in Int.random(in: 0...9, using: &toeval) } })
      reeks.geheel = geheel
      var boeken: [Cijferboek] = []
      for nummer in 1...4 { boeken.append(reeks.publish(nummer)) }
      func isHidden(_ rij: Int?, _ kolom: Int?) -> Bool {
        let sleutel = deelnames(kolom.map { .maand(maanden[$0]) } ?? geheel, rij.map { wijken[$0] })
        return !boeken.contains { if case .getal = $0[sleutel]?.waarde { true } else { false } }
      }
      let rooster = Rooster(reeks.tabel) { isHidden($0, $1) }
      for rij in 0..<3 {
        for kolom in 0..<3 where (1...4).contains(reeks.tabel[rij][kolom]) {
          geheimen += 1
          #expect(isHidden(rij, kolom))
          #expect(rooster.ruimte(rij, kolom, tot: 9) >= 5)
        }
      }
    }
    #expect(geheimen > 200)
  }
}

@Suite struct `A stretch of months beside the calendar` {
  /// Months by wijk and goal are in no report; the quarter of three children is, and the half year around it as well.
  @Test func `gives no quarter away whose months nobody sees`() {
    let eerste = Periode.kwartaal(jaar: 2025, 4), reeks = Periode.vrij(eerste.eersteDag, kwartaal.laatsteDag)
    func key(_ periode: Periode, _ wijk: String) -> Cijfersleutel {
      Cijfersleutel(.deelnames, periode, gebied: Gebied(.wijk, wijk), doel: DoelID("D01"))
    }
    let cijfers = [
      (key(kwartaal, "A1"), 3), (key(eerste, "A1"), 40), (key(reeks, "A1"), 43),
      (key(kwartaal, "A2"), 30), (key(eerste, "A2"), 20), (key(reeks, "A2"), 50),
    ].map { Cijfer($0.0, .getal(Breuk($0.1))) }
    let boek = release(
      Cijferindex(cijfers), editie: .gemeente, drempels: Drempels(), gebieden: gebieden,
      verband: Vrijgaveverband(
        periode: reeks, standPer: reeks.laatsteDag + 5, vanaf: Maand(jaar: 2025, nummer: 1), boek: Vrijgaveboek())
    ).boek.inhoud
    #expect(boek[key(kwartaal, "A1")]?.waarde == .onderdrukt)
    #expect([key(eerste, "A1"), key(reeks, "A1")].contains { boek[$0]?.waarde == .onderdrukt })
  }
}

@Suite struct `The proof of a release` {
  private let opgave = Opgave(
    telling: [3, 9, 20, 32], ruimte: [5, 0, 0, 0], isVerborgen: [false, false, false, false],
    prijs: [9, 9, 20, 32].map { .init(rang: 0, telling: $0) }, betrekkingen: [.sum(3, [0, 1, 2])])

  @Test func `hides the smallest other part, and checks by multiplication alone`() {
    let uit = Onderdrukker.suppress(opgave)
    #expect(uit.isVerborgen == [true, true, false, false])
    let oordeel = check(opgave, isVerborgen: uit.isVerborgen, getuigen: uit.getuigen)
    #expect(oordeel.isGeldig && oordeel.tekort.isEmpty)
  }

  @Test func `does not pass with a witness that contradicts what is shown`() {
    let valse = [Getuige([0: 4]), Getuige([0: 4, 2: -4]), Getuige([0: -4, 1: 4])]
    for getuige in valse {
      #expect(!check(opgave, isVerborgen: [true, true, false, false], getuigen: [getuige]).isGeldig)
    }
  }

  @Test func `does not pass where a secret has too little room`() {
    let getuige = Getuige([0: 3, 1: -3])
    let oordeel = check(opgave, isVerborgen: [true, true, false, false], getuigen: [getuige])
    #expect(oordeel.isGeldig && oordeel.tekort == [0])
  }

  /// What was printed before cannot be taken back: then another one goes, or none.
  @Test func `never hides what an earlier report showed`() {
    var eigen = opgave
    eigen.prijs[1] = nil
    #expect(Onderdrukker.suppress(eigen).isVerborgen == [true, false, true, false])
  }
}
