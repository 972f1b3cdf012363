package import Disclosure
package import Domain

/// Every released figure of one edition in a row: what the open formats (CSV, JSON) print, one line per figure.
package struct Cijferlijst: Sendable {
  package let cijfers: [Cijfer]

  /// In the order in which they were counted, which is the same for the same input.
  ///
  /// - Parameter binnen: only what this period and the periods inside it hold; a report counts more, to compare with.
  package init(_ boek: Vrijgegeven<Cijferboek>, binnen: Periode? = nil) {
    cijfers = boek.inhoud.lijst.filter { cijfer in binnen?.bevat(cijfer.sleutel.periode) ?? true }
  }
}
