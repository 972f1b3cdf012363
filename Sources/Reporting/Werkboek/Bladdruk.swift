/// A sheet on paper: A4, one page wide, upright where that takes fewer pages. Pixels are those of Excel, 96 to the inch.
extension Bladindeling {
  /// A column of `breedte` characters.
  package static func pixels(_ breedte: Int) -> Int { breedte * 7 + 5 }

  /// Usual columns beside the used ones that broken texts and charts need.
  private static func extraColumns(_ breedtes: [Int]) -> Int {
    max(0, regelbreedte * 7 - width(breedtes) + 63) / 64
  }

  private static func width(_ breedtes: some Sequence<Int>) -> Int { breedtes.reduce(0) { $0 + pixels($1) } }

  /// Width of the print area in pixels. A usual column has 64.
  static func printWidth(_ breedtes: [Int]) -> Int {
    width(breedtes) + extraColumns(breedtes) * 64
  }

  /// Last column of the print area. What stands to the right of it is for the screen.
  package var laatsteKolom: Int { gedrukt.count - 1 + Bladindeling.extraColumns(gedrukt) }

  var gedrukt: [Int] { Bladindeling.printed(breedtes, of: blad) }

  /// The widths of the columns on paper; of a sheet with only sentences as many as those need.
  static func printed(_ breedtes: [Int], of blad: Werkblad) -> [Int] {
    let delen = blad.delen.prefix(blad.drukdelen ?? blad.delen.count)
    let tabellen = delen.compactMap { if case .tabel(let tabel) = $0 { tabel.kolommen.count } else { nil } }
    if let aantal = blad.laatsteDrukkolom.map({ $0 + 1 }) ?? tabellen.max() { return Array(breedtes.prefix(aantal)) }
    let aantal = breedtes.indices.first { width(breedtes[...$0]) >= regelbreedte * 7 }
    return Array(breedtes.prefix((aantal ?? breedtes.count) + 1))
  }

  /// How far the sheet shrinks to be one page wide; never enlarged.
  private func scale(_ papier: Bladpapier) -> Double {
    min(1, papier.breedte / Double(Bladindeling.printWidth(gedrukt)))
  }

  /// Last row of the print area, from 0: what stands below is for the screen.
  package var laatsteDrukrij: Int { (blad.drukdelen.flatMap { $0 < delen.count ? delen[$0] : nil } ?? rijen.count) - 1 }

  private func height(_ rijen: Range<Int>) -> Double {
    rijen.reduce(0) { $0 + (self.rijen[$1].hoogte ?? Bladindeling.regelhoogte) }
  }

  /// What must stay together of a block that is too long for one page: up to its first chart, or some rows of its table.
  private func beginning(_ begin: Int) -> Double {
    var hoogte = 0.0, lijf = 0
    for rij in rijen[begin...laatsteDrukrij] {
      hoogte += rij.hoogte ?? Bladindeling.regelhoogte
      if rij.rol == .lijf { lijf += 1 }
      if rij.rol == .grafiek || lijf == 4 { break }
    }
    return hoogte
  }

  private func fitsOnePage(_ papier: Bladpapier) -> Bool {
    let schaal = min(scale(papier), papier.hoogte / height(0..<(laatsteDrukrij + 1)))
    return schaal >= Bladpapier.kleinsteSchaal
  }

  /// Upright only where the letters stay large enough.
  private var papier: Bladpapier {
    guard scale(.staand) >= Bladpapier.kleinsteSchaal else { return .liggend }
    let liggend = fitsOnePage(.liggend) ? 1 : breaks(.liggend).count + 1
    return (fitsOnePage(.staand) ? 1 : breaks(.staand).count + 1) < liggend ? .staand : .liggend
  }

  package var isStaand: Bool { papier.isStaand }

  /// Whether shrinking the sheet to one printed page still leaves it readable.
  package var pastOpEenPagina: Bool { fitsOnePage(papier) }

  /// The row on top of every page: the header of the only printed table when that runs over pages, else the title of the sheet.
  package var herhaaldeRij: Int { repeated(papier) }

  private func repeated(_ papier: Bladpapier) -> Int {
    let gedrukt = tabellen.filter { $0.koprij <= laatsteDrukrij }
    guard gedrukt.count == 1, height(0..<(gedrukt[0].laatsteRij + 1)) * scale(papier) > papier.hoogte else { return 0 }
    return gedrukt[0].koprij
  }

  /// Rows that begin a new page, so that no chart is cut and no table loses its header.
  package var paginaeinden: [Int] { pastOpEenPagina ? [] : breaks(papier).compactMap(\.self) }

  /// A new page each; nil where the program itself finds the row, in the middle of a block.
  private func breaks(_ papier: Bladpapier) -> [Int?] {
    let kop = repeated(papier)
    let pagina = papier.hoogte / scale(papier) - height(kop..<(kop + 1))
    let gedrukt = blokken.filter { $0 <= laatsteDrukrij }
    var einden: [Int?] = []
    var gevuld = height(0..<(gedrukt.first ?? 0))
    for (nummer, begin) in gedrukt.enumerated() {
      let hoogte = height(begin..<(nummer + 1 < gedrukt.count ? gedrukt[nummer + 1] : laatsteDrukrij + 1))
      if nummer > 0, gevuld + hoogte > pagina, hoogte <= pagina || gevuld + beginning(begin) > pagina {
        einden.append(begin)
        gevuld = 0
      }
      gevuld += hoogte
      while gevuld > pagina {
        einden.append(nil)
        gevuld -= pagina
      }
    }
    return einden
  }
}
