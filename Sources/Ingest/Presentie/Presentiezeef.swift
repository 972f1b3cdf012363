import Domain

/// Sieves the rows of one presentielijst, chunk by chunk: the loop that every row passes.
///
/// One per thread. Rows of one bijeenkomst usually follow each other and begin with the same bytes; then the fields of
/// the bijeenkomst are not looked at again, and a row costs only its own child. What a row means never depends on that:
/// a row that begins differently is read whole.
///
/// `@exclusivity(unchecked)` here and in what it writes to: an object belongs to one thread at a time and no access calls
/// back into it, so the check on every row proves nothing and cost 13% of the ingest.
final class Presentiezeef {
  let plan: Presentieplan
  @exclusivity(unchecked) var snijder: Rijsnijder
  @exclusivity(unchecked) var woorden: Woordenlijst
  @exclusivity(unchecked) var kinderen = Kindwachtrij()
  @exclusivity(unchecked) private var personen = Personenlijst()
  /// Bytes that the rows of the bijeenkomst at hand begin with, up to the first field of the child; 0 is none.
  @exclusivity(unchecked) private var aanhef: UnsafePointer<UInt8>
  @exclusivity(unchecked) private var aanhefLengte = 0
  /// The bijeenkomst at hand is the last of `Oogst.koppen`, unless `laat` tells what is wrong with it.
  @exclusivity(unchecked) var laat: (code: Bevindingscode, kolom: Int)?
  @exclusivity(unchecked) var dag = Datumnotatie.Delen.geen
  @exclusivity(unchecked) private var rijBegin: UnsafePointer<UInt8>
  @exclusivity(unchecked) private var tekstBegin: UnsafePointer<UInt8>
  @exclusivity(unchecked) private var heeftHoog = false
  @exclusivity(unchecked) private var monsters = 0
  private let heeftTotalen: Bool
  private let vasteBytes: Geheugen<UInt8>

  init(_ plan: Presentieplan) {
    self.plan = plan
    heeftTotalen = !plan.totaalregels.isEmpty
    snijder = Rijsnijder(
      scheiding: plan.vorm.scheiding, aanhaling: plan.vorm.aanhaling, kolommen: plan.kolommen, vast: plan.vast.count)
    snijder.rijbreedte = plan.kolommen
    woorden = Woordenlijst(plan)
    var bytes = Geheugen<UInt8>(ruimte: plan.vast.reduce(64) { $0 + $1.count + Bytestuk.speling })
    for waarde in plan.vast { bytes.append(waarde) }
    vasteBytes = bytes
    var plek = 0
    for (nummer, waarde) in plan.vast.enumerated() {
      snijder.velden[plan.kolommen + nummer] = Bytestuk(begin: bytes.begin + plek, lengte: waarde.count)
      plek += waarde.count
    }
    (aanhef, rijBegin, tekstBegin) = (
      UnsafePointer(bytes.begin), UnsafePointer(bytes.begin), UnsafePointer(bytes.begin)
    )
  }

  deinit {
    snijder.free()
    kinderen.free()
    personen.free()
    var bytes = vasteBytes
    bytes.free()
  }

  /// Reads the records that begin in `begin..<grens` and may run on to `einde`. The result is where the record after the
  /// last one begins; nil when the bytes at hand end within a record.
  func sift(
    _ begin: UnsafePointer<UInt8>, tot grens: UnsafePointer<UInt8>, einde: UnsafePointer<UInt8>, isSlot: Bool,
    into oogst: Oogst
  ) -> UnsafePointer<UInt8>? {
    (aanhefLengte, tekstBegin, monsters) = (0, begin, 0)
    var rij = begin
    while rij < grens {
      rijBegin = rij
      if aanhefLengte > 0, einde - rij > aanhefLengte, equalBytes(rij, aanhef, aanhefLengte),
        let volgende = scan(rij + aanhefLengte, vanaf: plan.voorKind, tot: einde)
      {
        oogst.rijen &+= 1
        if heeftTotalen { addToTotals(oogst) }
        if isKort {
          keurAf(.kolommen, kolom: -1, rij: rij, tot: volgende, oogst)
        } else if heeftHoog, !isCleanUTF8(UnsafeBufferPointer(start: rij, count: volgende - rij)) {
          keurAf(.teken, kolom: -1, rij: rij, tot: volgende, oogst)
        } else {
          neemKind(rij, tot: volgende, oogst)
        }
        oogst.regels &+= 1
        rij = volgende
      } else if let volgende = scan(rij, vanaf: 0, tot: einde) {
        let isLeeg = volgende - rij == 1 || (volgende - rij == 2 && rij.pointee == 0x0D)
        if isLeeg { oogst.legeRijen &+= 1 } else { neemRij(rij, tot: volgende, oogst) }
        oogst.regels &+= 1
        rij = volgende
      } else {
        let uitkomst = snijder.snij(rij, tot: einde, isSlot: isSlot)
        if uitkomst == .afgebroken { return nil }
        heeftHoog = true
        switch uitkomst {
        case .goed:
          neemRij(rij, tot: snijder.volgende, oogst)
          // The next record overwrites what doubled quotes were taken from, and counts one line.
          if snijder.ontdubbeld.aantal > 0 { kinderen.flush(into: oogst) }
          if snijder.regels > 1 { aanhefLengte = 0 }
        case .leeg: oogst.legeRijen &+= 1
        case .aanhaling, .nul, .afgebroken:
          oogst.rijen &+= 1
          keurAf(uitkomst == .nul ? .teken : .aanhaling, kolom: -1, rij: rij, tot: snijder.volgende, oogst)
        }
        oogst.regels &+= snijder.regels
        rij = snijder.volgende
      }
    }
    kinderen.flush(into: oogst)
    return rij
  }

  /// Finds the fields of a row without quotes from field `vanaf` on, sixteen bytes at a time. Nil for a row with a quote
  /// or a NUL byte, or that does not end before `einde`: then it must be read with care.
  @inline(__always)
  private func scan(_ begin: UnsafePointer<UInt8>, vanaf: Int, tot einde: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>?
  {
    typealias Blok = SIMD16<UInt8>
    let scheiding = Blok(repeating: snijder.scheiding), aanhaling = Blok(repeating: snijder.aanhaling)
    let regeleinde = Blok(repeating: 0x0A)
    let velden = snijder.velden, plaatsen = plan.kolommen
    var veld = vanaf
    var veldBegin = begin, blok = begin
    var alles = Blok.zero
    while blok < einde {
      let bytes = UnsafeRawPointer(blok).loadUnaligned(as: Blok.self)
      alles |= bytes
      let treffers =
        (bytes .== scheiding) .| (bytes .== regeleinde) .| (bytes .== aanhaling) .| (bytes .== Blok.zero)
      // Proof: a mask of 16 bytes and two words of 8 are as large; only bits are looked at.
      let paar = unsafeBitCast(treffers, to: SIMD2<UInt64>.self)
      for helft in 0..<2 {
        var bits = (helft == 0 ? paar[0] : paar[1]) & 0x8080_8080_8080_8080
        while bits != 0 {
          let plek = blok + (helft &* 8 &+ bits.trailingZeroBitCount &>> 3)
          let byte = plek.pointee
          if byte == snijder.scheiding {
            if veld < plaatsen { velden[veld] = Bytestuk(begin: veldBegin, lengte: plek - veldBegin) }
            veld &+= 1
            veldBegin = plek + 1
          } else if byte == 0x0A, plek < einde, plek - rijBegin < Rijsnijder.grootsteRij {
            var slot = plek
            if slot > veldBegin, (slot - 1).pointee == 0x0D { slot -= 1 }
            if veld < plaatsen { velden[veld] = Bytestuk(begin: veldBegin, lengte: slot - veldBegin) }
            snijder.aantal = veld &+ 1
            // Proof: 16 bytes and two words of 8 are as large; only bits are looked at.
            let samen = unsafeBitCast(alles, to: SIMD2<UInt64>.self)
            heeftHoog = (samen[0] | samen[1]) & 0x8080_8080_8080_8080 != 0
            return plek + 1
          } else {
            return nil
          }
          bits &= bits &- 1
        }
      }
      blok += 16
    }
    return nil
  }

  /// Too few or too many fields, or without the last one.
  @inline(__always) private var isKort: Bool {
    (snijder.aantal != plan.kolommen && !completeRow())
      || (plan.laatsteVerplicht && snijder.velden[plan.kolommen &- 1].isLeeg)
  }

  /// Adds the empty cells that were left out at the end of the row; false when it lacks more than that.
  @inline(never) private func completeRow() -> Bool {
    guard snijder.aantal < plan.kolommen, snijder.aantal >= plan.minsteKolommen else { return false }
    let leeg = Bytestuk(begin: snijder.velden[0].begin, lengte: 0)
    for kolom in snijder.aantal..<plan.kolommen { snijder.velden[kolom] = leeg }
    snijder.aantal = plan.kolommen
    return true
  }

  // MARK: A row that is read whole

  private func neemRij(_ rij: UnsafePointer<UInt8>, tot volgende: UnsafePointer<UInt8>, _ oogst: Oogst) {
    if isZonderInhoud {
      oogst.legeRijen &+= 1
      return
    }
    if !plan.totaalregels.isEmpty, let totaal = readTotaal(oogst) {
      oogst.totalen.append(totaal)
      return
    }
    oogst.rijen &+= 1
    if heeftTotalen { addToTotals(oogst) }
    if isKort { return keurAf(.kolommen, kolom: -1, rij: rij, tot: volgende, oogst) }
    if heeftHoog, !isCleanUTF8(UnsafeBufferPointer(start: rij, count: volgende - rij)) {
      return keurAf(.teken, kolom: -1, rij: rij, tot: volgende, oogst)
    }
    if monsters < 256 { bemonster(oogst) }
    if let fout = openBijeenkomst(oogst) {
      return keurAf(fout.code, kolom: fout.kolom, rij: rij, tot: volgende, oogst)
    }
    let eerste = snijder.velden[plan.voorKind].begin
    aanhef = rij
    // A quote may stand between the delimiter and the content.
    aanhefLengte = plan.voorKind == 0 ? 0 : eerste - rij - ((eerste - 1).pointee == snijder.aanhaling ? 1 : 0)
    if aanhefLengte < 0 || aanhefLengte > volgende - rij { aanhefLengte = 0 }
    neemKind(rij, tot: volgende, oogst)
  }

  private var isZonderInhoud: Bool {
    for plek in 0..<min(snijder.aantal, plan.kolommen) where !snijder.velden[plek].isLeeg { return false }
    return snijder.aantal <= plan.kolommen
  }

  private func bemonster(_ oogst: Oogst) {
    monsters += 1
    if oogst.bsn.count < plan.kolommen {
      oogst.bsn = Array(repeating: Elfproeftelling(), count: plan.kolommen)
    }
    for kolom in 0..<plan.kolommen { oogst.bsn[kolom].weeg(snijder.velden[kolom]) }
  }

  // MARK: What differs per child

  @inline(__always)
  private func neemKind(_ rij: UnsafePointer<UInt8>, tot volgende: UnsafePointer<UInt8>, _ oogst: Oogst) {
    let velden = snijder.velden, plekken = plan.plekken
    let kind = velden[plekken.kind]
    if kind.isLeeg { return neemTelling(rij, tot: volgende, oogst) }
    let status = woorden.status(velden[plekken.status])
    if status == Woordenlijst.onbekendeStatus {
      return keurAf(.statusOnbekend, kolom: plekken.status, rij: rij, tot: volgende, oogst)
    }
    if let laat { return keurAf(laat.code, kolom: laat.kolom, rij: rij, tot: volgende, oogst) }
    if kind.lengte > Presentieplan.nodigeLengte {
      return keurAf(.veldTeLang, kolom: plekken.kind, rij: rij, tot: volgende, oogst)
    }
    var presentie = Presentierij(
      kind: 0, regel: UInt32(truncatingIfNeeded: oogst.regels),
      kenmerk: status &<< 5 | Presentierij.onbekendeLeeftijd)
    if plan.heeftGeboortedatum { readLeeftijd(velden[plekken.geboortedatum], &presentie, status, oogst) }
    if plan.heeftPostcodes {
      presentie.woonwijk =
        UInt8(exactly: woorden.woonwijk(velden[plekken.postcode])) ?? Presentieblok.onbekendeWoonwijk
    }
    oogst.koppen.begin[oogst.koppen.aantal &- 1].rijen &+= 1
    oogst.presenties.append(presentie)
    if plan.koppelt { personen.note(velden, plekken, oogst) }
    kinderen.add(kind, row: oogst.presenties.aantal &- 1, oogst)
  }

  /// A row without a child is a head-count when it has a number, nought among them; otherwise the child is missing.
  @inline(never)
  private func neemTelling(_ rij: UnsafePointer<UInt8>, tot volgende: UnsafePointer<UInt8>, _ oogst: Oogst) {
    let telt = [plan.plekken.anoniem, plan.plekken.ouders].contains { plek in
      digits(snijder.velden[plek].bytes).map { $0 < Int(UInt16.max) } ?? false
    }
    guard telt else {
      return keurAf(.kindLeeg, kolom: plan.plekken.kind, rij: rij, tot: volgende, oogst)
    }
    if let laat { return keurAf(laat.code, kolom: laat.kolom, rij: rij, tot: volgende, oogst) }
    oogst.koppen.begin[oogst.koppen.aantal &- 1].rijen &+= 1
    oogst.presenties.append(
      Presentierij(
        kind: Presentierij.niemand, regel: UInt32(truncatingIfNeeded: oogst.regels), kenmerk: 0))
    if plan.koppelt { oogst.personen.append(Personenlijst.onbekend) }
  }

  /// Age on the day itself in the five bits of a `Presentiekenmerk`.
  @inline(__always)
  private func readLeeftijd(_ veld: Bytestuk, _ presentie: inout Presentierij, _ status: UInt8, _ oogst: Oogst) {
    let geboren = plan.geboortedatum.read(veld)
    guard geboren.isGeldig else {
      if !veld.isLeeg { meld(.geboortedatumOngeldig, kolom: plan.plekken.geboortedatum, oogst) }
      return
    }
    let isJarigGeweest = geboren.maand &* 32 &+ geboren.dag <= dag.maand &* 32 &+ dag.dag
    let leeftijd = dag.jaar &- geboren.jaar &- (isJarigGeweest ? 0 : 1)
    if leeftijd < 0 || leeftijd > Int32(truncatingIfNeeded: plan.drempels.oudsteLeeftijd) {
      meld(.leeftijdOnwaarschijnlijk, kolom: plan.plekken.geboortedatum, oogst)
    }
    presentie.geboren = Geboortecode.make(geboren)
    presentie.kenmerk = status &<< 5 | UInt8(truncatingIfNeeded: min(max(leeftijd, 0), 30))
  }

  // MARK: Findings

  @inline(never)
  private func keurAf(
    _ code: Bevindingscode, kolom: Int, rij: UnsafePointer<UInt8>, tot volgende: UnsafePointer<UInt8>, _ oogst: Oogst
  ) {
    var lengte = volgende - rij
    while lengte > 0, rij[lengte - 1] == 0x0A || rij[lengte - 1] == 0x0D { lengte -= 1 }
    oogst.bevindingen.append(
      Oogstbevinding(
        code: code, kolom: Int16(clamping: kolom), regel: UInt32(clamping: oogst.regels), begin: rij - tekstBegin,
        lengte: lengte))
  }

  @inline(never) func meld(_ code: Bevindingscode, kolom: Int, _ oogst: Oogst) {
    oogst.bevindingen.append(
      Oogstbevinding(
        code: code, kolom: Int16(clamping: kolom), regel: UInt32(clamping: oogst.regels), begin: 0, lengte: 0))
  }
}

extension Presentierij {
  static let onbekendeLeeftijd: UInt8 = 31
}
