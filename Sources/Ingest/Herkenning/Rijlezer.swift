/// Splits UTF-8 text into rows and fields, byte by byte, for every `Dialect`: exact before fast.
///
/// CR, LF and CRLF all end a row, also mixed within one file. Text may come in pieces of any size.
package struct Rijlezer: Sendable {
  package enum Fout: Error, Equatable, Sendable {
    /// Only in a strict dialect.
    case onverwachtEinde, tekstNaAanhaling
    /// A field or a row larger than any real one: usually a quote that is never closed.
    case teGroot
  }

  private enum Staat { case rijbegin, veldbegin, veld, aangehaald, naAanhaling, ontsnapt, aangehaaldOntsnapt }

  private let dialect: Dialect
  private var staat = Staat.rijbegin
  private var veld: [UInt8] = []
  private var bytes = 0
  private var vorigeWasCR = false
  private var regel = 1
  private var rijregel = 1
  private let grens: Int
  /// Whether a quote was still open at the end.
  package private(set) var eindigtInAanhaling = false

  package init(_ dialect: Dialect, grens: Int = 16 << 20) { (self.dialect, self.grens) = (dialect, grens) }

  /// Reads on in `tekst` from `plaats`; true when `rij` is a whole row, false when the text is used up.
  ///
  /// An empty line gives a row without fields.
  package mutating func lees(
    _ tekst: UnsafeBufferPointer<UInt8>, vanaf plaats: inout Int, _ rij: inout Rij
  ) throws(Fout) -> Bool {
    while plaats < tekst.count {
      let byte = tekst[plaats]
      plaats += 1
      let isTweedeHelft = vorigeWasCR && byte == 0x0A
      vorigeWasCR = byte == 0x0D
      if isTweedeHelft {
        // The CR before it already ended the line; within quotes both are content.
        if staat == .aangehaald { try voeg(byte) }
        if staat == .aangehaaldOntsnapt || staat == .ontsnapt { try verwerk(byte, &rij) }
        continue
      }
      if byte == 0x0A || byte == 0x0D { regel += 1 }
      if try verwerk(byte, &rij) { return true }
    }
    return false
  }

  /// After the last piece: true when the text ended within a row, which is now in `rij`.
  package mutating func sluit(_ rij: inout Rij) throws(Fout) -> Bool {
    switch staat {
    case .rijbegin: return false
    case .aangehaald, .aangehaaldOntsnapt:
      if dialect.isStreng { throw .onverwachtEinde }
      eindigtInAanhaling = true
    case .ontsnapt:
      if dialect.isStreng { throw .onverwachtEinde }
      // The end of the text counts as the end of its last line.
      try voeg(0x0A)
    case .veldbegin, .veld, .naAanhaling: break
    }
    try sluitVeld(&rij)
    staat = .rijbegin
    return true
  }

  @discardableResult
  private mutating func verwerk(_ byte: UInt8, _ rij: inout Rij) throws(Fout) -> Bool {
    let isRegeleinde = byte == 0x0A || byte == 0x0D
    switch staat {
    case .rijbegin:
      rijregel = isRegeleinde ? regel - 1 : regel
      rij.begin(regel: rijregel)
      bytes = 0
      if isRegeleinde { return true }
      try beginVeld(byte, &rij)
    case .veldbegin:
      if isRegeleinde { return try einde(&rij) }
      try beginVeld(byte, &rij)
    case .veld:
      if isRegeleinde { return try einde(&rij) }
      if byte == dialect.scheiding {
        try scheid(&rij)
      } else if byte == dialect.ontsnapping {
        staat = .ontsnapt
      } else {
        try voeg(byte)
      }
    case .aangehaald:
      if byte == dialect.ontsnapping {
        staat = .aangehaaldOntsnapt
      } else if byte == dialect.aanhaling {
        staat = dialect.isVerdubbeld ? .naAanhaling : .veld
      } else {
        try voeg(byte)
      }
    case .naAanhaling:
      if isRegeleinde { return try einde(&rij) }
      if byte == dialect.aanhaling {
        try voeg(byte)
        staat = .aangehaald
      } else if byte == dialect.scheiding {
        try scheid(&rij)
      } else {
        if dialect.isStreng { throw .tekstNaAanhaling }
        try voeg(byte)
        staat = .veld
      }
    case .ontsnapt:
      try voeg(byte)
      staat = .veld
    case .aangehaaldOntsnapt:
      try voeg(byte)
      staat = .aangehaald
    }
    return false
  }

  private mutating func beginVeld(_ byte: UInt8, _ rij: inout Rij) throws(Fout) {
    if byte == dialect.aanhaling {
      staat = .aangehaald
    } else if byte == dialect.ontsnapping {
      staat = .ontsnapt
    } else if byte == UInt8(ascii: " "), dialect.slaatSpatieOver {
      staat = .veldbegin
    } else if byte == dialect.scheiding {
      try scheid(&rij)
    } else {
      try voeg(byte)
      staat = .veld
    }
  }

  private mutating func voeg(_ byte: UInt8) throws(Fout) {
    bytes += 1
    guard bytes <= grens else { throw .teGroot }
    veld.append(byte)
  }

  private mutating func scheid(_ rij: inout Rij) throws(Fout) {
    try sluitVeld(&rij)
    staat = .veldbegin
  }

  private mutating func sluitVeld(_ rij: inout Rij) throws(Fout) {
    // A field costs more than its bytes: a row of delimiters alone must end too.
    bytes += 64
    guard bytes <= grens else { throw .teGroot }
    rij.voegToe(veld)
    veld.removeAll(keepingCapacity: true)
  }

  private mutating func einde(_ rij: inout Rij) throws(Fout) -> Bool {
    try sluitVeld(&rij)
    staat = .rijbegin
    return true
  }
}
