/// Every measure that has cells, by the name that users, configuration and exports give it. What each means stands in
/// `Maatregel.alle`.
package enum Maat: String, CaseIterable, Hashable, Sendable {
  /// Bijeenkomsten with at least one deelname or an anonymous head-count in the cell.
  case bijeenkomsten
  /// Children present, one per child per bijeenkomst; without anonymous head-counts.
  case deelnames
  /// Head-counts at open activities (speeltuin, inloop). Never part of unique children (DOMEIN §4, rule 2).
  case anoniemeDeelnames = "anonieme_deelnames"
  /// Distinct children; does not add up over months, wijken or goals (DOMEIN §4, rule 1).
  case uniekeKinderen = "unieke_kinderen"
  /// Deelnames per bijeenkomst that has at least one deelname.
  case groepsgrootte
  /// Children with at least four deelnames in the period itself.
  case kinderen4Keer = "kinderen_4_keer"
  /// Children with at least four deelnames within three months (see `Vastvenster`).
  case vasteKinderen = "vaste_kinderen"
  case aandeelVasteKinderen = "aandeel_vaste_kinderen"
  /// ISO weeks with at least one bijeenkomst, of the weeks that can be judged (see `Weekkalender`).
  case wekenMetAanbod = "weken_met_aanbod"
  /// The same of school weeks: what is not a holiday week.
  case schoolwekenMetAanbod = "schoolweken_met_aanbod"
  /// School weeks of the period that can be judged: of how many the above is a part.
  case schoolweken
  /// Longest run of ISO weeks without a bijeenkomst.
  case langsteGatWeken = "langste_gat_weken"
  /// Longest run of school weeks without a bijeenkomst; a holiday week neither lengthens nor ends it.
  case langsteGatSchoolweken = "langste_gat_schoolweken"
  /// Held time in hours: minutes over 60. Bijeenkomsten without an end time do not count and are reported.
  case activiteitsuren
  /// Distinct activities with at least one bijeenkomst.
  case activiteiten
  /// Planned bijeenkomsten, from the planning export.
  case gepland
  /// Planned bijeenkomsten that were cancelled, overmacht included.
  case afgelast
  /// Cancelled for overmacht.
  case afgelastOvermacht = "afgelast_overmacht"
  case signalen
  /// Passed on 0–14 calendar days after the signal's date.
  case signalenDoorgespeeld14d = "signalen_doorgespeeld_14d"
  case aandeelDoorgespeeld14d = "aandeel_doorgespeeld_14d"
  case signalenDoorgespeeld = "signalen_doorgespeeld"
  case signalenOpgepakt = "signalen_opgepakt"
  case signalenAfgerond = "signalen_afgerond"
  /// Calendar days from signal to passing on; median.
  case mediaanDagenDoorgespeeld = "mediaan_dagen_doorgespeeld"
  case mediaanDagenOpgepakt = "mediaan_dagen_opgepakt"
  case mediaanDagenAfgerond = "mediaan_dagen_afgerond"
  /// Answers to evaluations, and their mean on a scale of 1–10.
  case evaluatieAntwoorden = "evaluatie_antwoorden"
  case tevredenheid
  /// Children on a waiting list on the last counted day of the period: a stock, never summed.
  case wachtlijst
  case praktijkbezoeken
  /// Parents counted at bijeenkomsten, each time that one was there; never part of deelnames.
  case ouders
  /// Bijeenkomsten at which parents were counted: of how many the above tells.
  case bijeenkomstenMetOuders = "bijeenkomsten_met_ouders"
  /// Hours of volunteers, from a register of their own.
  case vrijwilligersuren
  /// Children of 11 or 12 who went on to jongerenwerk, from a register of their own; each once.
  case doorstroom
  /// Children who came in the period and in the one before (see `Kindstroom`); of the whole gemeente only, as the next three.
  case geblevenKinderen = "gebleven_kinderen"
  /// Children who came for the first time since the registration began.
  case nieuweKinderen = "nieuwe_kinderen"
  /// Children who came, not in the period before, and some time before that.
  case teruggekeerdeKinderen = "teruggekeerde_kinderen"
  /// Children of the period before who did not come in this one.
  case vertrokkenKinderen = "vertrokken_kinderen"

  /// How a reader must read the number; drives formatting, disclosure and what may be added up.
  package enum Soort: Sendable {
    /// A number of things or events, not of persons.
    case aantal
    /// A number of children: small counts can point at a child.
    case kinderen
    /// Counts of signals: hidden below their own, higher threshold.
    case signalen
    /// A numerator over a denominator, shown as a percentage.
    case aandeel
    /// A mean or median with its unit.
    case gemiddelde
  }
}
