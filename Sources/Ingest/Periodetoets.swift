import Domain

/// Holds what a file says of itself against the days in its rows.
///
/// A row or two of another month is a slip or a late row. When most rows are about another month the name is wrong, and
/// the file would take away the month that its name says.
struct Periodetoets {
  /// Rows per month that lie outside the period of the file, rejected or late.
  private var buiten: [Maand: Int] = [:]

  /// Rows that were rejected because of their day.
  mutating func add(buiten dag: Dag, rijen: Int = 1) {
    if Leveringsperiode.denkbaar.contains(dag) { buiten[dag.maand, default: 0] += rijen }
  }

  /// Rows that were accepted in a month.
  mutating func add(_ maand: Maand, aangenomen rijen: Int, _ periode: Leveringsperiode) {
    if let eigen = periode.periode, !eigen.maanden.contains(maand) { buiten[maand, default: 0] += rijen }
  }

  /// - Throws: `Bestandsfout` when most of `gelezen` rows lie outside the period.
  func check(_ periode: Leveringsperiode, gelezen: Int, _ opdracht: Inleesopdracht) throws(Bestandsfout) {
    let totaal = buiten.values.reduce(0, +)
    guard let eigen = periode.periode, !opdracht.isHerstel, totaal * 2 > gelezen else { return }
    let maanden = buiten.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
      .map { "\($0.key.code) (\($0.value == 1 ? "1 rij" : "\($0.value) rijen"))" }
    let bron =
      switch periode.grond {
      case .naam: "De naam"
      case .argument: "--periode"
      case .profiel: "Het bronprofiel"
      case .rijen, .herstel: "Het bestand"
      }
    throw Bestandsfout([
      Bevinding(
        .periodeTegenstrijdig, Bevinding.Plaats(bestand: opdracht.bestand),
        toelichting: "\(bron) zegt \(eigen.code), de rijen gaan over \(maanden.joined(separator: " en ")).")
    ])
  }
}
