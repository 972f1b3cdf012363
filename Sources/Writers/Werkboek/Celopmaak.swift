import Domain
import Reporting

/// How a cell looks, as a key: each look is made once per workbook, and is the same in XLSX and ODS.
struct Celopmaak: Hashable, Sendable {
  let rol: Bladindeling.Rol
  var tint: Cel.Tint = .geen
  var notatie: Notatie?
  var isVet = false
  var isRechts = false
  var isDatum = false
  var isKoppeling = false
  /// Breaks over lines.
  var loopt = false
  /// Text beside a column of numbers needs air between.
  var springtIn = false
  /// Half of a tile of a map.
  var tegel: Tegelvorm?

  init(_ cel: Cel, _ rol: Bladindeling.Rol, kolom: Int, tegel: Tegelvorm? = nil) {
    (self.rol, tint, isVet, self.tegel) = (rol, cel.tint, cel.isVet, tegel)
    guard tegel == nil else { loopt = rol == .tegelnaam; return }
    switch cel.inhoud {
    case .tekst:
      loopt = rol == .lijf
      springtIn = rol == .lijf && kolom > 0
    case .getal(_, let notatie), .formule(_, _, let notatie): self.notatie = notatie
    case .datum: isDatum = true
    case .onderdrukt, .ontbreekt, .geen: isRechts = true
    case .leeg: break
    case .tekstformule: springtIn = kolom > 0
    case .koppeling:
      isKoppeling = true
      loopt = rol == .lijf
    }
  }

  /// The header of a column.
  init(kop soort: Tabel.Kolom.Soort, kolom: Int) {
    rol = .tabelkop
    switch soort {
    case .getal: isRechts = true
    case .tekst, .datum: springtIn = kolom > 0
    }
  }

  /// Ink and, where there is one, ground.
  func kleuren(_ stijl: Huisstijl) -> (inkt: Kleur, vlak: Kleur?) {
    let merk = stijl.merk
    if let tegel { return Tegelkleuren(stijl).kleuren(tegel.vulling) }
    if rol == .tabelkop { return (.wit, merk) }
    switch tint {
    case .goed: return (.goed, .goedVlak)
    case .aandacht: return (.aandacht, .aandachtVlak)
    case .slecht: return (.slecht, .slechtVlak)
    case .grijs: return (.zacht, .vlak)
    case .geen: break
    }
    if isKoppeling { return (merk, nil) }
    switch rol {
    case .titel: return (merk, nil)
    case .ondertitel, .bijschrift, .legenda, .grafiek: return (.zacht, nil)
    case .kop, .tekst, .tabelkop, .lijf, .tegelnaam, .tegelwaarde: return (.inkt, nil)
    }
  }

  /// In points. The columns are measured in the narrow letters of Calibri; other types are set a little smaller.
  func grootte(_ stijl: Huisstijl) -> Double {
    let kleiner: Double = stijl.lettertype == nil || stijl.lettertype == "Calibri" ? 0 : 0.5
    return switch rol {
    case .titel: 18
    case .kop: 14 - kleiner
    // Eight points is the least on paper, of a sheet that shrinks to four fifths.
    case .legenda, .grafiek: 10.5
    case .ondertitel, .tekst, .bijschrift, .tabelkop, .lijf, .tegelnaam, .tegelwaarde: 11 - kleiner
    }
  }

  var isVetgedrukt: Bool { isVet || rol == .titel || rol == .kop || rol == .tabelkop || rol == .tegelwaarde }
  var breektAf: Bool { loopt || rol == .tabelkop }
}
