import Domain
import Foundation
import Reporting

/// Reads what a workspace released of a period: the JSON of the edition for the gemeente, of its newest approved version. It opens no
/// data, no archive and nothing that says INTERN.
struct Koepellezing {
  /// Nil: the newest approved version; else what the last run made, approved or not.
  let metWerkversies: Bool
  let periode: Periode

  enum Uitkomst {
    case bijdrage(Koepelbijdrage)
    /// Why there is none, in Dutch.
    case geen(String)
  }

  /// - Throws: `Wereldfout` for an approved report that is gone or was changed.
  func read(_ werkmap: Werkmap) throws -> Uitkomst {
    if let laatste = werkmap.vastgesteld(
      periode, regels: Grootboek(werkmap).regelsInBestand()
    ).max(by: { $0.versie < $1.versie }) {
      let stuk = try werkmap.readVaststelling(periode, laatste.versie, vingerafdruk: laatste.vingerafdruk)
      let paden = stuk.bestanden.keys.sorted().map { werkmap.vastgesteld(periode, laatste.versie, bestand: $0) }
      guard let url = Koepellezing.edition(among: paden) else {
        return .geen(
          "Versie \(laatste.versie) is vastgesteld zonder JSON. Stel een volgende versie vast met alle formaten.")
      }
      guard werkmap.damaged(stuk, periode, only: url.lastPathComponent).isEmpty else {
        throw Wereldfout("\(url.path) is veranderd na het vaststellen: zet een back-up terug.")
      }
      return read(url, versie: laatste.versie)
    }
    guard metWerkversies else { return .geen("Er is geen vastgesteld rapport over \(periode.inTekst).") }
    let map = Rapportkamer.buiten.map(periode, in: werkmap.reports)
    guard let url = Koepellezing.edition(among: try Werkmap.bestanden(in: map)) else {
      return .geen("Er is geen rapport over \(periode.inTekst), of het is er niet als JSON.")
    }
    return read(url, versie: 0)
  }

  /// The JSON that says of itself that it is the edition for the gemeente, whatever else lies beside it; else one that says nothing,
  /// as an older program made it. What bears the mark of the house is not opened.
  private static func edition(among paden: [URL]) -> URL? {
    let stukken = paden.filter {
      $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".datapackage.json")
        && !$0.lastPathComponent.contains(Rapportkamer.intern.merk)
    }.map { url in
      (url, try? JSONDecoder().decode(Rapportmerk.self, from: Data(contentsOf: url)).rapport.editie)
    }
    return (stukken.first { $0.1 == "gemeente" } ?? stukken.first { $0.1 == nil })?.0
  }

  private func read(_ url: URL, versie: Int) -> Uitkomst {
    guard let inhoud = try? Data(contentsOf: url), let stuk = try? JSONDecoder().decode(Rapportstuk.self, from: inhoud),
      let bijdrage = stuk.bijdrage(versie: versie)
    else {
      return .geen(
        "\(url.lastPathComponent) is door een oudere versie van het programma gemaakt, of niet te lezen. Maak het rapport opnieuw."
      )
    }
    guard bijdrage.periode == periode else { return .geen("\(url.lastPathComponent) gaat over een andere periode.") }
    return .bijdrage(bijdrage)
  }
}

/// Which edition a JSON says that it is.
private struct Rapportmerk: Decodable {
  struct Kop: Decodable { let editie: String }
  let rapport: Kop
}

/// The JSON of an edition, as far as an umbrella reads it.
private struct Rapportstuk: Decodable {
  struct Kop: Decodable {
    struct Inwoners: Decodable {
      let leeftijd: String
      let aantal: Int
    }
    let gemeente, gemeentenaam, organisatie, editie, periode, stand_per, doelen: String
    let wijken: [String]
    let inwoners: Inwoners?
  }
  struct Afspraak: Decodable { let id, soort, oordeel: String }
  struct Regel: Decodable {
    let periode, maat, status: String
    let gebied_soort, gebied, doel, leeftijd, werkvorm, organisatie: String?
    let waarde: Double?
  }
  let rapport: Kop
  let afspraken: [Afspraak]
  let cijfers: [Regel]

  /// Nil for another edition or catalogue, and for a word that this version does not know.
  func bijdrage(versie: Int) -> Koepelbijdrage? {
    guard rapport.editie == "gemeente", rapport.doelen == "tien-doelen", let periode = Periode(code: rapport.periode),
      let dag = Dag(iso: rapport.stand_per)
    else { return nil }
    var uit: [Cijfersleutel: Cijfer] = [:]
    // Only what an umbrella counts: bijeenkomsten by goal and wijk, and the children of the whole gemeente.
    for regel in cijfers where regel.periode == rapport.periode {
      guard regel.leeftijd == nil, regel.werkvorm == nil, regel.organisatie == nil,
        let maat = Maat(rawValue: regel.maat),
        maat == .bijeenkomsten || (maat == .uniekeKinderen && regel.gebied == nil && regel.doel == nil)
      else { continue }
      let gebied: Gebied? = regel.gebied.flatMap { code in
        regel.gebied_soort.flatMap(Gebiedssoort.init(rawValue:)).map { Gebied($0, code) }
      }
      let sleutel = Cijfersleutel(maat, periode, gebied: gebied, doel: regel.doel.map(DoelID.init))
      guard let status = Cijferstatus(rawValue: regel.status), let cijfer = regel.cijfer(sleutel, status) else {
        return nil
      }
      uit[sleutel] = cijfer
    }
    var gewogen: [Koepelbijdrage.Afspraak] = []
    for afspraak in afspraken {
      guard let soort = Afspraaksoort(rawValue: afspraak.soort), let oordeel = Oordeelwoord(rawValue: afspraak.oordeel)
      else { return nil }
      gewogen.append(.init(id: afspraak.id, soort: soort, oordeel: oordeel))
    }
    return Koepelbijdrage(
      plek: .init(gemeente: rapport.gemeente, organisatie: rapport.organisatie), gemeentenaam: rapport.gemeentenaam,
      periode: periode, standPer: dag, versie: versie, wijken: rapport.wijken.sorted(),
      inwoners: rapport.inwoners.map { .init(leeftijd: $0.leeftijd, aantal: $0.aantal) }, cijfers: uit,
      afspraken: gewogen)
  }
}

extension Rapportstuk.Regel {
  /// Nil where a count has no whole value.
  fileprivate func cijfer(_ sleutel: Cijfersleutel, _ status: Cijferstatus) -> Cijfer? {
    func getal() -> Waarde? { waarde.flatMap { Int(exactly: $0) }.map { .getal(Breuk($0)) } }
    switch status {
    case .volledig, .totNuToe: return getal().map { Cijfer(sleutel, $0) }
    // Which months is not in the report's figures; that some are is what counts here.
    case .onvolledig: return getal().map { Cijfer(sleutel, $0, ontbrekend: Maandenlijst(sleutel.periode.maanden)) }
    case .onderdrukt: return Cijfer(sleutel, .onderdrukt)
    case .ontbreekt: return Cijfer(sleutel, .ontbreekt(Maandenlijst(sleutel.periode.maanden)))
    case .geen: return Cijfer(sleutel, .geen)
    }
  }
}
