internal import Domain

/// What stands around the sheets of an XLSX file: which there are, how numbers are shown, the shared strings.
struct XLSXDelen {
  private(set) var bladen: [(blad: Werkblad, deel: String)] = []
  private(set) var is1904 = false
  /// Per cell style what its numbers mean.
  private(set) var stijlen: [Getalsoort] = []
  private(set) var teksten: Tekstarena

  init(_ pakket: Zippakket) throws(Weigering) {
    let grens = max(pakket.grenzen.gedeeldeTekst, Int(clamping: pakket.omvang) * pakket.grenzen.gedeeldeTekstVerhouding)
    teksten = Tekstarena(grens: grens)
    let wortel = try Self.relations(of: "", in: pakket)
    let werkboek = wortel.first { $0.soort == "officeDocument" }?.doel ?? "xl/workbook.xml"
    if werkboek.lowercased().hasSuffix(".bin") { throw Weigering(.bestandOudFormaat, "xlsb") }
    guard pakket.bevat(werkboek) else { throw Weigering(.bestandGeenWerkblad, "geen werkboek in het archief") }
    let delen = try Self.relations(of: werkboek, in: pakket)
    try readWorkbook(werkboek, delen, pakket)
    if let stijl = delen.first(where: { $0.soort == "styles" }), pakket.bevat(stijl.doel) {
      try readStyles(stijl.doel, pakket)
    }
    if let tekst = delen.first(where: { $0.soort == "sharedStrings" }), pakket.bevat(tekst.doel) {
      try readStrings(tekst.doel, pakket)
    }
  }

  private struct Relatie {
    let id: String
    /// Last word of the type: transitional and strict OOXML differ only before it.
    let soort: Substring
    let doel: String
  }

  /// The relations of a part; empty when it has none.
  private static func relations(of deel: String, in pakket: Zippakket) throws(Weigering) -> [Relatie] {
    let map = deel.lastIndex(of: "/").map { String(deel[...$0]) } ?? ""
    let naam = map + "_rels/" + deel.dropFirst(map.count) + ".rels"
    guard pakket.bevat(naam) else { return [] }
    let lezer = try XMLLezer(pakket.open(naam))
    var uit: [Relatie] = []
    while let knoop = try lezer.volgende() {
      guard knoop == .begin, lezer.woord == "Relationship" else { continue }
      let kenmerken = lezer.kenmerken()
      guard let id = kenmerken["Id"], let type = kenmerken["Type"], let doel = kenmerken["Target"] else { continue }
      guard kenmerken["TargetMode"] != "External" else { continue }
      let soort = type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]
      uit.append(Relatie(id: id, soort: soort, doel: resolve(doel, from: map)))
    }
    return uit
  }

  /// A target within the archive: absolute from its root, or relative to a folder.
  private static func resolve(_ doel: String, from map: String) -> String {
    let schoon = String(decoding: doel.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    var stappen: [Substring] = []
    for stap in (schoon.hasPrefix("/") ? schoon : map + schoon).split(separator: "/") where stap != "." {
      if stap == ".." { _ = stappen.popLast() } else { stappen.append(stap) }
    }
    return stappen.joined(separator: "/")
  }

  private mutating func readWorkbook(
    _ deel: String, _ relaties: [Relatie], _ pakket: Zippakket
  ) throws(Weigering) {
    let lezer = try XMLLezer(pakket.open(deel))
    // Extensions of the workbook bring an element of the same name, which says nothing about dates.
    var heeftEigenschappen = false
    while let knoop = try lezer.volgende() {
      guard knoop == .begin else { continue }
      switch lezer.woord {
      case "workbookPr" where heeftEigenschappen: continue
      case "workbookPr":
        heeftEigenschappen = true
        is1904 = ["1", "true", "on"].contains(lezer.kenmerken()["date1904"] ?? "")
      case "sheet":
        let kenmerken = lezer.kenmerken()
        guard let naam = kenmerken["name"], let id = kenmerken[":id"] ?? kenmerken["id"],
          let relatie = relaties.first(where: { $0.id == id }), relatie.soort == "worksheet"
        else { continue }
        let blad = Werkblad(
          naam: naam, isVerborgen: (kenmerken["state"] ?? "visible") != "visible", nummer: bladen.count)
        bladen.append((blad, relatie.doel))
      default: continue
      }
    }
  }

  private mutating func readStyles(_ deel: String, _ pakket: Zippakket) throws(Weigering) {
    let lezer = try XMLLezer(pakket.open(deel))
    var codes: [Int: Getalsoort] = [:]
    var isInCellen = false
    while let knoop = try lezer.volgende() {
      switch (knoop, lezer.woord) {
      case (.begin, "numFmt"):
        let kenmerken = lezer.kenmerken()
        if let nummer = kenmerken["numFmtId"].flatMap({ Int($0) }), let code = kenmerken["formatCode"] {
          codes[nummer] = Opmaakcode.soort(code: code)
        }
      case (.begin, "cellXfs"): isInCellen = !lezer.isLeeg
      case (.einde, "cellXfs"): isInCellen = false
      case (.begin, "xf") where isInCellen:
        let nummer = Int(lezer.kenmerken()["numFmtId"] ?? "") ?? 0
        stijlen.append(codes[nummer] ?? Opmaakcode.soort(ingebouwd: nummer))
      default: continue
      }
    }
  }

  private mutating func readStrings(_ deel: String, _ pakket: Zippakket) throws(Weigering) {
    let lezer = try XMLLezer(pakket.open(deel))
    var tekst = XLSXTekst(lezer)
    let si = lezer.ken("si")
    var inhoud: [UInt8] = []
    while let knoop = try lezer.volgende() {
      guard knoop == .begin, lezer.naam == si else { continue }
      inhoud.removeAll(keepingCapacity: true)
      if !lezer.isLeeg { try tekst.lees(tot: si, grens: pakket.grenzen.cel, in: &inhoud) }
      try teksten.voegToe(inhoud)
    }
  }
}
