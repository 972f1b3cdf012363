import Domain

/// One slide for the talk with the gemeente: a finding, what shows it, and what the speaker asks.
package struct Dia: Hashable, Sendable {
  package let titel: String
  package let links: [Blok]
  package let rechts: [Blok]
  /// For who speaks; never on the screen.
  package let notities: [String]
}

extension Rapport {
  /// Eight to ten slides from the same chapters as the report: nothing is counted or said that does not stand there.
  package var dias: [Dia] {
    let gesprek = Toelichting.vragen.map { talk($0) }, (goed, beter, samen) = (gesprek[0], gesprek[1], gesprek[2])
    let eerste = hoofdstukken.first { $0.id == "samenvatting" }?.blokken.flatMap(\.metInhoud) ?? []
    var uit: [Dia] = []
    func add(_ titel: String, _ links: [Blok], _ rechts: [Blok] = [], _ notities: [String]) {
      if !(links + rechts).isEmpty { uit.append(Dia(titel: titel, links: links, rechts: rechts, notities: notities)) }
    }
    let vondsten = eerste.compactMap { if case .vondsten(let alle) = $0 { alle } else { nil } }.flatMap(\.self)
    let tegels = eerste.filter { if case .tegels = $0 { true } else { false } }
    add(vondsten.first?.kern.tekst ?? titel, [.lijst(vondsten.map(\.zinnen))], tegels, goed.notities)
    let strook = eerste.filter { if case .strook = $0 { true } else { false } }
    let strookkop = eerste.compactMap { if case .kop(let kop, "strook") = $0 { kop } else { nil } }.first
    let aandacht = eerste.filter { if case .aandacht = $0 { true } else { false } }
    add(
      strookkop ?? "De afspraken", aandacht.isEmpty ? strook : aandacht, aandacht.isEmpty ? [] : strook, beter.notities)
    for case .kaart(let kaart) in eerste {
      add(kaart.titel, [.kaart(kaart)], [.noot([Zin(delen: [.vast(kaart.onderschrift)])])], samen.notities)
    }
    let verloop = hoofdstukken.first { $0.id == "verloop" }?.blokken ?? []
    let zinnen = verloop.compactMap { if case .alinea(let zinnen) = $0 { zinnen } else { nil } }.flatMap(\.self)
    add(
      "Het verloop door het jaar", verloop.filter { if case .grafiek = $0 { true } else { false } },
      zinnen.isEmpty ? [] : [.lijst(zinnen.map { [$0] })], goed.notities)
    let doelen = hoofdstukken.first { $0.id == "doelen" }?.blokken ?? []
    add(
      hoofdstukken.first { $0.id == "doelen" }?.titel ?? "De doelen",
      doelen.filter { if case .doelen = $0 { true } else { false } },
      doelen.filter { if case .alinea = $0 { true } else { false } }, goed.notities)
    for case .uitgelicht(let verhaal, let doel) in eerste {
      add(verhaal.titel, [.uitgelicht(verhaal, doel: doel)], [], goed.notities)
    }
    for (vraag, deel) in zip(Toelichting.vragen, gesprek) { add(vraag, deel.blokken, [], deel.notities) }
    return uit
  }

  /// What stands under one of the three questions, and what the speaker can do with it.
  private func talk(_ vraag: String) -> (blokken: [Blok], notities: [String]) {
    var isEigen = false
    var blokken: [Blok] = []
    for blok in hoofdstukken.first(where: { $0.id == "gesprek" })?.blokken ?? [] {
      if case .kop(let kop, _) = blok { isEigen = kop == vraag } else if isEigen { blokken.append(blok) }
    }
    let regels = blokken.flatMap { blok -> [String] in
      switch blok {
      case .lijst(let punten): punten.map { $0.map(\.tekst).joined(separator: " ") }
      case .alinea(let zinnen): zinnen.map(\.tekst)
      case .mensentekst(_, let alineas): alineas.map(\.tekst)
      default: []
      }
    }
    return (blokken, ["Vraag voor het gesprek: \(vraag)"] + regels)
  }
}

extension Alinea {
  /// Without emphasis; of a list every point on its own line.
  package var tekst: String {
    func vlak(_ stukken: [Stuk]) -> String {
      stukken.map { stuk in
        switch stuk {
        case .gewoon(let tekst), .nadruk(let tekst), .sterk(let tekst), .koppeling(let tekst, _): tekst
        }
      }.joined()
    }
    return switch self {
    case .tekst(let stukken): vlak(stukken)
    case .lijst(let punten): punten.map(vlak).joined(separator: "\n")
    }
  }
}
