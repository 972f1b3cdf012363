import Domain

/// A table under construction: names, then released measures that have at least one figure, then what follows from them.
/// A measure that nobody asked for gives no empty column.
struct Matentabel {
  typealias Regel = (namen: [Cel], gebied: Gebied?, doel: DoelID?, organisatie: BronID?)

  private(set) var kolommen: [Tabel.Kolom]
  private(set) var rijen: [[Cel]]
  private let invoer: Rapportinvoer
  private let regels: [Regel]
  private var plekken: [Maat: Int] = [:]

  init(_ invoer: Rapportinvoer, namen: [Tabel.Kolom], regels: [Regel], maten: [Maat]) {
    (self.invoer, self.regels) = (invoer, regels)
    kolommen = namen
    rijen = regels.map(\.namen)
    for maat in maten { append(maat, maat.kop, periode: invoer.periode, isNu: true) }
  }

  /// False when no figure was asked for, or released at all.
  var isLeeg: Bool { plekken.isEmpty || rijen.isEmpty }

  func kolom(_ maat: Maat) -> Int? { plekken[maat] }

  /// The same measure a year earlier, and the difference; nothing when there is no earlier figure, or the period still runs.
  mutating func appendVorigJaar(_ maat: Maat, kop: String = "Vorig jaar") -> Int? {
    guard let nu = plekken[maat], let toen = invoer.vergelijkperiode,
      let vorig = append(maat, kop, periode: toen, isNu: false)
    else { return nil }
    append(
      Tabel.Kolom("Verschil", .getal),
      zip(regels, rijen).map { regel, rij in
        let isHeel = [invoer.periode, toen].allSatisfy { cijfer(maat, $0, regel)?.ontbrekend.isEmpty ?? false }
        guard isHeel, let a = rij[nu].getal, let b = rij[vorig].getal else { return Cel(.geen) }
        return Cel(.formule(.dezeRij(nu) - .dezeRij(vorig), a - b, .van(maat)))
      })
    return vorig
  }

  /// One measure over another, by formula.
  mutating func appendAandeel(_ kop: String, _ boven: Maat, _ onder: Maat) {
    guard let teller = plekken[boven], let noemer = plekken[onder] else { return }
    append(
      Tabel.Kolom(kop, .getal),
      rijen.map { rij in
        guard let a = rij[teller].getal, let b = rij[noemer].getal, let aandeel = a / b else { return Cel(.geen) }
        return Cel(.formule(.dezeRij(teller) / .dezeRij(noemer), aandeel, .procent(0)))
      })
  }

  mutating func append(_ kolom: Tabel.Kolom, _ cellen: [Cel]) {
    kolommen.append(kolom)
    for (plek, cel) in cellen.enumerated() { rijen[plek].append(cel) }
  }

  func tabel(_ id: String, _ bijschrift: String, legenda: [String] = []) -> Tabel {
    invoer.tabel(id, bijschrift, kolommen, rijen, legenda: legenda)
  }

  @discardableResult
  private mutating func append(_ maat: Maat, _ kop: String, periode: Periode, isNu: Bool) -> Int? {
    let cijfers = regels.map { cijfer(maat, periode, $0) }
    guard cijfers.contains(where: { $0 != nil }) else { return nil }
    if isNu { plekken[maat] = kolommen.count }
    append(Tabel.Kolom(kop, .getal), cijfers.map { $0 == nil ? Cel(.geen) : Cel($0) })
    return kolommen.count - 1
  }

  private func cijfer(_ maat: Maat, _ periode: Periode, _ regel: Regel) -> Cijfer? {
    invoer.cijfer(maat, periode, gebied: regel.gebied, doel: regel.doel, organisatie: regel.organisatie)
  }
}

extension Waarde {
  var isGetal: Bool {
    switch self {
    case .getal: true
    case .ontbreekt, .geen, .onderdrukt: false
    }
  }
}
