import Disclosure
package import Domain

/// The report that is read, as one value: what HTML, PDF, ODT and DOCX all print, so that they cannot differ.
package struct Rapport: Hashable, Sendable {
  package var titel: String
  package let organisatie: String
  package let gemeente: String
  package let editie: Editie
  package let periode: Periode
  package let standPer: Dag
  package let status: Rapportstatus
  package let isConcept: Bool
  /// A line above every page, such as 'VOORBEELD — verzonnen gegevens'.
  package let banier: String?
  package let stijl: Huisstijl
  package var hoofdstukken: [Hoofdstuk]
  /// Every figure that running text prints, sorted by id: the last part of the appendix, to which the numbers link.
  package var cijfers: [Rapportcijfer]
  package var lezing = Lezing.heel
  /// Name of the page with the appendix, beside this one; nil where there is none.
  package var bijlage: String?
  /// The visual account: one sheet for the whole gemeente and one for each stadsdeel.
  package var posters: [Poster] = []
  /// What the gemeente can come and see.
  package var bezoek: [Hoofdstuk] = []

  package var isIntern: Bool { !editie.geheimhouding.magNaarBuiten }
}

extension Rapport {
  /// The same report with other chapters.
  func replacing(
    _ titel: String, _ hoofdstukken: [Hoofdstuk], cijfers: [Rapportcijfer], _ lezing: Lezing
  ) -> Rapport {
    var uit = self
    (uit.titel, uit.hoofdstukken, uit.cijfers, uit.lezing) = (titel, hoofdstukken, cijfers, lezing)
    return uit
  }
}

/// One chapter: a heading with its blocks.
package struct Hoofdstuk: Hashable, Sendable {
  /// Anchor: lower-case ASCII letters, digits and '-'.
  package let id: String
  /// Nil for the summary, which needs no heading of its own.
  package let titel: String?
  package let blokken: [Blok]

  package init(_ id: String, _ titel: String?, _ blokken: [Blok]) {
    (self.id, self.titel, self.blokken) = (id, titel, blokken)
  }
}

/// What a chapter is made of. Writers walk; they never compute.
package enum Blok: Hashable, Sendable {
  /// A heading inside a chapter.
  case kop(String, id: String)
  case alinea([Zin])
  /// The core: findings in larger type.
  case vondsten([Vondst])
  /// Every verdict, with a way to its row.
  case strook([Strookgroep])
  case aandacht([Aandachtspunt])
  case kaart(Tegelkaart)
  /// One story on a field of colour, under the goal that it belongs to.
  case uitgelicht(Verhaalblok, doel: String)
  case vraag(Vraagblok)
  /// Two columns where there is room: the wider one first.
  indirect case naast([Blok], [Blok])
  case lijst([[Zin]])
  case tegels([Tegel])
  case tabel(Tabel)
  case afspraken(Afsprakentabel)
  case doelen(Doelentabel)
  case grafiek(Grafiek)
  /// Steps of a chain, in order.
  case keten([Tegel])
  /// What a person wrote, set apart from what the program says.
  case mensentekst(kop: String?, [Alinea])
  /// A story, only ever with recorded consent.
  case verhaal(Verhaalblok)
  case noot([Zin])
  /// Parts of equal weight, such as the goals: beside one another where there is room.
  indirect case kaarten([[Blok]])
  /// Every figure that the text prints: what its numbers link to.
  case cijfers([Rapportcijfer])
  /// What is still to do before the report can go; only in a draft.
  case checklist([Zin])
}

/// One large number with what it is and one line of context.
package struct Tegel: Hashable, Sendable {
  package let getal: Zin
  package let label: String
  package let context: Zin?
  package let meer: Zin?
  package init(_ getal: Zin, _ label: String, _ context: Zin? = nil, meer: Zin? = nil) {
    (self.getal, self.label, self.context, self.meer) = (getal, label, context, meer)
  }
}

/// A story as a reader sees it. Only made of a story with recorded consent; its picture only with consent and alternative text.
package struct Verhaalblok: Hashable, Sendable {
  package let titel: String
  package let alineas: [Alinea]
  package let verteller: String
  package let foto: Verhaalfoto?
  package init(titel: String, alineas: [Alinea], verteller: String, foto: Verhaalfoto?) {
    (self.titel, self.alineas, self.verteller, self.foto) = (titel, alineas, verteller, foto)
  }
}

/// A figure that a sentence prints, as the appendix explains it.
package struct Rapportcijfer: Hashable, Sendable {
  package let id: String
  package let tekst: String
  /// What it is, in words: 'Unieke kinderen, eerste halfjaar 2026, Europawijk'.
  package let omschrijving: String
  /// What it rests on; nil for a number that is counted from other figures, or when nobody looked.
  package let onderbouwing: Onderbouwingsmerk?

  /// Anchor: 'c-' and the id with every other character than a letter or digit as '-'.
  package var anker: String { Rapportcijfer.anker(id) }
  package static func anker(_ id: String) -> String {
    "c-" + String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

/// The agreements, each with verdict, chart and both sides of the comparison (Awb 4:80).
package struct Afsprakentabel: Hashable, Sendable {
  package struct Eerder: Hashable, Sendable {
    package let naam: String
    /// Without the year, which the report names.
    package let kort: String
    package let oordeel: Oordeel
  }
  package struct Rij: Hashable, Sendable {
    package let id: String
    package let titel: String
    /// The stretch that was weighed: 'eerste kwartaal 2026'.
    package let periode: String
    package let oordeel: Oordeel
    package let bereikt: Getaltekst
    /// Where it should be by now; nil without a plan.
    package let plan: Getaltekst?
    package let afgesproken: Getaltekst
    package let beeld: Afspraakbeeld?
    package let delen: [Deelstand]
    /// What was agreed where it takes more than one number; empty else.
    package let eisen: String
    /// Why, in one clause; empty when there is nothing to say.
    package let reden: String
    /// The clause is the first sentence of the explanation: where that stands in full, it is not said twice.
    package let isRedenUitToelichting: Bool
    /// What the organisation wrote of it.
    package let toelichting: [Alinea]
    /// How earlier stretches within the period ended: 'K1', with its verdict.
    package let eerder: [Eerder]
    /// Forecast, and what the verdict rests on; one sentence each.
    package let uitleg: [String]
    /// What it rests on; nil when nobody looked.
    package let onderbouwing: Onderbouwingsmerk?
  }
  package let id: String
  package let bijschrift: String
  package let rijen: [Rij]
  /// Both sides of the comparison only: no chart and no grounds.
  package var isKort = false
}

/// What a reader of the edition open must know of every count in it.
let rondingsuitleg = "Aantallen kinderen en signalen zijn afgerond op vijf: optellen klopt niet precies."

extension Rapport {
  /// Whom this edition is for.
  package var lezer: String {
    if isIntern { return "Voor eigen gebruik" }
    guard editie.geheimhouding == .afgerond else { return "Voor de gemeente \(gemeente)" }
    return "Voor inwoners van \(gemeente). \(rondingsuitleg)"
  }
}

/// The goals: children with last year's mark, course by month, coverage per stadsdeel, and the national share.
package struct Doelentabel: Hashable, Sendable {
  package struct Rij: Hashable, Sendable {
    package let code: String
    package let naam: String
    /// Our own name for it, in a few words.
    package let kort: String
    package let aantal: Cel
    /// Times that a child came to an open offer, without a name.
    package let open: Cel
    package let vorigJaar: Cel
    package let verschil: Cel
    /// By month, oldest first; nil is a gap.
    package let verloop: [Breuk?]
    package let dekking: [Dekkingteken?]
    package let landelijk: Int?
    /// Two or three activities by name, each with its day and place.
    package let werk: [String]

    var isOpen: Bool { if case .getal(let getal, _) = open.inhoud { getal.teller > 0 } else { false } }
  }
  package let id: String
  package let bijschrift: String
  package let maanden: [String]
  package let stadsdelen: [String]
  package let rijen: [Rij]
  package let legenda: [String]
  /// What the column of open offers is; stands under a table that shows it.
  package let openLegenda: String
  /// What the national share is; stands under a table that shows it.
  package let landelijkeLegenda: String
  /// The figures and the coverage under the short names: without course and national share.
  package var isKort = false

  /// Two columns of dashes say nothing.
  package var heeftVorigJaar: Bool {
    rijen.contains { $0.vorigJaar.inhoud != .geen || $0.verschil.inhoud != .geen }
  }
  /// Only where a child came without a name; a column of noughts says nothing.
  package var heeftOpen: Bool { !isKort && rijen.contains(where: \.isOpen) }
  /// One month has no course.
  package var heeftVerloop: Bool { !isKort && maanden.count > 1 }
}

/// How a goal is served in an area, as a symbol with a word; the shape differs, not only the colour.
package enum Dekkingteken: Hashable, Sendable, CaseIterable {
  case bediend, dun, geplandNietGehouden, afwezig, ontbreekt
  /// Not over yet, and not served so far: too early to say.
  case looptNog

  package var teken: String {
    switch self {
    case .bediend: "●"
    case .dun: "◐"
    case .geplandNietGehouden: "◇"
    case .afwezig: "○"
    case .ontbreekt: "?"
    case .looptNog: "…"
    }
  }

  package var woord: String {
    switch self {
    case .bediend: "bediend"
    case .dun: "dun"
    case .geplandNietGehouden: "gepland, niet gehouden"
    case .afwezig: "afwezig"
    case .ontbreekt: "levering ontbreekt"
    case .looptNog: "loopt nog"
    }
  }
}
