internal import Domain
internal import Glibc

/// The rows of a delimited text file in any coding and dialect: the plain road, for files beside the main job.
package struct Tekstbron: Rijbron, ~Copyable {
  private let bestand: Leesbestand
  private let naam: String
  private var omzetter: Omzetter
  private var rijlezer: Rijlezer
  private var tekst: [UInt8] = []
  private var plaats = 0
  private var isOp = false
  private var isGesloten = false
  /// Rows up to this line are no data: 'sep=;'.
  private let regelsOverslaan: Int

  /// - Throws: `Bestandsfout` when the file cannot be opened.
  package init(
    pad: String, codering: Tekstcodering, bom: Int, dialect: Dialect, regelsOverslaan: Int = 0
  ) throws(Bestandsfout) {
    (naam, self.regelsOverslaan) = (fileName(pad), regelsOverslaan)
    do throws(Weigering) { bestand = try Leesbestand(pad) } catch { throw error.bestandsfout(fileName(pad)) }
    omzetter = Omzetter(codering, bom: bom)
    rijlezer = Rijlezer(dialect)
  }

  /// Whether the file ended while a quote was open.
  package var eindigtInAanhaling: Bool { rijlezer.eindigtInAanhaling }

  package mutating func lees(_ rij: inout Rij) throws -> Bool { try volgende(&rij) }

  /// As `lees`, and says what it can throw.
  package mutating func volgende(_ rij: inout Rij) throws(Bestandsfout) -> Bool {
    do throws(Weigering) {
      while try eenRij(&rij) {
        if rij.aantal > 0, !rij.bytes.isEmpty, rij.regel > regelsOverslaan { return true }
      }
      return false
    } catch { throw error.bestandsfout(naam) }
  }

  /// The next row, empty ones too.
  private mutating func eenRij(_ rij: inout Rij) throws(Weigering) -> Bool {
    while true {
      if try leesUitTekst(&rij) { return true }
      if isOp {
        if isGesloten { return false }
        isGesloten = true
        do throws(Rijlezer.Fout) { return try rijlezer.sluit(&rij) } catch { throw Self.weigering(error) }
      }
      tekst.removeAll(keepingCapacity: true)
      plaats = 0
      let stuk = try bestand.lees()
      omzetter.zetOm(stuk, naar: &tekst)
      if stuk.isEmpty {
        isOp = true
        omzetter.sluit(naar: &tekst)
      }
    }
  }

  private mutating func leesUitTekst(_ rij: inout Rij) throws(Weigering) -> Bool {
    // The parser works on a pointer; taking the text out keeps both mutable at once.
    let bytes = tekst
    var uitkomst: Result<Bool, Rijlezer.Fout> = .success(false)
    bytes.withUnsafeBufferPointer { buffer in
      do throws(Rijlezer.Fout) { uitkomst = .success(try rijlezer.lees(buffer, vanaf: &plaats, &rij)) } catch {
        uitkomst = .failure(error)
      }
    }
    switch uitkomst {
    case .success(let isHeel): return isHeel
    case .failure(let fout): throw Self.weigering(fout)
    }
  }

  private static func weigering(_ fout: Rijlezer.Fout) -> Weigering {
    switch fout {
    case .teGroot: Weigering(.bestandTeGroot, "rij boven 16 MB: waarschijnlijk een aanhalingsteken dat niet sluit")
    case .onverwachtEinde, .tekstNaAanhaling: Weigering(.bestandOnleesbaar, "aanhalingstekens kloppen niet")
    }
  }
}

/// A file read in pieces from its begin.
final class Leesbestand {
  private let nummer: Int32
  let omvang: Int
  private var buffer = [UInt8](repeating: 0, count: 256 << 10)

  init(_ pad: String) throws(Weigering) {
    nummer = open(pad, O_RDONLY | O_CLOEXEC)
    guard nummer >= 0 else { throw Weigering(.bestandOnleesbaar, "niet te openen") }
    var stand = stat()
    guard fstat(nummer, &stand) == 0, stand.st_mode & S_IFMT == S_IFREG else {
      close(nummer)
      throw Weigering(.bestandOnleesbaar, "geen gewoon bestand")
    }
    omvang = Int(stand.st_size)
  }

  deinit { close(nummer) }

  /// The next piece; empty at the end.
  func lees() throws(Weigering) -> ArraySlice<UInt8> {
    while true {
      let aantal = read(nummer, &buffer, buffer.count)
      if aantal >= 0 { return buffer[..<aantal] }
      guard errno == EINTR else { throw Weigering(.bestandOnleesbaar, "leesfout") }
    }
  }
}
