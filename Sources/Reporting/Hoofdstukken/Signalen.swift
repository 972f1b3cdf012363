import Disclosure
import Domain

/// The chain of signals. The number is a monitor figure: no norm, no colour, no ranking (DOMEIN §3).
extension Rapportinvoer {
  var signalenhoofdstuk: Hoofdstuk? {
    guard let signalen = cijfer(.signalen) else {
      guard boek.inhoud.isWeggelaten(Cijfersleutel(.signalen, periode)) else { return nil }
      return Hoofdstuk(
        "signalen", "Signalen",
        [
          .alinea([
            "Hoeveel signalen er waren, staat niet in dit rapport.", "Het staat in een rapport over langere tijd.",
          ])
        ])
    }
    var blokken: [Blok] = [.alinea(signaalzinnen(signalen))]
    let stappen = [
      stap(.signalen, "gesignaleerd", nil), stap(.signalenDoorgespeeld, "doorgespeeld", .mediaanDagenDoorgespeeld),
      stap(.signalenOpgepakt, "opgepakt", .mediaanDagenOpgepakt),
      stap(.signalenAfgerond, "afgerond", .mediaanDagenAfgerond),
    ].compactMap(\.self)
    if stappen.count > 1, signalen.getal != nil { blokken.append(.keten(stappen)) }
    return Hoofdstuk("signalen", "Signalen", blokken)
  }

  private func signaalzinnen(_ signalen: Cijfer) -> [Zin] {
    let uitleg: Zin = "Over het aantal signalen geven we geen oordeel, wel over de snelheid."
    switch signalen.waarde {
    case .onderdrukt: return [uitleg, "Het aantal tonen we niet."]
    case .ontbreekt: return [uitleg, "De levering met signalen ontbreekt nog."]
    case .geen: return [uitleg]
    case .getal(let getal):
      if getal.teller == 0 { return ["Er zijn geen signalen opgeschreven."] }
      return [uitleg] + [speedSentence].compactMap(\.self)
    }
  }

  private var speedSentence: Zin? {
    guard let aandeel = cijfer(.aandeelDoorgespeeld14d) else { return nil }
    switch aandeel.waarde {
    case .getal(let deel) where deel.noemer < drempels.kleinsteNoemer:
      // Of four signals 75% is three.
      func getoond(_ soort: Afleiding) -> Getoond? {
        soort.waarde(aandeel.waarde, vorig: nil).map {
          Getoond(Notatie.aantal.tekst($0), id: soort.id(aandeel.sleutel), waarde: $0)
        }
      }
      guard let op = getoond(.teller), let van = getoond(.noemer) else { return nil }
      return "Binnen veertien dagen \(op.of("was", "waren")) \(op) van de \(van) signalen bij de juiste persoon."
    case .getal:
      return careful(aandeel).map { "Binnen veertien dagen was \($0) van de signalen bij de juiste persoon." }
    case .onderdrukt: return "Het percentage tonen we niet."
    case .ontbreekt, .geen: return nil
    }
  }

  private func stap(_ maat: Maat, _ label: String, _ duur: Maat?) -> Tegel? {
    guard let cijfer = cijfer(maat) else { return nil }
    let dagen: Zin? = duur.flatMap { self.cijfer($0)?.heel }.map { "de helft binnen \($0) \($0.of("dag", "dagen"))" }
    switch cijfer.waarde {
    case .getal: return cijfer.getoond.map { Tegel("\($0)", label, dagen) }
    case .onderdrukt: return Tegel("\(Cel.onderdruktTeken)", label, "verborgen")
    case .ontbreekt: return Tegel("?", label, "levering ontbreekt")
    case .geen: return nil
    }
  }
}

extension Cijfer {
  /// A median of days without ',0'.
  var heel: Getoond? {
    guard let getal else { return nil }
    let tekst = getal.teller % getal.noemer == 0 ? Notatie.aantal.tekst(getal) : Notatie.decimaal(1).tekst(getal)
    let waarde = getal.teller % getal.noemer == 0 ? Breuk(getal.teller / getal.noemer) : getal
    return Getoond(tekst, id: sleutel.id, waarde: waarde)
  }
}
