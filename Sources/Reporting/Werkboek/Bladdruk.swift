/// A sheet on paper: A4 landscape, one page wide. Pixels are those of Excel, 96 to the inch.
extension Bladindeling {
  /// A column of `breedte` characters.
  package static func pixels(_ breedte: Int) -> Int { breedte * 7 + 5 }

  /// Usual columns beside the used ones that broken texts and charts need.
  private static func extraColumns(_ breedtes: [Int]) -> Int {
    let tekort = regelbreedte - breedtes.reduce(0, +)
    return tekort > 0 ? (tekort + 8) / 9 : 0
  }

  /// Width of the print area in pixels. A usual column has 64.
  static func printWidth(_ breedtes: [Int]) -> Int {
    breedtes.reduce(0) { $0 + pixels($1) } + extraColumns(breedtes) * 64
  }

  /// Last column of the print area. What stands to the right of it is for computers.
  package var laatsteKolom: Int {
    blad.laatsteDrukkolom ?? breedtes.count - 1 + Bladindeling.extraColumns(breedtes)
  }

  /// How far the sheet shrinks to be one page wide; never enlarged.
  private var schaal: Double {
    let breedte = blad.laatsteDrukkolom.map { kolom in
      breedtes[...kolom].reduce(0) { $0 + Bladindeling.pixels($1) }
    }
    return min(1, 1_015 / Double(breedte ?? Bladindeling.printWidth(breedtes)))
  }

  /// Last row of the print area, from 0: of a sheet for the screen only what stands above its first part.
  package var laatsteDrukrij: Int { blad.isVoorScherm ? max(0, (blokken.first ?? 1) - 1) : rijen.count - 1 }

  /// What a page holds of rows, in points.
  private static let paginahoogte = 470.0

  private func height(_ rijen: Range<Int>) -> Double {
    rijen.reduce(0) { $0 + (self.rijen[$1].hoogte ?? Bladindeling.regelhoogte) }
  }

  /// What must stay together of a block that is too long for one page: up to its first chart, or some rows of its table.
  private func beginning(_ begin: Int) -> Double {
    var hoogte = 0.0, lijf = 0
    for rij in rijen[begin...] {
      hoogte += rij.hoogte ?? Bladindeling.regelhoogte
      if rij.rol == .lijf { lijf += 1 }
      if rij.rol == .grafiek || lijf == 4 { break }
    }
    return hoogte
  }

  /// Whether shrinking the sheet to one printed page still leaves it readable.
  package var pastOpEenPagina: Bool {
    if blad.isVoorScherm { return true }
    let paginas = height(0..<rijen.count) * schaal / Bladindeling.paginahoogte
    return paginas <= 1.8 && schaal / max(1, paginas) > 0.5
  }

  /// The row on top of every page: the header of the only table when that runs over pages, else the title of the sheet.
  package var herhaaldeRij: Int {
    if blad.isVoorScherm { return 0 }
    guard let tabel = enigeTabel, height(0..<(tabel.laatsteRij + 1)) * schaal > Bladindeling.paginahoogte else {
      return 0
    }
    return tabel.koprij
  }

  /// Rows that begin a new page, so that no chart is cut and no table loses its header.
  package var paginaeinden: [Int] {
    guard !pastOpEenPagina else { return [] }
    let pagina = Bladindeling.paginahoogte / schaal - height(herhaaldeRij..<(herhaaldeRij + 1))
    var einden: [Int] = []
    var gevuld = height(0..<(blokken.first ?? 0))
    for (nummer, begin) in blokken.enumerated() {
      let hoogte = height(begin..<(nummer + 1 < blokken.count ? blokken[nummer + 1] : rijen.count))
      if nummer > 0, gevuld + hoogte > pagina, hoogte <= pagina || gevuld + beginning(begin) > pagina {
        einden.append(begin)
        gevuld = 0
      }
      gevuld += hoogte
      while gevuld > pagina { gevuld -= pagina }
    }
    return einden
  }
}
