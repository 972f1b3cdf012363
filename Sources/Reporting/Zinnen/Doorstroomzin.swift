import Domain

/// What is said of children who went on to jongerenwerk; nothing where no bron tells of them.
extension Rapportinvoer {
  var onwardSentence: Zin? {
    guard let verder = cijfer(.doorstroom) else { return nil }
    switch verder.waarde {
    case .getal(let getal):
      guard let getoond = verder.getoond else { return nil }
      switch getal.teller {
      case 0: return "Geen kind van elf of twaalf jaar ging door naar jongerenwerk."
      case 1: return "Eén kind van elf of twaalf jaar ging door naar jongerenwerk."
      default: return "\(getoond) kinderen van elf of twaalf jaar gingen door naar jongerenwerk."
      }
    case .onderdrukt: return "Hoeveel kinderen doorgingen naar jongerenwerk, tonen we niet."
    case .ontbreekt: return "Over kinderen die doorgingen naar jongerenwerk is nog niets geleverd."
    case .geen: return nil
    }
  }
}
