import Domain

/// *Controle*: the workbook checks itself, in formulas that the reader can follow. Totals are made again from *Gegevens*
/// where parts add up; other figures are compared with their row there.
struct Controleblad {
  let blad: Werkblad
  /// The rows that say 'klopt niet'.
  let afwijkingen: [String]
  private static let goed = "klopt", fout = "klopt niet", kanNiet = "niet na te rekenen", volgt = "correctie volgt"

  init(_ invoer: Rapportinvoer, _ gegevens: Gegevensblad, andere: [Werkblad]) {
    let (totalen, wachtend) = Controleblad.totals(invoer, gegevens)
    let bladen = Controleblad.sheets(andere, gegevens)
    var delen = [Werkblad.voorScherm("De controles")]
    // What waits for a correction is known, and no fault.
    let rijen = totalen.rijen.enumerated().filter { !wachtend.contains($0.offset) }.map(\.element) + Array(bladen.rijen)
    afwijkingen = rijen.compactMap { rij in
      guard let a = rij[2].getal, let b = rij[3].getal, !a.isEvenGroot(als: b) else { return nil }
      return "\(rij[0].zichtbareTekst), \(rij[1].zichtbareTekst) (\(rij[2].zichtbareTekst) en \(rij[3].zichtbareTekst))"
    }
    let tabellen = [totalen, bladen].filter { !$0.rijen.isEmpty }
    delen.append(.tabel(Controleblad.outcome(tabellen)))
    if !totalen.rijen.isEmpty { delen += [.kop("Totalen opnieuw opgeteld"), .tabel(totalen)] }
    if !bladen.rijen.isEmpty { delen += [.kop("Bladen naast Gegevens"), .tabel(bladen)] }
    var eigen = Werkblad(naam: "Controle", titel: "Dit werkboek controleert zichzelf", delen: delen)
    eigen.drukdelen = 1
    blad = eigen
  }

  private static func outcome(_ tabellen: [Tabel]) -> Tabel {
    let rijen = [goed, fout, volgt, kanNiet].map { woord -> [Cel] in
      let aantal = tabellen.reduce(0) { $0 + $1.rijen.count { $0[5].zichtbareTekst == woord } }
      let tellers = tabellen.map { Formule.functie(.countif, [.kolom(tabel: $0.id, kolom: 5), .tekst(woord)]) }
      let formule = tellers.dropFirst().reduce(tellers.first ?? .getal(0)) { .reken($0, .plus, $1) }
      return [.tekst("Controles: \(woord)"), Cel(.formule(formule, Breuk(aantal), .aantal), isVet: true)]
    }
    return Tabel(
      id: "controle-uitkomst", bijschrift: "Elke rij is een uitkomst. 'klopt niet' hoort 0 te zijn.",
      kolommen: [.init("Uitkomst", breedte: 34), .init("Aantal", .getal, breedte: 16)], rijen: rijen)
  }

  private static let kolommen: [Tabel.Kolom] = [
    .init("Wat we controleren", breedte: 34), .init("Maat", breedte: 30), .init("Eerste bedrag", .getal, breedte: 16),
    .init("Tweede bedrag", .getal, breedte: 16), .init("Verschil", .getal, breedte: 12), .init("Uitkomst", breedte: 20),
  ]

  /// Every measure that adds up, over every way of dividing that *Gegevens* has, against the whole.
  ///
  /// - Returns: also the places of the rows in which a figure stands as an earlier report printed it, so that the sums differ.
  private static func totals(_ invoer: Rapportinvoer, _ gegevens: Gegevensblad) -> (Tabel, wachtend: Set<Int>) {
    var rijen: [[Cel]] = []
    var wachtend: Set<Int> = []
    func isEerderGedrukt(_ cijfers: [Cijfer]) -> Bool { cijfers.contains { invoer.isEerderGedrukt($0.sleutel) } }
    func append(_ controle: (cellen: [Cel], wacht: Bool)) {
      if controle.wacht { wachtend.insert(rijen.count) }
      rijen.append(controle.cellen)
    }
    let stapels = Stapels(gegevens, invoer.periode)
    for uitsplitsing in Uitsplitsing.allCases where uitsplitsing != .totaal {
      for maat in Maat.allCases where maat.addsUp(over: uitsplitsing) {
        let delen = stapels.eigen[uitsplitsing]?[maat] ?? []
        guard !delen.isEmpty, let geheel = invoer.cijfer(maat) else { continue }
        append(
          row(
            "Som over \(uitsplitsing.rawValue)", maat, delen, geheel, isEerder: isEerderGedrukt(delen + [geheel]),
            links: sumifs(uitsplitsing, invoer.periode, maat), rechts: sumifs(id: geheel.sleutel.id)))
      }
    }
    for maat in Maat.allCases where maat.addsUp(over: .totaal) {
      let delen = stapels.maanden[maat] ?? []
      guard delen.count > 1, let geheel = invoer.cijfer(maat) else { continue }
      let sommen = delen.map { sumifs(id: $0.sleutel.id) }
      append(
        row(
          "Som over de maanden", maat, delen, geheel, isEerder: isEerderGedrukt(delen + [geheel]), links: add(sommen),
          rechts: sumifs(id: geheel.sleutel.id)))
    }
    let tabel = Tabel(
      id: "controle-totalen",
      bijschrift:
        "Elke rij telt een totaal opnieuw op uit Gegevens. Unieke kinderen staan hier niet: die tellen niet op.",
      kolommen: named("Opgeteld", "Totaal"), rijen: rijen,
      legenda: [
        "\(kanNiet) = een deel of het totaal is verborgen of ontbreekt.",
        "\(volgt) = een cijfer staat hier zoals een eerder rapport het toonde.",
        "Wat daarna veranderde, komt in een volgend rapport.",
      ])
    return (tabel, wachtend)
  }

  private static func row(
    _ wat: String, _ maat: Maat, _ delen: [Cijfer], _ geheel: Cijfer, isEerder: Bool, links: Formule,
    rechts: Formule
  ) -> (cellen: [Cel], wacht: Bool) {
    let getallen = delen.compactMap { if case .getal(let getal) = $0.waarde { getal } else { nil } }
    let som = getallen.reduce(Breuk(0), +)
    let isVerborgen = delen.contains { if case .onderdrukt = $0.waarde { true } else { false } }
    // Of a month that was not delivered late rows can have come with another: they are in the whole alone.
    let isOnbekend = delen.contains { if case .ontbreekt = $0.waarde { true } else { false } }
    guard case .getal(let totaal) = geheel.waarde, !isVerborgen, !isOnbekend || som.isEvenGroot(als: totaal) else {
      return ([.tekst(wat), .tekst(maat.kop), Cel(.geen), Cel(.geen), Cel(.geen), .tekst(kanNiet)], false)
    }
    let wacht = isEerder && !som.isEvenGroot(als: totaal)
    let uitkomst = compare(som, totaal, links, rechts, .van(maat), anders: wacht ? volgt : fout)
    return ([.tekst(wat), .tekst(maat.kop)] + uitkomst, wacht)
  }

  /// Both sides, the difference and the outcome in words; columns 2–5. Rounded, as sums of decimals are.
  private static func compare(
    _ a: Breuk, _ b: Breuk, _ links: Formule, _ rechts: Formule, _ notatie: Notatie, anders: String = fout
  ) -> [Cel] {
    let verschil = rounded(.dezeRij(2) - .dezeRij(3))
    return [
      Cel(.formule(links, a, notatie)), Cel(.formule(rechts, b, notatie)),
      Cel(.formule(verschil, a - b, .aantal)),
      Cel(
        .tekstformule(
          .keuze(.dezeRij(4), .gelijk, .getal(0), dan: .tekst(goed), anders: .tekst(anders)),
          (a - b).teller == 0 ? goed : anders)),
    ]
  }

  /// Columns of other sheets that show figures of *Gegevens*: the sum of what stands there against the sum of the rows.
  private static func sheets(_ andere: [Werkblad], _ gegevens: Gegevensblad) -> Tabel {
    let bekend = Dictionary(
      gegevens.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    var rijen: [[Cel]] = []
    for blad in andere {
      for tabel in blad.tabellen {
        for kolom in tabel.kolommen.indices {
          let cellen = tabel.rijen.enumerated().filter { $1[kolom].getal != nil }
          let ids = cellen.compactMap { $1[kolom].cijfer }
          guard !ids.isEmpty, ids.count == cellen.count, ids.allSatisfy({ bekend[$0] != nil }),
            let notatie = cellen.first.flatMap({ notation($0.element[kolom]) })
          else { continue }
          let getallen = cellen.compactMap { $1[kolom].getal }
          let waarden = ids.map { id in
            Formule.cel(
              tabel: gegevens.tabel.id, rij: bekend[id] ?? 0, kolom: Gegevensblad.Kolom.waarde.rawValue)
          }
          let (links, rechts) = (Formule.sum(.kolom(tabel: tabel.id, kolom: kolom)), add(waarden))
          let isHeel = getallen.allSatisfy { $0.noemer == 1 }
          let som = isHeel ? getallen.reduce(Breuk(0), +) : millionths(getallen)
          rijen.append(
            [.tekst("Blad \(blad.naam)"), .tekst("\(tabel.kolommen[kolom].kop) (\(cellen.count) cijfers)")]
              + compare(som, som, isHeel ? links : rounded(links), isHeel ? rechts : rounded(rechts), notatie))
        }
      }
    }
    return Tabel(
      id: "controle-bladen",
      bijschrift:
        "Elke rij legt een kolom van een blad naast dezelfde cijfers in Gegevens. Het bedrag is een controlegetal, geen totaal.",
      kolommen: named("Op het blad", "In Gegevens"), rijen: rijen)
  }

  /// Means and shares have no common denominator that fits: their sum is kept in millionths, as its formula rounds it.
  private static func millionths(_ getallen: [Breuk]) -> Breuk {
    let som = getallen.reduce(0.0) { $0 + $1.kommagetal }
    return Breuk(teller: Int((som * 1_000_000).rounded()), noemer: 1_000_000) ?? Breuk(0)
  }

  private static func rounded(_ formule: Formule) -> Formule { .functie(.round, [formule, .getal(6)]) }

  private static func notation(_ cel: Cel) -> Notatie? {
    switch cel.inhoud {
    case .getal(_, let notatie), .formule(_, _, let notatie): notatie
    case .tekst, .datum, .onderdrukt, .ontbreekt, .geen, .leeg, .tekstformule, .koppeling: nil
    }
  }

  private static func named(_ eerste: String, _ tweede: String) -> [Tabel.Kolom] {
    kolommen.enumerated().map { plek, kolom in
      plek == 2 || plek == 3 ? .init(plek == 2 ? eerste : tweede, kolom.soort, breedte: kolom.breedte) : kolom
    }
  }

  private static func add(_ delen: [Formule]) -> Formule {
    // Excel allows 255 arguments.
    let stukken = stride(from: 0, to: delen.count, by: 200).map {
      Formule.functie(.sum, Array(delen[$0..<min($0 + 200, delen.count)]))
    }
    return stukken.count == 1 ? stukken[0] : .functie(.sum, stukken)
  }

  private static func column(_ kolom: Gegevensblad.Kolom) -> Formule {
    .kolom(tabel: Gegevensblad.tabelID, kolom: kolom.rawValue)
  }

  private static func sumifs(_ uitsplitsing: Uitsplitsing, _ periode: Periode, _ maat: Maat) -> Formule {
    .functie(
      .sumifs,
      [
        column(.waarde), column(.uitsplitsing), .tekst(uitsplitsing.rawValue), column(.periode), .tekst(periode.code),
        column(.maat), .tekst(maat.rawValue),
      ])
  }

  private static func sumifs(id: String) -> Formule {
    .functie(.sumifs, [column(.waarde), column(.cijfer), .tekst(id)])
  }
}

/// The figures of *Gegevens* that are added up, sorted out in one walk.
private struct Stapels {
  /// Of the period itself, per way of dividing.
  private(set) var eigen: [Uitsplitsing: [Maat: [Cijfer]]] = [:]
  /// Totals of the months inside it.
  private(set) var maanden: [Maat: [Cijfer]] = [:]

  init(_ gegevens: Gegevensblad, _ periode: Periode) {
    let binnen = Set(periode.maanden.map { Periode.maand($0) })
    for rij in gegevens.cijfers where rij.uitsplitsing == .totaal || rij.cijfer.sleutel.periode == periode {
      let sleutel = rij.cijfer.sleutel
      if sleutel.periode == periode {
        eigen[rij.uitsplitsing, default: [:]][sleutel.maat, default: []].append(rij.cijfer)
      } else if binnen.contains(sleutel.periode) {
        maanden[sleutel.maat, default: []].append(rij.cijfer)
      }
    }
  }
}
