import Domain

/// Which persons the keys of one file stand for. Names and birth dates live here and nowhere else, until they are link
/// keys.
struct Persoonsregister {
  private var personen: Sleutelregister
  /// Per child its first person and the line that named it.
  private var eerste: [UInt32] = []
  private var regels: [UInt32] = []
  /// Persons of a child beside its first, with the line that named each.
  private var anderen: [Paar: UInt32] = [:]

  private struct Paar: Hashable {
    let kind: UInt32
    let persoon: UInt32
  }

  init(werkers: Int) { personen = Sleutelregister(werkers: werkers) }

  mutating func free() { personen.free() }

  mutating func learn(_ nieuw: Nieuwesleutels, werker: Int) { personen.learn(nieuw, werker: werker) }

  /// `persoon` is the worker's own number; children come in the order of their numbers the first time.
  mutating func note(kind: UInt32, persoon eigen: UInt32, werker: Int, regel: UInt32) {
    while eerste.count <= Int(kind) {
      eerste.append(Personenlijst.onbekend)
      regels.append(0)
    }
    guard eigen != Personenlijst.onbekend else { return }
    let persoon = personen.number(of: eigen, werker: werker)
    if eerste[Int(kind)] == Personenlijst.onbekend {
      (eerste[Int(kind)], regels[Int(kind)]) = (persoon, regel)
    } else if eerste[Int(kind)] != persoon {
      let paar = Paar(kind: kind, persoon: persoon)
      if anderen[paar] == nil { anderen[paar] = regel }
    }
  }

  /// What the file tells, by child in the order of `kindnummers`, and the lines where it contradicts itself.
  func koppeling(
    _ afdruk: Koppelafdruk, _ kindnummers: [UInt32]
  ) -> (regels: [Koppelregel], bevindingen: [Rijbevinding]) {
    let sleutels = (0..<personen.aantal).map { afdruk.sleutel(personen.key($0)) }
    func sleutel(_ persoon: UInt32) -> Koppelsleutel? {
      persoon == Personenlijst.onbekend ? nil : sleutels[Int(persoon)]
    }
    var verder: [Int: [(sleutel: Koppelsleutel, regel: UInt32)]] = [:]
    for (paar, regel) in anderen {
      if let sleutel = sleutel(paar.persoon) { verder[Int(paar.kind), default: []].append((sleutel, regel)) }
    }
    var uit: [Koppelregel] = []
    var bevindingen: [Rijbevinding] = []
    var houders: [Koppelsleutel: [(kind: Int, regel: UInt32)]] = [:]
    var bekend: Set<UInt32> = []
    for kind in kindnummers.indices where kindnummers[kind] != Kindnummering.geen {
      let eigen = kind < eerste.count ? sleutel(eerste[kind]) : nil
      var gezien: Set<Koppelsleutel> = []
      let alle = eigen.map { [($0, regels[kind])] } ?? []
      for (sleutel, regel) in alle + (verder[kind] ?? []).sorted(by: { $0.regel < $1.regel }) {
        guard gezien.insert(sleutel).inserted else { continue }
        if gezien.count > 1 { bevindingen.append(Rijbevinding(.koppelingTegenstrijdig, regel: Int(regel), kolom: nil)) }
        uit.append(Koppelregel(kind: kindnummers[kind], sleutel: sleutel))
        houders[sleutel, default: []].append((kind, regel))
      }
      // A second spelling of a child that is known already tells nothing when it names nobody.
      let isNieuw = bekend.insert(kindnummers[kind]).inserted
      if gezien.isEmpty, isNieuw { uit.append(Koppelregel(kind: kindnummers[kind], sleutel: nil)) }
    }
    for houders in houders.values where Set(houders.map { kindnummers[$0.kind] }).count > 1 {
      bevindingen += houders.map { Rijbevinding(.koppelingDubbelzinnig, regel: Int($0.regel), kolom: nil) }
    }
    return (uit, bevindingen.sorted { ($0.regel, $0.code.rawValue) < ($1.regel, $1.code.rawValue) })
  }

  /// Old link key to new, for every person of the file.
  func renewals(from oud: Koppelafdruk, to nieuw: Koppelafdruk) -> [Koppelsleutel: Koppelsleutel] {
    var uit: [Koppelsleutel: Koppelsleutel] = [:]
    for nummer in 0..<personen.aantal {
      let persoon = personen.key(nummer)
      if let van = oud.sleutel(persoon), let naar = nieuw.sleutel(persoon) { uit[van] = naar }
    }
    return uit
  }
}
