package import Disclosure
package import Domain

/// Every released figure of one edition in a row: what the open formats (CSV, JSON) print, one line per figure.
package struct Cijferlijst: Sendable {
  package let cijfers: [Cijfer]
  /// What they rest on, once per period, organisation and kind of file; empty when nobody looked.
  package let onderbouwing: [Regel]

  /// The foundation of all figures of one period and organisation that rest on one kind of file.
  package struct Regel: Sendable {
    package let periode: Periode
    /// Nil: all together.
    package let organisatie: BronID?
    package let soort: Leveringsoort
    package let onderbouwing: Onderbouwing
    package let graad: Onderbouwingsmerk.Graad
  }

  /// In the order in which they were counted, which is the same for the same input.
  ///
  /// - Parameter binnen: only what this period and the periods inside it hold; a report counts more, to compare with.
  package init(_ boek: Vrijgegeven<Cijferboek>, binnen: Periode? = nil, _ onderbouwing: Onderbouwingen? = nil) {
    let lijst = boek.inhoud.lijst.filter { cijfer in binnen?.bevat(cijfer.sleutel.periode) ?? true }
    (cijfers, self.onderbouwing) = (lijst, onderbouwing.map { Cijferlijst.lines(lijst, $0) } ?? [])
  }

  private static func lines(_ cijfers: [Cijfer], _ onderbouwing: Onderbouwingen) -> [Regel] {
    struct Plek: Hashable {
      let periode: Periode
      let organisatie: BronID?
      let soort: Leveringsoort
    }
    var gezien: Set<Plek> = []
    var uit: [Regel] = []
    for cijfer in cijfers where cijfer.sleutel.gebied == nil && cijfer.sleutel.doel == nil {
      let sleutel = cijfer.sleutel
      let plek = Plek(periode: sleutel.periode, organisatie: sleutel.organisatie, soort: sleutel.maat.steuntOp)
      guard gezien.insert(plek).inserted else { continue }
      let (inhoud, merk) = onderbouwing.whole(plek.soort, plek.periode, plek.organisatie)
      uit.append(
        Regel(
          periode: plek.periode, organisatie: plek.organisatie, soort: plek.soort, onderbouwing: inhoud,
          graad: merk.graad))
    }
    return uit
  }
}
