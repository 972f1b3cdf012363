import Domain
import Yams

/// One node of a YAML file that knows its file, line and path, and reports what is wrong with it instead of throwing.
///
/// Accessors return nil after they reported a problem. A loader reads on, so that a person sees every problem at once; what
/// it built is thrown away when the list of problems is not empty.
package struct Knoop {
  /// Path inside the werkmap: 'bronnen/buurts.yaml'.
  package let bestand: String
  /// Line of this node, from 1.
  package let regel: Int
  /// Where the node stands in the file, for the message: 'leveringen[2].formaat'; empty for the whole file.
  package let pad: String
  package let fouten: Foutenlijst
  let node: Node

  init(bestand: String, regel: Int, pad: String, fouten: Foutenlijst, node: Node) {
    (self.bestand, self.regel, self.pad, self.fouten, self.node) = (bestand, regel, pad, fouten, node)
  }

  /// Reports a problem at this node.
  package func report(_ wat: String, _ remedie: String) {
    fouten.add(Configuratiefout(bestand: bestand, regel: regel, wat: wat, remedie: remedie))
  }

  /// 'leveringen[2].formaat' in quotes, or 'dit bestand'.
  package var naam: String { pad.isEmpty ? "dit bestand" : "'\(pad)'" }

  /// Nothing was filled in: `sleutel:`, `~` or `null`. A quoted empty text is not nothing.
  package var isLeeg: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return (scalar.style == .plain || scalar.style == .any)
      && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A single value, not a list or a block.
  package var isEnkel: Bool { if case .scalar = node { true } else { false } }
  package var isLijst: Bool { if case .sequence = node { true } else { false } }

  /// What a person wrote here, in words.
  var soort: String {
    switch node {
    case .scalar where isLeeg: "niets"
    case .scalar(let scalar): "'\(scalar.string.count > 40 ? scalar.string.prefix(40) + "…" : scalar.string[...])'"
    case .mapping: "een blok met sleutels"
    case .sequence: "een lijst"
    case .alias: "een verwijzing"
    }
  }

  func child(_ node: Node, pad: String) -> Knoop {
    Knoop(bestand: bestand, regel: node.mark?.line ?? regel, pad: pad, fouten: fouten, node: node)
  }
}
