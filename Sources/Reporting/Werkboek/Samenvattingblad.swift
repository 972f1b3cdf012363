import Domain

/// *Samenvatting*: the core first. What a wethouder reads in one minute, with a way to the detail.
struct Samenvattingblad {
  static let kerncijfersID = "kerncijfers"
  let blad: Werkblad
  let namen: [Werkboek.Celnaam]

  private static let maten: [Maat] = [
    .uniekeKinderen, .deelnames, .anoniemeDeelnames, .bijeenkomsten, .activiteiten, .activiteitsuren, .groepsgrootte,
    .kinderen4Keer, .vasteKinderen, .aandeelVasteKinderen, .geblevenKinderen,
    .nieuweKinderen, .teruggekeerdeKinderen, .vertrokkenKinderen, .doorstroom, .tevredenheid,
  ]

  /// `andere` are the sheets that follow, which the table of contents leads to.
  init(_ invoer: Rapportinvoer, andere: [Werkblad], inhoud: [String: String], midden: [Werkblad.Deel]) {
    let kern = invoer.kernzinnen.map(\.tekst)
    var rijen: [[Cel]] = []
    var namen: [Werkboek.Celnaam] = []
    let zonder = invoer.looptijd.looptNog ? invoer.looptijd.inZin : "geen vorig jaar"
    let naast = invoer.vergelijkperiode.map { ", naast \($0.inTekst)" } ?? ""
    for maat in Samenvattingblad.maten {
      guard let nu = invoer.cijfer(maat) else { continue }
      namen.append(
        .init("Kerncijfer_\(maat.rawValue)", tabel: Samenvattingblad.kerncijfersID, rij: rijen.count, kolom: 1))
      rijen.append(
        [.tekst(maat.kop), Cel(nu, isVet: true)]
          + comparison(
            nu, invoer.vergelijkperiode.flatMap { invoer.cijfer(maat, $0) }, invoer.vergelijk(nu), zonder: zonder) + [
            .tekst(maat.eenheid)
          ])
    }
    let kerncijfers = invoer.tabel(
      Samenvattingblad.kerncijfersID,
      "De hele gemeente, \(invoer.periode.inTekst)\(naast). Elke rij is één cijfer.",
      [
        .init("Kerncijfer", breedte: 60), .init("Nu", .getal, breedte: 30), .init("Vorig jaar", .getal, breedte: 30),
        .init("Verschil", .getal, breedte: 22), .init("Ontwikkeling", breedte: 25),
        .init("Verschil in %", .getal, breedte: 18), .init("Eenheid", breedte: 30),
      ], rijen)
    let wijzer = Tabel(
      id: "inhoud", bijschrift: "Klik op een blad om erheen te gaan.",
      kolommen: [.init("Blad", breedte: 60), .init("Inhoud", breedte: 30)],
      rijen: andere.map { [Cel(.koppeling($0.naam, naar: $0.naam)), .tekst(inhoud[$0.naam] ?? $0.titel)] })
    let kerndelen =
      (kern.isEmpty ? [] : [.kop("De kern")]) + kern.map { Werkblad.Deel.tekst($0) } + [
        .kop("Kerncijfers"), .tabel(kerncijfers),
      ]
    var blad = Werkblad(
      naam: "Samenvatting", titel: "Kinderwerk in \(invoer.catalogus.werkmap.gemeente), \(invoer.periode.inTekst)",
      delen: kerndelen + midden + [.kop("In dit werkboek"), .tabel(wijzer)])
    // On paper nobody clicks: the agreements follow in full, and the head of every page names its sheet.
    blad.drukdelen = kerndelen.count
    blad.laatsteDrukkolom = 4
    self.blad = blad
    self.namen = namen
  }
}

/// Last year, the difference, the direction in words and the difference in percent; stands in columns 2–5 beside the figure in
/// column 1. The direction is that of the sentences: a change only beyond the ordinary variation.
///
/// - Parameter zonder: why there is no last year.
private func comparison(_ nu: Cijfer, _ vorig: Cijfer?, _ vergelijking: Vergelijking, zonder: String) -> [Cel] {
  guard let vorig else { return [Cel(.geen), Cel(.geen), .tekst(zonder), Cel(.geen)] }
  guard case .getal(let a) = nu.waarde, case .getal(let b) = vorig.waarde, let woord = vergelijking.inCel else {
    return [Cel(vorig), Cel(.geen), .tekst("niet te vergelijken"), Cel(.geen)]
  }
  // Beside a year of which something is missing, any difference would be of our own making.
  guard nu.ontbrekend.isEmpty, vorig.ontbrekend.isEmpty else {
    return [Cel(vorig), Cel(.geen), .tekst("niet te vergelijken"), Cel(.geen)]
  }
  let verschil = a - b
  let notatie: Notatie = if case .aandeel = nu.sleutel.maat.soort { .procentpunt(0) } else { .van(nu.sleutel.maat) }
  let deel: Cel =
    if case .aantal = notatie, let deel = verschil / b {
      Cel(.formule(.dezeRij(3) / .dezeRij(2), deel, .procent(0)))
    } else {
      Cel(.geen)
    }
  return [Cel(vorig), Cel(.formule(.dezeRij(1) - .dezeRij(2), verschil, notatie)), .tekst(woord), deel]
}

extension Vergelijking {
  /// For a narrow place; nil where nothing may be compared.
  fileprivate var inCel: String? {
    switch self {
    case .meer, .meerDanDubbel, .vanNul: "▲ meer"
    case .minder: "▼ minder"
    case .gelijk: "● ongeveer gelijk"
    case .gewoneSchommeling: "● gewone schommeling"
    case .eersteKeer, .looptNog, .onderdrukt, .ontbreekt, .geenVorig: nil
    }
  }
}
