import Crypto
import Domain

/// Makes link keys: HMAC-SHA-256 over normalised name and birth date, in a space apart from that of pseudonyms.
struct Koppelafdruk {
  private let begonnen: HMAC<SHA256>
  private let notatie: Datumnotatie

  init(_ sleutel: Pseudoniemsleutel, notatie: Datumnotatie) {
    var hmac = HMAC<SHA256>(key: SymmetricKey(data: sleutel.bytes))
    hmac.update(data: Array("koppeling naam_geboortedatum\n".utf8))
    (begonnen, self.notatie) = (hmac, notatie)
  }

  /// The key of a person as `Personenlijst` writes it; nil without a whole name or a date of the calendar.
  func sleutel(_ persoon: Bytestuk) -> Koppelsleutel? {
    let delen = persoon.bytes.split(separator: Personenlijst.scheiding, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard delen.count == 5 else { return nil }
    let dag = delen[4].withBytestuk { notatie.read($0).alsDag }
    let naam =
      delen[2].isEmpty
      ? Persoonsnaam.vorm(naam: delen[3])
      : Persoonsnaam.vorm(voornaam: delen[0], tussenvoegsel: delen[1], achternaam: delen[2])
    guard let dag, let naam else { return nil }
    var hmac = begonnen
    hmac.update(data: Array("\(naam)\n\(dag.iso)".utf8))
    let (hoog, laag) = hmac.finalize().firstWords
    return Koppelsleutel(hoog: hoog, laag: laag)
  }
}

extension HashedAuthenticationCode {
  /// The first sixteen bytes as two words.
  var firstWords: (hoog: UInt64, laag: UInt64) {
    var (hoog, laag): (UInt64, UInt64) = (0, 0)
    self.withUnsafeBytes { bytes in
      for plek in 0..<8 {
        hoog = hoog << 8 | UInt64(bytes[plek])
        laag = laag << 8 | UInt64(bytes[plek + 8])
      }
    }
    return (hoog, laag)
  }
}
