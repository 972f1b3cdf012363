import Domain

/// Makes up the balance of one presentielijst.
struct Presentieslot {
  var bevindingen: Bevindingenlijst
  private var dubbel = 0
  private var afgekeurd = 0
  private let samengekomen: Int
  private var datums = Datumverdeling()
  /// Accepted rows by month.
  private var rijen: [Maand: Int] = [:]

  /// - Parameter samengekomen: children of whom the number was written in more than one way.
  init(bevindingen: Bevindingenlijst, samengekomen: Int) {
    (self.bevindingen, self.samengekomen) = (bevindingen, samengekomen)
  }

  mutating func add(_ oogst: Maandoogst) {
    dubbel += oogst.dubbel.count
    for regel in oogst.dubbel { bevindingen.add(Rijbevinding(.dubbel, regel: Int(regel), kolom: nil)) }
    afgekeurd += oogst.afgekeurd.count
    for (code, regel) in oogst.afgekeurd { bevindingen.add(Rijbevinding(code, regel: Int(regel), kolom: nil)) }
    datums.add(oogst.dagen)
    for blok in oogst.blokken {
      // An afternoon to which nobody came was held and written down: that month was delivered.
      let zonderIemand = (0..<blok.aantal).count { blok.anoniem[$0] == 0 && blok.presenties($0).isEmpty }
      rijen[blok.maand, default: 0] += blok.kind.count + blok.anoniem.count { $0 > 0 } + zonderIemand
    }
    for (code, regel) in oogst.meldingen { bevindingen.add(Rijbevinding(code, regel: Int(regel), kolom: nil)) }
  }

  mutating func add(_ meldingen: [Rijbevinding]) {
    for melding in meldingen { bevindingen.add(melding) }
  }

  mutating func uitkomst(
    _ opdracht: Inleesopdracht, _ samenvoeging: Samenvoeging, _ begin: Tekstbegin, _ periode: Leveringsperiode
  ) throws -> Inleesuitkomst {
    var toets = samenvoeging.toets
    for (maand, aantal) in rijen { toets.add(maand, aangenomen: aantal, periode) }
    try toets.check(periode, gelezen: samenvoeging.gelezen, opdracht)
    bevindingen.sort()
    var aantallen = bevindingen.aantallen
    let afgekeurdTotaal = aantallen.reduce(0) { som, paar in
      som + (paar.key.ernst == .rij && paar.key != .dubbel ? paar.value : 0)
    }
    let balans = Rijbalans(
      gelezen: samenvoeging.gelezen, aangenomen: samenvoeging.aangenomen - dubbel - afgekeurd,
      afgekeurd: afgekeurdTotaal,
      dubbel: dubbel)
    guard balans.sluit else { throw Balansfout() }
    let plaats = Bevinding.Plaats(bestand: opdracht.bestand)
    let codering = begin.vorm.andereCodering.map { [Bevinding(.coderingAnders, plaats, toelichting: $0)] } ?? []
    let schrijfwijze =
      samengekomen == 0
      ? []
      : [Bevinding(.nummerSchrijfwijze, plaats, toelichting: "kinderen: \(samengekomen)")]
    let gevonden = samenvoeging.opslag.maanden
    let verdeling = try Maandverdeling(rijen, periode, balans, opdracht)
    let maanden = verdeling.maanden
    let overHetBestand =
      codering + schrijfwijze + datums.findings(opdracht.drempels, bestand: opdracht.bestand) + verdeling.bevindingen
    for bevinding in overHetBestand { aantallen[bevinding.code, default: 0] += 1 }
    let bewijs = begin.vorm.bewijs + (samenvoeging.legeRijen > 0 ? ["Lege regels: \(samenvoeging.legeRijen)"] : [])
    return Inleesuitkomst(
      levering: Levering(
        opdracht, sha256: samenvoeging.sha256, periode: periode.periode, maanden: maanden, balans: balans,
        standen: verdeling.standen),
      vondst: periode.found(samenvoeging.dagen),
      rijbevindingen: bevindingen.rijen, aantallen: aantallen, bevindingen: overHetBestand,
      kolommen: begin.indeling.uitslagen,
      aangevuldeMaanden: gevonden.filter { !maanden.contains($0) }, registerrijen: nil, bewijs: bewijs)
  }
}

extension Samenvoeging {
  /// The first and the last day of the accepted rows.
  fileprivate var dagen: ClosedRange<Dag>? {
    eersteDag <= laatsteDag ? Dag(nummer: eersteDag)...Dag(nummer: laatsteDag) : nil
  }
}

extension Leveringsperiode {
  func found(_ dagen: ClosedRange<Dag>?) -> Periodevondst {
    Periodevondst(periode: periode ?? dagen.map { .vrij($0.lowerBound, $0.upperBound) }, grond: grond)
  }
}

extension Levering {
  init(
    _ opdracht: Inleesopdracht, sha256: String, periode: Periode?, maanden: [Maand], balans: Rijbalans,
    standen: [Maand: Maandstand]
  ) {
    let bron = opdracht.bron.bron, soort = opdracht.profiel.soort
    let tijd = periode?.code ?? maanden.last?.code ?? "leeg", som = opdracht.geleverdeSom ?? sha256
    self.init(
      id: "\(bron.code)-\(soort.rawValue)-\(tijd)-\(som.prefix(8))", bron: bron, soort: soort,
      bestand: opdracht.bestand, sha256: som, maanden: maanden, balans: balans)
    (self.periode, self.standen) = (periode?.code ?? "", standen)
  }
}
