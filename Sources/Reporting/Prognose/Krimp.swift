import Domain

/// Parts of one test, each drawn to what they have in common.
///
/// Who looks for the weakest of many parts finds one that had bad luck as well: the winner's curse. So each part moves towards
/// the mean of all (Efron and Morris, 1975), the more so the less is known of it and the more the parts are alike.
func shrunk(_ delen: [Samenstelling.Deel], _ toets: Toets) -> [Samenstelling.Deel] {
  guard delen.count >= 3 else { return delen }
  // By how many times its norm each is expected, on the scale on which twice as much and half as much lie equally far.
  var punten: [(plek: Double, variantie: Double)] = []
  for deel in delen {
    guard case .verwacht(let midden, let onder, let boven) = deel.prognose.uitkomst, let norm = deel.norm,
      midden.teller > 0, onder.teller > 0, norm.teller > 0
    else { return delen }
    let breedte = (logarithm(boven.kommagetal) - logarithm(onder.kommagetal)) / 2 / Band.z
    punten.append((logarithm(midden.kommagetal / norm.kommagetal), breedte * breedte))
  }
  let gemiddeld = Weekpatroon.mean(punten.map(\.plek))
  let spreiding = punten.reduce(0.0) { $0 + ($1.plek - gemiddeld) * ($1.plek - gemiddeld) } / Double(punten.count - 1)
  // What differs between the parts beyond the chance in each.
  let echt = max(0, spreiding - Weekpatroon.mean(punten.map(\.variantie)))
  return zip(delen, punten).map { deel, punt in
    guard punt.variantie > 0 else { return deel }
    let weg = (gemiddeld - punt.plek) * punt.variantie / (punt.variantie + echt)
    // How far it was drawn is itself in doubt.
    let breed = Band.z * (punt.variantie + weg * weg).squareRoot()
    return deel.moved(by: weg, breed, toets)
  }
}

extension Samenstelling.Deel {
  /// The same part with its expected value e^`weg` times as large and a band of e^`breed` times to both sides.
  fileprivate func moved(by weg: Double, _ breed: Double, _ toets: Toets) -> Self {
    guard case .verwacht(let midden, _, _) = prognose.uitkomst else { return self }
    func times(_ macht: Double) -> Breuk {
      let keer = exponential(max(-20, min(20, macht)))
      let getal = Breuk(teller: Int((Double(midden.teller) * keer).rounded()), noemer: midden.noemer) ?? midden
      return min(max(getal, minstens ?? getal), hoogstens ?? getal)
    }
    let verwacht = times(weg)
    let uitkomst = Prognose.Uitkomst.verwacht(verwacht, onder: times(weg - breed), boven: times(weg + breed))
    return Self(
      prognose: Prognose(
        eind: prognose.eind, uitkomst: uitkomst, nogNodigPerMaand: prognose.nogNodigPerMaand,
        tekst: describe(uitkomst, toets)),
      ruimte: Samenstelling.room(verwacht, toets.norm, lijn: norm) ?? ruimte, naam: naam, norm: norm,
      minstens: minstens, hoogstens: hoogstens)
  }
}
