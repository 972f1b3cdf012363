package import Domain
import Yams

/// A node as a value of the domain. Each reader reports a wrong type with what was expected, and returns nil.
extension Knoop {
  /// Any single value as text; surrounding space is gone.
  package func alsTekst() -> String? {
    guard case .scalar(let scalar) = node, !isLeeg else { return refuse("een tekst", "Vul een tekst in") }
    var tekst = Substring(scalar.string)
    while tekst.first?.isWhitespace == true { tekst.removeFirst() }
    while tekst.last?.isWhitespace == true { tekst.removeLast() }
    guard !tekst.isEmpty else { return refuse("een tekst", "Vul een tekst in") }
    return String(tekst)
  }

  /// A whole number; '1.500' is read as Dutch readers do.
  package func alsGetal() -> Int? {
    let (waarde, remedie) = (scalarText, "Schrijf een geheel getal, zoals 25 of 1500")
    guard let waarde else { return refuse("een geheel getal", remedie) }
    let negatief = waarde.hasPrefix("-")
    let cijfers = Substring(negatief ? waarde.dropFirst() : waarde[...])
    let groepen = cijfers.split(separator: ".", omittingEmptySubsequences: false)
    let isGegroepeerd =
      groepen.count > 1 && (1...3).contains(groepen[0].count) && groepen.dropFirst().allSatisfy { $0.count == 3 }
    guard groepen.count == 1 || isGegroepeerd, let getal = digits(groepen.joined().utf8) else {
      return refuse("een geheel getal", remedie)
    }
    return negatief ? -getal : getal
  }

  /// An exact number: '8', '8,25' or '8.25'. Never by way of a floating-point number.
  package func alsBreuk() -> Breuk? {
    let remedie = "Schrijf een getal met een komma of punt, zoals 7,5"
    guard let waarde = scalarText else { return refuse("een getal", remedie) }
    let negatief = waarde.hasPrefix("-")
    let delen = (negatief ? waarde.dropFirst() : waarde[...])
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard delen.count <= 2, let geheel = digits(delen[0].utf8), geheel < 1_000_000_000_000 else {
      return refuse("een getal", remedie)
    }
    guard delen.count == 2 else { return Breuk(negatief ? -geheel : geheel) }
    guard delen[1].utf8.count <= 6, let rest = digits(delen[1].utf8) else { return refuse("een getal", remedie) }
    let schaal = delen[1].utf8.reduce(1) { product, _ in product * 10 }
    let teller = geheel * schaal + rest
    return Breuk(teller: negatief ? -teller : teller, noemer: schaal)
  }

  package func alsJaNee() -> Bool? {
    switch scalarText {
    case "ja", "Ja", "true": true
    case "nee", "Nee", "false": false
    default: refuse("ja of nee", "Schrijf ja of nee")
    }
  }

  /// 'jjjj-mm-dd' or 'dd-mm-jjjj'.
  package func alsDag() -> Dag? {
    let delen = (scalarText ?? "").split(separator: "-", omittingEmptySubsequences: false)
    if delen.count == 3, delen[0].utf8.count == 2, let dag = Dag(iso: "\(delen[2])-\(delen[1])-\(delen[0])") {
      return dag
    }
    return Dag(iso: scalarText ?? "") ?? refuse("een datum", "Schrijf de datum als jjjj-mm-dd, zoals 2026-03-31")
  }

  package func alsMaand() -> Maand? {
    Maand(code: scalarText ?? "") ?? refuse("een maand", "Schrijf de maand als jjjj-mm, zoals 2026-03")
  }

  package func alsPeriode() -> Periode? {
    Periode(code: scalarText ?? "")
      ?? refuse("een periode", "Schrijf bijvoorbeeld 2026-03, 2026-K1, 2026-H1, 2026 of schooljaar-2025-2026")
  }

  /// One of the raw values of an enumeration.
  package func alsKeuze<Keuze: CaseIterable & RawRepresentable<String>>(_: Keuze.Type) -> Keuze? {
    alsKeuze(uit: Keuze.allCases.map(\.rawValue)).flatMap(Keuze.init(rawValue:))
  }

  /// One of the given words.
  package func alsKeuze(uit keuzes: [String]) -> String? {
    guard let tekst = alsTekst() else { return nil }
    if keuzes.contains(tekst) { return tekst }
    report("De waarde '\(tekst)' bij \(naam) is onbekend", suggestion(for: tekst, among: keuzes))
    return nil
  }

  /// The elements of a list, in order; empty after a report when it is no list.
  package func alsLijst() -> [Knoop] {
    guard case .sequence(let rij) = node else {
      let _: Int? = refuse("een lijst", "Schrijf een lijst: regels met '- ' of [een, twee]")
      return []
    }
    return rij.enumerated().map { child($1, pad: "\(pad)[\($0 + 1)]") }
  }

  package func alsTekstlijst() -> [String] { alsLijst().compactMap { $0.alsTekst() } }

  /// The key-value pairs of a block, in the order of the file; empty after a report when it is no block.
  package func alsVelden() -> [(sleutel: Knoop, waarde: Knoop)] {
    guard case .mapping(let blok) = node else {
      let _: Int? = refuse("een blok met sleutels", "Schrijf regels als 'sleutel: waarde'")
      return []
    }
    return blok.map { sleutel, waarde in
      let naam = sleutel.scalar?.string ?? "?"
      let langer = pad.isEmpty ? naam : "\(pad).\(naam)"
      let knoop = child(sleutel, pad: langer)
      // An empty value has no place of its own; its key does.
      return (
        knoop,
        Knoop(bestand: bestand, regel: waarde.mark?.line ?? knoop.regel, pad: langer, fouten: fouten, node: waarde)
      )
    }
  }

  private var scalarText: String? {
    guard case .scalar(let scalar) = node, !isLeeg else { return nil }
    return scalar.string
  }

  private func refuse<Waarde>(_ verwacht: String, _ remedie: String) -> Waarde? {
    report("Bij \(naam) staat \(soort), maar hier hoort \(verwacht)", remedie)
    return nil
  }
}
