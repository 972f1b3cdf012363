import Domain

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
  func pseudoniemen(_ kinderen: Kindnummering, _ sleutels: Sleutelregister, draden: Int) -> [Pseudoniem] {
    let aantal = kinderen.aantal
    let deel = max(1, (aantal + draden - 1) / max(1, draden))
    // Each worker writes its own stretch of `uit`; the register is only read here, and outlives the threads.
    let uit = Onbewaakt(UnsafeMutablePointer<Pseudoniem>.allocate(capacity: max(1, aantal)))
    let register = Onbewaakt((kinderen: kinderen, sleutels: sleutels))
    defer { uit.waarde.deallocate() }
    @Sendable func make(_ werker: Int) {
      for nummer in min(aantal, werker * deel)..<min(aantal, (werker + 1) * deel) {
        (uit.waarde + nummer).initialize(
          to: register.waarde.kinderen.withKey(nummer, register.waarde.sleutels) { pseudoniem($0) })
      }
    }
    let anderen = Draden(max(0, draden - 1)) { make($0 + 1) }
    make(0)
    anderen.join()
    return Array(UnsafeBufferPointer(start: uit.waarde, count: aantal))
  }
}

/// Takes a value to other threads that share it by agreement: every use says which part belongs to whom.
///
/// `@unchecked Sendable`: the proof stands where it is used.
struct Onbewaakt<Waarde>: @unchecked Sendable {
  let waarde: Waarde
  init(_ waarde: Waarde) { self.waarde = waarde }
}
