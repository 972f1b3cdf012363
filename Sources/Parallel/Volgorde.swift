/// Splits work over threads and takes the results in order, so that the outcome never depends on the number of threads.
///
/// `make` runs on any thread, `take` on the caller's only. At most `venster` pieces are under way: piece `i` begins after
/// piece `i - venster` was taken, so that both may use place `i % venster` of something shared.
package func runOrdered(
  aantal: Int, draden: Int, venster: Int, make: @escaping @Sendable (_ werker: Int, _ stuk: Int) -> Void,
  take: (_ stuk: Int) throws -> Void
) throws {
  struct Stand {
    var volgende = 0
    var genomen = 0
    var isKlaar: [Bool]
    var isGestopt = false
  }
  enum Beurt { case make(Int), take(Int) }
  let stand = Seinpost(Stand(isKlaar: Array(repeating: false, count: venster)))

  @Sendable func begin(_ stand: inout Stand) -> Int? {
    guard stand.volgende < aantal, stand.volgende - stand.genomen < venster else { return nil }
    stand.volgende += 1
    return stand.volgende - 1
  }
  @Sendable func finish(_ stuk: Int) { stand.use { $0.isKlaar[stuk % venster] = true } }

  let anderen = Draden(max(0, min(draden, aantal) - 1)) { nummer in
    while true {
      let stuk: Int? = stand.wait { stand in
        if stand.isGestopt || stand.volgende == aantal { return .some(nil) }
        return begin(&stand).map { .some($0) }
      }
      guard let stuk else { return }
      make(nummer + 1, stuk)
      finish(stuk)
    }
  }
  do {
    for stuk in 0..<aantal {
      while true {
        let beurt = stand.wait { stand -> Beurt? in
          if stand.isKlaar[stuk % venster] {
            stand.isKlaar[stuk % venster] = false
            return .take(stuk)
          }
          return begin(&stand).map { .make($0) }
        }
        guard case .make(let ander) = beurt else { break }
        make(0, ander)
        finish(ander)
      }
      try take(stuk)
      stand.use { $0.genomen += 1 }
    }
  } catch {
    stand.use { $0.isGestopt = true }
    anderen.join()
    throw error
  }
  anderen.join()
}
