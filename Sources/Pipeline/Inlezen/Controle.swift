import Domain
import Foundation
import Ingest

/// What `controleer` tells; nothing was written.
package struct Controleverslag: Encodable, Sendable {
  package struct Kolom: Encodable, Sendable {
    package let naam: String
    package let oordeel: String
  }
  package struct Bestand: Encodable, Sendable {
    package let bestand: String
    package var profiel: String?
    package var herkend: [String] = []
    package var kolommen: [Kolom] = []
    package var gelezen = 0
    package var aangenomen = 0
    package var bevindingen: [String: Int] = [:]
    package var meldingen: [String] = []
  }
  /// What a person should know about the settings and need not act on.
  package var letop: [String] = []
  package var bestanden: [Bestand] = []
  /// What `inlezen` would say; nil for an empty inbox.
  package var inlezen: Inleesverslag?
  /// Nil where no year is whole in the store yet, or there are files to check.
  package var publicatieplan: Planverslag?
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    var uit = "De instellingen zijn in orde.\n" + letop.map { "Let op: \($0)\n" }.joined()
    if let publicatieplan { uit += "\n\(publicatieplan.tekst)\n" }
    if bestanden.isEmpty { uit += "De inbox is leeg: er is geen bestand om te controleren.\n" }
    for bestand in bestanden {
      uit += "\n\(bestand.bestand)\n"
      if let profiel = bestand.profiel { uit += "  profiel: \(profiel)\n" }
      for regel in bestand.herkend { uit += "  herkend: \(regel)\n" }
      for kolom in bestand.kolommen { uit += "  kolom \(kolom.naam): \(kolom.oordeel)\n" }
      if bestand.gelezen > 0 {
        uit += "  \(counted(bestand.gelezen, "rij", "rijen")) gelezen, \(grouped(bestand.aangenomen)) in orde\n"
      }
      for melding in bestand.meldingen { uit += "  \(melding)\n" }
    }
    if let inlezen {
      uit += "\n'inlezen' zou dit doen; nu is er niets bewaard.\n\n" + inlezen.tabel + inlezen.overAlles
    }
    return uit
  }
}

/// What a rehearsal of `inlezen` shows of each file, and where it works: outside the workspace.
final class Inkijk {
  private(set) var uitkomsten: [String: (uitkomst: Inleesuitkomst, profiel: String)] = [:]
  let tussen = FileManager.default.temporaryDirectory.appending(path: "verantwoording-\(UUID().uuidString)")

  func add(_ uitkomst: Inleesuitkomst, _ post: Toewijzing.Post) {
    uitkomsten[post.naam] = (uitkomst, "bronnen/\(post.bron.bron.code).yaml, \(post.profiel.soort.rawValue)")
  }
}

/// Checks the configuration, and does all that `inlezen` would do without keeping anything: the same files, the same store
/// and registers, the same findings and the same outcome.
package func check(
  _ werkmap: Werkmap, bestanden: [String], tijdstip: String = "", voortgang: Voortgang
) throws -> Controleverslag {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let catalogus = try werkmap.loadCatalogus()
  var verslag = Controleverslag()
  verslag.letop =
    catalogus.werkmap.huisstijl.meldingen + catalogus.tekstbezwaren.map { "\($0.tekst)." }
    + catalogus.bezwaren.map(\.melding) + (try Managergroep.told(of: werkmap).map { ["Rechten: \($0.regel)."] } ?? [])
  if !catalogus.tekstbezwaren.isEmpty {
    verslag.uitkomst = catalogus.tekstbezwaren.contains { $0.spoor == .bsn } ? .geweigerd : .mensNodig
  }
  var opdracht = Inleesronde.Opdracht()
  (opdracht.bestanden, opdracht.tijdstip) = (bestanden, tijdstip)
  let (ronde, inkijk) = try Inleesronde(werkmap).rehearse(opdracht, voortgang: voortgang)
  guard !ronde.bestanden.isEmpty else {
    // Trying a plan takes a while: who has files to check does not wait for it.
    verslag.publicatieplan = try Planverslag(werkmap, catalogus, voortgang: voortgang)
    return verslag
  }
  verslag.uitkomst = verslag.uitkomst.combined(with: ronde.uitkomst)
  verslag.inlezen = ronde
  for gelezen in ronde.bestanden {
    var bestand = Controleverslag.Bestand(bestand: gelezen.bestand)
    if let (uitkomst, profiel) = inkijk.uitkomsten[gelezen.bestand] {
      bestand.profiel = profiel
      bestand.take(uitkomst)
    }
    bestand.meldingen = gelezen.meldingen
    verslag.bestanden.append(bestand)
  }
  for url in bestanden.isEmpty ? Inbox(werkmap).bestanden : bestanden.map({ URL(fileURLWithPath: $0) }) {
    guard let plek = verslag.bestanden.firstIndex(where: { $0.bestand == url.lastPathComponent }),
      let lot = ronde.bestanden.first(where: { $0.bestand == url.lastPathComponent })?.lot, lot == .nietGelezen,
      inkijk.uitkomsten[url.lastPathComponent] == nil, !Toewijzing([url], catalogus.bronnen).zonderProfiel.isEmpty
    else { continue }
    let (bestand, uitkomst) = look(at: url, verslag.bestanden[plek].meldingen.first ?? "")
    verslag.bestanden[plek] = bestand
    verslag.uitkomst = verslag.uitkomst.combined(with: uitkomst)
  }
  return verslag
}

/// What can be said of a file that no bronprofiel knows: what its columns look like, and how to get a profile.
private func look(at url: URL, _ melding: String) -> (Controleverslag.Bestand, Uitkomst) {
  var bestand = Controleverslag.Bestand(bestand: url.lastPathComponent, meldingen: [melding])
  do throws(Bestandsfout) {
    let voorstel = try proposeProfile(url.path)
    bestand.herkend = voorstel.bewijs
    bestand.kolommen = voorstel.kolommen.map { .init(naam: $0.naam, oordeel: $0.tekst) }
    bestand.meldingen.append(
      "Nieuw soort bestand? Dit stelt een bronprofiel voor: verantwoording bronprofiel \(url.lastPathComponent)")
    return (bestand, voorstel.kolommen.contains { $0.oordeel == .bsn } ? .geweigerd : .mensNodig)
  } catch {
    bestand.meldingen += error.bevindingen.map(\.melding)
    return (bestand, error.bevindingen.contains { $0.code.ernst == .geweigerd } ? .geweigerd : .mensNodig)
  }
}

extension Kolomvoorstel {
  fileprivate var tekst: String {
    switch oordeel {
    case .herkend: veld.map { "lijkt op \($0.rawValue)" } ?? "onbekend"
    case .onbekend: "onbekend: zonder profiel leest het programma haar niet in"
    case .persoonlijk:
      veld.map { "persoonsgegeven, lijkt op \($0.rawValue)" } ?? "persoonsgegeven: hoort niet in de export"
    case .bsn: "verdacht: burgerservicenummer, het bestand wordt geweigerd"
    }
  }
}

extension Inleesuitkomst {
  /// Recognised columns of which most rows say something that does not belong there, with what is wrong most often.
  fileprivate var doubtful: [Int: String] {
    let perKolom = Dictionary(grouping: rijbevindingen.filter { $0.kolom != nil }, by: { $0.kolom ?? 0 })
    let gelezen = levering.balans.gelezen
    return perKolom.compactMapValues { bevindingen in
      let rijen = Set(bevindingen.map(\.regel)).count
      guard rijen >= 3, rijen * 2 > gelezen else { return nil }
      let codes = Dictionary(grouping: bevindingen, by: \.code).mapValues(\.count)
      let meest = codes.min { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }?.key.rawValue ?? ""
      return "bij \(grouped(rijen)) van de \(counted(gelezen, "rij", "rijen")) klopt de inhoud niet (\(meest))"
    }
  }
}

extension Controleverslag.Bestand {
  fileprivate mutating func take(_ uitkomst: Inleesuitkomst) {
    herkend = uitkomst.bewijs
    let twijfel = uitkomst.doubtful
    kolommen = uitkomst.kolommen.enumerated().map { plek, kolom in
      .init(
        naam: kolom.oordeel == .genegeerd ? Kopwoord.shown(kolom.naam, plek) : kolom.naam,
        oordeel: (twijfel[plek].map(Kolomuitslag.Oordeel.verdacht) ?? kolom.oordeel).tekst)
    }
    (gelezen, aangenomen) = (uitkomst.levering.balans.gelezen, uitkomst.levering.balans.aangenomen)
    bevindingen = uitkomst.perCode
    meldingen = uitkomst.bevindingen.map(\.melding) + uitkomst.summary
  }
}

extension Kolomuitslag.Oordeel {
  fileprivate var tekst: String {
    switch self {
    case .herkend(let veld): "herkend als \(veld.rawValue)"
    case .gebruikt: "gebruikt: het bronprofiel maakt er een veld van, of slaat er rijen mee over"
    case .genegeerd: "genegeerd: het bronprofiel noemt haar niet, de inhoud blijft buiten"
    case .verdacht(let reden): "verdacht: \(reden)"
    }
  }
}
