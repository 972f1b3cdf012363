/// The work that is done without anybody asking, and when (`rooster` in `verantwoording.yaml`). Times are those of a clock in the
/// Netherlands. Everything in it can be done twice: what finds nothing new changes nothing.
package struct Taakrooster: Hashable, Sendable {
  package enum Taak: String, CaseIterable, Sendable {
    /// Inbox, what people filled in, what waits for them.
    case dag
    /// The month that is over, with what it misses of earlier ones.
    case maand
    case reservekopie
  }

  package enum Ritme: Hashable, Sendable {
    case dagelijks
    /// Monday is 1, Sunday is 7.
    case wekelijks(Int)
    /// 1–28: a day that every month has.
    case maandelijks(Int)
  }

  package struct Regel: Hashable, Sendable {
    package let taak: Taak
    package var ritme: Ritme
    /// 0–23 and 0–59.
    package var uur: Int
    package var minuut: Int

    package init(_ taak: Taak, _ ritme: Ritme, uur: Int, minuut: Int) {
      (self.taak, self.ritme, self.uur, self.minuut) = (taak, ritme, uur, minuut)
    }

    /// Whether the task is done on this day.
    package func falls(on dag: Dag) -> Bool {
      switch ritme {
      case .dagelijks: true
      case .wekelijks(let weekdag): dag.weekdag == weekdag
      case .maandelijks(let nummer): dag.delen.dag == nummer
      }
    }

    /// The last such day before `dag`.
    package func day(before dag: Dag) -> Dag {
      var eerder = dag - 1
      while !falls(on: eerder) { eerder = eerder - 1 }
      return eerder
    }

    /// The first such day after `dag`.
    package func day(after dag: Dag) -> Dag {
      var later = dag + 1
      while !falls(on: later) { later = later + 1 }
      return later
    }
  }

  /// A longer period of which the reports come with the month that ends it.
  package enum Slag: String, CaseIterable, Sendable { case kwartaal, halfjaar, jaar, schooljaar }

  /// Who is told how a task ended: a program of the organisation, which gets it as JSON on its input.
  package struct Melding: Hashable, Sendable {
    /// The program with its arguments; never empty.
    package var opdracht: [String]
    /// After this many seconds it is ended.
    package var seconden: Int
    /// Also when all was well.
    package var altijd: Bool

    package init(opdracht: [String], seconden: Int, altijd: Bool) {
      (self.opdracht, self.seconden, self.altijd) = (opdracht, seconden, altijd)
    }
  }

  /// Each task once, in the order of `Taak`; one that is not in it is not done by itself.
  package var regels: [Regel]
  package var perioden: Set<Slag>
  /// Whether the monthly run makes reports again in which a later delivery changed something.
  package var correcties: Bool
  /// The folder for backups; nil: none.
  package var reservekopie: String?
  /// Public keys of `age` for which backups are encrypted; empty: they are not. Who holds none of the secret keys cannot read them, so
  /// the machine that makes them cannot either.
  package var ontvangers: [String]
  package var melding: Melding?

  package init(
    regels: [Regel], perioden: Set<Slag> = Set(Slag.allCases), correcties: Bool = true, reservekopie: String? = nil,
    ontvangers: [String] = [], melding: Melding? = nil
  ) {
    (self.regels, self.perioden, self.correcties) = (regels, perioden, correcties)
    (self.reservekopie, self.ontvangers, self.melding) = (reservekopie, ontvangers, melding)
  }

  /// Whether this looks like a public key of `age`: 'age1' and 58 letters and digits (Bech32).
  package static func isOntvanger(_ tekst: String) -> Bool {
    tekst.utf8.count == 62 && tekst.hasPrefix("age1")
      && tekst.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
  }

  package func regel(_ taak: Taak) -> Regel? { regels.first { $0.taak == taak } }
}
