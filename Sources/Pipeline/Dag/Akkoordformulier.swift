import Disclosure
import Domain
import Foundation
import Ingest
import Reporting
import Writers

/// The workbook in which a person approves a report: it carries the fingerprint of the figures that it was made for.
struct Akkoordformulier {
  let periode: Periode
  let map: URL

  var url: URL { map.appending(path: "akkoord-\(periode.code).xlsx") }
  private var stand: URL { map.appending(path: ".stand-\(periode.code).json") }

  /// What somebody filled in.
  struct Ingevuld {
    let kenmerk: String
    let naam: String
    let datum: String
    let akkoord: String
    let reden: String

    /// A name, a day and the word itself; anything less is no approval.
    var isAkkoord: Bool { folded(akkoord) == "akkoord" && !naam.isEmpty && !datum.isEmpty }
    var isBegonnen: Bool { !(akkoord + naam + datum + reden).isEmpty }
  }

  static let kenmerk = "Kenmerk van dit concept"
  private static let velden = ["Uw naam", "Datum", "Akkoord", "Reden"]

  /// Nil when nobody saved anything in it.
  func read(_ afdrukken: Formulierafdrukken) throws -> Ingevuld? {
    guard FileManager.default.fileExists(atPath: url.path), try !afdrukken.isOurs(url) else { return nil }
    let rijen = try sheetRows(url.path)
    func cell(_ naam: String) -> String {
      rijen.first { $0.first.map { folded($0) == folded(naam) } ?? false }.flatMap { $0.count > 1 ? $0[1] : nil } ?? ""
    }
    return Ingevuld(
      kenmerk: cell(Akkoordformulier.kenmerk), naam: cell("Uw naam"), datum: cell("Datum"), akkoord: cell("Akkoord"),
      reden: cell("Reden"))
  }

  /// Keeps the figures of the concept and gives their fingerprint.
  func keep(_ cijfers: Cijferstand) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(cijfers).write(to: stand, options: .atomic)
    return String(try fingerprint(of: stand.path).prefix(16))
  }

  /// The figures of the concept that was kept last, to tell what changed.
  func kept() -> Cijferstand {
    (try? Data(contentsOf: stand)).flatMap { try? JSONDecoder().decode(Cijferstand.self, from: $0) } ?? [:]
  }

  /// Makes the form anew, unless somebody began to fill it in.
  func write(
    _ kenmerk: String, samenvatting: [String], nodig: [String], vraagtReden: Bool, _ catalogus: Catalogus,
    peildatum: Dag, _ afdrukken: inout Formulierafdrukken
  ) throws {
    guard try afdrukken.isOurs(url) else { return }
    var regels: [(String, String)] = [("Rapport", periode.inTekst), (Akkoordformulier.kenmerk, kenmerk)]
    regels += samenvatting.map { ("Samenvatting", $0) }
    regels += nodig.isEmpty ? [("Nog nodig", "niets")] : nodig.map { ("Nog nodig", $0) }
    for veld in Akkoordformulier.velden where veld != "Reden" || vraagtReden { regels.append((veld, "")) }
    let tabel = Tabel(
      id: "akkoord", bijschrift: "Vul onderaan uw naam, de datum en het woord akkoord in.",
      kolommen: [.init("Wat", breedte: 26), .init("Inhoud", breedte: 90)],
      rijen: regels.map { [.tekst($0.0), $0.1.isEmpty ? Cel(.leeg) : .tekst($0.1)] })
    let boek = makeWerkboek(
      titel: "Akkoord op het rapport over \(periode.inTekst)", periode: periode.inTekst, standPer: peildatum,
      editie: .intern, werkmap: catalogus.werkmap,
      bladen: [
        (
          "Akkoord",
          [
            "Lees eerst het concept. Vul daarna onderaan uw naam, de datum en het woord akkoord in, en bewaar dit bestand hier.",
            "Veranderen de cijfers daarna nog? Dan vragen we het u opnieuw.",
          ], tabel
        )
      ])
    try XLSXWriter.write(boek, naar: url.path, tijdelijk: map.path)
    try afdrukken.note(url)
  }
}
