/// Finds out which character separates the fields of a text, and what that rests on.
enum Dialectkenner {
  struct Uitslag {
    let dialect: Dialect
    let bewijs: [String]
    /// A first line 'sep=;' that is an instruction for Excel and no data.
    let heeftSepRegel: Bool
  }

  /// Why nobody can tell.
  struct Onduidelijk: Error, Equatable { let bewijs: String }

  /// Characters that programs separate fields with, the most Dutch first.
  static let kandidaten: [UInt8] = [";", ",", "\t", "|"].map { UInt8(ascii: $0) }

  private struct Score {
    let scheiding: UInt8
    let breedte: Int
    let passend: Int
    let rijen: Int
    let isOpen: Bool
    var deel: Double { rijen == 0 ? 0 : Double(passend) / Double(rijen) }
  }

  /// `tekst` is UTF-8 from the begin of the file; `isGeheel`: there is no more of it.
  static func herken(_ tekst: [UInt8], isGeheel: Bool) throws(Onduidelijk) -> Uitslag {
    var dialect = Dialect()
    if let byte = sepRegel(tekst) {
      dialect.scheiding = byte
      return Uitslag(
        dialect: dialect, bewijs: ["Scheidingsteken \(naam(byte)): de eerste regel zegt 'sep='"], heeftSepRegel: true)
    }
    let scores = kandidaten.map { score(tekst, $0, isGeheel) }
    let goed = scores.filter { $0.breedte >= 2 && $0.deel >= 0.5 && !($0.isOpen && isGeheel) }
    guard let beste = goed.max(by: { ($0.deel * Double($0.breedte)) < ($1.deel * Double($1.breedte)) }) else {
      return try without(scores, tekst, dialect)
    }
    // Another candidate that also divides nearly every row counts, unless it makes far fewer columns of them.
    let mededinger = goed.first {
      $0.scheiding != beste.scheiding && $0.passend * 10 >= beste.passend * 9 && $0.breedte * 2 > beste.breedte
    }
    if let mededinger {
      throw Onduidelijk(
        bewijs:
          "Scheidingsteken onduidelijk: \(naam(beste.scheiding)) geeft \(beste.breedte) kolommen op \(beste.passend) van"
          + " \(beste.rijen) regels, \(naam(mededinger.scheiding)) geeft er \(mededinger.breedte) op \(mededinger.passend)"
      )
    }
    dialect.scheiding = beste.scheiding
    var bewijs = [
      "Scheidingsteken \(naam(beste.scheiding)): \(beste.breedte) kolommen op \(beste.passend) van \(beste.rijen) regels"
    ]
    if usesBackslash(tekst, dialect, isGeheel) {
      dialect.ontsnapping = UInt8(ascii: "\\")
      bewijs.append("Aanhalingstekens binnen een veld staan achter een backslash")
    }
    return Uitslag(dialect: dialect, bewijs: bewijs, heeftSepRegel: false)
  }

  /// One column, or text that is not a table.
  private static func without(_ scores: [Score], _ tekst: [UInt8], _ dialect: Dialect) throws(Onduidelijk) -> Uitslag {
    if scores.allSatisfy({ $0.breedte <= 1 }) {
      return Uitslag(
        dialect: dialect, bewijs: ["Geen scheidingsteken: elke regel is één kolom"], heeftSepRegel: false)
    }
    let woorden = scores.filter { $0.breedte > 1 }
      .map { "\(naam($0.scheiding)) \($0.breedte) kolommen op \($0.passend) van \($0.rijen) regels" }
    throw Onduidelijk(bewijs: "Scheidingsteken onduidelijk: " + woorden.joined(separator: ", "))
  }

  private static func score(_ tekst: [UInt8], _ byte: UInt8, _ isGeheel: Bool) -> Score {
    var dialect = Dialect()
    dialect.scheiding = byte
    let proef = Proefrijen(tekst, dialect, isGeheel: isGeheel)
    let (breedte, _) = proef.gewoonste
    // Title rows above the header do not count against a delimiter; rows from the header on do.
    let eerste = proef.rijen.firstIndex { $0.breedte >= max(2, breedte) } ?? 0
    let tabel = proef.rijen[min(eerste, proef.rijen.count)...]
    let passend = tabel.filter { $0.breedte == breedte || $0.velden.count == breedte }.count
    let rijen = eerste <= 10 ? tabel.count : proef.rijen.count
    return Score(scheiding: byte, breedte: breedte, passend: passend, rijen: rijen, isOpen: proef.isOpen)
  }

  /// Quotes that only pair up when a backslash takes away their meaning.
  private static func usesBackslash(_ tekst: [UInt8], _ dialect: Dialect, _ isGeheel: Bool) -> Bool {
    let paren = zip(tekst, tekst.dropFirst())
    guard paren.contains(where: { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "\"") }) else { return false }
    var ander = dialect
    ander.ontsnapping = UInt8(ascii: "\\")
    let zonder = Proefrijen(tekst, dialect, isGeheel: isGeheel)
    let met = Proefrijen(tekst, ander, isGeheel: isGeheel)
    if met.isOpen != zonder.isOpen { return zonder.isOpen }
    let (a, b) = (zonder.gewoonste, met.gewoonste)
    let deelZonder = Double(a.aantal) / Double(max(1, zonder.rijen.count))
    let deelMet = Double(b.aantal) / Double(max(1, met.rijen.count))
    return deelMet > deelZonder
  }

  /// The delimiter of a first line 'sep=;', which Excel writes and reads.
  static func sepRegel(_ tekst: [UInt8]) -> UInt8? {
    let regel = tekst.prefix { $0 != 0x0A && $0 != 0x0D }
    let kaal = regel.filter { $0 != UInt8(ascii: "\"") }
    guard kaal.count == 5, kaal.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }) else {
      return nil
    }
    return kaal.last
  }

  /// As a person says it.
  static func naam(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\t"): "tab"
    default: "'\(Character(Unicode.Scalar(byte)))'"
    }
  }
}
