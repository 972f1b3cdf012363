package import Domain

/// One place in a table of a report: what stands there, which figure it shows, and how much it weighs.
package struct Cel: Hashable, Sendable {
  package enum Inhoud: Hashable, Sendable {
    case tekst(String)
    case getal(Breuk, Notatie)
    case datum(Dag)
    /// Hidden by disclosure control: one symbol, explained in the legend.
    case onderdrukt
    /// Not delivered: the word, never 0.
    case ontbreekt
    /// Nothing to divide by, or does not apply.
    case geen
    /// Empty on purpose.
    case leeg
    /// A live formula with its cached value. Writers without formulas show the value.
    case formule(Formule, Breuk, Notatie)
    /// A live formula that yields text.
    case tekstformule(Formule, String)
    /// A link inside the document: to an anchor in HTML, to a sheet in a workbook.
    case koppeling(String, naar: String)
  }

  /// A quiet tint whose meaning stands in the text as well: colour only adds.
  package enum Tint: Hashable, Sendable { case geen, goed, aandacht, slecht, grijs }

  package let inhoud: Inhoud
  /// Id of the figure that is shown (`Cijfersleutel.id`), for tracing.
  package let cijfer: String?
  package let tint: Tint
  package let isVet: Bool

  package init(_ inhoud: Inhoud, cijfer: String? = nil, tint: Tint = .geen, isVet: Bool = false) {
    (self.inhoud, self.cijfer, self.tint, self.isVet) = (inhoud, cijfer, tint, isVet)
  }

  package static func tekst(_ tekst: String) -> Cel { Cel(.tekst(tekst)) }

  /// A released figure in its usual notation; `nil` (not asked for) is empty.
  package init(_ cijfer: Cijfer?, notatie: Notatie? = nil, isVet: Bool = false) {
    guard let cijfer else { self.init(.leeg); return }
    self.init(cijfer, id: cijfer.sleutel.id, notatie: notatie, isVet: isVet)
  }

  /// The same with the figure's id at hand.
  init(_ cijfer: Cijfer, id: String, notatie: Notatie? = nil, isVet: Bool = false) {
    let inhoud: Inhoud =
      switch cijfer.waarde {
      case .getal(let getal): .getal(getal, notatie ?? .van(cijfer.sleutel.maat))
      case .onderdrukt: .onderdrukt
      case .ontbreekt: .ontbreekt
      case .geen: .geen
      }
    self.init(inhoud, cijfer: id, isVet: isVet)
  }

  /// What a reader sees, the same in every format.
  package var zichtbareTekst: String {
    switch inhoud {
    case .tekst(let tekst), .tekstformule(_, let tekst), .koppeling(let tekst, _): tekst
    case .getal(let getal, let notatie), .formule(_, let getal, let notatie): notatie.tekst(getal)
    case .datum(let dag): dag.inTabel
    case .onderdrukt: Cel.onderdruktTeken
    case .ontbreekt: "ontbreekt"
    case .geen: "–"
    case .leeg: ""
    }
  }

  package static let onderdruktTeken = "•"
}
