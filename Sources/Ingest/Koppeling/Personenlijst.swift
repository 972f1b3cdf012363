import Domain

/// One worker's list of persons: every spelling of name and birth date that it met, by its bytes.
struct Personenlijst {
  static let onbekend = UInt32.max
  /// Stands between the parts of a name; in no name.
  static let scheiding: UInt8 = 0x1F

  private let tabel = Bytetabel()
  private var sleutel = Geheugen<UInt8>(ruimte: 256)

  func free() {
    var sleutel = sleutel
    sleutel.free()
  }

  /// Notes who the last presence is about.
  mutating func note(_ velden: UnsafeMutablePointer<Bytestuk>, _ plekken: Presentieplan.Plekken, _ oogst: Oogst) {
    sleutel.removeAll()
    for plek in [plekken.voornaam, plekken.tussenvoegsel, plekken.achternaam, plekken.naam] {
      sleutel.append(velden[plek].begin, velden[plek].lengte)
      sleutel.append(Personenlijst.scheiding)
    }
    let datum = velden[plekken.geboortedatum]
    guard sleutel.aantal > 4, !datum.isLeeg, sleutel.aantal + datum.lengte <= Presentieplan.nodigeLengte else {
      return oogst.personen.append(Personenlijst.onbekend)
    }
    sleutel.append(datum.begin, datum.lengte)
    // Words are loaded whole behind the last byte.
    sleutel.reserve(Bytestuk.speling)
    let persoon = Bytestuk(begin: sleutel.begin, lengte: sleutel.aantal)
    let bekend = tabel.aantal
    let nummer = tabel.intern(persoon)
    if Int(nummer) == bekend { oogst.nieuwePersonen.append(persoon) }
    oogst.personen.append(nummer)
  }
}
