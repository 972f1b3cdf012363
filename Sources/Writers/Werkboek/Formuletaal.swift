import Reporting

/// Writes a formula in the grammar of one file format.
enum Formuletaal {
  /// `'Blad'!$A$1`, `,` between arguments.
  case excel
  /// OpenFormula (ODF 1.2 part 2): `[$'Blad'.$A$1]`, `;` between arguments.
  case openFormula

  /// `rij` is that of the cell which holds the formula, from 0.
  func tekst(_ formule: Formule, rij: Int, _ indeling: Werkboekindeling) -> String {
    var uit = ""
    append(formule, rij, indeling, to: &uit)
    return uit
  }

  private func append(_ formule: Formule, _ rij: Int, _ indeling: Werkboekindeling, to uit: inout String) {
    switch formule {
    case .getal(let getal): uit += String(getal)
    case .tekst(let tekst):
      uit += "\"" + tekst.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    case .dezeRij(let kolom):
      let plek = columnName(kolom) + String(rij + 1)
      switch self {
      case .excel: uit += plek
      case .openFormula: uit += "[." + plek + "]"
      }
    case .cel(let tabel, let rij, let kolom):
      guard let adres = indeling.adressen[tabel] else { preconditionFailure("a formula names no table: \(tabel)") }
      appendRange(adres.blad, adres.plek.eersteRij + rij, adres.plek.eersteRij + rij, kolom, indeling, to: &uit)
    case .kolom(let tabel, let kolom):
      guard let adres = indeling.adressen[tabel] else { preconditionFailure("a formula names no table: \(tabel)") }
      appendRange(adres.blad, adres.plek.eersteRij, adres.plek.laatsteRij, kolom, indeling, to: &uit)
    case .functie(let functie, let argumenten):
      uit += functie.rawValue + "("
      for (plek, argument) in argumenten.enumerated() {
        if plek > 0 { uit += self == .excel ? "," : ";" }
        append(argument, rij, indeling, to: &uit)
      }
      uit += ")"
    case .reken(let links, let teken, let rechts):
      appendOperand(links, rij, indeling, to: &uit)
      uit += teken.rawValue
      appendOperand(rechts, rij, indeling, to: &uit)
    }
  }

  private func appendOperand(_ deel: Formule, _ rij: Int, _ indeling: Werkboekindeling, to uit: inout String) {
    guard case .reken = deel else { append(deel, rij, indeling, to: &uit); return }
    uit += "("
    append(deel, rij, indeling, to: &uit)
    uit += ")"
  }

  private func appendRange(
    _ blad: Int, _ eerste: Int, _ laatste: Int, _ kolom: Int, _ indeling: Werkboekindeling, to uit: inout String
  ) {
    let naam = indeling.bladen[blad].blad.naam, letter = columnName(kolom)
    switch self {
    case .excel:
      uit += "'\(naam)'!$\(letter)$\(eerste + 1)"
      if laatste != eerste { uit += ":$\(letter)$\(laatste + 1)" }
    case .openFormula:
      uit += "[$'\(naam)'.$\(letter)$\(eerste + 1)"
      if laatste != eerste { uit += ":.$\(letter)$\(laatste + 1)" }
      uit += "]"
    }
  }
}

/// 0 is 'A', 26 is 'AA'.
func columnName(_ kolom: Int) -> String {
  var rest = kolom
  var letters: [UInt8] = []
  repeat {
    letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
    rest = rest / 26 - 1
  } while rest >= 0
  return String(decoding: letters, as: UTF8.self)
}
