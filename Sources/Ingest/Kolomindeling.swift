import Domain

/// Which column of one file holds which field. Columns are found by name, never by place.
struct Kolomindeling: Sendable {
  /// Names as the file spells them.
  private(set) var namen: [String]
  /// Per field the index of its column.
  private(set) var kolom: [Veld: Int]
  private(set) var uitslagen: [Kolomuitslag]

  var aantal: Int { namen.count }

  /// How well a row serves as header: the number of fields that it names.
  static func score(_ namen: [String], _ profiel: Leveringsprofiel) -> Int {
    let gevouwen = Set(namen.map { folded($0) })
    return profiel.kolommen.values.filter { kolom in kolom.namen.contains { gevouwen.contains(folded($0)) } }.count
  }

  /// - Throws: `Bestandsfout` with everything that is wrong with the header.
  init(namen: [String], profiel: Leveringsprofiel, bestand: String, regel: Int) throws(Bestandsfout) {
    self.namen = namen
    var plekken: [String: [Int]] = [:]
    for (plek, naam) in namen.enumerated() where !folded(naam).isEmpty {
      plekken[folded(naam), default: []].append(plek)
    }
    var kolom: [Veld: Int] = [:]
    var bevindingen: [Bevinding] = []
    func report(_ code: Bevindingscode, kolom: String?, _ toelichting: String? = nil) {
      bevindingen.append(
        Bevinding(code, Bevinding.Plaats(bestand: bestand, regel: regel, kolom: kolom), toelichting: toelichting))
    }
    for naam in namen where Elfproeftelling.isBSNNaam(naam) { report(.bsnKolom, kolom: naam) }
    for veld in Veld.allCases {
      guard let eigen = profiel.kolommen[veld] else { continue }
      if let naam = eigen.namen.first(where: { plekken[folded($0)] != nil }), let gevonden = plekken[folded(naam)] {
        kolom[veld] = gevonden[0]
        if gevonden.count > 1 { report(.kolomDubbel, kolom: naam) }
      } else if eigen.isVerplicht {
        report(.kolomOntbreekt, kolom: eigen.namen.first, veld.rawValue)
      }
    }
    if !bevindingen.isEmpty { throw Bestandsfout(bevindingen) }
    self.kolom = kolom
    uitslagen = Kolomindeling.weigh(namen, kolom, profiel)
  }

  /// Columns up to the last that is read.
  var gelezenAantal: Int { (kolom.values.max() ?? aantal - 1) + 1 }

  /// With a column behind the others for each field that is made, out of the columns `uit`.
  func adding(_ velden: [Veld], uit bronnen: Set<Int>) -> Kolomindeling {
    var meer = self
    for bron in bronnen where uitslagen[bron].oordeel == .genegeerd {
      meer.uitslagen[bron] = Kolomuitslag(naam: namen[bron], oordeel: .gebruikt)
    }
    for veld in velden {
      meer.kolom[veld] = meer.namen.count
      meer.namen.append("(\(veld.rawValue))")
      meer.uitslagen.append(Kolomuitslag(naam: "(\(veld.rawValue))", oordeel: .herkend(veld)))
    }
    return meer
  }

  /// Columns up to the last that must be filled; all of them when none must.
  func minsteAantal(_ profiel: Leveringsprofiel) -> Int {
    let verplicht = kolom.filter { profiel.kolommen[$0.key]?.isVerplicht == true }.values.max()
    return verplicht.map { $0 + 1 } ?? aantal
  }

  /// A field of ours whose cell holds an error, or a formula without a stored value: not empty, and nobody knows what.
  func fieldWithoutValue(_ rij: Rij) -> Veld? {
    guard rij.soorten.contains(.fout) else { return nil }
    return Veld.allCases.first { veld in kolom[veld].map { $0 < rij.aantal && rij.soorten[$0] == .fout } ?? false }
  }

  private static func weigh(_ namen: [String], _ kolom: [Veld: Int], _ profiel: Leveringsprofiel) -> [Kolomuitslag] {
    let velden = Dictionary(kolom.map { ($0.value, $0.key) }, uniquingKeysWith: { links, _ in links })
    let gemist = profiel.kolommen.filter { kolom[$0.key] == nil }
    return namen.enumerated().map { plek, naam in
      if let veld = velden[plek] { return Kolomuitslag(naam: naam, oordeel: .herkend(veld)) }
      for (veld, eigen) in gemist.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let lijkt = eigen.namen.contains { folded($0).hasPrefix(folded(naam)) || folded(naam).hasPrefix(folded($0)) }
        if lijkt, folded(naam).count >= 3 {
          return Kolomuitslag(naam: naam, oordeel: .verdacht("lijkt op '\(veld.rawValue)', dat ontbreekt"))
        }
      }
      return Kolomuitslag(naam: naam, oordeel: .genegeerd)
    }
  }
}
