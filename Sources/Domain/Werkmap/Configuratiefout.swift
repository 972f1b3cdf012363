/// One thing that is wrong with the configuration of a werkmap: where it stands, what is wrong and what helps, in Dutch.
///
/// All problems are collected and shown at once: repairing a werkmap one message at a time is no work for a person.
package struct Configuratiefout: Error, Hashable, Sendable {
  /// Path inside the werkmap: 'bronnen/buurts.yaml'.
  package let bestand: String
  /// Line in that file, from 1; nil when the file as a whole is meant.
  package let regel: Int?
  /// What is wrong, without a full stop.
  package let wat: String
  /// What to do about it, without a full stop.
  package let remedie: String

  package init(bestand: String, regel: Int? = nil, wat: String, remedie: String) {
    (self.bestand, self.regel, self.wat, self.remedie) = (bestand, regel, wat, remedie)
  }

  /// 'doelen.yaml, regel 12: De sleutel 'tekts' is onbekend. Bedoelde u 'tekst'?'.
  package var melding: String {
    let plaats = regel.map { "\(bestand), regel \($0)" } ?? bestand
    return "\(plaats): \(Configuratiefout.sentence(wat)) \(Configuratiefout.sentence(remedie))"
  }

  private static func sentence(_ tekst: String) -> String {
    guard let laatste = tekst.last else { return "" }
    return ".?!".contains(laatste) ? tekst : tekst + "."
  }
}

extension Configuratiefout: Comparable {
  /// By file, then by line: the order in which a person walks through the files.
  package static func < (links: Configuratiefout, rechts: Configuratiefout) -> Bool {
    (links.bestand, links.regel ?? 0, links.wat, links.remedie)
      < (rechts.bestand, rechts.regel ?? 0, rechts.wat, rechts.remedie)
  }
}
