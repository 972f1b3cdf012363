import Domain

extension Werkblad {
  /// Under *Verloop*: the calendar year so far beside the same months of last year, and those months themselves.
  static func jaarTotNu(_ invoer: Rapportinvoer) -> [Werkblad.Deel] {
    guard let stand = Jaarstand(invoer) else { return [] }
    let maanden = months(stand, invoer)
    let tabel = Tabel(
      id: "jaar-tot-nu", bijschrift: "Elke rij is een maat: \(stand.stuk), naast dezelfde maanden een jaar eerder.",
      kolommen: [
        .init("Wat", breedte: 22), .init("\(stand.jaar)", .getal, breedte: 12),
        .init("\(stand.jaar - 1)", .getal, breedte: 12), .init("Verschil", .getal, breedte: 12),
        .init("Verschil in %", .getal, breedte: 12),
      ],
      rijen: stand.regels.enumerated().map { nummer, regel in
        let kolom = maanden.kolommen.count - 1
        func cel(_ som: Breuk?, _ rij: Int) -> Cel {
          som.map { Cel(.formule(.cel(tabel: maanden.id, rij: rij, kolom: kolom), $0, .aantal)) } ?? Cel(.geen)
        }
        var verschil = Cel(.geen), deel = Cel(.geen)
        if let nu = regel.nu.som, let toen = regel.toen.som {
          verschil = Cel(.formule(.dezeRij(1) - .dezeRij(2), nu - toen, .aantal))
        }
        if let groei = regel.groei { deel = Cel(.formule(.dezeRij(3) / .dezeRij(2), groei, .procent(0))) }
        return [
          .tekst(regel.maat.kop), cel(regel.nu.som, nummer * 2), cel(regel.toen.som, nummer * 2 + 1), verschil, deel,
        ]
      },
      legenda: stand.regels.filter { !$0.waarom.isEmpty }.map { "\($0.maat.kop): \($0.waarom)." }
        + [Jaarstand.zonderKinderen])
    return [.kop("Het jaar tot nu toe, naast vorig jaar"), .tabel(tabel), .kop("Maand voor maand"), .tabel(maanden)]
  }

  /// Two rows per measure, this year and last. Only a row of whole months has a total.
  private static func months(_ stand: Jaarstand, _ invoer: Rapportinvoer) -> Tabel {
    let rijen = stand.regels.flatMap { regel in
      [(stand.jaar, regel.nu), (stand.jaar - 1, regel.toen)].map { jaar, reeks -> [Cel] in
        let plekken = stand.maanden.indices.map { Formule.dezeRij(2 + $0) }
        let som = reeks.som.map { Cel(.formule(.functie(.sum, plekken), $0, .aantal), isVet: true) } ?? Cel(.geen)
        return [.tekst(regel.maat.kop), .tekst(String(jaar))] + reeks.cijfers.map { Cel($0) } + [som]
      }
    }
    return invoer.tabel(
      "jaar-maanden", "Elke rij is een maat in één jaar. Samen staat er alleen als elke maand volledig is.",
      [.init("Wat", breedte: 22), .init("Jaar", breedte: 12)]
        + stand.maanden.map { .init($0.kort, .getal, breedte: 12) } + [.init("Samen", .getal, breedte: 12)], rijen)
  }
}
