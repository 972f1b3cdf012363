import Domain

/// Groups the rows of a month by bijeenkomst, day by day, and makes the blocks of its wijken. One per thread.
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
    /// 0: all were rejected.
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

  /// The blocks of one month in the order of their wijken, and what was found on the way. Day by day: what lies in memory
  /// at once is the blocks and the rows of one day.
  func build(_ maand: Maand, from opslag: Dagopslag) throws -> Maandoogst {
    var oogst = Maandoogst()
    var perWijk = [Wijkblok?](repeating: nil, count: plan.gebieden.wijken.count)
    for dag in maand.eersteDag.nummer...maand.laatsteDag.nummer {
      let lengte = opslag.length(dag)
      if lengte == 0 { continue }
      stroom.setCount(0)
      stroom.setCount(lengte)
      try opslag.take(dag, into: stroom.begin)
      findBijeenkomsten(lengte, dag: UInt8(dag - maand.eersteDag.nummer + 1), &oogst)
      var orde = order()
      if !plan.bekendeBijeenkomsten.isLeeg {
        rejectStrangers(dag, &oogst)
        orde.removeAll { bijeenkomsten[$0].rijen == 0 }
      }
      gegroepeerd.setCount(0)
      if koppen.aantal > bijeenkomsten.aantal * 2 { group(orde) }
      for nummer in orde {
        let wijk = Int(bijeenkomsten[nummer].wijk)
        let blok = perWijk[wijk] ?? Wijkblok(plan, bron: bron, maand, wijk: wijk)
        perWijk[wijk] = blok
        append(nummer, to: blok, &oogst)
      }
    }
    for wijk in perWijk.indices {
      guard let blok = perWijk[wijk] else { continue }
      oogst.blokken.append(blok.finish(plan))
      // Its columns go back before those of the next are copied.
      perWijk[wijk] = nil
    }
    oogst.dagen = Dagtelling(oogst.blokken)
    if plan.heeftTijden {
      for treffer in gelijktijdigheid.find(oogst.blokken) {
        oogst.meldingen.append((.kindOpTweePlekken, oogst.blokken[treffer.blok].regel[treffer.presentie]))
      }
    }
    return oogst
  }

  private func findBijeenkomsten(_ lengte: Int, dag: UInt8, _ oogst: inout Maandoogst) {
    bijeenkomsten.removeAll()
    koppen.removeAll()
    let tabel = Bytetabel(ruimte: 1 << 10)
    var strijdig: Set<Int> = []
    var plek = 0
    while plek < lengte {
      let lezing = Dagstroom.read(stroom.begin, at: plek), kop = lezing.kop
      let nummer = Int(tabel.intern(Bytestuk(begin: lezing.id, lengte: Int(kop.idLengte))))
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

  /// The bijeenkomsten of the day by wijk, then by their first row.
  private func order() -> [Int] {
    var telling = [Int](repeating: 0, count: plan.gebieden.wijken.count + 1)
    for i in 0..<bijeenkomsten.aantal { telling[Int(bijeenkomsten[i].wijk) + 1] += 1 }
    for i in 1..<telling.count { telling[i] += telling[i - 1] }
    var orde = [Int](repeating: 0, count: bijeenkomsten.aantal)
    for i in 0..<bijeenkomsten.aantal {
      orde[telling[Int(bijeenkomsten[i].wijk)]] = i
      telling[Int(bijeenkomsten[i].wijk)] += 1
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
      let lezing = Dagstroom.read(stroom.begin, at: koppen[i].plek)
      let doel = gegroepeerd.begin + Int(bijeenkomsten[nummer].cursor)
      for plek in 0..<Int(lezing.kop.rijen) { doel[plek] = lezing.presenties[plek] }
      bijeenkomsten.begin[nummer].cursor += lezing.kop.rijen
    }
  }

  private func append(_ nummer: Int, to doel: Wijkblok, _ oogst: inout Maandoogst) {
    let bijeenkomst = bijeenkomsten[nummer]
    let lezing = Dagstroom.read(stroom.begin, at: koppen[Int(bijeenkomst.eerste)].plek)
    doel.append(
      lezing, activiteit: { plan.activiteiten[$0] }, locatie: { locaties[$0] }, dag: bijeenkomst.dag,
      anoniem: bijeenkomst.anoniem)
    doel.kolommen.reserve(Int(bijeenkomst.rijen))
    appendPresences(bijeenkomst, &doel.kolommen, &oogst)
    doel.close()
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
        let lezing = Dagstroom.read(stroom.begin, at: koppen[Int(nummer)].plek)
        append(lezing.presenties, Int(lezing.kop.rijen))
        nummer = koppen[Int(nummer)].volgende
      }
    }
    if let eersteRegel, bouwer.kind.aantal - voor > plan.drempels.grootsteLijst {
      oogst.meldingen.append((.lijstGroot, eersteRegel))
    }
  }
}
