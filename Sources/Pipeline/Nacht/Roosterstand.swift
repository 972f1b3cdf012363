import Domain
import Reporting

/// When each task of the schedule was done last, and when it comes next.
package struct Roosterstand: Encodable, Sendable {
  package struct Taak: Encodable, Sendable {
    package let taak: String
    /// 'elke dag om 06.30 uur'.
    package let wanneer: String
    /// 'jjjj-mm-ddTuu:mm:ssZ'; nil: never.
    package let laatst: String?
    package let uitkomst: Uitkomst?
    /// The day on which it comes next: 'jjjj-mm-dd'.
    package let volgende: String
    /// The day on which it should have been done and was not; nil: it is on time.
    package let gemist: String?
    let volgendMoment: Int
    let laatsteMoment: Int?

    enum CodingKeys: CodingKey { case taak, wanneer, laatst, uitkomst, volgende, gemist }

    package var tekst: String {
      let toen = laatst.map { "laatst \(inLokaleTijd($0)), \(uitkomst?.inTekst ?? "")" } ?? "nog nooit"
      let straks = Dag(iso: volgende)?.inTekst ?? volgende
      return "\(taak), \(wanneer): \(toen); volgende \(straks)"
    }
  }

  package let taken: [Taak]

  /// - Parameter peildatum: today. What had to be done today may still come.
  init(_ rooster: Taakrooster, _ regels: [Grootboek.Regel], peildatum: Dag) {
    taken = rooster.regels.map { regel in
      let eigen = regels.filter { $0.opdracht == regel.taak.opdracht }
      let laatste = eigen.last, gelukt = eigen.last { $0.uitkomst.isGedaan }
      let toen = laatste.flatMap { Kloktijd(utc: $0.tijdstip) }
      let vandaagNog = regel.falls(on: peildatum) && toen.map { $0.dag < peildatum } ?? true
      let volgende = vandaagNog ? peildatum : regel.day(after: peildatum)
      let moest = regel.day(before: peildatum)
      // Never done at all: nobody switched it on, and that is no reason to call every day.
      let isGemist = laatste != nil && (gelukt.flatMap { Kloktijd(utc: $0.tijdstip)?.dag } ?? moest - 1) < moest
      return Taak(
        taak: regel.taak.naam, wanneer: regel.inTekst, laatst: laatste?.tijdstip, uitkomst: laatste?.uitkomst,
        volgende: volgende.iso, gemist: isGemist ? moest.iso : nil,
        volgendMoment: Kloktijd(dag: volgende, uur: regel.uur, minuut: regel.minuut).seconden,
        laatsteMoment: gelukt.flatMap { moment($0.tijdstip) })
    }
  }

  /// Tasks that were not done on their day, for a person.
  package var gemist: [String] {
    taken.compactMap { taak in
      taak.gemist.flatMap { Dag(iso: $0) }.map { "\(taak.taak): had moeten lopen op \($0.inTekst)" }
    }
  }
}

extension Taakrooster.Taak {
  /// As the ledger calls it.
  var opdracht: String { rawValue }

  var naam: String {
    switch self {
    case .dag: "dagronde"
    case .maand: "maandrun"
    case .reservekopie: "reservekopie"
    }
  }
}

extension Taakrooster.Regel {
  var inTekst: String {
    let dagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    let wanneer =
      switch ritme {
      case .dagelijks: "elke dag"
      case .wekelijks(let dag): "elke \(dagen[(dag - 1) % 7])"
      case .maandelijks(let dag): "elke maand op dag \(dag)"
      }
    return "\(wanneer) om \(Kloktijd.klok(uur, minuut)) uur"
  }
}

extension Uitkomst {
  /// Whether the work was done, with or without something left.
  var isGedaan: Bool {
    switch self {
    case .goed, .mensNodig, .verlies: true
    case .verkeerdeOpdracht, .geweigerd, .mislukt: false
    }
  }

  /// For a person.
  var inTekst: String {
    switch self {
    case .goed: "goed"
    case .mensNodig: "klaar, en er wacht iets op een mens"
    case .verlies: "klaar, maar er ontbreekt iets"
    case .verkeerdeOpdracht: "niet gedaan: de opdracht klopte niet"
    case .geweigerd: "geweigerd voor de veiligheid"
    case .mislukt: "niet gelukt"
    }
  }
}
