import Domain
import Foundation

/// Brings what a person wrote in a form to `toelichting/PERIODE.md`, heading by heading.
///
/// A heading that has another text there, by another hand, keeps it: nothing that a person wrote is overwritten.
func takeOver(
  _ stukken: [(kop: String, tekst: String)], _ periode: Periode, in werkmap: Werkmap,
  _ afdrukken: inout Formulierafdrukken
) throws -> [String] {
  guard !stukken.isEmpty else { return [] }
  let naam = "toelichting/\(periode.code).md", url = werkmap.map.appending(path: naam)
  let bestaat = FileManager.default.fileExists(atPath: url.path)
  var inhoud = bestaat ? try String(contentsOf: url, encoding: .utf8) : "---\nperiode: \(periode.code)\n---\n"
  var meldingen: [String] = []
  for stuk in stukken {
    let plek = "\(naam)#\(folded(stuk.kop))"
    let huidig = section(stuk.kop, in: inhoud)
    if let huidig, huidig.tekst == stuk.tekst { continue }
    if let huidig, !huidig.tekst.isEmpty, huidig.tekst != afdrukken[plek] {
      meldingen.append("Onder '\(stuk.kop)' staat in \(naam) al een andere tekst. Die blijft staan; pas haar daar aan.")
      continue
    }
    if let huidig {
      inhoud.replaceSubrange(huidig.bereik, with: "\n\(stuk.tekst)\n\n")
    } else {
      inhoud += "\n# \(stuk.kop)\n\n\(stuk.tekst)\n"
    }
    afdrukken[plek] = stuk.tekst
    meldingen.append("De tekst onder '\(stuk.kop)' staat nu in \(naam).")
  }
  try FileManager.default.createDirectory(at: werkmap.toelichtingen, withIntermediateDirectories: true)
  try Data(inhoud.utf8).write(to: url, options: .atomic)
  return meldingen
}

/// What stands under a heading, and where: from the line after it to the next heading.
private func section(_ kop: String, in tekst: String) -> (tekst: String, bereik: Range<String.Index>)? {
  var plek = tekst.startIndex, begin: String.Index?
  while plek < tekst.endIndex {
    let einde = tekst[plek...].firstIndex(of: "\n").map { tekst.index(after: $0) } ?? tekst.endIndex
    let regel = tekst[plek..<einde]
    if regel.hasPrefix("#") {
      if let begin { return (trim(tekst[begin..<plek]), begin..<plek) }
      if folded(regel.drop { $0 == "#" }) == folded(kop) { begin = einde }
    }
    plek = einde
  }
  return begin.map { (trim(tekst[$0...]), $0..<tekst.endIndex) }
}

private func trim(_ tekst: Substring) -> String { tekst.trimmingCharacters(in: .whitespacesAndNewlines) }
