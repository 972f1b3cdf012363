import Domain

/// A birth date in two bytes, for as long as a file is read: 372 days a year from 1900 on.
enum Geboortecode {
  /// The row has none.
  static let geen: UInt16 = 0
  /// Of a child that no row was seen of. No date has it.
  static let ongezien = UInt16.max

  /// Years outside 1900–2074 wrap: such an age is a finding already.
  @inline(__always) static func make(_ datum: Datumnotatie.Delen) -> UInt16 {
    let plek = (datum.jaar &- 1900) &* 372 &+ (datum.maand &- 1) &* 31 &+ datum.dag &- 1
    return 1 &+ UInt16(truncatingIfNeeded: plek) % (UInt16.max - 1)
  }

  /// The month of a date; nil without one.
  static func month(_ code: UInt16) -> Maand? {
    guard code != geen, code != ongezien else { return nil }
    let maanden = (Int(code) - 1) / 31
    return Maand(jaar: 1900 + maanden / 12, nummer: maanden % 12 + 1)
  }
}

/// What is known of one child of a file while its months are built: side by side, so that a row visits memory once.
struct Kindstand {
  /// The bijeenkomst it was seen at last.
  var gezien: UInt32 = 0
  var geboren = Geboortecode.ongezien
  /// 1 when some row has no birth date.
  var zonder: UInt8 = 0
  /// 1 when rows name different months.
  var isStrijdig: UInt8 = 0
}

extension Kindstand {
  /// Takes in what a row tells that differs from what the child is known by. Seldom more than once a child.
  mutating func note(_ code: UInt16) {
    guard code != Geboortecode.geen else {
      zonder = 1
      if geboren == Geboortecode.ongezien { geboren = Geboortecode.geen }
      return
    }
    if geboren == Geboortecode.geen || geboren == Geboortecode.ongezien {
      geboren = code
    } else if Geboortecode.month(geboren) != Geboortecode.month(code) {
      isStrijdig = 1
    }
  }

  var maand: Geboortemaand? {
    if isStrijdig == 1 { return .tegenstrijdig }
    return Geboortecode.month(geboren).map { .bekend($0) }
  }
}

extension Blokbouw {
  /// What the rows that this one built tell of births; `nummers` are the store's, by child of the file.
  func births(_ nummers: [UInt32]) -> Geboorteopgave {
    var uit = Geboorteopgave()
    for (kind, nummer) in nummers.enumerated() {
      let stand = standen[kind]
      if let maand = stand.maand { uit.maanden[nummer] = maand }
      if stand.zonder == 1 { uit.zonder.insert(nummer) }
    }
    return uit
  }
}
