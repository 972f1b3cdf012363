import Catalogue
import Domain
import Foundation
import Ingest

/// Reads files by a proposed profile and keeps nothing.
struct Proeflezing {
  private let catalogus: Catalogus
  private let profiel: Bronprofiel?
  private let fouten: [String]

  /// - Throws: `Opdrachtfout` when the settings of the workspace are not right.
  init(_ werkmap: Werkmap, _ yaml: String, _ bron: String) throws {
    catalogus = try werkmap.loadCatalogus(metBronnen: false)
    let lijst = Foutenlijst()
    profiel = Knoop.parse(yaml, bestand: "bronnen/\(bron).yaml", fouten: lijst).flatMap(readBronprofiel)
    fouten = lijst.fouten.map(\.melding)
  }

  /// Codes of activities by their folded name, as the registers among the files have them.
  func activities(_ urls: [URL]) throws -> [String: String] {
    guard let profiel else { return [:] }
    var uit: [String: String] = [:]
    for post in Toewijzing(urls, [profiel]).posten where post.profiel.soort == .activiteiten {
      var kijker = Rijkijker(dagen: catalogus)
      guard let opdracht = makeOpdracht(post, nil), let uitkomst = try? Ingest.ingest(opdracht, uitvoer: &kijker),
        case .activiteiten(let rijen)? = uitkomst.registerrijen
      else { continue }
      for rij in rijen { uit[folded(rij.naam)] = rij.code }
    }
    return uit
  }

  /// A throw-away key: nothing is kept, so nothing has to be found back.
  private func makeOpdracht(_ post: Toewijzing.Post, _ activiteiten: Set<String>?) -> Inleesopdracht? {
    guard let sleutel = Pseudoniemsleutel([UInt8](repeating: 0x5A, count: 32)) else { return nil }
    return Inleesopdracht(
      pad: post.url.path, bestand: post.naam, bron: post.bron, profiel: post.profiel, gebieden: catalogus.gebieden,
      doelen: catalogus.doelen, drempels: catalogus.werkmap.drempels, werkvormen: catalogus.werkmap.werkvormen,
      bekendeActiviteiten: activiteiten, sleutel: sleutel, draden: 1,
      tijdelijk: FileManager.default.temporaryDirectory.path)
  }

  /// Reads each file by the profile, and adds ten rows of it as they would be counted.
  func show(_ urls: [URL], in aansluiting: inout Bronaansluiting) throws {
    aansluiting.fouten = fouten
    if !fouten.isEmpty { aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig) }
    guard let profiel else { return }
    let toewijzing = Toewijzing(urls, [profiel])
    var activiteiten: Set<String>?
    for post in toewijzing.posten {
      guard let plek = aansluiting.bestanden.firstIndex(where: { $0.bestand == post.naam }) else { continue }
      var kijker = Rijkijker(dagen: catalogus)
      guard let opdracht = makeOpdracht(post, activiteiten) else { continue }
      do {
        let uitkomst = try Ingest.ingest(opdracht, uitvoer: &kijker)
        if case .activiteiten(let rijen)? = uitkomst.registerrijen {
          activiteiten = (activiteiten ?? []).union(rijen.map(\.code))
        }
        aansluiting.bestanden[plek].gelezen = uitkomst.levering.balans.gelezen
        aansluiting.bestanden[plek].aangenomen = uitkomst.levering.balans.aangenomen
        aansluiting.bestanden[plek].bevindingen = uitkomst.perCode
        aansluiting.bestanden[plek].periode = uitkomst.vondst.tekst
        aansluiting.bestanden[plek].rijen = kijker.rijen + (uitkomst.registerrijen?.shown(10) ?? [])
        if uitkomst.levering.balans.afgekeurd > 0 {
          aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig)
        }
      } catch let fout as Bestandsfout {
        aansluiting.bestanden[plek].aandacht += fout.bevindingen.map(\.melding)
        aansluiting.uitkomst = aansluiting.uitkomst.combined(with: .mensNodig)
      }
    }
  }
}

extension Periodevondst {
  /// '2026-01 (naam)'.
  fileprivate var tekst: String? { periode.map { "\($0.code) (\(grond.rawValue))" } }
}

/// Keeps the first ten presences as they would be counted.
private struct Rijkijker: ~Copyable, Inleesuitvoer {
  let dagen: Catalogus
  private(set) var rijen: [String] = []
  private var aantal: UInt32 = 0

  init(dagen: Catalogus) { self.dagen = dagen }

  mutating func kindnummers(voor pseudoniemen: [Pseudoniem]) -> [UInt32] {
    defer { aantal += UInt32(pseudoniemen.count) }
    return pseudoniemen.indices.map { aantal + UInt32($0) }
  }
  mutating func keurAf(_ rij: ArraySlice<UInt8>, _ bevinding: Rijbevinding) {}
  mutating func beginOpnieuw() {}
  mutating func neem(_ blok: consuming Presentieblok) {
    let wijk = dagen.gebieden.alleWijken.first { $0.code == blok.wijk }?.naam ?? blok.wijk
    for nummer in 0..<blok.aantal where rijen.count < 10 {
      let dag = blok.maand.eersteDag + (Int(blok.dag[nummer]) - 1)
      let kop = "\(dag.iso) · \(blok.activiteiten[Int(blok.activiteit[nummer])]) · \(wijk)"
      if blok.anoniem[nummer] > 0 { rijen.append("\(kop) · \(blok.anoniem[nummer]) kinderen zonder naam") }
      if let ouders = blok.ouders(bij: nummer) { rijen.append("\(kop) · \(ouders) ouders") }
      for presentie in blok.presenties(nummer) where rijen.count < 10 {
        let leeftijd = blok.kenmerk[presentie].leeftijd.map { "\($0) jaar" } ?? "leeftijd onbekend"
        rijen.append("\(kop) · kind \(blok.kind[presentie] + 1) · \(leeftijd) · \(blok.kenmerk[presentie].status)")
      }
    }
  }
}

extension Registerrijen {
  /// The first rows as they would be counted, without a text that anybody wrote.
  fileprivate func shown(_ hoogstens: Int) -> [String] {
    switch self {
    case .activiteiten(let rijen):
      rijen.prefix(hoogstens).map {
        "\($0.code) · \($0.doelen.isEmpty ? "geen doel" : $0.doelen.map(\.code).joined(separator: ", "))"
      }
    case .planning(let rijen):
      rijen.prefix(hoogstens).map { "\($0.dag.iso) · \($0.activiteit) · \($0.uitkomst.rawValue)" }
    case .signalen(let rijen):
      rijen.prefix(hoogstens).map { "\($0.dag.iso) · signaal · \($0.opgepakt == nil ? "niet opgepakt" : "opgepakt")" }
    case .evaluaties(let rijen):
      rijen.prefix(hoogstens).map {
        "\($0.dag.iso) · \($0.doelgroep) · \(counted($0.antwoorden, "antwoord", "antwoorden"))"
      }
    case .wachtlijsten(let rijen):
      rijen.prefix(hoogstens).map { "\($0.peildatum.iso) · \(counted($0.kinderen, "kind wacht", "kinderen wachten"))" }
    case .praktijkbezoeken(let rijen): rijen.prefix(hoogstens).map { "\($0.dag.iso) · praktijkbezoek" }
    case .velden(let soort, let rijen):
      rijen.prefix(hoogstens).map { rij in
        ([rij.dag.iso, rij.activiteit] + soort.shown(rij)).filter { !$0.isEmpty }.joined(separator: " · ")
      }
    }
  }
}
