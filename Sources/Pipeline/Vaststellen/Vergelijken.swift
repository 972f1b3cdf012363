import Counting
import Disclosure
package import Domain
import Foundation
import Reporting

/// What `vergelijk` tells: first the agreements, then every figure that two versions of a report give differently.
package struct Vergelijkverslag: Encodable, Sendable {
  package struct Verschil: Encodable, Sendable {
    /// The figure's id.
    package let cijfer: String
    package let oud: String
    package let nieuw: String
    /// 'nalevering', 'correctie', 'gewist', 'late-rijen', 'register', 'gebieden', 'instellingen', 'peildatum' or 'programma'.
    package let soort: String
    package let oorzaak: String
  }
  package let oud: String
  package let nieuw: String
  /// Why the later of the two was made; nil for the first version, and for the figures of now.
  package let reden: String?
  /// Changed verdicts first; nil when one of the two did not keep its agreements.
  package let afspraken: [Afspraakverschil]?
  package let verschillen: [Verschil]

  /// In a few lines: verdicts, agreements, and how many figures by which cause.
  var kort: [String] {
    let oorzaken = verschillen.map(\.oorzaak).removingDuplicates()
    return (afspraken ?? []).map(\.tekst)
      + oorzaken.map { oorzaak in
        "\(counted(verschillen.count { $0.oorzaak == oorzaak }, "cijfer", "cijfers")): \(oorzaak)"
      }
  }

  /// Changed verdicts, for a line about the version.
  var oordelen: [Afspraakverschil] { (afspraken ?? []).filter(\.isOordeel) }

  package var tekst: String {
    let waarom = reden.map { "Reden van \(nieuw): \($0)\n" } ?? ""
    guard !verschillen.isEmpty || afspraken?.isEmpty == false else {
      return "\(oud) en \(nieuw) hebben dezelfde cijfers.\n" + waarom
    }
    let getoond = 40
    var uit = "\(oud) → \(nieuw): \(counted(verschillen.count, "cijfer is", "cijfers zijn")) veranderd\n" + waarom
    for (kop, eigen) in [
      ("Afspraken met een ander oordeel", oordelen),
      ("Afspraken met een ander getal", (afspraken ?? []).filter { !$0.isOordeel }),
    ] where !eigen.isEmpty {
      uit += "\n\(kop)\n" + eigen.map { "  \($0.tekst)\n" }.joined()
    }
    if afspraken == nil { uit += "\nDe afspraken zijn niet te vergelijken: \(oud) bewaarde ze nog niet.\n" }
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
      uit += "\nEn nog \(grouped(verschillen.count - getoond)); alle staan er met --als json\n"
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
  return compare(
    try eerst.read(werkmap, peildatum: peildatum), try dan.read(werkmap, peildatum: peildatum),
    Grootboek(werkmap).regels())
}

/// An approved version beside one that is being approved.
func compare(_ oud: String, with nieuw: Versiestand, in werkmap: Werkmap) throws -> Vergelijkverslag {
  compare(
    try Versiekeuze(oud).read(werkmap, peildatum: Dag(iso: nieuw.standPer) ?? Dag(nummer: 0)), nieuw,
    Grootboek(werkmap).regels())
}

/// One version of a report: what it says, and what that rests on.
struct Versiestand {
  let naam: String
  let cijfers: Cijferstand
  let afspraken: [Afspraakstand]?
  let leveringen: [Vaststelling.Bron]
  let standPer: String
  let instellingen: [String: String]?
  let reden: String?
  /// When it was approved; nil: now.
  let tijdstip: String?
}

func compare(_ a: Versiestand, _ b: Versiestand, _ regels: [Grootboek.Regel]) -> Vergelijkverslag {
  let gewist = regels.erased(after: a.tijdstip ?? "", until: b.tijdstip)
  let toen = a.instellingen ?? [:], nu = a.instellingen == nil ? [:] : b.instellingen ?? [:]
  let oorzaken = Leveringsverschil(
    oud: a.leveringen, nieuw: b.leveringen, stand: a.standPer == b.standPer ? nil : (a.standPer, b.standPer),
    instellingen: Set(toen.keys).union(nu.keys).filter { toen[$0] != nu[$0] }.sorted(), gewist: gewist)
  let afspraken = a.afspraken.flatMap { oud in b.afspraken.map { changed(oud, $0) } }
  return Vergelijkverslag(
    oud: a.naam, nieuw: b.naam, reden: b.reden, afspraken: afspraken,
    verschillen: changed(a.cijfers, b.cijfers).map { id, oud, nieuw in
      let oorzaak = oorzaken.cause(of: id, oud: oud, nieuw: nieuw)
      return .init(cijfer: id, oud: oud, nieuw: nieuw, soort: oorzaak.soort, oorzaak: oorzaak.tekst)
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

  func read(_ werkmap: Werkmap, peildatum: Dag) throws -> Versiestand {
    guard let versie else {
      let bank = try Cijferbank(werkmap, catalogus: try werkmap.loadCatalogus(), peildatum: peildatum)
      return Versiestand(
        naam: naam, cijfers: try bank.stand(periode), afspraken: try bank.agreements(periode),
        leveringen: bank.inForce, standPer: peildatum.iso, instellingen: try werkmap.figureSettings(), reden: nil,
        tijdstip: nil)
    }
    let versies = werkmap.vastgesteld(periode)
    guard let regel = versies.last(where: { $0.versie == versie }) else {
      throw Opdrachtfout(
        versies.isEmpty
          ? "Van \(periode.code) is nog geen rapport vastgesteld."
          : "Versie \(versie) van \(periode.code) bestaat niet. Er is: \(enumerated(versies.map { "\($0.versie)" })).")
    }
    return try werkmap.version(
      try werkmap.readVaststelling(periode, versie, vingerafdruk: regel.vingerafdruk), periode)
  }
}

extension Werkmap {
  /// An approved version as it lies there.
  func version(_ stuk: Vaststelling, _ periode: Periode) throws -> Versiestand {
    Versiestand(
      naam: "\(periode.code)@\(stuk.versie)", cijfers: try readCijfers(stuk, periode),
      afspraken: try readAfspraken(stuk, periode), leveringen: stuk.leveringen, standPer: stuk.standPer,
      instellingen: stuk.instellingen, reden: stuk.reden, tijdstip: stuk.tijdstip)
  }
}

extension [Grootboek.Regel] {
  /// 'jjjj-mm': months of which rows of a child were erased after one moment, and not after the other.
  func erased(after begin: String, until einde: String? = nil) -> Set<String> {
    let eigen = filter { regel in
      regel.opdracht == Grootboek.vergeten && regel.uitkomst == .goed && regel.tijdstip > begin
        && einde.map { regel.tijdstip <= $0 } ?? true
    }
    return Set(eigen.flatMap { $0.maanden ?? [] })
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
