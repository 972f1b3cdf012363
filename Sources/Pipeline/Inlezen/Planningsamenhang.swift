import Domain
import Storage

/// Planning and presentielijsten that do not tell the same: children on the list of a bijeenkomst that was called off, and a
/// bijeenkomst that was held and of which no list came.
struct Planningsamenhang {
  private let opslag: Opslag
  private let blokken: Blokkenlezer
  private let regels: [Planregel]

  private struct Dagsleutel: Hashable {
    let bron: BronID
    let dag: Dag
  }

  /// What is known of a bijeenkomst of a presentielijst.
  private struct Lijst {
    let id: String
    let activiteit: String
    /// A child was there, or heads were counted.
    let heeftKinderen: Bool
  }

  /// - Parameter regels: planned bijeenkomsten of months of which planning and attendance were both delivered.
  init(_ opslag: Opslag, _ blokken: Blokkenlezer, _ regels: [Planregel]) {
    (self.opslag, self.blokken, self.regels) = (opslag, blokken, regels)
  }

  func findings() throws -> [Bevinding] {
    guard regels.contains(where: { $0.uitkomst != .gepland }) else { return [] }
    var metKinderen: [BronID: [Planregel]] = [:], zonderLijst: [BronID: [Planregel]] = [:]
    // One month at a time: lists are many.
    for (maand, regels) in Dictionary(grouping: regels, by: \.dag.maand).sorted(by: { $0.key < $1.key }) {
      let lijsten = try lists(maand)
      for (sleutel, regels) in Dictionary(grouping: regels, by: { Dagsleutel(bron: $0.bron, dag: $0.dag) }) {
        let dag = lijsten[sleutel] ?? []
        for regel in regels {
          switch regel.uitkomst {
          case .gepland: continue
          case .gehouden:
            if !dag.contains(where: { $0.id == regel.id || $0.activiteit == regel.activiteit }) {
              zonderLijst[regel.bron, default: []].append(regel)
            }
          case .afgelast, .afgelastOvermacht:
            if hasChildren(regel, dag, among: regels) { metKinderen[regel.bron, default: []].append(regel) }
          }
        }
      }
    }
    return tell(.afgelastMetKinderen, metKinderen) + tell(.gehoudenZonderLijst, zonderLijst)
  }

  private func tell(_ code: Bevindingscode, _ gevonden: [BronID: [Planregel]]) -> [Bevinding] {
    gevonden.sorted { $0.key < $1.key }.map { bron, regels in
      let eerste = regels.sorted { ($0.dag, $0.id) < ($1.dag, $1.id) }.prefix(5)
      let noemen = eerste.map { "\($0.id) op \($0.dag.iso)" }
      return Bevinding(
        code, Bevinding.Plaats(bestand: "planning van \(bron.code)"),
        toelichting:
          "\(counted(regels.count, "keer", "keer")): \(enumerated(noemen))\(regels.count > 5 ? " en verder" : "").")
    }
  }

  /// By its own number; where planning and lists number otherwise, only when nothing else of the activity was planned that
  /// day.
  private func hasChildren(_ regel: Planregel, _ dag: [Lijst], among regels: [Planregel]) -> Bool {
    let metKinderen = dag.filter(\.heeftKinderen)
    if metKinderen.contains(where: { $0.id == regel.id }) { return true }
    let isEnige = !regels.contains {
      $0.activiteit == regel.activiteit && ($0.uitkomst == .gehouden || $0.uitkomst == .gepland)
    }
    return isEnige && metKinderen.contains { $0.activiteit == regel.activiteit }
  }

  private func lists(_ maand: Maand) throws -> [Dagsleutel: [Lijst]] {
    var uit: [Dagsleutel: [Lijst]] = [:]
    for wijk in blokken.wijken(in: [maand]) {
      for blok in try blokken.blokken(wijk: wijk, in: [maand], metHerkomst: true) {
        var begin = 0
        for nummer in 0..<blok.aantal {
          let einde = Int(blok.idEinde[nummer])
          let sleutel = Dagsleutel(bron: blok.bron, dag: blok.maand.eersteDag + (Int(blok.dag[nummer]) - 1))
          uit[sleutel, default: []].append(
            Lijst(
              id: String(decoding: blok.idBytes[begin..<einde], as: UTF8.self),
              activiteit: blok.activiteiten[Int(blok.activiteit[nummer])],
              heeftKinderen: blok.anoniem[nummer] > 0 || blok.ouders(bij: nummer) ?? 0 > 0
                || blok.presenties(nummer).contains { blok.kenmerk[$0].isAanwezig }))
          begin = einde
        }
      }
    }
    return uit
  }
}
