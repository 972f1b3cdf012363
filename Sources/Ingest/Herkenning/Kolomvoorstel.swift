package import Domain

/// One column of an unknown file, as far as it may be shown.
package struct Kolomvoorstel: Hashable, Sendable {
  /// As the file spells it.
  package let naam: String
  /// What it is taken for; nil is dropped at the door.
  package let veld: Veld?
  /// Patterns such as '99-99-9999', or what may be said instead. Never content.
  package let voorbeeld: String
  package let oordeel: Oordeel
  /// How dates or times are written, where all values agree.
  package let notatie: String?
  /// For a column of attendance: our word with the spellings that occur.
  package let waarden: [String: [String]]
  /// No row has anything in it.
  package let isLeeg: Bool

  package enum Oordeel: String, CaseIterable, Sendable {
    case herkend, onbekend
    /// A person can be known by it: not shown.
    case persoonlijk
    /// Citizen service number: the whole file will be refused.
    case bsn
  }
}

/// Looks at the values of one column without letting them out.
struct Kolomkijker {
  let naam: String
  /// The name as it may be shown.
  let getoond: String
  let veld: Veld?
  let waarden: [String]
  let kentDatums: Bool

  func kijk() -> Kolomvoorstel {
    let gevuld = waarden.filter { Celvorm($0) != .leeg }
    if Kolomnamen.isBSN(naam) || isElfproef(gevuld) { return voorstel(.bsn, "niet getoond: burgerservicenummer") }
    if Kolomnamen.isPersoonlijk(naam) { return voorstel(.persoonlijk, "niet getoond: persoonsgegeven", gevuld) }
    let vormen = Dictionary(grouping: gevuld) { Celvorm($0) }
    let meest = vormen.max { ($0.value.count, $1.key == .tekst ? 1 : 0) < ($1.value.count, $0.key == .tekst ? 1 : 0) }
    let oordeel: Kolomvoorstel.Oordeel = veld == nil ? .onbekend : .herkend
    guard let meest else { return voorstel(oordeel, "leeg") }
    if veld == .status { return voorstel(oordeel, statustekst(gevuld), gevuld) }
    if meest.key == .tekst { return voorstel(oordeel, "tekst, \(Set(gevuld).count) verschillende", gevuld) }
    return voorstel(oordeel, patronen(meest.value), gevuld)
  }

  private func voorstel(_ oordeel: Kolomvoorstel.Oordeel, _ voorbeeld: String, _ gevuld: [String] = []) -> Kolomvoorstel
  {
    Kolomvoorstel(
      naam: getoond, veld: oordeel == .bsn ? nil : veld, voorbeeld: voorbeeld, oordeel: oordeel,
      notatie: Datumvoorstel.notatie(veld, gevuld, kentDatums: kentDatums),
      waarden: veld == .status ? Kolomkijker.presentie(gevuld) : [:],
      isLeeg: waarden.allSatisfy { Celvorm($0) == .leeg })
  }

  /// The two most frequent shapes with their share.
  private func patronen(_ waarden: [String]) -> String {
    let tellingen = Dictionary(grouping: waarden, by: Celvorm.patroon).mapValues(\.count)
    let beste = tellingen.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2)
    return beste.map { "\($0.key) (\($0.value * 100 / max(1, waarden.count))%)" }.joined(separator: ", ")
  }

  /// Our words with the spellings of them that occur; what is not known is left out.
  static func presentie(_ gevuld: [String]) -> [String: [String]] {
    var uit: [String: Set<String>] = [:]
    for waarde in gevuld {
      let vorm = wordform(waarde)
      if let groep = Kolomnamen.presentie.first(where: { $0.schrijfwijzen.contains(vorm) }) {
        uit[groep.woord, default: []].insert(vorm)
      }
    }
    return uit.mapValues { $0.sorted() }
  }

  private func statustekst(_ gevuld: [String]) -> String {
    let bekend = Set(Kolomkijker.presentie(gevuld).values.joined())
    let onbekend = Set(gevuld.map { wordform($0) }).subtracting(bekend).count
    let woorden = bekend.sorted().joined(separator: ", ")
    return onbekend == 0
      ? woorden : [woorden, "\(onbekend) andere waarden"].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Nine digits that pass the test of the citizen service number more often than chance allows.
  private func isElfproef(_ gevuld: [String]) -> Bool {
    let negen = gevuld.map { $0.utf8.filter { $0 != UInt8(ascii: ".") && $0 != 0x20 } }
      .filter { $0.count == 9 && $0.allSatisfy { (48...57).contains($0) } }
    let geslaagd = negen.count { cijfers in
      let som = cijfers.enumerated().reduce(0) { $0 + Int($1.element - 48) * ($1.offset == 8 ? -1 : 9 - $1.offset) }
      return som != 0 && som % 11 == 0
    }
    return geslaagd >= 3 && geslaagd * 2 > negen.count
  }
}

/// Which notation all values of a date column fit.
enum Datumvoorstel {
  private static let volgorde = [
    "dd-mm-jjjj", "jjjj-mm-dd", "d-m-jjjj", "dd/mm/jjjj", "mm/dd/jjjj", "d/m/jjjj", "dd.mm.jjjj", "jjjjmmdd",
    "dd-mm-jj",
    "d-m-jj", "d mmm jjjj", "dd-mm-jjjj uu:mm", "jjjj-mm-dd uu:mm", "jjjj-mm-ddTuu:mm:ss", "jjjj-mm-ddTuu:mm",
  ].map { Datumnotatie($0) }

  /// Nil when no notation fits, or when two do and the values would differ. One in twenty values may be a slip.
  static func notatie(_ veld: Veld?, _ gevuld: [String], kentDatums: Bool) -> String? {
    guard let veld, !kentDatums, isDatum(veld), !gevuld.isEmpty else { return nil }
    let passend = volgorde.filter { notatie in
      let aantal = gevuld.count { waarde in waarde.trimmed.withBytestuk { notatie.read($0).isGeldig } }
      return aantal * 20 >= gevuld.count * 19
    }
    // Day and month that are both at most twelve everywhere: either order could be meant.
    let namen = passend.map(\.naam)
    if namen.contains("dd/mm/jjjj"), namen.contains("mm/dd/jjjj") { return nil }
    return namen.first
  }

  static func isDatum(_ veld: Veld) -> Bool {
    switch veld {
    case .datum, .geboortedatum, .doorgespeeld, .opgepakt, .afgerond, .teruggekoppeld, .peildatum, .exportdatum,
      .geldigVan, .geldigTot:
      true
    default: false
    }
  }
}
