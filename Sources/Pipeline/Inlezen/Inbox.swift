import Foundation
import Glibc

/// What lies in the inbox, sorted as a mail server would: files to read, and everything else with a sentence about it. Nothing
/// here is opened but plain files, and no link is followed.
struct Inbox {
  /// In sub-folders too; sorted by path.
  private(set) var bestanden: [URL] = []
  /// What waits, or does not belong there: the name as it can be shown, and a sentence.
  private(set) var blijftLiggen: [(naam: String, melding: String)] = []
  /// Sub-folders of sub-folders, this deep.
  private static let diepte = 8

  private let map: URL

  init(_ werkmap: Werkmap) {
    map = werkmap.inbox
    look(map.path, "", Inbox.diepte)
    bestanden.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    blijftLiggen.sort { $0.naam < $1.naam }
  }

  /// Waits until files that may still be written have been still for some seconds; those that changed stay for the next run.
  ///
  /// A file that somebody has open for writing tells so itself, where the file system can. Only where it cannot, time must tell.
  mutating func settle(seconden: Int) {
    var twijfel: [(url: URL, stand: Bestandsstand)] = []
    bestanden = bestanden.filter { url in
      switch Schrijver.of(url.path) {
      case .geen: return true
      case .bezig:
        blijftLiggen.append(
          (name(url), "Een ander programma schrijft nog in dit bestand. Het blijft liggen voor de volgende keer."))
        return false
      case .onbekend:
        if let stand = Bestandsstand(url.path) { twijfel.append((url, stand)) }
        return true
      }
    }
    guard seconden > 0 else { return }
    // The clock of the machine against that of the file: a date in the future is no reason to wait longer.
    let nu = time(nil), laatste = twijfel.map(\.stand.gewijzigd.tv_sec).filter { $0 <= nu }.max() ?? 0
    guard nu - laatste < seconden else { return }
    sleep(UInt32(seconden - (nu - laatste)))
    let veranderd = Set(twijfel.filter { Bestandsstand($0.url.path) != $0.stand }.map(\.url))
    bestanden.removeAll(where: veranderd.contains)
    blijftLiggen += veranderd.map { (name($0), Bestandsstand.veranderd) }
  }

  private func name(_ url: URL) -> String { String(url.path.dropFirst(map.path.count + 1)) }

  private mutating func look(_ pad: String, _ naam: String, _ diepte: Int) {
    // A folder that is a link is not gone into.
    let descriptor = open(pad, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let greep = fdopendir(descriptor) else {
      if errno != ENOENT {
        blijftLiggen.append((naam.isEmpty ? "inbox" : naam, "Deze map is niet te openen: \(lastSystemError())."))
      }
      if descriptor >= 0 { close(descriptor) }
      return
    }
    defer { closedir(greep) }
    while let post = readdir(greep) {
      let bytes = withUnsafeBytes(of: post.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard let deel = String(validating: bytes, as: UTF8.self) else {
        let leesbaar =
          naam + bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }.joined()
        blijftLiggen.append((leesbaar, "De naam bevat tekens in een andere codering dan UTF-8. Hernoem het bestand."))
        continue
      }
      take(deel, in: pad, naam, diepte)
    }
  }

  private mutating func take(_ deel: String, in pad: String, _ boven: String, _ diepte: Int) {
    guard !Inbox.isRommel(deel) else { return }
    let eigen = "\(pad)/\(deel)", naam = boven + deel
    var gegevens = stat()
    guard lstat(eigen, &gegevens) == 0 else {
      if errno != ENOENT { blijftLiggen.append((naam, "Dit bestand is niet te lezen: \(lastSystemError()).")) }
      return
    }
    switch gegevens.st_mode & S_IFMT {
    case S_IFREG where Inbox.isHalf(deel):
      blijftLiggen.append(
        (naam, "De naam zegt dat dit bestand nog niet af is. Het blijft liggen tot het zijn gewone naam heeft."))
    case S_IFREG where access(eigen, R_OK) != 0:
      blijftLiggen.append((naam, "Dit bestand is niet te lezen: \(lastSystemError()). Geef het programma leesrecht."))
    case S_IFREG: bestanden.append(URL(fileURLWithPath: eigen))
    case S_IFDIR where diepte > 0: look(eigen, naam + "/", diepte - 1)
    case S_IFDIR: blijftLiggen.append((naam, "Deze map ligt te diep en is niet gelezen. Zet de bestanden hoger."))
    case S_IFLNK: blijftLiggen.append((naam, "Dit is een verwijzing en geen bestand. Zet het bestand zelf in inbox/."))
    default: blijftLiggen.append((naam, "Dit is geen gewoon bestand (een pijp, apparaat of socket). Haal het weg."))
    }
  }

  /// What computers leave behind by themselves.
  private static func isRommel(_ naam: String) -> Bool {
    let klein = naam.lowercased()
    return naam.hasPrefix(".") || naam.hasPrefix("~$") || klein == "thumbs.db" || klein == "desktop.ini"
  }

  private static func isHalf(_ naam: String) -> Bool {
    [".part", ".tmp", ".crdownload", ".filepart", "~"].contains { naam.hasSuffix($0) }
  }
}

/// Whether somebody has a file open for writing. The kernel gives a lease for reading only when nobody has (fcntl(2), F_SETLEASE).
private enum Schrijver {
  case geen, bezig
  /// The file system or the owner of the file does not allow the question.
  case onbekend

  static func of(_ pad: String) -> Schrijver {
    let descriptor = open(pad, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return .onbekend }
    defer { close(descriptor) }
    // A lease that is broken while we hold it would come as a signal that ends the program.
    let eerder = signal(SIGIO, SIG_IGN)
    defer { signal(SIGIO, eerder) }
    if fcntl(descriptor, Schrijver.zetLease, F_RDLCK) == 0 {
      _ = fcntl(descriptor, Schrijver.zetLease, F_UNLCK)
      return .geen
    }
    return errno == EAGAIN ? .bezig : .onbekend
  }

  /// F_SETLEASE of <linux/fcntl.h>: F_LINUX_SPECIFIC_BASE + 0.
  private static let zetLease: Int32 = 1024
}

/// By which can be seen that a file is still the same: the same inode, size and times.
struct Bestandsstand: Equatable {
  let apparaat: UInt64
  let nummer: UInt64
  let grootte: Int
  let gewijzigd: timespec
  let inode: timespec

  static let veranderd = "Dit bestand veranderde nog. Het blijft liggen voor de volgende keer."

  /// Nil when it is gone or no plain file.
  init?(_ pad: String) {
    var gegevens = stat()
    guard lstat(pad, &gegevens) == 0, gegevens.st_mode & S_IFMT == S_IFREG else { return nil }
    (apparaat, nummer, grootte) = (UInt64(gegevens.st_dev), UInt64(gegevens.st_ino), Int(gegevens.st_size))
    (gewijzigd, inode) = (gegevens.st_mtim, gegevens.st_ctim)
  }

  static func == (links: Bestandsstand, rechts: Bestandsstand) -> Bool {
    links.apparaat == rechts.apparaat && links.nummer == rechts.nummer && links.grootte == rechts.grootte
      && links.gewijzigd.tv_sec == rechts.gewijzigd.tv_sec && links.gewijzigd.tv_nsec == rechts.gewijzigd.tv_nsec
      && links.inode.tv_sec == rechts.inode.tv_sec && links.inode.tv_nsec == rechts.inode.tv_nsec
  }
}
