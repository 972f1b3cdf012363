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
    /// Said to be a part, and most of it is in another part.
    case isZelfde(Verschil.Maandverschil)
  }
  let vragen: [Vraag]
  let bestand: String
  /// As it is named in a command.
  let pad: String

  static func questions(_ verschil: Verschil, grens: Int) -> [Vraag] {
    verschil.maanden.compactMap { maand in
      if maand.isAnder { return .isAnder(maand) }
      return maand.isAbnormal(grens) ? .krimpt(maand) : nil
    } + verschil.dubbeleDelen.map { .isZelfde($0) }
  }

  var meldingen: [String] {
    let gevallen = vragen.map { vraag in
      switch vraag {
      case .krimpt(let maand):
        "Deze levering heeft \(maand.dalingProcent)% minder rijen dan de vorige over \(maand.maand.code) "
          + "(\(grouped(maand.rijenNu)) nu, \(grouped(maand.rijenVoorheen)) eerst)."
      case .isAnder(let maand):
        "Deze levering lijkt geen nieuwe versie van de vorige over \(maand.maand.code): \(grouped(maand.gedeeld)) van de "
          + "\(grouped(maand.bijeenkomstenNu)) bijeenkomsten of feiten stonden ook in de vorige, "
          + "die er \(grouped(maand.bijeenkomstenVoorheen)) had."
      case .isZelfde(let maand):
        "Dit bestand is een eigen deel van \(maand.maand.code), maar \(grouped(maand.gedeeld)) van de "
          + "\(grouped(maand.bijeenkomstenNu)) bijeenkomsten of feiten staan ook in een ander deel."
      }
    }
    let akkoord = "verantwoording inlezen --akkoord \(quoted(bestand)) --reden \"…\""
    var einde = ["Er is niets veranderd. Vraag de bron of dit klopt."]
    var isAnder = false, isZelfde = false
    for vraag in vragen {
      switch vraag {
      case .krimpt: break
      case .isAnder: isAnder = true
      case .isZelfde: isZelfde = true
      }
    }
    if isZelfde {
      einde.append("Is het een nieuwe versie van dat deel? Geef het bestand dan dezelfde naam als dat deel.")
    } else {
      einde.append("Vervangt dit bestand het vorige? Geef: \(akkoord)")
    }
    if isAnder {
      einde.append(
        "Hoort dit bestand naast het vorige? Geef één keer: verantwoording inlezen --als-deel \(quoted(pad)). "
          + "Komt dit elke maand voor? Zet dan 'delen: bestandsnaam' in het bronprofiel.")
    }
    return gevallen + einde
  }
}
