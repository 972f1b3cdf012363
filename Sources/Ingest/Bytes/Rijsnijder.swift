/// Cuts one record of a delimited text into fields, from a place where a record begins.
///
/// What comes out depends on the bytes of the record alone, so that a file gives the same rows however it is divided.
/// A quote that is never closed, or text behind a closing quote, costs its own physical line and no more: the next line
/// is read as a new record. So does a quoted field that holds whole rows: two lone quotes far apart look like one long
/// field, and every row between them would be gone. A record is at most `grootsteRij` long, so that no file makes this slow.
struct Rijsnijder {
  enum Uitkomst: Equatable {
    case goed
    /// Nothing on this line.
    case leeg
    /// Unclosed quote, text behind a closing one, or rows within quotes.
    case aanhaling
    /// A NUL byte: this is no text.
    case nul
    /// The bytes at hand end before the record does.
    case afgebroken
  }

  static let grootsteRij = 1 << 20

  let scheiding: UInt8
  let aanhaling: UInt8
  /// Fields that are kept; further ones are counted only.
  let plaatsen: Int
  /// `plaatsen` fields of the record, and behind them what the owner puts there.
  let velden: UnsafeMutablePointer<Bytestuk>
  /// Fields of a row of this file, by which a row within quotes is known; 0 while nobody knows.
  var rijbreedte = 0
  /// Number of fields of the last record.
  var aantal = 0
  /// Where the record after the last one begins.
  private(set) var volgende: UnsafePointer<UInt8>
  /// Physical lines that the last record takes.
  private(set) var regels = 0
  /// Fields with doubled quotes, with these taken away.
  private(set) var ontdubbeld = Geheugen<UInt8>(ruimte: 1024)

  init(scheiding: UInt8, aanhaling: UInt8, kolommen: Int, vast: Int = 0) {
    (self.scheiding, self.aanhaling, plaatsen) = (scheiding, aanhaling, kolommen)
    velden = .allocate(capacity: kolommen + vast)
    velden.initialize(repeating: Bytestuk(begin: ontdubbeld.begin, lengte: 0), count: kolommen + vast)
    volgende = UnsafePointer(ontdubbeld.begin)
  }

  mutating func free() {
    velden.deallocate()
    ontdubbeld.free()
  }

  /// `einde` is one past the last byte at hand, which is a newline when `isSlot` (the end of the file).
  mutating func snij(_ begin: UnsafePointer<UInt8>, tot slot: UnsafePointer<UInt8>, isSlot: Bool) -> Uitkomst {
    ontdubbeld.removeAll()
    (aantal, regels) = (0, 1)
    // The cap holds whatever lies at hand, so that it does not matter how the file is divided.
    let einde = slot - begin > Rijsnijder.grootsteRij ? begin + Rijsnijder.grootsteRij : slot
    let isKapot = isSlot || einde < slot || einde - begin == Rijsnijder.grootsteRij
    var plek = begin
    while true {
      guard plek < einde else { return isKapot ? herstel(begin, tot: einde) : .afgebroken }
      let uitkomst = plek.pointee == aanhaling ? snijAangehaald(&plek, tot: einde) : snijKaal(&plek, tot: einde)
      switch uitkomst {
      case .verder: continue
      case .klaar:
        if regels > 1, holdsRows(begin, tot: plek) { return herstel(begin, tot: einde) }
        volgende = plek
        let isLeeg = aantal == 1 && velden[0].isLeeg && velden[0].begin == begin
        return isLeeg ? .leeg : .goed
      case .nul, .stuk:
        guard isKapot || isHeel(begin, tot: einde) else { return .afgebroken }
        let hersteld = herstel(begin, tot: einde)
        return uitkomst == .nul ? .nul : hersteld
      case .op:
        return isKapot ? herstel(begin, tot: einde) : .afgebroken
      }
    }
  }

  private enum Veldeinde { case verder, klaar, nul, stuk, op }

  private mutating func snijKaal(_ plek: inout UnsafePointer<UInt8>, tot einde: UnsafePointer<UInt8>) -> Veldeinde {
    let begin = plek
    while plek < einde {
      let byte = plek.pointee
      if byte == scheiding {
        voegToe(Bytestuk(begin: begin, lengte: plek - begin))
        plek += 1
        return .verder
      }
      if byte == 0x0A {
        let heeftCR = plek > begin && (plek - 1).pointee == 0x0D
        voegToe(Bytestuk(begin: begin, lengte: plek - begin - (heeftCR ? 1 : 0)))
        plek += 1
        return .klaar
      }
      if byte == 0 { return .nul }
      plek += 1
    }
    return .op
  }

  private mutating func snijAangehaald(_ plek: inout UnsafePointer<UInt8>, tot einde: UnsafePointer<UInt8>)
    -> Veldeinde
  {
    let begin = plek + 1
    var dubbelen = 0
    plek += 1
    while plek < einde {
      let byte = plek.pointee
      if byte == 0x0A { regels += 1 }
      if byte == 0 { return .nul }
      guard byte == aanhaling else {
        plek += 1
        continue
      }
      guard plek + 1 < einde else { return .op }
      if plek[1] == aanhaling {
        dubbelen += 1
        plek += 2
        continue
      }
      let inhoud = Bytestuk(begin: begin, lengte: plek - begin)
      voegToe(dubbelen == 0 ? inhoud : ontdubbel(inhoud))
      plek += 1
      if plek.pointee == scheiding {
        plek += 1
        return .verder
      }
      if plek.pointee == 0x0D {
        guard plek + 1 < einde else { return .op }
        plek += 1
      }
      guard plek.pointee == 0x0A else { return .stuk }
      plek += 1
      return .klaar
    }
    return .op
  }

  @inline(__always) private mutating func voegToe(_ veld: Bytestuk) {
    if aantal < plaatsen { velden[aantal] = veld }
    aantal += 1
  }

  private mutating func ontdubbel(_ veld: Bytestuk) -> Bytestuk {
    let oud = ontdubbeld.begin, vanaf = ontdubbeld.aantal
    ontdubbeld.reserve(veld.lengte)
    if ontdubbeld.begin != oud {
      // The store moved: fields that point into it move along.
      for i in 0..<min(aantal, plaatsen) {
        let afstand = velden[i].begin - UnsafePointer(oud)
        if afstand >= 0, afstand < vanaf { velden[i].begin = UnsafePointer(ontdubbeld.begin) + afstand }
      }
    }
    var plek = 0
    while plek < veld.lengte {
      ontdubbeld.append(veld.begin[plek])
      plek += veld.begin[plek] == aanhaling ? 2 : 1
    }
    return Bytestuk(begin: UnsafePointer(ontdubbeld.begin) + vanaf, lengte: ontdubbeld.aantal - vanaf)
  }

  /// Whether a physical line of the record, behind its first, would be a row of its own but for the quotes around it. With
  /// fewer than three columns a sentence with one comma would be one too.
  private func holdsRows(_ begin: UnsafePointer<UInt8>, tot einde: UnsafePointer<UInt8>) -> Bool {
    guard rijbreedte >= 3 else { return false }
    var plek = begin
    var (isEerste, isBinnen, scheidingen, daarvanBinnen) = (true, false, 0, 0)
    while plek < einde {
      let byte = plek.pointee
      if byte == aanhaling {
        isBinnen.toggle()
      } else if byte == scheiding {
        scheidingen += 1
        if isBinnen { daarvanBinnen += 1 }
      } else if byte == 0x0A {
        if !isEerste, scheidingen == rijbreedte - 1, daarvanBinnen > 0 { return true }
        (isEerste, scheidingen, daarvanBinnen) = (false, 0, 0)
      }
      plek += 1
    }
    return false
  }

  /// Whether the physical line ends within the bytes at hand.
  private func isHeel(_ begin: UnsafePointer<UInt8>, tot einde: UnsafePointer<UInt8>) -> Bool {
    UnsafeBufferPointer(start: begin, count: einde - begin).contains(0x0A)
  }

  /// Goes on at the next physical line.
  private mutating func herstel(_ begin: UnsafePointer<UInt8>, tot einde: UnsafePointer<UInt8>) -> Uitkomst {
    regels = 1
    var plek = begin
    while plek < einde, plek.pointee != 0x0A { plek += 1 }
    volgende = plek < einde ? plek + 1 : einde
    return .aanhaling
  }
}
