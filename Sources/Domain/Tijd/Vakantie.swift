/// School holidays are data, not code (Rijksoverheid, schoolvakanties regio Noord).
package struct Vakantie: Hashable, Sendable {
  package let naam: String
  package let van: Dag
  package let tot: Dag

  package init(naam: String, van: Dag, tot: Dag) { (self.naam, self.van, self.tot) = (naam, van, tot) }
}
