import Domain

/// What is said of one goal: how many children, the change, and in how many wijken.
extension Rapportinvoer {
  func goalSentences(_ doel: Doel) -> [Zin] {
    guard let kinderen = cijfer(.uniekeKinderen, doel: doel.id) else { return [] }
    switch kinderen.waarde {
    case .onderdrukt: return ["Het aantal kinderen is te klein om te tonen."]
    case .ontbreekt: return ["Hierover is nog niets geleverd."]
    case .geen: return []
    case .getal(let getal):
      guard getal.teller > 0, let getoond = kinderen.getoond else {
        return ["\(naam: periode.inZin.metHoofdletter) werkten we niet aan dit doel."]
      }
      let eerste: Zin = "Hieraan deden \(getoond) \(getoond.of("kind", "kinderen")) mee."
      let een: Zin = "Hieraan deed één kind mee."
      return [getal.teller == 1 ? een : eerste]
        + [incomplete(kinderen) ?? changeSentence(vergelijk(kinderen), vorig: periode.vorigJaar), whereServed(doel)]
        .compactMap(\.self)
    }
  }

  private func whereServed(_ doel: Doel) -> Zin? {
    guard wijkcijfersBekend(doel.id) else { return nil }
    let (deel, geheel) = deel(.wijkenMetDoel, van: .wijken, doel: doel.id)
    switch deel.getal {
    case 0: return nil
    case 1: return "Dat gebeurde alleen in \(naam: wijken(met: doel.id)[0].naam)."
    case geheel.getal: return "Dat gebeurde in alle \(geheel) wijken."
    default: return "Dat gebeurde in \(deel) van de \(geheel) wijken."
    }
  }

  /// Wijken where at least one bijeenkomst worked on the goal.
  func wijken(met doel: DoelID) -> [Wijk] {
    catalogus.gebieden.wijken.filter {
      cijfer(.bijeenkomsten, gebied: Gebied(.wijk, $0.code), doel: doel)?.getal?.teller ?? 0 > 0
    }
  }

  private func wijkcijfersBekend(_ doel: DoelID) -> Bool {
    catalogus.gebieden.wijken.contains { cijfer(.bijeenkomsten, gebied: Gebied(.wijk, $0.code), doel: doel) != nil }
  }
}
