package import Domain

/// The pseudonym of one child of a bron, as a file would get it: first its number in its one spelling, then the key.
///
/// - Parameters:
///   - nummer: as the bron spells it, surrounding space left out.
///   - profiel: of the kind of file that names the child; its notation of numbers counts.
package func pseudoniem(
  of nummer: String, bron: Bronprofiel, profiel: Leveringsprofiel, sleutel: Pseudoniemsleutel
) -> Pseudoniem {
  let schrijfwijze = Array(Nummervorm(cijfers: profiel.nummercijfers).canonical(nummer).utf8)
  let bytes = schrijfwijze + [UInt8](repeating: 0, count: Bytestuk.speling)
  return bytes.withUnsafeBufferPointer { ruimte in
    let afdruk = Pseudonimisering(sleutel, bron: bron)
    return ruimte.baseAddress.map { afdruk.pseudoniem(Bytestuk(begin: $0, lengte: schrijfwijze.count)) }
      ?? Pseudoniem(hoog: 0, laag: 0)
  }
}

/// The one spelling of a number, for a comparison with the cells of a file.
package func schrijfwijze(of nummer: String, profiel: Leveringsprofiel) -> String {
  Nummervorm(cijfers: profiel.nummercijfers).canonical(nummer)
}
