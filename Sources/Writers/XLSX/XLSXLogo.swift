import CXLSXWriter
import Domain
import Reporting

extension XLSXBladen {
  /// On the first sheet, beside its title, with its words for who does not see it. The library knows no SVG.
  func insertLogo(_ blad: Bladindeling, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let logo = indeling.boek.stijl.logo, let beeld = logo.raster else { return }
    let plek = Logoplek(logo, beeld, op: blad)
    plek.alt.withCString { alt in
      var opties = lxw_image_options()
      opties.x_offset = Int32(plek.x)
      opties.y_offset = Int32(plek.y)
      opties.x_scale = Double(plek.breedte) / Double(beeld.breedte)
      opties.y_scale = Double(plek.hoogte) / Double(beeld.hoogte)
      opties.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      opties.description = UnsafeMutablePointer(mutating: alt)
      let bytes = withoutResolution(beeld)
      // The library copies the bytes.
      worksheet_insert_image_buffer_opt(sheet, 0, 0, bytes, bytes.count, &opties)
    }
  }
}

/// The picture without its dots per inch, by which the library would scale it once more.
private func withoutResolution(_ beeld: Logo.Beeld) -> [UInt8] {
  var bytes = beeld.bytes
  switch beeld.soort {
  case .svg: return bytes
  case .jpeg:
    // JFIF: the unit of the density, 0 for none.
    if bytes.count > 18, Array(bytes[6..<10]) == Array("JFIF".utf8) { bytes[13] = 0 }
    return bytes
  case .png:
    var uit = Array(bytes.prefix(8))
    var plek = 8
    while plek + 12 <= bytes.count {
      let einde = plek + 12 + bytes[plek..<(plek + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard einde <= bytes.count else { break }
      if Array(bytes[(plek + 4)..<(plek + 8)]) != Array("pHYs".utf8) { uit += bytes[plek..<einde] }
      plek = einde
    }
    return uit
  }
}
