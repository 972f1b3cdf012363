import Domain

/// Where everything stands on a sheet: one list of rows that XLSX and ODS both write, so that they cannot differ.
package struct Bladindeling: Sendable {
  package enum Rol: Hashable, Sendable {
    case titel, ondertitel, kop, tekst, bijschrift, tabelkop, lijf, legenda
    /// One high row that holds the chart; its first cell says in words what the chart shows.
    case grafiek
  }

  package struct Rij: Sendable {
    package let cellen: [Cel]
    package let rol: Rol
    /// In points; nil is the usual height.
    package let hoogte: Double?
  }

  package struct Tabelplek: Sendable {
    package let tabel: Tabel
    package let koprij: Int
    package var eersteRij: Int { koprij + 1 }
    /// Last body row; the header's own when the table is empty.
    package var laatsteRij: Int { koprij + tabel.rijen.count }
  }

  package let blad: Werkblad
  package let rijen: [Rij]
  /// In characters of the body font, one per used column.
  package let breedtes: [Int]
  package let tabellen: [Tabelplek]
  package let grafieken: [(grafiek: Bladgrafiek, rij: Int)]

  /// Width of a printed line in characters: texts are broken here, and the print area reaches as far.
  package static let regelbreedte = 118
  /// Points; Excel allows 409.
  package static let grafiekhoogte = 270.0
  private static let regelhoogte = 15.0
  /// A table with more rows than this is one of figures: it has one line per row, and measuring it would cost more than
  /// writing it.
  package static let langeTabel = 500

  package init(_ blad: Werkblad, van boek: Werkboek) {
    let breedtes = Bladindeling.widths(blad)
    let regel = max(Bladindeling.regelbreedte, breedtes.reduce(0, +))
    var rijen: [Rij] = []
    var tabellen: [Tabelplek] = []
    var grafieken: [(grafiek: Bladgrafiek, rij: Int)] = []
    func voegToe(_ tekst: String, _ rol: Rol, hoogte: Double? = nil) {
      for (nummer, stuk) in brokenLines(tekst, op: regel).enumerated() {
        rijen.append(Rij(cellen: [.tekst(stuk)], rol: rol, hoogte: nummer == 0 ? hoogte : nil))
      }
    }
    voegToe(blad.titel, .titel, hoogte: 28)
    for ondertitel in boek.ondertitels { voegToe(ondertitel, .ondertitel) }
    for deel in blad.delen {
      switch deel {
      case .kop(let tekst): voegToe(tekst, .kop, hoogte: 32)
      case .tekst(let tekst): voegToe(tekst, .tekst)
      case .tabel(let tabel):
        voegToe(tabel.bijschrift, .bijschrift, hoogte: 24)
        tabellen.append(Tabelplek(tabel: tabel, koprij: rijen.count))
        let koppen = distinctHeaders(tabel.kolommen.map(\.kop)).map { Cel.tekst($0) }
        rijen.append(
          Rij(cellen: koppen, rol: .tabelkop, hoogte: Bladindeling.height(koppen, breedtes.map { $0 - 3 }) + 4))
        let isLang = tabel.rijen.count > Bladindeling.langeTabel
        for rij in tabel.rijen {
          let hoogte = isLang ? Bladindeling.regelhoogte : Bladindeling.height(rij, breedtes.map { $0 * 115 / 100 - 1 })
          rijen.append(Rij(cellen: rij, rol: .lijf, hoogte: hoogte > Bladindeling.regelhoogte ? hoogte : nil))
        }
        for tekst in tabel.legenda { voegToe(tekst, .legenda) }
      case .grafiek(let grafiek):
        grafieken.append((grafiek, rijen.count))
        rijen.append(Rij(cellen: [.tekst(grafiek.grafiek.alt)], rol: .grafiek, hoogte: Bladindeling.grafiekhoogte))
      }
    }
    (self.blad, self.rijen, self.breedtes) = (blad, rijen, breedtes)
    (self.tabellen, self.grafieken) = (tabellen, grafieken)
  }

  /// Last column of the print area: far enough for the broken texts.
  package var laatsteKolom: Int {
    let tekort = Bladindeling.regelbreedte - breedtes.reduce(0, +)
    return breedtes.count - 1 + (tekort > 0 ? (tekort + 8) / 9 : 0)
  }

  /// The first table when it is the only one: its header can stay in view and on every page.
  package var enigeTabel: Tabelplek? { tabellen.count == 1 ? tabellen[0] : nil }

  /// Room for a chart beside the first column, in pixels.
  package var grafiekbreedte: Int {
    let kolommen = breedtes.dropFirst().reduce(0) { $0 + $1 * 7 + 5 }
    let ruimte = max(kolommen, (Bladindeling.regelbreedte - (breedtes.first ?? 0)) * 7)
    return min(max(ruimte - 12, 420), 900)
  }

  /// Whether shrinking the sheet to one printed page (A4 landscape) still leaves it readable.
  package var pastOpEenPagina: Bool {
    let breedte = Double(max(Bladindeling.regelbreedte, breedtes.reduce(0, +)) * 7) * 0.75
    let hoogte = rijen.reduce(0) { $0 + ($1.hoogte ?? Bladindeling.regelhoogte) }
    let schaal = min(1, 785 / breedte)
    let paginas = hoogte * schaal / 480
    return paginas <= 1.75 && schaal / max(1, paginas) > 0.46
  }

  private static func widths(_ blad: Werkblad) -> [Int] {
    var breedtes: [Int] = []
    for tabel in blad.tabellen {
      for (plek, kolom) in tabel.kolommen.enumerated() {
        let woord = kolom.kop.split(separator: " ").map(\.count).max() ?? 0
        let nodig = max(woord + 3, kolom.breedte ?? Bladindeling.width(kolom, plek, tabel))
        if plek == breedtes.count { breedtes.append(nodig) } else { breedtes[plek] = max(breedtes[plek], nodig) }
      }
    }
    let heeftGrafiek = blad.delen.contains { if case .grafiek = $0 { true } else { false } }
    if breedtes.isEmpty { breedtes = [30] }
    if heeftGrafiek { breedtes[0] = max(breedtes[0], 30) }
    return breedtes
  }

  private static func width(_ kolom: Tabel.Kolom, _ plek: Int, _ tabel: Tabel) -> Int {
    let inhoud = tabel.rijen.lazy.map { $0[plek].zichtbareTekst.count }.max() ?? 0
    // Not every program breaks a link over lines.
    if case .koppeling = tabel.rijen.first?[plek].inhoud { return max(30, min(66, inhoud)) }
    return max(9, min(44, inhoud + 3), min(12, kolom.kop.count + 3))
  }

  /// `letters`: how many fit on a line of each column. Letters are narrower than the digit that a width counts.
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
