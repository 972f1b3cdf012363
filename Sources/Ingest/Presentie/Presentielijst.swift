import Domain

/// The rows of one bijeenkomst as presences: each child once, and contradictions for a person.
extension Blokbouw {
  /// What became of the rows of one bijeenkomst.
  struct Lijst {
    var heeftRijen = false
    /// Two head counts that differ: neither counts.
    var isTellingStrijdig = false
  }

  /// Adds the presences of a bijeenkomst. The same row twice counts once; the same child with something else counts not
  /// at all, because nobody here knows which of the two is a correction of the other.
  func appendPresences(_ bijeenkomst: Bijeenkomst, _ bouwer: inout Blokkolommen, _ oogst: inout Maandoogst) -> Lijst {
    bijeenkomstnummer += 1
    let merk = bijeenkomstnummer, voor = bouwer.kind.aantal
    var eersteTelling: (rij: Presentierij, anoniem: UInt16)?
    var tegenspraken = Tegenspraken()
    var eersteRegel: UInt32?
    let heeftAfgekeurde = !kinderen.afgekeurd.isEmpty
    eachRun(bijeenkomst) { presenties, aantal, anoniem in
      for plek in 0..<aantal {
        let rij = presenties[plek]
        if rij.kind == Presentierij.niemand {
          if let eerste = eersteTelling {
            if eerste.anoniem == anoniem {
              oogst.dubbel.append(rij.regel)
            } else {
              tegenspraken.note(niemand: eerste.rij.regel, rij.regel)
            }
          } else {
            eersteTelling = (rij, anoniem)
          }
          if eersteRegel == nil { eersteRegel = rij.regel }
          continue
        }
        if heeftAfgekeurde, let code = kinderen.afgekeurd[rij.kind] {
          oogst.afgekeurd.append((code, rij.regel))
          continue
        }
        if eersteRegel == nil { eersteRegel = rij.regel }
        let kind = kinderen.kind(rij.kind)
        let stand = standen.begin + Int(kind)
        if stand.pointee.geboren != rij.geboren { stand.pointee.note(rij.geboren) }
        if stand.pointee.gezien == merk {
          tegenspraken.herhaald.append(rij)
        } else {
          stand.pointee.gezien = merk
          bouwer.append(
            kind: kindnummers[Int(rij.kind)], kenmerk: rij.kenmerk,
            woonwijk: rij.woonwijk, regel: rij.regel)
        }
      }
    }
    if !tegenspraken.herhaald.isEmpty { weigh(&tegenspraken, bijeenkomst, &oogst) }
    if !tegenspraken.aangevuld.isEmpty { bouwer.complete(from: voor, tegenspraken.aangevuld) }
    if !tegenspraken.weg.isEmpty { bouwer.remove(from: voor) { tegenspraken.weg.contains($0) } }
    for regel in tegenspraken.regels { oogst.afgekeurd.append((.rijTegenstrijdig, regel)) }
    if let eersteRegel, bouwer.kind.aantal - voor > plan.drempels.grootsteLijst {
      oogst.meldingen.append((.lijstGroot, eersteRegel))
    }
    let isStrijdig = tegenspraken.isTellingStrijdig
    return Lijst(
      heeftRijen: bouwer.kind.aantal > voor || eersteTelling != nil && !isStrijdig, isTellingStrijdig: isStrijdig)
  }

  /// Rows of one bijeenkomst that meet.
  private struct Tegenspraken {
    /// Rows of a child that was seen before.
    var herhaald: [Presentierij] = []
    /// First rows without a birth date of which another row has one, by line, with what that row says.
    var aangevuld: [UInt32: UInt8] = [:]
    /// The first rows of children that are contradicted, by line.
    var weg: Set<UInt32> = []
    /// Rows that wait for a person, in the order of the file.
    private(set) var regels: [UInt32] = []
    private(set) var isTellingStrijdig = false

    mutating func note(niemand eerste: UInt32, _ regel: UInt32) {
      if !isTellingStrijdig { regels.append(eerste) }
      isTellingStrijdig = true
      regels.append(regel)
    }

    mutating func note(_ eerste: UInt32, _ anderen: [UInt32]) {
      weg.insert(eerste)
      regels += [eerste] + anderen
    }
  }

  /// Tells rows that say the same twice from rows that contradict each other. Few lists come here.
  private func weigh(_ tegenspraken: inout Tegenspraken, _ bijeenkomst: Bijeenkomst, _ oogst: inout Maandoogst) {
    var eerste: [UInt32: Presentierij] = [:]
    let gezocht = Set(tegenspraken.herhaald.map { kinderen.kind($0.kind) })
    eachRun(bijeenkomst) { presenties, aantal, _ in
      for plek in 0..<aantal where presenties[plek].kind != Presentierij.niemand {
        let kind = kinderen.kind(presenties[plek].kind)
        if gezocht.contains(kind), eerste[kind] == nil { eerste[kind] = presenties[plek] }
      }
    }
    let perKind = Dictionary(grouping: tegenspraken.herhaald) { kinderen.kind($0.kind) }
    for (kind, rijen) in perKind.sorted(by: { $0.value[0].regel < $1.value[0].regel }) {
      guard let begin = eerste[kind] else { continue }
      // A row without a birth date says less than one that has it, and nothing else.
      let geboren = Set(([begin] + rijen).map(\.geboren)).subtracting([Geboortecode.geen])
      if rijen.allSatisfy({ $0.saysTheSame(as: begin) }), geboren.count <= 1 {
        oogst.dubbel += rijen.map(\.regel)
        if begin.geboren == Geboortecode.geen, let met = rijen.first(where: { $0.geboren != Geboortecode.geen }) {
          tegenspraken.aangevuld[begin.regel] = met.kenmerk
        }
      } else {
        tegenspraken.note(begin.regel, rijen.map(\.regel))
      }
    }
  }

  /// The rows of a bijeenkomst in the order of the file, stretch by stretch, each with the head count of its kop.
  private func eachRun(_ bijeenkomst: Bijeenkomst, _ doe: (UnsafePointer<Presentierij>, Int, UInt16) -> Void) {
    // Scattered rows were moved together and left their kop behind; lists with head counts are walked kop by kop.
    if gegroepeerd.aantal > 0, bijeenkomst.anoniem == 0 {
      return doe(
        UnsafePointer(gegroepeerd.begin) + Int(bijeenkomst.cursor - bijeenkomst.rijen), Int(bijeenkomst.rijen), 0)
    }
    var nummer = bijeenkomst.eerste
    while nummer != Kopplek.geen {
      let lezing = Dagstroom.read(stroom.begin, at: koppen[Int(nummer)].plek)
      doe(lezing.presenties, Int(lezing.kop.rijen), lezing.kop.anoniem)
      nummer = koppen[Int(nummer)].volgende
    }
  }
}

extension Presentierij {
  /// Whether every column of the child that is read is equal, but for the birth date.
  fileprivate func saysTheSame(as ander: Presentierij) -> Bool {
    kenmerk >> 5 == ander.kenmerk >> 5 && woonwijk == ander.woonwijk
  }
}

extension Blokkolommen {
  /// Gives presences from place `begin` on what another row of the same child says, by their line.
  fileprivate mutating func complete(from begin: Int, _ aangevuld: [UInt32: UInt8]) {
    for plek in begin..<kind.aantal {
      if let beter = aangevuld[regel[plek]] { kenmerk[plek] = Presentiekenmerk(rawValue: beter) }
    }
  }

  /// Takes presences out from place `begin` on, by their line.
  fileprivate mutating func remove(from begin: Int, where isWeg: (UInt32) -> Bool) {
    var doel = begin
    for plek in begin..<kind.aantal where !isWeg(regel[plek]) {
      (kind[doel], kenmerk[doel], woonwijk[doel], regel[doel]) = (
        kind[plek], kenmerk[plek], woonwijk[plek], regel[plek]
      )
      doel += 1
    }
    kind.setCount(doel)
    kenmerk.setCount(doel)
    woonwijk.setCount(doel)
    regel.setCount(doel)
  }
}
