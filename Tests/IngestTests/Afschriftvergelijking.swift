import Domain
import Foundation
import Ingest
import Testing

/// Reads a delivery and what the archive keeps of it, and holds both against each other.
enum Afschriftvergelijking {
  /// The afschrift of a delivery; nil when it stays whole.
  static func keep(_ levering: Proeflevering) throws -> [UInt8]? {
    let map = FileManager.default.temporaryDirectory.appending(path: "afschrift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: map) }
    let (van, naar) = (map.appending(path: "van"), map.appending(path: "naar"))
    try Data(levering.inhoud).write(to: van)
    var opdracht = try levering.opdracht(pad: van.path)
    opdracht.tijdelijk = map.appending(path: "is er nog niet").path
    guard try Uitdunning.write(opdracht, naar: naar.path) else { return nil }
    let bytes = [UInt8](try Data(contentsOf: naar))
    // An afschrift is not copied once more.
    try Data(bytes).write(to: van)
    #expect(try !Uitdunning.write(opdracht, naar: naar.path) || !Uitdunning.isAfschrift(van.path))
    return bytes
  }

  /// Reads the delivery and what is kept of it, and holds all that was found beside each other.
  @discardableResult
  static func expectSame(_ levering: Proeflevering, isHeel: Bool = false) throws -> [UInt8] {
    let kort = try keep(levering)
    #expect((kort == nil) == isHeel)
    guard let kort else { return levering.inhoud }
    var dun = levering
    dun.inhoud = kort
    var (links, rechts) = (try levering.run(), try dun.run())
    (links.uitslag.sha256, rechts.uitslag.sha256) = ("", "")
    #expect(links.uitslag.afgekeurd.count == rechts.uitslag.afgekeurd.count)
    // The text of a rejected row is what goes; that it is rejected, and for what, stays.
    (links.uitslag.afgekeurd, rechts.uitslag.afgekeurd) = ([], [])
    #expect(links.uitslag == rechts.uitslag)
    let (heel, terug) = (links.uitkomst, rechts.uitkomst)
    #expect(heel.rijbevindingen == terug.rijbevindingen && heel.aantallen == terug.aantallen)
    #expect(heel.bevindingen == terug.bevindingen && heel.bewijs == terug.bewijs)
    #expect(heel.kolommen == terug.kolommen && heel.vondst == terug.vondst)
    #expect(String(describing: heel.registerrijen) == String(describing: terug.registerrijen))
    return kort
  }

  /// Whether the word stands in these bytes, in capitals or not.
  static func contains(_ woord: String, _ bytes: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(woord.utf8)) != nil || Data(bytes).range(of: Data(woord.lowercased().utf8)) != nil
  }
}
