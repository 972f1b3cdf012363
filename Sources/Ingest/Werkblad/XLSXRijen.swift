internal import Domain

/// The rows of one XLSX sheet, read while the file is unpacked.
final class XLSXRijen: Bladrijen {
  private let lezer: XMLLezer
  private let delen: XLSXDelen
  private let namen: Namen
  private var tekstlezer: XLSXTekst
  private var bouwer: Rijbouwer
  private var samengevoegd: Samengevoegd
  private let serieel: Serieel
  private let celgrens: Int
  private var regel = 0
  private var isInGegevens = false
  private(set) var stand = Bladstand()

  private struct Namen {
    let sheetData, row, c, v, f, `is`, mergeCell, r, t, s, hidden: XMLLezer.Naam?
    init(_ lezer: XMLLezer) {
      (sheetData, row, c, v) = (lezer.ken("sheetData"), lezer.ken("row"), lezer.ken("c"), lezer.ken("v"))
      (f, `is`, mergeCell) = (lezer.ken("f"), lezer.ken("is"), lezer.ken("mergeCell"))
      (r, t, s, hidden) = (lezer.ken("r"), lezer.ken("t"), lezer.ken("s"), lezer.ken("hidden"))
    }
  }

  /// How a cell says that its value is written (ECMA-376 part 1, 18.18.11).
  private enum Celtype { case getal, gedeeld, tekst, inline, jaNee, fout, datum }

  init(_ pakket: Zippakket, _ deel: String, _ delen: XLSXDelen) throws(Weigering) {
    samengevoegd = Samengevoegd(try Samenvoegzoeker.zoek(pakket.open(deel)))
    lezer = try XMLLezer(pakket.open(deel))
    self.delen = delen
    namen = Namen(lezer)
    tekstlezer = XLSXTekst(lezer)
    bouwer = Rijbouwer(grenzen: pakket.grenzen, omvang: pakket.omvang)
    serieel = Serieel(is1904: delen.is1904)
    celgrens = pakket.grenzen.cel
  }

  func lees(_ rij: inout Rij) throws(Weigering) -> Bool {
    while let knoop = try lezer.volgende() {
      guard knoop == .begin else {
        if knoop == .einde, lezer.naam == namen.sheetData { isInGegevens = false }
        continue
      }
      if lezer.naam == namen.sheetData {
        isInGegevens = !lezer.isLeeg
      } else if lezer.naam == namen.row, isInGegevens {
        try leesRij()
        if bouwer.isLeeg { continue }
        try samengevoegd.vulAan(&bouwer, regel: regel)
        stand.aangevuld = samengevoegd.aangevuld
        try bouwer.hand(over: &rij, regel: regel)
        return true
      } else if lezer.naam == namen.mergeCell, stand.samengevoegd.count < 100_000,
        let bereik = lezer.kenmerken()["ref"].flatMap({ Celbereik($0) })
      {
        stand.samengevoegd.append(bereik)
      }
    }
    return false
  }

  private func leesRij() throws(Weigering) {
    bouwer.begin()
    var nummer: Int?
    var isVerborgen = false
    lezer.attributen { naam, waarde, _ in
      if naam == namen.r { nummer = digits(waarde) }
      if naam == namen.hidden { isVerborgen = waarde.elementsEqual("1".utf8) || waarde.elementsEqual("true".utf8) }
    }
    regel = nummer ?? (regel + 1)
    if lezer.isLeeg { return }
    var kolom = 0
    while let knoop = try lezer.volgende() {
      if knoop == .einde, lezer.naam == namen.row {
        if isVerborgen, !bouwer.isLeeg { stand.verborgenRijen += 1 }
        return
      }
      if knoop == .begin, lezer.naam == namen.c { try leesCel(&kolom) }
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  private func leesCel(_ volgende: inout Int) throws(Weigering) {
    var kolom = volgende
    var type = Celtype.getal
    var stijl = 0
    lezer.attributen { naam, waarde, _ in
      if naam == namen.r {
        if let plaats = Celnaam.lees(waarde) { kolom = plaats.kolom }
      } else if naam == namen.t {
        type = Self.celtype(waarde)
      } else if naam == namen.s {
        stijl = digits(waarde) ?? 0
      }
    }
    volgende = kolom + 1
    if lezer.isLeeg { return }
    var heeftFormule = false
    var heeftWaarde = false
    bouwer.tekst.removeAll(keepingCapacity: true)
    while let knoop = try lezer.volgende() {
      if knoop == .einde {
        if lezer.naam == namen.c {
          return try sluit(kolom, type, stijl, heeftWaarde: heeftWaarde, heeftFormule: heeftFormule)
        }
      } else if knoop == .begin {
        if lezer.naam == namen.f {
          heeftFormule = true
        } else if lezer.naam == namen.v {
          heeftWaarde = true
          if !lezer.isLeeg { try leesWaarde() }
        } else if lezer.naam == namen.is {
          (heeftWaarde, type) = (true, .inline)
          bouwer.tekst.removeAll(keepingCapacity: true)
          if !lezer.isLeeg { try tekstlezer.lees(tot: namen.is, grens: celgrens, in: &bouwer.tekst) }
        }
      }
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  private func leesWaarde() throws(Weigering) {
    while let knoop = try lezer.volgende() {
      if knoop == .tekst {
        bouwer.tekst.append(contentsOf: lezer.tekst)
        guard bouwer.tekst.count <= celgrens else { throw Weigering(.bestandTeGroot, "cel boven \(celgrens >> 10) kB") }
      } else if knoop == .einde, lezer.naam == namen.v {
        return
      }
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  private func sluit(
    _ kolom: Int, _ type: Celtype, _ stijl: Int, heeftWaarde: Bool, heeftFormule: Bool
  ) throws(Weigering) {
    guard heeftWaarde, !bouwer.tekst.isEmpty || type == .tekst || type == .inline else {
      // A formula that was never calculated is not an empty cell: its value exists and nobody knows it.
      guard heeftFormule else { return }
      stand.zonderWaarde += 1
      return try bouwer.voegToe(kolom: kolom, EmptyCollection(), .fout)
    }
    if bouwer.tekst.isEmpty { return }
    switch type {
    case .gedeeld:
      guard let nummer = digits(bouwer.tekst), let tekst = delen.teksten[nummer] else {
        return try bouwer.voegToe(kolom: kolom, EmptyCollection(), .fout)
      }
      if !tekst.isEmpty { try bouwer.voegToe(kolom: kolom, tekst, .tekst) }
    case .tekst:
      XLSXTekst.unescape(&bouwer.tekst, from: 0)
      try bouwer.voegToe(kolom: kolom, bouwer.tekst, .tekst)
    case .inline: try bouwer.voegToe(kolom: kolom, bouwer.tekst, .tekst)
    case .jaNee:
      let isWaar = bouwer.tekst.elementsEqual("1".utf8) || bouwer.tekst.elementsEqual("true".utf8)
      try bouwer.voegToe(kolom: kolom, CollectionOfOne(UInt8(ascii: isWaar ? "1" : "0")), .jaNee)
    case .fout: try bouwer.voegToe(kolom: kolom, EmptyCollection(), .fout)
    case .datum:
      let (tekst, soort) = Moment.iso(bouwer.tekst)
      try bouwer.voegToe(kolom: kolom, tekst, soort)
    case .getal:
      let soort = delen.stijlen.indices.contains(stijl) ? delen.stijlen[stijl] : .getal
      try sluitGetal(kolom, soort)
    }
  }

  private func sluitGetal(_ kolom: Int, _ soort: Getalsoort) throws(Weigering) {
    var uit: [UInt8] = []
    let (waarde, isGetal) = bouwer.tekst.withUnsafeBufferPointer { bytes in
      soort == .getal ? (nil, Getaltekst.append(bytes, to: &uit)) : (Getaltekst.parse(bytes), false)
    }
    if isGetal { return try bouwer.voegToe(kolom: kolom, uit, .getal) }
    guard let waarde else { return try bouwer.voegToe(kolom: kolom, bouwer.tekst, .tekst) }
    let celsoort = Moment.append(serieel.lees(waarde, als: soort), waarde, to: &uit)
    try bouwer.voegToe(kolom: kolom, uit, celsoort)
  }

  private static func celtype(_ waarde: UnsafeBufferPointer<UInt8>) -> Celtype {
    switch waarde.count {
    case 1:
      switch waarde[0] {
      case UInt8(ascii: "s"): .gedeeld
      case UInt8(ascii: "b"): .jaNee
      case UInt8(ascii: "e"): .fout
      case UInt8(ascii: "d"): .datum
      default: .getal
      }
    case 3: .tekst
    case 9: .inline
    default: .getal
    }
  }
}
