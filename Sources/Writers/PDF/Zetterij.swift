import Glibc

/// Sets many pages in one start of WeasyPrint, a page for each core at a time: of a page that is set alone, a third of the time goes to the start.
///
/// It runs the `main` of that program, with the arguments that the program itself would get, so that the bytes are the same.
enum Zetterij {
  /// - Returns: for each page what the program gave and said. Nil where that is not known: then the program itself is asked, and it
  ///   says what is wrong.
  /// - Throws: `Omzetfout.teLang`.
  static func typeset(_ paginas: [String], _ argumenten: [String], zetters: Int, epoch: Int) throws -> [Omgezet?] {
    let geen = [Omgezet?](repeating: nil, count: paginas.count)
    guard 1...255 ~= paginas.count, let vertolker = Omzetter.weasyprint.pad.flatMap(interpreter) else { return geen }
    let invoer = paginas.flatMap { pagina in lengthBytes(pagina.utf8.count) + pagina.utf8 }
    let beurten = (paginas.count + zetters - 1) / max(1, zetters)
    do {
      let uit = try Omzetter.weasyprint.run(
        vertolker[0], vertolker.dropFirst() + ["-c", programma, "\(max(1, zetters))"] + argumenten, invoer,
        epoch: epoch, seconden: Omzetter.geduld * max(1, beurten))
      return unpacked(uit.bytes, paginas.count) ?? geen
    } catch Omzetfout.mislukt {
      return geen
    }
  }

  /// The words that start the Python of a program that is no more than a start of WeasyPrint's `main`, as Debian and pip write it.
  static func interpreter(_ pad: String) -> [String]? {
    guard let bestand = fopen(pad, "r") else { return nil }
    defer { fclose(bestand) }
    var begin = [UInt8](repeating: 0, count: 4_096)
    let aantal = fread(&begin, 1, begin.count, bestand)
    let regels = String(decoding: begin.prefix(aantal), as: UTF8.self).split(separator: "\n")
    guard let eerste = regels.first, eerste.hasPrefix("#!/"),
      regels.contains("from weasyprint.__main__ import main")
    else { return nil }
    let woorden = eerste.dropFirst(2).split(separator: " ").map(String.init)
    let namen = woorden.map { $0.split(separator: "/").last ?? "" }
    return namen.contains { $0.hasPrefix("python") } ? woorden : nil
  }

  /// Eight bytes, the highest first.
  private static func lengthBytes(_ lengte: Int) -> [UInt8] { (0..<8).map { UInt8(lengte >> (56 - 8 * $0) & 0xff) } }

  /// A file and a message for each page, each behind its length; a page without a file failed. Nil: this is something else.
  static func unpacked(_ bytes: some Collection<UInt8>, _ aantal: Int) -> [Omgezet?]? {
    var stukken: [ArraySlice<UInt8>] = []
    var rest = Array(bytes)[...]
    while rest.count >= 8 {
      let lengte = rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      rest = rest.dropFirst(8)
      guard lengte <= UInt64(rest.count) else { return nil }
      stukken.append(rest.prefix(Int(lengte)))
      rest = rest.dropFirst(Int(lengte))
    }
    guard rest.isEmpty, stukken.count == 2 * aantal else { return nil }
    return (0..<aantal).map { nummer in
      let (bestand, melding) = (stukken[2 * nummer], stukken[2 * nummer + 1])
      return bestand.isEmpty
        ? nil : Omgezet(bytes: Array(bestand), melding: String(decoding: melding, as: UTF8.self))
    }
  }

  /// Loads WeasyPrint once, splits into as many processes as there are cores, and each takes the next page until none is left. They die with
  /// the first of them (one group), and give nothing of a page on which they failed. The current folder is no place for modules,
  /// and the libraries are found by their full names: the search for other names starts a compiler, for each of them. Python looks
  /// seldom for objects that only hold one another: at its usual pace that is a fifth of the time, and a page leaves 10 MB of them.
  private static let programma = """
    sys = __import__('sys')
    sys.path[:1] = []
    io, os, struct = map(__import__, ('io', 'os', 'struct'))
    __import__('gc').set_threshold(1_000_000)
    __import__('ctypes.util').util.find_library = lambda naam: None
    from weasyprint.__main__ import LOGGER, main
    zetters, argumenten = int(sys.argv[1]), sys.argv[2:]
    paginas = []
    while lengte := sys.stdin.buffer.read(8):
        paginas.append(sys.stdin.buffer.read(struct.unpack('>Q', lengte)[0]))
    zetters = min(zetters, len(paginas))
    klaar = [[os.memfd_create(soort) for soort in ('pdf', 'melding')] for _ in paginas]
    volgende, rij = os.pipe()
    os.write(rij, bytes(range(len(paginas))))
    os.close(rij)
    def zet(nummer):
        sys.stderr = io.StringIO()
        LOGGER.handlers.clear()
        pdf = io.BytesIO()
        main(argumenten, stdout=pdf, stdin=io.BytesIO(paginas[nummer]))
        for bestand, inhoud in zip(klaar[nummer], (pdf.getvalue(), sys.stderr.getvalue().encode())):
            with os.fdopen(os.dup(bestand), 'wb') as stroom:
                stroom.write(inhoud)
    for _ in range(zetters):
        if os.fork() == 0:
            try:
                while nummer := os.read(volgende, 1):
                    zet(nummer[0])
            finally:
                os._exit(0)
    for _ in range(zetters):
        os.wait()
    for paar in klaar:
        for bestand in paar:
            lengte = os.fstat(bestand).st_size
            sys.stdout.buffer.write(struct.pack('>Q', lengte) + os.pread(bestand, lengte, 0))
    """
}
