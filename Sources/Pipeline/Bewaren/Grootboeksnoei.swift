import Domain
import Foundation
import Ingest
import Storage

/// Lines of the ledger that were kept long enough (`totalen_jaren`, DOMEIN §6) and that nothing rests on any more.
///
/// A line stays, however old, while it is what something is proven or found by:
///
/// * an approval, as long as its version lies in `reports/` or rows of its months are still there: it holds the SHA-256 of the version;
/// * a delivery or a confirmation, as long as the store or the archive holds it: the archive is read again by it;
/// * what was undone, cleaned up or erased, as long as a line that stays names the same delivery, or approved the same period;
/// * the month up to which rows are gone, and the last line of each command, by which the schedule knows when it ran;
/// * a line that this version cannot read.
struct Grootboeksnoei {
  /// As they stand in file and store.
  let weg: [String]
  private let dagen: [Dag]

  /// - Parameters:
  ///   - verdwijnt: periods of which the reports go now.
  ///   - totEnMet: rows of this month and before are gone, or go now.
  init(
    _ werkmap: Werkmap, bewaard: Set<String>, verdwijnt: Set<Periode>, totEnMet: Maand?, jaren: Int, peildatum: Dag
  ) {
    let posten = Grootboek(werkmap).entries().compactMap { post in
      post.regel.flatMap { regel in Dag(iso: regel.tijdstip.prefix(10)).map { (post.tekst, regel, $0) } }
    }.map(Post.init)
    let oud = posten.indices.filter { posten[$0].dag.later(maanden: 12 * jaren) <= peildatum }
    guard !oud.isEmpty else {
      (weg, dagen) = ([], [])
      return
    }
    let laatste = Set(
      Dictionary(grouping: posten.indices.filter { posten[$0].regel.fase == nil }) { posten[$0].regel.opdracht }.values
        .compactMap { plekken in plekken.max { (posten[$0].regel.tijdstip, $0) < (posten[$1].regel.tijdstip, $1) } })
    let grens = posten.filter { $0.regel.opdracht == Grootboek.opruimen }.flatMap { $0.regel.maanden ?? [] }.max()
    func rests(_ plek: Int) -> Bool {
      let regel = posten[plek].regel
      guard regel.fase == nil else { return false }
      if regel.opdracht != Grootboek.vaststellen, laatste.contains(plek) { return true }
      switch regel.opdracht {
      case Grootboek.vaststellen: return regel.isProof(of: werkmap, verdwijnt, totEnMet)
      case Grootboek.opruimen where grens != nil && regel.maanden?.contains(grens ?? "") == true: return true
      case Grootboek.opruimen, Grootboek.ongedaan, Grootboek.vergeten: return false
      default: return !bewaard.isDisjoint(with: regel.leveringen)
      }
    }
    let blijft = Set(posten.indices).subtracting(oud).union(oud.filter(rests))
    let genoemd = Set(
      blijft.map { posten[$0].regel }
        .filter { ![Grootboek.opruimen, Grootboek.ongedaan, Grootboek.vergeten].contains($0.opdracht) }
        .flatMap(\.leveringen))
    let vastgesteld = Set(
      blijft.map { posten[$0].regel }.filter { $0.opdracht == Grootboek.vaststellen }.compactMap(\.periode))
    let gaat = oud.filter { plek in
      let regel = posten[plek].regel
      return !blijft.contains(plek) && genoemd.isDisjoint(with: regel.leveringen + (regel.uitArchief ?? []))
        && vastgesteld.isDisjoint(with: regel.uitReports ?? [])
    }
    (weg, dagen) = (gaat.map { posten[$0].tekst }, gaat.map { posten[$0].dag })
  }

  private struct Post {
    let tekst: String
    let regel: Grootboek.Regel
    let dag: Dag

    init(_ post: (String, Grootboek.Regel, Dag)) { (tekst, regel, dag) = post }
  }

  /// What the ledger keeps of them: who has an old backup can show that they are the lines that stood here. Nil when none go.
  var sluitregel: Grootboek.Gesnoeid? {
    guard let eerste = dagen.min(), let laatste = dagen.max() else { return nil }
    return Grootboek.Gesnoeid(
      aantal: weg.count, van: eerste.iso, tot: laatste.iso,
      vingerafdruk: Ingest.digest(of: weg.map { $0 + "\n" }.joined()))
  }
}

extension Grootboek.Regel {
  /// Whether an approved version that is still there, or rows whose term begins with it, rest on this line.
  fileprivate func isProof(of werkmap: Werkmap, _ verdwijnt: Set<Periode>, _ totEnMet: Maand?) -> Bool {
    guard uitkomst.isGedaan, let periode = periode.flatMap(Periode.init(code:)) else { return false }
    if let laatste = periode.maanden.max(), totEnMet.map({ $0 < laatste }) ?? true { return true }
    guard !verdwijnt.contains(periode) else { return false }
    return Rapportkamer.allCases.contains { kamer in
      let map = versie.map { kamer.map(periode, versie: $0, in: werkmap.reports) }
      return FileManager.default.fileExists(
        atPath: (map ?? kamer.map(in: werkmap.reports).appending(path: periode.code)).path)
    }
  }
}

extension Grootboek {
  /// Lines that were taken away because they were kept long enough.
  struct Gesnoeid: Codable, Equatable {
    let aantal: Int
    /// Days of the first and the last of them.
    let van: String
    let tot: String
    /// SHA-256 of the lines, each with its end, in the order in which they stood.
    let vingerafdruk: String
  }

  /// Takes lines out of store and file. Cut off in between, the next start gives the store back what the file still has, in its order, and
  /// the next time they go.
  func remove(_ teksten: [String]) throws {
    guard !teksten.isEmpty else { return }
    try werkmap.openOpslag().vergeetGrootboekregels(teksten)
    let weg = Set(teksten), tussen = werkmap.map.appending(path: ".grootboek.jsonl.tmp")
    let over = entries(inOpslag: false).map(\.tekst).filter { !weg.contains($0) }
    try Data(over.map { $0 + "\n" }.joined().utf8).write(to: tussen)
    Rechten.narrow(tussen.path, 0o600)
    try flushToDisk(tussen)
    guard rename(tussen.path, werkmap.grootboek.path) == 0 else {
      throw Wereldfout("Kan \(werkmap.grootboek.path) niet vervangen: \(lastSystemError()).")
    }
    try flushToDisk(werkmap.map)
  }
}
