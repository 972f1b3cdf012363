package import Domain

/// One delivered file as far as an edition may tell of it.
package struct Leveringsopgave: Hashable, Sendable {
  package let bron: BronID
  package let soort: Leveringsoort
  package let maanden: [Maand]
  /// The name that its sender gave it; nil outside the organisation, because names of files are free words.
  package let bestand: String?
  package let sha256: String
  /// Where its rows ended; nil where a row is itself a signal, an answer or a list of who waits.
  package let balans: Rijbalans?
  /// Whether so many of its rows were refused that its figures say 'let op'.
  package let isVeelAfgekeurd: Bool
}

/// What came, through the same gate: a file of three signals would tell that there were three.
package func release(
  _ leveringen: [Levering], editie: Editie, drempels: Drempels
) -> Vrijgegeven<[Leveringsopgave]> {
  let buiten = editie.geheimhouding.magNaarBuiten
  // Rows of a presentielijst are deelnames: beside a rounded number they are the true one.
  let isAfgerond = editie.geheimhouding == .afgerond
  return Vrijgegeven(
    leveringen.map { levering in
      let balans = levering.balans
      return Leveringsopgave(
        bron: levering.bron, soort: levering.soort, maanden: levering.maanden,
        bestand: buiten ? nil : levering.bestand, sha256: levering.sha256,
        balans: isAfgerond || (buiten && levering.soort.isZelfDeTelling) ? nil : balans,
        isVeelAfgekeurd: balans.afgekeurd > 0
          && balans.afgekeurd * 100 >= drempels.afgekeurdVanafProcent * balans.gelezen)
    })
}
