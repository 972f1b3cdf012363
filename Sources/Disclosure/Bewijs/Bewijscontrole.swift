package import Domain

/// What somebody who trusts nothing finds in the certificate of a release.
package struct Bewijsoordeel: Hashable, Sendable {
  /// Why a release may not be out; each with the figure on which it hangs.
  package enum Bezwaar: Hashable, Sendable {
    /// The witnesses leave a reader fewer counts than asked.
    case teWeinigRuimte(Cijfersleutel)
    /// A small count that the book calls open.
    case kleinEnOpen(Cijfersleutel)
    /// A small count that is hidden, of which the certificate says nothing.
    case zonderBewijs(Cijfersleutel)
    /// The certificate shows or hides it otherwise than the book.
    case andersDanBoek(Cijfersleutel)
    /// A share or mean is shown of which a count is hidden.
    case verraad(Cijfersleutel)
    /// A witness contradicts what is shown.
    case valseGetuige

    package var sleutel: Cijfersleutel? {
      switch self {
      case .teWeinigRuimte(let sleutel), .kleinEnOpen(let sleutel), .zonderBewijs(let sleutel),
        .andersDanBoek(let sleutel), .verraad(let sleutel):
        sleutel
      case .valseGetuige: nil
      }
    }
  }

  package var bezwaren: [Bezwaar] = []
  /// Secrets in the certificate.
  package var geheimen = 0
  /// Of them those of which earlier reports left less room than is asked now.
  package var eerderBekend = 0

  package init() {}

  package var isGoed: Bool { bezwaren.isEmpty }
}

/// Checks the certificate of a release against the book, and knows nothing of how it was found: it only multiplies, adds and
/// compares. What is small it decides itself, by the thresholds.
///
/// - Parameters:
///   - nieuw: the lines of the book that this release brought, by the book's own keys.
///   - boek: everything that the edition had published then, this release included.
package func verify(
  _ bewijs: Vrijgavebewijs, of nieuw: [Cijfersleutel: Vrijgaveboek.Regel], in boek: Vrijgaveboek, standPer: Dag,
  drempels: Drempels
) -> Bewijsoordeel {
  var oordeel = Bewijsoordeel()
  var bewezen: [Cijfersleutel: Int] = [:]
  for telling in bewijs.tellingen {
    let sleutel = Vrijgaveboek.key(telling.sleutel, standPer: standPer)
    let isZoals =
      switch boek[sleutel]?.stand {
      case .open: !telling.isVerborgen && boek[sleutel]?.waarde == Breuk(telling.aantal)
      case .verborgen: telling.isVerborgen
      case .ongedrukt, nil: false
      }
    if !isZoals { oordeel.bezwaren.append(.andersDanBoek(telling.sleutel)) }
    bewezen[sleutel] = telling.ruimte
  }
  multiply(bewijs, &oordeel)
  // Rare, so only these are put in order.
  var bezwaren: [(sleutel: Cijfersleutel, bezwaar: Bewijsoordeel.Bezwaar)] = []
  for (sleutel, regel) in nieuw {
    let ruimte = required(sleutel.maat, regel.waarde, drempels)
    switch regel.stand {
    case .open where ruimte > 0: bezwaren.append((sleutel, .kleinEnOpen(sleutel)))
    case .verborgen where ruimte > bewezen[sleutel] ?? 0: bezwaren.append((sleutel, .zonderBewijs(sleutel)))
    case .open, .verborgen, .ongedrukt: break
    }
    let isVerraad = sleutel.maat.regel.grondslagen.contains { maat in
      var grond = sleutel
      grond.maat = maat
      return boek[grond]?.stand == .verborgen
    }
    if regel.stand == .open, isVerraad { bezwaren.append((sleutel, .verraad(sleutel))) }
  }
  oordeel.bezwaren += bezwaren.sorted { ($0.sleutel.id, "\($0.bezwaar)") < ($1.sleutel.id, "\($1.bezwaar)") }
    .map(\.bezwaar)
  return oordeel
}

/// Whether every witness agrees with what is shown, and whether they leave room.
private func multiply(_ bewijs: Vrijgavebewijs, _ oordeel: inout Bewijsoordeel) {
  let telling = bewijs.tellingen.map(\.aantal)
  var laagste = telling, hoogste = telling
  for getuige in [Getuige([:])] + bewijs.getuigen {
    var wereld = telling
    for (plek, verschil) in getuige.verschil { wereld[plek] += verschil }
    let isEerlijk =
      bewijs.betrekkingen.allSatisfy { $0.holds { wereld[$0] } }
      && getuige.verschil.keys.allSatisfy { bewijs.tellingen[$0].isVerborgen && wereld[$0] >= 0 }
    guard isEerlijk else {
      oordeel.bezwaren.append(.valseGetuige)
      continue
    }
    for plek in getuige.verschil.keys {
      (laagste[plek], hoogste[plek]) = (min(laagste[plek], wereld[plek]), max(hoogste[plek], wereld[plek]))
    }
  }
  for (plek, eigen) in bewijs.tellingen.enumerated() where eigen.ruimte > 0 {
    oordeel.geheimen += 1
    if eigen.haalbaar != nil { oordeel.eerderBekend += 1 }
    if !eigen.isVerborgen || hoogste[plek] - laagste[plek] + 1 < min(eigen.ruimte, eigen.haalbaar ?? .max) {
      oordeel.bezwaren.append(.teWeinigRuimte(eigen.sleutel))
    }
  }
}

/// How many counts a reader must hold possible of a count as small as this; 0: it is not small, or no count of persons.
private func required(_ maat: Maat, _ waarde: Breuk?, _ drempels: Drempels) -> Int {
  guard let waarde, waarde.noemer == 1 else { return 0 }
  switch maat.soort {
  case .kinderen:
    let grens = drempels.kinderenVerborgenTotEnMet
    return waarde.teller > 0 && waarde.teller <= grens ? grens + 1 : 0
  case .signalen: return waarde.teller < drempels.signalenVerborgenOnder ? 5 : 0
  case .aantal, .aandeel, .gemiddelde: return 0
  }
}
