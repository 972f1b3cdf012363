import Domain
import Ingest
import Storage

/// What `inlezen` tells: per file where every row ended, and what a person must do.
package struct Inleesverslag: Encodable, Sendable {
  package struct Bestand: Encodable, Sendable {
    package enum Lot: String, Encodable, Sendable {
      case ingelezen
      /// The same bytes were read before.
      case ongewijzigd
      case geweigerd
      /// Not read: no bronprofiel, unreadable, or it differs too much from what it replaces.
      case nietGelezen = "niet_gelezen"
    }
    package var bestand: String
    package var lot: Lot
    package var levering: String?
    package var bron: String?
    package var soort: String?
    package var maanden: [String] = []
    /// Those of them of which no row can be used: they stay missing.
    package var onbruikbaar: [String] = []
    /// What the file is about, and what that rests on: 'naam', 'argument', 'profiel', 'rijen' or 'herstel'.
    package var periode: String?
    package var periodegrond: String?
    package var gelezen = 0
    package var aangenomen = 0
    package var afgekeurd = 0
    package var dubbel = 0
    package var vervangen = 0
    /// Code to number of rows, sorted by code when encoded.
    package var bevindingen: [String: Int] = [:]
    /// Sentences for a person, each with its remedy.
    package var meldingen: [String] = []
    package var quarantaine: String?
    /// Earlier deliveries of which rows count no more since this one.
    package var vervangt: [Vervangen] = []

    /// What the file asks of the run: nothing, or a person.
    var uitkomst: Uitkomst {
      switch lot {
      case .ingelezen:
        afgekeurd > 0 || !onbruikbaar.isEmpty || bevindingen[Bevindingscode.datumAlleen.rawValue] != nil
          ? .mensNodig : .goed
      case .ongewijzigd: .goed
      case .nietGelezen: .mensNodig
      case .geweigerd: .geweigerd
      }
    }

    init(_ bestand: String, _ lot: Lot, meldingen: [String] = []) {
      (self.bestand, self.lot, self.meldingen) = (bestand, lot, meldingen)
    }

    /// The same bytes as a levering that is kept.
    static func unchanged(_ naam: String, _ levering: Levering) -> Bestand {
      var bestand = Bestand(naam, .ongewijzigd)
      bestand.take(levering)
      return bestand
    }

    mutating func take(_ vondst: Periodevondst) {
      (periode, periodegrond) = (vondst.periode?.code, vondst.grond.rawValue)
    }

    /// '2026-01 (naam)'.
    fileprivate var periodetekst: String {
      guard let periode, let periodegrond else { return "" }
      return "\(periode) (\(periodegrond))"
    }

    mutating func take(_ levering: Levering) {
      self.levering = levering.id
      (bron, soort, maanden) = (levering.bron.code, levering.soort.rawValue, levering.maanden.map(\.code))
      onbruikbaar = levering.maanden.filter { levering.standen[$0] == .onbruikbaar }.map(\.code)
      let balans = levering.balans
      (gelezen, aangenomen, afgekeurd) = (balans.gelezen, balans.aangenomen, balans.afgekeurd)
      (dubbel, vervangen) = (balans.dubbel, balans.vervangen)
    }
  }

  /// A delivery of which rows count no more.
  package struct Vervangen: Encodable, Hashable, Sendable {
    package let levering: String
    package let bestand: String
    package let rijen: Int

    init(_ vervangen: Verschil.Vervangen) {
      (levering, bestand, rijen) = (vervangen.levering, vervangen.bestand, vervangen.rijen)
    }
  }

  package var bestanden: [Bestand] = []
  /// Deliveries of earlier runs of which rows count no more: their rows moved from 'aangenomen' to 'vervangen'.
  package var eerdere: [Vervangen] = []
  /// Deliveries of which rows that waited count after all.
  package var herbeoordeeld: [Herbeoordeeld] = []
  /// What the files show together, with all that was read before. The same whatever the order of the files.
  package var samenhang: [String] = []
  /// Columns with words that no list has.
  package var woorden: [String] = []
  /// Nil when nothing was read.
  package var sommen: Leveringssom?
  /// Nil when no bron links.
  package var koppeling: Koppelverslag?
  /// Nil unless two keys are in use.
  package var sleutelwissel: Wisselverslag?
  /// Rows of children that were erased, which count no more; nil: none came back.
  package var gewist: Int?
  package var uitkomst = Uitkomst.goed

  /// One table with the sum per file, then what a person must do.
  package var tekst: String {
    guard !bestanden.isEmpty || !herbeoordeeld.isEmpty else {
      return "De inbox is leeg: er is niets ingelezen. Zet exports in inbox/ en geef de opdracht opnieuw.\n"
    }
    let perBestand = bestanden.filter { !$0.meldingen.isEmpty }
      .map { "\n\($0.bestand)\n" + $0.meldingen.map { "  \($0)\n" }.joined() }
    return (bestanden.isEmpty ? "" : tabel) + perBestand.joined() + overAlles
  }

  /// What is said of all files together.
  var overAlles: String {
    let opnieuw =
      herbeoordeeld.isEmpty
      ? "" : "\nOpnieuw beoordeeld\n" + herbeoordeeld.map { "  \($0.melding)\n" }.joined()
    let samen = samenhang.isEmpty ? "" : "\nAlle bestanden samen\n" + samenhang.map { "  \($0)\n" }.joined()
    let lijsten =
      woorden.isEmpty ? "" : "\nWoorden die in geen lijst staan\n" + woorden.map { "  \($0)\n" }.joined()
    let weg =
      gewist.map { "\n\(counted($0, "rij", "rijen")) van een gewist kind kwamen terug en zijn weer gewist.\n" } ?? ""
    return opnieuw + samen + lijsten + weg + (sommen?.tekst ?? "") + (koppeling?.tekst ?? "")
      + (sleutelwissel?.tekst ?? "")
  }

  /// Where every row ended, with the sum.
  var tabel: String {
    let breedte = max(7, (bestanden.map { $0.bestand.count } + eerdere.map { $0.bestand.count + 8 }).max() ?? 7)
    let periodebreedte = max(7, bestanden.map { $0.periodetekst.count }.max() ?? 7)
    func rij(_ naam: String, _ periode: String, _ cellen: [String]) -> String {
      naam.padding(breedte) + "  " + periode.padding(periodebreedte) + cellen.map { "  " + $0.leftPadding(10) }.joined()
        + "\n"
    }
    var uit = rij("bestand", "periode", ["gelezen", "aangenomen", "afgekeurd", "dubbel", "vervangen"])
    for bestand in bestanden {
      switch bestand.lot {
      case .ingelezen:
        let getallen = [bestand.gelezen, bestand.aangenomen, bestand.afgekeurd, bestand.dubbel, bestand.vervangen]
        uit += rij(bestand.bestand, bestand.periodetekst, getallen.map(grouped))
      case .ongewijzigd: uit += bestand.bestand.padding(breedte) + "  al eerder ingelezen, niets veranderd\n"
      case .geweigerd: uit += bestand.bestand.padding(breedte) + "  GEWEIGERD\n"
      case .nietGelezen: uit += bestand.bestand.padding(breedte) + "  niet gelezen\n"
      }
    }
    for eerder in eerdere {
      uit += rij("eerder: \(eerder.bestand)", "", [eerder.rijen, 0, 0, 0, eerder.rijen].map(grouped))
    }
    let ingelezen = bestanden.filter { $0.lot == .ingelezen }
    if ingelezen.count + eerdere.count > 1 {
      let som: [KeyPath<Bestand, Int>] = [\.gelezen, \.aangenomen, \.afgekeurd, \.dubbel, \.vervangen]
      let verplaatst = eerdere.reduce(0) { $0 + $1.rijen }
      let cellen = som.enumerated().map { plek, veld in
        ingelezen.reduce(0) { $0 + $1[keyPath: veld] } + (plek == 0 || plek == 4 ? verplaatst : 0)
      }
      uit += rij("samen", "", cellen.map(grouped))
    }
    return uit
  }
}

extension String {
  func padding(_ breedte: Int) -> String { self + String(repeating: " ", count: max(0, breedte - count)) }
  func leftPadding(_ breedte: Int) -> String { String(repeating: " ", count: max(0, breedte - count)) + self }
}
