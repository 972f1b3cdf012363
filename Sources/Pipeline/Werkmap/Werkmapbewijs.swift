import Domain
import Foundation
import Storage

/// Whether the parts of a workspace tell one story: the store holds every delivery that the ledger and the archive know.
///
/// A store that is gone, or an old copy, counts without a word: a good report would be replaced by an empty one.
struct Werkmapbewijs {
  /// Deliveries that should be there and are not, in the order in which they came; with the day on which they came when known.
  let ontbrekend: [(levering: String, sinds: String?)]

  init(_ werkmap: Werkmap) throws {
    var verwacht: [String] = [], sinds: [String: String] = [:], teruggedraaid: Set<String> = []
    let boek = Grootboek(werkmap)
    for regel in boek.regels() {
      // What was kept long enough is as what was undone: nobody expects it any more.
      if [Grootboek.ongedaan, Grootboek.opruimen].contains(regel.opdracht) {
        let weg = Set(regel.leveringen)
        teruggedraaid.formUnion(weg)
        verwacht.removeAll(where: weg.contains)
      } else {
        for id in regel.leveringen where sinds[id] == nil || !verwacht.contains(id) {
          verwacht.append(id)
          sinds[id] = regel.tijdstip
          teruggedraaid.remove(id)
        }
      }
    }
    let heeftOpslag = FileManager.default.fileExists(atPath: werkmap.opslag.path)
    let bewaard = heeftOpslag ? Set(try werkmap.openOpslag().leveringen().map(\.levering.id)) : []
    if bewaard.isEmpty {
      // Without a store and without a ledger the archive is the last witness.
      let gearchiveerd = try Werkmap.bestanden(in: werkmap.archief).map { $0.deletingPathExtension().lastPathComponent }
      verwacht += gearchiveerd.filter { sinds[$0] == nil && !teruggedraaid.contains($0) && Levering.isID($0) }
    }
    ontbrekend = verwacht.filter { !bewaard.contains($0) }.map { ($0, sinds[$0]) }
  }

  /// A sentence for a person; nil when all is well.
  var tegenspraak: String? {
    guard let eerste = ontbrekend.first, let laatste = ontbrekend.last else { return nil }
    let wanneer = laatste.sinds.map { " Neem een back-up van na \($0.prefix(10))." } ?? ""
    return
      "De gegevens missen \(counted(ontbrekend.count, "levering", "leveringen")) die het grootboek of het archief wel kent"
      + (ontbrekend.count == 1 ? " (\(eerste.levering))." : " (de eerste is \(eerste.levering)).")
      + " verantwoording.sqlite is weg, leeg of een oude kopie. Er is niets veranderd. Zet een back-up terug"
      + " (verantwoording terugzetten), of bouw de gegevens opnieuw op uit het archief: verantwoording inlezen --uit-archief."
      + wanneer
  }
}

extension Werkmap {
  /// - Throws: `Wereldfout` that says what to do, when the parts of the workspace contradict each other.
  func requireAgreement() throws {
    if let tegenspraak = try Werkmapbewijs(self).tegenspraak { throw Wereldfout(tegenspraak) }
  }
}

extension Levering {
  /// Whether a text is the id of a delivery: it ends on '-' and eight hexadecimals.
  static func isID(_ tekst: String) -> Bool {
    let staart = tekst.utf8.suffix(9)
    return staart.count == 9 && staart.first == UInt8(ascii: "-")
      && staart.dropFirst().allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
