import Foundation
import Glibc

/// An open folder or file, so that nobody can put something else in its place between looking and changing.
struct Handvat: ~Copyable {
  let descriptor: Int32
  let gegevens: stat

  var isMap: Bool { gegevens.st_mode & S_IFMT == S_IFDIR }

  init(pad: String, soort: mode_t) throws {
    let descriptor = Glibc.open(pad, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var gegevens = stat()
    guard descriptor >= 0, fstat(descriptor, &gegevens) == 0 else {
      throw Wereldfout("Kan de werkmap \(pad) niet openen: \(lastSystemError()).")
    }
    (self.descriptor, self.gegevens) = (descriptor, gegevens)
  }

  private init(_ descriptor: Int32, _ gegevens: stat) { (self.descriptor, self.gegevens) = (descriptor, gegevens) }

  deinit { close(descriptor) }

  /// What lies in this folder under that name; nil for what is not there, for a link, and for what is no plain file or folder. A file that
  /// we may not read is not ours.
  ///
  /// - Throws: `Wereldfout` for any other refusal, such as no descriptor left: what is not looked at is never taken for done.
  func open(_ naam: String) throws -> Handvat? {
    var gegevens = stat()
    guard fstatat(descriptor, naam, &gegevens, AT_SYMLINK_NOFOLLOW) == 0,
      [S_IFREG, S_IFDIR].contains(gegevens.st_mode & S_IFMT)
    else { return nil }
    let eigen = openat(descriptor, naam, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard eigen >= 0 else {
      if [EACCES, ENOENT, ELOOP, ENXIO].contains(errno) { return nil }
      throw Wereldfout("Kan \(naam) niet openen: \(lastSystemError()).")
    }
    guard fstat(eigen, &gegevens) == 0, [S_IFREG, S_IFDIR].contains(gegevens.st_mode & S_IFMT) else {
      close(eigen)
      return nil
    }
    return Handvat(eigen, gegevens)
  }

  /// Sorted.
  func names() throws -> [String] {
    let eigen = dup(descriptor)
    guard eigen >= 0, let map = fdopendir(eigen) else {
      if eigen >= 0 { close(eigen) }
      throw Wereldfout("Kan een map niet lezen: \(lastSystemError()).")
    }
    defer { closedir(map) }
    rewinddir(map)
    var uit: [String] = []
    while let post = readdir(map) {
      let naam = withUnsafePointer(to: &post.pointee.d_name) { begin in
        begin.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if naam != ".", naam != ".." { uit.append(naam) }
    }
    return uit.sorted()
  }
}
