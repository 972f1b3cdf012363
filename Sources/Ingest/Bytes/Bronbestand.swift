import Glibc

/// The delivered file, open for reading at any place by any thread.
final class Bronbestand: Sendable {
  let descriptor: Int32
  let grootte: Int

  /// - Throws: `Systeemfout` when the file is not there, not readable, or not a plain file.
  convenience init(_ pad: String) throws {
    let descriptor = open(pad, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Systeemfout("openen van \(pad)", isBronbestand: true) }
    try self.init(descriptor: descriptor)
  }

  /// Takes over a file that is open, and closes it in the end.
  init(descriptor: Int32) throws {
    self.descriptor = descriptor
    var gegevens = stat()
    guard fstat(descriptor, &gegevens) == 0, gegevens.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Systeemfout("openen: dit is geen gewoon bestand", isBronbestand: true)
    }
    grootte = Int(gegevens.st_size)
  }

  deinit { close(descriptor) }

  /// Reads up to `aantal` bytes from `plek`; fewer only at the end of the file.
  func read(into doel: UnsafeMutablePointer<UInt8>, _ aantal: Int, at plek: Int) throws -> Int {
    var gelezen = 0
    while gelezen < aantal {
      let stuk = pread(descriptor, doel + gelezen, aantal - gelezen, off_t(plek + gelezen))
      if stuk < 0, errno == EINTR { continue }
      guard stuk >= 0 else { throw Systeemfout("lezen van een bronbestand", isBronbestand: true) }
      if stuk == 0 { break }
      gelezen += stuk
    }
    return gelezen
  }
}

/// A file without a name: it disappears with its last user, or with the process, whatever happens.
final class NaamloosBestand: Sendable {
  let descriptor: Int32

  init(in map: String) throws {
    let zonderNaam = open(map, O_RDWR | O_CLOEXEC | __O_TMPFILE, 0o600)
    if zonderNaam >= 0 {
      descriptor = zonderNaam
      return
    }
    // Not every file system has O_TMPFILE.
    var sjabloon = Array((map + "/verantwoording-XXXXXX").utf8CString)
    descriptor = mkstemp(&sjabloon)
    guard descriptor >= 0 else { throw Systeemfout("maken van een tijdelijk bestand in \(map)") }
    unlink(sjabloon)
  }

  deinit { close(descriptor) }

  /// Writes all of it, or throws when the disk is full.
  func write(_ bytes: UnsafeRawBufferPointer, at plek: Int) throws {
    guard let begin = bytes.baseAddress else { return }
    var gedaan = 0
    while gedaan < bytes.count {
      let stuk = pwrite(descriptor, begin + gedaan, bytes.count - gedaan, off_t(plek + gedaan))
      if stuk < 0, errno == EINTR { continue }
      guard stuk > 0 else { throw Systeemfout("schrijven van een tijdelijk bestand") }
      gedaan += stuk
    }
  }

  /// The same file for a reader that closes what it reads.
  func reopened() throws -> Bronbestand {
    let ander = dup(descriptor)
    guard ander >= 0 else { throw Systeemfout("openen van een tijdelijk bestand") }
    return try Bronbestand(descriptor: ander)
  }
}

/// The operating system refused: a broken world, not bad data.
package struct Systeemfout: Error, CustomStringConvertible {
  package let description: String
  /// The delivered file itself cannot be read: others may be.
  package let isBronbestand: Bool

  init(_ handeling: String, isBronbestand: Bool = false) {
    description = "Fout bij \(handeling): \(String(cString: strerror(errno)))"
    self.isBronbestand = isBronbestand
  }
}
