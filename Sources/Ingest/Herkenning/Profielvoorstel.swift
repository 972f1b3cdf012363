package import Domain

/// A bronprofiel for an unknown file, to be finished by a person, with a preview that shows no content.
package struct Profielvoorstel: Sendable {
  package let bestand: String
  /// Nil when the columns fit no kind of file.
  package let soort: Leveringsoort?
  package let kolommen: [Kolomvoorstel]
  /// One sentence per conclusion.
  package let bewijs: [String]
  /// What a person must decide or repair, in Dutch.
  package let aandacht: [String]
  /// The file for `bronnen/`, with comments in Dutch.
  package let yaml: String
}

/// Proposes a bronprofiel: reads the begin of the file, finds its header, and matches columns by name.
///
/// - Throws: `Bestandsfout` when the file cannot be read without guessing; its findings then say what to settle first.
package func proposeProfile(_ pad: String) throws(Bestandsfout) -> Profielvoorstel {
  let tabel = try Proeftabel(pad: pad)
  let bestand = fileName(pad)
  let kop: Kopherkenning
  let eerste: Int
  do throws(Kopherkenning.Onduidelijk) { (kop, eerste) = try Kopkenner(tabel.rijen).herken() } catch {
    throw Weigering(.kopOntbreekt, error.bewijs).bestandsfout(bestand)
  }
  let gegevens = tabel.rijen[min(eerste, tabel.rijen.count)...]
  let totalen = gegevens.filter(isTotaal)
  let rijen = gegevens.filter { !isTotaal($0) }
  let soort = Kolomnamen.soort(voor: kop.delen)
  var gebruikt: Set<Veld> = []
  let datums = kop.namen.filter { Celvorm($0) == .datum }
  let kolommen = kop.namen.enumerated().filter { !$0.element.isEmpty && Celvorm($0.element) != .datum }
    .map { plaats, naam in
      let veld = soort.flatMap { Kolomnamen.veld(kop.delen[plaats], in: $0) }
      let vrij = veld.flatMap { gebruikt.insert($0).inserted ? $0 : nil }
      // Only a name that is harmless as a whole is shown, and only such a name goes into the profile.
      let getoond = kop.delen[plaats].allSatisfy(Kopwoord.isHarmless) ? naam : "kolom \(columnName(plaats))"
      let waarden = rijen.map { plaats < $0.velden.count ? $0.velden[plaats] : "" }
      return Kolomkijker(
        naam: naam, getoond: getoond, veld: getoond == naam ? vrij : nil, waarden: waarden, kentDatums: tabel.kentDatums
      ).kijk()
    }
  let tekst = Profieltekst(
    bestand: bestand, formaat: tabel.formaat, kop: kop, soort: soort, kolommen: kolommen,
    totaalwoorden: totalen.compactMap { $0.velden.first { !$0.isEmpty }?.trimmed }, datums: datums)
  return Profielvoorstel(
    bestand: bestand, soort: soort, kolommen: kolommen, bewijs: tabel.bewijs + kop.bewijs, aandacht: tekst.aandacht,
    yaml: tekst.yaml)
}

/// A row that adds up the others: 'Totaal', 'Σ', 'Som' in its first cell.
private func isTotaal(_ rij: Kopkenner.Tabelrij) -> Bool {
  guard let eerste = rij.velden.first(where: { !$0.isEmpty })?.trimmed else { return false }
  let vorm = folded(eerste)
  return eerste.hasPrefix("Σ")
    || ["totaal", "totalen", "som", "eindtotaal", "subtotaal"].contains { vorm.hasPrefix($0) }
}
