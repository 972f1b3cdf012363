import Domain

/// Tables of the report that is read: the same texts, symbols and legends as those of the workbook.
extension Rapportinvoer {
  /// A measure that nobody counted gives no empty column.
  func maten(_ maten: [Maat], _ regels: [Cijfersleutel]) -> [Maat] {
    maten.filter { maat in
      regels.contains { sleutel in
        var sleutel = sleutel
        sleutel.maat = maat
        return self[sleutel] != nil
      }
    }
  }

  func cel(_ maat: Maat, _ sleutel: Cijfersleutel) -> Cel {
    var sleutel = sleutel
    sleutel.maat = maat
    return self[sleutel].map { Cel($0) } ?? Cel(.geen)
  }

  /// One row per key; nil when nothing was counted.
  func matentabel(
    _ id: String, _ bijschrift: String, kop: String, regels: [(naam: String, isVet: Bool, sleutel: Cijfersleutel)],
    maten gevraagd: [Maat]
  ) -> Tabel? {
    let maten = maten(gevraagd, regels.map(\.sleutel))
    guard !maten.isEmpty else { return nil }
    return tabel(
      id, bijschrift, [Tabel.Kolom(kop)] + maten.map { Tabel.Kolom($0.kop, .getal) },
      regels.map { regel in
        [Cel(.tekst(regel.naam), isVet: regel.isVet)] + maten.map { cel($0, regel.sleutel) }
      })
  }
}
