import Domain

/// Every row of one sheet as text, for a workbook that we made and a person filled in: small, and with our own head.
///
/// - Throws: `Bestandsfout` when the file is no workbook or lacks the sheet.
package func readSheet(_ pad: String, blad: String) throws -> [(regel: Int, cellen: [String])] {
  let boek = try Werkboek(pad: pad)
  var lezer = try boek.lezer(try boek.kies(blad))
  var uit: [(regel: Int, cellen: [String])] = []
  var rij = Rij()
  while try lezer.lees(&rij) { uit.append((rij.regel, (0..<rij.aantal).map { trimmed(rij.tekst($0)) })) }
  return uit
}
