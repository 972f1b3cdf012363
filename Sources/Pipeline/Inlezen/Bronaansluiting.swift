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
    /// What the file is about, and what that rests on: '2026-01 (naam)'.
    package var periode: String?
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
  /// Path of the bronprofiel that was there already, by which the files were read.
  package var gelezenMet: String?
  /// What the bronprofiel still lacks.
  package var fouten: [String] = []
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    var uit = ""
    for bestand in bestanden {
      uit += "\(bestand.bestand)\n"
      uit += "  soort: \(bestand.soort ?? "niet herkend")\(bestand.zekerheid.map { " (\($0))" } ?? "")\n"
      if let periode = bestand.periode { uit += "  periode: \(periode)\n" }
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
    let herkend = bestanden.count { $0.soort != nil }
    uit += "Herkend: \(herkend) van de \(counted(bestanden.count, "bestand", "bestanden")).\n"
    if !fouten.isEmpty {
      uit += "Vul nog aan in het bronprofiel:\n" + fouten.map { "  \($0)\n" }.joined()
    }
    if let geschreven {
      uit += "Geschreven: \(geschreven). Loop het bestand na, en geef deze opdracht nog eens zonder --schrijf.\n"
    } else if let gelezenMet {
      uit += "Gelezen met \(gelezenMet). Klopt het? Zet de bestanden in inbox/ en geef: verantwoording inlezen\n"
    } else {
      uit += "Er is niets geschreven. Met --schrijf komt dit in bronnen/:\n\n" + yaml
    }
    return uit
  }
}

/// Proposes one bronprofiel for many files, and writes it when asked. One that is there already stays, and reads the files
/// when nothing has to be written: so a person sees what was filled in by hand.
///
/// - Throws: `Opdrachtfout` for a file that is not there, or to write a bronprofiel that exists already.
package func connectSource(
  _ paden: [String], in werkmap: Werkmap, bron: String, organisatie: String, schrijf: Bool
) throws -> Bronaansluiting {
  let urls = try files(paden)
  guard !urls.isEmpty else { throw Opdrachtfout("Er is geen bestand om een bronprofiel bij te maken.") }
  let doel = werkmap.map.appending(path: "bronnen/\(bron).yaml")
  let bestaat = FileManager.default.fileExists(atPath: doel.path)
  if schrijf, bestaat {
    throw Opdrachtfout(
      "bronnen/\(bron).yaml bestaat al. Kies een andere naam met --bron, of bewaar het oude eerst elders.")
  }
  var aansluiting = Bronaansluiting()
  var voorstellen: [Bestandsvoorstel] = []
  for url in urls {
    do throws(Bestandsfout) {
      voorstellen.append(Bestandsvoorstel(url: url, voorstel: try proposeProfile(url.path)))
    } catch {
      let isGeweigerd = error.bevindingen.contains { $0.code.ernst == .geweigerd }
      aansluiting.uitkomst = aansluiting.uitkomst.combined(with: isGeweigerd ? .geweigerd : .mensNodig)
      aansluiting.bestanden.append(
        Bronaansluiting.Bestand(
          bestand: url.lastPathComponent, soort: nil, zekerheid: nil, herkend: [],
          aandacht: error.bevindingen.map(\.melding)))
    }
  }
  if bestaat {
    aansluiting.yaml = try String(contentsOf: doel, encoding: .utf8)
    aansluiting.gelezenMet = "bronnen/\(bron).yaml"
  } else {
    let register = profile(
      voorstellen.filter { $0.voorstel.soort == .activiteiten }, bron: bron, organisatie: organisatie)
    let bekend = try Proeflezing(werkmap, register, bron).activities(voorstellen.map(\.url))
    for plek in voorstellen.indices { voorstellen[plek].recognise(bekend) }
    aansluiting.yaml = profile(voorstellen, bron: bron, organisatie: organisatie)
  }
  for voorstel in voorstellen {
    let bestand = voorstel.bestand(isKlaar: bestaat)
    if !bestand.aandacht.isEmpty { aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig) }
    aansluiting.bestanden.append(bestand)
  }
  aansluiting.bestanden.sort { $0.bestand.utf8.lexicographicallyPrecedes($1.bestand.utf8) }
  try Proeflezing(werkmap, aansluiting.yaml, bron).show(urls, in: &aansluiting)
  if schrijf {
    try FileManager.default.createDirectory(at: doel.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(aansluiting.yaml.utf8).write(to: doel, options: .withoutOverwriting)
    aansluiting.geschreven = "bronnen/\(bron).yaml"
  }
  return aansluiting
}

/// One file with what is proposed for it.
private struct Bestandsvoorstel {
  let url: URL
  let voorstel: Profielvoorstel
  /// Fields that have one value for the whole file.
  var vast: [Veld: String] = [:]

  /// A list of one activity is often called after it: 'samen-koken-2026-K1.xlsx'.
  mutating func recognise(_ activiteiten: [String: String]) {
    guard voorstel.soort == .aanwezigheid, voorstel.ontbreekt.contains(.activiteit) else { return }
    let naam = folded(url.lastPathComponent)
    let passend = activiteiten.filter { $0.key.count >= 4 && naam.contains($0.key) }
    if passend.count == 1, let code = passend.values.first { vast[.activiteit] = code }
  }

  /// - Parameter isKlaar: a person finished the bronprofiel; what the proposal asks is answered.
  func bestand(isKlaar: Bool) -> Bronaansluiting.Bestand {
    var aandacht = isKlaar ? [] : voorstel.aandacht(vast: vast)
    if let code = vast[.activiteit] {
      aandacht.append("Activiteit \(code) volgt uit de naam van het bestand. Kijk na of dat klopt.")
    }
    return Bronaansluiting.Bestand(
      bestand: url.lastPathComponent, soort: voorstel.soort?.rawValue, zekerheid: voorstel.zekerheid?.rawValue,
      herkend: voorstel.bewijs, aandacht: aandacht)
  }
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
private func profile(_ voorstellen: [Bestandsvoorstel], bron: String, organisatie: String) -> String {
  var gezien: Set<String> = []
  let leveringen = voorstellen.filter { $0.voorstel.soort != nil && gezien.insert($0.voorstel.patroon).inserted }
    .sorted {
      ($0.voorstel.soort ?? .aanwezigheid, $0.voorstel.patroon)
        < ($1.voorstel.soort ?? .aanwezigheid, $1.voorstel.patroon)
    }
  return """
    # Voorgesteld door 'verantwoording bronprofiel'. Loop elke regel na.
    bron: \(bron)
    organisatie: "\(organisatie.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
    onderaannemer: nee                # ja of nee
    kindsleutel: gedeeld              # gedeeld: hetzelfde kindnummer is in elke bron hetzelfde kind; anders: eigen
    leveringen:

    """
      + leveringen.map { post in
        let aantal = leveringen.count { $0.voorstel.soort == post.voorstel.soort }
        return post.voorstel.levering(
          vast: post.vast, isDeel: aantal > 1 && post.voorstel.soort != .activiteiten)
      }
      .joined()
}
