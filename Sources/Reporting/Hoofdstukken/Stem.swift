import Domain

/// What children and parents say themselves.
extension Rapportinvoer {
  var stemhoofdstuk: Hoofdstuk? {
    guard let antwoorden = cijfer(.evaluatieAntwoorden) else { return nil }
    let bezoeken = cijfer(.praktijkbezoeken)
    return Hoofdstuk(
      "stem", "De stem van kinderen en ouders",
      [.alinea(voiceSentences(antwoorden) + [visitSentence(bezoeken)].compactMap(\.self))])
  }

  private func voiceSentences(_ antwoorden: Cijfer) -> [Zin] {
    switch antwoorden.waarde {
    case .onderdrukt: return ["Hoeveel antwoorden er kwamen, tonen we niet."]
    case .ontbreekt: return ["De antwoorden op onze vragenlijsten zijn nog niet geleverd."]
    case .geen: return ["We vroegen in deze periode niet naar een mening."]
    case .getal(let getal):
      guard getal.teller > 0, let getoond = antwoorden.getoond else {
        return ["We vroegen in deze periode niet naar een mening."]
      }
      guard let tevreden = cijfer(.tevredenheid), let score = tevreden.getoond else {
        return ["We kregen \(getoond) \(getoond.of("antwoord", "antwoorden")) op onze vragen."]
      }
      return [
        "We kregen \(getoond) \(getoond.of("antwoord", "antwoorden")) op onze vragen.",
        markSentence(tevreden, score),
      ] + [scoreChange(tevreden)].compactMap(\.self)
    }
  }

  /// Who gave the mark, and how many answered that very question: a mean without its n says too much.
  private func markSentence(_ tevreden: Cijfer, _ score: Getoond) -> Zin {
    let n = tevreden.getal?.noemer ?? 0
    let antwoorden = Getoond(
      Notatie.aantal.tekst(Breuk(n)), id: Afleiding.noemer.id(tevreden.sleutel), waarde: Breuk(n))
    let wie: Zin = cijfergevers.isEmpty ? "" : " van \(namen: cijfergevers)"
    return n == 1
      ? "Op de vraag naar tevredenheid kwam \(antwoorden) antwoord\(wie): een \(score) op een schaal van één tot tien."
      : "De \(antwoorden) antwoorden\(wie) op de vraag naar tevredenheid zijn gemiddeld een \(score), op een schaal van één tot tien."
  }

  private func scoreChange(_ tevreden: Cijfer) -> Zin? {
    switch vergelijk(tevreden) {
    case .meer(let verschil): "Dat is \(verschil) punt hoger dan \(in: periode.vorigJaar)."
    case .minder(let verschil): "Dat is \(verschil) punt lager dan \(in: periode.vorigJaar)."
    case .gelijk, .gewoneSchommeling: "Dat is ongeveer gelijk aan het cijfer \(in: periode.vorigJaar)."
    case .meerDanDubbel, .vanNul, .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: nil
    }
  }

  private func visitSentence(_ bezoeken: Cijfer?) -> Zin? {
    guard let bezoeken, let getal = bezoeken.getal?.teller, let getoond = bezoeken.getoond else { return nil }
    switch getal {
    case 0: return nil
    case 1: return "De gemeente kwam één keer op bezoek."
    case ...Telwoord.hoogste:
      let woord = Getoond(Telwoord.woord(getal), id: getoond.id, waarde: getoond.waarde)
      return "De gemeente kwam \(woord) keer op bezoek."
    default: return "De gemeente kwam \(getoond) keer op bezoek."
    }
  }
}
