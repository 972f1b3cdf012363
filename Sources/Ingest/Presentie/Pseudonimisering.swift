import Domain
import Parallel

/// Turns child keys into pseudonyms.
struct Pseudonimisering {
  private let afdruk: Sleutelafdruk

  /// A bron that does not share its keys gets pseudonyms of its own.
  init(_ sleutel: Pseudoniemsleutel, bron: Bronprofiel) {
    afdruk = Sleutelafdruk(sleutel, ruimte: bron.deeltKindsleutels ? [] : Array(bron.bron.code.utf8) + [0])
  }

  func pseudoniem(_ sleutel: Bytestuk) -> Pseudoniem {
    let (hoog, laag) = afdruk.words(of: UnsafeRawBufferPointer(sleutel.bytes))
    return Pseudoniem(hoog: hoog, laag: laag)
  }

  /// Pseudonyms of all children in the order of their numbers, over several threads.
  ///
  /// - Throws: `Werkverlies` when a child has none: a child without one may not reach the store.
  func pseudoniemen(_ kinderen: Kindnummering, _ sleutels: Sleutelregister, draden: Int) throws -> [Pseudoniem] {
    let aantal = kinderen.aantal, stuk = 4096
    // The register is only read here, and outlives the threads.
    let register = Onbewaakt((kinderen: kinderen, sleutels: sleutels))
    let stukken = try inParallel((aantal + stuk - 1) / stuk, draden: draden, werkbank: {}) { _, nummer in
      (nummer * stuk..<min(aantal, (nummer + 1) * stuk)).map {
        register.waarde.kinderen.withKey($0, register.waarde.sleutels) { pseudoniem($0) }
      }
    }
    let uit = Array(stukken.joined())
    guard uit.count == aantal else { throw Werkverlies(gedaan: uit.count, van: aantal) }
    return uit
  }
}

/// Takes a value to other threads that share it by agreement: every use says which part belongs to whom.
///
/// `@unchecked Sendable`: the proof stands where it is used.
struct Onbewaakt<Waarde>: @unchecked Sendable {
  let waarde: Waarde
  init(_ waarde: Waarde) { self.waarde = waarde }
}
