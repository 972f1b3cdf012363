import Domain

/// Where the rows of one register stand while it is read.
struct Registerstand<Waarde: Hashable> {
  var balans = Rijbalans()
  var bevindingen = Bevindingenlijst()
  private(set) var waarden: [Waarde] = []
  private(set) var dagen: Set<Dag> = []
  /// Accepted rows by month.
  private(set) var rijen: [Maand: Int] = [:]
  var toets = Periodetoets()
  /// Children that accepted rows name, with the line and the month of the row.
  private(set) var kinderen: [(wie: Kindpseudoniem, regel: Int, maand: Maand)] = []
  private var gezien: Set<[String]> = []
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

  mutating func take(_ uitkomst: Registeruitkomst<Waarde>, regel: Int, _ plan: Registerplan) {
    guard gezien.insert(uitkomst.sleutel).inserted else {
      balans.dubbel += 1
      bevindingen.add(Rijbevinding(.dubbel, regel: regel, kolom: nil))
      return
    }
    balans.aangenomen += 1
    waarden.append(uitkomst.waarde)
    if let dag = uitkomst.dag {
      dagen.insert(dag)
      rijen[dag.maand, default: 0] += 1
      if let wie = uitkomst.kind { kinderen.append((wie, regel, dag.maand)) }
    }
    for (code, veld) in uitkomst.meldingen {
      bevindingen.add(Rijbevinding(code, regel: regel, kolom: veld.flatMap { plan.indeling.kolom[$0] }))
    }
  }

  /// Whether the row adds up others; then its numbers are held against the sums and the count so far.
  mutating func isTotaal(_ rij: Rij, _ profiel: Leveringsprofiel) -> Bool {
    guard !profiel.totaalregels.isEmpty, rij.gebrek == nil,
      let eerste = (0..<rij.aantal).first(where: { !rij.bereik($0).isEmpty })
    else {
      return false
    }
    let tekst = trimmed(rij.tekst(eerste))
    guard profiel.totaalregels.contains(where: { wordform($0) == wordform(tekst) }) else {
      return false
    }
    for kolom in eerste + 1..<max(eerste + 1, min(rij.aantal, bsn.count)) {
      guard let getal = digits(rij[kolom]), !totalen.allows(getal, kolom, rijen: balans.gelezen) else { continue }
      bevindingen.add(Rijbevinding(.totaalKloptNiet, regel: rij.regel, kolom: kolom))
    }
    return true
  }

  mutating func weigh(_ rij: Rij) {
    if rij.gebrek != nil { return }
    rij.bytes.withUnsafeBufferPointer { bytes in
      guard let begin = bytes.baseAddress else { return }
      for kolom in 0..<min(rij.aantal, bsn.count) {
        let bereik = rij.bereik(kolom)
        bsn[kolom].weeg(Bytestuk(begin: begin + bereik.lowerBound, lengte: bereik.count))
        if !bereik.isEmpty { totalen.add(digits(rij[kolom]), kolom) }
      }
    }
    guard !aanwezig.isEmpty else { return }
    for kolom in 0..<min(rij.aantal, bsn.count) where aanwezig.contains(wordform(rij.tekst(kolom))) {
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
    if gebrek != nil { return bytes }
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
