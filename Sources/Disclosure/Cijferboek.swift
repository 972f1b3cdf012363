package import Domain

/// Every released figure of one edition, by its coordinates. What is not in it was not asked for; what is hidden says so.
package struct Cijferboek: Sendable {
  /// The figures in the order in which they were counted. What is hidden is so as soon as it leaves the list.
  package struct Lijst: RandomAccessCollection, Sendable {
    private let cijfers: [Cijfer]
    private let geheim: [Bool]?

    fileprivate init(_ cijfers: [Cijfer], geheim: [Bool]?) { (self.cijfers, self.geheim) = (cijfers, geheim) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { cijfers.count }
    package subscript(_ plek: Int) -> Cijfer {
      guard geheim?[plek] == true else { return cijfers[plek] }
      return Cijfer(cijfers[plek].sleutel, .onderdrukt, ontbrekend: cijfers[plek].ontbrekend)
    }
  }

  package let editie: Editie
  private let cijfers: Cijferindex
  package let lijst: Lijst

  /// - Parameter geheim: per figure whether it is hidden; nil hides none.
  init(editie: Editie, cijfers: Cijferindex, geheim: [Bool]?) {
    (self.editie, self.cijfers) = (editie, cijfers)
    lijst = Lijst(cijfers.lijst, geheim: geheim)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { cijfers.plek(sleutel).map { lijst[$0] } }
}
