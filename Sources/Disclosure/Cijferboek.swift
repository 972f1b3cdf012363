package import Domain

/// Every released figure of one edition, by its coordinates. What is not in it was not asked for; what is hidden says so.
package struct Cijferboek: Sendable {
  package let editie: Editie
  private let cijfers: Cijferindex
  private let geheim: Set<Cijfersleutel>

  init(editie: Editie, cijfers: Cijferindex, geheim: Set<Cijfersleutel>) {
    (self.editie, self.cijfers, self.geheim) = (editie, cijfers, geheim)
  }

  package subscript(_ sleutel: Cijfersleutel) -> Cijfer? { cijfers[sleutel].map(shown) }

  /// All figures in the order in which they were counted.
  package var lijst: [Cijfer] { geheim.isEmpty ? cijfers.lijst : cijfers.lijst.map(shown) }

  private func shown(_ cijfer: Cijfer) -> Cijfer {
    geheim.contains(cijfer.sleutel)
      ? Cijfer(cijfer.sleutel, .onderdrukt, ontbrekend: cijfer.ontbrekend) : cijfer
  }
}
