import Domain

/// What one wijk yields: its own figures, and what it adds to the gemeente.
struct Wijkstand: Sendable {
  let wijk: String
  /// Per month, for all lanes.
  let maanden: [Maandstand]
  /// For the lanes of a wijk.
  let kinderen: Kindtelling
}

/// Counts one wijk over all months. Children get a number within the wijk, so that its words stay in the cache: most
/// children come in one or two wijken only.
struct Wijkteller {
  private let indeling: Celindeling
  private let tijd: Tijdsindeling
  private let kaart: Activiteitenkaart
  private let banden: [Int?]
  /// Per kenmerk of a present child the words that its age band adds.
  private let bandmaskers: [UInt64]
  /// Number within the wijk plus one, per child; zero for a child not seen yet.
  private var nummers: [UInt32]
  private var kinderen: [UInt32] = []
  /// Words per child of the wijk in the current month.
  private var stand: [UInt64] = []
  /// Number within the wijk per presence of the current block.
  private var lokaal: [UInt32] = []

  init(indeling: Celindeling, tijd: Tijdsindeling, kaart: Activiteitenkaart, kindgrens: Int) {
    (self.indeling, self.tijd, self.kaart) = (indeling, tijd, kaart)
    banden = indeling.bandVanKenmerk
    bandmaskers = banden.flatMap { indeling.masker($0.map { [indeling.eersteBand + $0] } ?? []) }
    nummers = Array(repeating: 0, count: kindgrens)
  }

  /// `blokken` of one wijk, ordered by month.
  mutating func count(_ blokken: [Presentieblok], wijk: String, stadsdeel: Int?, planken: [Maandplank]) -> Wijkstand {
    let breedte = indeling.woorden, wijkbreedte = indeling.wijkwoorden
    var maanden: [Maandstand] = []
    var wijkwoorden: [[UInt64]] = []
    for (stuk, plank) in zip(tijd.stukken, planken) {
      var maand = Maandstand(banen: indeling.banen, activiteiten: kaart.aantal)
      stand.removeAll(keepingCapacity: true)
      for blok in blokken where blok.maand == stuk.maand && blok.aantal > 0 {
        number(blok)
        stand.append(contentsOf: repeatElement(0, count: kinderen.count * breedte - stand.count))
        count(blok, stuk: stuk, stadsdeel: stadsdeel, into: &maand)
      }
      if !stand.isEmpty { plank.add(stand, kinderen: kinderen, breedte: breedte) }
      wijkwoorden.append(firstWords(wijkbreedte, of: breedte))
      maanden.append(maand)
    }
    let telling = countChildren(wijkwoorden, breedte: wijkbreedte)
    for kind in kinderen { nummers[Int(kind)] = 0 }
    kinderen.removeAll(keepingCapacity: true)
    return Wijkstand(wijk: wijk, maanden: maanden, kinderen: telling)
  }

  /// Gives every present child of the block a number within the wijk.
  private mutating func number(_ blok: Presentieblok) {
    let aantal = blok.kind.count
    if lokaal.count < aantal { lokaal = Array(repeating: 0, count: aantal + aantal / 4) }
    if let hoogste = blok.kind.max(), Int(hoogste) >= nummers.count {
      nummers.append(contentsOf: repeatElement(0, count: Int(hoogste) + 1 - nummers.count))
    }
    for plek in 0..<aantal where blok.kenmerk[plek].isAanwezig {
      let kind = Int(blok.kind[plek])
      var nummer = nummers[kind]
      if nummer == 0 {
        kinderen.append(UInt32(kind))
        nummer = UInt32(kinderen.count)
        nummers[kind] = nummer
      }
      lokaal[plek] = nummer - 1
    }
  }

  private mutating func count(
    _ blok: Presentieblok, stuk: Tijdsindeling.Stuk, stadsdeel: Int?, into maand: inout Maandstand
  ) {
    var vaste = stadsdeel.map { [indeling.eersteStadsdeel + $0] } ?? []
    if let bron = indeling.organisaties.firstIndex(of: blok.bron) { vaste.append(indeling.eersteOrganisatie + bron) }
    let plekken = blok.activiteiten.map { kaart.plek(Activiteitsleutel(blok.bron, $0)) }
    let maskers = plekken.flatMap { indeling.masker($0.banen + vaste) }
    var perActiviteit = [Optelling](repeating: Optelling(), count: plekken.count)
    // The last one takes ages that lie in no band.
    var perBand = [Optelling](repeating: Optelling(), count: indeling.banden.count + 1)
    count(blok, stuk: stuk, maskers: maskers, perActiviteit: &perActiviteit, perBand: &perBand)

    for (nummer, plek) in plekken.enumerated() where perActiviteit[nummer].bijeenkomsten > 0 {
      for baan in plek.banen + vaste {
        maand.optellingen[baan] += perActiviteit[nummer]
        if let activiteit = plek.nummer {
          maand.addActiviteit(activiteit, baan: baan)
        } else {
          maand.onbekend[baan, default: []].insert(Activiteitsleutel(blok.bron, blok.activiteiten[nummer]))
        }
      }
    }
    for band in indeling.banden.indices { maand.optellingen[indeling.eersteBand + band] += perBand[band] }
  }

  private mutating func count(
    _ blok: Presentieblok, stuk: Tijdsindeling.Stuk, maskers: [UInt64], perActiviteit: inout [Optelling],
    perBand: inout [Optelling]
  ) {
    let breedte = indeling.woorden, laatste = perBand.count - 1
    let bandVan = banden.map { $0 ?? laatste }
    let maandag = Week(blok.maand.eersteDag).maandag
    var inBand = [Int](repeating: 0, count: perBand.count)
    blok.forEachBijeenkomst { bijeenkomst in
      guard stuk.dagen.contains(Int(blok.dag[bijeenkomst.plek])) else { return }
      var deelnames = 0
      for presentie in bijeenkomst.presenties where blok.kenmerk[presentie].isAanwezig {
        let leeftijd = Int(blok.kenmerk[presentie].rawValue & 31)
        let van = Int(lokaal[presentie]) * breedte
        for woord in 0..<breedte {
          let masker = maskers[bijeenkomst.activiteit * breedte + woord] | bandmaskers[leeftijd * breedte + woord]
          stand[van + woord] = Kindwoord.adding(masker, to: stand[van + woord])
        }
        inBand[bandVan[leeftijd]] += 1
        deelnames += 1
      }
      guard deelnames > 0 || bijeenkomst.anoniem > 0 else { return }
      let week: UInt64 = 1 << UInt64(maandag.dagen(tot: bijeenkomst.dag) / 7)
      perActiviteit[bijeenkomst.activiteit] += Optelling(
        bijeenkomsten: 1, metDeelname: deelnames > 0 ? 1 : 0, deelnames: deelnames, anoniem: bijeenkomst.anoniem,
        minuten: bijeenkomst.minuten ?? 0, weken: week)
      for band in inBand.indices where inBand[band] > 0 {
        perBand[band] += Optelling(bijeenkomsten: 1, metDeelname: 1, deelnames: inBand[band], weken: week)
        inBand[band] = 0
      }
    }
  }

  /// Of every child of the wijk the words that hold the lanes of a wijk.
  private func firstWords(_ aantal: Int, of breedte: Int) -> [UInt64] {
    guard aantal < breedte else { return stand }
    return stride(from: 0, to: stand.count, by: breedte).flatMap { stand[$0..<$0 + aantal] }
  }

  /// Pads the months to the children seen in any of them and counts.
  private func countChildren(_ maanden: [[UInt64]], breedte: Int) -> Kindtelling {
    let lengte = (kinderen.count * breedte + 1) / 2
    var paren: [SIMD2<UInt64>] = []
    paren.reserveCapacity(lengte * maanden.count)
    for woorden in maanden {
      let volle = woorden.count / 2
      for paar in 0..<volle { paren.append(SIMD2(woorden[paar * 2], woorden[paar * 2 + 1])) }
      if woorden.count % 2 == 1 { paren.append(SIMD2(woorden[woorden.count - 1], 0)) }
      paren.append(contentsOf: repeatElement(SIMD2(), count: lengte - (woorden.count + 1) / 2))
    }
    return paren.withUnsafeBufferPointer { alle in
      Counting.countChildren(
        maanden.indices.map { UnsafeBufferPointer(rebasing: alle[$0 * lengte..<($0 + 1) * lengte]) }, woorden: breedte,
        banen: indeling.wijkbanen, tijd: tijd)
    }
  }
}
