import Domain

/// What a file speaks for.
struct Leveringsperiode: Sendable {
  /// Nil: whatever dates the file holds.
  let periode: Periode?

  /// Days that a registration can be about. A slip such as the year 0205 would otherwise make a cumulative export speak
  /// for eighteen centuries.
  static let denkbaar =
    (Dag(jaar: 2000, maand: 1, dag: 1) ?? Dag(nummer: 0))...(Dag(jaar: 2099, maand: 12, dag: 31) ?? Dag(nummer: 0))

  /// Whether a row of this day may count at all.
  static func accepts(_ dag: Dag, _ periode: Periode?, vultAan: Bool) -> Bool {
    denkbaar.contains(dag) && (vultAan || periode?.bevat(dag) ?? true)
  }

  /// The argument goes before the bronprofiel.
  ///
  /// - Throws: `Bestandsfout` when the name should tell and does not.
  init(_ opdracht: Inleesopdracht) throws(Bestandsfout) {
    if let gegeven = opdracht.periode {
      periode = gegeven
      return
    }
    switch opdracht.profiel.periode {
    case .kolom: periode = nil
    case .vast(let vast): periode = vast
    case .bestandsnaam:
      guard let gevonden = Leveringsperiode.find(in: opdracht.bestand) else {
        throw Bestandsfout([Bevinding(.periodeOnbekend, Bevinding.Plaats(bestand: opdracht.bestand))])
      }
      periode = gevonden
    }
  }

  /// The only period that a file name holds: 'jjjj-mm', 'jjjj-K1', 'jjjj-H1', 'jjjjmm' or 'jjjj', in that order.
  static func find(in naam: String) -> Periode? {
    let bytes = Array(naam.utf8)
    func isCijfer(_ plek: Int) -> Bool { bytes.indices.contains(plek) && bytes[plek] >= 48 && bytes[plek] <= 57 }
    var gevonden: [Int: Set<Periode>] = [:]
    for begin in bytes.indices where isCijfer(begin) && !isCijfer(begin - 1) {
      for (rang, lengte) in [7, 7, 6, 4].enumerated() where begin + lengte <= bytes.count && !isCijfer(begin + lengte) {
        var code = String(decoding: bytes[begin..<begin + lengte], as: UTF8.self)
        if rang == 1 { code = code.replacing("_", with: "-").uppercased() }
        if rang == 2 { code = code.prefix(4) + "-" + code.suffix(2) }
        guard let periode = Periode(code: code), (2000...2100).contains(periode.eersteDag.delen.jaar) else { continue }
        gevonden[rang == 1 ? 0 : rang, default: []].insert(periode)
      }
    }
    guard let beste = gevonden.keys.min(), let keuze = gevonden[beste], keuze.count == 1 else { return nil }
    return keuze.first
  }
}
