import Domain

/// Makes link keys: HMAC-SHA-256 over normalised name and birth date, in a space apart from that of pseudonyms.
struct Koppelafdruk {
  private let afdruk: Sleutelafdruk
  private let notatie: Datumnotatie

  init(_ sleutel: Pseudoniemsleutel, notatie: Datumnotatie) {
    afdruk = Sleutelafdruk(sleutel, ruimte: Array("koppeling naam_geboortedatum\n".utf8))
    self.notatie = notatie
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
    let (hoog, laag) = Array("\(naam)\n\(dag.iso)".utf8).withUnsafeBytes(afdruk.words)
    return Koppelsleutel(hoog: hoog, laag: laag)
  }
}
