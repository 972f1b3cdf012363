import Domain

extension Presentieblok {
  /// The id of a bijeenkomst as the bron spells it.
  func idBytes(_ bijeenkomst: Int) -> ArraySlice<UInt8> {
    idBytes[(bijeenkomst == 0 ? 0 : Int(idEinde[bijeenkomst - 1]))..<Int(idEinde[bijeenkomst])]
  }

  /// This block with late corrections of the same bron, month and wijk: a bijeenkomst that is new is added, a child that is
  /// new on a list is added, and a child on both lists has the status of the correction. Both blocks have their origin.
  ///
  /// - Parameter isNaast: `later` is another part of the month and corrects nothing: where it says another bijeenkomst under a
  ///   number that is here, both count.
  func corrected(by later: Presentieblok, isNaast: Bool = false) -> Presentieblok {
    struct Sleutel: Hashable { let id: ArraySlice<UInt8>, dag: UInt8 }
    var uit = Presentieblok(bron: bron, maand: maand, wijk: wijk)
    uit.activiteiten = activiteiten
    uit.locaties = locaties
    uit.woonwijken = woonwijken
    let nieuw = Vertaling(later, of: self, into: &uit)

    var eigen: [Sleutel: [Int]] = [:]
    for nummer in 0..<aantal { eigen[Sleutel(id: idBytes(nummer), dag: dag[nummer]), default: []].append(nummer) }
    var correctie: [Int: Int] = [:]
    var volgorde: [(dag: UInt8, eigen: Int?, later: Int?)] = []
    for nummer in 0..<later.aantal {
      let zelfde = eigen[Sleutel(id: later.idBytes(nummer), dag: later.dag[nummer])] ?? []
      let beeld = zelfde.isEmpty || zelfde.count == 1 && !isNaast ? nil : later.beeld(nummer)
      let passend = beeld.map { beeld in zelfde.first { !self.beeld($0).isAnother(than: beeld) } } ?? zelfde.first
      if let plek = passend ?? (isNaast ? nil : zelfde.first) {
        correctie[plek] = nummer
      } else {
        volgorde.append((later.dag[nummer], nil, nummer))
      }
    }
    volgorde = (0..<aantal).map { (dag[$0], $0, correctie[$0]) } + volgorde
    // Stable: by day, own bijeenkomsten first.
    for rij in volgorde.enumerated().sorted(by: { ($0.element.dag, $0.offset) < ($1.element.dag, $1.offset) }) {
      uit.append(rij.element.eigen, of: self, corrected: rij.element.later, of: later, nieuw)
    }
    return uit
  }

  /// Where the names of a later block stand in the merged one.
  private struct Vertaling {
    let activiteit: [UInt16]
    let locatie: [UInt16]
    let woonwijk: [UInt8]
    /// One of both counts parents.
    let metOuders: Bool

    init(_ later: Presentieblok, of basis: Presentieblok, into uit: inout Presentieblok) {
      metOuders = !later.ouders.isEmpty || !basis.ouders.isEmpty
      func place(_ namen: [String], _ lijst: inout [String]) -> [Int] {
        namen.map { naam in
          if let plek = lijst.firstIndex(of: naam) { return plek }
          lijst.append(naam)
          return lijst.count - 1
        }
      }
      activiteit = place(later.activiteiten, &uit.activiteiten).map { UInt16($0) }
      locatie = place(later.locaties, &uit.locaties).map { UInt16($0) }
      woonwijk = place(later.woonwijken, &uit.woonwijken).map { UInt8(clamping: $0) }
    }
  }

  private mutating func append(
    _ eigen: Int?, of basis: Presentieblok, corrected ander: Int?, of later: Presentieblok, _ nieuw: Vertaling
  ) {
    if let eigen {
      idBytes += basis.idBytes(eigen)
      dag.append(basis.dag[eigen])
      begin.append(basis.begin[eigen])
      einde.append(basis.einde[eigen])
      activiteit.append(basis.activiteit[eigen])
      locatie.append(basis.locatie[eigen])
      anoniem.append(max(basis.anoniem[eigen], ander.map { later.anoniem[$0] } ?? 0))
      begeleiders.append(basis.begeleiders[eigen])
    } else if let ander {
      idBytes += later.idBytes(ander)
      dag.append(later.dag[ander])
      begin.append(later.begin[ander])
      einde.append(later.einde[ander])
      activiteit.append(nieuw.activiteit.isEmpty ? 0 : nieuw.activiteit[Int(later.activiteit[ander])])
      locatie.append(nieuw.locatie.isEmpty ? 0 : nieuw.locatie[Int(later.locatie[ander])])
      anoniem.append(later.anoniem[ander])
      begeleiders.append(later.begeleiders[ander])
    }
    if nieuw.metOuders {
      let geteld = [eigen.flatMap { basis.ouders(bij: $0) }, ander.flatMap { later.ouders(bij: $0) }]
      ouders.append(geteld.compactMap(\.self).max().map { UInt16($0) } ?? Presentieblok.nietGeteld)
    }
    idEinde.append(UInt32(idBytes.count))
    let correcties = ander.map { later.presenties($0) } ?? 0..<0
    let gecorrigeerd = Set(correcties.map { later.kind[$0] })
    for plek in eigen.map({ basis.presenties($0) }) ?? 0..<0 where !gecorrigeerd.contains(basis.kind[plek]) {
      append(basis.kind[plek], basis.kenmerk[plek], basis.regel[plek])
      if !woonwijken.isEmpty {
        woonwijk.append(basis.woonwijk.isEmpty ? Presentieblok.onbekendeWoonwijk : basis.woonwijk[plek])
      }
    }
    for plek in correcties {
      append(later.kind[plek], later.kenmerk[plek], later.regel[plek])
      if !woonwijken.isEmpty {
        let oud = later.woonwijk.isEmpty ? Presentieblok.onbekendeWoonwijk : later.woonwijk[plek]
        woonwijk.append(Int(oud) < nieuw.woonwijk.count ? nieuw.woonwijk[Int(oud)] : Presentieblok.onbekendeWoonwijk)
      }
    }
    presentieEinde.append(UInt32(kind.count))
  }

  private mutating func append(_ kind: UInt32, _ kenmerk: Presentiekenmerk, _ regel: UInt32) {
    self.kind.append(kind)
    self.kenmerk.append(kenmerk)
    self.regel.append(regel)
  }
}
