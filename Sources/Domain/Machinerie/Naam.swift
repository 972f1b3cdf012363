/// A code or name that stands in many thousands of figures.
package struct Naam: Hashable, Sendable {
  private let plek: Vast<String>
  private static let namen = Vastetabel<String>()

  package init(_ tekst: String) { plek = Naam.namen[tekst] }

  package var tekst: String { plek.waarde }
  var bits: UInt { plek.bits }
}

extension Naam: Comparable {
  package static func < (links: Naam, rechts: Naam) -> Bool { links != rechts && links.tekst < rechts.tekst }
}

/// Months that are missing from a figure: few lists, of many figures each.
package struct Maandenlijst: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  private let plek: Vast<[Maand]>
  private static let lijsten = Vastetabel<[Maand]>()
  private static let geen = lijsten[[]]

  package init(_ maanden: [Maand]) { plek = maanden.isEmpty ? Maandenlijst.geen : Maandenlijst.lijsten[maanden] }
  package init(arrayLiteral maanden: Maand...) { self.init(maanden) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { plek.waarde.count }
  package var isEmpty: Bool { plek == Maandenlijst.geen }
  package subscript(_ plaats: Int) -> Maand { plek.waarde[plaats] }
}
