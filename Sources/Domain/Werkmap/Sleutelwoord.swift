/// The form in which names are compared: no case, diacritics, spaces or punctuation, so that 'Kind-nr.' and 'kind nr' meet.
///
/// Used for column names, value mappings and area aliases; never for child keys, which are opaque.
package func folded(_ tekst: some StringProtocol) -> String {
  var uit = ""
  for scalar in tekst.lowercased().unicodeScalars {
    if let basis = folding[scalar] {
      uit += basis
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      uit.unicodeScalars.append(scalar)
    }
  }
  return uit
}

/// The form in which words of a bron are compared with a list: folded, or the signs themselves where folding leaves
/// nothing, so that '✓' is not '-' and neither is an empty cell. Empty only for what holds nothing.
package func wordform(_ tekst: some StringProtocol) -> String {
  let vorm = folded(tekst)
  if !vorm.isEmpty { return vorm }
  var uit = ""
  for scalar in tekst.unicodeScalars
  where !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint {
    uit.unicodeScalars.append(scalar)
  }
  return uit
}

/// Letters with a mark that names in Dutch registrations carry. Domain has no Foundation to decompose with.
private let folding: [Unicode.Scalar: String] = {
  let groepen: [(String, String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"),
    ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"),
    ("t", "ţťŧț"),
    ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ij", "ĳ"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"),
    ("th", "þ"),
  ]
  var tabel: [Unicode.Scalar: String] = [:]
  for (basis, letters) in groepen {
    for scalar in letters.unicodeScalars { tabel[scalar] = basis }
  }
  return tabel
}()
