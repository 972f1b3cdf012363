/// What goes with a secret: the counts that are hidden so that it has room.
extension Onderdrukker {
  /// What could be hidden so that a secret has room, and the counts with which it then has it.
  private struct Uitweg {
    let keuze: [Int]
    let prijs: Double
    let uitkomst: Lineair.Uitkomst
  }

  /// Hides what a reader misses least if the secret is to have room. Looks further where what is near costs much.
  mutating func hideCheapest(_ plek: Int) -> Bool {
    var beste: (uitweg: Uitweg, omgeving: Omgeving)?
    for omvang in [Onderdrukker.nabij, Onderdrukker.ver] {
      let omgeving = around(plek, hoogstens: omvang, isAllesVerborgen: true)
      if let uitweg = wayOut(plek, omgeving), uitweg.prijs < beste?.uitweg.prijs ?? .infinity {
        beste = (uitweg, omgeving)
      }
      if omgeving.isHeel || beste?.uitweg.keuze.count ?? .max <= Onderdrukker.weinig { break }
    }
    guard let (uitweg, omgeving) = beste else { return false }
    for plek in uitweg.keuze { isVerborgen[plek] = true }
    keep(uitweg.uitkomst, omgeving)
    return true
  }

  /// A linear program moves the secret as far as it must, and pays for every count that is shown and would have to move along.
  private func wayOut(_ plek: Int, _ omgeving: Omgeving) -> Uitweg? {
    let programma = program(plek, omgeving)
    let kosten = omgeving.plekken.map { isVerborgen[$0] ? 0.01 : opgave.prijs[$0]?.gewicht ?? 0 }
    let tekort = need(plek) - (hoogste[plek] - laagste[plek] + 1)
    // All the way in one direction; where neither has so much room, as far as it goes, and the rest the next time.
    for stap in stride(from: tekort, to: 0, by: -1) {
      var beste: Uitweg?
      for doel in [hoogste[plek] + stap, laagste[plek] - stap] where doel >= 0 {
        let verschil = doel - opgave.telling[plek]
        guard
          let uitkomst =
            programma.wholeCheapest(0, verschil: verschil, kosten: kosten, stappen: Onderdrukker.vluchtig)
            ?? programma.cheapest(0, verschil: verschil, kosten: kosten)
        else { continue }
        var (keuze, prijs): ([Int], Double) = ([], 0)
        for (nummer, plek) in omgeving.plekken.enumerated() where !isVerborgen[plek] {
          guard abs(uitkomst.waarden[nummer] - Double(opgave.telling[plek])) > 1e-6 else { continue }
          keuze.append(plek)
          prijs += kosten[nummer]
        }
        if !keuze.isEmpty, prijs < beste?.prijs ?? .infinity {
          beste = Uitweg(keuze: keuze, prijs: prijs, uitkomst: uitkomst)
        }
      }
      if let beste { return beste }
    }
    return nil
  }

  /// Where no program tells: one of those on which it hangs, or of those near.
  mutating func hideNearest(_ plek: Int, _ omgeving: Omgeving, _ knellend: Set<Int>) -> Bool {
    let buren = neighbours(of: around(plek, hoogstens: Onderdrukker.naast))
    let keuze =
      cheapest(knellend, onder: 2) ?? cheapest(buren, onder: 2) ?? cheapest(knellend) ?? cheapest(buren)
      ?? cheapest(neighbours(of: omgeving))
    guard let keuze else { return false }
    isVerborgen[keuze] = true
    return true
  }

  private func neighbours(of omgeving: Omgeving) -> Set<Int> {
    var uit: Set<Int> = []
    for rij in omgeving.rijen {
      for term in opgave.betrekkingen[rij].termen where !isVerborgen[term.plek] { uit.insert(term.plek) }
    }
    return uit
  }

  /// Of those that this release is the first to show, the one that costs the reader least; one with room to give first.
  private func cheapest(_ plekken: Set<Int>, onder rang: Int = .max) -> Int? {
    var beste: (plek: Int, prijs: (Int, Int, Int, Int))?
    for plek in plekken {
      guard let prijs = opgave.prijs[plek], !isVerborgen[plek], prijs.rang < rang else { continue }
      let eigen = (prijs.rang, prijs.telling >= 5 ? 0 : 1, prijs.telling, plek)
      if beste.map({ eigen < $0.prijs }) ?? true { beste = (plek, eigen) }
    }
    return beste?.plek
  }
}

extension Opgave.Prijs {
  /// What a reader loses with it, in parts: the wholes by which a report begins weigh as much as many cells.
  fileprivate var gewicht: Double {
    let begin: [Double] = [1, 2, 25, 100]
    return begin[min(max(rang, 0), 3)] * (telling >= 5 ? 1 : 1.2) + min(Double(telling), 1000) / 10_000
  }
}
