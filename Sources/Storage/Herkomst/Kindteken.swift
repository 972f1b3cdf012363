import Domain
import Foundation
import GRDB

extension Opslag {
  /// The first six hexadecimal digits of the pseudonym of each child: enough to tell rows of one child from those of another
  /// on one page, and too little to look anyone up by. Still personal data: for who works inside the organisation.
  package func kindtekens(_ kinderen: Set<UInt32>) throws -> [UInt32: String] {
    try read { db in
      var uit: [UInt32: String] = [:]
      let rijen = try Row.fetchCursor(db, sql: SQL.kindblokken.rawValue)
      while let rij = try rijen.next() {
        let eerste: Int = rij[0], inhoud: Data = rij[1]
        for plek in 0..<(inhoud.count / 16) {
          guard let kind = UInt32(exactly: eerste + plek), kinderen.contains(kind) else { continue }
          let begin = inhoud.startIndex + plek * 16
          uit[kind] = inhoud[begin..<begin + 3].map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0\(hex)" : hex
          }.joined()
        }
      }
      return uit
    }
  }
}
