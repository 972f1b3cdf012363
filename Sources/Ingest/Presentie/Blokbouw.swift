import Domain

/// Groups the rows of a month by bijeenkomst, day by day, and makes the blocks of its wijken. One per thread.
///
/// A child counts once per bijeenkomst and day. What a bijeenkomst is, most of its rows say (`Tegenspraak`), and a row that
/// says something else of the same child waits for a person together with the other one (`Presentielijst`): the order of
/// rows decides nothing.
final class Blokbouw {
  let plan: Presentieplan
  let bron: BronID
  let locaties: [String]
  let kinderen: Kindnummering
  let kindnummers: [UInt32]
  /// The number of the location without a name, when the file has one.
  let naamloos: UInt32?
  /// Per child of the file.
  @exclusivity(unchecked) var standen: Geheugen<Kindstand>
  @exclusivity(unchecked) var bijeenkomstnummer: UInt32 = 0
  @exclusivity(unchecked) private(set) var stroom = Geheugen<UInt8>(ruimte: 1)
  @exclusivity(unchecked) var bijeenkomsten = Geheugen<Bijeenkomst>(ruimte: 1 << 10)
  /// Per kop where in the stream it lies, and which kop of the same bijeenkomst comes next.
  @exclusivity(unchecked) var koppen = Geheugen<Kopplek>(ruimte: 1 << 10)

  /// The rows by bijeenkomst, for a file in which they lie scattered.
  @exclusivity(unchecked) var gegroepeerd = Geheugen<Presentierij>(ruimte: 1)

  private var gelijktijdigheid: Gelijktijdigheid
  /// Whether a bijeenkomst of the day at hand lost all its rows.
  @exclusivity(unchecked) var heeftLege = false

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
    var locatie: UInt32
    var anoniem: UInt16
    var ouders: UInt16
    var begeleiders: UInt16
    var begin: UInt16
    var einde: UInt16
    var wijk: UInt16
    var activiteit: UInt16
    var dag: UInt8
  }

  init(plan: Presentieplan, bron: BronID, locaties: [String], kinderen: Kindnummering, kindnummers: [UInt32]) {
    (self.plan, self.bron, self.locaties) = (plan, bron, locaties)
    (self.kinderen, self.kindnummers) = (kinderen, kindnummers)
    naamloos = locaties.firstIndex { $0.isEmpty }.map { UInt32($0) }
    gelijktijdigheid = Gelijktijdigheid(vanafMinuten: plan.drempels.gelijktijdigVanafMinuten)
    standen = Geheugen(ruimte: kinderen.aantal)
    standen.extend(to: kinderen.aantal, with: Kindstand())
  }

  deinit {
    standen.free()
    stroom.free()
    bijeenkomsten.free()
    koppen.free()
    gegroepeerd.free()
  }

  /// The blocks of one month in the order of their wijken, and what was found on the way. Day by day: what lies in memory
  /// at once is the blocks and the rows of one day.
  func build(_ maand: Maand, from opslag: Dagopslag) throws -> Maandoogst {
    var oogst = Maandoogst()
    var perWijk = [Wijkblok?](repeating: nil, count: plan.wijken.count)
    for dag in maand.eersteDag.nummer...maand.laatsteDag.nummer {
      let lengte = opslag.length(dag)
      if lengte == 0 { continue }
      stroom.setCount(0)
      stroom.setCount(lengte)
      try opslag.take(dag, into: stroom.begin)
      findBijeenkomsten(lengte, dag: UInt8(dag - maand.eersteDag.nummer + 1), op: dag, &oogst)
      var orde = order()
      if !plan.bekendeBijeenkomsten.isLeeg { rejectStrangers(dag, &oogst) }
      if heeftLege { orde.removeAll { bijeenkomsten[$0].rijen == 0 } }
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

  private func findBijeenkomsten(_ lengte: Int, dag: UInt8, op kalenderdag: Int32, _ oogst: inout Maandoogst) {
    bijeenkomsten.removeAll()
    koppen.removeAll()
    let tabel = Bytetabel(ruimte: 1 << 10)
    var strijdig: Set<Int> = []
    var plek = 0
    while plek < lengte {
      let lezing = Dagstroom.read(stroom.begin, at: plek), kop = lezing.kop
      let nummer = Int(tabel.intern(Bytestuk(begin: lezing.id, lengte: Int(kop.idLengte))))
      if nummer == bijeenkomsten.aantal {
        bijeenkomsten.append(Bijeenkomst(kop, als: UInt32(koppen.aantal), dag: dag))
      } else if !absorb(kop, nummer) {
        strijdig.insert(nummer)
      }
      bijeenkomsten.begin[nummer].rijen += kop.rijen
      let vorige = Int(bijeenkomsten[nummer].laatste)
      if vorige != koppen.aantal { koppen.begin[vorige].volgende = UInt32(koppen.aantal) }
      bijeenkomsten.begin[nummer].laatste = UInt32(koppen.aantal)
      koppen.append(Kopplek(plek: plek, bijeenkomst: UInt32(nummer), volgende: Kopplek.geen))
      plek = lezing.volgende
    }
    heeftLege = false
    for nummer in strijdig.sorted() { settle(nummer, kalenderdag, &oogst) }
  }

  /// Whether the kop says nothing else than those before it; what they left open it fills in.
  @inline(__always) private func absorb(_ kop: Kop, _ nummer: Int) -> Bool {
    let b = bijeenkomsten.begin + nummer
    var isEens = b.pointee.wijk == kop.wijk && b.pointee.activiteit == kop.activiteit
    if b.pointee.locatie != kop.locatie {
      if b.pointee.locatie == naamloos {
        b.pointee.locatie = kop.locatie
      } else if kop.locatie != naamloos {
        isEens = false
      }
    }
    if b.pointee.begin != kop.begin || b.pointee.einde != kop.einde {
      if b.pointee.begin == Presentieblok.geenTijd, b.pointee.einde == Presentieblok.geenTijd {
        (b.pointee.begin, b.pointee.einde) = (kop.begin, kop.einde)
      } else if kop.begin != Presentieblok.geenTijd || kop.einde != Presentieblok.geenTijd {
        isEens = false
      }
    }
    if b.pointee.anoniem != kop.anoniem {
      if b.pointee.anoniem == 0 { b.pointee.anoniem = kop.anoniem } else if kop.anoniem != 0 { isEens = false }
    }
    if b.pointee.ouders != kop.ouders {
      if b.pointee.ouders == Presentieblok.nietGeteld {
        b.pointee.ouders = kop.ouders
      } else if kop.ouders != Presentieblok.nietGeteld {
        isEens = false
      }
    }
    if b.pointee.begeleiders != kop.begeleiders {
      if b.pointee.begeleiders == 0 {
        b.pointee.begeleiders = kop.begeleiders
      } else if kop.begeleiders != 0 {
        isEens = false
      }
    }
    return isEens
  }

  /// The bijeenkomsten of the day by wijk, then by their first row.
  private func order() -> [Int] {
    var telling = [Int](repeating: 0, count: plan.wijken.count + 1)
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
    doel.kolommen.reserve(Int(bijeenkomst.rijen))
    let lijst = appendPresences(bijeenkomst, &doel.kolommen, &oogst)
    // A bijeenkomst of which every row was rejected was not told.
    guard lijst.heeftRijen else { return }
    doel.append(
      lezing, bijeenkomst, anoniem: lijst.isTellingStrijdig ? 0 : bijeenkomst.anoniem,
      activiteit: { plan.activiteiten[$0] }, locatie: { locaties[$0] })
    doel.close()
  }
}

extension Blokbouw.Bijeenkomst {
  /// As its first kop describes it.
  init(_ kop: Kop, als nummer: UInt32, dag: UInt8) {
    (eerste, laatste, self.dag) = (nummer, nummer, dag)
    (locatie, anoniem, begeleiders) = (kop.locatie, kop.anoniem, kop.begeleiders)
    ouders = kop.ouders
    (begin, einde, wijk, activiteit) = (kop.begin, kop.einde, kop.wijk, kop.activiteit)
  }
}
