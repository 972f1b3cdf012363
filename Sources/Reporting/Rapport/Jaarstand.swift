import Domain

/// The calendar year so far beside the same months of last year: what adds up over months, and nothing else.
///
/// A sum of released months can give away no more than they do; unique children do not add up and are left to the periods in
/// which they were counted.
struct Jaarstand {
  /// One measure, this year and last, month by month.
  struct Regel {
    let maat: Maat
    let nu, toen: Reeks
    /// Months of either year without a whole figure; sorted.
    var onvolledig: [Maand] { (nu.onvolledig + toen.onvolledig).sorted() }
    /// Why there is no total, in words; empty when there is.
    var waarom: String {
      onvolledig.isEmpty ? "" : "geen volledig cijfer over \(enumerated(onvolledig.map(\.inTekst)))"
    }
    /// As a part of last year; nil when there is nothing to divide.
    var groei: Breuk? {
      guard let nu = nu.som, let toen = toen.som, toen.teller > 0 else { return nil }
      return (nu - toen) / toen
    }
  }

  /// The months of one year.
  struct Reeks {
    let cijfers: [Cijfer?]
    /// Nil when a month is hidden, missing or incomplete.
    let som: Breuk?
    let onvolledig: [Maand]

    fileprivate init(_ maanden: [Maand], _ cijfer: (Maand) -> Cijfer?) {
      let cijfers = maanden.map(cijfer)
      var som = Breuk(0)
      var onvolledig: [Maand] = []
      for (maand, cijfer) in zip(maanden, cijfers) {
        if let cijfer, cijfer.ontbrekend.isEmpty, let getal = cijfer.getal {
          som = som + getal
        } else {
          onvolledig.append(maand)
        }
      }
      (self.cijfers, self.onvolledig) = (cijfers, onvolledig)
      self.som = onvolledig.isEmpty ? som : nil
    }
  }

  let maanden: [Maand]
  let regels: [Regel]

  static let maten: [Maat] = [.bijeenkomsten, .deelnames, .anoniemeDeelnames, .activiteitsuren]

  /// Nil in January, when the year is the month, where last year was not counted, and before the first month is over.
  init?(_ invoer: Rapportinvoer) {
    let laatste = invoer.looptijd.laatsteMaand
    guard laatste >= invoer.periode.eersteDag.maand, laatste.nummer > 1,
      Maand(jaar: laatste.jaar - 1, nummer: 1) >= invoer.catalogus.werkmap.vanaf
    else {
      return nil
    }
    let maanden = (1...laatste.nummer).map { Maand(jaar: laatste.jaar, nummer: $0) }
    let regels = Self.maten.compactMap { maat -> Regel? in
      let nu = Reeks(maanden) { invoer.cijfer(maat, .maand($0)) }
      guard nu.cijfers.contains(where: { $0 != nil }) else { return nil }
      let toen = Reeks(maanden.map { Maand(jaar: $0.jaar - 1, nummer: $0.nummer) }) { invoer.cijfer(maat, .maand($0)) }
      return Regel(maat: maat, nu: nu, toen: toen)
    }
    guard !regels.isEmpty else { return nil }
    (self.maanden, self.regels) = (maanden, regels)
  }

  var jaar: Int { maanden.last?.jaar ?? 0 }

  static let zonderKinderen = "Verschillende kinderen tellen niet op over maanden. Daarom staan ze hier niet."

  /// The stretch in words: 'januari tot en met juni 2026'.
  var stuk: String {
    guard let eerste = maanden.first, let laatste = maanden.last else { return "" }
    return "\(eerste.inTekst.prefix { $0 != " " }) tot en met \(laatste.inTekst)"
  }

  /// As a page shows it; the workbook has the months beside it.
  var tabel: Tabel {
    func cel(_ getal: Breuk?) -> Cel { getal.map { Cel(.getal($0, .aantal)) } ?? Cel(.geen) }
    return Tabel(
      id: "jaar-tot-nu", bijschrift: "Het jaar tot nu toe: \(stuk), naast dezelfde maanden een jaar eerder.",
      kolommen: [
        .init("Wat"), .init("\(jaar)", .getal), .init("\(jaar - 1)", .getal), .init("Verschil", .getal),
        .init("Bijzonderheid"),
      ],
      rijen: regels.map { regel in
        [
          .tekst(regel.maat.kop), cel(regel.nu.som), cel(regel.toen.som),
          regel.groei.map { Cel(.getal($0, .procent(0))) } ?? Cel(.geen), .tekst(regel.waarom),
        ]
      },
      legenda: [Self.zonderKinderen])
  }
}
