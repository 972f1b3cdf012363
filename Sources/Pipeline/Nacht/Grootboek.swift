import Foundation
import Glibc

/// The append-only account of every run: one JSON object a line, forced to disk, the last write of a run.
///
/// It names files, deliveries and outcomes, and no row, child or figure. Kept seven years (Awb 4:69).
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
  }

  /// The command of a line about a levering that was undone.
  static let ongedaan = "ongedaan"
  /// The command of a line about an approved version.
  static let vaststellen = "vaststellen"

  let url: URL

  /// Adds a line and forces it to disk.
  ///
  /// A line that a full disk or a cut cable left without its end is closed first, so that it takes nothing of this one along. When
  /// this one does not fit, the file is as before.
  func append(_ regel: Regel) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let descriptor = open(url.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Wereldfout("Kan het grootboek \(url.path) niet openen: \(lastSystemError()).") }
    defer { close(descriptor) }
    let lengte = lseek(descriptor, 0, SEEK_END)
    var laatste = UInt8(ascii: "\n")
    guard lengte >= 0, lengte == 0 || pread(descriptor, &laatste, 1, lengte - 1) == 1 else {
      throw Wereldfout("Kan het grootboek \(url.path) niet lezen: \(lastSystemError()).")
    }
    let bytes =
      (laatste == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]) + [UInt8](try encoder.encode(regel))
      + [UInt8(ascii: "\n")]
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      let reden = lastSystemError()
      ftruncate(descriptor, lengte)
      throw Wereldfout("Kan het grootboek \(url.path) niet aanvullen: \(reden).")
    }
  }

  /// Every whole line, oldest first. A line that another version wrote and we cannot read is passed over.
  func regels() -> [Regel] {
    guard let inhoud = try? Data(contentsOf: url) else { return [] }
    return inhoud.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONDecoder().decode(Regel.self, from: $0) }
  }
}
