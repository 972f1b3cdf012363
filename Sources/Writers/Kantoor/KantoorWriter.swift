import Glibc
package import Reporting

/// The report as a document that the manager can edit: real headings, tables with a header row, pictures with their text.
package enum KantoorWriter {
  package enum Soort: String, CaseIterable, Sendable { case odt, docx }

  package static let omzetters: [Omzetter] = [.pandoc, .rsvgConvert]

  /// The page from which both kinds are made: each chart became a picture, once.
  package struct Voorwerk: Sendable {
    fileprivate let pagina: String
    fileprivate let beelden: [Plaatshouder]
    fileprivate let stijl: Palet
    fileprivate let epoch: Int
  }

  /// - Throws: `Omzetfout`.
  package static func prepare(_ rapport: Rapport) throws -> Voorwerk {
    var bladzijde = HTMLWriter.build(rapport, .kantoor)
    let beelden = try bladzijde.tekeningen.enumerated().map { nummer, tekening in
      // Word shows no SVG: the charts go in as PNG, at twice their size.
      let png = try Omzetter.rsvgConvert.convert(
        Array(tekening.utf8), ["--format", "png", "--zoom", "2", "--background-color", "white"], epoch: rapport.epoch)
      return try Plaatshouder(png.bytes, nummer)
    }
    for (nummer, beeld) in beelden.enumerated() {
      bladzijde.uit = bladzijde.uit.replacing(
        HTMLBladzijde.plek(nummer), with: "data:image/png;base64,\(base64(beeld.kort))")
    }
    return Voorwerk(pagina: bladzijde.uit, beelden: beelden, stijl: Palet(rapport.stijl), epoch: rapport.epoch)
  }

  /// - Parameters:
  ///   - pad: the file to make.
  ///   - tijdelijk: a folder for the file that pandoc writes first; nothing stays in it.
  /// - Throws: `Omzetfout` or `Schrijffout`.
  package static func write(_ voorwerk: Voorwerk, _ soort: Soort, naar pad: String, tijdelijk: String) throws {
    let ruw = try Omzetter.pandoc.convert(
      Array(voorwerk.pagina.utf8),
      ["--from", "html", "--to", soort.rawValue, "--shift-heading-level-by", "-1", "--output", "-"],
      epoch: voorwerk.epoch)
    // Others may be at work in the same folder.
    let tussen = "\(tijdelijk)/.pandoc-\(pad.split(separator: "/").last ?? "uit")"
    defer { unlink(tussen) }
    try save(ruw.bytes, tussen)
    let vervangen =
      switch soort {
      case .odt: Kantoorstijl.odt(voorwerk.stijl)
      case .docx: Kantoorstijl.docx(voorwerk.stijl)
      }
    try rewrite(
      tussen, naar: pad, vervangen, voorwerk.beelden, alts: soort == .odt ? pictureTexts(voorwerk.pagina) : [],
      erbij: soort == .docx ? [("word/footer1.xml", Array(Kantoorstijl.voet.utf8))] : [])
  }

  /// The alternative of each picture, in the order of the page: pandoc leaves them out of an ODT.
  static func pictureTexts(_ pagina: String) -> [String] {
    pagina.split(separator: "<img ", omittingEmptySubsequences: false).dropFirst().map { stuk in
      guard let begin = stuk.firstRange(of: "alt=\"") else { return "" }
      return String(stuk[begin.upperBound...].prefix { $0 != "\"" })
    }
  }

  /// Puts its text beside each picture of an ODT (ODF 1.3 §10.4.16): `escaped` as it stands on the page.
  static func described(_ inhoud: String, _ alts: [String]) throws -> String {
    let delen = inhoud.components(before: "</draw:frame>")
    guard delen.count == alts.count + 1 else {
      throw Schrijffout.onvolledig(
        bestand: "content.xml", deel: "beelden", verwacht: alts.count, gevonden: delen.count - 1)
    }
    return zip(delen, alts).map { "\($0)<svg:title>\($1)</svg:title></draw:frame>" }.joined() + (delen.last ?? "")
  }

  /// Pandoc writes where each picture came from beside its text, and here that is the whole picture once more, in letters.
  static func withoutSources(_ inhoud: String) -> String {
    let delen = inhoud.components(before: "<pic:cNvPr descr=\"data:")
    return delen[0]
      + delen.dropFirst().map { "<pic:cNvPr descr=\"" + $0.drop { $0 != "\"" } }.joined()
  }

  /// Copies every part in its order, with a fixed date, and puts the house style in.
  private static func rewrite(
    _ bron: String, naar pad: String, _ vervangen: [String: [(van: String, naar: String)]], _ beelden: [Plaatshouder],
    alts: [String], erbij: [(naam: String, bytes: [UInt8])]
  ) throws {
    let oud = try Teruglezing(bron)
    let nieuw = try Zipbestand(pad)
    var gevonden = 0
    for naam in oud.parts() {
      var bytes = try oud.read(naam)
      if let beeld = beelden.first(where: { $0.kort == bytes }) {
        bytes = beeld.heel
        gevonden += 1
      }
      if let paren = vervangen[naam] {
        var tekst = paren.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.van, with: $1.naar) }
        if naam == "content.xml" { tekst = try described(tekst, alts) }
        if naam == "word/document.xml" { tekst = withoutSources(tekst) }
        bytes = Array(tekst.utf8)
      }
      // The first part of an ODT says what it is, and must not be compressed.
      try nieuw.add(naam, bytes, isGecomprimeerd: naam != "mimetype")
    }
    guard gevonden == beelden.count else {
      throw Schrijffout.onvolledig(bestand: pad, deel: "beelden", verwacht: beelden.count, gevonden: gevonden)
    }
    for deel in erbij { try nieuw.add(deel.naam, deel.bytes) }
    try nieuw.close(als: pad)
  }

  private static func save(_ bytes: [UInt8], _ pad: String) throws {
    guard let bestand = fopen(pad, "w") else {
      throw Schrijffout.bibliotheek(bestand: pad, melding: "kan niet worden gemaakt")
    }
    let geschreven = fwrite(bytes, 1, bytes.count, bestand)
    guard fclose(bestand) == 0, geschreven == bytes.count else {
      throw Schrijffout.onvolledig(bestand: pad, deel: "geheel", verwacht: bytes.count, gevonden: geschreven)
    }
  }
}

extension String {
  /// The pieces before each occurrence of a text, and what follows the last.
  fileprivate func components(before teken: String) -> [String] {
    var delen: [String] = []
    var rest = Substring(self)
    while let plek = rest.firstRange(of: teken) {
      delen.append(String(rest[..<plek.lowerBound]))
      rest = rest[plek.upperBound...]
    }
    return delen + [String(rest)]
  }
}
