import Disclosure
import Domain
import Foundation
import Reporting
import TestSupport

/// The workbooks of the invented gemeente, made once.
enum Voorbeeldwerkboek {
  static let gemeente = make(.gemeente)
  static let intern = make(.intern)

  static func make(_ editie: Editie, standPer: Dag = Voorbeeldcijfers.standPer) -> Werkboek {
    let catalogus = Voorbeeldcijfers.catalogus
    let boek = release(
      Voorbeeldcijfers.cijfers(), editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden)
    var invoer = Werkboekinvoer(
      boek: boek, catalogus: catalogus, periode: Voorbeeldcijfers.periode, standPer: standPer)
    invoer.kern = ["Meer kinderen deden mee dan een jaar eerder.", "In elk stadsdeel was elke week iets te doen."]
    return makeWerkboek(invoer)
  }
}

/// A folder of its own for one test, removed afterwards.
final class Tijdelijk: Sendable {
  let map: String
  init() throws {
    map = NSTemporaryDirectory() + "werkboek-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
  }
  func pad(_ naam: String) -> String { map + "/" + naam }
  deinit { try? FileManager.default.removeItem(atPath: map) }
}
