/// Blocks as they were known on a day: the door through which every count reads them, so that no count can look past its
/// peildatum (DOMEIN §4, rule 14).
package struct Peilbron<Bron: Blokkenbron>: Blokkenbron {
  private let bron: Bron
  private let peildatum: Dag

  package init(_ bron: Bron, op peildatum: Dag) { (self.bron, self.peildatum) = (bron, peildatum) }

  private func begun(_ maanden: [Maand]) -> [Maand] { maanden.filter { $0.eersteDag <= peildatum } }

  package func wijken(in maanden: [Maand]) throws -> [String] {
    let begonnen = begun(maanden)
    return begonnen.isEmpty ? [] : try bron.wijken(in: begonnen)
  }

  package func kindgrens() throws -> Int { try bron.kindgrens() }

  package func blokken(wijk: String, in maanden: [Maand], metHerkomst: Bool) throws -> [Presentieblok] {
    let begonnen = begun(maanden)
    guard !begonnen.isEmpty else { return [] }
    var blokken = try bron.blokken(wijk: wijk, in: begonnen, metHerkomst: metHerkomst)
    for plek in blokken.indices where peildatum < blokken[plek].maand.laatsteDag {
      blokken[plek].cut(after: peildatum)
    }
    return blokken
  }
}

extension Presentieblok {
  /// Bijeenkomsten are ordered by day: what is dated later is the tail of every column.
  fileprivate mutating func cut(after dag: Dag) {
    let laatste = maand.eersteDag.dagen(tot: dag) + 1
    let blijft = self.dag.firstIndex { Int($0) > laatste } ?? aantal
    guard blijft < aantal else { return }
    let presenties = blijft == 0 ? 0 : Int(presentieEinde[blijft - 1])
    if !idEinde.isEmpty {
      idBytes.removeLast(idBytes.count - (blijft == 0 ? 0 : Int(idEinde[blijft - 1])))
      idEinde.removeLast(idEinde.count - blijft)
    }
    self.dag.removeLast(self.dag.count - blijft)
    func keep<Waarde>(_ kolom: inout [Waarde], _ aantal: Int) { kolom.removeLast(max(0, kolom.count - aantal)) }
    keep(&begin, blijft)
    keep(&einde, blijft)
    keep(&activiteit, blijft)
    keep(&locatie, blijft)
    keep(&anoniem, blijft)
    keep(&begeleiders, blijft)
    if !ouders.isEmpty { keep(&ouders, blijft) }
    keep(&presentieEinde, blijft)
    keep(&kind, presenties)
    keep(&kenmerk, presenties)
    keep(&woonwijk, presenties)
    keep(&regel, presenties)
  }
}
