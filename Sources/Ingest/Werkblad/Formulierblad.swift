import Domain

/// The cells of the only visible sheet of a workbook as texts, row by row: a form that a person filled in.
///
/// - Throws: `Bestandsfout` for what is no workbook.
package func sheetRows(_ pad: String) throws -> [[String]] {
  let boek = try Werkboek(pad: pad)
  var lezer = try boek.lezer(try boek.kies(nil))
  var rij = Rij(), uit: [[String]] = []
  while try lezer.lees(&rij) { uit.append((0..<rij.aantal).map { trimmed(rij.tekst($0)) }) }
  return uit
}

/// The cells of a table of text or of a workbook as texts, row by row: a small reference file, such as the CBS publishes.
///
/// - Throws: `Bestandsfout` for what is neither.
package func tableRows(_ pad: String) throws -> [[String]] {
  if [".xlsx", ".ods", ".xlsm"].contains(where: pad.lowercased().hasSuffix) { return try sheetRows(pad) }
  let herkenning = try Tekstherkenning(pad: pad, formaat: Bestandsformaat())
  var bron = try Tekstbron(pad: pad, herkenning)
  var rij = Rij(), uit: [[String]] = []
  while try bron.lees(&rij) { uit.append((0..<rij.aantal).map { trimmed(rij.tekst($0)) }) }
  return uit
}
