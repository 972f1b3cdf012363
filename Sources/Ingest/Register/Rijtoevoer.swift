import Domain

/// The rows of a file one by one, whatever the file is: the road for everything but presentielijsten in text.
final class Rijtoevoer {
  private let lezer: any Rijlevering
  private var vorming: Rijvorming?
  /// Rows that were made of one row of the file, the next one last.
  private var gemaakt: [Rij] = []
  let indeling: Kolomindeling
  /// Columns whose head is an error or a formula without a value.
  let koppenZonderWaarde: Set<Int>
  private let herkend: [String]
  private let verborgenBladen: Int
  private let andereCodering: String?
  private let zonderKop: [String]

  init(_ eigen: Inleesopdracht) throws {
    let opening = try Bestandsopening(eigen)
    (herkend, verborgenBladen) = (opening.herkend, opening.verborgenBladen)
    (andereCodering, zonderKop) = (opening.andereCodering, opening.zonderKop)
    (lezer, koppenZonderWaarde) = (opening.lezer, opening.koppenZonderWaarde)
    if eigen.profiel.rijvorm.isLeeg {
      indeling = opening.indeling
    } else {
      let vorming = try Rijvorming(eigen, opening.indeling, regel: opening.kopregel)
      (indeling, self.vorming) = (vorming.indeling, vorming)
    }
  }

  /// One sentence per thing that the file showed; complete after the last row.
  var bewijs: [String] {
    let over = vorming.map {
      $0.overgeslagen > 0 ? ["Overgeslagen volgens het bronprofiel: \($0.overgeslagen) rijen"] : []
    }
    return herkend + lezer.bewijs + (over ?? [])
      + (lezer.bladstand?.bewijs(verborgenBladen: verborgenBladen) ?? [])
  }

  /// What a person should know of the file beside its rows; complete after the last row.
  func bevindingen(_ bestand: String) -> [Bevinding] {
    let plaats = Bevinding.Plaats(bestand: bestand)
    return (andereCodering.map { [Bevinding(.coderingAnders, plaats, toelichting: $0)] } ?? [])
      + zonderKop.map { Bevinding(.werkbladOvergeslagen, plaats, toelichting: "blad: \($0)") }
      + (lezer.bladstand?.bevindingen(bestand, verborgenBladen: verborgenBladen) ?? [])
  }

  /// The next data row; false after the last.
  func lees(_ rij: inout Rij) throws -> Bool {
    if vorming == nil { return try lezer.lees(&rij) }
    while gemaakt.isEmpty {
      guard try lezer.lees(&rij) else { return false }
      gemaakt = vorming?.make(rij, blad: lezer.blad).reversed() ?? []
    }
    guard let eerste = gemaakt.popLast() else { return false }
    rij = eerste
    return true
  }
}

/// A reader behind a reference, so that readers of different kinds fit one place.
protocol Rijlevering: AnyObject {
  func lees(_ rij: inout Rij) throws -> Bool
  var bladstand: Bladstand? { get }
  /// The sheet of the last row; empty when there is none.
  var blad: String { get }
  var bewijs: [String] { get }
}

/// Rows that were read to find the header, and then the rest.
final class Rijhouder<Bron: Rijbron & ~Copyable>: Rijlevering {
  private var bron: Bron
  var vooraf: ArraySlice<Rij> = []
  let blad: String
  init(_ bron: consuming Bron, blad: String = "") {
    self.bron = bron
    self.blad = blad
  }
  func lees(_ rij: inout Rij) throws -> Bool {
    if let eerste = vooraf.popFirst() {
      rij = eerste
      return true
    }
    return try bron.lees(&rij)
  }
  var bladstand: Bladstand? { bron.bladstand }
  var bewijs: [String] { [] }
}

extension Bladenreeks: Rijlevering {
  var bladstand: Bladstand? { stand }
}
