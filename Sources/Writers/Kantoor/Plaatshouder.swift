/// A picture of few bytes and the same size, which goes through the converter in the place of the real one: pandoc takes most of its
/// time for the letters in which a picture stands on a page.
struct Plaatshouder: Sendable {
  let kort: [UInt8]
  let heel: [UInt8]

  /// Everything before the picture's own points, and a number, so that no two are equal.
  ///
  /// - Throws: `Omzetfout` when this is no PNG.
  init(_ png: [UInt8], _ nummer: Int) throws {
    guard png.starts(with: [0x89] + Array("PNG\r\n".utf8)), let punten = png.firstRange(of: "IDAT".utf8) else {
      throw Omzetfout.mislukt(.rsvgConvert, melding: "de uitvoer is geen PNG")
    }
    // Before the name of a part stands its length, in four bytes.
    kort = png[..<(punten.lowerBound - 4)] + [0, 0, 0, 0] + "IEND".utf8 + [0xae, 0x42, 0x60, 0x82] + "\(nummer)".utf8
    heel = png
  }
}
