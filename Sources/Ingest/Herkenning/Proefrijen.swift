/// The first rows of a text, for recognition only: enough to see how the rest is written.
struct Proefrijen {
  struct Proefrij {
    let regel: Int
    let velden: [String]

    /// A delimiter at the end of the line leaves an empty field, which is no column.
    var breedte: Int { velden.last == "" && velden.count > 1 ? velden.count - 1 : velden.count }
    var isLeeg: Bool { velden.allSatisfy(\.isEmpty) }
  }

  private(set) var rijen: [Proefrij] = []
  /// Whether the text ends while a quote is open: a sign of the wrong dialect, or of a broken file.
  private(set) var isOpen = false

  /// Reads at most `hoogstens` rows that hold something. `isGeheel`: the last line is whole.
  init(_ tekst: [UInt8], _ dialect: Dialect, hoogstens: Int = 400, isGeheel: Bool) {
    var lezer = Rijlezer(dialect, grens: 4 << 20)
    var rij = Rij()
    tekst.withUnsafeBufferPointer { buffer in
      var plaats = 0
      do throws(Rijlezer.Fout) {
        while rijen.count < hoogstens, try lezer.lees(buffer, vanaf: &plaats, &rij) { neem(rij) }
        guard isGeheel, rijen.count < hoogstens, try lezer.sluit(&rij) else { return }
        isOpen = lezer.eindigtInAanhaling
        neem(rij)
      } catch { isOpen = true }
    }
  }

  private mutating func neem(_ rij: Rij) {
    let nieuw = Proefrij(regel: rij.regel, velden: (0..<rij.aantal).map { rij.tekst($0) })
    if !nieuw.isLeeg { rijen.append(nieuw) }
  }

  /// The width that most rows have, and how many have it; a wider one wins from an equally frequent narrower one.
  var gewoonste: (breedte: Int, aantal: Int) {
    var tellingen: [Int: Int] = [:]
    for rij in rijen { tellingen[rij.breedte, default: 0] += 1 }
    let beste = tellingen.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (beste?.key ?? 0, beste?.value ?? 0)
  }
}
