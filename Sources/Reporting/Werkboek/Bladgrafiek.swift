/// A chart that is drawn from the cells of a table, so that a reader who corrects a cell sees the chart follow.
package struct Bladgrafiek: Hashable, Sendable {
  /// Cells of the table: body rows and columns from 0; row -1 is the header.
  package struct Vak: Hashable, Sendable {
    package let rijen: Range<Int>
    package let kolommen: Range<Int>

    static func cel(_ rij: Int, _ kolom: Int) -> Vak { Vak(rijen: rij..<(rij + 1), kolommen: kolom..<(kolom + 1)) }
  }

  /// Where a series has its name and its values.
  package struct Reeks: Hashable, Sendable {
    package let naam: Vak
    package let waarden: Vak
    /// Its own table; nil is that of the chart.
    package var tabel: String?
  }

  package let grafiek: Grafiek
  package let tabel: String
  package let categorieen: Vak
  /// One per series of the chart.
  package let reeksen: [Reeks]
  /// Top of the value axis, where charts share it; nil follows the values.
  package let hoogste: Int?

  /// A series per column. Takes the values from the cells themselves: a cell that holds no number is a gap.
  package init(
    uit tabel: Tabel, soort: Grafiek.Soort, titel: String, alt: String, xTitel: String, yTitel: String,
    notatie: Notatie, categoriekolom: Int = 0, reeksen: [(kolom: Int, rol: Grafiek.Rol)], rijen: Range<Int>? = nil
  ) {
    let rijen = rijen ?? 0..<tabel.rijen.count
    self.tabel = tabel.id
    categorieen = Vak(rijen: rijen, kolommen: categoriekolom..<(categoriekolom + 1))
    self.reeksen = reeksen.map { reeks in
      Reeks(naam: .cel(-1, reeks.kolom), waarden: Vak(rijen: rijen, kolommen: reeks.kolom..<(reeks.kolom + 1)))
    }
    hoogste = nil
    grafiek = Grafiek(
      id: "grafiek-\(tabel.id)", titel: titel, alt: alt, soort: soort, xTitel: xTitel, yTitel: yTitel,
      notatie: notatie, categorieen: rijen.map { tabel.rijen[$0][categoriekolom].zichtbareTekst },
      reeksen: reeksen.map { reeks in
        Grafiek.Reeks(
          tabel.kolommen[reeks.kolom].kop, reeks.rol, rijen.map { tabel.rijen[$0][reeks.kolom].getal })
      })
  }

  /// One row of a table as a small chart of upright bars, with the headers of its columns below them.
  ///
  /// - Parameter arcering: the row of another table with a value, always the same, in the columns that have no number.
  package init(
    rij: Int, van tabel: Tabel, kolommen: Range<Int>, alt: String, xTitel: String, yTitel: String, notatie: Notatie,
    hoogste: Int, arcering: (rij: Int, tabel: Tabel)?
  ) {
    let naam = tabel.rijen[rij][0].zichtbareTekst
    self.tabel = tabel.id
    categorieen = Vak(rijen: -1..<0, kolommen: kolommen)
    let vlakken = arcering.map { plek, vlakken in
      (
        Reeks(
          naam: .cel(plek, 0), waarden: Vak(rijen: plek..<(plek + 1), kolommen: 1..<(1 + kolommen.count)),
          tabel: vlakken.id),
        Grafiek.Reeks(vlakken.rijen[plek][0].zichtbareTekst, .zonderGetal, vlakken.rijen[plek].dropFirst().map(\.getal))
      )
    }
    reeksen =
      [Reeks(naam: .cel(rij, 0), waarden: Vak(rijen: rij..<(rij + 1), kolommen: kolommen))]
      + (vlakken.map { [$0.0] } ?? [])
    self.hoogste = hoogste
    grafiek = Grafiek(
      id: "grafiek-\(tabel.id)-\(rij)", titel: naam, alt: alt, soort: .kolommen, xTitel: xTitel, yTitel: yTitel,
      notatie: notatie, categorieen: kolommen.map { tabel.kolommen[$0].kop },
      reeksen: [Grafiek.Reeks(naam, .nu, kolommen.map { tabel.rijen[rij][$0].getal })]
        + (vlakken.map { [$0.1] } ?? []))
  }
}
