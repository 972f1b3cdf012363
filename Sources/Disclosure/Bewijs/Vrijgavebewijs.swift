package import Domain

/// The certificate of one release, so that others can check later what we promised: which counts it hides, how a reader can
/// relate them to what is shown, and the other counts that print the same report.
///
/// Only what touches a hidden count is in it: of the rest nothing can follow.
package struct Vrijgavebewijs: Hashable, Sendable {
  package struct Telling: Hashable, Sendable {
    package let sleutel: Cijfersleutel
    /// The count as this edition prints it, or would if it were shown.
    package let aantal: Int
    package let isVerborgen: Bool
    /// How many counts a reader must hold possible; 0: it is hidden for the sake of others, or shown.
    package let ruimte: Int
    /// Fewer, where earlier reports left fewer and no later hiding helps; nil: as many as asked.
    package let haalbaar: Int?

    package init(_ sleutel: Cijfersleutel, _ aantal: Int, isVerborgen: Bool, ruimte: Int = 0, haalbaar: Int? = nil) {
      (self.sleutel, self.aantal, self.isVerborgen) = (sleutel, aantal, isVerborgen)
      (self.ruimte, self.haalbaar) = (ruimte, haalbaar)
    }
  }

  package var tellingen: [Telling]
  /// Their places are those in `tellingen`.
  package var betrekkingen: [Betrekking]
  package var getuigen: [Getuige]

  package init(tellingen: [Telling], betrekkingen: [Betrekking], getuigen: [Getuige]) {
    (self.tellingen, self.betrekkingen, self.getuigen) = (tellingen, betrekkingen, getuigen)
  }

  /// What of a whole question must be kept to check its answer.
  init(_ opgave: Opgave, _ sleutels: [Cijfersleutel], _ uitkomst: Onderdrukking) {
    let geraakt = opgave.betrekkingen.filter { $0.termen.contains { uitkomst.isVerborgen[$0.plek] } }
    var nodig = uitkomst.isVerborgen
    for term in geraakt.flatMap(\.termen) { nodig[term.plek] = true }
    var nieuw = [Int](repeating: 0, count: nodig.count)
    var tellingen: [Telling] = []
    for plek in nodig.indices where nodig[plek] {
      nieuw[plek] = tellingen.count
      let ruimte = opgave.ruimte[plek]
      tellingen.append(
        Telling(
          sleutels[plek], opgave.telling[plek], isVerborgen: uitkomst.isVerborgen[plek], ruimte: ruimte,
          haalbaar: uitkomst.haalbaar[plek].flatMap { $0 < ruimte ? $0 : nil }))
    }
    self.tellingen = tellingen
    betrekkingen = geraakt.map { betrekking in
      Betrekking(
        betrekking.termen.map { .init(nieuw[$0.plek], $0.factor) }, minstens: betrekking.minstens,
        hoogstens: betrekking.hoogstens)
    }
    getuigen = uitkomst.getuigen.map { getuige in
      Getuige(Dictionary(uniqueKeysWithValues: getuige.verschil.map { (nieuw[$0], $1) }))
    }
  }
}

extension Vrijgavebewijs {
  private static let kop = "vrijgavebewijs 1"

  /// One line per count, relation and witness; the same certificate is the same text.
  package var tekst: String {
    var regels = [Vrijgavebewijs.kop]
    for telling in tellingen {
      let stand = telling.isVerborgen ? "verborgen" : "open"
      let haalbaar = telling.haalbaar.map { "\t\($0)" } ?? ""
      regels.append("c\t\(telling.sleutel.id)\t\(telling.aantal)\t\(stand)\t\(telling.ruimte)\(haalbaar)")
    }
    for betrekking in betrekkingen {
      let (laag, hoog) = (betrekking.minstens.map(String.init) ?? "", betrekking.hoogstens.map(String.init) ?? "")
      let termen = betrekking.termen.map { "\($0.plek):\($0.factor)" }
      regels.append("r\t\(laag)\t\(hoog)\t\(termen.joined(separator: " "))")
    }
    for getuige in getuigen {
      let verschil = getuige.verschil.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      regels.append("g\t\(verschil.joined(separator: " "))")
    }
    return regels.joined(separator: "\n")
  }

  /// Reads what `tekst` writes; nil on anything else: then there is no proof.
  package init?(tekst: String) {
    self.init(tellingen: [], betrekkingen: [], getuigen: [])
    let regels = tekst.split(separator: "\n", omittingEmptySubsequences: false)
    guard regels.first.map(String.init) == Vrijgavebewijs.kop else { return nil }
    for regel in regels.dropFirst() {
      let velden = regel.split(separator: "\t", omittingEmptySubsequences: false)
      switch velden.first {
      case "c":
        guard let telling = Vrijgavebewijs.readTelling(velden) else { return nil }
        tellingen.append(telling)
      case "r":
        guard velden.count == 4, let termen = Vrijgavebewijs.readPairs(velden[3]) else { return nil }
        guard velden[1].isEmpty || Int(velden[1]) != nil, velden[2].isEmpty || Int(velden[2]) != nil else { return nil }
        betrekkingen.append(
          Betrekking(termen.map { .init($0, $1) }, minstens: Int(velden[1]), hoogstens: Int(velden[2])))
      case "g":
        guard velden.count == 2, let paren = Vrijgavebewijs.readPairs(velden[1]) else { return nil }
        getuigen.append(Getuige(Dictionary(paren, uniquingKeysWith: { eerste, _ in eerste })))
      default: return nil
      }
    }
    let plekken = betrekkingen.flatMap(\.termen).map(\.plek) + getuigen.flatMap(\.verschil.keys)
    guard plekken.allSatisfy(tellingen.indices.contains) else { return nil }
  }

  private static func readTelling(_ velden: [Substring]) -> Telling? {
    guard (5...6).contains(velden.count), let sleutel = Cijfersleutel(id: String(velden[1])),
      let aantal = Int(velden[2]), ["open", "verborgen"].contains(velden[3]), let ruimte = Int(velden[4])
    else { return nil }
    let haalbaar = velden.count == 6 ? Int(velden[5]) : nil
    guard velden.count == 5 || haalbaar != nil else { return nil }
    return Telling(sleutel, aantal, isVerborgen: velden[3] == "verborgen", ruimte: ruimte, haalbaar: haalbaar)
  }

  private static func readPairs(_ tekst: Substring) -> [(Int, Int)]? {
    let paren = tekst.split(separator: " ").map { paar -> (Int, Int)? in
      let delen = paar.split(separator: ":")
      guard delen.count == 2, let links = Int(delen[0]), let rechts = Int(delen[1]) else { return nil }
      return (links, rechts)
    }
    return paren.contains { $0 == nil } ? nil : paren.compactMap(\.self)
  }
}
