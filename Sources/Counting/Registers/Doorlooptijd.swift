import Domain

/// The median of lead times while some cases are open: each of those takes at least as long as it took so far
/// (right-censored).
///
/// It is a number only when it is the same however the open cases end; until then it is 'nog niet te zeggen'.
struct Doorlooptijd {
  /// Nil: nothing to take a median of, or not to be said yet.
  let mediaan: Breuk?
  /// Cases, open ones too.
  let aantal: Int
  let open: Afspraakmeting.Open?

  /// - Parameters:
  ///   - klaar: days that each finished case took.
  ///   - nogOpen: days that each open case took so far.
  init(klaar: [Int], nogOpen: [Int]) {
    aantal = klaar.count + nogOpen.count
    guard aantal > 0 else { (mediaan, open) = (nil, nil); return }
    let klaar = klaar.sorted(), laag = (klaar + nogOpen).sorted()
    let midden = ((aantal - 1) / 2, aantal / 2)
    let laagst = Doorlooptijd.mean(laag[midden.0], laag[midden.1])
    // Should the open ones last for ever, they all come last.
    let hoogst = midden.1 < klaar.count ? Doorlooptijd.mean(klaar[midden.0], klaar[midden.1]) : nil
    mediaan = laagst == hoogst ? laagst : nil
    open = nogOpen.isEmpty ? nil : .init(aantal: nogOpen.count, laagst: laagst, hoogst: hoogst)
  }

  private static func mean(_ a: Int, _ b: Int) -> Breuk? {
    a == b ? Breuk(a) : Breuk(teller: a + b, noemer: 2)
  }

  /// The cases of a cohort. What was done before the signal itself is a mistake, and no lead time.
  init(_ signalen: some Sequence<Signaal>, _ peiling: Peiling, tot gedaan: (Signaal) -> Dag?) {
    var klaar: [Int] = [], nogOpen: [Int] = []
    for signaal in signalen {
      if let eind = gedaan(signaal), eind <= peiling.peildatum {
        if eind >= signaal.dag { klaar.append(peiling.dagen(van: signaal.dag, tot: eind)) }
      } else {
        nogOpen.append(peiling.dagen(van: signaal.dag, tot: peiling.peildatum))
      }
    }
    self.init(klaar: klaar, nogOpen: nogOpen)
  }
}
