import Domain
import Foundation

extension Schrijfwijzen {
  /// Where the words stand that were added to the lists.
  package static let bestand = "schrijfwijzen.yaml"

  /// The file as it is written back: every list with its words and the spellings that mean them.
  package var yaml: String {
    func quoted(_ tekst: String) -> String {
      var uit = "\""
      for teken in tekst.unicodeScalars {
        switch teken {
        case "\"", "\\": uit += "\\\(teken)"
        case _ where teken.value < 32 || teken.value == 0x85 || (0x2028...0x2029).contains(teken.value):
          uit +=
            "\\u" + String(repeating: "0", count: 4 - String(teken.value, radix: 16).count)
            + String(teken.value, radix: 16)
        default: uit.unicodeScalars.append(teken)
        }
      }
      return uit + "\""
    }
    var uit = """
      # Woorden die aan de lijsten van deze werkmap zijn toegevoegd, met de schrijfwijzen die hetzelfde betekenen.
      # Het programma vult dit bestand aan uit schrijfwijzen.xlsx. U mag het ook zelf verbeteren.

      """
    for soort in Woordsoort.allCases {
      guard let woorden = lijsten[soort], !woorden.isEmpty else { continue }
      uit += "\(soort.rawValue):\n"
      for woord in woorden {
        uit += "  \(quoted(woord.woord)): [\(woord.spellingen.map(quoted).joined(separator: ", "))]\n"
      }
    }
    return uit
  }
}

/// `schrijfwijzen.yaml`; a workspace without the file has added no words.
func readSchrijfwijzen(in werkmap: String, fouten: Foutenlijst) -> Schrijfwijzen {
  var uit = Schrijfwijzen()
  guard FileManager.default.fileExists(atPath: "\(werkmap)/\(Schrijfwijzen.bestand)"),
    let knoop = Knoop.read(Schrijfwijzen.bestand, in: werkmap, fouten: fouten), !knoop.isLeeg
  else { return uit }
  knoop.onlyKeys(Woordsoort.allCases.map(\.rawValue))
  for soort in Woordsoort.allCases {
    var gezien: [(waarde: String, knoop: Knoop)] = []
    for (sleutel, waarde) in knoop.veld(soort.rawValue)?.alsVelden() ?? [] {
      guard let woord = sleutel.alsTekst() else { continue }
      let spellingen = waarde.isLeeg ? [] : waarde.alsLijst()
      let teksten = spellingen.compactMap { element in element.alsTekst().map { (waarde: $0, knoop: element) } }
      gezien +=
        [(folded(woord), sleutel)]
        + teksten.filter { folded($0.waarde) != folded(woord) }.map { (folded($0.waarde), $0.knoop) }
      uit.lijsten[soort, default: []].append(.init(woord, spellingen: teksten.map(\.waarde)))
    }
    reportDuplicates(gezien, "De schrijfwijze")
  }
  return uit
}
