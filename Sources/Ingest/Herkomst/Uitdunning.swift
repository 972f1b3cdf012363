import Domain
import Glibc

/// Copies a delivered text to the archive without the contents of columns that the bronprofiel does not read: names, notes, whatever a
/// registration puts in its exports. Every line keeps its number and its columns, so that the copy is read as the original was.
///
/// A line that cannot be cut stays as it is; so does a row of which nothing would be left, and the word of a total row.
///
/// A workbook, a web page, a text out of which rows are made, and a text that cannot be cut byte by byte, is kept as an `Afschrift`.
package enum Uitdunning {
  /// - Returns: false, and then `pad` means nothing, when every column of a text is read, or when an afschrift would be read another
  ///   way than the file.
  /// - Throws: `Bestandsfout` when the header is not found by this profile; `Systeemfout` when the disk fails.
  package static func write(_ geleverd: Inleesopdracht, naar pad: String) throws -> Bool {
    if try isAfschrift(geleverd.pad) { return false }
    // Holds what was unpacked for as long as it is read.
    let uitpak = try Uitpak(geleverd, map: folder(of: pad))
    let opdracht = uitpak.opdracht
    if try isWorkbook(opdracht.pad) {
      var afschrijving = try Afschrijving(opdracht, map: folder(of: pad))
      return try afschrijving.write(naar: pad)
    }
    let profiel = opdracht.profiel
    guard profiel.formaat.soort == .csv else { return false }
    if profiel.breed == nil, profiel.rijvorm.isLeeg, let vorm = try Tekstbegin.vorm(opdracht), vorm.isBytePerTeken {
      let bestand = try Bronbestand(opdracht.pad)
      let begin = try Tekstbegin(bestand, opdracht, vorm: vorm)
      if !begin.omzetting.regeleindeIsCR { return try writeText(bestand, begin, profiel, naar: pad) }
    }
    var afschrijving = try Afschrijving(opdracht, map: folder(of: pad))
    return try afschrijving.weg.contains(true) && afschrijving.write(naar: pad)
  }

  /// Whether the archive holds with it what nobody reads: other sheets, other columns, what an office program adds.
  package static func isWorkbook(_ pad: String) throws -> Bool {
    let bestand = try Bronbestand(pad)
    var begin = Geheugen<UInt8>(ruimte: 1 << 10)
    defer { begin.free() }
    begin.setCount(try bestand.read(into: begin.begin, min(1 << 10, bestand.grootte), at: 0))
    switch Bestandssoort.herken(begin.buffer) {
    case .tekst, .leeg: return false
    case .html, .zip, .ole, .xml, .gzip, .pdf, .rtf: return true
    }
  }

  /// Whether it was written here, out of a workbook.
  package static func isAfschrift(_ pad: String) throws -> Bool { try Afschrift.isAfschrift(pad) }

  private static func writeText(
    _ bestand: Bronbestand, _ begin: Tekstbegin, _ profiel: Leveringsprofiel, naar pad: String
  ) throws -> Bool {
    let weg = begin.indeling.uitslagen.map { $0.oordeel == .genegeerd }
    guard weg.contains(true) else { return false }
    let doel = open(pad, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard doel >= 0 else { throw Systeemfout("schrijven van \(pad)") }
    defer { close(doel) }
    let gang = Gang(bestand, begin.vorm, weg, totalen: Set(profiel.totaalregels.map { wordform($0) }), doel: doel)
    try gang.run(vanaf: begin.dataBegin)
    return true
  }

  /// One walk through one file, in windows that hold the longest record.
  private final class Gang {
    private static let venster = 4 << 20
    private let bestand: Bronbestand
    private let vorm: Tekstvorm
    private let weg: [Bool]
    private let totalen: Set<String>
    private let doel: Int32
    private var snijder: Rijsnijder
    private var tekst = Geheugen<UInt8>(ruimte: 1)
    private var uit: [UInt8] = []

    init(_ bestand: Bronbestand, _ vorm: Tekstvorm, _ weg: [Bool], totalen: Set<String>, doel: Int32) {
      (self.bestand, self.vorm, self.weg, self.totalen, self.doel) = (bestand, vorm, weg, totalen, doel)
      snijder = Rijsnijder(scheiding: vorm.scheiding, aanhaling: vorm.aanhaling, kolommen: weg.count + 1)
      snijder.rijbreedte = weg.count
    }

    deinit {
      snijder.free()
      tekst.free()
    }

    func run(vanaf begin: Int) throws {
      var plek = 0
      while plek < begin {
        let gelezen = try load(plek, min(Gang.venster, begin - plek))
        guard gelezen > 0 else { break }
        uit.append(contentsOf: UnsafeBufferPointer(start: tekst.begin, count: gelezen))
        plek += gelezen
        try flush()
      }
      while plek < bestand.grootte { plek += try copyRecords(at: plek) }
      try flush()
    }

    private func load(_ plek: Int, _ aantal: Int) throws -> Int {
      tekst.setCount(0)
      tekst.setCount(aantal + Bytestuk.speling)
      return try bestand.read(into: tekst.begin, aantal, at: plek)
    }

    /// The whole records of one window.
    ///
    /// - Returns: the bytes that they take.
    private func copyRecords(at plek: Int) throws -> Int {
      let gelezen = try load(plek, min(Gang.venster, bestand.grootte - plek))
      let isSlot = plek + gelezen >= bestand.grootte
      // The last line of a file may lack its end; the copy lacks it too.
      let isOpen = isSlot && gelezen > 0 && tekst[gelezen - 1] != 0x0A
      if isOpen { tekst[gelezen] = 0x0A }
      let begin = UnsafePointer(tekst.begin), einde = begin + gelezen + (isOpen ? 1 : 0)
      var hier = begin
      while hier < einde {
        let uitkomst = snijder.snij(hier, tot: einde, isSlot: isSlot)
        if uitkomst == .afgebroken { break }
        let record = UnsafeBufferPointer(start: hier, count: snijder.volgende - hier)
        if uitkomst == .goed, snijder.aantal <= weg.count, keepsSomething() {
          copyFields(record)
        } else {
          uit.append(contentsOf: record)
        }
        hier = snijder.volgende
        if uit.count >= Gang.venster { try flush() }
      }
      if isOpen, hier == einde { uit.removeLast() }
      guard hier > begin else { throw Systeemfout("lezen van een bronbestand", isBronbestand: true) }
      return min(hier - begin, gelezen)
    }

    /// Whether a cell that is read holds something.
    private func keepsSomething() -> Bool {
      (0..<snijder.aantal).contains { !weg[$0] && !snijder.velden[$0].isLeeg }
    }

    private func isTotalWord(_ veld: Int) -> Bool {
      !totalen.isEmpty && totalen.contains(wordform(snijder.velden[veld].tekst))
    }

    /// The record as it stands, with nothing but its line ends in the fields that go.
    private func copyFields(_ record: UnsafeBufferPointer<UInt8>) {
      var plek = 0, veld = 0
      while plek < record.count {
        let begin = plek, isAangehaald = record[plek] == vorm.aanhaling
        if isAangehaald { plek = closing(record, from: plek) }
        while plek < record.count, record[plek] != vorm.scheiding, record[plek] != 0x0A { plek += 1 }
        let isRegeleinde = plek < record.count && record[plek] == 0x0A
        let einde = isRegeleinde && plek > begin && record[plek - 1] == 0x0D ? plek - 1 : plek
        if weg[veld], !isTotalWord(veld) {
          let regels = isAangehaald ? record[begin..<einde].count { $0 == 0x0A } : 0
          if regels > 0 {
            uit.append(vorm.aanhaling)
            uit.append(contentsOf: repeatElement(0x0A, count: regels))
            uit.append(vorm.aanhaling)
          }
        } else {
          uit.append(contentsOf: record[begin..<einde])
        }
        // What ends the field.
        if plek < record.count { plek += 1 }
        uit.append(contentsOf: record[einde..<plek])
        veld += 1
      }
    }

    /// Behind the quote that closes the field which begins at `plek`.
    private func closing(_ record: UnsafeBufferPointer<UInt8>, from plek: Int) -> Int {
      var hier = plek + 1
      while hier < record.count {
        guard record[hier] == vorm.aanhaling else {
          hier += 1
          continue
        }
        guard hier + 1 < record.count, record[hier + 1] == vorm.aanhaling else { return hier + 1 }
        hier += 2
      }
      return hier
    }

    private func flush() throws {
      try writeAll(uit, naar: doel)
      uit.removeAll(keepingCapacity: true)
    }
  }
}

/// The folder that holds it.
func folder(of pad: String) -> String {
  pad.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
}

/// Writes all of it, or throws when the disk is full.
func writeAll(_ bytes: [UInt8], naar doel: Int32) throws {
  var gedaan = 0
  while gedaan < bytes.count {
    let stuk = bytes[gedaan...].withUnsafeBytes { write(doel, $0.baseAddress, $0.count) }
    if stuk < 0, errno == EINTR { continue }
    guard stuk > 0 else { throw Systeemfout("schrijven in het archief") }
    gedaan += stuk
  }
}

extension Tekstvorm {
  /// Whether delimiters, quotes and line ends are single bytes that are never part of a letter.
  fileprivate var isBytePerTeken: Bool {
    switch codering {
    case .utf8, .windows1252, .iso8859_15: true
    case .utf16le, .utf16be: false
    }
  }
}
