import CXLSXWriter
import Domain
import Glibc
package import Reporting

/// Writes a workbook as XLSX and reads it back before it counts as written.
///
/// Safe to run on several threads at once: each call has its own workbook, and closing agrees on the calendar.
package enum XLSXWriter {
  /// `tijdelijk`: a folder of the same run for unpacked parts. Gives back the number of cells.
  ///
  /// `langVanaf`: tables with more rows are written apart from the library, to the same bytes; for a test of that.
  @discardableResult
  package static func write(
    _ boek: Werkboek, naar pad: String, tijdelijk: String, langVanaf: Int = Bladindeling.langeTabel
  ) throws -> Int {
    let indeling = Werkboekindeling(boek)
    let bestand = try XLSXBestand(pad, tijdelijk: tijdelijk)
    // Noon: the same day in every time zone of the country.
    let aangemaakt = Int(boek.standPer.nummer) * 86_400 + 43_200
    setProperties(boek, aangemaakt, bestand.boek)
    var schrijver = XLSXBladen(bestand.boek, indeling, langVanaf: langVanaf)
    var cellen: [Int] = []
    for (nummer, blad) in indeling.bladen.enumerated() { cellen.append(schrijver.write(blad, als: nummer + 1)) }
    for naam in boek.namen {
      let plek = Formule.cel(tabel: naam.tabel, rij: naam.rij, kolom: naam.kolom)
      workbook_define_name(bestand.boek, naam.naam, "=" + Formuletaal.excel.tekst(plek, rij: 0, indeling))
    }
    if let fout = schrijver.fout { throw Schrijffout.bibliotheek(bestand: pad, melding: fout) }
    do {
      try bestand.close(als: pad, aangemaakt: aangemaakt)
      try Rijentekst.insert(schrijver.later, into: pad)
      try check(pad, cellen)
    } catch {
      // Half a workbook must not be taken for a whole one.
      unlink(pad)
      throw error
    }
    return cellen.reduce(0, +)
  }

  private static func setProperties(_ boek: Werkboek, _ aangemaakt: Int, _ doel: UnsafeMutablePointer<lxw_workbook>) {
    let onderwerp = boek.ondertitels.joined(separator: " · ")
    boek.titel.withCString { titel in
      boek.organisatie.withCString { organisatie in
        onderwerp.withCString { onderwerp in
          var gegevens = lxw_doc_properties()
          gegevens.title = UnsafeMutablePointer(mutating: titel)
          gegevens.subject = UnsafeMutablePointer(mutating: onderwerp)
          // The organisation, never a person.
          gegevens.author = UnsafeMutablePointer(mutating: organisatie)
          gegevens.company = UnsafeMutablePointer(mutating: organisatie)
          gegevens.created = aangemaakt
          workbook_set_properties(doel, &gegevens)
        }
      }
    }
    workbook_set_custom_property_string(doel, "Taal", "nl-NL")
    workbook_set_custom_property_string(doel, "Editie", boek.isIntern ? "intern" : "gemeente")
    workbook_set_custom_property_string(doel, "Stand per", boek.standPer.iso)
  }

  private static func check(_ pad: String, _ cellen: [Int]) throws {
    let terug = try Teruglezing(pad)
    let delen = terug.parts()
    let bladen = delen.count { $0.hasPrefix("xl/worksheets/sheet") }
    guard bladen == cellen.count else {
      throw Schrijffout.onvolledig(bestand: pad, deel: "bladen", verwacht: cellen.count, gevonden: bladen)
    }
    for deel in delen where !deel.hasPrefix("xl/worksheets/sheet") { _ = try terug.count("<", in: deel) }
    for (nummer, verwacht) in cellen.enumerated() {
      let deel = "xl/worksheets/sheet\(nummer + 1).xml"
      let gevonden = try terug.count("<c r=", in: deel)
      guard gevonden == verwacht else {
        throw Schrijffout.onvolledig(bestand: pad, deel: deel, verwacht: verwacht, gevonden: gevonden)
      }
    }
  }
}
