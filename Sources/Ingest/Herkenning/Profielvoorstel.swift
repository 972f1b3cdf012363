package import Domain

/// A bronprofiel for an unknown file, to be finished by a person, with a preview that shows no content.
package struct Profielvoorstel: Sendable {
  package let bestand: String
  /// Nil when the columns fit no kind of file.
  package let soort: Leveringsoort?
  /// How sure the kind is; nil without one.
  package let zekerheid: Soortkeuze.Zekerheid?
  package let kolommen: [Kolomvoorstel]
  /// One sentence per conclusion.
  package let bewijs: [String]
  private let tekst: Profieltekst

  init(
    bestand: String, keuze: Soortkeuze?, kolommen: [Kolomvoorstel], bewijs: [String], tekst: Profieltekst
  ) {
    (self.bestand, soort, zekerheid) = (bestand, keuze?.soort, keuze?.zekerheid)
    (self.kolommen, self.bewijs, self.tekst) = (kolommen, bewijs, tekst)
  }

  /// The pattern of its name.
  package var patroon: String { Profieltekst.naampatroon(bestand) }
  /// The file for `bronnen/`, with comments in Dutch.
  package var yaml: String { tekst.yaml }
  /// Fields that it cannot do without and that no column is called after.
  package var ontbreekt: [Veld] { tekst.missing([:]) }
  /// What a person must decide or repair, in Dutch.
  package var aandacht: [String] { aandacht(vast: [:]) }

  /// The same when these fields have one value for the whole file.
  package func aandacht(vast: [Veld: String]) -> [String] { tekst.aandacht(vast) }

  /// The part of the YAML that is about this file, for a profile of many files.
  ///
  /// - Parameter isDeel: the bron delivers more files of this kind about one month.
  package func levering(vast: [Veld: String] = [:], isDeel: Bool = false) -> String {
    tekst.levering(vast: vast, isDeel: isDeel)
  }
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
  let datums = kop.namen.filter(isDatumkop)
  let tabelkoppen = kop.delen.filter { !isDatumkop($0.joined(separator: " ")) && !$0.isEmpty }
  let tellingen = gendered(kop.namen)
  let keuze = Kolomnamen.soort(voor: tabelkoppen, isBreed: datums.count >= 2, heeftTellingen: !tellingen.isEmpty)
  let soort = keuze?.soort
  var gebruikt: Set<Veld> = []
  let kolommen = kop.namen.enumerated().filter { !$0.element.isEmpty && !isDatumkop($0.element) }
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
  let tekens = datums.isEmpty ? [] : marks(kop.namen, rijen)
  let tekst = Profieltekst(
    bestand: bestand, formaat: tabel.formaat, kop: kop, keuze: keuze, kolommen: kolommen,
    totaalwoorden: totalen.compactMap { $0.velden.first { !$0.isEmpty }?.trimmed } + tabel.totaalwoorden,
    datums: datums, tekens: tekens, optellen: soort == .aanwezigheid ? tellingen : [])
  return Profielvoorstel(
    bestand: bestand, keuze: keuze, kolommen: kolommen,
    bewijs: tabel.bewijs + kop.bewijs + (keuze.map { [$0.bewijs, tekst.periodebewijs] } ?? []), tekst: tekst)
}

/// What stands below the dates of a wide list.
private func marks(_ namen: [String], _ rijen: [Kopkenner.Tabelrij]) -> [String] {
  let kolommen = namen.indices.filter { isDatumkop(namen[$0]) }
  return rijen.flatMap { rij in kolommen.filter { $0 < rij.velden.count }.map { rij.velden[$0].trimmed } }
    .filter { !$0.isEmpty }
}

/// Whether a column of a wide list is called after the day of a bijeenkomst.
private func isDatumkop(_ naam: String) -> Bool {
  Celvorm(naam) == .datum || Kopdatum.resembles(naam) && Celvorm(naam) == .tekst && Kopwoord.isHarmless(naam)
}

/// Head counts by boys and girls, which are one count for us.
private func gendered(_ namen: [String]) -> [String] {
  let delen = namen.filter { ["jongens", "meisjes", "anders", "aantaljongens", "aantalmeisjes"].contains(folded($0)) }
  return delen.count >= 2 ? delen : []
}

/// A row that adds up the others: 'Totaal', 'Σ', 'Som' in its first cell.
private func isTotaal(_ rij: Kopkenner.Tabelrij) -> Bool {
  guard let eerste = rij.velden.first(where: { !$0.isEmpty })?.trimmed else { return false }
  return isTotaalwoord(eerste)
}

/// Only the word itself is one: 'Som van Anna' could be anybody.
func isTotaalwoord(_ woord: String) -> Bool {
  woord == "Σ" || ["totaal", "totalen", "som", "eindtotaal", "subtotaal", "totaalgeneraal"].contains(folded(woord))
}
