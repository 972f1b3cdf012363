package import Domain

/// The book of what was published: per edition every figure that ever stood in a report, with the value it had then.
///
/// It is the memory of the gate. What was open stays open with the value that was printed, what was hidden stays hidden, so
/// that a later report gives nothing away about an earlier one.
package struct Vrijgaveboek: Sendable {
  /// How a figure stood in the first report that it was part of.
  package enum Stand: String, CaseIterable, Hashable, Sendable {
    case open, verborgen
    /// Not in any table; kept because the figures of longer periods are sums of it.
    case ongedrukt
  }

  package struct Regel: Hashable, Sendable {
    package let stand: Stand
    /// Counted then; nil: there was nothing to divide by.
    package let waarde: Breuk?
    /// Months that were missing then; sorted.
    package let ontbrekend: Maandenlijst

    /// Of a median, how many it rested on.
    package let waarnemingen: Int?

    package init(_ stand: Stand, _ waarde: Breuk?, ontbrekend: Maandenlijst = [], waarnemingen: Int? = nil) {
      (self.stand, self.waarde, self.ontbrekend) = (stand, waarde, ontbrekend)
      self.waarnemingen = waarnemingen
    }

    /// Whether the figure was said while a delivery was missing that is there now, and is another. Then it may be said as well:
    /// whoever was late is not left out for good. While as much is missing as before it is a correction like any other. What was
    /// hidden stays so.
    func isAchterhaald(_ maat: Maat, _ nu: Breuk?, ontbrekend nuOntbrekend: Maandenlijst) -> Bool {
      guard stand != .verborgen, nu != waarde else { return false }
      if waarde == nil, maat.regel.aard == .doorlooptijd { return true }
      return !ontbrekend.isEmpty && Set(nuOntbrekend).isStrictSubset(of: Set(ontbrekend))
    }
  }

  private var regels: [Cijfersleutel: Regel] = [:]
  /// Figures of agreements that were hidden (`Afspraakmeting.Sleutel.id`).
  package private(set) var verborgenMetingen: Set<String> = []
  /// Months of which an edition that rounds showed everything, without an edition for the gemeente beside it.
  package private(set) var eigenMaanden: Set<Maand> = []

  package init() {}

  package subscript(_ sleutel: Cijfersleutel) -> Regel? { regels[sleutel] }

  package var isLeeg: Bool { regels.isEmpty }

  /// Whether a report about this period was published; of one that still ran, as far as it had come.
  func covers(_ periode: Periode) -> Bool {
    regels.contains { $0.key.periode == periode && $0.value.stand != .ongedrukt }
  }

  /// The first report that shows a figure decides, until it is overtaken.
  ///
  /// - Parameter isZelfstandig: of an edition that rounds, and follows no other.
  package mutating func add(
    _ nieuw: [Cijfersleutel: Regel], metingen: Set<String> = [], isZelfstandig: Bool = false
  ) {
    defer { verborgenMetingen.formUnion(metingen) }
    if isZelfstandig { for sleutel in nieuw.keys { eigenMaanden.formUnion(sleutel.raakt) } }
    guard !regels.isEmpty else {
      regels = nieuw
      return
    }
    regels.reserveCapacity(regels.count + nieuw.count)
    for (sleutel, later) in nieuw {
      if let eerste = regels[sleutel],
        !eerste.isAchterhaald(sleutel.maat, later.waarde, ontbrekend: later.ontbrekend)
      {
        continue
      }
      regels[sleutel] = later
    }
  }

  /// Of a period that still ran: how far it had come is part of what was said.
  package static func key(_ sleutel: Cijfersleutel, standPer: Dag) -> Cijfersleutel {
    guard standPer < sleutel.periode.laatsteDag, sleutel.periode.eersteDag <= standPer else { return sleutel }
    var uit = sleutel
    let heel = standPer.laatsteHeleMaand.laatsteDag
    uit.periode = .vrij(sleutel.periode.eersteDag, heel >= sleutel.periode.eersteDag ? heel : standPer)
    return uit
  }

  /// Everything about periods that still ran; in no order.
  var onderweg: [(sleutel: Cijfersleutel, regel: Regel)] {
    regels.compactMap { sleutel, regel in
      if case .vrij = sleutel.periode { (sleutel, regel) } else { nil }
    }
  }

  /// What was said of who stayed and who stopped since a period; in no order.
  var stromen: [(sleutel: Cijfersleutel, regel: Regel)] {
    regels.compactMap { sleutel, regel in sleutel.maat.kindstroom == nil ? nil : (sleutel, regel) }
  }
}

/// The release that figures are part of.
package struct Vrijgaveverband: Sendable {
  /// What the report is about.
  package let periode: Periode
  package let standPer: Dag
  /// The first month of the registration.
  package let vanaf: Maand
  /// Everything that this edition published before.
  package let boek: Vrijgaveboek
  /// Which tables go out.
  package var plan: Publicatieplan
  /// Of an edition that rounds: the edition that it follows; nil: there is none, and it shows everything.
  package var leidraad: Leidraad?
  /// Months of which another edition showed everything rounded: of them nothing exact.
  package var bezet: Set<Maand> = []

  package init(
    periode: Periode, standPer: Dag, vanaf: Maand, boek: Vrijgaveboek, plan: Publicatieplan = Publicatieplan()
  ) {
    (self.periode, self.standPer, self.vanaf, self.boek) = (periode, standPer, vanaf, boek)
    self.plan = plan
  }
}
