/// By what children with different keys are recognised as one child. Off unless werkmap and bron both ask for it.
package enum Koppeling: String, CaseIterable, Hashable, Sendable {
  case naamGeboortedatum = "naam_geboortedatum"
}

/// HMAC-SHA-256 of the normalised name and the birth date of a child, of which the first sixteen bytes are kept. Made at
/// the door, where both are dropped. Still personal data (AVG, art. 4 lid 5).
package struct Koppelsleutel: Hashable, Sendable {
  package let hoog: UInt64
  package let laag: UInt64
  package init(hoog: UInt64, laag: UInt64) { (self.hoog, self.laag) = (hoog, laag) }
}

/// What one file tells about who a child is. A file that tells two things about one child has two of these.
package struct Koppelregel: Hashable, Sendable {
  /// Number of the child in the store.
  package let kind: UInt32
  /// Nil: the file lacks its name or birth date.
  package let sleutel: Koppelsleutel?
  package init(kind: UInt32, sleutel: Koppelsleutel?) { (self.kind, self.sleutel) = (kind, sleutel) }
}

/// What one levering tells about its children.
package struct Koppelopgave: Hashable, Sendable {
  package let bron: BronID
  /// Within one ruimte a child has one key: the organisation, or the bron when its keys are its own.
  package let ruimte: String
  package let regels: [Koppelregel]
  package init(bron: BronID, ruimte: String, regels: [Koppelregel]) {
    (self.bron, self.ruimte, self.regels) = (bron, ruimte, regels)
  }
}

/// How many children of one bron are recognised elsewhere. The four add up to `kinderen`.
package struct Koppelstand: Hashable, Sendable {
  package let bron: BronID
  /// Recognised as a child with another key elsewhere.
  package var gekoppeld = 0
  /// Name and birth date are known, and no other has the same.
  package var alleen = 0
  /// Not linked on purpose: two keys in one place share name and birth date, or one key has two names.
  package var dubbelzinnig = 0
  /// Without name or birth date.
  package var zonder = 0
  package var kinderen: Int { gekoppeld + alleen + dubbelzinnig + zonder }
}

/// Which children are one child. Rests on everything that is told, never on the order in which it came.
package struct Koppelkaart: Sendable {
  /// Child to the number under which it counts; others count under their own.
  package private(set) var nummers: [UInt32: UInt32] = [:]
  /// By bron.
  package private(set) var standen: [Koppelstand] = []

  private struct Plek: Hashable {
    let ruimte: String
    let kind: UInt32
  }

  /// Doubt never merges: a name and birth date that two keys of one ruimte share link nobody, and neither does a child
  /// with two of them.
  package init(_ opgaven: [Koppelopgave]) {
    var sleutels: [UInt32: Set<Koppelsleutel>] = [:]
    var plekken: [Koppelsleutel: Set<Plek>] = [:]
    for opgave in opgaven {
      for regel in opgave.regels {
        guard let sleutel = regel.sleutel else { continue }
        sleutels[regel.kind, default: []].insert(sleutel)
        plekken[sleutel, default: []].insert(Plek(ruimte: opgave.ruimte, kind: regel.kind))
      }
    }
    var twijfel: Set<UInt32> = []
    for plekken in plekken.values {
      let leden = Set(plekken.map(\.kind))
      if Set(plekken.map(\.ruimte)).count < plekken.count {
        twijfel.formUnion(leden)
        continue
      }
      let zeker = leden.filter { sleutels[$0]?.count == 1 }
      twijfel.formUnion(leden.subtracting(zeker))
      guard zeker.count > 1, let eerste = zeker.min() else { continue }
      for kind in zeker { nummers[kind] = eerste }
    }
    let perBron = Dictionary(grouping: opgaven, by: \.bron)
    for bron in perBron.keys.sorted() {
      var stand = Koppelstand(bron: bron)
      for kind in Set((perBron[bron] ?? []).flatMap { $0.regels.map(\.kind) }) {
        if nummers[kind] != nil {
          stand.gekoppeld += 1
        } else if twijfel.contains(kind) {
          stand.dubbelzinnig += 1
        } else if sleutels[kind] != nil {
          stand.alleen += 1
        } else {
          stand.zonder += 1
        }
      }
      standen.append(stand)
    }
  }
}
