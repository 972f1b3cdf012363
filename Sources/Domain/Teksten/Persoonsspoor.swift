/// What in a text written by people can lead to one person: it does not leave the organisation (DOMEIN §6).
package enum Persoonsspoor: String, CaseIterable, Hashable, Sendable, Comparable {
  case bsn, telefoon, mail, geboortedatum
  /// A name beside an age.
  case naamMetLeeftijd
  /// A story about a signal or one child that names more than the stadsdeel.
  case plek

  /// In a sentence; never the text itself.
  package var tekst: String {
    switch self {
    case .bsn: "een burgerservicenummer"
    case .telefoon: "een telefoonnummer"
    case .mail: "een e-mailadres"
    case .geboortedatum: "een geboortedatum"
    case .naamMetLeeftijd: "een naam met een leeftijd"
    case .plek: "een wijk of locatie bij een verhaal over een signaal of één kind"
    }
  }

  package static func < (links: Persoonsspoor, rechts: Persoonsspoor) -> Bool {
    (allCases.firstIndex(of: links) ?? 0) < (allCases.firstIndex(of: rechts) ?? 0)
  }
}

/// Where a text shows a person: file and line, and what kind of thing stands there.
package struct Tekstbezwaar: Hashable, Sendable, Comparable {
  /// Path inside the werkmap, or a column of the leveringen.
  package let bestand: String
  /// Nil where a text has no line: a name in a register.
  package let regel: Int?
  package let spoor: Persoonsspoor

  package init(bestand: String, regel: Int?, _ spoor: Persoonsspoor) {
    (self.bestand, self.regel, self.spoor) = (bestand, regel, spoor)
  }

  /// 'toelichting/2026-02.md, regel 7: hier staat een telefoonnummer'.
  package var tekst: String {
    "\(bestand)\(regel.map { ", regel \($0)" } ?? ""): hier staat \(spoor.tekst)"
  }

  package static func < (links: Tekstbezwaar, rechts: Tekstbezwaar) -> Bool {
    (links.bestand, links.regel ?? 0, links.spoor) < (rechts.bestand, rechts.regel ?? 0, rechts.spoor)
  }
}
