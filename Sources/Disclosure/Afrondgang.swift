package import Domain

/// What decides which way a count is rounded: a number that follows from a secret key and a name, and that nobody without the
/// key can foresee or repeat.
package struct Afrondruis: Sendable {
  let trek: @Sendable (String) -> UInt64
  package init(_ trek: @escaping @Sendable (String) -> UInt64) { self.trek = trek }
}

/// One release of the edition that everybody may read: every count of children or signals is a multiple of five, at most four
/// from the true one, up with a chance that follows from how near it is.
///
/// The same children are rounded the same way wherever they stand, and for good: who collects reports has nothing to average.
struct Afrondgang {
  /// Every count is a multiple of this.
  static let stap = 5

  private let cijfers: Cijferindex
  private let editie: Editie
  private let drempels: Drempels
  private let verband: Vrijgaveverband?
  /// Per figure what is there to be rounded: as it was counted, or as the edition that this one follows printed it. Nil: this
  /// edition says nothing of it.
  private let bronnen: [Cijfer?]
  private let ruis: Afrondruis
  /// Per figure the first one, by name, that counts the same children.
  private let zelfde: [Int]

  init(
    _ cijfers: Cijferindex, _ editie: Editie, _ drempels: Drempels, _ gebieden: Gebiedsindeling,
    _ verband: Vrijgaveverband?, _ ruis: Afrondruis
  ) {
    (self.cijfers, self.editie, self.drempels, self.verband, self.ruis) = (cijfers, editie, drempels, verband, ruis)
    let tabellen = verband.map { Tabelkeuze($0, editie, cijfers) }
    let gevolgd = cijfers.lijst.map { Afrondgang.followed($0, verband) }
    bronnen = zip(cijfers.lijst, gevolgd).map { cijfer, bron in
      tabellen?.shows(cijfer.sleutel) ?? !cijfer.sleutel.isTeFijn ? bron : nil
    }
    // By what this edition may know alone: which way a count is rounded tells nothing of a hidden one either.
    zelfde = Afrondgang.sameChildren(cijfers, gevolgd.map { $0?.waarde ?? .onderdrukt }, gebieden)
  }

  /// The figure as the edition that this one follows has it: nil where that is silent, hidden where it hides.
  private static func followed(_ cijfer: Cijfer, _ verband: Vrijgaveverband?) -> Cijfer? {
    guard let verband, let leidraad = verband.leidraad, cijfer.sleutel.maat.isOverPersonen else { return cijfer }
    switch leidraad.stand(cijfer, standPer: verband.standPer) {
    case .vrij: return cijfer
    case .afwezig: return nil
    case .verborgen: return Cijfer(cijfer.sleutel, .onderdrukt, ontbrekend: cijfer.ontbrekend)
    case .gedrukt(let regel):
      var uit = Cijfer(cijfer.sleutel, regel.waarde.map { .getal($0) } ?? .geen, ontbrekend: regel.ontbrekend)
      uit.waarnemingen = regel.waarnemingen
      return uit
    }
  }

  func release() -> Vrijgave {
    let lijst = cijfers.lijst
    var gedrukt = [Int?](repeating: nil, count: lijst.count)
    for plek in lijst.indices where lijst[plek].sleutel.maat.isTelling { gedrukt[plek] = rounded(plek) }
    var verslag = Vrijgaveverslag()
    verslag.isVolgend = verband?.leidraad != nil
    var nieuw: [Cijfersleutel: Vrijgaveboek.Regel] = [:]
    let besluiten = lijst.indices.map { plek -> Besluit in
      guard let cijfer = bronnen[plek] else { return .afwezig }
      if cijfer.sleutel.maat.isTelling, cijfer.waarde == .onderdrukt { verslag.cijfers += 1 }
      guard let telling = gedrukt[plek] else { return decide(cijfer, gedrukt) }
      (verslag.cijfers, verslag.getoond) = (verslag.cijfers + 1, verslag.getoond + 1)
      if let verband {
        nieuw[Vrijgaveboek.key(cijfer.sleutel, standPer: verband.standPer)] = Vrijgaveboek.Regel(
          .open, Breuk(telling), ontbrekend: cijfer.ontbrekend)
      }
      return .gedrukt(.getal(Breuk(telling)), ontbrekend: cijfer.ontbrekend)
    }
    nieuw = nieuw.filter { verband?.boek[$0.key] == nil || isNews($0.key, $0.value) }
    return Vrijgave(
      boek: Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, besluiten: besluiten)), nieuw: nieuw,
      verslag: verslag)
  }

  private func isNews(_ sleutel: Cijfersleutel, _ regel: Vrijgaveboek.Regel) -> Bool {
    verband?.boek[sleutel]?.isAchterhaald(sleutel.maat, regel.waarde, ontbrekend: regel.ontbrekend) ?? true
  }

  /// As it was printed before, or as the key says.
  private func rounded(_ plek: Int) -> Int? {
    guard let cijfer = bronnen[plek], case .getal(let getal) = cijfer.waarde else { return nil }
    let eerste = cijfers.lijst[zelfde[plek]].sleutel
    for sleutel in [cijfer.sleutel, eerste] {
      guard let verband, let regel = verband.boek[Vrijgaveboek.key(sleutel, standPer: verband.standPer)],
        let waarde = regel.waarde,
        sleutel == cijfer.sleutel || abs(waarde.teller - getal.teller) < Afrondgang.stap,
        !regel.isAchterhaald(sleutel.maat, getal, ontbrekend: cijfer.ontbrekend)
      else { continue }
      return waarde.teller
    }
    return Afrondgang.round(getal.teller, ruis.trek(eerste.id))
  }

  /// Up in as many cases out of five as it is past the multiple below.
  static func round(_ telling: Int, _ trekking: UInt64) -> Int {
    let rest = telling % stap
    return telling - rest + (trekking % UInt64(stap) < UInt64(rest) ? stap : 0)
  }

  // MARK: Shares and means

  private func decide(_ cijfer: Cijfer, _ gedrukt: [Int?]) -> Besluit {
    guard case .getal(let getal) = cijfer.waarde else {
      switch cijfer.waarde {
      case .onderdrukt: return .geheim
      case .geen: return verband?.leidraad == nil ? .open : .gedrukt(.geen, ontbrekend: cijfer.ontbrekend)
      case .getal, .ontbreekt: return .open
      }
    }
    let grond = cijfer.sleutel.maat.regel.grondslagen.map { maat in
      cijfers.plek(cijfer.sleutel.with(maat)).flatMap { gedrukt[$0] }
    }
    switch cijfer.sleutel.maat.soort {
    case .kinderen, .signalen: return .geheim
    case .aantal: return .open
    case .aandeel:
      guard grond.count == 2, let teller = grond[0], let noemer = grond[1], noemer >= drempels.kleinsteNoemer,
        let deel = Breuk(teller: min(teller, noemer), noemer: noemer)
      else { return .geheim }
      return .gedrukt(.getal(deel), ontbrekend: cijfer.ontbrekend)
    case .gemiddelde:
      guard let rust = grond.first ?? nil else { return .geheim }
      if cijfer.sleutel.maat == .groepsgrootte {
        // Times the bijeenkomsten, which are no secret, it is the number of deelnames.
        return Breuk(teller: rust, noemer: getal.noemer).map {
          .gedrukt(.getal($0), ontbrekend: cijfer.ontbrekend)
        } ?? .geheim
      }
      guard rust >= drempels.kleinsteNoemer, let waarde = Breuk(teller: getal.afgerond(decimalen: 1), noemer: 10) else {
        return .geheim
      }
      return .gedrukt(
        .getal(waarde), ontbrekend: cijfer.ontbrekend, waarnemingen: cijfer.waarnemingen.map { _ in rust })
    }
  }

  // MARK: The same children

  /// By the list of what a reader knows: as many bijeenkomsten in part and whole, and as many children. At one bijeenkomst each
  /// child came once.
  ///
  /// - Parameter waarden: what is known of each figure.
  private static func sameChildren(
    _ cijfers: Cijferindex, _ waarden: [Waarde], _ gebieden: Gebiedsindeling
  ) -> [Int] {
    var plekken: [Int] = []
    var tellingen: [(sleutel: Cijfersleutel, aantal: Int)] = []
    for (plek, cijfer) in cijfers.lijst.enumerated() {
      guard cijfer.sleutel.maat.isTelling || cijfer.sleutel.maat == .bijeenkomsten,
        case .getal(let getal) = waarden[plek]
      else { continue }
      plekken.append(plek)
      tellingen.append((cijfer.sleutel, getal.teller))
    }
    var ouder = Array(cijfers.lijst.indices)
    func root(_ plek: Int) -> Int {
      var plek = plek
      while ouder[plek] != plek { plek = ouder[plek] }
      return plek
    }
    func join(_ een: Int, _ ander: Int) {
      let (a, b) = (root(een), root(ander))
      guard a != b else { return }
      // The name decides, so that the order of counting does not.
      if cijfers.lijst[a].sleutel.id < cijfers.lijst[b].sleutel.id { ouder[b] = a } else { ouder[a] = b }
    }
    for betrekking in relations(tellingen, gebieden)
    where betrekking.termen.count == 2 && betrekking.minstens == 0 && betrekking.hoogstens == 0 {
      join(plekken[betrekking.termen[0].plek], plekken[betrekking.termen[1].plek])
    }
    for (sleutel, aantal) in tellingen where sleutel.maat == .bijeenkomsten && aantal == 1 {
      // Who came, came once.
      guard let keren = cijfers.plek(sleutel.with(.deelnames)),
        let kinderen = cijfers.plek(sleutel.with(.uniekeKinderen)),
        waarden[keren] == waarden[kinderen], waarden[keren] != .onderdrukt
      else { continue }
      join(keren, kinderen)
    }
    return cijfers.lijst.indices.map(root)
  }
}

extension Cijfersleutel {
  fileprivate func with(_ maat: Maat) -> Cijfersleutel {
    var uit = self
    uit.maat = maat
    return uit
  }
}

/// Counts in the book of an edition that rounds that are no multiple of five; sorted by name.
package func unrounded(_ nieuw: [Cijfersleutel: Vrijgaveboek.Regel]) -> [Cijfersleutel] {
  nieuw.filter { sleutel, regel in
    sleutel.maat.isTelling && regel.stand == .open && (regel.waarde?.teller ?? 0) % Afrondgang.stap != 0
  }.keys.sorted { $0.id < $1.id }
}
