import Domain

/// One release of one edition: what it shows, what it hides, and why that is enough.
struct Vrijgavegang {
  /// Of signals a reader may know about how many they were.
  static let ruimteVanSignalen = 5

  let cijfers: Cijferindex
  private let editie: Editie
  private let drempels: Drempels
  private let gebieden: Gebiedsindeling
  let verband: Vrijgaveverband?
  private let tabellen: Tabelkeuze?
  /// Per figure how it stood before; nil where it is new.
  let eerder: [Vrijgaveboek.Regel?]
  /// Counts that were printed while a delivery was missing that is there now.
  private let onvolledig: [Int: Int]
  /// Per figure the count as it is printed now, where that is not what was counted: a correction waits.
  private(set) var gedrukt: [Int: Int] = [:]
  private var verslag = Vrijgaveverslag()

  private let regels: Set<Poortregel>

  init(
    _ cijfers: Cijferindex, _ editie: Editie, _ drempels: Drempels, _ gebieden: Gebiedsindeling,
    _ verband: Vrijgaveverband?, _ regels: Set<Poortregel>
  ) {
    self.editie = editie
    (self.cijfers, self.drempels, self.gebieden, self.verband) = (cijfers, drempels, gebieden, verband)
    self.regels = regels
    tabellen = verband.map { Tabelkeuze($0, editie, cijfers) }
    var onvolledig: [Int: Int] = [:]
    eerder = cijfers.lijst.enumerated().map { plek, cijfer in
      guard let verband, regels.contains(.geheugen), !verband.boek.isLeeg, cijfer.sleutel.maat.isOverPersonen,
        let regel = verband.boek[Vrijgaveboek.key(cijfer.sleutel, standPer: verband.standPer)]
      else { return nil }
      let nu: Breuk? = if case .getal(let getal) = cijfer.waarde { getal } else { nil }
      guard regel.isAchterhaald(cijfer.sleutel.maat, nu, ontbrekend: cijfer.ontbrekend) else {
        // The same number of which less is missing, or one that nobody has seen.
        let isNu = nu == regel.waarde || (regel.stand == .verborgen && !regel.ontbrekend.isEmpty)
        return isNu
          ? .init(regel.stand, nu, ontbrekend: cijfer.ontbrekend, waarnemingen: cijfer.waarnemingen) : regel
      }
      if regel.stand == .open { onvolledig[plek] = regel.waarde?.teller }
      return nil
    }
    self.onvolledig = onvolledig
  }

  consuming func release() -> Vrijgave {
    let lijst = cijfers.lijst
    var zichtbaar = lijst.map { cijfer in tabellen?.shows(cijfer.sleutel) ?? !cijfer.sleutel.isTeFijn }
    if let verband, !verband.boek.isLeeg, regels.contains(.correcties) {
      let weg = postpone(zichtbaar)
      for plek in lijst.indices where zichtbaar[plek] && eerder[plek] == nil {
        if lijst[plek].sleutel.isDeelgebied, weg.contains(where: { $0.bears(lijst[plek].sleutel) }) {
          zichtbaar[plek] = false
        }
      }
      // Beside a number of new children that waits for its correction the others would tell what it waits for.
      for plek in lijst.indices where eerder[plek] == nil {
        let sleutel = lijst[plek].sleutel
        guard let stroom = sleutel.maat.kindstroom, stroom != .nieuw,
          let nieuw = cijfers.plek(Cijfersleutel(.nieuweKinderen, sleutel.periode)), gedrukt[nieuw] != nil
        else { continue }
        zichtbaar[plek] = false
      }
    }
    let (opgave, plaatsen, sleutels) = question(zichtbaar)
    var uitkomst = Onderdrukker.suppress(opgave, hoogstens: drempels.zoekbeurtenVoorBewijs)
    let bewijs = check(
      opgave, isVerborgen: uitkomst.isVerborgen, getuigen: uitkomst.getuigen, haalbaar: uitkomst.haalbaar)
    verslag.onbewezen = bewijs.isGeldig ? bewijs.tekort.count : max(1, bewijs.tekort.count)
    let onbewezen = bewijs.tekort.map { sleutels[$0] }
    // No proof: then nothing new is shown, from which nothing new follows.
    if verslag.onbewezen > 0 {
      for plek in opgave.prijs.indices where opgave.prijs[plek] != nil { uitkomst.isVerborgen[plek] = true }
    }
    verslag.eerderBekend = uitkomst.haalbaar.count { $1 < opgave.ruimte[$0] }
    verslag.getuigen = uitkomst.getuigen.count

    var geheim = [Bool](repeating: false, count: lijst.count)
    for (nummer, plek) in plaatsen.enumerated() { geheim[plek] = uitkomst.isVerborgen[nummer] }
    // Last, so that a share follows from every count that is hidden.
    for plek in lijst.indices where zichtbaar[plek] {
      geheim[plek] =
        geheim[plek] || (eerder[plek]?.stand == .verborgen) || follows(lijst[plek], from: geheim)
    }
    let besluiten = lijst.indices.map { decide($0, isZichtbaar: zichtbaar[$0], isGeheim: geheim[$0]) }
    for plek in lijst.indices where zichtbaar[plek] && lijst[plek].sleutel.maat.isTelling {
      guard case .getal = lijst[plek].waarde else { continue }
      verslag.cijfers += 1
      if !geheim[plek] { verslag.getoond += 1 }
      if !geheim[plek], gedrukt[plek] != nil { verslag.uitgesteld += 1 }
    }
    for nummer in plaatsen.indices where uitkomst.isVerborgen[nummer] {
      if opgave.ruimte[nummer] > 0 { verslag.geheim += 1 } else { verslag.bijkomend += 1 }
    }
    return Vrijgave(
      boek: Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, besluiten: besluiten)),
      nieuw: entries(besluiten), verslag: verslag, bewijs: Vrijgavebewijs(opgave, sleutels, uitkomst),
      onbewezen: onbewezen)
  }

  // MARK: Corrections

  /// A sum over time is that of what was printed, where the difference would show a few children: by measure and period all
  /// of them or none, so that every table still adds up. The rest is carried forward (`docs/privacy.md`).
  ///
  /// What becomes of a signal goes on after its month, so that in some area there always is such a difference. There the whole
  /// decides, and where it waits for no one the areas stay out of this report.
  ///
  /// - Returns: what stays out.
  private mutating func postpone(_ zichtbaar: [Bool]) -> Set<Wachttabel> {
    var sommen: [Wachttabel: [Wachter]] = [:]
    var weg: Set<Wachttabel> = []
    // Shorter periods first: a half year is the sum of quarters as they will be printed.
    let opLengte = cijfers.lijst.indices.sorted {
      (cijfers.lijst[$0].sleutel.periode.maanden.count, $0) < (cijfers.lijst[$1].sleutel.periode.maanden.count, $1)
    }
    var lengte = 0
    for plek in opLengte where eerder[plek] == nil {
      let sleutel = cijfers.lijst[plek].sleutel
      guard sleutel.maat.isSomOverTijd, case .getal = cijfers.lijst[plek].waarde else { continue }
      if sleutel.periode.maanden.count != lengte {
        for (tabel, cellen) in sommen where settle(cellen) { weg.insert(tabel) }
        (sommen, lengte) = ([:], sleutel.periode.maanden.count)
      }
      var wachter = Wachter(plek: plek, som: 0, isGezien: false)
      var isBekend = false
      for deel in Verbanden.parts(sleutel.periode) {
        var eigen = sleutel
        eigen.periode = deel
        guard let plek = cijfers.plek(eigen), let telling = printed(plek) else { continue }
        if eerder[plek] != nil || gedrukt[plek] != nil { isBekend = true }
        wachter.som += telling
        wachter.isGezien = wachter.isGezien || zichtbaar[plek]
      }
      // Whoever sees no part, or no whole, has nothing to subtract.
      wachter.isGezien = wachter.isGezien && zichtbaar[plek]
      if isBekend { sommen[Wachttabel(sleutel), default: []].append(wachter) }
    }
    for (tabel, cellen) in sommen where settle(cellen) { weg.insert(tabel) }
    return weg
  }

  /// - Returns: whether areas alone would have to wait.
  private mutating func settle(_ cellen: [Wachter]) -> Bool {
    let klein = 1...max(1, drempels.kinderenVerborgenTotEnMet)
    let wachtend = cellen.filter { $0.isGezien && klein.contains(abs($0.som - (telling($0.plek) ?? $0.som))) }
    guard let eerste = wachtend.first else { return false }
    let isVanSignalen = cijfers.lijst[eerste.plek].sleutel.maat.soort == .signalen
    if isVanSignalen, wachtend.allSatisfy({ cijfers.lijst[$0.plek].sleutel.isDeelgebied }) { return true }
    for cel in cellen where telling(cel.plek) != cel.som { gedrukt[cel.plek] = cel.som }
    return false
  }

  /// As counted now; nil where there is no number.
  private func telling(_ plek: Int) -> Int? {
    guard case .getal(let getal) = cijfers.lijst[plek].waarde else { return nil }
    return getal.teller
  }

  /// The count as it was printed, or is going to be; hidden or not.
  func printed(_ plek: Int) -> Int? {
    eerder[plek].map { $0.waarde?.teller } ?? gedrukt[plek] ?? telling(plek)
  }

  // MARK: What is secret, and what betrays it

  private func secrecy(_ sleutel: Cijfersleutel, _ telling: Int) -> Int {
    if telling == 0, !regels.contains(.nullen) { return 0 }
    return Disclosure.secrecy(sleutel, telling, drempels)
  }

  private func follows(_ cijfer: Cijfer, from geheim: [Bool]) -> Bool {
    if cijfer.waarde == .geen, !regels.contains(.nullen) { return false }
    switch cijfer.sleutel.maat.soort {
    case .aandeel where !regels.contains(.percentages): return false
    case .gemiddelde where !regels.contains(.gemiddelden): return false
    case .aandeel, .gemiddelde, .aantal, .kinderen, .signalen:
      return Disclosure.follows(cijfer, from: geheim, in: cijfers, drempels)
    }
  }

  // MARK: The question

  private func question(_ zichtbaar: [Bool]) -> (Opgave, plaatsen: [Int], sleutels: [Cijfersleutel]) {
    var plaatsen: [Int] = []
    var nummer = [Int32](repeating: -1, count: cijfers.lijst.count)
    var opgave = Opgave(telling: [], ruimte: [], isVerborgen: [], prijs: [], betrekkingen: [])
    var sleutels: [Cijfersleutel] = []
    func append(_ sleutel: Cijfersleutel, _ telling: Int, _ regel: Vrijgaveboek.Regel?, onvolledig: Int? = nil) {
      sleutels.append(sleutel)
      opgave.telling.append(telling)
      let isOpen = regel?.stand == .open
      // Who has the count of before subtracts: what came late is a count as well.
      let nagekomen = onvolledig.map { abs(telling - $0) }.flatMap { $0 == 0 ? nil : $0 }
      opgave.ruimte.append(
        isOpen ? 0 : max(secrecy(sleutel, telling), nagekomen.map { secrecy(sleutel, $0) } ?? 0))
      opgave.isVerborgen.append(regel?.stand == .verborgen)
      opgave.prijs.append(regel == nil ? .init(rang: sleutel.rang, telling: telling) : nil)
    }
    for plek in cijfers.lijst.indices where zichtbaar[plek] && cijfers.lijst[plek].sleutel.maat.isTelling {
      guard let telling = printed(plek) else { continue }
      nummer[plek] = Int32(plaatsen.count)
      plaatsen.append(plek)
      append(cijfers.lijst[plek].sleutel, telling, eerder[plek], onvolledig: onvolledig[plek])
    }
    // What earlier reports said of a period that still ran.
    let onderweg = (verband?.boek.onderweg ?? []).filter {
      $0.sleutel.maat.isTelling && cijfers.plek($0.sleutel) == nil
    }
    .sorted { $0.sleutel.id < $1.sleutel.id }
    var extra: [Int] = []
    for (sleutel, regel) in onderweg {
      guard let waarde = regel.waarde, regel.stand != .ongedrukt else { continue }
      extra.append(sleutels.count)
      append(sleutel, waarde.teller, regel)
    }
    func counted(_ sleutel: Cijfersleutel) -> Int? {
      cijfers.plek(sleutel).flatMap { nummer[$0] < 0 ? nil : Int(nummer[$0]) }
    }
    // What earlier reports said of who stayed after a period of this one.
    var later: [Cijfersleutel: Int] = [:]
    for (sleutel, regel) in (verband?.boek.stromen ?? []).sorted(by: { $0.sleutel.id < $1.sleutel.id }) {
      guard let waarde = regel.waarde, regel.stand != .ongedrukt, cijfers.plek(sleutel) == nil,
        let voor = sleutel.periode.voorganger, counted(Cijfersleutel(.uniekeKinderen, voor)) != nil
      else { continue }
      later[sleutel] = sleutels.count
      append(sleutel, waarde.teller, regel)
    }
    let telling = opgave.telling
    func place(_ sleutel: Cijfersleutel) -> Int? { counted(sleutel) ?? later[sleutel] }
    var verbanden = Verbanden(
      sleutels, gebieden, regels, plek: place, telling: { telling[$0] },
      aantal: { sleutel in cijfers.plek(sleutel).flatMap { printed($0) } })
    for plek in extra { verbanden.add(sofar: plek, sleutels[plek]) }
    if let verband {
      // A quarter and the half year of which nothing more is over are one figure in the book: they are hidden together.
      var eerste: [Cijfersleutel: Int] = [:]
      for (nummer, plek) in plaatsen.enumerated() {
        let sleutel = Vrijgaveboek.key(cijfers.lijst[plek].sleutel, standPer: verband.standPer)
        guard sleutel != cijfers.lijst[plek].sleutel else { continue }
        if let ander = eerste[sleutel] { verbanden.add(same: nummer, ander) } else { eerste[sleutel] = nummer }
      }
    }
    opgave.betrekkingen = verbanden.lijst
    return (opgave, plaatsen, sleutels)
  }
}
