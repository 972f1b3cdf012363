import Domain

/// A text file that came inside a zip, unpacked to a file without a name.
///
/// The zip may hold one file and nothing else: of two nobody knows which is meant.
final class Uitpak {
  private(set) var opdracht: Inleesopdracht
  private var bestand: NaamloosBestand?

  /// - Parameter map: for a temporary file, instead of that of the opdracht.
  init(_ opdracht: Inleesopdracht, map: String? = nil) throws {
    self.opdracht = opdracht
    guard opdracht.profiel.formaat.soort == .csv, let omvang = try Uitpak.sizeOfZip(opdracht.pad) else { return }
    do {
      let pakket = try Zippakket(pad: opdracht.pad, omvang: omvang)
      guard let enige = pakket.enige, !pakket.bevat("[Content_Types].xml") else {
        throw Weigering(
          .bestandAndereSoort,
          pakket.bevat("[Content_Types].xml") || pakket.bevat("content.xml")
            ? "dit is een werkboek" : "dit is een zip met meer dan één bestand, of met geen")
      }
      let doel = try NaamloosBestand(in: map ?? opdracht.tijdelijk)
      try Uitpak.unpack(pakket.open(enige), to: doel)
      bestand = doel
      self.opdracht.geleverdeSom = try Bronbestand(opdracht.pad).sha256()
      self.opdracht.pad = "/proc/self/fd/\(doel.descriptor)"
    } catch let fout as Weigering { throw fout.bestandsfout(opdracht.bestand) }
  }

  private static func sizeOfZip(_ pad: String) throws -> UInt64? {
    let bestand = try Bronbestand(pad)
    var begin = Geheugen<UInt8>(ruimte: 8)
    defer { begin.free() }
    begin.setCount(try bestand.read(into: begin.begin, min(8, bestand.grootte), at: 0))
    return begin.buffer.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? UInt64(bestand.grootte) : nil
  }

  private static func unpack(_ stroom: Deelstroom, to doel: NaamloosBestand) throws {
    var stuk = Geheugen<UInt8>(ruimte: 1 << 18)
    defer { stuk.free() }
    stuk.setCount(1 << 18)
    var plek = 0
    while true {
      let aantal = try stroom.lees(UnsafeMutableRawBufferPointer(start: stuk.begin, count: 1 << 18))
      if aantal == 0 { return }
      try doel.write(UnsafeRawBufferPointer(start: stuk.begin, count: aantal), at: plek)
      plek += aantal
    }
  }
}
