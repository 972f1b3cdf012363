import Domain

/// The calendar year so far beside the same months of last year: what adds up over months, and nothing else.
///
/// A sum of released months can give away no more than they do; unique children do not add up and are left to the periods in
/// which they were counted.
struct Jaarstand {
  /// One measure, this year and last.
  struct Regel {
    let maat: Maat
    /// Nil when a month is hidden, missing or incomplete.
    let nu: Breuk?
    let toen: Breuk?
    /// Months of either year without a whole figure; sorted.
    let onvolledig: [Maand]
  }

  let maanden: [Maand]
  let regels: [Regel]

  static let maten: [Maat] = [.bijeenkomsten, .deelnames, .anoniemeDeelnames, .activiteitsuren]

  /// Nil in January, when the year is the month, and where last year was not counted.
  init?(_ invoer: Rapportinvoer) {
    let laatste = invoer.periode.laatsteDag.maand
    guard laatste.nummer > 1, Maand(jaar: laatste.jaar - 1, nummer: 1) >= invoer.catalogus.werkmap.vanaf else {
      return nil
    }
    let maanden = (1...laatste.nummer).map { Maand(jaar: laatste.jaar, nummer: $0) }
    let regels = Self.maten.compactMap { maat -> Regel? in
      var onvolledig: [Maand] = []
      func sum(_ jaren: Int) -> Breuk? {
        var som = Breuk(0)
        var isHeel = true
        for maand in maanden {
          let eigen = Maand(jaar: maand.jaar - jaren, nummer: maand.nummer)
          guard let cijfer = invoer.cijfer(maat, .maand(eigen)), cijfer.ontbrekend.isEmpty, let getal = cijfer.getal
          else {
            isHeel = false
            onvolledig.append(eigen)
            continue
          }
          som = som + getal
        }
        return isHeel ? som : nil
      }
      guard maanden.contains(where: { invoer.cijfer(maat, .maand($0)) != nil }) else { return nil }
      let nu = sum(0), toen = sum(1)
      return Regel(maat: maat, nu: nu, toen: toen, onvolledig: onvolledig.sorted())
    }
    guard !regels.isEmpty else { return nil }
    (self.maanden, self.regels) = (maanden, regels)
  }

  /// The stretch in words: 'januari tot en met juni 2026'.
  var stuk: String {
    guard let eerste = maanden.first, let laatste = maanden.last else { return "" }
    return "\(eerste.inTekst.prefix { $0 != " " }) tot en met \(laatste.inTekst)"
  }

  var tabel: Tabel {
    let jaar = maanden.last?.jaar ?? 0
    func cel(_ getal: Breuk?) -> Cel { getal.map { Cel(.getal($0, .aantal)) } ?? Cel(.geen) }
    return Tabel(
      id: "jaar-tot-nu", bijschrift: "Het jaar tot nu toe: \(stuk), naast dezelfde maanden een jaar eerder.",
      kolommen: [
        .init("Wat"), .init("\(jaar)", .getal), .init("\(jaar - 1)", .getal), .init("Verschil", .getal),
        .init("Bijzonderheid"),
      ],
      rijen: regels.map { regel in
        var verschil = Cel(.geen)
        if let nu = regel.nu, let toen = regel.toen, toen.teller > 0, let deel = (nu - toen) / toen {
          verschil = Cel(.getal(deel, .procent(0)))
        }
        let waarom =
          regel.onvolledig.isEmpty ? "" : "geen volledig cijfer over \(enumerated(regel.onvolledig.map(\.inTekst)))"
        return [.tekst(regel.maat.kop), cel(regel.nu), cel(regel.toen), verschil, .tekst(waarom)]
      },
      legenda: ["Verschillende kinderen tellen niet op over maanden. Daarom staan ze hier niet."])
  }
}
