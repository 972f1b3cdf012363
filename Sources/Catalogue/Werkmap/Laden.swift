package import Domain
import Foundation

/// Every problem of one werkmap, by file and line. Never empty.
package struct Configuratiefouten: Error, Hashable, Sendable {
  package let fouten: [Configuratiefout]
}

extension Catalogus {
  /// Reads and checks a whole werkmap, or tells everything that is wrong with it at once. Reads only.
  ///
  /// - Parameter metBronnen: false for a werkmap of which the first bronprofiel is still to be made.
  package static func load(werkmap pad: String, metBronnen: Bool = true) -> Result<Catalogus, Configuratiefouten> {
    let fouten = Foutenlijst()
    guard FileManager.default.fileExists(atPath: pad + "/verantwoording.yaml") else {
      let fout = Configuratiefout(
        bestand: "verantwoording.yaml", wat: "Deze map is geen werkmap: het bestand ontbreekt",
        remedie: "Geef de goede map op met --werkmap, of maak een nieuwe met 'verantwoording nieuw MAP'")
      return .failure(Configuratiefouten(fouten: [fout]))
    }
    let schrijfwijzen = readSchrijfwijzen(in: pad, fouten: fouten)
    let instellingen = Knoop.read("verantwoording.yaml", in: pad, fouten: fouten)
    let gegevens = instellingen.flatMap { readWerkmapgegevens($0, in: pad)?.added(schrijfwijzen) }
    let gebieden = readGebieden(in: pad, fouten: fouten)
    if let gegevens, let gebieden { checkGemeente(instellingen, gegevens.gemeente, gebieden) }
    let doelen = Knoop.read("doelen.yaml", in: pad, fouten: fouten).flatMap(readDoelcatalogus)
    let andere = readAndereCatalogi(in: pad, doelen: doelen, fouten: fouten)
    let kalender = Knoop.read("vakanties.yaml", in: pad, fouten: fouten)
    let vakanties = kalender.map(readVakanties), feestdagen = kalender.map(readFeestdagen)
    let bronnen = metBronnen ? readBronnen(in: pad, fouten: fouten) : []
    var omgeving = Afspraakomgeving(
      doelen: doelen?.doelen.map(\.id), gebieden: gebieden, werkvormen: gegevens?.werkvormen,
      leeftijdsbanden: gegevens?.leeftijdsbanden, bronnen: bronnen.map(\.bron),
      leefgebieden: gegevens?.leefgebieden)
    omgeving.schrijfwijzen = schrijfwijzen
    let lijst = Knoop.read("resultaatafspraken.yaml", in: pad, fouten: fouten)
    let afspraken = lijst.map { readAfspraken($0, omgeving) } ?? []
    let verhalen = readVerhalen(in: pad, omgeving, fouten: fouten)
    // An agreement that is not right yet still has its name; where a whole file could not be read, no name is held against it.
    let namen = lijst.map { ($0.veld("afspraken")?.alsLijst() ?? []).compactMap { $0.veld("id")?.alsTekst() } }
    let koppen: [String]? =
      if let namen, let doelen, let gebieden { namen + doelen.doelen.map(\.id.code) + gebieden.stadsdelen } else { nil }
    let toelichtingen = readToelichtingen(in: pad, koppen: koppen, fouten: fouten)
    guard fouten.isEmpty, let gegevens, let gebieden, let doelen, let vakanties else {
      return .failure(Configuratiefouten(fouten: fouten.fouten))
    }
    var catalogus = Catalogus(
      werkmap: gegevens, doelen: doelen, andereCatalogi: andere, gebieden: gebieden, vakanties: vakanties,
      bronnen: bronnen, afspraken: afspraken)
    catalogus.feestdagen = feestdagen ?? Feestdagen()
    catalogus.afsprakenversie = lijst?.veld("versie")?.alsTekst()
    (catalogus.verhalen, catalogus.toelichtingen) = (verhalen, toelichtingen)
    catalogus.schrijfwijzen = schrijfwijzen
    catalogus.tekstbezwaren = readTekstbezwaren(catalogus, in: pad)
    catalogus.bezwaren = readBezwaren(catalogus)
    return .success(catalogus)
  }
}

/// The bronprofielen in `bronnen/`, by code. Without one nothing can be read at all.
private func readBronnen(in werkmap: String, fouten: Foutenlijst) -> [Bronprofiel] {
  let bestanden = yamlFiles(in: "bronnen", of: werkmap)
  if bestanden.isEmpty {
    fouten.add(
      Configuratiefout(
        bestand: "bronnen/", wat: "Er is geen bestand met een bron",
        remedie: "Maak er een; 'verantwoording controleer BESTAND' doet een voorstel"))
  }
  let gelezen = bestanden.compactMap { bestand -> (profiel: Bronprofiel, knoop: Knoop)? in
    guard let knoop = Knoop.read(bestand, in: werkmap, fouten: fouten), let profiel = readBronprofiel(knoop)
    else { return nil }
    return (profiel, knoop.veld("bron") ?? knoop)
  }
  reportDuplicates(gelezen.map { ($0.profiel.bron.code, $0.knoop) }, "De bron")
  return gelezen.map(\.profiel).sorted { $0.bron < $1.bron }
}

/// The YAML files in a folder of the werkmap, as paths inside it, sorted; none when the folder is absent.
func yamlFiles(in map: String, of werkmap: String) -> [String] { files(".yaml", ".yml", in: map, of: werkmap) }

func files(_ uitgangen: String..., in map: String, of werkmap: String) -> [String] {
  let namen = (try? FileManager.default.contentsOfDirectory(atPath: werkmap + "/" + map)) ?? []
  return namen.filter { naam in uitgangen.contains { naam.hasSuffix($0) } && !naam.hasPrefix(".") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    .map { map + "/" + $0 }
}

/// Reports what occurs a second time, at the second place.
func reportDuplicates(_ gevonden: [(waarde: String, knoop: Knoop)], _ wat: String) {
  var eerste: [String: Knoop] = [:]
  for (waarde, knoop) in gevonden {
    if let eerder = eerste[waarde] {
      let plek =
        eerder.bestand == knoop.bestand ? "op regel \(eerder.regel)" : "in \(eerder.bestand), regel \(eerder.regel)"
      knoop.report("\(wat) '\(waarde)' staat er al \(plek)", "Geef dit een andere waarde, of haal een van de twee weg")
    } else {
      eerste[waarde] = knoop
    }
  }
}
