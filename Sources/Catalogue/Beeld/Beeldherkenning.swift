import Domain

/// What a file turned out to be, by its bytes and not by its name.
enum Beeldoordeel: Equatable {
  case beeld(Logo.Beeld)
  case onbekend
  /// An SVG that would run or fetch something; what, in words.
  case onveilig(String)
}

func recognizeBeeld(_ bytes: [UInt8]) -> Beeldoordeel {
  let soort: Logo.Soort
  let maat: (breedte: Int, hoogte: Int)?
  if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
    (soort, maat) = (.png, pngSize(bytes))
  } else if bytes.starts(with: [0xff, 0xd8, 0xff]) {
    (soort, maat) = (.jpeg, jpegSize(bytes))
  } else if let tekst = String(validating: bytes, as: UTF8.self), let kop = svgHead(tekst) {
    if let gevaar = danger(in: tekst.lowercased()) { return .onveilig(gevaar) }
    (soort, maat) = (.svg, svgSize(kop))
  } else {
    return .onbekend
  }
  guard let maat, (1...20_000).contains(maat.breedte), (1...20_000).contains(maat.hoogte) else { return .onbekend }
  return .beeld(Logo.Beeld(soort, bytes, breedte: maat.breedte, hoogte: maat.hoogte))
}

private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

/// IHDR is always the first chunk (PNG §5.6).
private func pngSize(_ bytes: [UInt8]) -> (breedte: Int, hoogte: Int)? {
  guard bytes.count > 33, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
  return (bigEndian(bytes[16..<20]), bigEndian(bytes[20..<24]))
}

/// Walks the segments to the frame header: SOF0–SOF15 without DHT, JPG and DAC (ITU T.81 table B.1).
private func jpegSize(_ bytes: [UInt8]) -> (breedte: Int, hoogte: Int)? {
  var plek = 2
  while plek + 9 < bytes.count, bytes[plek] == 0xff {
    let teken = bytes[plek + 1]
    if (0xc0...0xcf).contains(teken), ![0xc4, 0xc8, 0xcc].contains(teken) {
      return (bigEndian(bytes[(plek + 7)..<(plek + 9)]), bigEndian(bytes[(plek + 5)..<(plek + 7)]))
    }
    plek += 2 + bigEndian(bytes[(plek + 2)..<(plek + 4)])
  }
  return nil
}

/// The start tag of the root element; nil when the root is not `svg`.
private func svgHead(_ tekst: String) -> Substring? {
  var rest = tekst.drop { $0.isWhitespace || $0 == "\u{feff}" }
  while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
    let einde = rest.hasPrefix("<!--") ? "-->" : ">"
    guard let na = rest.ranges(of: einde).first else { return nil }
    rest = rest[na.upperBound...].drop { $0.isWhitespace }
  }
  guard rest.hasPrefix("<svg"), let einde = rest.firstIndex(of: ">") else { return nil }
  return rest[..<einde]
}

private func svgSize(_ kop: Substring) -> (breedte: Int, hoogte: Int)? {
  if let vak = attribute("viewBox", kop) {
    let getallen = vak.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    if getallen.count == 4, getallen[2...].allSatisfy({ $0 > 0 && $0 < 20_000 }) {
      return (max(1, Int(getallen[2])), max(1, Int(getallen[3])))
    }
  }
  func length(_ naam: String) -> Int? {
    attribute(naam, kop).flatMap { Double($0.prefix { $0.isNumber || $0 == "." }) }
      .flatMap { $0 >= 1 && $0 < 20_000 ? Int($0) : nil }
  }
  guard let breedte = length("width"), let hoogte = length("height") else { return nil }
  return (breedte, hoogte)
}

private func attribute(_ naam: String, _ kop: Substring) -> Substring? {
  for teken in ["\"", "'"] {
    guard let begin = kop.ranges(of: " \(naam)=\(teken)").first ?? kop.ranges(of: "\n\(naam)=\(teken)").first else {
      continue
    }
    return kop[begin.upperBound...].prefix { String($0) != teken }
  }
  return nil
}

/// What an SVG may not hold, because converters on our own machine would run or fetch it.
private func danger(in tekst: String) -> String? {
  for (teken, wat) in [
    ("<script", "een script"), ("<foreignobject", "vreemde inhoud"), ("<!entity", "een eigen entiteit"),
    ("@import", "een verwijzing naar buiten"),
  ] where tekst.contains(teken) {
    return wat
  }
  for begin in ["href=\"", "href='", "url(\"", "url('", "url("] {
    for vondst in tekst.ranges(of: begin) {
      let doel = tekst[vondst.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      if !doel.hasPrefix("#"), !doel.hasPrefix("data:image/") { return "een verwijzing naar buiten" }
    }
  }
  return nil
}
