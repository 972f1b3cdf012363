package import Domain

/// Every released figure of one edition, by its coordinates. What is not in it was not asked for; what is hidden says so.
package struct Cijferboek: Sendable {
  package let editie: Editie
  private let cijfers: Cijferindex
  /// All figures in the order in which they were counted.
  package let lijst: [Cijfer]

  /// - Parameter geheim: per figure whether it is hidden; nil hides none.
  init(editie: Editie, cijfers: Cijferindex, geheim: [Bool]?) {
    (self.editie, self.cijfers) = (editie, cijfers)
    guard let geheim else {
      lijst = cijfers.lijst
      return
    }
    lijst = zip(cijfers.lijst, geheim).map { cijfer, isGeheim in
      isGeheim ? Cijfer(cijfer.sleutel, .onderdrukt, ontbrekend: cijfer.ontbrekend) : cijfer
    }
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { cijfers.plek(sleutel).map { lijst[$0] } }
}
