import Domain

extension Kolomvulling {
  /// How full the optional columns of a block are. Straight loops over bytes: it is done for every block that is counted.
  init(_ blok: Presentieblok) {
    self.init()
    bijeenkomsten = blok.aantal
    for plek in 0..<blok.aantal {
      metBegintijd += blok.begin[plek] == Presentieblok.geenTijd ? 0 : 1
      metEindtijd += blok.minuten(plek) == nil ? 0 : 1
      metBegeleiders += blok.begeleiders[plek] > 0 ? 1 : 0
    }
    for kenmerk in blok.kenmerk {
      deelnames += kenmerk.isAanwezig ? 1 : 0
      metLeeftijd += kenmerk.isAanwezig && kenmerk.leeftijd != nil ? 1 : 0
    }
    guard !blok.woonwijken.isEmpty else { return }
    for (kenmerk, woonwijk) in zip(blok.kenmerk, blok.woonwijk) {
      metWoonwijk += kenmerk.isAanwezig && woonwijk != Presentieblok.onbekendeWoonwijk ? 1 : 0
    }
  }
}

extension [Leveringsdekking.Plek: Kolomvulling] {
  mutating func add(_ blokken: [Presentieblok]) {
    for blok in blokken { self[.init(blok.bron, .aanwezigheid, blok.maand), default: .init()] += Kolomvulling(blok) }
  }

  mutating func add(_ ander: Self) { for (plek, vulling) in ander { self[plek, default: .init()] += vulling } }
}
