import Domain
import Foundation
import Reporting
import Writers

/// Writes the pages over all periods in a folder of reports, from what lies there and what the ledger knows: one of what may
/// leave, and in the folder of what stays inside one of that.
///
/// - Parameter storing: a run that failed after the last one that succeeded, or to which something was missing.
func writeIndex(of map: URL, _ catalogus: Catalogus, _ regels: [Grootboek.Regel], storing: Grootboek.Regel? = nil)
  throws
{
  var standen: [String: Dag] = [:]
  for regel in regels {
    guard let dag = regel.peildatum.flatMap({ Dag(iso: $0) }) else { continue }
    for bestand in regel.bestanden { standen[bestand] = dag }
  }
  let werkmap = catalogus.werkmap
  for kamer in Rapportkamer.allCases {
    let regels = try list(kamer, in: map, standen)
    // What stays inside has a page where there is any of it.
    guard kamer == .buiten || !regels.isEmpty else { continue }
    let pagina = Overzichtspagina.write(
      organisatie: werkmap.organisatie, gemeente: werkmap.gemeente, banier: werkmap.banier,
      stijl: Palet(werkmap.huisstijl), regels: regels, isIntern: kamer == .intern, storing: storing.map(message))
    try Data(pagina).write(to: kamer.map(in: map).appending(path: "index.html"), options: .atomic)
  }
}

/// What lies in one of the two folders, the newest period first.
private func list(_ kamer: Rapportkamer, in reports: URL, _ standen: [String: Dag]) throws -> [Overzichtspagina.Regel] {
  let map = kamer.map(in: reports)
  guard FileManager.default.fileExists(atPath: map.path) else { return [] }
  let perioden = try FileManager.default.contentsOfDirectory(atPath: map.path).compactMap { Periode(code: $0) }
  var overzicht: [Overzichtspagina.Regel] = []
  for periode in perioden.sorted(by: >) {
    let submappen = try FileManager.default.contentsOfDirectory(atPath: map.appending(path: periode.code).path)
    let versies = submappen.compactMap(Vaststelling.versie).sorted(by: >)
    for versie in versies.map({ Optional($0) }) + [nil] {
      let url = kamer.map(periode, versie: versie, in: reports), pad = kamer.pad(periode, versie: versie)
      let eigen = try Werkmap.bestanden(in: url).map(\.lastPathComponent).filter {
        $0.hasPrefix("kinderwerk-") && !$0.hasSuffix("datapackage.json")
      }
      guard !eigen.isEmpty else { continue }
      // The ledger names a file by where it lay when it was made: before there were two folders, all lay in one.
      let binnen = Rapportkamer.buiten.pad(periode, versie: versie)
      let stand = eigen.compactMap { standen["\(pad)/\($0)"] ?? standen["\(binnen)/\($0)"] }.max()
      let soorten = eigen.map { Bestandsoort($0, code: periode.code, merk: kamer.merk, in: url) }.sorted(
        by: { $0.volgorde < $1.volgorde })
      func list(_ isGegevens: Bool) -> [Overzichtspagina.Bestand] {
        soorten.filter { $0.isGegevens == isGegevens }.map {
          .init(
            naam: $0.label, metLidwoord: "\($0.lidwoord) \($0.label)", pad: "\(binnen)/\($0.bestand)")
        }
      }
      overzicht.append(
        Overzichtspagina.Regel(
          periode: periode.inTekst, standPer: stand?.inTekst ?? "onbekend",
          versie: versie.map { "versie \($0), vastgesteld" },
          kern: soorten.lazy.compactMap(\.kern).first, lezen: list(false), gegevens: list(true)))
    }
  }
  return overzicht
}

/// One published file, as the page over all reports names it.
private struct Bestandsoort {
  let bestand: String
  private let soort: String
  /// Nil for a file that is no form of reading, such as a poster of one stadsdeel.
  private let lezing: Lezing?
  /// Of the edition with rounded counts.
  private let isOpen: Bool
  private let url: URL

  /// - Parameter merk: what every name bears in this folder, behind the period.
  init(_ bestand: String, code: String, merk: String, in map: URL) {
    self.bestand = bestand
    url = map.appending(path: bestand)
    let soort = String(bestand.split(separator: ".").last ?? "")
    self.soort = soort
    var rest = bestand.components(separatedBy: code).last?.replacingOccurrences(of: merk, with: "") ?? ""
    let open = "-\(Editie.open.rawValue)"
    isOpen = rest.hasPrefix(open)
    if isOpen { rest.removeFirst(open.count) }
    lezing = Lezing.allCases.first { rest == "\($0.achtervoegsel).\(soort)" }
  }

  var isGegevens: Bool { ["xlsx", "ods", "csv", "json"].contains(soort) }

  /// Whole before short before the rest; pages before documents.
  var volgorde: (Int, Int, String) {
    let vormen: [Lezing] = [.heel, .kort, .beeld, .bezoek, .publiek, .bijlage]
    let vorm = lezing.flatMap(vormen.firstIndex) ?? vormen.count
    let soorten = ["html", "pdf", "docx", "odt", "xlsx", "ods", "csv", "json"]
    return (vorm, soorten.firstIndex(of: soort) ?? soorten.count, bestand)
  }

  var label: String {
    let grootte = isGegevens ? ", \(size)" : ""
    let naam: String
    switch (soort, lezing) {
    case ("xlsx", _), ("ods", _): naam = "werkboek"
    case ("csv", _), ("json", _): naam = isOpen ? "afgeronde cijfers" : "cijfers"
    case (_, .heel): naam = "rapport"
    case (_, .kort): naam = "korte versie"
    case (_, .bijlage): naam = "bijlage"
    case (_, .beeld): naam = "poster"
    case (_, .bezoek): naam = "praktijkbezoek"
    case (_, .publiek): naam = "voor iedereen"
    case (_, nil): naam = String(bestand.dropLast(soort.count + 1).split(separator: "-").last ?? "")
    }
    return soort == "html" ? naam : "\(naam) (\(soort.uppercased())\(grootte))"
  }

  var lidwoord: String {
    switch lezing {
    case .heel, .bezoek: "het"
    case .kort, .publiek, .bijlage, .beeld, nil: "de"
    }
  }

  private var size: String {
    let bytes = (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    return "\(grouped(max(1, (bytes + 500) / 1000))) kB"
  }

  /// The first finding, which the page of the whole report carries as its description.
  var kern: String? {
    guard soort == "html", lezing == .heel, let tekst = try? String(contentsOf: url, encoding: .utf8) else {
      return nil
    }
    return tekst.prefix(4_000).firstMatch(of: /<meta name="description" content="([^"]*)">/).map {
      unescaped(String($0.1))
    }
  }

  private func unescaped(_ tekst: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(tekst) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

/// What a reader of the reports should know of a run that failed, or to which something was missing.
private func message(_ regel: Grootboek.Regel) -> String {
  let wanneer = Kloktijd(utc: regel.tijdstip)?.dag.inTekst ?? regel.tijdstip
  if regel.uitkomst == .verlies {
    let over = regel.periode.flatMap { Periode(code: $0) }?.inTekst ?? ""
    return
      "In de cijfers over \(over) ontbreekt iets (stand van \(wanneer)). Wat er mist, staat bij: verantwoording status"
  }
  return
    "Op \(wanneer) is een opdracht niet gelukt (\(regel.opdracht)\(regel.periode.map { " \($0)" } ?? "")). De rapporten hieronder zijn van daarvoor. "
    + "Wat er misging, staat bij: verantwoording status"
}
