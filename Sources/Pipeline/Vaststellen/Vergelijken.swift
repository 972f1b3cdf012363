import Counting
import Disclosure
package import Domain
import Foundation
import Reporting

/// What `vergelijk` tells: every figure that two versions of a report give differently.
package struct Vergelijkverslag: Encodable, Sendable {
  package struct Verschil: Encodable, Sendable {
    /// The figure's id.
    package let cijfer: String
    package let oud: String
    package let nieuw: String
    package let oorzaak: String
  }
  package let oud: String
  package let nieuw: String
  package let verschillen: [Verschil]

  package var tekst: String {
    guard !verschillen.isEmpty else { return "\(oud) en \(nieuw) hebben dezelfde cijfers.\n" }
    let getoond = 40
    var uit = "\(oud) → \(nieuw): \(counted(verschillen.count, "cijfer is", "cijfers zijn")) veranderd\n"
    // One delivery changes hundreds of figures: it is named once, above them.
    var oorzaken: [String] = []
    for verschil in verschillen.prefix(getoond) where !oorzaken.contains(verschil.oorzaak) {
      oorzaken.append(verschil.oorzaak)
    }
    for oorzaak in oorzaken {
      uit += "\n\(oorzaak.prefix(1).uppercased())\(oorzaak.dropFirst())\n"
      for verschil in verschillen.prefix(getoond) where verschil.oorzaak == oorzaak {
        uit += "  \(verschil.cijfer): \(verschil.oud) → \(verschil.nieuw)\n"
      }
    }
    if verschillen.count > getoond {
      uit += "\nEn nog \(grouped(verschillen.count - getoond)); alle staan er met --formaat json\n"
    }
    return uit
  }
}

/// Lays two versions side by side: '2026-02@1' is what was approved, '2026-02@nu' what the figures say today.
///
/// - Throws: `Opdrachtfout` for a version that is not there; `Wereldfout` when a frozen file was changed.
package func compare(_ oud: String, _ nieuw: String?, in werkmap: Werkmap, peildatum: Dag) throws -> Vergelijkverslag {
  let eerst = try Versiekeuze(oud), dan = try nieuw.map { try Versiekeuze($0) } ?? Versiekeuze(periode: eerst.periode)
  guard eerst.periode == dan.periode else {
    throw Opdrachtfout("\(oud) en \(dan.naam) gaan over twee perioden. Kies twee versies van dezelfde periode.")
  }
  let a = try eerst.read(werkmap, peildatum: peildatum), b = try dan.read(werkmap, peildatum: peildatum)
  let oorzaken = Leveringsverschil(
    oud: a.leveringen, nieuw: b.leveringen, stand: a.standPer == b.standPer ? nil : (a.standPer, b.standPer))
  return Vergelijkverslag(
    oud: eerst.naam, nieuw: dan.naam,
    verschillen: changed(a.cijfers, b.cijfers).map { id, oud, nieuw in
      .init(cijfer: id, oud: oud, nieuw: nieuw, oorzaak: oorzaken.cause(of: id))
    })
}

/// Figures that differ, by id: first those of the whole gemeente. A figure that is not there is '–'.
func changed(_ oud: Cijferstand, _ nieuw: Cijferstand) -> [(id: String, oud: String, nieuw: String)] {
  Set(oud.keys).union(nieuw.keys)
    .filter { oud[$0] != nieuw[$0] }
    .sorted { ($0.count { $0 == "/" }, $0) < ($1.count { $0 == "/" }, $1) }
    .map { ($0, oud[$0] ?? "–", nieuw[$0] ?? "–") }
}

/// Id of a figure to how it reads: two figures are the same when a reader sees the same.
typealias Cijferstand = [String: String]

extension Cijferlijst {
  var stand: Cijferstand {
    var uit: Cijferstand = [:]
    for cijfer in cijfers {
      let gat = cijfer.ontbrekend.isEmpty ? "" : " (onvolledig)"
      switch cijfer.waarde {
      case .getal(let getal):
        let deel = cijfer.sleutel.maat.isVerhouding ? " (\(getal.teller) van \(getal.noemer))" : ""
        uit[cijfer.sleutel.id] = Notatie.van(cijfer.sleutel.maat).tekst(getal) + deel + gat
      case .ontbreekt: uit[cijfer.sleutel.id] = "ontbreekt"
      case .geen: uit[cijfer.sleutel.id] = "niet van toepassing"
      case .onderdrukt: uit[cijfer.sleutel.id] = "verborgen"
      }
    }
    return uit
  }
}

/// What was typed: a period and one of its versions.
private struct Versiekeuze {
  let periode: Periode
  /// Nil: as it is now.
  let versie: Int?
  var naam: String { "\(periode.code)@\(versie.map { "\($0)" } ?? "nu")" }

  init(periode: Periode) { (self.periode, versie) = (periode, nil) }

  init(_ tekst: String) throws {
    let delen = tekst.split(separator: "@", omittingEmptySubsequences: false)
    guard let periode = delen.first.flatMap({ Periode(code: String($0)) }), delen.count <= 2 else {
      throw Opdrachtfout("'\(tekst)' is geen versie van een rapport. Schrijf bijvoorbeeld 2026-02@1 of 2026-02@nu.")
    }
    let versie = delen.count == 2 && delen[1] != "nu" ? Int(delen[1]) : nil
    guard versie != nil || delen.count == 1 || delen[1] == "nu" else {
      throw Opdrachtfout("Achter '@' staat het nummer van een versie, of nu; niet '\(delen[1])'.")
    }
    (self.periode, self.versie) = (periode, versie)
  }

  func read(_ werkmap: Werkmap, peildatum: Dag) throws -> (
    cijfers: Cijferstand, leveringen: [Vaststelling.Bron], standPer: String
  ) {
    guard let versie else {
      let bank = try Cijferbank(werkmap, catalogus: try werkmap.loadCatalogus(), peildatum: peildatum)
      return (try bank.stand(periode), bank.inForce, peildatum.iso)
    }
    let versies = werkmap.vastgesteld(periode)
    guard let regel = versies.last(where: { $0.versie == versie }) else {
      throw Opdrachtfout(
        versies.isEmpty
          ? "Van \(periode.code) is nog geen rapport vastgesteld."
          : "Versie \(versie) van \(periode.code) bestaat niet. Er is: \(enumerated(versies.map { "\($0.versie)" })).")
    }
    let stuk = try werkmap.readVaststelling(periode, versie, vingerafdruk: regel.vingerafdruk)
    return (try werkmap.readCijfers(stuk, periode), stuk.leveringen, stuk.standPer)
  }
}

extension Cijferbank {
  /// The figures of a report as they are now, in the internal edition.
  func stand(_ periode: Periode) throws -> Cijferstand {
    let boek = release(
      try count(periode).cijfers, editie: .intern, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
    return Cijferlijst(boek, binnen: periode).stand
  }
}
