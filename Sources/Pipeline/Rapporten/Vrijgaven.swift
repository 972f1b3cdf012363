import Disclosure
import Domain
import Foundation
import Ingest
import Storage

/// The books of what was published, one per edition: read once per command, and kept up with every report that it makes.
final class Vrijgaven {
  private let opslag: Opslag
  private var boeken: [Editie: Vrijgaveboek] = [:]

  init(_ opslag: Opslag) { self.opslag = opslag }

  /// - Throws: `Wereldfout` for a line that nobody can read: then nothing may be published.
  func boek(_ editie: Editie) throws -> Vrijgaveboek {
    if let bekend = boeken[editie] { return bekend }
    var boek = Vrijgaveboek()
    for stuk in try opslag.vrijgaven(editie: editie.rawValue) {
      boek.add(
        try Vrijgaven.lines(stuk), metingen: Set(stuk.metingen.split(separator: "\n").map(String.init)),
        isZelfstandig: editie.geheimhouding == .afgerond && !stuk.isVolgend)
    }
    boeken[editie] = boek
    return boek
  }

  /// How the edition that rounds stands beside the edition for the gemeente, after everything that is out.
  func samenloop(_ plan: Publicatieplan) throws -> Samenloop {
    Samenloop(gemeente: try boek(.gemeente), open: try boek(.open), plan: plan)
  }

  /// What one release brought.
  static func lines(_ stuk: Vrijgavestuk) throws -> [Cijfersleutel: Vrijgaveboek.Regel] {
    var regels: [Cijfersleutel: Vrijgaveboek.Regel] = [:]
    for regel in stuk.cijfers.split(separator: "\n") {
      guard let (sleutel, inhoud) = read(regel) else {
        throw Wereldfout(
          "Het boek van wat is gepubliceerd is niet te lezen (\(stuk.periode), stand per \(stuk.standPer)). "
            + "Er is niets gepubliceerd. Zet een reservekopie terug.")
      }
      regels[sleutel] = inhoud
    }
    return regels
  }

  /// Enters a release that is about to be published.
  func enter(_ vrijgave: Vrijgave, metingen: Set<String>, _ editie: Editie, _ periode: Periode, standPer: Dag) throws {
    guard let verslag = vrijgave.verslag else { return }
    var boek = try boek(editie)
    let nieuweMetingen = metingen.subtracting(boek.verborgenMetingen)
    boek.add(
      vrijgave.nieuw, metingen: nieuweMetingen, isZelfstandig: editie.geheimhouding == .afgerond && !verslag.isVolgend)
    let regels = vrijgave.nieuw.map { Vrijgaven.write($0, $1) }.sorted()
    guard !regels.isEmpty || !nieuweMetingen.isEmpty else { return }
    try opslag.boek(
      Vrijgavestuk(
        periode: periode.code, editie: editie.rawValue, standPer: standPer.iso,
        cijfers: regels.joined(separator: "\n"), metingen: nieuweMetingen.sorted().joined(separator: "\n"),
        verslag: verslag.json),
      bewijs: vrijgave.bewijs.map(\.tekst).map { Bewijsstuk(sha256: digest(of: $0), tekst: $0) })
    boeken[editie] = boek
  }

  // MARK: A line of the book

  /// 'deelnames@2026-02/wijk=WK039218 TAB open TAB 12/1 TAB 2026-01,2026-02', and behind a median how many it rests on.
  static func write(_ sleutel: Cijfersleutel, _ regel: Vrijgaveboek.Regel) -> String {
    let waarde = regel.waarde.map { "\($0.teller)/\($0.noemer)" } ?? ""
    let maanden = regel.ontbrekend.map(\.code).joined(separator: ",")
    let rust = regel.waarnemingen.map { "\t\($0)" } ?? ""
    return "\(sleutel.id)\t\(regel.stand.rawValue)\t\(waarde)\t\(maanden)\(rust)"
  }

  static func read(_ regel: Substring) -> (Cijfersleutel, Vrijgaveboek.Regel)? {
    let velden = regel.split(separator: "\t", omittingEmptySubsequences: false)
    guard (4...5).contains(velden.count), let sleutel = Cijfersleutel(id: String(velden[0])),
      let stand = Vrijgaveboek.Stand(rawValue: String(velden[1]))
    else { return nil }
    var waarde: Breuk?
    if !velden[2].isEmpty {
      let delen = velden[2].split(separator: "/")
      guard delen.count == 2, let teller = Int(delen[0]), let noemer = Int(delen[1]),
        let gelezen = Breuk(teller: teller, noemer: noemer)
      else { return nil }
      waarde = gelezen
    }
    let maanden = velden[3].split(separator: ",").map { Maand(code: String($0)) }
    guard maanden.allSatisfy({ $0 != nil }) else { return nil }
    return (
      sleutel,
      .init(
        stand, waarde, ontbrekend: Maandenlijst(maanden.compactMap(\.self)),
        waarnemingen: velden.count == 5 ? Int(velden[4]) : nil)
    )
  }
}

extension Vrijgaveverslag {
  /// For the record of the release (`docs/privacy.md`).
  fileprivate var json: String {
    "{\"cijfers\":\(cijfers),\"getoond\":\(getoond),\"geheim\":\(geheim),\"bijkomend\":\(bijkomend),"
      + "\"getuigen\":\(getuigen),\"onbewezen\":\(onbewezen),\"eerderBekend\":\(eerderBekend),\"uitgesteld\":\(uitgesteld)"
      + (isVolgend ? ",\"\(Vrijgavestuk.volgend)\":1" : "") + "}"
  }
}

extension Vrijgavestuk {
  fileprivate static let volgend = "volgend"

  /// What was counted about it, by name.
  var tellingen: [String: Int] { (try? JSONDecoder().decode([String: Int].self, from: Data(verslag.utf8))) ?? [:] }

  /// Whether it is a rounding of what the edition for the gemeente printed, and no more.
  var isVolgend: Bool { tellingen[Vrijgavestuk.volgend] == 1 }
}
