extension Werkblad {
  /// *Wijkenkaart*: the maps of the report in cells. The figures stand at *Bereik* and *Continuïteit*, to filter and to count with.
  static func wijkenkaart(_ invoer: Rapportinvoer) -> Werkblad? {
    let kaarten = [invoer.weekmap, invoer.reachMap].compactMap(\.self)
    guard !kaarten.isEmpty else { return nil }
    return Werkblad(
      naam: "Wijkenkaart", titel: "De wijken op de kaart",
      delen: kaarten.flatMap { [.kop($0.titel), .kaart($0)] })
  }
}
