internal import Domain

/// One cell of an ODS sheet: the stored value counts, not how it is shown.
struct ODSCel {
  /// Columns that the cell stands in.
  private(set) var keer = 1
  private(set) var rijenOver = 1
  private(set) var kolommenOver = 1
  private(set) var tekst: [UInt8] = []
  /// Nil for an empty cell.
  private(set) var soort: Rij.Celsoort?
  private(set) var isZonderWaarde = false

  private let lezer: XMLLezer
  private let namen: ODSNamen
  private let grens: Int
  private var type: [UInt8] = []
  private var waarde: [UInt8] = []
  private var heeftWaarde = false
  private var isFout = false
  private var heeftFormule = false
  private var isWaarheid = false

  init(_ lezer: XMLLezer, _ namen: ODSNamen, grens: Int) {
    (self.lezer, self.namen, self.grens) = (lezer, namen, grens)
  }

  /// Reads the cell of which the begin was just read, to its end.
  mutating func lees() throws(Weigering) {
    leesKenmerken()
    tekst.removeAll(keepingCapacity: true)
    if !lezer.isLeeg { try leesTekst() }
    soort = duid()
  }

  private mutating func leesKenmerken() {
    (keer, rijenOver, kolommenOver) = (1, 1, 1)
    (heeftWaarde, isFout, heeftFormule, isWaarheid, isZonderWaarde) = (false, false, false, false, false)
    type.removeAll(keepingCapacity: true)
    let n = namen
    lezer.attributen { naam, inhoud, _ in
      if naam == n.columnsRepeated {
        keer = min(max(digits(inhoud) ?? 1, 1), 16_384)
      } else if naam == n.valueType {
        // LibreOffice adds a type of its own after the standard one: only there an error shows.
        if type.isEmpty { type = Array(inhoud) } else { isFout = inhoud.elementsEqual("error".utf8) }
      } else if naam == n.value || naam == n.dateValue || naam == n.timeValue || naam == n.booleanValue
        || naam == n.stringValue
      {
        (waarde, heeftWaarde) = (Array(inhoud), true)
      } else if naam == n.formula {
        heeftFormule = true
        // LibreOffice saves a truth value that came from Excel as a formula with a number.
        isWaarheid = inhoud.elementsEqual("of:=TRUE()".utf8) || inhoud.elementsEqual("of:=FALSE()".utf8)
      } else if naam == n.rowsSpanned {
        rijenOver = min(digits(inhoud) ?? 1, 1 << 20)
      } else if naam == n.columnsSpanned {
        kolommenOver = min(digits(inhoud) ?? 1, 16_384)
      }
    }
  }

  /// The paragraphs of the cell, one per line, without notes; runs of white space count as one space.
  private mutating func leesTekst() throws(Weigering) {
    var alineas = 0
    var noot = 0
    var diepte = 1
    var isInAlinea = false
    while let knoop = try lezer.volgende() {
      let naam = lezer.naam
      switch knoop {
      case .begin:
        if naam == namen.annotation, !lezer.isLeeg { noot += 1 }
        if noot == 0 {
          if naam == namen.p {
            if alineas > 0 { tekst.append(UInt8(ascii: "\n")) }
            alineas += 1
            isInAlinea = !lezer.isLeeg
          } else if naam == namen.s {
            tekst.append(contentsOf: repeatElement(UInt8(ascii: " "), count: spaces()))
          } else if naam == namen.tab {
            tekst.append(UInt8(ascii: "\t"))
          } else if naam == namen.lineBreak {
            tekst.append(UInt8(ascii: "\n"))
          }
        }
        if !lezer.isLeeg { diepte += 1 }
      case .einde:
        diepte -= 1
        if diepte == 0 { return }
        if naam == namen.annotation { noot -= 1 }
        if naam == namen.p, noot == 0 { isInAlinea = false }
      case .tekst where isInAlinea && noot == 0: appendCollapsed(lezer.tekst)
      case .tekst: continue
      }
      guard tekst.count <= grens else { throw Weigering(.bestandTeGroot, "cel boven \(grens >> 10) kB") }
    }
    throw Weigering(.bestandOnleesbaar, "xml")
  }

  private func spaces() -> Int {
    var aantal = 1
    lezer.attributen { naam, waarde, _ in
      if naam == namen.count { aantal = min(digits(waarde) ?? 1, 32_767) }
    }
    return aantal
  }

  private mutating func appendCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        if let laatste = tekst.last, laatste != UInt8(ascii: " "), laatste != UInt8(ascii: "\n") {
          tekst.append(UInt8(ascii: " "))
        }
      } else {
        tekst.append(byte)
      }
    }
  }

  /// Puts the value in `tekst` as the sieve wants it, and says what it is.
  private mutating func duid() -> Rij.Celsoort? {
    if isFout {
      tekst.removeAll(keepingCapacity: true)
      return .fout
    }
    if type.isEmpty {
      isZonderWaarde = heeftFormule && tekst.isEmpty
      return isZonderWaarde ? .fout : tekst.isEmpty ? nil : .tekst
    }
    guard heeftWaarde else { return tekst.isEmpty ? nil : .tekst }
    switch String(decoding: type, as: UTF8.self) {
    case "float", "percentage", "currency":
      var uit: [UInt8] = []
      if waarde.withUnsafeBufferPointer({ Getaltekst.append($0, to: &uit) }) {
        tekst = uit
        return isWaarheid ? .jaNee : .getal
      }
    case "date":
      let (uit, soort) = Moment.iso(waarde)
      tekst = uit
      return soort
    case "time":
      if let seconden = Self.duration(waarde) {
        tekst.removeAll(keepingCapacity: true)
        Moment.append(tijd: seconden, metSeconden: seconden % 60 != 0, to: &tekst)
        return .tijd
      }
    case "boolean":
      tekst = [UInt8(ascii: waarde.elementsEqual("true".utf8) ? "1" : "0")]
      return .jaNee
    default: break
    }
    tekst = waarde
    return tekst.isEmpty ? nil : .tekst
  }

  /// Seconds of 'PT14H30M00S'; nil for anything else.
  private static func duration(_ bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: "PT".utf8) else { return nil }
    var seconden = 0, begin = 2
    for i in 2..<bytes.count {
      let factor: Int
      switch bytes[i] {
      case UInt8(ascii: "H"): factor = 3_600
      case UInt8(ascii: "M"): factor = 60
      case UInt8(ascii: "S"): factor = 1
      default: continue
      }
      let heel = bytes[begin..<i].prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
      guard let getal = digits(heel), getal < 1_000_000 else { return nil }
      seconden += getal * factor
      begin = i + 1
    }
    return begin == bytes.count ? seconden : nil
  }
}
