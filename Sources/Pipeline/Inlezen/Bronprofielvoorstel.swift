import Domain
import Foundation
import Ingest

/// What `bronprofiel` tells about an unknown file: a proposal to finish by hand, and a preview without content.
package struct Bronprofielvoorstel: Encodable, Sendable {
  package struct Kolom: Encodable, Sendable {
    package let naam: String
    package let veld: String?
    package let oordeel: String
    package let voorbeeld: String
  }
  package let bestand: String
  package private(set) var soort: String?
  /// zeker, waarschijnlijk or niet zeker.
  package private(set) var zekerheid: String?
  package private(set) var kolommen: [Kolom] = []
  package private(set) var herkend: [String] = []
  package private(set) var aandacht: [String] = []
  package private(set) var yaml = ""
  package private(set) var uitkomst = Uitkomst.goed

  /// The YAML with everything else as comments, so that it can be kept in `bronnen/` as it is.
  package var tekst: String {
    var regels = ["Voorbeeld van \(bestand). Inhoud van cellen staat hier niet: 9 is een cijfer, a een letter."]
    regels += kolommen.map { "  \($0.naam): \($0.veld ?? $0.oordeel) · \($0.voorbeeld)" }
    if !herkend.isEmpty { regels += ["Herkend:"] + herkend.map { "  \($0)" } }
    if !aandacht.isEmpty { regels += ["Let op:"] + aandacht.map { "  \($0)" } }
    let opmerkingen = regels.map { "# " + $0.map { $0.isNewline ? " " : $0 } + "\n" }
    return opmerkingen.joined() + (yaml.isEmpty ? "" : "\n" + yaml)
  }
}

/// Proposes a bronprofiel for a file of which nothing is known; needs no werkmap and writes nothing.
///
/// - Throws: `Opdrachtfout` when the file is not there.
package func proposeBronprofiel(_ pad: String) throws -> Bronprofielvoorstel {
  guard FileManager.default.isReadableFile(atPath: pad) else {
    throw Opdrachtfout("Het bestand \(pad) is er niet, of u mag het niet lezen.")
  }
  var verslag = Bronprofielvoorstel(bestand: URL(fileURLWithPath: pad).lastPathComponent)
  do throws(Bestandsfout) {
    verslag.take(try proposeProfile(pad))
  } catch {
    verslag.take(error)
  }
  return verslag
}

extension Bronprofielvoorstel {
  fileprivate init(bestand: String) { self.bestand = bestand }

  fileprivate mutating func take(_ voorstel: Profielvoorstel) {
    (soort, zekerheid) = (voorstel.soort?.rawValue, voorstel.zekerheid?.rawValue)
    kolommen = voorstel.kolommen.map {
      Kolom(naam: $0.naam, veld: $0.veld?.rawValue, oordeel: $0.oordeel.rawValue, voorbeeld: $0.voorbeeld)
    }
    (herkend, aandacht, yaml) = (voorstel.bewijs, voorstel.aandacht, voorstel.yaml)
    if !aandacht.isEmpty { uitkomst = .mensNodig }
    if voorstel.kolommen.contains(where: { $0.oordeel == .bsn }) { uitkomst = .geweigerd }
  }

  fileprivate mutating func take(_ fout: Bestandsfout) {
    aandacht = fout.bevindingen.map(\.melding)
    uitkomst = fout.bevindingen.contains { $0.code.ernst == .geweigerd } ? .geweigerd : .mensNodig
  }
}
