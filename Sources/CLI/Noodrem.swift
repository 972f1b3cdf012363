import Glibc

/// The last word of a program that the runtime or the kernel ends: no memory left, or a fault of our own.
///
/// Without it a run at night ends with a number that nobody knows. Nothing is half-published then: files appear with one rename,
/// and rows with one transaction.
enum Noodrem {
  private static let tekst: StaticString = """

    Het programma is afgebroken: het geheugen is op, of er zit een fout in het programma. Er is niets half geplaatst.
    Start de opdracht opnieuw. Blijft dit komen, geef het programma meer geheugen en meld de regels hierboven.

    """

  /// Before anything else. Uses a stack of its own, for when the usual one is full.
  static func install() {
    let grootte = 1 << 16
    var stapel = stack_t()
    stapel.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: grootte, alignment: 16)
    stapel.ss_size = grootte
    sigaltstack(&stapel, nil)
    var daad = sigaction()
    daad.__sigaction_handler.sa_handler = { _ in
      _ = write(STDERR_FILENO, Noodrem.tekst.utf8Start, Noodrem.tekst.utf8CodeUnitCount)
      _exit(4)
    }
    daad.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
    for signaal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { sigaction(signaal, &daad, nil) }
  }
}
