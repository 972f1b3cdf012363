import Domain

/// Groups the rows of one month by bijeenkomst and makes the blocks of its wijken. One per thread.
///
/// A child counts once per bijeenkomst and day; the first row of the file wins. The wijk and the activity of a bijeenkomst
/// are those that most of its rows name, and rows that name others are rejected; its first row tells its times.
final class Blokbouw {
  let plan: Presentieplan
  let bron: BronID
  let locaties: [String]
  let kindnummers: [UInt32]
  /// Per child the bijeenkomst it was seen at last.
  @exclusivity(unchecked) private var gezien: Geheugen<UInt32>
  @exclusivity(unchecked) private var bijeenkomstnummer: UInt32 = 0
  @exclusivity(unchecked) private(set) var stroom = Geheugen<UInt8>(ruimte: 1)
  @exclusivity(unchecked) var bijeenkomsten = Geheugen<Bijeenkomst>(ruimte: 1 << 10)
  /// Per kop where in the stream it lies, and which kop of the same bijeenkomst comes next.
  @exclusivity(unchecked) var koppen = Geheugen<Kopplek>(ruimte: 1 << 10)

  /// The rows by bijeenkomst, for a file in which they lie scattered.
  @exclusivity(unchecked) private var gegroepeerd = Geheugen<Presentierij>(ruimte: 1)

  private var gelijktijdigheid: Gelijktijdigheid

  struct Kopplek {
    var plek: Int
    /// `geen` when its rows were rejected.
    var bijeenkomst: UInt32
    var volgende: UInt32

    static let geen = UInt32.max
  }

  struct Bijeenkomst {
    /// Its first and last kop, as indices in `koppen`.
    var eerste: UInt32
    var laatste: UInt32
    var rijen: UInt32 = 0
    /// Behind its last row in `gegroepeerd`, when that is used.
    var cursor: UInt32 = 0
    var anoniem: UInt16
    var wijk: UInt16
    var activiteit: UInt16
    var dag: UInt8
  }

  init(plan: Presentieplan, bron: BronID, locaties: [String], kindnummers: [UInt32]) {
    (self.plan, self.bron, self.locaties, self.kindnummers) = (plan, bron, locaties, kindnummers)
    gelijktijdigheid = Gelijktijdigheid(vanafMinuten: plan.drempels.gelijktijdigVanafMinuten)
    gezien = Geheugen(ruimte: kindnummers.count)
    gezien.extend(to: kindnummers.count, with: 0)
  }

  deinit {
    gezien.free()
    stroom.free()
    bijeenkomsten.free()
    koppen.free()
    gegroepeerd.free()
  }

  /// The blocks of one month in the order of their wijken, and what was found on the way.
  func build(_ maandnummer: Int32, from opslag: Maandopslag) throws -> Maandoogst {
    let lengte = opslag.length(maandnummer)
    stroom.setCount(0)
    stroom.setCount(lengte)
    try opslag.take(maandnummer, into: stroom.begin)
    var oogst = Maandoogst()
    let eersteDag = Maand(volgnummer: Int(maandnummer)).eersteDag.nummer
    findBijeenkomsten(lengte, eersteDag: eersteDag, &oogst)
    let orde = order()
    gegroepeerd.setCount(0)
    if koppen.aantal > bijeenkomsten.aantal * 2 { group(orde) }
    var van = 0
    while van < orde.count {
      let wijk = bijeenkomsten[orde[van]].wijk
      var tot = van
      while tot < orde.count, bijeenkomsten[orde[tot]].wijk == wijk { tot += 1 }
      oogst.blokken.append(block(orde[van..<tot], Maand(volgnummer: Int(maandnummer)), wijk: wijk, &oogst))
      van = tot
    }
    oogst.dagen = Dagtelling(oogst.blokken)
    if plan.heeftTijden {
      for treffer in gelijktijdigheid.find(oogst.blokken) {
        oogst.meldingen.append((.kindOpTweePlekken, oogst.blokken[treffer.blok].regel[treffer.presentie]))
      }
    }
    return oogst
  }

  private func findBijeenkomsten(_ lengte: Int, eersteDag: Int32, _ oogst: inout Maandoogst) {
    bijeenkomsten.removeAll()
    koppen.removeAll()
    let tabel = Bytetabel(ruimte: 1 << 12)
    var sleutel = Geheugen<UInt8>(ruimte: 64)
    defer { sleutel.free() }
    var strijdig: Set<Int> = []
    var plek = 0
    while plek < lengte {
      let lezing = Maandstroom.read(stroom.begin, at: plek), kop = lezing.kop
      let dag = UInt8(truncatingIfNeeded: kop.dag - eersteDag + 1)
      sleutel.removeAll()
      sleutel.append(dag)
      sleutel.append(lezing.id, Int(kop.idLengte))
      let nummer = Int(tabel.intern(Bytestuk(begin: sleutel.begin, lengte: sleutel.aantal)))
      if nummer == bijeenkomsten.aantal {
        let eerste = UInt32(koppen.aantal)
        bijeenkomsten.append(
          Bijeenkomst(
            eerste: eerste, laatste: eerste, anoniem: kop.anoniem, wijk: kop.wijk, activiteit: kop.activiteit, dag: dag)
        )
      } else if bijeenkomsten[nummer].wijk != kop.wijk || bijeenkomsten[nummer].activiteit != kop.activiteit {
        strijdig.insert(nummer)
      }
      if bijeenkomsten[nummer].anoniem == 0 { bijeenkomsten.begin[nummer].anoniem = kop.anoniem }
      bijeenkomsten.begin[nummer].rijen += kop.rijen
      let vorige = Int(bijeenkomsten[nummer].laatste)
      if vorige != koppen.aantal { koppen.begin[vorige].volgende = UInt32(koppen.aantal) }
      bijeenkomsten.begin[nummer].laatste = UInt32(koppen.aantal)
      koppen.append(Kopplek(plek: plek, bijeenkomst: UInt32(nummer), volgende: Kopplek.geen))
      plek = lezing.volgende
    }
    for nummer in strijdig.sorted() { settle(nummer, &oogst) }
  }

  /// The bijeenkomsten by wijk, then by day, then by their first row.
  private func order() -> [Int] {
    let vakken = plan.gebieden.wijken.count * 32
    var telling = [Int](repeating: 0, count: vakken + 1)
    func vak(_ i: Int) -> Int { Int(bijeenkomsten[i].wijk) * 32 + Int(bijeenkomsten[i].dag) }
    for i in 0..<bijeenkomsten.aantal { telling[vak(i) + 1] += 1 }
    for i in 1...vakken { telling[i] += telling[i - 1] }
    var orde = [Int](repeating: 0, count: bijeenkomsten.aantal)
    for i in 0..<bijeenkomsten.aantal {
      orde[telling[vak(i)]] = i
      telling[vak(i)] += 1
    }
    return orde
  }

  /// Walking a scattered file bijeenkomst by bijeenkomst would wait for memory at every row; moving each row once is
  /// cheaper.
  private func group(_ orde: [Int]) {
    var begin: UInt32 = 0
    for i in orde {
      bijeenkomsten.begin[i].cursor = begin
      begin += bijeenkomsten[i].rijen
    }
    gegroepeerd.setCount(Int(begin))
    for i in 0..<koppen.aantal where koppen[i].bijeenkomst != Kopplek.geen {
      let nummer = Int(koppen[i].bijeenkomst)
      let lezing = Maandstroom.read(stroom.begin, at: koppen[i].plek)
      let doel = gegroepeerd.begin + Int(bijeenkomsten[nummer].cursor)
      for plek in 0..<Int(lezing.kop.rijen) { doel[plek] = lezing.presenties[plek] }
      bijeenkomsten.begin[nummer].cursor += lezing.kop.rijen
    }
  }

  private func block(_ orde: ArraySlice<Int>, _ maand: Maand, wijk: UInt16, _ oogst: inout Maandoogst) -> Presentieblok
  {
    var bouwer = Blokkolommen(rijen: orde.reduce(0) { $0 + Int(bijeenkomsten[$1].rijen) })
    defer { bouwer.free() }
    var blok = Presentieblok(bron: bron, maand: maand, wijk: plan.gebieden.wijken[Int(wijk)].code)
    var activiteiten: [UInt16: UInt16] = [:], locatieplaatsen: [UInt32: UInt16] = [:]
    if plan.heeftPostcodes { blok.woonwijken = plan.gebieden.wijken.map(\.code) }
    for nummer in orde {
      let bijeenkomst = bijeenkomsten[nummer]
      let lezing = Maandstroom.read(stroom.begin, at: koppen[Int(bijeenkomst.eerste)].plek), kop = lezing.kop
      blok.idBytes.append(contentsOf: UnsafeBufferPointer(start: lezing.id, count: Int(kop.idLengte)))
      blok.idEinde.append(UInt32(blok.idBytes.count))
      blok.dag.append(bijeenkomst.dag)
      blok.begin.append(kop.begin)
      blok.einde.append(kop.einde)
      blok.anoniem.append(bijeenkomst.anoniem)
      blok.begeleiders.append(UInt8(clamping: kop.begeleiders))
      let activiteit = activiteiten[kop.activiteit] ?? UInt16(blok.activiteiten.count)
      if Int(activiteit) == blok.activiteiten.count {
        activiteiten[kop.activiteit] = activiteit
        blok.activiteiten.append(plan.activiteiten[Int(kop.activiteit)])
      }
      blok.activiteit.append(activiteit)
      let locatie = locatieplaatsen[kop.locatie] ?? UInt16(blok.locaties.count)
      if Int(locatie) == blok.locaties.count {
        locatieplaatsen[kop.locatie] = locatie
        blok.locaties.append(locaties[Int(kop.locatie)])
      }
      blok.locatie.append(locatie)
      appendPresences(bijeenkomst, &bouwer, &oogst)
      blok.presentieEinde.append(UInt32(bouwer.kind.aantal))
    }
    blok.kind = Array(bouwer.kind.buffer)
    blok.kenmerk = Array(bouwer.kenmerk.buffer)
    blok.regel = Array(bouwer.regel.buffer)
    if plan.heeftPostcodes { blok.woonwijk = Array(bouwer.woonwijk.buffer) }
    return blok
  }

  private func appendPresences(_ bijeenkomst: Bijeenkomst, _ bouwer: inout Blokkolommen, _ oogst: inout Maandoogst) {
    bijeenkomstnummer += 1
    let merk = bijeenkomstnummer
    var heeftTelling = false
    let voor = bouwer.kind.aantal
    var eersteRegel: UInt32?
    func append(_ presenties: UnsafePointer<Presentierij>, _ aantal: Int) {
      for plek in 0..<aantal {
        let rij = presenties[plek]
        if eersteRegel == nil { eersteRegel = rij.regel }
        let isDubbel = rij.kind == Presentierij.niemand ? heeftTelling : gezien[Int(rij.kind)] == merk
        if isDubbel {
          oogst.dubbel.append(rij.regel)
        } else if rij.kind == Presentierij.niemand {
          heeftTelling = true
        } else {
          gezien[Int(rij.kind)] = merk
          bouwer.append(
            kind: kindnummers[Int(rij.kind)], kenmerk: rij.kenmerk,
            woonwijk: rij.woonwijk == Presentierij.geenWijk
              ? Presentieblok.onbekendeWoonwijk : UInt8(truncatingIfNeeded: rij.woonwijk),
            regel: rij.regel)
        }
      }
    }
    if gegroepeerd.aantal > 0 {
      append(gegroepeerd.begin + Int(bijeenkomst.cursor - bijeenkomst.rijen), Int(bijeenkomst.rijen))
    } else {
      var nummer = bijeenkomst.eerste
      while nummer != Kopplek.geen {
        let lezing = Maandstroom.read(stroom.begin, at: koppen[Int(nummer)].plek)
        append(lezing.presenties, Int(lezing.kop.rijen))
        nummer = koppen[Int(nummer)].volgende
      }
    }
    if let eersteRegel, bouwer.kind.aantal - voor > plan.drempels.grootsteLijst {
      oogst.meldingen.append((.lijstGroot, eersteRegel))
    }
  }
}

/// The columns of presences of one block while it grows.
private struct Blokkolommen {
  var kind: Geheugen<UInt32>
  var kenmerk: Geheugen<Presentiekenmerk>
  var woonwijk: Geheugen<UInt8>
  var regel: Geheugen<UInt32>

  /// Room for all rows, so that `append` needs no check.
  init(rijen: Int) {
    (kind, kenmerk) = (Geheugen(ruimte: rijen), Geheugen(ruimte: rijen))
    (woonwijk, regel) = (Geheugen(ruimte: rijen), Geheugen(ruimte: rijen))
  }

  @inline(__always)
  mutating func append(kind: UInt32, kenmerk: UInt8, woonwijk: UInt8, regel: UInt32) {
    self.kind.append(kind)
    self.kenmerk.append(Presentiekenmerk(rawValue: kenmerk))
    self.woonwijk.append(woonwijk)
    self.regel.append(regel)
  }

  mutating func free() {
    kind.free()
    kenmerk.free()
    woonwijk.free()
    regel.free()
  }
}
