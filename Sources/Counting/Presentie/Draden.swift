private import Dispatch
private import Synchronization

/// Runs numbered pieces of work on a few threads, each with its own workbench, and gives the results in order.
func inParallel<Werkbank, Uitkomst: Sendable>(
  _ aantal: Int, draden: Int, werkbank: @Sendable () -> Werkbank,
  werk: @Sendable (inout Werkbank, Int) throws -> Uitkomst
) throws -> [Uitkomst] {
  let stand = Mutex(Werkstand<Uitkomst>(aantal: aantal))
  DispatchQueue.concurrentPerform(iterations: max(1, min(draden, aantal))) { _ in
    var bank = werkbank()
    while true {
      let nummer: Int? = stand.withLock { stand in
        guard stand.fout == nil, stand.volgende < aantal else { return nil }
        stand.volgende += 1
        return stand.volgende - 1
      }
      guard let nummer else { return }
      do {
        let uitkomst = try werk(&bank, nummer)
        stand.withLock { $0.uitkomsten[nummer] = uitkomst }
      } catch {
        stand.withLock { $0.fout = $0.fout ?? error }
      }
    }
  }
  return try stand.withLock { stand in
    if let fout = stand.fout { throw fout }
    return stand.uitkomsten.compactMap(\.self)
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

/// All arrays as buffers at once.
func withBuffers<Element, Uitkomst>(
  _ rijen: [[Element]], _ werk: ([UnsafeBufferPointer<Element>]) -> Uitkomst
) -> Uitkomst {
  func open(_ rest: ArraySlice<[Element]>, _ buffers: [UnsafeBufferPointer<Element>]) -> Uitkomst {
    guard let eerste = rest.first else { return werk(buffers) }
    return eerste.withUnsafeBufferPointer { open(rest.dropFirst(), buffers + [$0]) }
  }
  return open(rijen[...], [])
}
