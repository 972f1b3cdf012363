#if _endian(big)
  #error("columns are stored as they lie in memory, little-endian")
#endif

/// Puts columns behind one another as raw little-endian bytes. Its room is kept between two uses.
struct Kolomschrijver: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }
  mutating func write(_ getal: UInt32) { withUnsafeBytes(of: getal) { bytes.append(contentsOf: $0) } }
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Elements must be plain integers, or one wrapped in a struct: their memory is what is stored.
  mutating func write<Getal: BitwiseCopyable>(_ kolom: [Getal]) {
    kolom.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ teksten: [String]) {
    write(UInt32(teksten.count))
    for tekst in teksten {
      let utf8 = Array(tekst.utf8)
      write(UInt32(utf8.count))
      write(utf8)
    }
  }

  /// Ascending numbers cost one byte each when they lie close together. Their length in bytes goes first.
  mutating func write(verschillen kolom: [UInt32]) {
    // Proof: at most five bytes of seven bits for 32 bits, so what is written fits; `gevuld` says how much of it was.
    let stuk = [UInt8](unsafeUninitializedCapacity: kolom.count * 5) { ruimte, gevuld in
      var vorige: UInt32 = 0
      for getal in kolom {
        // Zigzag: a step back is possible, and small ones stay small.
        let stap = Int32(bitPattern: getal &- vorige)
        var rest = UInt32(bitPattern: (stap &<< 1) ^ (stap &>> 31))
        while rest > 127 {
          ruimte[gevuld] = UInt8(truncatingIfNeeded: rest) | 128
          gevuld += 1
          rest &>>= 7
        }
        ruimte[gevuld] = UInt8(rest)
        gevuld += 1
        vorige = getal
      }
    }
    write(UInt32(stuk.count))
    write(stuk)
  }
}

/// Takes columns apart again. Every read is checked against the end: a damaged value gives an error, never a crash.
struct Kolomlezer {
  private let bytes: UnsafeRawBufferPointer
  private var plek = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isLeeg: Bool { plek == bytes.count }

  private mutating func take(_ aantal: Int) throws -> UnsafeRawBufferPointer {
    guard aantal >= 0, aantal <= bytes.count - plek else { throw Opslagfout.beschadigd }
    defer { plek += aantal }
    return UnsafeRawBufferPointer(rebasing: bytes[plek..<plek + aantal])
  }

  mutating func byte() throws -> UInt8 { try take(1)[0] }
  mutating func getal() throws -> UInt32 { try take(4).loadUnaligned(as: UInt32.self) }

  mutating func kolom<Getal: BitwiseCopyable>(_ soort: Getal.Type, _ aantal: Int) throws -> [Getal] {
    let stuk = try take(aantal * MemoryLayout<Getal>.stride)
    // Proof: `take` gave as many bytes as fill the room whole, or threw; every pattern of bits is a value of the type.
    return Array(unsafeUninitializedCapacity: aantal) { ruimte, gevuld in
      UnsafeMutableRawBufferPointer(ruimte).copyMemory(from: stuk)
      gevuld = aantal
    }
  }

  /// Goes past a column without reading it.
  mutating func skip<Getal: BitwiseCopyable>(_ soort: Getal.Type, _ aantal: Int) throws {
    _ = try take(aantal * MemoryLayout<Getal>.stride)
  }

  mutating func skipTeksten() throws { for _ in 0..<(try getal()) { _ = try take(Int(try getal())) } }

  mutating func teksten() throws -> [String] {
    let aantal = Int(try getal())
    var uit: [String] = []
    for _ in 0..<aantal { uit.append(String(decoding: try take(Int(try getal())), as: UTF8.self)) }
    return uit
  }

  mutating func verschillen(_ aantal: Int) throws -> [UInt32] {
    let stuk = try take(Int(try getal()))
    var uit: [UInt32] = []
    uit.reserveCapacity(min(aantal, stuk.count))
    var (vorige, rest, schuif): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for byte in stuk {
      rest |= UInt32(byte & 127) << schuif
      if byte > 127 {
        schuif += 7
        guard schuif < 35 else { throw Opslagfout.beschadigd }
        continue
      }
      vorige = vorige &+ ((rest &>> 1) ^ (0 &- (rest & 1)))
      uit.append(vorige)
      (rest, schuif) = (0, 0)
    }
    guard uit.count == aantal, schuif == 0 else { throw Opslagfout.beschadigd }
    return uit
  }
}
