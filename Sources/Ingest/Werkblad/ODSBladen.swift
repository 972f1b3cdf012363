internal import Domain

/// The sheets of an ODS file (OpenDocument 1.3, part 3).
enum ODSBladen {
  static func isODS(_ pakket: Zippakket) throws(Weigering) -> Bool {
    guard pakket.bevat("content.xml"), !pakket.bevat("[Content_Types].xml") else { return false }
    guard pakket.bevat("META-INF/manifest.xml") else { return true }
    let lezer = try XMLLezer(pakket.open("META-INF/manifest.xml"))
    while let knoop = try lezer.volgende() {
      if knoop == .begin, lezer.woord == "encryption-data" { throw Weigering(.bestandVersleuteld) }
    }
    return true
  }

  static func lees(_ pakket: Zippakket) throws(Weigering) -> [Werkblad] {
    let lezer = try XMLLezer(pakket.open("content.xml"))
    let (tabel, stijl) = (lezer.ken("table"), lezer.ken("style"))
    let (eigenschappen, rekenblad) = (lezer.ken("table-properties"), lezer.ken("spreadsheet"))
    var verborgen: Set<String> = []
    var huidig = ""
    var bladen: [Werkblad] = []
    var diepte = 0
    var isRekenblad = false
    while let knoop = try lezer.volgende() {
      let naam = lezer.naam
      if naam == tabel {
        if knoop == .begin {
          if diepte == 0 {
            let kenmerken = lezer.kenmerken()
            let isVerborgen = verborgen.contains(kenmerken[":style-name"] ?? "")
            bladen.append(Werkblad(naam: kenmerken[":name"] ?? "", isVerborgen: isVerborgen, nummer: bladen.count))
          }
          if !lezer.isLeeg { diepte += 1 }
        } else {
          diepte -= 1
        }
      } else if knoop == .begin, naam == stijl {
        huidig = lezer.kenmerken()[":name"] ?? ""
      } else if knoop == .begin, naam == eigenschappen {
        if lezer.kenmerken()[":display"] == "false" { verborgen.insert(huidig) }
      } else if knoop == .begin, naam == rekenblad {
        isRekenblad = true
      }
    }
    guard isRekenblad else { throw Weigering(.bestandGeenWerkblad, "geen rekenblad") }
    return bladen
  }
}
