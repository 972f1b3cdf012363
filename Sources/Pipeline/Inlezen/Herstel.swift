import Disclosure
package import Domain
import Foundation
import Ingest
import Reporting
import Storage
import Writers

/// What `herstel` tells: which repair files lie ready.
package struct Herstelverslag: Encodable, Sendable {
  package struct Bestand: Encodable, Sendable {
    package let levering: String
    package let bestand: String
    package let rijen: Int
  }
  package var bestanden: [Bestand] = []
  /// Deliveries whose source file is gone, so that their rows cannot be shown any more.
  package var zonderBron: [String] = []

  package var tekst: String {
    if bestanden.isEmpty, zonderBron.isEmpty { return "Er wacht geen rij op herstel.\n" }
    return bestanden.map { "\($0.bestand)  \(counted($0.rijen, "rij", "rijen"))\n" }.joined()
      + zonderBron.map { "\($0): het bronbestand staat niet meer in archief/. Vraag de bron om een nieuwe levering.\n" }
      .joined()
      + (bestanden.isEmpty
        ? "" : "Verbeter de rijen in het blad Herstel, zet het bestand in inbox/ en geef: verantwoording inlezen\n")
  }
}

/// Makes a workbook per delivery with rejected rows: place, code, what is wrong, what helps, and the row itself to mend.
///
/// The rows hold names of children and more: the files lie in `quarantaine/`, readable by their owner only, and nowhere else.
package func makeRepairFiles(_ leveringen: [String], in werkmap: Werkmap, peildatum: Dag) throws -> Herstelverslag {
  let slot = try Slot(werkmap)
  defer { _ = slot }
  let catalogus = try werkmap.loadCatalogus()
  let sleutels = try werkmap.readSleutels(catalogus)
  let opslag = try werkmap.openOpslag()
  let keten = Herstelketen(try opslag.leveringen()), open = keten.open
  try Quarantaineplek(werkmap).reconcile(open: Set(open.map(\.id)), catalogus.bronnen)
  let onbekend = leveringen.filter { id in !open.contains { $0.id == id } }
  guard onbekend.isEmpty else {
    throw Opdrachtfout(onbekend.map { "De levering \($0) heeft geen rijen die op herstel wachten." })
  }
  var verslag = Herstelverslag()
  for levering in open where leveringen.isEmpty || leveringen.contains(levering.id) {
    let bron = catalogus.bronnen.first { $0.bron == levering.bron }
    let wortel = keten.root(levering)
    let eigen = bron?.leveringen.first { matches(wortel.bestand, patroon: $0.bestand) }
    let profiel = wortel.id == levering.id ? eigen : eigen.map(Herstelbestand.profiel)
    let archief = try Werkmap.bestanden(in: werkmap.archief).first { $0.lastPathComponent.hasPrefix(levering.id) }
    guard let bron, let profiel, let archief else {
      verslag.zonderBron.append(levering.id)
      continue
    }
    let plaatsen = try opslag.rijbevindingen(levering.id).filter { $0.code.ernst == .rij && $0.code != .dubbel }
    let codes = Dictionary(plaatsen.map { ($0.regel, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    let post = Toewijzing.Post(url: archief, bron: bron, profiel: profiel)
    var rijen = try Herstelrijen(
      Inleesopdracht(post, catalogus, bekend: nil, sleutels: sleutels, tijdelijk: werkmap.tussen.path),
      regels: Set(codes.keys))
    // A repair of a repair: what we put before the columns of the bron goes out again.
    if wortel.id != levering.id { rijen.dropFirstColumns(Herstelbestand.eigenKolommen.count) }
    let naam = "\(Herstelbestand.voorvoegsel)\(levering.id).xlsx"
    let boek = makeWerkboek(
      titel: "Herstel van \(levering.bestand)", periode: levering.maanden.first?.inTekst ?? "", standPer: peildatum,
      editie: .intern, werkmap: catalogus.werkmap,
      bladen: [
        (
          Herstelbestand.blad,
          [
            "Verbeter de rijen hieronder. Laat de koppen staan. Haal een rij weg als zij niet klopt en niet te herstellen is."
          ],
          table(rijen, codes)
        )
      ])
    let publicatie = try Publicatie(doel: werkmap.quarantaine, naam: "herstel")
    do {
      let pad = publicatie.staging.appending(path: naam).path
      try XLSXWriter.write(boek, naar: pad, tijdelijk: publicatie.staging.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: pad)
      _ = try publicatie.deliver()
    } catch {
      publicatie.discard()
      throw error
    }
    verslag.bestanden.append(.init(levering: levering.id, bestand: "quarantaine/\(naam)", rijen: rijen.rijen.count))
  }
  return verslag
}

private func table(_ herstel: Herstelrijen, _ codes: [Int: Rijplaats]) -> Tabel {
  let breedte = herstel.kolommen.count
  var tabel = Tabel(
    id: "herstel", bijschrift: "Elke rij is een afgekeurde rij van het bestand.",
    kolommen: zip(Herstelbestand.eigenKolommen, [12, 24, 44, 44]).enumerated().map { plek, kolom in
      Tabel.Kolom(kolom.0, plek == 0 ? .getal : .tekst, breedte: kolom.1)
    } + herstel.kolommen.map { .init($0, breedte: max(12, $0.count + 4)) },
    rijen: herstel.rijen.map { rij in
      let code = codes[rij.regel]?.code
      let cellen = rij.cellen.prefix(breedte) + Array(repeating: "", count: max(0, breedte - rij.cellen.count))
      return [
        Cel(.getal(Breuk(rij.regel), .aantal)), .tekst(code?.rawValue ?? ""), .tekst(code?.tekst ?? ""),
        .tekst(code?.herstel ?? ""),
      ] + cellen.map { $0.isEmpty ? Cel(.leeg) : .tekst($0) }
    })
  tabel.isWerklijst = true
  return tabel
}

/// A repaired file that comes back: its name says which delivery it mends.
enum Herstelbestand {
  static let voorvoegsel = "herstel-"
  static let blad = "Herstel"
  /// Before the columns of the bron.
  static let eigenKolommen = ["Regel in het bestand", "Bevinding", "Wat is er", "Wat helpt"]

  /// The id of the delivery, from 'herstel-buurts-aanwezigheid-2026-02-8d9504f9.xlsx'.
  static func levering(_ naam: String) -> String? {
    guard naam.lowercased().hasSuffix(".xlsx"), naam.hasPrefix(voorvoegsel) else { return nil }
    return String(naam.dropFirst(voorvoegsel.count).dropLast(5))
  }

  /// The profile of the delivery it mends, for a workbook instead of the file itself.
  static func profiel(_ eigen: Leveringsprofiel) -> Leveringsprofiel {
    var profiel = eigen
    var formaat = Bestandsformaat()
    (formaat.soort, formaat.blad) = (.xlsx, blad)
    profiel.formaat = formaat
    profiel.totaalregels = []
    return profiel
  }
}
