import Domain
import Storage

/// A delivery that takes away more than is likely, so that a person must say what it is. Thrown to roll the transaction back.
struct Afwijking: Error {
  /// What a person must answer about one month.
  enum Vraag: Hashable {
    /// Far fewer rows than the delivery that it replaces.
    case krimpt(Verschil.Maandverschil)
    /// Hardly a bijeenkomst in common: a newer version, or another file of the same month.
    case isAnder(Verschil.Maandverschil)
  }
  let vragen: [Vraag]
  let bestand: String

  static func question(about maand: Verschil.Maandverschil, grens: Int) -> Vraag? {
    if maand.isAnder { return .isAnder(maand) }
    return maand.isAbnormal(grens) ? .krimpt(maand) : nil
  }

  var meldingen: [String] {
    let gevallen = vragen.map { vraag in
      switch vraag {
      case .krimpt(let maand):
        "Deze levering heeft \(maand.dalingProcent)% minder rijen dan de vorige over \(maand.maand.code) "
          + "(\(grouped(maand.rijenNu)) nu, \(grouped(maand.rijenVoorheen)) eerst)."
      case .isAnder(let maand):
        "Deze levering lijkt geen nieuwe versie van de vorige over \(maand.maand.code): van de "
          + "\(grouped(maand.bijeenkomstenNu)) bijeenkomsten of feiten stonden er \(grouped(maand.gedeeld)) in de vorige, "
          + "die er \(grouped(maand.bijeenkomstenVoorheen)) had."
      }
    }
    let akkoord = "verantwoording inlezen --akkoord \(quoted(bestand)) --reden \"…\""
    var einde = ["Er is niets veranderd. Vraag de bron of dit klopt. Vervangt dit bestand het vorige? Geef: \(akkoord)"]
    if vragen.contains(where: { if case .isAnder = $0 { true } else { false } }) {
      einde.append("Hoort het bestand naast het vorige? Zet dan alle rijen van de maand in één bestand.")
    }
    return gevallen + einde
  }
}
