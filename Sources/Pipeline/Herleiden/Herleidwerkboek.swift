import Disclosure
import Domain
import Foundation
import Reporting
import Writers

/// The trace of a figure as a workbook: what it is on the first sheet, its rows on the second. INTERN by its name.
func writeWorkbook(_ herleiding: Herleiding, to pad: String, _ catalogus: Catalogus, peildatum: Dag) throws {
  let doel = URL(fileURLWithPath: pad)
  guard doel.pathExtension == "xlsx" else { throw Opdrachtfout("--werkboek schrijft een .xlsx; u vroeg \(pad).") }
  let boek = makeWerkboek(
    titel: "Herleiding van een cijfer", periode: herleiding.selectie.first ?? "", standPer: peildatum, editie: .intern,
    werkmap: catalogus.werkmap,
    bladen: [
      ("Cijfer", [], summary(herleiding)), ("Rijen", herleiding.samen, rows(herleiding)),
      ("Kinderen per rij", [], children(herleiding)),
    ].filter { $0.1.isEmpty || !$0.2.rijen.isEmpty }.filter { $0.0 == "Cijfer" || !$0.2.rijen.isEmpty })
  let publicatie = try Publicatie(doel: doel.deletingLastPathComponent(), naam: "herleid", isVanGebruiker: true)
  do {
    try XLSXWriter.write(
      boek, naar: publicatie.staging.appending(path: doel.lastPathComponent).path, tijdelijk: publicatie.staging.path)
    _ = try publicatie.deliver()
  } catch {
    publicatie.discard()
    throw error
  }
}

private func summary(_ herleiding: Herleiding) -> Tabel {
  var regels: [(String, String)] = [
    ("Kenmerk", herleiding.cijfer), ("Cijfer", herleiding.naam), ("Waarde", herleiding.waarde),
    ("Wat het is", herleiding.uitleg),
  ]
  regels += herleiding.selectie.map { ("Waarover", $0) } + [("Stand per", herleiding.standPer)]
  regels += herleiding.versies.map { ("Vastgesteld", $0) }
  regels += herleiding.delen.map { ("Gemaakt van", "\($0.naam): \($0.waarde) \($0.cijfer)") }
  regels += herleiding.samen.map { ("Samen", $0) }
  regels.append(("Sluit", herleiding.sluit ? "ja: de rijen geven het cijfer" : "nee: meld deze fout"))
  return Tabel(
    id: "cijfer", bijschrift: "Elke rij is één ding over het cijfer.",
    kolommen: [.init("Wat", breedte: 18), .init("Inhoud", breedte: 90)],
    rijen: regels.filter { !$0.1.isEmpty }.map { [.tekst($0.0), .tekst($0.1)] })
}

private func rows(_ herleiding: Herleiding) -> Tabel {
  Tabel(
    id: "rijen", bijschrift: "Elke rij is één bijeenkomst of één regel van een register.",
    kolommen: [
      .init("Levering", breedte: 44), .init("Bestand in archief", breedte: 48), .init("Regels", breedte: 24),
      .init("Dag", .datum, breedte: 12), .init("Kenmerk van de bron", breedte: 22), .init("Activiteit", breedte: 28),
      .init("Plaats", breedte: 32), .init("Telt", breedte: 34),
    ],
    rijen: herleiding.rijen.map { rij in
      [
        .tekst(rij.levering), .tekst(rij.bestand), .tekst(lines(rij.regels)),
        Dag(iso: rij.dag).map { Cel(.datum($0)) } ?? .tekst(rij.dag), .tekst(rij.kenmerk), .tekst(rij.activiteit),
        .tekst(rij.plaats), .tekst(rij.telt),
      ]
    })
}

private func children(_ herleiding: Herleiding) -> Tabel {
  Tabel(
    id: "kinderen", bijschrift: "Elke rij is één deelname. Het kind staat er met de eerste tekens van zijn pseudoniem.",
    kolommen: [
      .init("Levering", breedte: 44), .init("Regel", .getal, breedte: 10), .init("Dag", .datum, breedte: 12),
      .init("Kenmerk van de bron", breedte: 22), .init("Kind", breedte: 10),
    ],
    rijen: herleiding.rijen.flatMap { rij in
      (rij.kinderen ?? []).map { kind in
        [
          .tekst(rij.levering), Cel(.getal(Breuk(kind.regel), .aantal)),
          Dag(iso: rij.dag).map { Cel(.datum($0)) } ?? .tekst(rij.dag), .tekst(rij.kenmerk), .tekst(kind.kind),
        ]
      }
    })
}
