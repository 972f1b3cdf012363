import Parallel
import Synchronization

/// The words of all children of the gemeente, filled wijk by wijk by whichever thread has one ready.
///
/// Per child the months lie side by side, so that a wijk adds a child with one visit to memory. The order of adding does
/// not show: the sum of words is associative and commutative.
struct Kindplank: Sendable {
  /// Children of one strook, so that two threads seldom want the same one.
  private static let strook = 8_192

  private final class Strook: Sendable {
    let woorden: Mutex<[Kindwoord]>
    init(_ aantal: Int) { woorden = Mutex(Array(repeating: Kindwoord(), count: aantal)) }
  }

  private let stroken: [Strook]
  private let maanden: Int
  /// Words per child per month.
  private let klassen: Int

  init(kinderen: Int, maanden: Int, klassen: Int) {
    (self.maanden, self.klassen) = (maanden, klassen)
    stroken = stride(from: 0, to: kinderen, by: Kindplank.strook).map {
      Strook(min(Kindplank.strook, kinderen - $0) * maanden * klassen)
    }
  }

  /// Adds a wijk: per month the words of `kinderen`, which ascend; an empty month adds nothing.
  func add(_ wijk: [[Kindwoord]], kinderen: [UInt32]) {
    let gevuld = wijk.indices.filter { !wijk[$0].isEmpty }
    withBuffers(gevuld.map { wijk[$0] }) { rijen in
      var van = 0
      while van < kinderen.count {
        let nummer = Int(kinderen[van]) / Kindplank.strook
        let tot = kinderen[van...].firstIndex { Int($0) / Kindplank.strook > nummer } ?? kinderen.count
        stroken[nummer].woorden.withLock { woorden in
          // Bounds: the index into `stroken` is checked above; within it a child has `maanden * klassen` words, and each
          // of `rijen` has `klassen` words per child.
          woorden.withUnsafeMutableBufferPointer { woorden in
            for plek in van..<tot {
              let begin = (Int(kinderen[plek]) - nummer * Kindplank.strook) * maanden
              for (maand, rij) in zip(gevuld, rijen) {
                for klasse in 0..<klassen {
                  let bij = rij[plek &* klassen &+ klasse]
                  // Most children are seen in few months outside their own wijk: leave the rest of their memory alone.
                  guard bij != Kindwoord() else { continue }
                  let naar = (begin &+ maand) &* klassen &+ klasse
                  woorden[naar] = .sum(woorden[naar], bij)
                }
              }
            }
          }
        }
        van = tot
      }
    }
  }

  /// Counts the children of all wijken together; taken when all are in.
  func count(banen: Int, tijd: Tijdsindeling, draden: Int) throws -> Kindtelling {
    let tellingen = try inParallel(stroken.count, draden: draden) {
    } werk: { _, nummer in
      stroken[nummer].woorden.withLock { woorden in
        woorden.withUnsafeBufferPointer { woorden in
          let stap = maanden * klassen
          let rijen = (0..<maanden).compactMap { maand in
            woorden.baseAddress.map { Woordenrij(begin: $0 + maand * klassen, stap: stap) }
          }
          return countChildren(rijen, aantal: woorden.count / stap, klassen: klassen, banen: banen, tijd: tijd)
        }
      }
    }
    return tellingen.reduce(into: Kindtelling(knopen: tijd.knopen.count, banen: banen)) { $0 += $1 }
  }
}
