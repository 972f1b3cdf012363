import Domain

/// What one wijk yields: its own figures, and what it adds to the gemeente.
struct Wijkstand: Sendable {
  let wijk: String
  /// Per month, for all lanes.
  let maanden: [Maandstand]
  /// Per `Tijdsindeling.randen`, for all lanes: the weeks with a bijeenkomst around the period.
  var randen: [[UInt64]] = []
  /// For the lanes of a wijk.
  var kinderen: Kindtelling
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
  /// The first of the children that are counted in this round; the others are present only.
  private let eerste: UInt32
  /// Number within the wijk, per child of the round; only those of `kinderen` mean something.
  private var nummers: [UInt32]
  /// Children of the wijk by their place in the round, ascending: adding them to the whole then walks through memory in one
  /// direction.
  private var kinderen: [UInt32] = []
  /// A bit per child, to put them in order without sorting. All zero between two wijken.
  private var gezien: [UInt64]
  /// Words per child of the wijk in the current month.
  private var stand: [Kindwoord] = []
  /// Number within the wijk per presence of the current block; `afwezig` for who was not there.
  private var lokaal: [UInt32] = []
  private static let afwezig = UInt32.max
  /// How many presences ahead their words are fetched, and how far that is.
  private static let vooruit = 96
  private var opgehaald = 0
  /// Keeps the fetching from being optimized away.
  private var spoor = Kindwoord()

  init(indeling: Celindeling, tijd: Tijdsindeling, kaart: Activiteitenkaart, kinderen bereik: Range<Int>) {
    (self.indeling, self.tijd, self.kaart) = (indeling, tijd, kaart)
    banden = indeling.bandVanKenmerk
    bandmaskers = banden.flatMap { indeling.maskers($0.map { [indeling.eersteBand + $0] } ?? []) }
    eerste = UInt32(bereik.lowerBound)
    nummers = Array(repeating: 0, count: bereik.count)
    gezien = Array(repeating: 0, count: (bereik.count + 63) / 64)
  }

  /// `blokken` of one wijk. Adds its children to `plank`.
  mutating func count(
    _ blokken: [Presentieblok], wijk: String, stadsdeel: Int?, kindgrens: Int, plank: Kindplank
  ) -> Wijkstand {
    number(blokken, kindgrens: kindgrens)
    var maanden: [Maandstand] = []
    var woorden: [[Kindwoord]] = []
    for stuk in tijd.stukken {
      var maand = Maandstand(banen: indeling.banen, activiteiten: kaart.aantal)
      let dezeMaand = blokken.filter { $0.maand == stuk.maand && $0.aantal > 0 }
      stand = Array(repeating: Kindwoord(), count: dezeMaand.isEmpty ? 0 : kinderen.count * indeling.klassen)
      for blok in dezeMaand { count(kaart.split(blok), stuk: stuk, stadsdeel: stadsdeel, into: &maand) }
      woorden.append(stand)
      maanden.append(maand)
    }
    for stuk in tijd.aanloop {
      var ongezien = Maandstand(banen: indeling.banen, activiteiten: kaart.aantal)
      let dezeMaand = blokken.filter { $0.maand == stuk.maand && $0.aantal > 0 }
      stand = Array(repeating: Kindwoord(), count: dezeMaand.isEmpty ? 0 : kinderen.count * indeling.klassen)
      for blok in dezeMaand { count(kaart.split(blok), stuk: stuk, stadsdeel: stadsdeel, into: &ongezien) }
      woorden.append(stand)
    }
    plank.add(woorden, kinderen: kinderen)
    return Wijkstand(wijk: wijk, maanden: maanden, kinderen: countChildren(woorden))
  }

  /// Gives every present child of the wijk a number within it, ascending.
  private mutating func number(_ blokken: [Presentieblok], kindgrens: Int) {
    let eerste = eerste, aantal = UInt32(nummers.count)
    for blok in blokken {
      precondition(
        blok.kenmerk.count == blok.kind.count && Int(blok.kind.max() ?? 0) < max(1, kindgrens),
        "a child number lies above the bound of its source")
      // Bounds: kenmerken by the line above, places below `aantal` by the line itself; a child before the round wraps above it.
      gezien.withUnsafeMutableBufferPointer { gezien in
        blok.kenmerk.withUnsafeBufferPointer { kenmerken in
          blok.kind.withUnsafeBufferPointer { kinderen in
            for plek in 0..<kinderen.count where kenmerken[plek].isAanwezig && kinderen[plek] &- eerste < aantal {
              let plaats = kinderen[plek] &- eerste
              gezien[Int(plaats / 64)] |= 1 << UInt64(plaats % 64)
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

  /// The lanes of a block by where it is and who delivered it.
  private func lanes(_ blok: Presentieblok, _ stadsdeel: Int?) -> [Int] {
    let vaste = stadsdeel.map { [indeling.eersteStadsdeel + $0] } ?? []
    guard let bron = indeling.organisaties.firstIndex(of: blok.bron) else { return vaste }
    return vaste + [indeling.eersteOrganisatie + bron]
  }

  /// The weeks with a bijeenkomst on the days around the period.
  func countRanden(_ blokken: [Presentieblok], stadsdeel: Int?) -> [[UInt64]] {
    tijd.randen.map { rand in
      var weken = [UInt64](repeating: 0, count: indeling.banen)
      for blok in blokken.lazy.filter({ $0.maand == rand.maand }).map(kaart.split) {
        let vaste = lanes(blok, stadsdeel), maandag = Week(blok.maand.eersteDag).maandag
        let plekken = kaart.plekken(blok)
        blok.forEachBijeenkomst { bijeenkomst in
          guard rand.dagen.contains(Int(blok.dag[bijeenkomst.plek])),
            bijeenkomst.hoofden > 0 || bijeenkomst.presenties.contains(where: { blok.kenmerk[$0].isAanwezig })
          else { return }
          let week: UInt64 = 1 << UInt64(maandag.dagen(tot: bijeenkomst.dag) / 7)
          for baan in plekken[bijeenkomst.activiteit].banen + vaste { weken[baan] |= week }
        }
      }
      return weken
    }
  }

  private mutating func count(
    _ blok: Presentieblok, stuk: Tijdsindeling.Stuk, stadsdeel: Int?, into maand: inout Maandstand
  ) {
    let vaste = lanes(blok, stadsdeel)
    let plekken = kaart.plekken(blok)
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
    locate(blok)
    blok.forEachBijeenkomst { bijeenkomst in
      guard stuk.dagen.contains(Int(blok.dag[bijeenkomst.plek])) else { return }
      let deelnames = addPresences(blok, bijeenkomst, maskers: maskers, bandVan: bandVan, inBand: &inBand)
      guard deelnames > 0 || bijeenkomst.hoofden > 0 else { return }
      let week: UInt64 = 1 << UInt64(maandag.dagen(tot: bijeenkomst.dag) / 7)
      perActiviteit[bijeenkomst.activiteit] += Optelling(
        bijeenkomsten: 1, metDeelname: deelnames > 0 ? 1 : 0, deelnames: deelnames, anoniem: bijeenkomst.anoniem,
        minuten: bijeenkomst.minuten ?? 0, ouders: bijeenkomst.ouders ?? 0,
        metOuders: bijeenkomst.ouders == nil ? 0 : 1, weken: week)
      for band in inBand.indices where inBand[band] > 0 {
        perBand[band] += Optelling(bijeenkomsten: 1, metDeelname: 1, deelnames: inBand[band], weken: week)
        inBand[band] = 0
      }
    }
  }

  /// Looks up every child of the block. Apart from the adding, so that a dozen of these visits to memory are under way at once.
  private mutating func locate(_ blok: Presentieblok) {
    let aantal = blok.kind.count, eerste = eerste, inRonde = UInt32(nummers.count)
    if lokaal.count < aantal { lokaal = Array(repeating: 0, count: aantal) }
    opgehaald = 0
    // Bounds: `number` checked that kenmerken are as many; places are held against the length of `nummers`.
    lokaal.withUnsafeMutableBufferPointer { lokaal in
      nummers.withUnsafeBufferPointer { nummers in
        blok.kind.withUnsafeBufferPointer { kinderen in
          blok.kenmerk.withUnsafeBufferPointer { kenmerken in
            for plek in 0..<aantal {
              let plaats = kinderen[plek] &- eerste
              let telt = plaats < inRonde && kenmerken[plek].isAanwezig
              lokaal[plek] = telt ? nummers[Int(plaats)] : Wijkteller.afwezig
            }
          }
        }
      }
    }
  }

  /// Reads the words of the presences from here on, so that they are near when they are added to.
  private mutating func fetch(to tot: Int, klassen: Int) {
    var spoor = spoor
    // Bounds: `tot` lies within the block, and present children have a number that `stand` has room for.
    lokaal.withUnsafeBufferPointer { lokaal in
      stand.withUnsafeBufferPointer { stand in
        for plek in opgehaald..<tot where lokaal[plek] != Wijkteller.afwezig {
          spoor |= stand[Int(lokaal[plek]) &* klassen]
        }
      }
    }
    (self.spoor, opgehaald) = (spoor, tot)
  }

  /// Adds the children of one bijeenkomst to their words and bands; gives how many were present.
  private mutating func addPresences(
    _ blok: Presentieblok, _ bijeenkomst: Bijeenkomstblik, maskers: [Kindwoord], bandVan: [Int], inBand: inout [Int]
  ) -> Int {
    let klassen = indeling.klassen, begin = bijeenkomst.activiteit * klassen, tot = bijeenkomst.presenties.upperBound
    precondition(tot <= blok.kenmerk.count && begin + klassen <= maskers.count)
    if opgehaald < tot { fetch(to: min(blok.kind.count, tot + Wijkteller.vooruit), klassen: klassen) }
    var deelnames = 0
    // Bounds: presences by the lines above, children by `locate`; five bits of a kenmerk index 32 bands and masks.
    blok.kenmerk.withUnsafeBufferPointer { kenmerken in
      lokaal.withUnsafeBufferPointer { lokaal in
        stand.withUnsafeMutableBufferPointer { stand in
          bandmaskers.withUnsafeBufferPointer { bandmaskers in
            maskers.withUnsafeBufferPointer { maskers in
              for presentie in bijeenkomst.presenties where kenmerken[presentie].isAanwezig {
                let leeftijd = Int(kenmerken[presentie].rawValue & 31)
                inBand[bandVan[leeftijd]] += 1
                deelnames += 1
                guard lokaal[presentie] != Wijkteller.afwezig else { continue }
                let van = Int(lokaal[presentie]) &* klassen
                for klasse in 0..<klassen {
                  stand[van &+ klasse] = stand[van &+ klasse]
                    .adding(maskers[begin &+ klasse] | bandmaskers[leeftijd &* klassen &+ klasse])
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
