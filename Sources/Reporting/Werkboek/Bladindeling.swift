import Domain

/// Where everything stands on a sheet: one list of rows that XLSX and ODS both write, so that they cannot differ.
package struct Bladindeling: Sendable {
  package enum Rol: Hashable, Sendable {
    case titel, ondertitel, kop, tekst, bijschrift, tabelkop, lijf, legenda
    /// One high row that holds charts; its first cell ends what was said of them in words.
    case grafiek
    /// The upper and the lower half of the tiles of a map.
    case tegelnaam, tegelwaarde
  }

  package struct Rij: Sendable {
    private enum Inhoud {
      case cellen([Cel])
      /// A row of a long table, which keeps its cells by column.
      case rij(Tabelrijen, Int)
    }
    private let inhoud: Inhoud
    package let rol: Rol
    /// In points; nil is the usual height.
    package let hoogte: Double?
    /// Of a row of a map the look of each cell.
    private let tegels: [Tegelvorm?]

    init(cellen: [Cel], rol: Rol, hoogte: Double?, tegels: [Tegelvorm?] = []) {
      (inhoud, self.rol, self.hoogte, self.tegels) = (.cellen(cellen), rol, hoogte, tegels)
    }

    init(_ plek: Int, of rijen: Tabelrijen) { (inhoud, rol, hoogte, tegels) = (.rij(rijen, plek), .lijf, nil, []) }

    /// Nil for a cell that is no part of a tile.
    package func tegel(_ kolom: Int) -> Tegelvorm? { kolom < tegels.count ? tegels[kolom] : nil }

    /// The number of cells.
    package var breedte: Int {
      switch inhoud {
      case .cellen(let cellen): cellen.count
      case .rij(let rijen, _): rijen.breedte
      }
    }

    package var cellen: [Cel] {
      switch inhoud {
      case .cellen(let cellen): cellen
      case .rij(let rijen, let plek): rijen[plek]
      }
    }
  }

  package struct Tabelplek: Sendable {
    package let tabel: Tabel
    package let koprij: Int
    package var eersteRij: Int { koprij + 1 }
    /// Last body row; the header's own when the table is empty.
    package var laatsteRij: Int { koprij + tabel.rijen.count }
    /// Body rows from 0 as rows of the sheet; -1 is the header.
    package func rows(_ rijen: Range<Int>) -> Range<Int> {
      (eersteRij + rijen.lowerBound)..<(eersteRij + rijen.upperBound)
    }
  }

  package let blad: Werkblad
  /// The first sheet carries the logo.
  package let isEerste: Bool
  package let rijen: [Rij]
  /// In characters of the body font, one per used column.
  package let breedtes: [Int]
  package let tabellen: [Tabelplek]
  package let grafieken: [Grafiekplek]
  /// Rows where something begins that should stand together on paper: a heading or sentence with what follows it.
  let blokken: [Int]
  /// The row in which each part of the sheet begins.
  let delen: [Int]

  /// Width of a printed line in characters: texts are broken here, and the print area reaches as far.
  package static let regelbreedte = 118
  /// In points.
  package static let regelhoogte = 15.0
  /// A table with more rows than this is one of figures: it has one line per row, and measuring it would cost more than
  /// writing it.
  package static let langeTabel = 500

  package init(_ blad: Werkblad, van boek: Werkboek) {
    isEerste = blad.naam == boek.bladen.first?.naam
    let breedtes = Bladindeling.widths(blad)
    // A text is never wider than what is printed.
    let gedrukt = Bladindeling.printed(breedtes, of: blad)
    let regel = max(Bladindeling.regelbreedte, gedrukt.reduce(0, +))
    var rijen: [Rij] = []
    var tabellen: [Tabelplek] = []
    var grafieken: [Grafiekplek] = []
    var blokken: [Int] = []
    var delen: [Int] = []
    var isInleiding = false
    func voegToe(_ tekst: String, _ rol: Rol, hoogte: Double? = nil) {
      for (nummer, stuk) in brokenLines(tekst, op: regel).enumerated() {
        rijen.append(Rij(cellen: [.tekst(stuk)], rol: rol, hoogte: nummer == 0 ? hoogte : nil))
      }
    }
    // The logo stands in the row of the title, which is printed on every page.
    voegToe(blad.titel, .titel, hoogte: isEerste && boek.stijl.logo != nil ? Logoplek.rijhoogte : 28)
    for ondertitel in boek.ondertitels { voegToe(ondertitel, .ondertitel) }
    for deel in blad.delen {
      delen.append(rijen.count)
      if !isInleiding || deel.isKop { blokken.append(rijen.count) }
      isInleiding = deel.isInleiding
      switch deel {
      case .kop(let tekst): voegToe(tekst, .kop, hoogte: 22)
      case .tekst(let tekst): voegToe(tekst, .tekst)
      case .tabel(let tabel):
        voegToe(tabel.bijschrift, .bijschrift, hoogte: 20)
        tabellen.append(Tabelplek(tabel: tabel, koprij: rijen.count))
        let koppen = distinctHeaders(tabel.kolommen.map(\.kop)).map { Cel.tekst($0) }
        rijen.append(
          Rij(cellen: koppen, rol: .tabelkop, hoogte: Bladindeling.height(koppen, breedtes.map { $0 - 3 }) + 4))
        if tabel.rijen.count > Bladindeling.langeTabel {
          rijen += tabel.rijen.indices.map { Rij($0, of: tabel.rijen) }
        } else {
          for rij in tabel.rijen {
            let hoogte = Bladindeling.height(rij, breedtes.map { $0 * 93 / 100 - 1 })
            rijen.append(Rij(cellen: rij, rol: .lijf, hoogte: hoogte > Bladindeling.regelhoogte ? hoogte : nil))
          }
        }
        for tekst in tabel.legenda { voegToe(tekst, .legenda) }
      case .grafiek(let grafiek):
        let regels = brokenLines(grafiek.grafiek.alt, op: regel)
        for stuk in regels.dropLast() { voegToe(stuk, .legenda) }
        let plek = Grafiekplek(grafiek, rij: rijen.count, breedte: Bladindeling.printWidth(gedrukt))
        rijen.append(Rij(cellen: [.tekst(regels.last ?? "")], rol: .grafiek, hoogte: plek.rijhoogte))
        grafieken.append(plek)
      case .kaart(let kaart):
        for stuk in brokenLines(kaart.alt, op: regel) { voegToe(stuk, .legenda) }
        for rij in kaart.celrijen {
          let hoogte = Bladindeling.height(rij.cellen, breedtes.map { $0 * 93 / 100 - 1 })
          rijen.append(Rij(cellen: rij.cellen, rol: rij.rol, hoogte: hoogte + 4, tegels: rij.vormen))
        }
        for stuk in brokenLines(kaart.onderschrift, op: regel) { voegToe(stuk, .legenda) }
      case .raster(let klein):
        for rij in Grafiekplek.raster(klein, vanaf: rijen.count, breedte: Bladindeling.printWidth(gedrukt)) {
          let namen = rij.map(\.grafiek.grafiek.titel).joined(separator: " · ")
          rijen.append(Rij(cellen: [.tekst(namen)], rol: .grafiek, hoogte: rij.map(\.rijhoogte).max()))
          grafieken += rij
        }
      }
    }
    (self.blad, self.rijen, self.breedtes) = (blad, rijen, breedtes)
    (self.tabellen, self.grafieken, self.blokken, self.delen) = (tabellen, grafieken, blokken, delen)
  }

  /// The first table when it is the only one: its header can stay in view and on every page.
  package var enigeTabel: Tabelplek? { tabellen.count == 1 ? tabellen[0] : nil }

  private static func widths(_ blad: Werkblad) -> [Int] {
    var breedtes: [Int] = []
    for tabel in blad.tabellen {
      for (plek, kolom) in tabel.kolommen.enumerated() {
        let woord = kolom.kop.split(separator: " ").map(\.count).max() ?? 0
        // The button of a filter stands beside the word, or some air.
        let nodig = max(woord + 3, longestWord(plek, tabel), kolom.breedte ?? Bladindeling.width(kolom, plek, tabel))
        if plek == breedtes.count { breedtes.append(nodig) } else { breedtes[plek] = max(breedtes[plek], nodig) }
      }
    }
    if let tegels = blad.kaarten.map(\.tegelbreedten).max(by: { $0.count < $1.count }), breedtes.isEmpty {
      return tegels
    }
    return breedtes.isEmpty ? [30] : breedtes
  }

  /// No program breaks inside 'Haarlemmerhoutkwartier': it would lose its end.
  private static func longestWord(_ plek: Int, _ tabel: Tabel) -> Int {
    guard tabel.rijen.count <= langeTabel else { return 0 }
    let woorden = tabel.rijen.lazy.flatMap { rij -> [Substring] in
      guard case .tekst(let tekst) = rij[plek].inhoud else { return [] }
      return tekst.split(separator: " ")
    }
    return min(30, (woorden.map(\.count).max() ?? 0) + 2)
  }

  private static func width(_ kolom: Tabel.Kolom, _ plek: Int, _ tabel: Tabel) -> Int {
    let inhoud = tabel.rijen.lazy.map { $0[plek].zichtbareTekst.count }.max() ?? 0
    // Not every program breaks a link over lines.
    if case .koppeling = tabel.rijen.first?[plek].inhoud { return max(30, min(66, inhoud)) }
    return max(9, min(44, inhoud + 3), min(12, kolom.kop.count + 3))
  }

  /// `letters`: how many fit on a line of each column. A wide type and the air beside the text take more than a narrow letter
  /// saves on the digit that a width counts: a row too high is less of a pity than a line that is cut.
  private static func height(_ cellen: [Cel], _ letters: [Int]) -> Double {
    var regels = 1
    for (cel, ruimte) in zip(cellen, letters) {
      switch cel.inhoud {
      case .tekst(let tekst), .tekstformule(_, let tekst):
        if tekst.utf8.count > ruimte { regels = max(regels, brokenLines(tekst, op: max(4, ruimte)).count) }
      case .getal, .datum, .onderdrukt, .ontbreekt, .geen, .leeg, .formule, .koppeling: break
      }
    }
    return Double(min(regels, 26)) * regelhoogte
  }
}

/// A spreadsheet table wants a name for every column, and every name once.
private func distinctHeaders(_ koppen: [String]) -> [String] {
  var gezien: Set<String> = []
  return koppen.enumerated().map { plek, kop in
    let naam = kop.isEmpty ? "Kolom \(plek + 1)" : kop
    if gezien.insert(folded(naam)).inserted { return naam }
    let ander = "\(naam) (\(plek + 1))"
    gezien.insert(folded(ander))
    return ander
  }
}

/// Breaks at spaces; a longer word stands on a line of its own.
func brokenLines(_ tekst: String, op breedte: Int) -> [String] {
  if tekst.utf8.count <= breedte { return [tekst] }
  var regels: [String] = []
  var regel = ""
  for woord in tekst.split(separator: " ") {
    if !regel.isEmpty, regel.count + 1 + woord.count > breedte {
      regels.append(regel)
      regel = ""
    }
    regel += regel.isEmpty ? String(woord) : " " + woord
  }
  regels.append(regel)
  return regels
}

/// The layout of the whole workbook, and the address of every table in it.
package struct Werkboekindeling: Sendable {
  package let boek: Werkboek
  package let bladen: [Bladindeling]
  /// Table id to the sheet (from 0) and place.
  package let adressen: [String: (blad: Int, plek: Bladindeling.Tabelplek)]

  package init(_ boek: Werkboek) {
    self.boek = boek
    bladen = boek.bladen.map { Bladindeling($0, van: boek) }
    var adressen: [String: (blad: Int, plek: Bladindeling.Tabelplek)] = [:]
    for (nummer, blad) in bladen.enumerated() {
      for plek in blad.tabellen { adressen[plek.tabel.id] = (nummer, plek) }
    }
    self.adressen = adressen
  }

  /// Sheet and row (from 0) that a link leads to: a table's header, or the top of a sheet by name.
  package func doel(_ naar: String) -> (blad: Int, rij: Int)? {
    if let adres = adressen[naar] { return (adres.blad, adres.plek.koprij) }
    return bladen.firstIndex { $0.blad.naam == naar }.map { ($0, 0) }
  }
}
