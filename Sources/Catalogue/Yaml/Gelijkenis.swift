import Domain

/// The remedy for a word we do not know: the one that was probably meant, or all that are possible.
package func suggestion(for woord: String, among bekend: [String]) -> String {
  let gezocht = Array(folded(woord).utf8)
  let gewogen = bekend.map { (afstand: distance(gezocht, Array(folded($0).utf8)), woord: $0) }
  if let beste = gewogen.min(by: { ($0.afstand, $0.woord) < ($1.afstand, $1.woord) }),
    beste.afstand <= max(1, gezocht.count / 3)
  {
    return "Bedoelde u '\(beste.woord)'?"
  }
  guard !bekend.isEmpty else { return "Haal dit weg" }
  let eerste = bekend.prefix(14).map { "'\($0)'" }.joined(separator: ", ")
  return "Kies uit: \(eerste)\(bekend.count > 14 ? " en \(bekend.count - 14) andere" : "")"
}

/// Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment.
private func distance(_ links: [UInt8], _ rechts: [UInt8]) -> Int {
  var rijen = [Array(0...rechts.count)]
  for (i, a) in links.enumerated() {
    var rij = [i + 1]
    for (j, b) in rechts.enumerated() {
      var beste = min(rijen[i][j] + (a == b ? 0 : 1), rijen[i][j + 1] + 1, rij[j] + 1)
      if i > 0, j > 0, a == rechts[j - 1], links[i - 1] == b { beste = min(beste, rijen[i - 1][j - 1] + 1) }
      rij.append(beste)
    }
    rijen.append(rij)
  }
  return rijen[links.count][rechts.count]
}
