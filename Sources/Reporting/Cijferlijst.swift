package import Disclosure
package import Domain

/// Every released figure of one edition in a row: what the open formats (CSV, JSON) print, one line per figure.
package struct Cijferlijst: Sendable {
  package let cijfers: [Cijfer]

  /// In the order in which they were counted, which is the same for the same input.
  package init(_ boek: Vrijgegeven<Cijferboek>) { cijfers = boek.inhoud.lijst }
}
