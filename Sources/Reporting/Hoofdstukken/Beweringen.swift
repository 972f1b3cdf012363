import Domain

/// What people wrote beside the figures it is about, for the concept only: a wrong number in an explanation is as wrong as one of
/// ours, and nobody else looks at it.
struct Bewering: Hashable {
  let kop: String
  let zin: String
  let cijfers: [String]
  /// Numbers in the sentence that stand nowhere else in the report.
  let los: [String]
}

extension Rapportinvoer {
  /// Sentences of the toelichting that say a number or compare, by heading.
  ///
  /// - Parameter gedrukt: every number that the report prints itself, as `Tekstgetal` finds them.
  func claims(gedrukt: Set<String>) -> [Bewering] {
    (toelichting?.stukken ?? []).flatMap { stuk in
      let ernaast = beside(stuk.kop)
      let bekend = gedrukt.union(ernaast.flatMap(Tekstgetal.find))
      return stuk.alineas.flatMap(sentences).compactMap { zin -> Bewering? in
        let getallen = Tekstgetal.find(in: zin)
        guard !getallen.isEmpty || compares(zin) else { return nil }
        return Bewering(kop: stuk.kop, zin: zin, cijfers: ernaast, los: getallen.filter { !bekend.contains($0) })
      }
    }
  }

  /// Nil outside a concept, and where nothing was claimed.
  func claimsChapter(gedrukt: Set<String>) -> Hoofdstuk? {
    guard isConcept else { return nil }
    let beweringen = claims(gedrukt: gedrukt)
    guard !beweringen.isEmpty else { return nil }
    let tabel = Tabel(
      id: "beweringen", bijschrift: "Uw zinnen met een getal of een vergelijking, naast de cijfers.",
      kolommen: [
        .init("Kop"), .init("Uw zin", breedte: 60), .init("De cijfers", breedte: 60), .init("Let op", breedte: 30),
      ],
      rijen: beweringen.map { bewering in
        let los = bewering.los.isEmpty ? "" : "\(enumerated(bewering.los)) staat nergens in dit rapport."
        return [
          .tekst(bewering.kop), .tekst(bewering.zin), .tekst(bewering.cijfers.joined(separator: " ")),
          Cel(.tekst(los), tint: bewering.los.isEmpty ? .geen : .aandacht),
        ]
      }, legenda: ["Dit staat alleen in het concept. Jaren, datums, leeftijden en codes tellen niet als getal."])
    return Hoofdstuk("uw-tekst", "Uw tekst naast de cijfers", [.tabel(tabel)])
  }

  /// What the report says about the thing that a heading names.
  private func beside(_ kop: String) -> [String] {
    if let uitkomst = laatsteUitkomsten.first(where: { folded($0.afspraak.id) == folded(kop) }) {
      return [
        "\(uitkomst.afspraak.titel): \(uitkomst.oordeel.tekst).", "Afgesproken: \(uitkomst.nagestreefd).",
        "Bereikt: \(uitkomst.gerealiseerd).",
      ] + [uitkomst.verschil.map { "Verschil: \($0)." }].compactMap(\.self)
    }
    if let doel = catalogus.doelen.doelen.first(where: { folded($0.id.code) == folded(kop) }) {
      return figures(nil, doel.id)
    }
    if let stadsdeel = catalogus.gebieden.stadsdelen.first(where: { folded($0) == folded(kop) }) {
      return figures(Gebied(.stadsdeel, stadsdeel), nil)
    }
    return kernzinnen.map(\.tekst)
  }

  private func figures(_ gebied: Gebied?, _ doel: DoelID?) -> [String] {
    [Maat.uniekeKinderen, .deelnames, .bijeenkomsten].compactMap { maat in
      guard case .getal(let getal)? = self[Cijfersleutel(maat, periode, gebied: gebied, doel: doel)]?.waarde else {
        return nil
      }
      return "\(maat.kop): \(Notatie.van(maat).tekst(getal))."
    }
  }

  private func sentences(_ alinea: String) -> [String] {
    var uit: [String] = [], zin = ""
    let tekens = Array(alinea)
    for (plek, teken) in tekens.enumerated() {
      zin.append(teken)
      let isEinde =
        "!?".contains(teken) || (teken == "." && (plek + 1 == tekens.count || tekens[plek + 1].isWhitespace))
      if isEinde || teken.isNewline {
        uit.append(zin)
        zin = ""
      }
    }
    return (uit + [zin]).map(\.trimmingEnds).filter { !$0.isEmpty }
  }

  private func compares(_ zin: String) -> Bool {
    let woorden = Set(zin.lowercased().split { !$0.isLetter }.map(String.init))
    return !woorden.isDisjoint(with: [
      "meer", "minder", "meeste", "minste", "gestegen", "gedaald", "stijging", "daling", "gegroeid", "verdubbeld",
      "gehalveerd",
      "helft", "vaker",
    ])
  }
}

extension String {
  fileprivate var trimmingEnds: String {
    var deel = self[...]
    while deel.first?.isWhitespace == true { deel.removeFirst() }
    while deel.last?.isWhitespace == true { deel.removeLast() }
    return String(deel)
  }
}

/// Numbers in running text, as they are printed: '1.234', '8,3', '93%' as '93'. Years, dates, times, ages and codes are none.
enum Tekstgetal {
  private static let maanden: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]

  static func find(in tekst: String) -> [String] {
    let woorden = tekst.split(whereSeparator: \.isWhitespace).map(String.init)
    return woorden.enumerated().compactMap { plek, woord in
      let volgend = plek + 1 < woorden.count ? woorden[plek + 1].lowercased().filter(\.isLetter) : ""
      if maanden.contains(volgend) || volgend == "jaar" || volgend == "uur" { return nil }
      return number(woord)
    }
  }

  /// Nil for anything that is not a whole number with dots per thousand, or one with a comma.
  private static func number(_ woord: String) -> String? {
    var deel = woord[...]
    while let eerste = deel.first, !eerste.isLetter, !eerste.isNumber { deel.removeFirst() }
    while let laatste = deel.last, !laatste.isLetter, !laatste.isNumber { deel.removeLast() }
    guard !deel.isEmpty, deel.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }) else { return nil }
    let stukken = deel.split(separator: ",", omittingEmptySubsequences: false)
    let groepen = stukken[0].split(separator: ".", omittingEmptySubsequences: false)
    guard stukken.count <= 2, groepen.count == 1 || groepen.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    if groepen.count == 1, stukken.count == 1, let jaar = Int(deel), (1990...2100).contains(jaar) { return nil }
    return String(deel)
  }

  /// Every number that chapters print: in sentences, tables and agreements.
  static func printed(_ hoofdstukken: [Hoofdstuk], _ invoer: Rapportinvoer) -> Set<String> {
    var uit: Set<String> = []
    for blok in hoofdstukken.flatMap(\.blokken).flatMap(\.metInhoud) {
      for zin in blok.zinnen { uit.formUnion(find(in: zin.tekst)) }
      if case .tabel(let tabel) = blok {
        for rij in tabel.rijen { for cel in rij { uit.formUnion(find(in: cel.zichtbareTekst)) } }
      }
    }
    for uitkomst in invoer.afspraken {
      let teksten = [uitkomst.nagestreefd, uitkomst.gerealiseerd, uitkomst.verschil ?? ""] + uitkomst.gronden
      uit.formUnion(teksten.flatMap(find))
    }
    return uit
  }
}
