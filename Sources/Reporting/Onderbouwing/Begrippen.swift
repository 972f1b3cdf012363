import Domain

/// Which wording of the definitions a figure was counted by. A figure of another version is another figure.
package enum Begrippen {
  /// Raise it with every change of what a measure means; a test holds it against the texts of all measures.
  package static let versie = "4"

  /// Of name, unit and meaning of every measure (FNV-1a, 64 bits).
  package static var vingerafdruk: UInt64 {
    Maat.allCases.map { "\($0.rawValue)|\($0.eenheid)|\($0.uitleg)\n" }.joined().utf8.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
  }
}
