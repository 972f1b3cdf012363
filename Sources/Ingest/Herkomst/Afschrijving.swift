import Domain
import Foundation
import Glibc

/// Makes the afschrift of one file, and proves that it is read as the file was.
struct Afschrijving {
  private let opdracht: Inleesopdracht
  private let opening: Bestandsopening
  /// Per column whether nobody reads it.
  let weg: [Bool]
  /// How the fast road reads the file, when it is the one that does.
  private let vorm: Tekstvorm?
  private var uit: [UInt8] = []
  /// The line that was written last.
  private var regel = 1
  private var som = Afschrift.Rijensom()
  private let totalen: Set<String>

  /// More lines than this are empty ones, of a sheet that says its rows stand far below.
  private static let meesteRegels = 1 << 24

  /// - Parameter map: where a temporary file may be made.
  /// - Throws: `Bestandsfout` when the file cannot be read by this profile.
  init(_ eigen: Inleesopdracht, map: String) throws {
    opdracht = eigen
    opening = try Bestandsopening(eigen)
    vorm = try Tekstafschrift.fits(eigen.profiel) && !Bestandssoort.isHTML(eigen.pad) ? Tekstbegin.vorm(eigen) : nil
    totalen = Set(eigen.profiel.totaalregels.map { wordform($0) })
    var indeling = opening.indeling
    if !eigen.profiel.rijvorm.isLeeg {
      indeling = try Rijvorming(eigen, opening.indeling, regel: opening.kopregel).indeling
    }
    var uitslagen = indeling.uitslagen
    if eigen.profiel.soort == .aanwezigheid, eigen.profiel.breed != nil {
      var elders = eigen
      elders.tijdelijk = map
      uitslagen = try Langschrift(
        elders, indeling, Leveringsperiode(eigen).periode, zonderWaarde: opening.koppenZonderWaarde
      ).uitslagen
    }
    weg = uitslagen.prefix(opening.indeling.aantal).map { $0.oordeel == .genegeerd }
  }

  /// - Returns: false when the afschrift would be read another way than the file; then what was written means nothing.
  mutating func write(naar pad: String) throws -> Bool {
    let heel = try vorm.map { _ in try Leesproef(opdracht, map: folder(of: pad)) }
    let doel = open(pad, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard doel >= 0 else { throw Systeemfout("schrijven van \(pad)") }
    defer { close(doel) }
    let kop = Afschrift.Kop(
      kopregel: opening.kopregel, herkend: heel?.bewijs ?? opening.herkend, verborgenBladen: opening.verborgenBladen,
      andereCodering: vorm.map(\.andereCodering) ?? opening.andereCodering, zonderKop: opening.zonderKop,
      koppenZonderWaarde: opening.koppenZonderWaarde.sorted(), scheiding: vorm?.scheiding)
    uit += Afschrift.merk
    uit += try encoded(kop)
    for naam in opening.indeling.namen {
      uit.append(Afschrift.scheiding)
      uit += Afschrift.field(Array(naam.utf8)[...])
    }
    guard try writeRows(doel) else { return false }
    uit.append(0x0A)
    uit += Afschrift.slotmerk
    uit += try encoded(slot)
    uit.append(0x0A)
    try flush(doel)
    guard try isReadBack(pad, kop) else { return false }
    guard let heel else { return true }
    var terug = opdracht
    terug.pad = pad
    return try Leesproef(terug, map: folder(of: pad)) == heel
  }

  private var slot: Afschrift.Slot {
    var slot = Afschrift.Slot(bewijs: opening.lezer.bewijs, isBlad: opening.lezer.bladstand != nil)
    if let stand = opening.lezer.bladstand {
      (slot.verborgenRijen, slot.zonderWaarde, slot.aangevuld) =
        (stand.verborgenRijen, stand.zonderWaarde, stand.aangevuld)
    }
    return slot
  }

  /// - Returns: false when a total row is one no more, when a total of a column that goes was told to be wrong, or when lines do not
  ///   follow each other.
  private mutating func writeRows(_ doel: Int32) throws -> Bool {
    var toets = Afschriftproef(opdracht, opening), rij = Rij()
    while try opening.lezer.lees(&rij) {
      guard rij.regel > regel, rij.regel < Afschrijving.meesteRegels else { return false }
      let blad = opening.lezer.blad, kort = cut(rij)
      guard toets.isSame(rij, kort, blad: blad) else { return false }
      som.add(kort, blad: blad)
      uit += repeatElement(0x0A, count: kort.regel - regel)
      regel = kort.regel
      append(kort, blad: blad)
      if uit.count > 4 << 20 { try flush(doel) }
    }
    return toets.sluit
  }

  /// The row without what nobody reads. What stands beyond the last column stays visible as something, because a row with such a cell is
  /// rejected.
  private func cut(_ rij: Rij) -> Rij {
    var kort = Rij()
    kort.begin(regel: rij.regel)
    if let gebrek = rij.gebrek {
      kort.voegToe(EmptyCollection())
      kort.gebrek = gebrek
      return kort
    }
    for kolom in 0..<rij.aantal {
      if kolom >= weg.count {
        kort.voegToe(rij.bereik(kolom).isEmpty ? [] : [UInt8(ascii: "x")])
      } else if weg[kolom], !isTotalWord(rij, kolom) {
        kort.voegToe(EmptyCollection())
      } else {
        kort.voegToe(rij[kolom], rij.soorten[kolom])
      }
    }
    return kort
  }

  private func isTotalWord(_ rij: Rij, _ kolom: Int) -> Bool {
    !totalen.isEmpty && totalen.contains(wordform(trimmed(rij.tekst(kolom))))
  }

  private mutating func append(_ rij: Rij, blad: String) {
    if let gebrek = rij.gebrek {
      uit.append(Afschrift.gebrekmerk)
      uit += gebrek.rawValue.utf8
    } else {
      uit.append(Afschrift.soortmerk)
      uit += rij.soorten.map(Afschrift.letter)
    }
    uit.append(Afschrift.scheiding)
    uit += Afschrift.field(Array(blad.utf8)[...])
    guard rij.gebrek == nil else { return }
    for kolom in 0..<rij.aantal {
      uit.append(Afschrift.scheiding)
      uit += Afschrift.field(rij[kolom])
    }
  }

  /// Reads what was written, and holds it against what was read.
  private func isReadBack(_ pad: String, _ kop: Afschrift.Kop) throws -> Bool {
    let lezer = try Afschriftlezer(pad, bestand: opdracht.bestand)
    guard lezer.kop == kop, lezer.namen == opening.indeling.namen else { return false }
    var terug = Afschrift.Rijensom(), rij = Rij()
    while try lezer.lees(&rij) { terug.add(rij, blad: lezer.blad) }
    return terug.hex == som.hex && lezer.bewijs == opening.lezer.bewijs
      && (lezer.bladstand == nil) == (opening.lezer.bladstand == nil)
  }

  private func encoded(_ waarde: some Encodable) throws -> [UInt8] {
    let schrijver = JSONEncoder()
    schrijver.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Afschrift.field(Array(try schrijver.encode(waarde))[...])
  }

  private mutating func flush(_ doel: Int32) throws {
    try writeAll(uit, naar: doel)
    uit.removeAll(keepingCapacity: true)
  }
}

/// Holds the rows of a file and of its afschrift side by side where they could part: what is a total, and what it says.
private struct Afschriftproef {
  private var heel: Registerstand<Int>
  private var kort: Registerstand<Int>
  private var vorming: Rijvorming?
  private let profiel: Leveringsprofiel

  init(_ opdracht: Inleesopdracht, _ opening: Bestandsopening) {
    profiel = opdracht.profiel
    let breedte = opening.indeling.aantal
    heel = Registerstand(kolommen: breedte, opdracht.profiel)
    kort = Registerstand(kolommen: breedte, opdracht.profiel)
    vorming = try? Rijvorming(opdracht, opening.indeling, regel: opening.kopregel)
  }

  mutating func isSame(_ rij: Rij, _ korter: Rij, blad: String) -> Bool {
    let links = rows(rij, blad), rechts = rows(korter, blad)
    guard links.count == rechts.count else { return false }
    for (a, b) in zip(links, rechts) {
      let isTotaal = heel.isTotaal(a, profiel)
      guard kort.isTotaal(b, profiel) == isTotaal, a.gebrek == b.gebrek else { return false }
      if isTotaal { continue }
      heel.balans.gelezen += 1
      kort.balans.gelezen += 1
      heel.weigh(a)
      kort.weigh(b)
    }
    return true
  }

  var sluit: Bool {
    heel.bevindingen.rijen == kort.bevindingen.rijen && heel.bevindingen.aantallen == kort.bevindingen.aantallen
  }

  private mutating func rows(_ rij: Rij, _ blad: String) -> [Rij] {
    profiel.rijvorm.isLeeg ? [rij] : vorming?.make(rij, blad: blad) ?? [rij]
  }
}
