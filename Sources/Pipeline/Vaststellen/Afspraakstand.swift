import Counting
import Disclosure
import Domain
import Foundation
import Reporting

/// How an agreement stood in a version of a report, as a reader saw it: kept with an approval, because a verdict that changes is
/// what a gemeente asks about first.
package struct Afspraakstand: Codable, Hashable, Sendable {
  package let afspraak: String
  package let titel: String
  /// The period of its window: '2026-K1'.
  package let periode: String
  package let nagestreefd: String
  package let gerealiseerd: String
  package let oordeel: String

  init(_ uitkomst: Afspraakuitkomst) {
    (afspraak, titel) = (uitkomst.afspraak.id, uitkomst.afspraak.titel)
    periode = uitkomst.venster.periode.code
    (nagestreefd, gerealiseerd, oordeel) = (uitkomst.nagestreefd, uitkomst.gerealiseerd, uitkomst.oordeel.tekst)
  }

  /// File in the folder of a version.
  static let bestandsnaam = "afspraakstand-INTERN.json"
}

/// An agreement that reads differently in two versions.
package struct Afspraakverschil: Encodable, Sendable {
  package let afspraak: String
  package let periode: String
  /// Nil: the agreement was not there, or did not ask for this period.
  package let oud: Afspraakstand?
  package let nieuw: Afspraakstand?

  /// Whether the verdict itself changed, and not only what was reached.
  package var isOordeel: Bool { oud?.oordeel != nieuw?.oordeel }

  package var tekst: String {
    func lezing(_ stand: Afspraakstand?) -> String {
      stand.map { "\($0.oordeel), \($0.gerealiseerd)" } ?? "niet gewogen"
    }
    let over = Periode(code: periode)?.inTekst ?? periode
    let norm = oud.flatMap { oud in nieuw.map { $0.nagestreefd == oud.nagestreefd } } ?? true
    return "\(afspraak) over \(over): \(lezing(oud)) → \(lezing(nieuw))"
      + (norm ? "" : " (afgesproken: \(oud?.nagestreefd ?? "–") → \(nieuw?.nagestreefd ?? "–"))")
  }

  enum CodingKeys: CodingKey { case afspraak, periode, oud, nieuw }
}

/// Changed verdicts first, then agreements of which only the figure changed.
func changed(_ oud: [Afspraakstand], _ nieuw: [Afspraakstand]) -> [Afspraakverschil] {
  struct Sleutel: Hashable, Comparable {
    let afspraak: String
    let periode: String
    static func < (links: Sleutel, rechts: Sleutel) -> Bool {
      (links.afspraak, links.periode) < (rechts.afspraak, rechts.periode)
    }
  }
  func index(_ standen: [Afspraakstand]) -> [Sleutel: Afspraakstand] {
    Dictionary(
      standen.map { (Sleutel(afspraak: $0.afspraak, periode: $0.periode), $0) }, uniquingKeysWith: { _, later in later }
    )
  }
  let toen = index(oud), nu = index(nieuw)
  let verschillen = Set(toen.keys).union(nu.keys).sorted().filter { toen[$0] != nu[$0] }.map {
    Afspraakverschil(afspraak: $0.afspraak, periode: $0.periode, oud: toen[$0], nieuw: nu[$0])
  }
  return verschillen.filter(\.isOordeel) + verschillen.filter { !$0.isOordeel }
}

extension Cijferbank {
  /// What a report over a period says of its agreements, in the internal edition.
  func outcomes(_ periode: Periode) throws -> [Afspraakuitkomst] {
    let (cijfers, _) = try count(forReportOn: periode)
    let metingen = try measure(periode, beside: cijfers)
    let drempels = catalogus.werkmap.drempels
    let boek = release(cijfers, editie: .intern, drempels: drempels, gebieden: catalogus.gebieden).boek
    return weigh(
      catalogus.afspraken, against: release(metingen, beside: boek, drempels: drempels),
      Weegopdracht(periode: weighed(periode), peildatum: peildatum, catalogus: catalogus))
  }

  /// How the agreements stand now.
  func agreements(_ periode: Periode) throws -> [Afspraakstand] { try outcomes(periode).map(Afspraakstand.init) }
}

extension Werkmap {
  /// The agreements as they were approved; nil for a version of before they were kept.
  func readAfspraken(_ stuk: Vaststelling, _ periode: Periode) throws -> [Afspraakstand]? {
    guard stuk.bestanden[Afspraakstand.bestandsnaam] != nil else { return nil }
    let url = vastgesteld(periode, stuk.versie, bestand: Afspraakstand.bestandsnaam)
    guard damaged(stuk, periode, only: Afspraakstand.bestandsnaam).isEmpty, let inhoud = try? Data(contentsOf: url),
      let standen = try? JSONDecoder().decode([Afspraakstand].self, from: inhoud)
    else { throw Wereldfout("\(url.path) ontbreekt of is veranderd: zet een back-up terug.") }
    return standen
  }
}
