import Domain
package import Reporting

/// The slides as PowerPoint (ECMA-376): real titles, speaker notes, pictures with their text.
package enum PPTXWriter {
  package static let omzetters: [Omzetter] = [.rsvgConvert]

  /// - Throws: `Omzetfout` or `Schrijffout`.
  package static func write(_ rapport: Rapport, naar pad: String) throws {
    let opmaak = Diaopmaak(rapport), bladen = try opmaak.bladen()
    let bestand = try Zipbestand(pad)
    func add(_ naam: String, _ xml: String) throws {
      try bestand.add(naam, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).utf8))
    }
    let beelden = bladen.map { $0.vakken.compactMap(\.beeld) }
    try add("[Content_Types].xml", PPTXDelen.types(bladen.count))
    try add("_rels/.rels", PPTXDelen.rels([("officeDocument", "ppt/presentation.xml")]))
    try add("docProps/core.xml", PPTXDelen.core(rapport))
    try add("ppt/presentation.xml", PPTXDelen.presentation(bladen.count))
    try add(
      "ppt/_rels/presentation.xml.rels",
      PPTXDelen.rels(
        [("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml")]
          + bladen.indices.map { ("slide", "slides/slide\($0 + 1).xml") }))
    let letters = rapport.stijl.lettertype ?? "Open Sans"
    for nummer in 1...2 { try add("ppt/theme/theme\(nummer).xml", PPTXDelen.theme(opmaak, letters)) }
    try add("ppt/slideMasters/slideMaster1.xml", PPTXDelen.master)
    try add(
      "ppt/slideMasters/_rels/slideMaster1.xml.rels",
      PPTXDelen.rels([("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")]))
    try add("ppt/slideLayouts/slideLayout1.xml", PPTXDelen.layout)
    try add(
      "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
      PPTXDelen.rels([("slideMaster", "../slideMasters/slideMaster1.xml")]))
    try add("ppt/notesMasters/notesMaster1.xml", PPTXDelen.notesMaster)
    try add("ppt/notesMasters/_rels/notesMaster1.xml.rels", PPTXDelen.rels([("theme", "../theme/theme2.xml")]))
    var nummerBeeld = 0
    for (plek, blad) in bladen.enumerated() {
      let nummer = plek + 1
      var relaties = [
        ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("notesSlide", "../notesSlides/notesSlide\(nummer).xml"),
      ]
      for beeld in beelden[plek] {
        nummerBeeld += 1
        let naam = "image\(nummerBeeld).\(beeld.mime == "image/jpeg" ? "jpeg" : "png")"
        relaties.append(("image", "../media/\(naam)"))
        try bestand.add("ppt/media/\(naam)", beeld.bytes, isGecomprimeerd: false)
      }
      try add("ppt/slides/slide\(nummer).xml", PPTXDelen.slide(blad, nummer: nummer, opmaak))
      try add("ppt/slides/_rels/slide\(nummer).xml.rels", PPTXDelen.rels(relaties))
      try add("ppt/notesSlides/notesSlide\(nummer).xml", PPTXDelen.notes(blad))
      try add(
        "ppt/notesSlides/_rels/notesSlide\(nummer).xml.rels",
        PPTXDelen.rels([
          ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", "../slides/slide\(nummer).xml"),
        ]))
    }
    try bestand.close(als: pad)
  }
}

extension Diablad.Vak {
  /// Nil for text.
  var beeld: (bytes: [UInt8], mime: String)? {
    switch inhoud {
    case .beeld(let bytes, let mime, _): (bytes, mime)
    case .tekst: nil
    }
  }
}
