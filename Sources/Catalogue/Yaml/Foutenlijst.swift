package import Domain

/// Gathers every problem of one load, so that nobody repairs a werkmap one message at a time.
///
/// A class, because all nodes of all files of a load write to the same list; a load is one synchronous walk.
package final class Foutenlijst {
  private var gemeld: Set<Configuratiefout> = []

  package init() {}

  package func add(_ fout: Configuratiefout) { gemeld.insert(fout) }

  package var isEmpty: Bool { gemeld.isEmpty }
  /// By file and line, each once.
  package var fouten: [Configuratiefout] { gemeld.sorted() }
}
