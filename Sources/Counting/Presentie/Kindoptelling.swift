import Domain

/// The words of a run of children in one stretch of time: `klassen` words per child, children `stap` words apart.
struct Woordenrij {
  let begin: UnsafePointer<Kindwoord>
  let stap: Int
}

/// Counts children in every node from their words per month.
///
/// Longer periods are summed in pieces that stay in the cache; four-bit counters gather at most 15 children before they
/// widen, bytes at most 240. Every run in `maanden` has `aantal` children.
func countChildren(
  _ maanden: [Woordenrij], aantal: Int, klassen: Int, banen: Int, tijd: Tijdsindeling
) -> Kindtelling {
  let knopen = tijd.knopen
  var telling = Kindtelling(knopen: knopen.count, banen: banen)
  let ruimte = Kindoptelling.stuk * klassen
  let samengesteld = knopen.count - maanden.count
  withUnsafeTemporaryAllocation(of: Kindwoord.self, capacity: max(1, samengesteld * ruimte)) { werk in
    guard let basis = werk.baseAddress else { return }
    for van in stride(from: 0, to: aantal, by: Kindoptelling.stuk) {
      let stuk = min(Kindoptelling.stuk, aantal - van)
      // Bounds: a month has `aantal` children and van + stuk <= aantal; a sum has `ruimte` words of its own.
      func place(_ knoop: Int) -> Woordenrij {
        knoop < maanden.count
          ? Woordenrij(begin: maanden[knoop].begin + van * maanden[knoop].stap, stap: maanden[knoop].stap)
          : Woordenrij(begin: UnsafePointer(basis + (knoop - maanden.count) * ruimte), stap: klassen)
      }
      for knoop in knopen.indices {
        if knoop >= maanden.count {
          let som = basis + (knoop - maanden.count) * ruimte
          for (volgorde, deel) in knopen[knoop].delen.enumerated() {
            add(
              place(deel), to: som, kinderen: stuk, klassen: klassen, isEerste: volgorde == 0,
              isEenVanDelen: knopen[knoop].isEenVanDelen)
          }
        }
        for klasse in 0..<klassen {
          Kindoptelling(place(knoop), kinderen: stuk, klasse: klasse)
            .add(to: &telling, knoop: knoop, eersteBaan: klasse * Kindwoord.breedte)
        }
      }
    }
  }
  return telling
}

private func add(
  _ rij: Woordenrij, to som: UnsafeMutablePointer<Kindwoord>, kinderen: Int, klassen: Int, isEerste: Bool,
  isEenVanDelen: Bool
) {
  for kind in 0..<kinderen {
    for klasse in 0..<klassen {
      let woord = rij.begin[kind * rij.stap + klasse], plek = kind * klassen + klasse
      // Bit by bit: four in one of the parts shows in bit 2, and three in each of two does not.
      som[plek] = isEerste ? woord : isEenVanDelen ? som[plek] | woord : .sum(som[plek], woord)
    }
  }
}

/// Thirty-two lanes, summed over at most `stuk` children.
private struct Kindoptelling {
  /// 16 rounds of 15: what a byte holds.
  static let stuk = 240

  private var even1 = Kindwoord()
  private var oneven1 = Kindwoord()
  private var even4 = Kindwoord()
  private var oneven4 = Kindwoord()

  @inline(__always)
  init(_ rij: Woordenrij, kinderen: Int, klasse: Int) {
    var kind = 0
    while kind < kinderen {
      var een = Kindwoord(), vier = Kindwoord()
      let eind = min(kinderen, kind + 15)
      while kind < eind {
        let woord = rij.begin[kind * rij.stap + klasse]
        een &+= (woord | (woord &>> 1) | (woord &>> 2)) & .masker(0x11)
        vier &+= (woord &>> 2) & .masker(0x11)
        kind += 1
      }
      even1 &+= een & .masker(0x0F)
      oneven1 &+= (een &>> 4) & .masker(0x0F)
      even4 &+= vier & .masker(0x0F)
      oneven4 &+= (vier &>> 4) & .masker(0x0F)
    }
  }

  func add(to telling: inout Kindtelling, knoop: Int, eersteBaan: Int) {
    for helft in 0..<2 {
      for byte in 0..<8 {
        let schuif = UInt64(byte * 8), baan = eersteBaan + helft * 16 + byte * 2
        telling.add(
          knoop: knoop, baan: baan, uniek: Int(even1[helft] >> schuif & 255), vaak: Int(even4[helft] >> schuif & 255))
        telling.add(
          knoop: knoop, baan: baan + 1, uniek: Int(oneven1[helft] >> schuif & 255),
          vaak: Int(oneven4[helft] >> schuif & 255))
      }
    }
  }
}
