import Domain

/// A heading that a person must still write under, with what she needs beside it.
package struct Toelichtingskop: Sendable {
  package let kop: String
  /// Figures, verdict and last month's text: to read, never to be taken for what she wrote.
  package let ernaast: [String]
}

extension Rapportinvoer {
  /// The core of the report, a sentence each.
  package var kernteksten: [String] { kernzinnen.map(\.tekst) }

  /// Exactly what stands in the way of approval and is text.
  package var gevraagdeKoppen: [Toelichtingskop] {
    let vorige = catalogus.toelichtingen.filter { $0.periode < periode }.max { $0.periode < $1.periode }
    func earlier(_ kop: String) -> [String] {
      guard let vorige else { return [] }
      return vorige.alineas(onder: kop).map { "Vorige keer, \(vorige.periode.inTekst): \($0)" }
    }
    var uit: [Toelichtingskop] = []
    if written("Samenvatting", kop: nil).isEmpty {
      uit.append(
        .init(
          kop: "Samenvatting",
          ernaast: ["Schrijf in een paar zinnen wat deze periode bijzonder maakte."] + earlier("Samenvatting")))
    }
    for uitkomst in withoutExplanation {
      uit.append(
        .init(
          kop: uitkomst.afspraak.id,
          ernaast: [
            uitkomst.afspraak.titel, "Afgesproken: \(uitkomst.nagestreefd)",
            "Bereikt: \(uitkomst.gerealiseerd). Oordeel: \(uitkomst.oordeel.tekst).",
          ] + uitkomst.gronden + earlier(uitkomst.afspraak.id)))
    }
    for vraag in Toelichting.vragen where written(vraag, kop: nil).isEmpty {
      uit.append(.init(kop: vraag, ernaast: earlier(vraag)))
    }
    return uit
  }
}
