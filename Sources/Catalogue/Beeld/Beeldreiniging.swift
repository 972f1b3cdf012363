import Domain

/// Leaves of a picture only what shows it. A camera writes where and when a photo was taken, with which device and by whom, and
/// often a second, uncropped picture behind the first: none of that may leave the organisation.
///
/// Returns nil for a file that is not built as its kind says.
func cleaned(_ beeld: Logo.Beeld) -> Logo.Beeld? {
  let bytes: [UInt8]? =
    switch beeld.soort {
    case .png: cleanedPNG(beeld.bytes)
    case .jpeg: cleanedJPEG(beeld.bytes)
    case .svg: beeld.bytes
    }
  return bytes.map { Logo.Beeld(beeld.soort, $0, breedte: beeld.breedte, hoogte: beeld.hoogte) }
}

/// The chunks that decide how a PNG looks (PNG §11); text, time, EXIF and everything private go.
private let zichtbaar: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD"]

private func cleanedPNG(_ bytes: [UInt8]) -> [UInt8]? {
  var uit = Array(bytes.prefix(8))
  var plek = 8
  while plek + 12 <= bytes.count {
    let lengte = bytes[plek..<plek + 4].reduce(0) { $0 << 8 | Int($1) }
    let einde = plek + 12 + lengte
    guard einde <= bytes.count else { return nil }
    let naam = String(decoding: bytes[plek + 4..<plek + 8], as: UTF8.self)
    if zichtbaar.contains(naam) { uit += bytes[plek..<einde] }
    if naam == "IEND" { return uit }
    plek = einde
  }
  return nil
}

/// Keeps JFIF (APP0) and Adobe's colour mark (APP14), which say how the colours are stored; every other APP segment and every
/// comment goes, and so does whatever follows the end of the picture (ITU T.81, annex B).
private func cleanedJPEG(_ bytes: [UInt8]) -> [UInt8]? {
  var uit: [UInt8] = [0xff, 0xd8]
  var plek = 2
  while plek + 1 < bytes.count {
    guard bytes[plek] == 0xff else { return nil }
    let teken = bytes[plek + 1]
    switch teken {
    case 0xff: plek += 1  // Fill bytes may stand before a marker.
    case 0xd9: return uit + [0xff, 0xd9]
    case 0x01, 0xd0...0xd7: plek += 2
    default:
      guard plek + 3 < bytes.count else { return nil }
      let einde = plek + 2 + Int(bytes[plek + 2]) << 8 + Int(bytes[plek + 3])
      guard einde > plek + 3, einde <= bytes.count else { return nil }
      let isKenmerk = (0xe0...0xef).contains(teken) && teken != 0xe0 && teken != 0xee
      if !isKenmerk, teken != 0xfe { uit += bytes[plek..<einde] }
      plek = einde
      if teken == 0xda {
        // What follows is the picture itself: up to the next marker that is none of its own.
        let begin = plek
        while plek + 1 < bytes.count,
          bytes[plek] != 0xff || bytes[plek + 1] == 0 || (0xd0...0xd7).contains(bytes[plek + 1])
        {
          plek += 1
        }
        uit += bytes[begin..<plek]
      }
    }
  }
  return nil
}

/// Whether a viewer must turn a JPEG before it stands upright (EXIF, tag 0x0112 other than 1). Without its EXIF it would lie on
/// its side.
func isTurned(_ bytes: [UInt8]) -> Bool {
  var plek = 2
  while plek + 4 < bytes.count, bytes[plek] == 0xff, bytes[plek + 1] != 0xda {
    let lengte = Int(bytes[plek + 2]) << 8 + Int(bytes[plek + 3])
    if bytes[plek + 1] == 0xe1, plek + 2 + lengte <= bytes.count,
      bytes[(plek + 4)...].starts(with: Array("Exif\0\0".utf8))
    {
      return orientation(Array(bytes[plek + 10..<plek + 2 + lengte])).map { $0 > 1 } ?? false
    }
    plek += 2 + lengte
  }
  return false
}

/// Reads the first directory of a TIFF block (TIFF 6.0 §2).
private func orientation(_ tiff: [UInt8]) -> Int? {
  guard tiff.count > 8 else { return nil }
  let isKlein = tiff[0] == UInt8(ascii: "I")
  func getal(_ plek: Int, _ lengte: Int) -> Int? {
    guard plek >= 0, plek + lengte <= tiff.count else { return nil }
    let stuk = tiff[plek..<plek + lengte]
    return (isKlein ? Array(stuk.reversed()) : Array(stuk)).reduce(0) { $0 << 8 | Int($1) }
  }
  guard let map = getal(4, 4), let aantal = getal(map, 2) else { return nil }
  for rij in 0..<aantal {
    guard let kenmerk = getal(map + 2 + 12 * rij, 2) else { return nil }
    if kenmerk == 0x0112 { return getal(map + 10 + 12 * rij, 2) }
  }
  return nil
}
