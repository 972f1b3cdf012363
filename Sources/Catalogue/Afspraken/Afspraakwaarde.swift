import Domain

/// A number with its unit as a person writes it: '1.500 kinderen', '8,0 punten', '20%', '10 werkdagen'.
struct Afspraakwaarde {
  let getal: Breuk
  /// As written; nil when there is none.
  let eenheid: String?
  let knoop: Knoop

  var isProcent: Bool { eenheid == "%" }
  var isProcentpunt: Bool { eenheid == "procentpunt" }

  /// A percentage as the fraction it is.
  var breuk: Breuk? {
    isProcent || isProcentpunt ? Breuk(teller: getal.teller, noemer: getal.noemer * 100) : getal
  }
}

extension Knoop {
  /// A number with a unit, when `eenheid` is what is counted. A number alone is refused: nobody knows of what.
  func alsAfspraakwaarde() -> Afspraakwaarde? {
    guard let tekst = alsTekst() else { return nil }
    let cijfers = tekst.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == "-") }
    var rest = tekst.dropFirst(cijfers.count)
    while rest.first == " " { rest.removeFirst() }
    guard let getal = dutchNumber(cijfers) else {
      report(
        "Bij \(naam) staat '\(tekst)', maar hier hoort een getal met een eenheid",
        "Schrijf bijvoorbeeld 1.500 kinderen of 20%")
      return nil
    }
    return Afspraakwaarde(getal: getal, eenheid: rest.isEmpty ? nil : String(rest), knoop: self)
  }

  /// A percentage such as '25%', as a fraction.
  func alsProcent() -> Breuk? {
    guard let waarde = alsAfspraakwaarde() else { return nil }
    guard waarde.isProcent, let breuk = waarde.breuk, breuk.teller >= 0 else {
      report("Bij \(naam) hoort een percentage", "Schrijf bijvoorbeeld 25%")
      return nil
    }
    return breuk
  }

  /// '14 kalenderdagen' or '10 werkdagen'.
  func alsTermijn() -> Termijn? {
    guard let waarde = alsAfspraakwaarde() else { return nil }
    let soorten = Termijn.Soort.allCases.map(\.rawValue)
    guard let woord = waarde.eenheid, let soort = Termijn.Soort(rawValue: woord), waarde.getal.noemer == 1,
      (0...3_650).contains(waarde.getal.teller)
    else {
      let gegeven =
        waarde.eenheid.map { "De termijn bij \(naam) staat in '\($0)'" } ?? "De termijn bij \(naam) heeft geen eenheid"
      report(
        gegeven, "Schrijf hele \(soorten.joined(separator: " of ")), zoals 14 kalenderdagen: dat zijn er 10 werkdagen")
      return nil
    }
    return Termijn(waarde.getal.teller, soort)
  }
}

/// '1.500', '8,25' and '8.5'; a point before exactly three digits groups, as Dutch readers do.
private func dutchNumber(_ tekst: Substring) -> Breuk? {
  let negatief = tekst.hasPrefix("-")
  let kaal = negatief ? tekst.dropFirst() : tekst
  let delen = kaal.split(separator: ",", omittingEmptySubsequences: false)
  guard (1...2).contains(delen.count) else { return nil }
  var groepen = delen[0].split(separator: ".", omittingEmptySubsequences: false)
  var decimalen = delen.count == 2 ? delen[1] : ""
  if groepen.count == 2, delen.count == 1, groepen[1].utf8.count != 3 { decimalen = groepen.removeLast() }
  guard groepen.dropFirst().allSatisfy({ $0.utf8.count == 3 }), let heel = digits(groepen.joined().utf8),
    heel < 1_000_000_000_000, decimalen.utf8.count <= 6
  else { return nil }
  guard !decimalen.isEmpty else { return delen.count == 2 ? nil : Breuk(negatief ? -heel : heel) }
  guard let rest = digits(decimalen.utf8) else { return nil }
  let schaal = decimalen.utf8.reduce(1) { product, _ in product * 10 }
  return Breuk(teller: (heel * schaal + rest) * (negatief ? -1 : 1), noemer: schaal)
}
