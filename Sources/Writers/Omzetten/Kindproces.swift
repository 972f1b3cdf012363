import CProces
import Glibc

/// A program of another maker at work. It reads and writes files in memory and has a process group of its own: it can die, hang,
/// read nothing or leave children behind, and takes neither this program nor the disk along.
struct Kindproces {
  struct Afloop {
    let uitvoer: [UInt8]
    let melding: String
    let einde: Einde
  }
  enum Einde: Hashable { case code(Int32), signaal(Int32), teLang, teGroot }

  private let nummer: pid_t
  private let uit: Geheugenbestand
  private let fout: Geheugenbestand
  /// What we take from a program, in bytes.
  private static let meest = 256 << 20

  /// Starts it.
  ///
  /// - Throws: `Startfout` when the system refuses.
  init(_ pad: String, _ argumenten: [String], _ omgeving: [String: String], invoer: [UInt8]) throws {
    let bron = try Geheugenbestand(invoer)
    uit = try Geheugenbestand()
    fout = try Geheugenbestand()
    var plan = posix_spawn_file_actions_t(), aard = posix_spawnattr_t()
    posix_spawn_file_actions_init(&plan)
    posix_spawnattr_init(&aard)
    defer {
      posix_spawn_file_actions_destroy(&plan)
      posix_spawnattr_destroy(&aard)
    }
    for (plek, bestand) in [bron.descriptor, uit.descriptor, fout.descriptor].enumerated() {
      posix_spawn_file_actions_adddup2(&plan, bestand, Int32(plek))
    }
    // Whatever this program itself ignores or blocks (systemd ignores SIGPIPE), the other starts as from a shell.
    var alle = sigset_t(), geen = sigset_t()
    sigfillset(&alle)
    sigemptyset(&geen)
    posix_spawnattr_setsigdefault(&aard, &alle)
    posix_spawnattr_setsigmask(&aard, &geen)
    posix_spawnattr_setpgroup(&aard, 0)
    posix_spawnattr_setflags(
      &aard, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var eigen = pid_t()
    let regels = omgeving.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = withCStrings([pad] + argumenten) { woorden in
      withCStrings(regels) { omgeving in posix_spawn(&eigen, pad, &plan, &aard, woorden, omgeving) }
    }
    guard code == 0 else { throw Startfout(code: code) }
    nummer = eigen
  }

  /// Waits for the end, and ends the whole group: nothing that it started stays behind.
  func finish(seconden: Int) -> Afloop {
    let einde = wait(until: .now + .seconds(seconden))
    killpg(nummer, SIGKILL)
    var stand: Int32 = 0
    while waitpid(nummer, &stand, 0) < 0, errno == EINTR {}
    return Afloop(
      uitvoer: einde == .teGroot ? [] : uit.read(meest: Kindproces.meest),
      melding: String(decoding: fout.read(meest: 1 << 20), as: UTF8.self), einde: einde ?? Kindproces.einde(stand))
  }

  /// Nil: it ended by itself, and was not yet taken from the list of processes, so that its number is still its own.
  private func wait(until grens: ContinuousClock.Instant) -> Einde? {
    var pauze: UInt32 = 500
    while true {
      var gegevens = siginfo_t()
      let code = waitid(P_PID, id_t(nummer), &gegevens, WEXITED | WNOWAIT | WNOHANG)
      if code < 0, errno != EINTR { return nil }
      if code == 0, gegevens.si_signo == SIGCHLD { return nil }
      if uit.grootte > Kindproces.meest || fout.grootte > Kindproces.meest { return .teGroot }
      if ContinuousClock.now > grens { return .teLang }
      usleep(pauze)
      pauze = min(pauze * 2, 10_000)
    }
  }

  private static func einde(_ stand: Int32) -> Einde {
    stand & 0x7f == 0 ? .code((stand >> 8) & 0xff) : .signaal(stand & 0x7f)
  }
}

/// The system could not start a program.
struct Startfout: Error {
  let code: Int32
  var reden: String { String(cString: strerror(code)) }
}

/// A file in memory, without a name.
private final class Geheugenbestand {
  let descriptor: Int32

  init(_ bytes: [UInt8] = []) throws {
    descriptor = geheugenbestand("verantwoording")
    guard descriptor >= 0 else { throw Startfout(code: errno) }
    var gedaan = 0
    while gedaan < bytes.count {
      let stuk = bytes[gedaan...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(gedaan)) }
      if stuk < 0, errno == EINTR { continue }
      guard stuk > 0 else { throw Startfout(code: errno) }
      gedaan += stuk
    }
  }

  deinit { close(descriptor) }

  var grootte: Int {
    var gegevens = stat()
    return fstat(descriptor, &gegevens) == 0 ? Int(gegevens.st_size) : 0
  }

  func read(meest: Int) -> [UInt8] {
    var uit = [UInt8](repeating: 0, count: min(grootte, meest)), gelezen = 0
    while gelezen < uit.count {
      let plek = gelezen
      let stuk = uit[plek...].withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(plek)) }
      if stuk < 0, errno == EINTR { continue }
      guard stuk > 0 else { break }
      gelezen += stuk
    }
    return Array(uit.prefix(gelezen))
  }
}

/// A list of texts as C wants it, with a null at the end.
private func withCStrings<Uit>(_ teksten: [String], _ werk: ([UnsafeMutablePointer<CChar>?]) -> Uit) -> Uit {
  let wijzers = teksten.map { strdup($0) } + [nil]
  defer { for wijzer in wijzers { free(wijzer) } }
  return werk(wijzers)
}
