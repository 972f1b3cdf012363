/// The code of a registration system or organisation that delivers: 'buurts', 'speeltuinen'.
package struct BronID: Hashable, Comparable, Sendable {
  private let naam: Naam
  package init(_ code: String) { naam = Naam(code) }
  package var code: String { naam.tekst }
  var bits: UInt { naam.bits }
  package static func < (links: BronID, rechts: BronID) -> Bool { links.naam < rechts.naam }
}

/// What a delivered file is about. Registers come before what refers to them: the order of cases is the order of ingest.
package enum Leveringsoort: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The register of activities with their goals.
  case activiteiten
  /// Planned bijeenkomsten, held or cancelled.
  case planning
  /// One row per child per bijeenkomst, or a head-count.
  case aanwezigheid
  case signalen
  case evaluaties
  case wachtlijsten
  case praktijkbezoeken
  /// Hours of volunteers by activity and month.
  case vrijwilligersuren
  /// Children who went on to jongerenwerk, one row each.
  case doorstroom

  package static func < (links: Leveringsoort, rechts: Leveringsoort) -> Bool {
    allCases.firstIndex(of: links) ?? 0 < allCases.firstIndex(of: rechts) ?? 0
  }
}

/// Where every data row of one file ended. No row is ever in none of the four, or in two (DOMEIN §9, ONTWERP 'nothing lost').
package struct Rijbalans: Hashable, Sendable {
  package var gelezen: Int
  package var aangenomen: Int
  package var afgekeurd: Int
  /// The same fact twice within the file.
  package var dubbel: Int
  /// Accepted rows of an earlier file of which this one is the newer version, when both arrive in one run.
  package var vervangen: Int

  package init(gelezen: Int = 0, aangenomen: Int = 0, afgekeurd: Int = 0, dubbel: Int = 0, vervangen: Int = 0) {
    (self.gelezen, self.aangenomen, self.afgekeurd) = (gelezen, aangenomen, afgekeurd)
    (self.dubbel, self.vervangen) = (dubbel, vervangen)
  }

  /// Checked in release builds; a broken sum stops the run.
  package var sluit: Bool { gelezen == aangenomen + afgekeurd + dubbel + vervangen }
}

/// One delivered file as the ledger knows it. Holds no row content.
package struct Levering: Hashable, Sendable {
  /// Readable and the same for the same bytes: 'buurts-aanwezigheid-2026-01-3fa9c1d2'.
  package var id: String
  package let bron: BronID
  package let soort: Leveringsoort
  /// Without folder. A name that a person gave: it never leaves the organisation.
  package var bestand: String
  /// Of the file as it was delivered, in hex: the archive keeps no column that is not read.
  package var sha256: String
  /// The file speaks for these months; a later file of the same bron, soort and month takes its place there.
  package let maanden: [Maand]
  package let balans: Rijbalans
  /// Code of the period that its name, the user or the bronprofiel gives; empty when its rows tell.
  package var periode = ""
  /// Which part of its months it is; empty for the whole.
  package var deel = ""
  /// What it says about each of `maanden`; a month that is not named here has rows.
  package var standen: [Maand: Maandstand] = [:]
  /// Why a person confirmed that nothing happened; empty for a file.
  package var reden = ""

  package init(
    id: String, bron: BronID, soort: Leveringsoort, bestand: String, sha256: String, maanden: [Maand], balans: Rijbalans
  ) {
    (self.id, self.bron, self.soort, self.bestand) = (id, bron, soort, bestand)
    (self.sha256, self.maanden, self.balans) = (sha256, maanden, balans)
  }
}

/// A child as the store knows it: HMAC-SHA-256 of its key at the door. Still personal data (AVG, art. 4 lid 5).
package struct Pseudoniem: Hashable, Sendable {
  /// The first 16 bytes of the digest: two children among ten million meet with a chance below 10⁻²⁴.
  package let hoog: UInt64
  package let laag: UInt64
  package init(hoog: UInt64, laag: UInt64) { (self.hoog, self.laag) = (hoog, laag) }
}
