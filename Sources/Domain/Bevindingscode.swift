/// Every finding by its stable code. The texts are Dutch: a person at the bron reads them.
package enum Bevindingscode: String, CaseIterable, Hashable, Sendable {
  case kolommen = "KOLOMMEN"
  case datumOngeldig = "DATUM_ONGELDIG"
  case datumBuitenPeriode = "DATUM_BUITEN_PERIODE"
  case activiteitOnbekend = "ACTIVITEIT_ONBEKEND"
  case kindLeeg = "KIND_LEEG"
  case statusOnbekend = "STATUS_ONBEKEND"
  case dubbel = "DUBBEL"
  case wijkOnbekend = "WIJK_ONBEKEND"

  package var ernst: Ernst {
    switch self {
    case .kolommen, .datumOngeldig, .datumBuitenPeriode, .activiteitOnbekend, .kindLeeg, .statusOnbekend, .dubbel,
      .wijkOnbekend:
      .rij
    }
  }
}
