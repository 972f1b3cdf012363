import Glibc

/// The delivered file, open for reading at any place by any thread.
final class Bronbestand: Sendable {
  let descriptor: Int32
  let grootte: Int

  /// - Throws: `Systeemfout` when the file is not there, not readable, or not a plain file.
  init(_ pad: String) throws {
    descriptor = open(pad, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Systeemfout("openen van \(pad)") }
    var gegevens = stat()
    guard fstat(descriptor, &gegevens) == 0, gegevens.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Systeemfout("openen van \(pad) als gewoon bestand")
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
      guard stuk >= 0 else { throw Systeemfout("lezen van een bronbestand") }
      if stuk == 0 { break }
      gelezen += stuk
    }
    return gelezen
  }
}

/// The operating system refused: a broken world, not bad data.
package struct Systeemfout: Error, CustomStringConvertible {
  package let description: String

  init(_ handeling: String) {
    description = "Fout bij \(handeling): \(String(cString: strerror(errno)))"
  }
}
