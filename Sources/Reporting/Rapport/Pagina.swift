import Domain

/// One finding of the core: a sentence that stands alone, and what belongs beside it.
package struct Vondst: Hashable, Sendable {
  package let kern: Zin
  package let bij: [Zin]
  package init(_ kern: Zin, _ bij: [Zin] = []) { (self.kern, self.bij) = (kern, bij) }
  package var zinnen: [Zin] { [kern] + bij }
}

/// The agreements that share a verdict: one box of the strip on page one.
package struct Strookgroep: Hashable, Sendable {
  package struct Plek: Hashable, Sendable {
    package let id: String
    package let titel: String
  }
  package let oordeel: Oordeelsoort
  package let plekken: [Plek]

  /// 'lopen achter': what stands behind the number of agreements.
  package var woord: String {
    switch oordeel {
    case .gehaald: "gehaald"
    case .opSchema: "op schema"
    case .looptAchter: plekken.count == 1 ? "loopt achter" : "lopen achter"
    case .nietGehaald: "niet gehaald"
    case .nietTeBeoordelen: "nog geen oordeel"
    case .geenNorm: "zonder norm"
    }
  }
}

/// A verdict without its reason: what a shape, a colour and a word follow from.
package enum Oordeelsoort: CaseIterable, Hashable, Sendable {
  case gehaald, opSchema, looptAchter, nietGehaald, nietTeBeoordelen, geenNorm
}

extension Oordeel {
  package var soort: Oordeelsoort {
    switch self {
    case .gehaald: .gehaald
    case .opSchema: .opSchema
    case .looptAchter: .looptAchter
    case .nietGehaald: .nietGehaald
    case .nietTeBeoordelen: .nietTeBeoordelen
    case .geenNorm: .geenNorm
    }
  }
}

/// An agreement that asks for attention: what came of it, and why in one clause.
package struct Aandachtspunt: Hashable, Sendable {
  package let id: String
  package let titel: String
  package let oordeel: Oordeel
  /// '14 van 21 wijken', '3.961, volgens plan 4.000'.
  package let getal: String
  package let reden: String
}

/// What the organisation asks the gemeente: one thing, with what belongs to it.
package struct Vraagblok: Hashable, Sendable {
  package let vraag: [Zin]
  /// What the manager wrote of it.
  package let tekst: [Alinea]
}

/// The wijken as tiles of equal size: place says where, fill says how much, and the value stands in every tile.
package struct Tegelkaart: Hashable, Sendable {
  /// What a fill means. A hidden value is never white: that would read as none.
  package enum Vulling: Hashable, Sendable { case alles, deel, niets, verborgen, onbekend }
  package struct Tegel: Hashable, Sendable {
    package let naam: String
    package let stadsdeel: String
    package let waarde: String
    package let vulling: Vulling
    /// Row and column from the north-west, from 0.
    package let rij, kolom: Int
  }
  package let id: String
  package let titel: String
  /// The wijken that are not good, by name.
  package let alt: String
  package let onderschrift: String
  package let tegels: [Tegel]
  /// What each fill that occurs stands for.
  package let sleutel: [(vulling: Vulling, tekst: String)]

  package static func == (links: Tegelkaart, rechts: Tegelkaart) -> Bool {
    links.id == rechts.id && links.tegels == rechts.tegels && links.alt == rechts.alt
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(tegels) }
}
