internal import Domain

/// The rows of one ODS sheet, read while the file is unpacked.
final class ODSRijen: Bladrijen {
  private let lezer: XMLLezer
  private let namen: ODSNamen
  private var cel: ODSCel
  private var bouwer: Rijbouwer
  private var samengevoegd = Samengevoegd()
  private let grens: Int
  /// Cells of this row that reach down to later ones.
  private var begonnen: [(kolom: Int, tot: Int, inhoud: [UInt8], soort: Rij.Celsoort)] = []
  private var regel = 0
  /// Times that the last row must be handed over again.
  private var nogEens = 0
  private var herhaald = 0
  private var isInBlad = false
  private let blad: Int
  private var gezien = -1
  private(set) var stand = Bladstand()

  init(_ pakket: Zippakket, blad: Int) throws(Weigering) {
    lezer = try XMLLezer(pakket.open("content.xml"))
    namen = ODSNamen(lezer)
    cel = ODSCel(lezer, namen, grens: pakket.grenzen.cel)
    bouwer = Rijbouwer(grenzen: pakket.grenzen, omvang: pakket.omvang)
    grens = pakket.grenzen.herhaaldeCellen
    self.blad = blad
  }

  func lees(_ rij: inout Rij) throws(Weigering) -> Bool {
    if nogEens > 0 {
      nogEens -= 1
      regel += 1
      try herhaal(rij.aantal)
      rij.regel = regel
      return true
    }
    var diepte = 0
    while let knoop = try lezer.volgende() {
      let naam = lezer.naam
      if naam == namen.table {
        if knoop == .begin {
          if diepte == 0, !isInBlad {
            gezien += 1
            isInBlad = gezien == blad && !lezer.isLeeg
          }
          if !isInBlad, !lezer.isLeeg { diepte += 1 }
        } else if knoop == .einde {
          if isInBlad { isInBlad = false } else { diepte -= 1 }
        }
      } else if isInBlad, knoop == .begin, naam == namen.row {
        let keer = try leesRij()
        if bouwer.isLeeg {
          regel += keer
          continue
        }
        regel += 1
        nogEens = keer - 1
        try samengevoegd.vulAan(&bouwer, regel: regel)
        for cel in begonnen { samengevoegd.begin(kolom: cel.kolom, tot: cel.tot, cel.inhoud, cel.soort) }
        stand.aangevuld = samengevoegd.aangevuld
        try bouwer.hand(over: &rij, regel: regel)
        return true
      }
    }
    return false
  }

  /// Reads one row and says how many times it stands in the sheet.
  private func leesRij() throws(Weigering) -> Int {
    bouwer.begin()
    begonnen.removeAll(keepingCapacity: true)
    var keer = 1
    var isVerborgen = false
    lezer.attributen { naam, waarde, _ in
      if naam == namen.rowsRepeated { keer = min(max(digits(waarde) ?? 1, 1), 1 << 20) }
      if naam == namen.visibility { isVerborgen = !waarde.elementsEqual("visible".utf8) }
    }
    if lezer.isLeeg { return keer }
    var kolom = 0
    while let knoop = try lezer.volgende() {
      let naam = lezer.naam
      if knoop == .einde, naam == namen.row {
        if isVerborgen, !bouwer.isLeeg { stand.verborgenRijen += keer }
        return keer
      }
      guard knoop == .begin, naam == namen.cell || naam == namen.covered else { continue }
      try cel.lees()
      try voegToe(bij: kolom)
      kolom += cel.keer
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  private func voegToe(bij kolom: Int) throws(Weigering) {
    if cel.isZonderWaarde { stand.zonderWaarde += 1 }
    if cel.rijenOver > 1 || cel.kolommenOver > 1, stand.samengevoegd.count < 100_000 {
      let rijen = (regel + 1)...(regel + max(1, cel.rijenOver))
      stand.samengevoegd.append(Celbereik(rijen: rijen, kolommen: kolom...(kolom + max(1, cel.kolommenOver) - 1)))
    }
    guard let soort = cel.soort else { return }
    if cel.rijenOver > 1 { begonnen.append((kolom, regel + cel.rijenOver, cel.tekst, soort)) }
    try herhaal(cel.keer - 1)
    for plaats in kolom..<(kolom + cel.keer) { try bouwer.voegToe(kolom: plaats, cel.tekst, soort) }
  }

  private func herhaal(_ cellen: Int) throws(Weigering) {
    herhaald += cellen
    guard herhaald <= grens else { throw Weigering(.bestandZipbom, "te veel herhaalde cellen") }
  }
}

/// The names of OpenDocument that matter here, as one reader stores them.
struct ODSNamen {
  let table, row, cell, covered, rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned, visibility: XMLLezer.Naam?
  let p, s, tab, lineBreak, annotation, count: XMLLezer.Naam?
  let valueType, value, dateValue, timeValue, booleanValue, stringValue, formula: XMLLezer.Naam?

  init(_ lezer: XMLLezer) {
    (table, row, cell) = (lezer.ken("table"), lezer.ken("table-row"), lezer.ken("table-cell"))
    (covered, visibility) = (lezer.ken("covered-table-cell"), lezer.ken("visibility"))
    (rowsRepeated, columnsRepeated) = (lezer.ken("number-rows-repeated"), lezer.ken("number-columns-repeated"))
    (rowsSpanned, columnsSpanned) = (lezer.ken("number-rows-spanned"), lezer.ken("number-columns-spanned"))
    (p, s, tab, lineBreak) = (lezer.ken("p"), lezer.ken("s"), lezer.ken("tab"), lezer.ken("line-break"))
    (annotation, count) = (lezer.ken("annotation"), lezer.ken("c"))
    (valueType, value, formula) = (lezer.ken("value-type"), lezer.ken("value"), lezer.ken("formula"))
    (dateValue, timeValue) = (lezer.ken("date-value"), lezer.ken("time-value"))
    (booleanValue, stringValue) = (lezer.ken("boolean-value"), lezer.ken("string-value"))
  }
}
