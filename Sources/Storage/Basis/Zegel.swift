import CIsal
import Domain
import Foundation
import GRDB
import GRDBSQLite
import Glibc
private import Synchronization

/// What every byte of the store was when a run ended, beside the store: a bit that falls over on the disk is found before a
/// figure is made of it. SQLite's own check looks at its pages and not at what stands in them.
///
/// It names the change counter of the file (SQLite file format §1.3.7). Another counter means that a run was cut off after it
/// wrote: then the seal says nothing, and SQLite's check of the pages is all there is.
struct Zegel: Equatable {
  static let blok = 1 << 20
  let wisselteller: UInt32
  let grootte: Int
  /// CRC-32 of each block.
  let controlegetallen: [UInt32]

  static func pad(_ opslag: String) -> String { opslag + ".zegel" }

  var tekst: String {
    "zegel 1 \(wisselteller) \(grootte)\n" + controlegetallen.map { "\(String($0, radix: 16))\n" }.joined()
  }

  init(wisselteller: UInt32, grootte: Int, controlegetallen: [UInt32]) {
    (self.wisselteller, self.grootte, self.controlegetallen) = (wisselteller, grootte, controlegetallen)
  }

  /// Nil for what is no whole seal.
  init?(_ tekst: String) {
    let regels = tekst.split(separator: "\n", omittingEmptySubsequences: false)
    let kop = regels.first?.split(separator: " ") ?? []
    guard kop.count == 4, kop[0] == "zegel", kop[1] == "1", let teller = UInt32(kop[2]), let grootte = Int(kop[3]),
      regels.last == "", regels.count == 2 + (grootte + Zegel.blok - 1) / Zegel.blok
    else { return nil }
    let getallen = regels.dropFirst().dropLast().map { UInt32($0, radix: 16) }
    guard !getallen.contains(nil) else { return nil }
    self.init(wisselteller: teller, grootte: grootte, controlegetallen: getallen.compactMap(\.self))
  }

  /// The seal of what `read` gives: bytes from a place, as many as there are.
  init(grootte: Int, read: (UnsafeMutableRawBufferPointer, Int) throws -> Void) rethrows {
    var kop = [UInt8](repeating: 0, count: 100)
    var getallen: [UInt32] = []
    let ruimte = UnsafeMutableRawBufferPointer.allocate(byteCount: Zegel.blok, alignment: 16)
    defer { ruimte.deallocate() }
    for begin in stride(from: 0, to: grootte, by: Zegel.blok) {
      let stuk = UnsafeMutableRawBufferPointer(rebasing: ruimte[..<min(Zegel.blok, grootte - begin)])
      try read(stuk, begin)
      if begin == 0, stuk.count >= kop.count {
        kop.withUnsafeMutableBytes { $0.copyMemory(from: .init(rebasing: stuk[..<100])) }
      }
      getallen.append(
        crc32_gzip_refl(0, stuk.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(stuk.count)))
    }
    self.init(
      wisselteller: kop[24..<28].reduce(0) { $0 << 8 | UInt32($1) }, grootte: grootte, controlegetallen: getallen)
  }
}

extension Opslag {
  /// Paths that this process looked at: what it wrote since is its own.
  private static let gezien = Mutex<Set<String>>([])

  /// Looks once per process whether the file is what the last run left.
  ///
  /// - Throws: `Opslagfout.beschadigd`.
  static func verify(_ db: Database, pad: String) throws {
    guard !gezien.withLock({ $0.contains(pad) }) else { return }
    // The lock of a reader: nobody writes while we look.
    _ = try Int.fetchOne(db, sql: SQL.aantalTabellen.rawValue)
    let nu = try db.seal()
    let toen = (try? String(contentsOfFile: Zegel.pad(pad), encoding: .utf8)).flatMap(Zegel.init)
    if let toen, toen.wisselteller == nu.wisselteller {
      guard toen == nu else { throw Opslagfout.beschadigd }
    } else {
      guard try String.fetchOne(db, sql: "PRAGMA quick_check") == "ok" else { throw Opslagfout.beschadigd }
    }
    gezien.withLock { _ = $0.insert(pad) }
  }

  /// Forgets what was looked at, for a test that damages the file itself.
  package static func forget() { gezien.withLock { $0 = [] } }

  /// Seals the file as it is now. Only for who holds the lock of the werkmap, when the work is done; nothing happens when nothing
  /// changed.
  package static func seal(pad: String) {
    // A seal that cannot be written is missed at the next start and no more than that.
    guard let bestand = FileHandle(forReadingAtPath: pad) else { return }
    defer { try? bestand.close() }
    let descriptor = bestand.fileDescriptor
    var gegevens = stat()
    guard fstat(descriptor, &gegevens) == 0 else { return }
    var kop = [UInt8](repeating: 0, count: 28)
    let eerder = (try? String(contentsOfFile: Zegel.pad(pad), encoding: .utf8)).flatMap(Zegel.init)
    guard pread(descriptor, &kop, kop.count, 0) == kop.count else { return }
    let teller = kop[24..<28].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    if let eerder, eerder.wisselteller == teller, eerder.grootte == Int(gegevens.st_size) { return }
    let zegel = try? Zegel(grootte: Int(gegevens.st_size)) { stuk, plek in
      guard pread(descriptor, stuk.baseAddress, stuk.count, off_t(plek)) == stuk.count else {
        throw Opslagfout.beschadigd
      }
    }
    guard let zegel else { return }
    try? Data(zegel.tekst.utf8).write(to: URL(fileURLWithPath: Zegel.pad(pad)), options: .atomic)
  }
}

extension Database {
  /// Read through SQLite's own file: another descriptor would let go of the locks of this process when it is closed.
  fileprivate func seal() throws -> Zegel {
    var wijzer: UnsafeMutablePointer<sqlite3_file>?
    guard
      withUnsafeMutablePointer(
        to: &wijzer, { sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, $0) }) == SQLITE_OK,
      let bestand = wijzer, let wijze = bestand.pointee.pMethods
    else { throw Opslagfout.beschadigd }
    var grootte: Int64 = 0
    guard wijze.pointee.xFileSize(bestand, &grootte) == SQLITE_OK else { throw Opslagfout.beschadigd }
    return try Zegel(grootte: Int(grootte)) { stuk, plek in
      guard wijze.pointee.xRead(bestand, stuk.baseAddress, Int32(stuk.count), Int64(plek)) == SQLITE_OK else {
        throw Opslagfout.beschadigd
      }
    }
  }
}
