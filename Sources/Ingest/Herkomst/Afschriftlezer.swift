import Domain
import Foundation

/// Hands over the rows of an afschrift as the workbook handed them over.
final class Afschriftlezer: Rijlevering {
  private(set) var kop = Afschrift.Kop(
    kopregel: 1, herkend: [], verborgenBladen: 0, zonderKop: [], koppenZonderWaarde: [])
  private(set) var namen: [String] = []
  private(set) var blad = ""
  private var slot: Afschrift.Slot?
  private let bestand: Bronbestand
  private let naam: String
  private var tekst: [UInt8] = []
  private var plek = 0
  private var gelezen = 0
  private var regel = 1

  /// - Throws: `Bestandsfout` when its first line is not what was written.
  init(_ pad: String, bestand naam: String) throws {
    bestand = try Bronbestand(pad)
    self.naam = naam
    guard let eerste = try nextLine(), eerste.starts(with: Afschrift.merk), let velden = Afschrift.fields(eerste),
      velden.count >= 2, let kop = try? JSONDecoder().decode(Afschrift.Kop.self, from: Data(velden[1]))
    else { throw Afschriftlezer.broken(naam) }
    (self.kop, namen) = (kop, velden.dropFirst(2).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Known after the last row.
  var bewijs: [String] { slot?.bewijs ?? [] }

  var bladstand: Bladstand? {
    guard let slot, slot.isBlad else { return nil }
    var stand = Bladstand()
    (stand.verborgenRijen, stand.zonderWaarde, stand.aangevuld) =
      (slot.verborgenRijen, slot.zonderWaarde, slot.aangevuld)
    return stand
  }

  func lees(_ rij: inout Rij) throws -> Bool {
    if slot != nil { return false }
    while true {
      guard let inhoud = try nextLine() else { throw Afschriftlezer.broken(naam) }
      regel += 1
      // A row that the sheet did not have, or that was erased.
      if inhoud.isEmpty { continue }
      guard let velden = Afschrift.fields(inhoud), velden.count >= 2 else { throw Afschriftlezer.broken(naam) }
      if inhoud.starts(with: Afschrift.slotmerk) {
        slot = try? JSONDecoder().decode(Afschrift.Slot.self, from: Data(velden[1]))
        guard slot != nil else { throw Afschriftlezer.broken(naam) }
        return false
      }
      try fill(&rij, velden)
      return true
    }
  }

  private func fill(_ rij: inout Rij, _ velden: [[UInt8]]) throws {
    let merk = velden[0]
    blad = String(decoding: velden[1], as: UTF8.self)
    rij.begin(regel: regel)
    if merk.first == Afschrift.gebrekmerk {
      guard let code = Bevindingscode(rawValue: String(decoding: merk.dropFirst(), as: UTF8.self)) else {
        throw Afschriftlezer.broken(naam)
      }
      rij.voegToe(EmptyCollection())
      rij.gebrek = code
      return
    }
    let soorten = merk.dropFirst().compactMap { letter in
      Rij.Celsoort.allCases.first { Afschrift.letter($0) == letter }
    }
    guard merk.first == Afschrift.soortmerk, soorten.count == merk.count - 1, velden.count == soorten.count + 2 else {
      throw Afschriftlezer.broken(naam)
    }
    for (veld, soort) in zip(velden.dropFirst(2), soorten) { rij.voegToe(veld, soort) }
  }

  static func broken(_ naam: String) -> Bestandsfout {
    Bestandsfout([
      Bevinding(
        .bestandOnleesbaar, Bevinding.Plaats(bestand: naam), toelichting: "het afschrift in archief/ is niet heel")
    ])
  }

  /// Without its end; nil behind the last one.
  private func nextLine() throws -> ArraySlice<UInt8>? {
    while true {
      if let einde = tekst[plek...].firstIndex(of: 0x0A) {
        defer { plek = einde + 1 }
        return tekst[plek..<einde]
      }
      guard gelezen < bestand.grootte else { return nil }
      tekst.removeSubrange(..<plek)
      plek = 0
      var stuk = [UInt8](repeating: 0, count: min(1 << 20, bestand.grootte - gelezen))
      let aantal = try stuk.withUnsafeMutableBufferPointer { buffer in
        guard let begin = buffer.baseAddress else { return 0 }
        return try bestand.read(into: begin, buffer.count, at: gelezen)
      }
      guard aantal > 0 else { return nil }
      gelezen += aantal
      tekst += stuk[..<aantal]
    }
  }
}
