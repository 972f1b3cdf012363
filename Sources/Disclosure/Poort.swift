package import Domain

/// The one gate: every figure of every edition comes out of here.
///
/// In an edition that leaves the organisation (DOMEIN §6) hidden are: counts of children from 1 up to the limit; counts of
/// signals below theirs; shares and means over too small a denominator, or from whose terms a hidden count follows. Then other
/// figures that no earlier report showed are hidden, until every hidden count has room (`Onderdrukker`).
///
/// - Parameters:
///   - ruis: for an edition that rounds; without it such an edition shows nothing.
///   - regels: all of them, but in a test that shows what one of them is for.
package func release(
  _ cijfers: Cijferindex, editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling,
  verband: Vrijgaveverband? = nil, ruis: Afrondruis? = nil, regels: Set<Poortregel> = Poortregel.alle
) -> Vrijgave {
  switch editie.geheimhouding {
  case .geen:
    Vrijgave(boek: Vrijgegeven(Cijferboek(editie: editie, cijfers: cijfers, besluiten: nil)))
  case .kleineAantallen:
    Vrijgavegang(cijfers, editie, drempels, gebieden, verband, regels).release()
  case .afgerond:
    ruis.map { Afrondgang(cijfers, editie, drempels, gebieden, verband, $0).release() }
      ?? Vrijgave(
        boek: Vrijgegeven(
          Cijferboek(editie: editie, cijfers: cijfers, besluiten: cijfers.lijst.map { _ in .geheim })))
  }
}

/// The same for figures by themselves, without a report or a memory.
package func release(
  _ cijfers: [Cijfer], editie: Editie, drempels: Drempels, gebieden: Gebiedsindeling
) -> Vrijgegeven<Cijferboek> {
  release(Cijferindex(cijfers), editie: editie, drempels: drempels, gebieden: gebieden).boek
}

/// What passed the gate, with what must be entered in the book before anyone may see it.
package struct Vrijgave: Sendable {
  package let boek: Vrijgegeven<Cijferboek>
  /// Figures that no earlier report had.
  package var nieuw: [Cijfersleutel: Vrijgaveboek.Regel] = [:]
  /// How the release was proven; nil for an edition that hides nothing.
  package var verslag: Vrijgaveverslag?
  /// To be kept with the release; nil for an edition that hides nothing.
  package var bewijs: Vrijgavebewijs?
  /// Secrets without proof: with any of these the edition may not go out.
  package var onbewezen: [Cijfersleutel] = []
}

/// What is told of a release to who must answer for it: numbers of figures, never their value.
package struct Vrijgaveverslag: Hashable, Sendable {
  /// Figures of children and signals in the report, and those of them that are shown.
  package var cijfers = 0
  package var getoond = 0
  /// Hidden because of their own size, and to protect those.
  package var geheim = 0
  package var bijkomend = 0
  /// Tables of other counts that print the same report.
  package var getuigen = 0
  /// Secrets without proof. Then everything that this release is the first to show is hidden, and it does not go out.
  package var onbewezen = 0
  /// Secrets of which earlier reports left less room than is asked now.
  package var eerderBekend = 0
  /// Sums over time that leave a correction for later, because it would show a few children.
  package var uitgesteld = 0
  /// Of an edition that rounds: whether it shows no more than the edition for the gemeente.
  package var isVolgend = false

  package init() {}
}

/// How many counts a reader must hold possible; 0: it is no secret.
func secrecy(_ sleutel: Cijfersleutel, _ telling: Int, _ drempels: Drempels) -> Int {
  switch sleutel.maat.soort {
  case .aantal, .aandeel, .gemiddelde: 0
  case .kinderen:
    (1...max(1, drempels.kinderenVerborgenTotEnMet)).contains(telling) ? drempels.kinderenVerborgenTotEnMet + 1 : 0
  case .signalen: telling < drempels.signalenVerborgenOnder ? Vrijgavegang.ruimteVanSignalen : 0
  }
}

/// Whether a share or mean would give a hidden count away, or rests on too few.
func follows(
  _ cijfer: Cijfer, from geheim: [Bool], in cijfers: Cijferindex, _ drempels: Drempels
) -> Bool {
  let grondslagen = cijfer.sleutel.maat.regel.grondslagen
  guard !grondslagen.isEmpty else { return false }
  // Beside a hidden count 'nothing to divide by' says that it is nought.
  let isVerraad = grondslagen.contains { grondslag in
    var sleutel = cijfer.sleutel
    sleutel.maat = grondslag
    guard let plek = cijfers.plek(sleutel) else { return false }
    if geheim[plek] { return true }
    guard cijfer.sleutel.maat.regel.aard == .oordeel, case .getal = cijfer.waarde,
      case .getal(let aantal) = cijfers.lijst[plek].waarde
    else { return false }
    return aantal.teller < drempels.kleinsteNoemer
  }
  guard case .getal(let getal) = cijfer.waarde else { return isVerraad && cijfer.waarde == .geen }
  return isVerraad || (cijfer.sleutel.maat.soort == .aandeel && getal.noemer < drempels.kleinsteNoemer)
}

extension Cijfersleutel {
  /// Whether a table outside the organisation never has this row: signals by wijk, and by stadsdeel within half a year
  /// (DOMEIN §6).
  var isTeFijn: Bool {
    guard maat.steuntOp == .signalen else { return false }
    switch gebied?.soort {
    case .wijk: return true
    case .stadsdeel: return periode.maanden.count < 6
    case .gemeente, nil: return false
    }
  }
}
