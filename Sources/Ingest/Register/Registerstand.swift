import Domain

/// Where the rows of one register stand while it is read.
struct Registerstand<Waarde: Hashable> {
  var balans = Rijbalans()
  var bevindingen = Bevindingenlijst()
  var toets = Periodetoets()
  /// What accepted rows say, in the order of the file.
  private var genomen: [(uitkomst: Registeruitkomst<Waarde>, regel: Int)] = []
  /// The place in `genomen` of each key.
  private var gezien: [[String]: Int] = [:]
  /// Places of rows that a later row contradicts: neither counts, a person must say which is right.
  private var weerlegd: Set<Int> = []
  private var bsn: [Elfproeftelling]
  private var totalen: Kolomtotalen
  /// Marks in a wide list that say that a child was there, folded.
  private let aanwezig: Set<String>

  init(kolommen: Int, _ profiel: Leveringsprofiel) {
    bsn = Array(repeating: Elfproeftelling(), count: kolommen)
    totalen = Kolomtotalen(kolommen: kolommen)
    let woorden = profiel.waarden[.status, default: [:]].filter { $0.value == "aanwezig" }.keys
    aanwezig = profiel.breed == nil ? [] : Set(woorden).union(["aanwezig"])
  }

  var waarden: [Waarde] { geldig.map(\.uitkomst.waarde) }
  var dagen: Set<Dag> { Set(geldig.compactMap(\.uitkomst.dag)) }
  /// Accepted rows by month.
  var rijen: [Maand: Int] {
    Dictionary(geldig.compactMap { $0.uitkomst.dag.map { ($0.maand, 1) } }, uniquingKeysWith: +)
  }
  /// Children that accepted rows name, with the line and the month of the row.
  var kinderen: [(wie: Kindpseudoniem, regel: Int, maand: Maand)] {
    geldig.compactMap { uitkomst, regel in
      guard let wie = uitkomst.kind, let dag = uitkomst.dag else { return nil }
      return (wie, regel, dag.maand)
    }
  }
  /// Lines of rows that were accepted first and turned out to be contradicted.
  var teruggenomen: Set<Int> { Set(weerlegd.map { genomen[$0].regel }) }
  private var geldig: [(uitkomst: Registeruitkomst<Waarde>, regel: Int)] {
    weerlegd.isEmpty ? genomen : genomen.indices.filter { !weerlegd.contains($0) }.map { genomen[$0] }
  }

  /// A row that is equal in every column that is read says the same thing twice. One with the same key and other content
  /// contradicts it, and both wait for a person.
  ///
  /// - Throws: `Rijfout` for a row that contradicts an earlier one.
  mutating func take(
    _ uitkomst: Registeruitkomst<Waarde>, regel: Int, _ plan: Registerplan
  ) throws(Rijfout) {
    if let plek = gezien[uitkomst.sleutel] {
      if genomen[plek].uitkomst.waarde == uitkomst.waarde, genomen[plek].uitkomst.kind == uitkomst.kind,
        !weerlegd.contains(plek)
      {
        balans.dubbel += 1
        bevindingen.add(Rijbevinding(.dubbel, regel: regel, kolom: nil))
        return
      }
      if weerlegd.insert(plek).inserted {
        balans.aangenomen -= 1
        balans.afgekeurd += 1
        bevindingen.add(Rijbevinding(.rijTegenstrijdig, regel: genomen[plek].regel, kolom: nil))
      }
      throw Rijfout(.rijTegenstrijdig, nil)
    }
    balans.aangenomen += 1
    gezien[uitkomst.sleutel] = genomen.count
    genomen.append((uitkomst, regel))
    for (code, veld) in uitkomst.meldingen {
      bevindingen.add(Rijbevinding(code, regel: regel, kolom: veld.flatMap { plan.indeling.kolom[$0] }))
    }
  }

  /// Whether the row adds up others; then its numbers are held against the sums and the count so far.
  mutating func isTotaal(_ rij: Rij, _ profiel: Leveringsprofiel) -> Bool {
    guard !profiel.totaalregels.isEmpty, let eerste = (0..<rij.aantal).first(where: { !rij.bereik($0).isEmpty }) else {
      return false
    }
    let tekst = trimmed(rij.tekst(eerste))
    guard profiel.totaalregels.contains(where: { Presentieplan.marker($0) == Presentieplan.marker(tekst) }) else {
      return false
    }
    for kolom in eerste + 1..<max(eerste + 1, min(rij.aantal, bsn.count)) {
      guard let getal = digits(rij[kolom]), !totalen.allows(getal, kolom, rijen: balans.gelezen) else { continue }
      bevindingen.add(Rijbevinding(.totaalKloptNiet, regel: rij.regel, kolom: kolom))
    }
    return true
  }

  mutating func weigh(_ rij: Rij) {
    rij.bytes.withUnsafeBufferPointer { bytes in
      guard let begin = bytes.baseAddress else { return }
      for kolom in 0..<min(rij.aantal, bsn.count) {
        let bereik = rij.bereik(kolom)
        bsn[kolom].weeg(Bytestuk(begin: begin + bereik.lowerBound, lengte: bereik.count))
        if !bereik.isEmpty { totalen.add(digits(rij[kolom]), kolom) }
      }
    }
    guard !aanwezig.isEmpty else { return }
    for kolom in 0..<min(rij.aantal, bsn.count) where aanwezig.contains(folded(rij.tekst(kolom))) {
      totalen.addPresence(kolom)
    }
  }

  func refuseBSN(_ plan: Registerplan) throws(Bestandsfout) {
    let kolommen = bsn.indices.filter { bsn[$0].isBSN }
    if kolommen.isEmpty { return }
    throw Bestandsfout(
      kolommen.map {
        Bevinding(.bsnWaarden, Bevinding.Plaats(bestand: plan.opdracht.bestand, kolom: plan.indeling.namen[$0]))
      })
  }

}

extension Rij {
  /// The row as one line of text for the repair file.
  var alsRegel: [UInt8] {
    var uit: [UInt8] = []
    for kolom in 0..<aantal {
      if kolom > 0 { uit.append(UInt8(ascii: ";")) }
      uit += csvField(self[kolom], scheiding: UInt8(ascii: ";"))
    }
    return uit
  }
}

/// A field of delimited text, in quotes where it must be.
func csvField(_ bytes: ArraySlice<UInt8>, scheiding: UInt8) -> [UInt8] {
  let aanhaling = UInt8(ascii: "\"")
  guard bytes.contains(where: { $0 == scheiding || $0 == aanhaling || $0 == 0x0A || $0 == 0x0D }) else {
    return Array(bytes)
  }
  return [aanhaling] + bytes.flatMap { $0 == aanhaling ? [aanhaling, aanhaling] : [$0] } + [aanhaling]
}
