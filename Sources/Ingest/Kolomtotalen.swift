/// What a total row at the bottom may say of each column: the sum of its numbers, how many cells are filled, in how many of
/// them a child was present, or how many rows there are.
struct Kolomtotalen {
  private var sommen: [Int]
  private var gevuld: [Int]
  private var aanwezig: [Int]

  init(kolommen: Int) {
    sommen = Array(repeating: 0, count: kolommen)
    (gevuld, aanwezig) = (sommen, sommen)
  }

  var isLeeg: Bool { sommen.isEmpty }

  /// Adds a filled cell; nil when it is no whole number.
  mutating func add(_ getal: Int?, _ kolom: Int) {
    gevuld[kolom] &+= 1
    if let getal { sommen[kolom] &+= getal }
  }

  mutating func addPresence(_ kolom: Int) { aanwezig[kolom] += 1 }

  static func += (links: inout Kolomtotalen, rechts: Kolomtotalen) {
    for kolom in 0..<min(links.sommen.count, rechts.sommen.count) {
      links.sommen[kolom] &+= rechts.sommen[kolom]
      links.gevuld[kolom] += rechts.gevuld[kolom]
      links.aanwezig[kolom] += rechts.aanwezig[kolom]
    }
  }

  func allows(_ getal: Int, _ kolom: Int, rijen: Int) -> Bool {
    getal == sommen[kolom] || getal == gevuld[kolom] || getal == aanwezig[kolom] && getal > 0 || getal == rijen
  }
}
