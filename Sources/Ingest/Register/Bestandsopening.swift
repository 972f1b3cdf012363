import Domain

/// A file opened as what it is, with its header found: text, sheets, or the table of a web page.
struct Bestandsopening {
  private(set) var lezer: any Rijlevering
  private(set) var indeling: Kolomindeling
  /// Columns whose head is an error or a formula without a value.
  private(set) var koppenZonderWaarde: Set<Int> = []
  /// The line where the header begins.
  private(set) var kopregel = 1
  let herkend: [String]
  private(set) var verborgenBladen = 0
  private(set) var andereCodering: String?
  /// Sheets that were passed over because they have no header of ours.
  private(set) var zonderKop: [String] = []

  init(_ eigen: Inleesopdracht) throws {
    var opdracht = eigen
    opdracht.profiel = Rijvorming.profiel(eigen.profiel)
    if try Afschrift.isAfschrift(opdracht.pad) {
      let afschrift = try Afschriftlezer(opdracht.pad, bestand: opdracht.bestand)
      let kop = afschrift.kop
      (herkend, verborgenBladen, andereCodering) = (kop.herkend, kop.verborgenBladen, kop.andereCodering)
      (lezer, zonderKop, koppenZonderWaarde) = (afschrift, kop.zonderKop, Set(kop.koppenZonderWaarde))
      kopregel = kop.kopregel
      indeling = try Kolomindeling(
        namen: afschrift.namen, profiel: opdracht.profiel, bestand: opdracht.bestand, regel: kopregel)
      return
    }
    if try Bestandssoort.isHTML(opdracht.pad) {
      let tabel: HTMLTabel
      do throws(Weigering) { tabel = try HTMLTabel(pad: opdracht.pad) } catch {
        throw error.bestandsfout(opdracht.bestand)
      }
      herkend = ["Webpagina (HTML): de grootste tabel"]
      let top = try Top(Rijhouder(tabel), opdracht)
      (lezer, indeling, koppenZonderWaarde, kopregel) = (top.lezer, top.indeling, top.zonderWaarde, top.kopregel)
      return
    }
    switch opdracht.profiel.formaat.soort {
    case .csv:
      let herkenning = try Tekstherkenning(pad: opdracht.pad, formaat: opdracht.profiel.formaat)
      (herkend, andereCodering) = (herkenning.bewijs, herkenning.andereCodering)
      (lezer, indeling, kopregel) = try Bestandsopening.openText(opdracht, herkenning)
    case .xlsx, .ods:
      let boek = try Werkboek(pad: opdracht.pad)
      let keuze = try boek.kiesAlle(opdracht.profiel.formaat)
      if keuze.bladen.count == 1, let blad = keuze.bladen.first {
        herkend = ["Blad '\(blad.naam)'\(blad.isVerborgen ? ", verborgen" : "")"]
        let top = try Top(Rijhouder(try boek.lezer(blad), blad: blad.naam), opdracht)
        (lezer, indeling, koppenZonderWaarde, kopregel) = (top.lezer, top.indeling, top.zonderWaarde, top.kopregel)
      } else {
        let reeks = try Bladenreeks(boek, keuze.bladen, opdracht, isPatroon: keuze.isPatroon)
        herkend = ["Bladen: \(keuze.bladen.count - reeks.zonderKop.count)"]
        (lezer, zonderKop, koppenZonderWaarde) = (reeks, reeks.zonderKop, reeks.koppenZonderWaarde)
        indeling = try Kolomindeling(
          namen: reeks.namen, profiel: opdracht.profiel, bestand: opdracht.bestand, regel: kopregel)
      }
      verborgenBladen = boek.bladen.count { $0.isVerborgen && !keuze.bladen.contains($0) }
    }
  }

  private static func openText(
    _ opdracht: Inleesopdracht, _ herkenning: Tekstherkenning
  ) throws -> (any Rijlevering, Kolomindeling, Int) {
    guard let vorm = herkenning.tekstvorm else {
      let top = try Top(Rijhouder(try Tekstbron(pad: opdracht.pad, herkenning)), opdracht)
      return (top.lezer, top.indeling, top.kopregel)
    }
    let overslaan = herkenning.heeftSepRegel ? 1 : 0
    let top = try Top(Rijhouder(try Snijbron(Bronbestand(opdracht.pad), vorm, overslaan: overslaan)), opdracht)
    // Now that the header tells how wide a row is, rows within quotes can be seen.
    let bron = try Snijbron(
      Bronbestand(opdracht.pad), vorm, breedte: top.indeling.aantal, overslaan: max(overslaan, top.totRegel))
    return (Rijhouder(bron), top.indeling, top.kopregel)
  }

  /// A reader of which the rows up to the header were read.
  private struct Top {
    let lezer: any Rijlevering
    let indeling: Kolomindeling
    let zonderWaarde: Set<Int>
    let kopregel: Int
    /// The last line that holds no data.
    let totRegel: Int

    init<Bron: Rijbron & ~Copyable>(_ houder: Rijhouder<Bron>, _ opdracht: Inleesopdracht) throws {
      let boven = opdracht.profiel.formaat.regelsVoorKop, kopregels = max(1, opdracht.profiel.formaat.kopregels)
      var rijen: [Rij] = []
      var rij = Rij()
      while rijen.count < max(Koprij.zoekdiepte, boven ?? 0) + kopregels, try houder.lees(&rij) { rijen.append(rij) }
      // A line whose cells cannot be told apart names nothing.
      let koprijen = rijen.map { rij in
        Koprij(velden: rij.gebrek == nil ? (0..<rij.aantal).map { rij.tekst($0) } : [], regel: rij.regel)
      }
      let (eerste, indeling) = try Koprij.findHeader(koprijen, opdracht)
      let kop = rijen[eerste + kopregels - 1]
      houder.vooraf = rijen[(eerste + kopregels)...]
      totRegel = houder.vooraf.first.map { $0.regel - 1 } ?? kop.regel
      (lezer, self.indeling, kopregel) = (houder, indeling, rijen[eerste].regel)
      zonderWaarde = Set(kop.soorten.indices.filter { kop.soorten[$0] == .fout })
    }
  }
}

extension Bestandssoort {
  /// Whether the file is a web page, whatever it is called.
  static func isHTML(_ pad: String) throws -> Bool {
    let bestand = try Bronbestand(pad)
    var begin = Geheugen<UInt8>(ruimte: 1 << 10)
    defer { begin.free() }
    begin.setCount(try bestand.read(into: begin.begin, min(1 << 10, bestand.grootte), at: 0))
    switch herken(begin.buffer) {
    case .html: return true
    case .zip, .ole, .xml, .gzip, .pdf, .rtf, .tekst, .leeg: return false
    }
  }
}

extension Werkboek {
  /// The sheets that the bronprofiel means: one, a list, or all whose name fits a pattern such as '*' or 'Groep *'. Hidden
  /// sheets fit no pattern.
  func kiesAlle(_ formaat: Bestandsformaat) throws -> (bladen: [Werkblad], isPatroon: Bool) {
    if !formaat.bladen.isEmpty { return (try formaat.bladen.map { try kies($0) }, false) }
    guard let naam = formaat.blad, naam.contains("*") else { return ([try kies(formaat.blad)], false) }
    let passend = bladen.filter { !$0.isVerborgen && matches($0.naam, patroon: naam) }
    guard !passend.isEmpty else {
      throw Weigering(.bestandGeenWerkblad, "geen blad past bij '\(naam)'").bestandsfout(bestand)
    }
    return (passend, true)
  }
}
