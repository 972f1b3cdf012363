import Catalogue
import Disclosure
import Domain
package import Foundation

/// What somebody asks of `nieuw`.
package enum Beginwens: Sendable {
  case haarlem, leeg, voorbeeld
  /// A gemeente by its code, and the file of the CBS with its wijken; nil looks beside the program.
  case gemeente(code: String, wijken: String?)
}

/// What `nieuw` tells.
package struct Nieuwverslag: Sendable {
  package let tekst: String
}

/// Makes a workspace with its key; for the example also its first report. An existing folder with something in it is left alone.
///
/// - Parameter referentie: folder with files of the CBS that hold the wijken of every gemeente, by year: 'kwb-2024.xlsx'.
/// - Throws: `Opdrachtfout` before anything is written when the wijken cannot be found.
package func start(
  _ werkmap: Werkmap, als pad: String, _ wens: Beginwens, referentie: URL, tijdstip: String
) throws -> Nieuwverslag {
  var gebieden: Gebiedentekst?
  if case .gemeente(let code, let wijken) = wens { gebieden = try Wijkentabel(referentie).areas(of: code, in: wijken) }
  let begin: Begin =
    switch wens {
    case .leeg: .leeg
    case .voorbeeld: .voorbeeld
    case .haarlem, .gemeente: gebieden.map { .gemeente(naam: $0.naam, jaar: $0.jaar, gebieden: $0.tekst) } ?? .haarlem
    }
  try makeWerkmap(werkmap, begin)
  var tekst = """
    De werkmap staat klaar: \(werkmap.map.path)
    De sleutel ligt ernaast: \(werkmap.sleutel(try werkmap.loadCatalogus()).path) (alleen voor u leesbaar; bewaar een kopie in een kluis)

    """
  if case .voorbeeld = wens { return Nieuwverslag(tekst: tekst + (try example(in: werkmap, tijdstip))) }
  if let gebieden {
    tekst += "De wijken van \(gebieden.naam) staan in gebieden/\(gebieden.jaar).yaml. Vul daar de stadsdelen aan.\n"
    if gebieden.inwoners.isEmpty {
      let vraag = commandLine(
        "verantwoording", "gebieden", "inlezen", "kwb-\(gebieden.jaar).xlsx", "--gemeente", gebieden.code, "--jaar",
        "\(gebieden.jaar)", "--werkmap", pad)
      tekst += """
        Er staan nog geen inwoners bij. Zet de Kerncijfers wijken en buurten van het CBS klaar, en geef:
          \(vraag)

        """
    }
  }
  tekst += """
    Vul nu verantwoording.yaml en bronnen/ in. Zet daarna exports in inbox/ en geef:
      \(commandLine("verantwoording", "controleer", "--werkmap", pad))

    """
  return Nieuwverslag(tekst: tekst)
}

/// The month of the example, with its report: HTML to read and a workbook.
///
/// - Throws: also when the report for the gemeente did not come out: a path to nothing helps nobody.
private func example(in werkmap: Werkmap, _ tijdstip: String) throws -> String {
  let maand = Voorbeeldmaand.maand, dag = Voorbeeldmaand.peildatum
  let opdracht = try Maandopdracht(
    maand: maand, peildatum: dag, uitvoermap: nil, formaten: "html,xlsx", tijdstip: tijdstip)
  let verslag = try runMonth(opdracht, in: werkmap, voortgang: Voortgang { _ in })
  let uitgave = verslag.rapporten.uitgaven.first { $0.editie == Editie.gemeente.rawValue }
  guard let uitgave, let bladzijde = uitgave.bestanden.first(where: { $0.hasSuffix("\(maand.code).html") }) else {
    throw Opdrachtfout(
      "De werkmap staat klaar, maar het rapport van het voorbeeld kwam niet uit. Wat er misging, zegt: "
        + commandLine("verantwoording", "status", "--werkmap", werkmap.map.path))
  }
  return """
    Er staat een maand met verzonnen gegevens in: \(counted(verslag.inlezen.bestanden.count, "bestand", "bestanden")).
    Open het rapport: \(werkmap.reports.appending(path: maand.code).appending(path: bladzijde).path)
    Bekijk daarna welk doel waar ontbreekt:
      \(commandLine("verantwoording", "dekking", "--periode", maand.code, "--peildatum", dag.iso, "--werkmap", werkmap.map.path))

    """
}

/// Where the wijken of a gemeente are found: in the program, in a file that was named, or in one that lies beside the program.
private struct Wijkentabel {
  private let referentie: URL

  init(_ referentie: URL) { self.referentie = referentie }

  /// Nil: the gemeente that the program has worked out, with its stadsdelen.
  func areas(of code: String, in bestand: String?) throws -> Gebiedentekst? {
    guard code.count == 6, code.hasPrefix("GM"), code.dropFirst(2).allSatisfy(\.isWholeNumber) else {
      throw Opdrachtfout("'\(code)' is geen gemeentecode. Een gemeentecode is GM met vier cijfers, zoals GM0479.")
    }
    if bestand == nil, code == Begin.uitgewerkt { return nil }
    guard let bron = bestand ?? newest() else { return try areasOfTheProgram(gemeente: code) }
    guard let jaar = year(of: bron) else {
      throw Opdrachtfout(
        "De naam van \(bron) zegt niet van welk jaar de wijken zijn. Noem het bestand bijvoorbeeld kwb-2024.xlsx.")
    }
    return try Pipeline.areas(bron, gemeente: code, jaar: jaar)
  }

  private func newest() -> String? {
    let bestanden = (try? Werkmap.bestanden(in: referentie)) ?? []
    return bestanden.filter { ["csv", "xlsx"].contains($0.pathExtension) }
      .compactMap { url in year(of: url.path).map { (jaar: $0, pad: url.path) } }
      .max { ($0.jaar, $1.pad) < ($1.jaar, $0.pad) }?.pad
  }

  private func year(of bestand: String) -> Int? {
    URL(fileURLWithPath: bestand).lastPathComponent.firstMatch(of: /(?:19|20)\d\d/).flatMap { Int($0.0) }
  }
}
