/// The manager's page as a value: how it stands, what waits for whom, what came in. Never the content of a cell.
package struct WatNu: Sendable {
  package enum Stand: Sendable { case goed, let_, slecht }

  /// One of the fixed subjects above the tasks: always in the same place.
  package struct Onderwerp: Sendable {
    package let naam: String
    package let stand: Stand
    package let tekst: String
    /// Anchor of its task; nil when there is none.
    package let taak: String?
    package init(_ naam: String, _ stand: Stand, _ tekst: String, taak: String? = nil) {
      (self.naam, self.stand, self.tekst, self.taak) = (naam, stand, tekst, taak)
    }
  }

  /// A verb and its object, since when, why, and at most two files to open.
  package struct Taak: Sendable {
    package let id: String
    package let stand: Stand
    package let kop: String
    package let wanneer: String
    package let houdtTegen: Bool
    package let waarom: [String]
    /// Whom to call.
    package let bel: String?
    /// Text and path, relative to the page.
    package let knoppen: [(tekst: String, pad: String)]
    package init(
      _ id: String, _ stand: Stand, _ kop: String, wanneer: String, houdtTegen: Bool = false, waarom: [String],
      bel: String? = nil, knoppen: [(tekst: String, pad: String)] = []
    ) {
      (self.id, self.stand, self.kop, self.wanneer, self.houdtTegen) = (id, stand, kop, wanneer, houdtTegen)
      (self.waarom, self.bel, self.knoppen) = (waarom, bel, knoppen)
    }
  }

  package struct Levering: Sendable {
    package let naam: String
    package let telt: Int
    package let gelezen: Int
    package init(_ naam: String, telt: Int, gelezen: Int) {
      (self.naam, self.telt, self.gelezen) = (naam, telt, gelezen)
    }
  }

  package let organisatie: String
  package let bijgewerkt: String
  package let banier: String?
  /// Of which month the concept is.
  package let maand: String
  package let onderwerpen: [Onderwerp]
  package let taken: [Taak]
  package let binnen: [Levering]
  /// What this run did with what a person filled in, and what could not be used.
  package let gebeurd: [String]

  package init(
    organisatie: String, bijgewerkt: String, banier: String?, maand: String, onderwerpen: [Onderwerp], taken: [Taak],
    binnen: [Levering], gebeurd: [String]
  ) {
    (self.organisatie, self.bijgewerkt, self.banier, self.maand) = (organisatie, bijgewerkt, banier, maand)
    (self.onderwerpen, self.taken, self.binnen, self.gebeurd) = (onderwerpen, taken, binnen, gebeurd)
  }
}
