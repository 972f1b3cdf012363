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
  private let bandmaskers: [Kindwoord]
  /// Number within the wijk, per child; only those of `kinderen` mean something.
  private var nummers: [UInt32]
  /// Children of the wijk, ascending: adding them to the whole then walks through memory in one direction.
  private var kinderen: [UInt32] = []
  /// A bit per child, to put them in order without sorting. All zero between two wijken.
  private var gezien: [UInt64]
  /// Words per child of the wijk in the current month.
  private var stand: [Kindwoord] = []

  init(indeling: Celindeling, tijd: Tijdsindeling, kaart: Activiteitenkaart, kindgrens: Int) {
    (self.indeling, self.tijd, self.kaart) = (indeling, tijd, kaart)
    banden = indeling.bandVanKenmerk
    bandmaskers = banden.flatMap { indeling.maskers($0.map { [indeling.eersteBand + $0] } ?? []) }
    nummers = Array(repeating: 0, count: kindgrens)
    gezien = Array(repeating: 0, count: (kindgrens + 63) / 64)
  }

  /// `blokken` of one wijk. Adds its children to `plank`.
  mutating func count(_ blokken: [Presentieblok], wijk: String, stadsdeel: Int?, plank: Kindplank) -> Wijkstand {
    number(blokken)
    var maanden: [Maandstand] = []
    var woorden: [[Kindwoord]] = []
    for stuk in tijd.stukken {
      var maand = Maandstand(banen: indeling.banen, activiteiten: kaart.aantal)
      let dezeMaand = blokken.filter { $0.maand == stuk.maand && $0.aantal > 0 }
      stand = Array(repeating: Kindwoord(), count: dezeMaand.isEmpty ? 0 : kinderen.count * indeling.klassen)
      for blok in dezeMaand { count(blok, stuk: stuk, stadsdeel: stadsdeel, into: &maand) }
      woorden.append(stand)
      maanden.append(maand)
    }
    plank.add(woorden, kinderen: kinderen)
    return Wijkstand(wijk: wijk, maanden: maanden, kinderen: countChildren(woorden))
  }

  /// Gives every present child of the wijk a number within it, ascending.
  private mutating func number(_ blokken: [Presentieblok]) {
    for blok in blokken {
      precondition(
        blok.kenmerk.count == blok.kind.count && Int(blok.kind.max() ?? 0) < max(1, nummers.count),
        "a child number lies above the bound of its source")
      // Bounds: by the line above.
      gezien.withUnsafeMutableBufferPointer { gezien in
        blok.kenmerk.withUnsafeBufferPointer { kenmerken in
          blok.kind.withUnsafeBufferPointer { kinderen in
            for plek in 0..<kinderen.count where kenmerken[plek].isAanwezig {
              gezien[Int(kinderen[plek] / 64)] |= 1 << UInt64(kinderen[plek] % 64)
            }
          }
        }
      }
    }
    kinderen.removeAll(keepingCapacity: true)
    for plek in gezien.indices where gezien[plek] != 0 {
      var bits = gezien[plek]
      while bits != 0 {
        let kind = plek * 64 + bits.trailingZeroBitCount
        nummers[kind] = UInt32(kinderen.count)
        kinderen.append(UInt32(kind))
        bits &= bits - 1
      }
      gezien[plek] = 0
    }
  }

  private mutating func count(
    _ blok: Presentieblok, stuk: Tijdsindeling.Stuk, stadsdeel: Int?, into maand: inout Maandstand
  ) {
    var vaste = stadsdeel.map { [indeling.eersteStadsdeel + $0] } ?? []
    if let bron = indeling.organisaties.firstIndex(of: blok.bron) { vaste.append(indeling.eersteOrganisatie + bron) }
    let plekken = blok.activiteiten.map { kaart.plek(Activiteitsleutel(blok.bron, $0)) }
    let maskers = plekken.flatMap { indeling.maskers($0.banen + vaste) }
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
    _ blok: Presentieblok, stuk: Tijdsindeling.Stuk, maskers: [Kindwoord], perActiviteit: inout [Optelling],
    perBand: inout [Optelling]
  ) {
    let laatste = perBand.count - 1, bandVan = banden.map { $0 ?? laatste }
    let maandag = Week(blok.maand.eersteDag).maandag
    var inBand = [Int](repeating: 0, count: perBand.count)
    blok.forEachBijeenkomst { bijeenkomst in
      guard stuk.dagen.contains(Int(blok.dag[bijeenkomst.plek])) else { return }
      let deelnames = addPresences(blok, bijeenkomst, maskers: maskers, bandVan: bandVan, inBand: &inBand)
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

  /// Adds the children of one bijeenkomst to their words and bands; gives how many were present.
  private mutating func addPresences(
    _ blok: Presentieblok, _ bijeenkomst: Bijeenkomstblik, maskers: [Kindwoord], bandVan: [Int], inBand: inout [Int]
  ) -> Int {
    let klassen = indeling.klassen, begin = bijeenkomst.activiteit * klassen
    precondition(bijeenkomst.presenties.upperBound <= blok.kenmerk.count && begin + klassen <= maskers.count)
    var deelnames = 0
    // Bounds: presences by the line above, children by `number`, which gave each present one a number that `stand` has room
    // for; five bits of a kenmerk index 32 bands and masks.
    blok.kenmerk.withUnsafeBufferPointer { kenmerken in
      blok.kind.withUnsafeBufferPointer { kinderen in
        nummers.withUnsafeBufferPointer { nummers in
          stand.withUnsafeMutableBufferPointer { stand in
            bandmaskers.withUnsafeBufferPointer { bandmaskers in
              maskers.withUnsafeBufferPointer { maskers in
                for presentie in bijeenkomst.presenties where kenmerken[presentie].isAanwezig {
                  let leeftijd = Int(kenmerken[presentie].rawValue & 31)
                  let van = Int(nummers[Int(kinderen[presentie])]) * klassen
                  for klasse in 0..<klassen {
                    stand[van + klasse] = stand[van + klasse]
                      .adding(maskers[begin + klasse] | bandmaskers[leeftijd * klassen + klasse])
                  }
                  inBand[bandVan[leeftijd]] += 1
                  deelnames += 1
                }
              }
            }
          }
        }
      }
    }
    return deelnames
  }

  /// Unique children of the wijk alone, in the lanes that a wijk prints.
  private func countChildren(_ maanden: [[Kindwoord]]) -> Kindtelling {
    let klassen = indeling.klassen
    let leeg = [Kindwoord](repeating: Kindwoord(), count: kinderen.count * klassen)
    return withBuffers(maanden.map { $0.isEmpty ? leeg : $0 }) { buffers in
      Counting.countChildren(
        buffers.compactMap { $0.baseAddress.map { Woordenrij(begin: $0, stap: klassen) } }, aantal: kinderen.count,
        klassen: klassen, banen: indeling.wijkbanen, tijd: tijd)
    }
  }
}

/// All arrays as buffers at once.
private func withBuffers<Element, Uitkomst>(
  _ rijen: [[Element]], _ werk: ([UnsafeBufferPointer<Element>]) -> Uitkomst
) -> Uitkomst {
  func open(_ rest: ArraySlice<[Element]>, _ buffers: [UnsafeBufferPointer<Element>]) -> Uitkomst {
    guard let eerste = rest.first else { return werk(buffers) }
    return eerste.withUnsafeBufferPointer { open(rest.dropFirst(), buffers + [$0]) }
  }
  return open(rijen[...], [])
}
