import Domain

/// What is said of a goal that is about parents: they are counted where somebody did, and children stand where nobody did.
extension Rapportinvoer {
  /// Whom the figures of a goal show; nil for one that is about children, or where nothing was held.
  func publiek(_ doel: Doel) -> Publieksgrond? {
    guard doel.telt == .ouders else { return nil }
    func count(_ maat: Maat) -> Int { cijfer(maat, doel: doel.id)?.getal?.teller ?? 0 }
    return Publieksgrond(bijeenkomsten: count(.bijeenkomsten), metOuders: count(.bijeenkomstenMetOuders))
  }

  /// The figure that stands for a goal: its children, or the parents of one that is about them.
  func mainFigure(_ doel: Doel) -> Cijfer? {
    switch publiek(doel) {
    case .ouders, .deels: cijfer(.ouders, doel: doel.id)
    case .kinderen, nil: cijfer(.uniekeKinderen, doel: doel.id)
    }
  }

  /// Under a table of goals: where a number counts parents, or children in their stead.
  func audienceLegend(_ doelen: [Doel]) -> [String] {
    doelen.compactMap { doel in publiek(doel).map { $0.legenda(doel.id.code) } }
  }

  /// Of a goal of which parents were counted.
  func parentSentences(_ doel: Doel, _ grond: Publieksgrond) -> [Zin] {
    guard let ouders = cijfer(.ouders, doel: doel.id) else { return [] }
    switch ouders.waarde {
    case .onderdrukt: return ["Het aantal ouders tonen we hier niet."]
    case .ontbreekt: return ["Hierover is nog niets geleverd."]
    case .geen: return []
    case .getal:
      guard let getoond = ouders.getoond else { return [] }
      let keer: Zin = getoond.getal == 1 ? "Eén keer was er een ouder bij." : "\(getoond) keer was er een ouder bij."
      return [keer] + (grond == .deels ? ["Ouders zijn niet overal geteld: dit is dus ten minste zo vaak."] : [])
    }
  }
}

extension Publieksgrond {
  /// Under a table; `doel` is the code of a goal that is about parents.
  func legenda(_ doel: String) -> String {
    switch self {
    case .ouders: "\(doel) gaat over ouders: daar staat hoe vaak er een ouder was."
    case .deels:
      "\(doel) gaat over ouders: daar staat hoe vaak er een ouder was, ten minste. Zij zijn niet overal geteld."
    case .kinderen: "\(doel) gaat over ouders. Waar ouders niet geteld zijn, staan hier kinderen."
    }
  }
}
