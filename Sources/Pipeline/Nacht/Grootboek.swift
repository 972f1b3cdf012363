import Domain
import Foundation
import Glibc
import Storage

/// The append-only account of every run: one JSON object a line, forced to disk, the last write of a run.
///
/// Every line stands in the store as well (`Grootboekspiegel`): what became of a delivery or an approval is known as long as one of
/// the two is there. It names files, deliveries and outcomes, and no row, child or figure. Kept seven years (Awb 4:69); then a line goes when nothing
/// rests on it (`Grootboeksnoei`).
struct Grootboek {
  struct Regel: Codable, Equatable {
    /// When the command began, as the CLI read the clock; the only field that differs between two equal runs.
    var tijdstip: String
    var opdracht: String
    var periode: String?
    var peildatum: String?
    var uitkomst: Uitkomst
    /// Deliveries that were taken in.
    var leveringen: [String] = []
    /// Published files, below the folder of the reports.
    var bestanden: [String] = []
    /// Why a person overruled a stop, or a command failed.
    var reden: String?
    /// 'jjjj-mm': months that changed by undoing a levering.
    var maanden: [String]?
    /// Agreements that asked for an explanation and had none, as '2026-02/R04'; of an older line it is not known.
    var zonderToelichting: [String]?
    /// Of an approval: which version, and the SHA-256 of its `vaststelling.json`.
    var versie: Int?
    var vingerafdruk: String?
    /// Id of a delivery to the name of its file, as it came: by which the archive can be read again.
    var namen: [String: String]?
    /// Id of a delivery to the SHA-256 of its file, as it came: the archive may hold less.
    var afdrukken: [String: String]?
    /// The period that a person gave with the file.
    var voor: String?
    /// Whether a person said that the file belongs beside others of its month.
    var alsDeel: Bool?
    /// Of a confirmation that nothing happened: whose and what.
    var bron: String?
    var soort: String?
    /// Of what was cleaned up or erased: leveringen of which the file went from the archive.
    var uitArchief: [String]?
    /// Of what was cleaned up: periods of which the reports went, every version.
    var uitReports: [String]?
    /// Of what was cleaned up: lines of this ledger that went.
    var uitGrootboek: Gesnoeid?
    /// Of a round of files: where every file, row and promised month went. Nil of a line about one file.
    var sommen: Leveringssom?
    /// Nil: the command ended. A line that it began stands alone when it was cut off.
    var fase: Fase?

    enum Fase: String, Codable { case begin }

    /// As it stands in the file and in the store.
    func tekst() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// The command of a line about a levering that was undone.
  static let ongedaan = "ongedaan"
  /// The command of a line about an approved version.
  static let vaststellen = "vaststellen"
  /// The command of a line about files that were taken in.
  static let inlezen = "inlezen"

  /// The command of a line about a round of files as a whole.
  static let inleesronde = "inleesronde"

  /// The command of a line about a month in which nothing happened, as a person confirmed.
  static let bevestigen = "bevestig"

  let werkmap: Werkmap
  private var url: URL { werkmap.grootboek }

  init(_ werkmap: Werkmap) { self.werkmap = werkmap }

  /// Enters a line: first in the store, then in the file. What is cut off in between, the next start completes. Of a task of the
  /// schedule it tells whoever wants to know.
  func append(_ regel: Regel) throws {
    try append([regel])
    try tell(regel)
  }

  func append(_ regels: [Regel]) throws {
    let teksten = try regels.map { try $0.tekst() }
    try werkmap.openOpslag().noteer(teksten)
    try append(teksten)
  }

  /// Does the work of a command between two lines: that it began, and, when it fails, why. How it ends well, it tells itself.
  func enter<Uit>(_ opdracht: String, _ periode: String?, _ tijdstip: String, _ werk: () throws -> Uit) throws -> Uit {
    try begin(opdracht, periode, tijdstip)
    do { return try werk() } catch {
      fail(opdracht, periode, tijdstip, error)
      throw error
    }
  }

  func begin(_ opdracht: String, _ periode: String?, _ tijdstip: String) throws {
    try requireClock(tijdstip)
    var regel = Regel(tijdstip: tijdstip, opdracht: opdracht, periode: periode, uitkomst: .goed)
    regel.fase = .begin
    try append(regel)
  }

  func fail(_ opdracht: String, _ periode: String?, _ tijdstip: String, _ error: any Error) {
    var regel = Regel(tijdstip: tijdstip, opdracht: opdracht, periode: periode, uitkomst: .mislukt)
    regel.reden = "\(error)"
    switch error {
    case is Opdrachtfout: regel.uitkomst = .verkeerdeOpdracht
    case is Weigering: regel.uitkomst = .geweigerd
    default: break
    }
    // A disk that is full has no room for this line either; then the first one stands alone.
    try? append(regel)
    // What was asked wrongly is seen by who asked; the rest by who opens the reports, and by who watches the machine.
    if regel.uitkomst != .verkeerdeOpdracht { try? tellReader(regel) }
    if opdracht == "maand" {
      try? Metrieken(uitkomst: regel.uitkomst, periode: periode ?? "", tijdstip: tijdstip).write(to: werkmap.metrieken)
    }
  }

  /// The page over all reports begins with what went wrong, until a run succeeds.
  private func tellReader(_ regel: Regel) throws {
    guard FileManager.default.fileExists(atPath: werkmap.reports.path) else { return }
    try writeIndex(of: werkmap.reports, try werkmap.loadCatalogus(), regels(), storing: regel)
  }

  /// A clock that went back would make reports of years ago.
  ///
  /// - Throws: `Wereldfout`. A day is no fault: the ledger may come from a machine that is ahead a little.
  func requireClock(_ tijdstip: String) throws {
    guard let nu = moment(tijdstip), let laatste = regels().compactMap({ moment($0.tijdstip) }).max(),
      nu < laatste - 86_400
    else { return }
    throw Wereldfout(
      "De klok van deze machine staat op \(tijdstip.prefix(10)), maar er liep al een opdracht op "
        + "\(Dag(nummer: Int32(laatste / 86_400)).iso). Er is niets veranderd. Zet de klok goed en geef de opdracht opnieuw."
    )
  }

  /// Adds lines to the file and forces them to disk.
  ///
  /// A line that a full disk or a cut cable left without its end is closed first, so that it takes nothing of these along. When
  /// they do not fit, the file is as before.
  func append(_ regels: [String]) throws {
    guard !regels.isEmpty else { return }
    let descriptor = open(url.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Wereldfout("Kan het grootboek \(url.path) niet openen: \(lastSystemError()).") }
    defer { close(descriptor) }
    let lengte = lseek(descriptor, 0, SEEK_END)
    var laatste = UInt8(ascii: "\n")
    guard lengte >= 0, lengte == 0 || pread(descriptor, &laatste, 1, lengte - 1) == 1 else {
      throw Wereldfout("Kan het grootboek \(url.path) niet lezen: \(lastSystemError()).")
    }
    let bytes = Array(((laatste == UInt8(ascii: "\n") ? "" : "\n") + regels.map { $0 + "\n" }.joined()).utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      let reden = lastSystemError()
      ftruncate(descriptor, lengte)
      throw Wereldfout("Kan het grootboek \(url.path) niet aanvullen: \(reden).")
    }
  }

  /// Makes file and store tell the same: what one of them missed, because a run was cut off or a line was torn, it gets from the
  /// other. Only for who holds the lock, and after the two were found not to contradict each other.
  func heal() throws {
    let bestand = lines()
    guard !bestand.isEmpty || FileManager.default.fileExists(atPath: werkmap.opslag.path) else { return }
    let opslag = try werkmap.openOpslag(), spiegel = try opslag.grootboekregels()
    let inBestand = Set(bestand), inSpiegel = Set(spiegel)
    try append(spiegel.filter { !inBestand.contains($0) })
    try opslag.noteer(bestand.filter { !inSpiegel.contains($0) && decoded($0) != nil })
  }

  /// Every line that tells how a command ended, oldest first, of file and store together. A line that another version wrote and
  /// we cannot read is passed over.
  func regels() -> [Regel] { all().filter { $0.fase == nil } }

  /// The same of the file alone: for who may not open the store.
  func regelsInBestand() -> [Regel] { lines().compactMap(decoded).filter { $0.fase == nil } }

  /// The lines of commands that began and never told how they ended.
  func cutOff() -> [Regel] {
    let regels = all()
    let geeindigd = Set(regels.filter { $0.fase == nil }.map { [$0.opdracht, $0.tijdstip] })
    return regels.filter { $0.fase == .begin && !geeindigd.contains([$0.opdracht, $0.tijdstip]) }
  }

  /// The last line of each command that did not succeed since, and that somebody has to look at.
  func unresolved() -> [Regel] {
    let regels = regels()
    return regels.indices.filter { plek in
      let regel = regels[plek]
      // A file that was refused lies in the inbox, where status finds it.
      if regel.opdracht == Grootboek.inleesronde { return false }
      guard regel.uitkomst == .mislukt || regel.uitkomst == .geweigerd else { return false }
      return !regels[(plek + 1)...].contains { $0.opdracht == regel.opdracht && $0.periode == regel.periode }
    }.map { regels[$0] }
  }

  /// The last month of which the rows went because they were kept long enough; nil: none.
  func clearedThrough() -> Maand? {
    // Asked at every start: only lines that can say so are read.
    let teken = Data("\"\(Grootboek.opruimen)\"".utf8)
    guard let inhoud = try? Data(contentsOf: url), inhoud.range(of: teken) != nil else { return nil }
    return lines().filter { $0.contains("\"\(Grootboek.opruimen)\"") }.compactMap(decoded)
      .filter { $0.opdracht == Grootboek.opruimen && $0.fase == nil }
      .flatMap { $0.maanden ?? [] }.compactMap { Maand(code: $0) }.max()
  }

  private func all() -> [Regel] { entries().compactMap(\.regel) }

  /// Every line as it stands, of file and store together, with what it says; nil for one that we cannot read.
  func entries(inOpslag: Bool = true) -> [(tekst: String, regel: Regel?)] {
    var regels = lines()
    let bekend = Set(regels)
    let heeftOpslag = inOpslag && FileManager.default.fileExists(atPath: werkmap.opslag.path)
    let spiegel = heeftOpslag ? (try? werkmap.openOpslag().grootboekregels()) ?? [] : []
    regels += spiegel.filter { !bekend.contains($0) }
    return regels.map { ($0, decoded($0)) }
  }

  /// Lines as text, torn ones among them.
  private func lines() -> [String] {
    guard let inhoud = try? Data(contentsOf: url) else { return [] }
    return inhoud.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  private func decoded(_ regel: String) -> Regel? { try? JSONDecoder().decode(Regel.self, from: Data(regel.utf8)) }
}
