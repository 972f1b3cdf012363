import Domain
import Reporting

/// The parts of a presentation in Office Open XML (ECMA-376 part 1, chapter 19).
enum PPTXDelen {
  private static let ruimtes =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
  private static let soorten = "application/vnd.openxmlformats-officedocument.presentationml"
  private static let groep =
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>"

  static func types(_ aantal: Int) -> String {
    func deel(_ pad: String, _ soort: String) -> String {
      "<Override PartName=\"/ppt/\(pad)\" ContentType=\"\(soorten).\(soort)+xml\"/>"
    }
    let dias = (1...aantal).map {
      deel("slides/slide\($0).xml", "slide") + deel("notesSlides/notesSlide\($0).xml", "notesSlide")
    }
    let themas = (1...2).map {
      "<Override PartName=\"/ppt/theme/theme\($0).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
    }
    return
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      + deel("presentation.xml", "presentation.main") + deel("slideMasters/slideMaster1.xml", "slideMaster")
      + deel("slideLayouts/slideLayout1.xml", "slideLayout") + deel("notesMasters/notesMaster1.xml", "notesMaster")
      + themas.joined() + dias.joined() + "</Types>"
  }

  /// Relations in order: rId1, rId2, …
  static func rels(_ paren: [(soort: String, doel: String)]) -> String {
    let alle = paren.enumerated().map { plek, paar in
      "<Relationship Id=\"rId\(plek + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(paar.soort)\" Target=\"\(paar.doel)\"/>"
    }
    // The properties of the file hang at its root.
    let kern =
      paren.first?.soort == "officeDocument"
      ? "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
      : ""
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(alle.joined())\(kern)</Relationships>"
  }

  static func core(_ rapport: Rapport) -> String {
    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(escaped(rapport.titel))</dc:title><dc:creator>\(escaped(rapport.organisatie))</dc:creator><dc:language>nl-NL</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">\(rapport.standPer.iso)T00:00:00Z</dcterms:created></cp:coreProperties>"
  }

  static func presentation(_ aantal: Int) -> String {
    let dias = (0..<aantal).map { "<p:sldId id=\"\(256 + $0)\" r:id=\"rId\($0 + 3)\"/>" }.joined()
    return
      "<p:presentation \(ruimtes)><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>\(dias)</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
  }

  static func theme(_ opmaak: Diaopmaak, _ letters: String) -> String {
    func kleur(_ naam: String, _ hex: String) -> String { "<a:\(naam)><a:srgbClr val=\"\(hex)\"/></a:\(naam)>" }
    let accenten = ["merk", "accent", "goed", "let", "slecht", "stil"].enumerated().map { plek, naam in
      kleur("accent\(plek + 1)", opmaak.kleur(naam))
    }
    let vul = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    let font = "<a:latin typeface=\"\(escaped(letters))\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
    return
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Huisstijl\"><a:themeElements><a:clrScheme name=\"Huisstijl\">"
      + kleur("dk1", "17202A") + kleur("lt1", "FFFFFF") + kleur("dk2", opmaak.kleur("merk"))
      + kleur("lt2", opmaak.kleur("vlak")) + accenten.joined() + kleur("hlink", opmaak.kleur("merk"))
      + kleur("folHlink", opmaak.kleur("stil"))
      + "</a:clrScheme><a:fontScheme name=\"Huisstijl\"><a:majorFont>\(font)</a:majorFont><a:minorFont>\(font)</a:minorFont></a:fontScheme><a:fmtScheme name=\"Huisstijl\"><a:fillStyleLst>\(vul)\(vul)\(vul)</a:fillStyleLst><a:lnStyleLst>"
      + String(repeating: "<a:ln w=\"9525\">\(vul)</a:ln>", count: 3)
      + "</a:lnStyleLst><a:effectStyleLst>"
      + String(repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
      + "</a:effectStyleLst><a:bgFillStyleLst>\(vul)\(vul)\(vul)</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
  }

  private static let kaart =
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"

  static let master =
    "<p:sldMaster \(ruimtes)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>\(groep)\(plaats("title", "Titel", 2))</p:spTree></p:cSld>\(kaart)<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2800\" b=\"1\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz=\"2000\"/></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>"

  static let layout =
    "<p:sldLayout \(ruimtes) type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Titel en vakken\"><p:spTree>\(groep)\(plaats("title", "Titel", 2))</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"

  static let notesMaster =
    "<p:notesMaster \(ruimtes)><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>\(groep)</p:spTree></p:cSld>\(kaart)</p:notesMaster>"

  private static func plaats(_ soort: String, _ naam: String, _ id: Int) -> String {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(naam)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"\(soort)\"/></p:nvPr></p:nvSpPr><p:spPr>\(plek(15, 14, 308.67, 22))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor=\"ctr\" lIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang=\"nl-NL\"/><a:t>Titel</a:t></a:r></a:p></p:txBody></p:sp>"
  }

  /// Millimetres to the units of the format: 36.000 a millimetre.
  private static func plek(_ x: Double, _ y: Double, _ b: Double, _ h: Double) -> String {
    func emu(_ mm: Double) -> Int { Int((mm * 36_000).rounded()) }
    return "<a:xfrm><a:off x=\"\(emu(x))\" y=\"\(emu(y))\"/><a:ext cx=\"\(emu(b))\" cy=\"\(emu(h))\"/></a:xfrm>"
  }

  static func slide(_ blad: Diablad, nummer: Int, _ opmaak: Diaopmaak) -> String {
    let streep =
      "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Streep\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>\(plek(0, 0, Diablad.breedte, 5))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></p:spPr></p:sp>"
    let titel =
      "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Titel\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"nl-NL\"/><a:t>\(escaped(blad.titel))</a:t></a:r></a:p></p:txBody></p:sp>"
    var relatie = 2
    var vakken = ""
    for (rang, vak) in blad.vakken.enumerated() {
      switch vak.inhoud {
      case .tekst(let regels, let vul): vakken += box(vak, regels, vul, id: rang + 10)
      case .beeld(_, _, let alt):
        relatie += 1
        vakken +=
          "<p:pic><p:nvPicPr><p:cNvPr id=\"\(rang + 10)\" name=\"Beeld \(rang + 1)\" descr=\"\(escaped(alt))\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId\(relatie)\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>\(plek(vak.x, vak.y, vak.b, vak.h))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>"
      }
    }
    let voet = box(
      .init(x: 15, y: 178, b: 308.67, h: 9, inhoud: .tekst([], vul: nil)),
      [.init(tekst: "\(blad.voet) · \(nummer)", grootte: 11, kleur: opmaak.kleur("stil"))], nil, id: 90)
    return
      "<p:sld \(ruimtes)><p:cSld><p:spTree>\(groep)\(titel)\(streep)\(vakken)\(voet)</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
  }

  private static func box(_ vak: Diablad.Vak, _ regels: [Diablad.Regel], _ vul: String?, id: Int) -> String {
    let kleed = vul.map { "<a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill>" } ?? "<a:noFill/>"
    let rand = vul == nil ? " lIns=\"0\"" : ""
    return
      "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"Vak \(id)\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>\(plek(vak.x, vak.y, vak.b, vak.h))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\(kleed)</p:spPr><p:txBody><a:bodyPr wrap=\"square\"\(rand)><a:normAutofit/></a:bodyPr><a:lstStyle/>\(regels.map(paragraph).joined())</p:txBody></p:sp>"
  }

  private static func paragraph(_ regel: Diablad.Regel) -> String {
    let punt = regel.isPunt ? "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>" : "<a:buNone/>"
    let inspring = regel.isPunt ? " marL=\"288000\" indent=\"-288000\"" : ""
    return
      "<a:p><a:pPr\(inspring)><a:spcAft><a:spcPts val=\"600\"/></a:spcAft>\(punt)</a:pPr><a:r><a:rPr lang=\"nl-NL\" sz=\"\(regel.grootte * 100)\"\(regel.isVet ? " b=\"1\"" : "")><a:solidFill><a:srgbClr val=\"\(regel.kleur)\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>\(escaped(regel.tekst))</a:t></a:r></a:p>"
  }

  static func notes(_ blad: Diablad) -> String {
    let tekst = blad.notities.map { "<a:p><a:r><a:rPr lang=\"nl-NL\"/><a:t>\(escaped($0))</a:t></a:r></a:p>" }.joined()
    return
      "<p:notes \(ruimtes)><p:cSld><p:spTree>\(groep)<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Dia\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr>\(plek(15, 20, 160, 90))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notities\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>\(plek(15, 120, 160, 120))<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>\(tekst.isEmpty ? "<a:p/>" : tekst)</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
  }
}
