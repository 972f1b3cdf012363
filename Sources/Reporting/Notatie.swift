package import Domain

/// How a number is written, in one place for every format: 1.234,5 · 5% · 1 mei 2026 · 01-05-2026 (DOMEIN §7).
package enum Notatie: Hashable, Sendable {
  /// A whole number: '1.234'.
  case aantal
  /// With this many decimals: '8,3'.
  case decimaal(Int)
  /// A share as a percentage with this many decimals: '93%', '3,6%'.
  case procent(Int)
  /// A difference of two percentages: '3 procentpunt'.
  case procentpunt(Int)

  package func tekst(_ getal: Breuk) -> String {
    switch self {
    case .aantal: grouped(getal.afgerond(decimalen: 0), decimalen: 0)
    case .decimaal(let decimalen): grouped(getal.afgerond(decimalen: decimalen), decimalen: decimalen)
    case .procent(let decimalen): grouped(getal.afgerond(decimalen: decimalen + 2), decimalen: decimalen) + "%"
    case .procentpunt(let decimalen):
      grouped(getal.afgerond(decimalen: decimalen + 2), decimalen: decimalen) + " procentpunt"
    }
  }

  /// Digits behind the comma.
  var decimalen: Int {
    switch self {
    case .aantal: 0
    case .decimaal(let aantal), .procent(let aantal), .procentpunt(let aantal): aantal
    }
  }

  /// The usual notation of a measure.
  package static func van(_ maat: Maat) -> Notatie {
    switch maat.soort {
    case .aandeel: .procent(0)
    case .gemiddelde: .decimaal(1)
    case .aantal, .kinderen, .signalen: .aantal
    }
  }
}

/// `eenheden` counts units of 10^-decimalen: 12345 with 1 decimal is '1.234,5'.
private func grouped(_ eenheden: Int, decimalen: Int) -> String {
  let cijfers = Array(padded(Int(eenheden.magnitude), decimalen + 1).utf8)
  let heel = cijfers.dropLast(decimalen), rest = cijfers.suffix(decimalen)
  var uit: [UInt8] = eenheden < 0 ? Array("−".utf8) : []
  for (plek, cijfer) in heel.enumerated() {
    if plek > 0, (heel.count - plek) % 3 == 0 { uit.append(UInt8(ascii: ".")) }
    uit.append(cijfer)
  }
  if decimalen > 0 { uit.append(UInt8(ascii: ",")); uit += rest }
  return String(decoding: uit, as: UTF8.self)
}

private let maandnamen = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
  "december",
]

extension Dag {
  /// '1 mei 2026', for running text.
  package var inTekst: String { "\(delen.dag) \(maandnamen[delen.maand - 1]) \(delen.jaar)" }
  /// '01-05-2026', for tables.
  package var inTabel: String { "\(padded(delen.dag, 2))-\(padded(delen.maand, 2))-\(padded(delen.jaar, 4))" }
}

extension Maand {
  /// 'mei 2026'.
  package var inTekst: String { "\(maandnamen[nummer - 1]) \(jaar)" }
  /// 'mei', for axes: the first three letters, with 'mrt' for maart.
  package var kort: String { nummer == 3 ? "mrt" : String(maandnamen[nummer - 1].prefix(3)) }
}

extension Periode {
  /// 'eerste kwartaal 2026', 'schooljaar 2025–2026'.
  package var inTekst: String {
    switch self {
    case .maand(let maand): maand.inTekst
    case .kwartaal(let jaar, let nummer): "\(["eerste", "tweede", "derde", "vierde"][nummer - 1]) kwartaal \(jaar)"
    case .halfjaar(let jaar, let nummer): "\(["eerste", "tweede"][nummer - 1]) halfjaar \(jaar)"
    case .jaar(let jaar): "\(jaar)"
    case .schooljaar(let van): "schooljaar \(van)–\(van + 1)"
    case .week(let week): "week \(week.nummer) van \(week.jaar)"
    case .vrij(let van, let tot): "\(van.inTekst) tot en met \(tot.inTekst)"
    }
  }

  /// 'mrt', 'kwartaal 1': beside a longer stretch that names the year.
  var kort: String {
    switch self {
    case .maand(let maand): maand.kort
    case .kwartaal(_, let nummer): "kwartaal \(nummer)"
    case .halfjaar(_, let nummer): "halfjaar \(nummer)"
    case .week(let week): "week \(week.nummer)"
    case .jaar, .schooljaar, .vrij: inTekst
    }
  }
}
