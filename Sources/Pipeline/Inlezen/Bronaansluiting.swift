import Catalogue
import Domain
import Foundation
import Ingest

/// A whole folder of unknown files connected at once: a proposal per file, ten rows of each as they would be counted, and
/// one bronprofiel for all.
package struct Bronaansluiting: Encodable, Sendable {
  package struct Bestand: Encodable, Sendable {
    package let bestand: String
    package let soort: String?
    package let zekerheid: String?
    package let herkend: [String]
    package var aandacht: [String]
    /// The first rows as they would be counted: no name, no number, no text of anybody.
    package var rijen: [String] = []
    package var gelezen = 0
    package var aangenomen = 0
    package var bevindingen: [String: Int] = [:]
  }
  package var bestanden: [Bestand] = []
  package var yaml = ""
  /// Path of the bronprofiel that was written; nil when nothing was.
  package var geschreven: String?
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    var uit = ""
    for bestand in bestanden {
      uit += "\(bestand.bestand)\n"
      uit += "  soort: \(bestand.soort ?? "niet herkend")\(bestand.zekerheid.map { " (\($0))" } ?? "")\n"
      for regel in bestand.aandacht { uit += "  let op: \(regel)\n" }
      if bestand.gelezen > 0 {
        let codes = bestand.bevindingen.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        uit +=
          "  \(counted(bestand.gelezen, "rij", "rijen")) gelezen, \(grouped(bestand.aangenomen)) in orde"
          + (codes.isEmpty ? "\n" : " · \(codes.joined(separator: " · "))\n")
      }
      for rij in bestand.rijen { uit += "    \(rij)\n" }
      uit += "\n"
    }
    if let geschreven {
      uit +=
        "Geschreven: \(geschreven). Loop het bestand na, zet de bestanden in inbox/ en geef: verantwoording controleer\n"
    } else {
      uit += "Er is niets geschreven. Met --schrijf komt dit in bronnen/:\n\n" + yaml
    }
    return uit
  }
}

/// Proposes one bronprofiel for many files, and writes it when asked. Existing files stay as they are.
///
/// - Throws: `Opdrachtfout` for a file that is not there, a code that is none, or a bronprofiel that exists already.
package func connectSource(
  _ paden: [String], in werkmap: Werkmap, bron: String, organisatie: String, schrijf: Bool
) throws -> Bronaansluiting {
  let urls = try files(paden)
  guard !urls.isEmpty else { throw Opdrachtfout("Er is geen bestand om een bronprofiel bij te maken.") }
  let doel = werkmap.map.appending(path: "bronnen/\(bron).yaml")
  if schrijf, FileManager.default.fileExists(atPath: doel.path) {
    throw Opdrachtfout(
      "bronnen/\(bron).yaml bestaat al. Kies een andere naam met --bron, of bewaar het oude eerst elders.")
  }
  var aansluiting = Bronaansluiting()
  var voorstellen: [(url: URL, voorstel: Profielvoorstel)] = []
  for url in urls {
    do throws(Bestandsfout) {
      let voorstel = try proposeProfile(url.path)
      voorstellen.append((url, voorstel))
      aansluiting.bestanden.append(
        Bronaansluiting.Bestand(
          bestand: url.lastPathComponent, soort: voorstel.soort?.rawValue, zekerheid: voorstel.zekerheid?.rawValue,
          herkend: voorstel.bewijs, aandacht: voorstel.aandacht))
      if !voorstel.aandacht.isEmpty { aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig) }
    } catch {
      let isGeweigerd = error.bevindingen.contains { $0.code.ernst == .geweigerd }
      aansluiting.uitkomst = aansluiting.uitkomst.combined(with: isGeweigerd ? .geweigerd : .mensNodig)
      aansluiting.bestanden.append(
        Bronaansluiting.Bestand(
          bestand: url.lastPathComponent, soort: nil, zekerheid: nil, herkend: [],
          aandacht: error.bevindingen.map(\.melding)))
    }
  }
  aansluiting.yaml = profile(voorstellen.map(\.voorstel), bron: bron, organisatie: organisatie)
  try Proeflezing(werkmap, aansluiting.yaml, bron).show(voorstellen.map(\.url), in: &aansluiting)
  if schrijf {
    try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(aansluiting.yaml.utf8).write(to: doel, options: .withoutOverwriting)
    aansluiting.geschreven = "bronnen/\(bron).yaml"
  }
  return aansluiting
}

/// Files as named, and all of a folder that is named.
private func files(_ paden: [String]) throws -> [URL] {
  try paden.flatMap { pad -> [URL] in
    var isMap: ObjCBool = false
    guard FileManager.default.fileExists(atPath: pad, isDirectory: &isMap) else {
      throw Opdrachtfout("Het bestand \(pad) is er niet, of u mag het niet lezen.")
    }
    return try isMap.boolValue ? Werkmap.bestanden(in: URL(fileURLWithPath: pad)) : [URL(fileURLWithPath: pad)]
  }
}

/// One profile: files of one pattern and one kind are one levering.
private func profile(_ voorstellen: [Profielvoorstel], bron: String, organisatie: String) -> String {
  var gezien: Set<String> = []
  let leveringen = voorstellen.filter { $0.soort != nil && gezien.insert($0.patroon).inserted }
    .sorted { ($0.soort ?? .aanwezigheid, $0.patroon) < ($1.soort ?? .aanwezigheid, $1.patroon) }
  return """
    # Voorgesteld door 'verantwoording bronprofiel'. Loop elke regel na.
    bron: \(bron)
    organisatie: "\(organisatie.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
    onderaannemer: nee                # ja of nee
    kindsleutel: gedeeld              # gedeeld: hetzelfde kindnummer is in elke bron hetzelfde kind; anders: eigen
    leveringen:

    """ + leveringen.map(\.levering).joined()
}

/// Reads files by a proposed profile and keeps nothing.
private struct Proeflezing {
  let catalogus: Catalogus
  let profiel: Bronprofiel?
  let fouten: [String]

  init(_ werkmap: Werkmap, _ yaml: String, _ bron: String) throws {
    catalogus = try werkmap.loadCatalogus(metBronnen: false)
    let lijst = Foutenlijst()
    profiel = Knoop.parse(yaml, bestand: "bronnen/\(bron).yaml", fouten: lijst).flatMap(readBronprofiel)
    fouten = lijst.fouten.map { "\($0.wat). \($0.remedie)." }
  }

  func show(_ urls: [URL], in aansluiting: inout Bronaansluiting) throws {
    guard let profiel else { return }
    // A throw-away key: nothing is kept, so nothing has to be found back.
    guard let sleutel = Pseudoniemsleutel([UInt8](repeating: 0x5A, count: 32)) else { return }
    let toewijzing = Toewijzing(urls, [profiel])
    var activiteiten: Set<String>?
    for post in toewijzing.posten {
      guard let plek = aansluiting.bestanden.firstIndex(where: { $0.bestand == post.naam }) else { continue }
      var kijker = Rijkijker(dagen: catalogus)
      let opdracht = Inleesopdracht(
        pad: post.url.path, bestand: post.naam, bron: post.bron, profiel: post.profiel, gebieden: catalogus.gebieden,
        doelen: catalogus.doelen, drempels: catalogus.werkmap.drempels, werkvormen: catalogus.werkmap.werkvormen,
        bekendeActiviteiten: activiteiten, sleutel: sleutel, draden: 1,
        tijdelijk: FileManager.default.temporaryDirectory.path)
      do {
        let uitkomst = try Ingest.ingest(opdracht, uitvoer: &kijker)
        if case .activiteiten(let rijen)? = uitkomst.registerrijen {
          activiteiten = (activiteiten ?? []).union(rijen.map(\.code))
        }
        aansluiting.bestanden[plek].gelezen = uitkomst.levering.balans.gelezen
        aansluiting.bestanden[plek].aangenomen = uitkomst.levering.balans.aangenomen
        aansluiting.bestanden[plek].bevindingen = uitkomst.perCode
        aansluiting.bestanden[plek].rijen = kijker.rijen + (uitkomst.registerrijen?.shown(10) ?? [])
        if uitkomst.levering.balans.afgekeurd > 0 {
          aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig)
        }
      } catch let fout as Bestandsfout {
        aansluiting.bestanden[plek].aandacht += fout.bevindingen.map(\.melding)
        aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig)
      }
    }
    if !fouten.isEmpty { aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig) }
  }
}

/// Keeps the first ten presences as they would be counted.
private struct Rijkijker: ~Copyable, Inleesuitvoer {
  let dagen: Catalogus
  private(set) var rijen: [String] = []
  private var aantal: UInt32 = 0

  init(dagen: Catalogus) { self.dagen = dagen }

  mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) -> [UInt32] {
    defer { aantal += UInt32(pseudoniemen.count) }
    return pseudoniemen.indices.map { aantal + UInt32($0) }
  }
  mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) {}
  mutating func neem(_ blok: consuming Presentieblok) {
    let wijk = dagen.gebieden.wijken.first { $0.code == blok.wijk }?.naam ?? blok.wijk
    for nummer in 0..<blok.aantal where rijen.count < 10 {
      let dag = blok.maand.eersteDag + (Int(blok.dag[nummer]) - 1)
      let kop = "\(dag.iso) · \(blok.activiteiten[Int(blok.activiteit[nummer])]) · \(wijk)"
      if blok.anoniem[nummer] > 0 { rijen.append("\(kop) · \(blok.anoniem[nummer]) kinderen zonder naam") }
      for presentie in blok.presenties(nummer) where rijen.count < 10 {
        let leeftijd = blok.kenmerk[presentie].leeftijd.map { "\($0) jaar" } ?? "leeftijd onbekend"
        rijen.append("\(kop) · kind \(blok.kind[presentie] + 1) · \(leeftijd) · \(blok.kenmerk[presentie].status)")
      }
    }
  }
}

extension Registerrijen {
  /// The first rows as they would be counted, without a text that anybody wrote.
  fileprivate func shown(_ hoogstens: Int) -> [String] {
    switch self {
    case .activiteiten(let rijen):
      rijen.prefix(hoogstens).map {
        "\($0.code) · \($0.doelen.isEmpty ? "geen doel" : $0.doelen.map(\.code).joined(separator: ", "))"
      }
    case .planning(let rijen):
      rijen.prefix(hoogstens).map { "\($0.dag.iso) · \($0.activiteit) · \($0.uitkomst.rawValue)" }
    case .signalen(let rijen):
      rijen.prefix(hoogstens).map { "\($0.dag.iso) · signaal · \($0.opgepakt == nil ? "niet opgepakt" : "opgepakt")" }
    case .evaluaties(let rijen):
      rijen.prefix(hoogstens).map {
        "\($0.dag.iso) · \($0.doelgroep) · \(counted($0.antwoorden, "antwoord", "antwoorden"))"
      }
    case .wachtlijsten(let rijen):
      rijen.prefix(hoogstens).map { "\($0.peildatum.iso) · \(counted($0.kinderen, "kind wacht", "kinderen wachten"))" }
    case .praktijkbezoeken(let rijen): rijen.prefix(hoogstens).map { "\($0.dag.iso) · praktijkbezoek" }
    }
  }
}
