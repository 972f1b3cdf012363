package import Domain

/// What a file speaks for.
struct Leveringsperiode: Sendable {
  /// Nil: whatever dates the file holds.
  let periode: Periode?
  let grond: Periodevondst.Grond

  /// Days that a registration can be about. A slip such as the year 0205 would otherwise make a cumulative export speak
  /// for eighteen centuries.
  static let denkbaar =
    (Dag(jaar: 2000, maand: 1, dag: 1) ?? Dag(nummer: 0))...(Dag(jaar: 2099, maand: 12, dag: 31) ?? Dag(nummer: 0))

  /// Why a row of this day cannot count; nil when it can.
  static func objection(
    to dag: Dag, _ periode: Periode?, vultAan: Bool, vandaag: Dag?
  ) -> Bevindingscode? {
    if !denkbaar.contains(dag) || !(vultAan || periode?.bevat(dag) ?? true) { return .datumBuitenPeriode }
    return vandaag.map { $0 < dag } ?? false ? .datumToekomst : nil
  }

  /// The argument goes before the bronprofiel, and never says something else than the name.
  ///
  /// - Throws: `Bestandsfout` when the name should tell and does not, or when name and argument contradict each other.
  init(_ opdracht: Inleesopdracht) throws(Bestandsfout) {
    func refuse(_ code: Bevindingscode, _ toelichting: String) -> Bestandsfout {
      Bestandsfout([Bevinding(code, Bevinding.Plaats(bestand: opdracht.bestand), toelichting: toelichting)])
    }
    let ritme = opdracht.profiel.ritme
    if let gegeven = opdracht.periode {
      (periode, grond) = (gegeven, opdracht.isHerstel ? .herstel : .argument)
      if opdracht.isHerstel { return }
      let naam = Periodenaam(opdracht.bestand)
      guard naam.allows(gegeven) else {
        let genoemd = naam.lezingen.isEmpty ? "een andere maand" : naam.lezingen.map(\.kort).joined(separator: " en ")
        throw refuse(.periodeTegenstrijdig, "De naam zegt \(genoemd), --periode zegt \(gegeven.code).")
      }
      guard ritme.accepts(gegeven) else {
        throw refuse(.periodeOnbekend, Periodenaam.Weigering.pastNiet(gegeven).toelichting(ritme, "--periode"))
      }
      return
    }
    switch opdracht.profiel.periode {
    case .kolom: (periode, grond) = (nil, .rijen)
    case .vast(let vast): (periode, grond) = (vast, .profiel)
    case .bestandsnaam:
      do throws(Periodenaam.Weigering) {
        (periode, grond) = (try Periodenaam(opdracht.bestand).period(ritme), .naam)
      } catch {
        throw refuse(.periodeOnbekend, error.toelichting(ritme, "De naam"))
      }
    }
  }
}

/// The period that a file gives itself, or that a person or the bronprofiel gives it; nil when its rows tell.
///
/// - Throws: `Bestandsfout` as `ingest` does.
package func statedPeriod(_ opdracht: Inleesopdracht) throws(Bestandsfout) -> Periode? {
  try Leveringsperiode(opdracht).periode
}

/// The period that a levering is about, and what that rests on: said to who delivers, so that nothing is guessed unseen.
package struct Periodevondst: Hashable, Sendable {
  package enum Grond: String, CaseIterable, Sendable {
    case naam, argument, profiel
    /// From the first to the last date in the file.
    case rijen
    /// Of the levering that is repaired.
    case herstel
  }
  /// Nil: no row has a date.
  package let periode: Periode?
  package let grond: Grond

  package init(periode: Periode?, grond: Grond) { (self.periode, self.grond) = (periode, grond) }
}

extension Leveringsprofiel.Ritme {
  /// Whether a person may give this period to a file of this rhythm.
  fileprivate func accepts(_ periode: Periode) -> Bool {
    switch (self, periode) {
    case (.maandelijks, .maand), (.wekelijks, .week), (.jaarlijks, _), (.incidenteel, _): true
    case (.maandelijks, _), (.wekelijks, _): false
    }
  }

  fileprivate var verwacht: String {
    switch self {
    case .maandelijks: "Deze levering komt elke maand en gaat over één maand"
    case .wekelijks: "Deze levering komt elke week en gaat over één week"
    case .jaarlijks: "Deze levering komt elk jaar en gaat hoogstens over een jaar"
    case .incidenteel: "Deze levering gaat over één periode"
    }
  }
}

extension Periodenaam.Weigering {
  fileprivate func toelichting(_ ritme: Leveringsprofiel.Ritme, _ wie: String) -> String {
    switch self {
    case .geen: "\(wie) noemt geen periode. \(ritme.verwacht)."
    case .maandZonderJaar: "\(wie) noemt een maand, en geen jaar."
    case .meer(let lezingen): "\(wie) is op meer manieren te lezen: \(lezingen.map(\.kort).joined(separator: " en "))."
    case .pastNiet(let periode):
      "\(wie) zegt \(periode.kort). \(ritme.verwacht)."
        + (ritme == .maandelijks && periode.maanden.count > 1
          ? " Bevat het bestand meer maanden? Zet dan 'periode: kolom' in het bronprofiel." : "")
    }
  }
}

extension Periode {
  /// One day as the day it is.
  fileprivate var kort: String {
    if case .vrij(let van, let tot) = self, van == tot { return van.iso }
    return code
  }
}
