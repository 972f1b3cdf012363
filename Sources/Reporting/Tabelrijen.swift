/// The rows of a table. Columns of a long one repeat themselves: each different cell is kept once.
package struct Tabelrijen: RandomAccessCollection, Hashable, Sendable {
  /// One column of a long table.
  package struct Kolom: Hashable, Sendable {
    /// In the order in which they first come; each is used.
    package fileprivate(set) var cellen: [Cel] = []
    /// Per row the place of its cell.
    package fileprivate(set) var plekken: [UInt32] = []
  }

  private enum Vorm: Hashable, Sendable {
    case rijen([[Cel]])
    case kolommen([Kolom])
  }
  private let vorm: Vorm

  package init(_ rijen: [[Cel]]) { vorm = .rijen(rijen) }

  /// Precondition: there is a column, and all are of one length.
  init(_ kolommen: [Kolom]) {
    precondition(Set(kolommen.map(\.plekken.count)).count == 1, "columns of different lengths")
    vorm = .kolommen(kolommen)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int {
    switch vorm {
    case .rijen(let rijen): rijen.count
    case .kolommen(let kolommen): kolommen[0].plekken.count
    }
  }

  package subscript(rij: Int) -> [Cel] {
    switch vorm {
    case .rijen(let rijen): rijen[rij]
    case .kolommen(let kolommen): kolommen.map { $0.cellen[Int($0.plekken[rij])] }
    }
  }

  /// Column by column. Of rows that were given whole, every cell counts as different.
  package var kolommen: [Kolom] {
    switch vorm {
    case .kolommen(let kolommen): return kolommen
    case .rijen(let rijen):
      return (rijen.first ?? []).indices.map { kolom in
        var uit = Kolom()
        for rij in rijen {
          uit.plekken.append(UInt32(uit.cellen.count))
          uit.cellen.append(rij[kolom])
        }
        return uit
      }
    }
  }

  /// Cells of the first row: every row of a table has as many.
  var breedte: Int {
    switch vorm {
    case .rijen(let rijen): rijen.first?.count ?? 0
    case .kolommen(let kolommen): kolommen.count
    }
  }

  func hasWidth(_ breedte: Int) -> Bool {
    switch vorm {
    case .rijen(let rijen): rijen.allSatisfy { $0.count == breedte }
    case .kolommen(let kolommen): kolommen.count == breedte
    }
  }
}

/// Fills a column; cells of equal keys are one.
struct Kolombouwer<Sleutel: Hashable> {
  private(set) var kolom = Tabelrijen.Kolom()
  private var plekken: [Sleutel: UInt32] = [:]
  private var vorige: (sleutel: Sleutel, plek: UInt32)?

  init(rijen: Int) { kolom.plekken.reserveCapacity(rijen) }

  mutating func append(_ sleutel: Sleutel, _ cel: (Sleutel) -> Cel) {
    if let vorige, vorige.sleutel == sleutel {
      kolom.plekken.append(vorige.plek)
      return
    }
    let plek = plekken[sleutel] ?? UInt32(kolom.cellen.count)
    if Int(plek) == kolom.cellen.count {
      kolom.cellen.append(cel(sleutel))
      plekken[sleutel] = plek
    }
    kolom.plekken.append(plek)
    vorige = (sleutel, plek)
  }
}

extension Tabelrijen.Kolom {
  /// A column in which hardly any cell comes twice.
  init(uniek cellen: [Cel]) { (self.cellen, plekken) = (cellen, cellen.indices.map { UInt32($0) }) }
}
