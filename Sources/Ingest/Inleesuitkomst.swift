package import Domain

/// What became of one file. The rows themselves went to the `Inleesuitvoer`.
package struct Inleesuitkomst: Sendable {
  package let levering: Levering
  package let vondst: Periodevondst
  /// Findings about rows, by line; of each melding the first `Inleesuitkomst.grootsteAantalMeldingen`.
  package let rijbevindingen: [Rijbevinding]
  /// How often each code occurs, also where not every row is kept.
  package let aantallen: [Bevindingscode: Int]
  /// Findings about the file as a whole or about a column.
  package let bevindingen: [Bevinding]
  package let kolommen: [Kolomuitslag]
  /// Months outside the period of the file that late corrections add to; their earlier rows stay.
  package let aangevuldeMaanden: [Maand]
  /// Nil for a presentielijst.
  package private(set) var registerrijen: Registerrijen?
  /// One sentence per thing that was recognised in the file rather than configured.
  package internal(set) var bewijs: [String]
  /// Children that a file of signals names; empty for every other kind, and when the bron names none.
  package var signaalkinderen: [Signaalkind] = []

  /// Gives the rows of a register about children the numbers that the store gave, in the order of the file.
  mutating func name(_ kinderen: [UInt32]) {
    guard case .velden(let soort, var rijen)? = registerrijen, case .velden(let register) = soort.vorm.rijen,
      let veld = register.kind?.veld
    else { return }
    for (plek, kind) in zip(rijen.indices, kinderen) { rijen[plek].getallen[veld] = Int(kind) }
    registerrijen = .velden(soort, rijen)
  }

  package static let grootsteAantalMeldingen = 10_000

  /// A finding about a row in full, for messages.
  package func bevinding(_ rij: Rijbevinding) -> Bevinding {
    let kolom = rij.kolom.flatMap { kolommen.indices.contains($0) ? kolommen[$0].naam : nil }
    return Bevinding(rij.code, Bevinding.Plaats(bestand: levering.bestand, regel: rij.regel, kolom: kolom))
  }
}

/// A finding about one row in eight bytes: a hundred thousand rejected rows must cost next to nothing.
package struct Rijbevinding: Hashable, Sendable {
  package let code: Bevindingscode
  private let kolomnummer: Int16
  private let regelnummer: UInt32

  package init(_ code: Bevindingscode, regel: Int, kolom: Int?) {
    self.code = code
    kolomnummer = kolom.flatMap(Int16.init(exactly:)) ?? -1
    regelnummer = UInt32(clamping: regel)
  }

  /// Physical line, or row of a spreadsheet.
  package var regel: Int { Int(regelnummer) }
  /// Index in `Inleesuitkomst.kolommen`.
  package var kolom: Int? { kolomnummer < 0 ? nil : Int(kolomnummer) }
}

/// What happened to one column of the file, for `controleer`.
package struct Kolomuitslag: Hashable, Sendable {
  package enum Oordeel: Hashable, Sendable {
    case herkend(Veld)
    /// Read to make another field of, or to leave rows out by.
    case gebruikt
    /// Not named by the bronprofiel: dropped at the door.
    case genegeerd
    /// Dropped, but its name resembles a field that we miss, or its content is not what belongs here.
    case verdacht(String)
  }
  /// As the file spells it.
  package let naam: String
  package let oordeel: Oordeel

  package init(naam: String, oordeel: Oordeel) { (self.naam, self.oordeel) = (naam, oordeel) }
}
