import Domain

/// Cells, names and tables as the sheets of the workbook and the pages of the report both print them.
extension Rapportinvoer {
  func cel(
    _ maat: Maat, _ periode: Periode? = nil, gebied: Gebied? = nil, doel: DoelID? = nil, organisatie: BronID? = nil
  ) -> Cel {
    Cel(cijfer(maat, periode, gebied: gebied, doel: doel, organisatie: organisatie))
  }

  /// Wijken in reading order: by stadsdeel, then by code.
  var wijken: [Wijk] { stadsdeelindeling.flatMap(\.wijken) }

  /// 'D03 Talentontwikkeling'.
  func label(_ doel: Doel) -> String { "\(doel.id.code) \(doel.kort)" }

  /// What stands under every table that shows a symbol.
  func legend(_ rijen: [[Cel]]) -> [String] {
    var legenda: [String] = []
    let inhoud = rijen.joined().map(\.inhoud)
    if inhoud.contains(.onderdrukt) {
      let grens = catalogus.werkmap.drempels
      legenda.append(
        "\(Cel.onderdruktTeken) = verborgen, zodat niemand een kind herkent: 1 tot en met "
          + "\(grens.kinderenVerborgenTotEnMet) kinderen, minder dan \(grens.signalenVerborgenOnder) signalen, "
          + "of een cijfer dat zo’n aantal verraadt.")
    }
    if inhoud.contains(.ontbreekt) { legenda.append("ontbreekt = de levering is er niet. Dat is geen nul.") }
    if inhoud.contains(.geen) { legenda.append("– = niet van toepassing, of er is niets om door te delen.") }
    return legenda
  }

  func tabel(
    _ id: String, _ bijschrift: String, _ kolommen: [Tabel.Kolom], _ rijen: [[Cel]], legenda: [String] = []
  ) -> Tabel {
    Tabel(id: id, bijschrift: bijschrift, kolommen: kolommen, rijen: rijen, legenda: legenda + legend(rijen))
  }
}
