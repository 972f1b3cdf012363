/// The rejected rows of one delivered file, whole, for the repair file that stays inside the werkmap.
package struct Herstelrijen: Sendable {
  /// As the file spells them.
  package private(set) var kolommen: [String]
  /// In the order of the file; as many cells as there are columns, or more.
  package private(set) var rijen: [(regel: Int, cellen: [String])]

  /// Reads the file again and keeps the rows whose line is asked for.
  ///
  /// - Throws: `Bestandsfout` when the file cannot be read any more.
  package init(_ opdracht: Inleesopdracht, regels: Set<Int>) throws {
    let toevoer = try Rijtoevoer(opdracht)
    kolommen = toevoer.indeling.uitslagen.map(\.naam)
    var rijen: [(regel: Int, cellen: [String])] = []
    var rij = Rij()
    let laatste = regels.max() ?? 0
    // One row of the file may have become several.
    while try toevoer.lees(&rij), rij.regel <= laatste {
      if regels.contains(rij.regel) { rijen.append((rij.regel, (0..<rij.aantal).map { rij.tekst($0) })) }
    }
    self.rijen = rijen
  }

  /// Leaves out columns at the beginning.
  package mutating func dropFirstColumns(_ aantal: Int) {
    kolommen.removeFirst(min(aantal, kolommen.count))
    rijen = rijen.map { ($0.regel, Array($0.cellen.dropFirst(aantal))) }
  }
}
