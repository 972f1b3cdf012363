import Glibc

/// Work that is done in order, on one thread beside the caller's. Without such a thread the caller does it on the spot: later,
/// and never less.
package final class Werkrij: Sendable {
  private struct Stand {
    var wachtend: [@Sendable () -> Void] = []
    var isBezig = false
    var isGesloten = false
    /// Nil: not asked for yet.
    var heeftDraad: Bool?
  }
  private let stand = Seinpost(Stand())

  package init() {}

  deinit { stand.use { $0.isGesloten = true } }

  package func add(_ werk: @escaping @Sendable () -> Void) {
    let heeftDraad = stand.use { stand in
      if stand.heeftDraad == nil { stand.heeftDraad = start() }
      if stand.heeftDraad == true { stand.wachtend.append(werk) }
      return stand.heeftDraad == true
    }
    if !heeftDraad { werk() }
  }

  /// Waits until everything that was added is done.
  package func finish() {
    stand.wait { stand in stand.wachtend.isEmpty && !stand.isBezig ? () : nil }
  }

  private func start() -> Bool {
    let draad = startThread { [stand] in
      while true {
        let werk: (@Sendable () -> Void)? = stand.wait { stand in
          guard stand.wachtend.isEmpty else {
            stand.isBezig = true
            return .some(stand.wachtend.removeFirst())
          }
          return stand.isGesloten ? .some(nil) : nil
        }
        guard let werk else { return }
        werk()
        stand.use { $0.isBezig = false }
      }
    }
    guard let draad else { return false }
    pthread_detach(draad)
    return true
  }
}
