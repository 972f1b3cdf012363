import Synchronization

/// Runs numbered pieces of work on a few threads, each with its own workbench, and gives the results in order.
///
/// - Throws: what a piece throws, or `Werkverlies` when a piece has no result: a result that is not there is never passed over.
package func inParallel<Werkbank, Uitkomst: Sendable>(
  _ aantal: Int, draden: Int, werkbank: @escaping @Sendable () -> Werkbank,
  werk: @escaping @Sendable (inout Werkbank, Int) throws -> Uitkomst
) throws -> [Uitkomst] {
  let stand = Seinpost(Werkstand<Uitkomst>(aantal: aantal))
  let take: @Sendable () -> Void = {
    var bank = werkbank()
    while true {
      let nummer: Int? = stand.use { stand in
        guard stand.fout == nil, stand.volgende < aantal else { return nil }
        stand.volgende += 1
        return stand.volgende - 1
      }
      guard let nummer else { return }
      do {
        let uitkomst = try werk(&bank, nummer)
        stand.use { $0.uitkomsten[nummer] = uitkomst }
      } catch {
        stand.use { $0.fout = $0.fout ?? error }
      }
    }
  }
  let anderen = Draden(max(0, min(draden, aantal) - 1)) { _ in take() }
  take()
  anderen.join()
  return try stand.use { stand in
    if let fout = stand.fout { throw fout }
    let uitkomsten = stand.uitkomsten.compactMap(\.self)
    guard uitkomsten.count == aantal else { throw Werkverlies(gedaan: uitkomsten.count, van: aantal) }
    return uitkomsten
  }
}

/// How far the pieces are.
private struct Werkstand<Uitkomst: Sendable>: Sendable {
  var volgende = 0
  var uitkomsten: [Uitkomst?]
  /// The first that was thrown; no new piece starts after it.
  var fout: (any Error)?

  init(aantal: Int) { uitkomsten = Array(repeating: nil, count: aantal) }
}

/// Part of the work was not done. Nothing of it may be used.
package struct Werkverlies: Error, Hashable, CustomStringConvertible {
  package let gedaan: Int
  package let van: Int

  package init(gedaan: Int, van: Int) { (self.gedaan, self.van) = (gedaan, van) }

  package var description: String {
    "Van \(van) delen van het werk zijn er \(gedaan) gedaan. Er is niets bewaard. Start de opdracht opnieuw."
  }
}
