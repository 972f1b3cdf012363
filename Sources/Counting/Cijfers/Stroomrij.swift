package import Domain

/// The figures of who stayed, came and stopped in one period of the whole gemeente.
///
/// They look back: months of the period before, or of before that, of which nothing is known make a figure incomplete, and where
/// all of the period before is unknown nobody can have stayed. Of a period that still runs it is too early: who was there may
/// still come.
struct Stroomrij {
  private let opdracht: Telopdracht
  private let cellen: Cellenlijst
  private let komst: Maandkomst
  /// The first month of the registration: of before it nothing is known.
  private let begin: Maand

  /// Nil where nobody asked, or nothing was ever to be delivered.
  init?(_ opdracht: Telopdracht, cellen: Cellenlijst, komst: Maandkomst?) {
    guard let komst, let begin = opdracht.stroombegin else { return nil }
    (self.opdracht, self.cellen, self.komst, self.begin) = (opdracht, cellen, komst, begin)
  }

  /// - Parameter stand: of the months of the period itself.
  func cijfers(_ periode: Periode, _ stand: Dekkingsstand) -> [Cijfer] {
    guard let voor = periode.voorganger, let eerste = voor.maanden.first else { return [] }
    let vorige = Maand(volgnummer: eerste.volgnummer - 1)
    let toen = looked(voor.maanden)
    // Where the registration began with the period before, nobody can have come back to it, and who is new is known all the same.
    let daarvoor = looked(begin <= vorige ? Periode.vrij(begin.eersteDag, vorige.laatsteDag).maanden : [vorige])
    let geteld = komst.stroom(toen: voor.maanden, nu: periode.maanden)
    let looptNog = opdracht.kalender.peildatum < periode.laatsteDag
    return Kindstroom.allCases.map { stroom in
      let standen: [Terugblik], isNodig: Bool
      switch stroom {
      case .gebleven, .vertrokken: (standen, isNodig) = ([toen], true)
      case .teruggekeerd: (standen, isNodig) = ([toen, daarvoor], true)
      // Whom nobody saw before is new as far as we know.
      case .nieuw: (standen, isNodig) = (begin <= vorige ? [toen, daarvoor] : [toen], false)
      }
      let sleutel = Cijfersleutel(stroom.maat, periode)
      let ontbrekend = standen.reduce(into: Set(stand.ontbrekend)) { $0.formUnion($1.onbekend) }
      let waarde: Waarde =
        if !stand.isGeleverd {
          .ontbreekt(stand.leeg)
        } else if isNodig, standen.contains(where: { !$0.isBekend }) {
          .ontbreekt(Maandenlijst(standen.reduce(into: Set(stand.leeg)) { $0.formUnion($1.leeg) }.sorted()))
        } else if looptNog, stroom != .nieuw {
          .geen
        } else {
          .getal(Breuk(geteld[stroom] ?? 0))
        }
      return Cijfer(sleutel, waarde, ontbrekend: Maandenlijst(ontbrekend.sorted()))
    }
  }

  /// What is known of earlier months.
  private struct Terugblik {
    /// Of at least one of them.
    let isBekend: Bool
    /// Not delivered whole, or of before the registration.
    let onbekend: Set<Maand>
    /// Nothing came of them.
    let leeg: Set<Maand>
  }

  private func looked(_ maanden: [Maand]) -> Terugblik {
    let eigen = maanden.filter { $0 >= begin }, voor = maanden.filter { $0 < begin }
    guard !eigen.isEmpty,
      let stand = Periodedekking(opdracht.dekking, maanden: eigen, cellen: cellen).stand(.aanwezigheid, .totaal)
    else { return Terugblik(isBekend: false, onbekend: Set(voor), leeg: Set(voor)) }
    let leeg = Set(voor).union(stand.leeg)
    return Terugblik(isBekend: stand.isGeleverd, onbekend: leeg.union(stand.ontbrekend), leeg: leeg)
  }
}

extension Telopdracht {
  /// The first month of which it can be known who came; nil where nothing was ever to be delivered, or nobody asks.
  var stroombegin: Maand? {
    guard teltStroom else { return nil }
    let eerste = dekking.verwacht.union(dekking.geleverd).lazy.filter { $0.soort == .aanwezigheid }.map(\.maand).min()
    return eerste.map { kalender.vanaf < $0.eersteDag ? $0 : max($0, kalender.vanaf.maand) }
  }

  /// Months whose children are looked at, in order: all from the begin of the registration to the end of the period.
  var stroommaanden: [Maand] {
    guard let begin = stroombegin, begin.eersteDag <= periode.laatsteDag,
      periode.metOnderliggende.contains(where: { $0.voorganger != nil })
    else { return [] }
    return Periode.vrij(begin.eersteDag, periode.laatsteDag).maanden
  }

  /// The first month whose rows the figures depend on beyond those of the period and of its windows; nil: none.
  package var eersteMaand: Maand? { stroommaanden.first }
}
