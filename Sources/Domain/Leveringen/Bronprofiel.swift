/// How one bron spells its exports. A new source of a known shape is one of these, in YAML, and nothing else.
package struct Bronprofiel: Hashable, Sendable {
  package let bron: BronID
  package let organisatie: String
  /// A subcontractor's children count in the same report.
  package let isOnderaannemer: Bool
  /// Whether the same raw child key in another bron is the same child. If not, the pseudonym takes the bron into account.
  package let deeltKindsleutels: Bool
  package let leveringen: [Leveringsprofiel]
  /// By what its children may be recognised elsewhere; nil: by their key alone.
  package var koppeling: Koppeling?
  /// Whom to call when a file does not come; nil: nobody filled it in.
  package var contact: Broncontact?

  package init(
    bron: BronID, organisatie: String, isOnderaannemer: Bool, deeltKindsleutels: Bool = true,
    leveringen: [Leveringsprofiel]
  ) {
    (self.bron, self.organisatie, self.isOnderaannemer) = (bron, organisatie, isOnderaannemer)
    (self.deeltKindsleutels, self.leveringen) = (deeltKindsleutels, leveringen)
  }

  /// Where a child has one key: among all registrations of the organisation, or in this one only.
  package var sleutelruimte: String { deeltKindsleutels ? "organisatie \(organisatie)" : "bron \(bron.code)" }
}

/// Whom to call about the files of a bron. Shown inside the organisation only.
package struct Broncontact: Hashable, Sendable {
  package let naam: String
  package let telefoon: String?
  package let mail: String?

  package init(naam: String, telefoon: String? = nil, mail: String? = nil) {
    (self.naam, self.telefoon, self.mail) = (naam, telefoon, mail)
  }

  /// 'Bel J. de Vries, 023 123 45 67.'
  package var vraag: String {
    let wegen = [telefoon, mail].compactMap(\.self)
    return "\(telefoon == nil && mail != nil ? "Mail" : "Bel") \(([naam] + wegen).joined(separator: ", "))."
  }
}

/// One kind of file that a bron delivers.
package struct Leveringsprofiel: Hashable, Sendable {
  package var soort: Leveringsoort
  /// File name with `*` for any text: 'aanwezigheid-*.csv'.
  package var bestand: String
  package var periode: Periodebron
  /// Whether a month without this file is 'ontbreekt'.
  package var ritme: Ritme
  /// Day of the month after the period on which the file is in time for the last time; nil is the first.
  package var uiterlijk: Int?
  package var buitenPeriode: BuitenPeriode
  /// Nil: one file is the whole month.
  package var delen: Leveringsdelen?
  /// Whether a file reaches to the end of the period that its name says, also without rows there.
  package var isVolledig = false
  package var formaat: Bestandsformaat
  package var kolommen: [Veld: Kolomprofiel]
  /// Per field the spellings of each value we know, folded: status 'aanwezig' is also 'ja', 'x', '1'.
  package var waarden: [Veld: [String: String]]
  /// Fields that no column holds and that are the same for the whole file: the wijk of a list kept by hand.
  package var vast: [Veld: String]
  /// First cells that mark a total row, which is checked against the sum before it is dropped.
  package var totaalregels: [String]
  /// A wide presence list: children down, dates across.
  package var breed: Breedprofiel?
  /// Digits of every child number, for a bron whose spreadsheets drop zeros; nil: numbers are what they are.
  package var nummercijfers: Int?
  /// What must be done to its rows before they are rows of ours.
  package var rijvorm = Rijvorm()

  package init(
    soort: Leveringsoort, bestand: String, periode: Periodebron, ritme: Ritme, formaat: Bestandsformaat,
    kolommen: [Veld: Kolomprofiel], waarden: [Veld: [String: String]], buitenPeriode: BuitenPeriode = .afkeuren,
    vast: [Veld: String] = [:], totaalregels: [String] = [], breed: Breedprofiel? = nil
  ) {
    (self.soort, self.bestand, self.periode, self.ritme) = (soort, bestand, periode, ritme)
    (self.formaat, self.kolommen, self.waarden) = (formaat, kolommen, waarden)
    (self.buitenPeriode, self.vast, self.totaalregels, self.breed) = (buitenPeriode, vast, totaalregels, breed)
  }

  /// How often the file comes: a monthly one is about one month, and about nothing else.
  package enum Ritme: String, CaseIterable, Sendable {
    case maandelijks, wekelijks, jaarlijks, incidenteel

    /// Whether a month without it is 'ontbreekt'.
    package var isMaandelijksVerwacht: Bool {
      switch self {
      case .maandelijks, .wekelijks: true
      case .jaarlijks, .incidenteel: false
      }
    }
  }

  /// What a row is whose date lies outside the period that the file speaks for.
  package enum BuitenPeriode: String, CaseIterable, Sendable {
    case afkeuren
    /// A late correction: it adds to its month and replaces nothing there.
    case aanvullen
  }

  /// How the columns of a wide presence list are read: each column whose header is a date is a bijeenkomst.
  package struct Breedprofiel: Hashable, Sendable {
    /// How the headers spell the date: 'dd-mm-jjjj', or 'dd-mm' when the period of the file gives the year.
    package var notatie: String
    /// On which day the bijeenkomst of a head such as 'wk 6' is: 1 is Monday; nil: such a head cannot be read.
    package var weekdag: Int?

    package init(notatie: String, weekdag: Int? = nil) { (self.notatie, self.weekdag) = (notatie, weekdag) }
  }
}

/// How the months that a file speaks for are known.
package enum Periodebron: Hashable, Sendable {
  /// Found in the file name, as `Periodenaam` reads it.
  case bestandsnaam
  /// Every month between the first and last date in the file: a cumulative export.
  case kolom
  case vast(Periode)
}

package struct Bestandsformaat: Hashable, Sendable {
  package enum Soort: String, CaseIterable, Sendable { case csv, xlsx, ods }
  package enum Codering: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16le = "utf-16le"
    case utf16be = "utf-16be"
    case windows1252 = "windows-1252"
    case iso8859_15 = "iso-8859-15"
  }
  package var soort: Soort = .csv
  /// Nil: detected, with the evidence shown by `controleer`.
  package var scheiding: UInt8?
  package var codering: Codering?
  /// Name of the sheet, or a pattern with `*` for all that fit; nil is the only visible one.
  package var blad: String?
  /// Names of the sheets, when there is one per month or group.
  package var bladen: [String] = []
  /// Rows above the header, and rows the header itself takes; nil is detected.
  package var regelsVoorKop: Int?
  package var kopregels: Int = 1

  package init() {}
}

/// One field of ours and how the bron's column for it is called and written.
package struct Kolomprofiel: Hashable, Sendable {
  /// In order of preference; compared folded, never by position.
  package var namen: [String]
  /// For dates and times: 'dd-mm-jjjj', 'jjjj-mm-dd', 'uu:mm'; nil tries the known ones and refuses what is ambiguous.
  package var notatie: String?
  package var isVerplicht: Bool

  package init(namen: [String], notatie: String? = nil, isVerplicht: Bool = true) {
    (self.namen, self.notatie, self.isVerplicht) = (namen, notatie, isVerplicht)
  }
}

/// Every field that an export can fill. What a bronprofiel does not map to one of these is dropped at the door.
package enum Veld: String, CaseIterable, Hashable, Sendable {
  case bijeenkomst, datum, begintijd, eindtijd, activiteit, locatie, wijk, kind, geboortedatum, postcode, status,
    anoniem, ouders, begeleiders
  /// Of the child, and read only to make a `Koppelsleutel`; `naam` is then its full name.
  case voornaam, tussenvoegsel, achternaam
  case naam, werkvorm, doelen, partners
  /// The days on which a row of a register holds.
  case geldigVan = "geldig_van"
  case geldigTot = "geldig_tot"
  case uitkomst
  case signaal, leefgebied, melder, opgepakt, afgerond, teruggekoppeld, warm
  case doorgespeeldAan = "doorgespeeld_aan"
  case doorgespeeld = "datum_doorgespeeld"
  case evaluatie, doelgroep, vraag, schaal, uitgenodigd, antwoorden, som
  /// One person's answer, in a file with one answer per row.
  case antwoord
  case peildatum, wachtenden
  case langsteWeken = "langste_weken"
  case bezoeker
  /// A month as a whole, and hours in it.
  case maand, uren
  /// What a child goes on to.
  case aanbod
  /// The day of the export: until then the file holds everything, also what is nought.
  case exportdatum
}

extension Veld {
  /// What names a child: dropped at the door unless a `Koppeling` is on.
  package static let kindnamen: [Veld] = [.voornaam, .tussenvoegsel, .achternaam, .naam]
}
