import Domain
package import Reporting

/// Every figure on a line of its own, for filters, pivots and programs (columns: ONTWERP, 'cijfers').
///
/// `;` between fields and a decimal comma, as Dutch spreadsheets read it; CRLF; an empty field means 'all'. It writes bytes
/// and no strings, because a year of one gemeente is 60,000 lines.
package enum CijfersCSV {
  package static let kolommen = [
    "periode", "gebied_soort", "gebied", "doel", "leeftijd", "werkvorm", "organisatie", "maat", "waarde", "teller",
    "noemer", "status", "n",
  ]

  package static func write(_ lijst: Cijferlijst) -> [UInt8] {
    var uit: [UInt8] = []
    uit.reserveCapacity(96 * (lijst.cijfers.count + 1))
    // The mark by which Excel knows that this is UTF-8.
    uit += [0xEF, 0xBB, 0xBF]
    uit += kolommen.joined(separator: ";").utf8
    uit += [13, 10]
    // Figures of one cell follow one another: their coordinates are written once and copied.
    var vorige: Cijfersleutel?
    var begin: [UInt8] = []
    for cijfer in lijst.cijfers {
      if vorige.map({ !isSameCell($0, cijfer.sleutel) }) ?? true {
        begin = coordinates(cijfer.sleutel)
        vorige = cijfer.sleutel
      }
      uit += begin
      uit += cijfer.sleutel.maat.rawValue.utf8
      appendValue(cijfer, to: &uit)
    }
    return uit
  }

  private static func isSameCell(_ een: Cijfersleutel, _ ander: Cijfersleutel) -> Bool {
    een.periode == ander.periode && een.gebied == ander.gebied && een.doel == ander.doel
      && een.leeftijd == ander.leeftijd && een.werkvorm == ander.werkvorm && een.organisatie == ander.organisatie
  }

  private static func coordinates(_ sleutel: Cijfersleutel) -> [UInt8] {
    let velden = [
      sleutel.periode.code, sleutel.gebied?.soort.rawValue, sleutel.gebied?.code, sleutel.doel?.code,
      sleutel.leeftijd.map(inField), sleutel.werkvorm, sleutel.organisatie?.code,
    ]
    var uit: [UInt8] = []
    for veld in velden {
      if let veld { appendField(veld, to: &uit) }
      uit.append(puntkomma)
    }
    return uit
  }

  /// '4 t/m 7': a Dutch spreadsheet would read '4-7' as the fourth of July.
  private static func inField(_ leeftijd: Leeftijdsband) -> String {
    switch leeftijd {
    case .jaren(let jaren): "\(jaren.lowerBound) t/m \(jaren.upperBound)"
    case .onbekend: leeftijd.code
    }
  }

  private static func appendValue(_ cijfer: Cijfer, to uit: inout [UInt8]) {
    switch cijfer.waarde {
    case .getal(let getal):
      uit.append(puntkomma)
      appendDecimal(getal, komma: 44, to: &uit)
      uit.append(puntkomma)
      if cijfer.sleutel.maat.isVerhouding || getal.noemer != 1 {
        appendInteger(getal.teller, to: &uit)
        uit.append(puntkomma)
        appendInteger(getal.noemer, to: &uit)
        uit.append(puntkomma)
      } else {
        uit.append(puntkomma)
        uit.append(puntkomma)
      }
    case .onderdrukt, .ontbreekt, .geen: uit += ";;;;".utf8
    }
    uit += cijfer.status.rawValue.utf8
    uit.append(puntkomma)
    if let n = cijfer.n { appendInteger(n, to: &uit) }
    uit.append(13)
    uit.append(10)
  }
}

private let puntkomma = UInt8(ascii: ";")
private let aanhaling = UInt8(ascii: "\"")

/// Quoted only where needed (RFC 4180).
func appendField(_ tekst: String, to uit: inout [UInt8]) {
  let isBijzonder = tekst.utf8.contains { $0 == puntkomma || $0 == aanhaling || $0 == 10 || $0 == 13 }
  guard isBijzonder else { uit += tekst.utf8; return }
  uit.append(aanhaling)
  for byte in tekst.utf8 {
    if byte == aanhaling { uit.append(aanhaling) }
    uit.append(byte)
  }
  uit.append(aanhaling)
}

/// Whole numbers as they are, others to six decimals without trailing zeros.
func appendDecimal(_ getal: Breuk, komma: UInt8, to uit: inout [UInt8]) {
  guard getal.noemer != 1 else { appendInteger(getal.teller, to: &uit); return }
  let eenheden = getal.afgerond(decimalen: 6)
  if eenheden < 0 { uit.append(UInt8(ascii: "-")) }
  let (heel, rest) = eenheden.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
  appendInteger(Int(heel), to: &uit)
  guard rest > 0 else { return }
  uit.append(komma)
  var (over, schaal) = (rest, UInt(100_000))
  while over > 0 {
    uit.append(48 + UInt8(over / schaal))
    (over, schaal) = (over % schaal, schaal / 10)
  }
}

func appendInteger(_ getal: Int, to uit: inout [UInt8]) {
  if getal < 0 { uit.append(UInt8(ascii: "-")) }
  var over = getal.magnitude
  let start = uit.count
  repeat {
    uit.append(48 + UInt8(over % 10))
    over /= 10
  } while over > 0
  uit[start...].reverse()
}
