import Domain
import Storage

/// What the files of a werkmap show together and none of them shows alone.
///
/// Made from the store as it stands when all files of a run are in: the order in which they came cannot show, and undoing
/// a levering undoes what it brought to light. Names files, activities and numbers, never a child.
struct Samenhang {
  private let opslag: Opslag
  private let catalogus: Catalogus
  private let blokken: Blokkenlezer

  init(_ opslag: Opslag, _ catalogus: Catalogus) throws {
    (self.opslag, self.catalogus) = (opslag, catalogus)
    blokken = try opslag.blokken(koppelend: catalogus.koppelend)
  }

  func findings() throws -> [Bevinding] {
    let gehouden = try blokken.heldActivities()
    return try signalsWithoutAttendance(gehouden) + neverHeld(gehouden) + withoutActivity(gehouden)
      + atTwoBronnen(gehouden)
  }

  /// Without any presentielijst of the bron itself every child would be missing: then the delivery is what is missing.
  private func signalsWithoutAttendance(_ gehouden: [BronID: [Maand: Set<String>]]) throws -> [Bevinding] {
    try opslag.signalenZonderDeelname(blokken).filter { gehouden[$0.bron] != nil }.map { zoektocht in
      let aantal = zoektocht.regels.count
      let regels = enumerated(zoektocht.regels.prefix(10).map(String.init)) + (aantal > 10 ? " en verder" : "")
      return Bevinding(
        .signaalZonderDeelname, Bevinding.Plaats(bestand: zoektocht.bestand),
        toelichting: "\(counted(aantal, "signaal", "signalen")), regel \(regels).")
    }
  }

  /// Activities that were planned often in months of which both planning and attendance are in, and that no list names.
  private func neverHeld(_ gehouden: [BronID: [Maand: Set<String>]]) throws -> [Bevinding] {
    let geleverd = try opslag.geleverd()
    let einde = Dag(jaar: 2099, maand: 12, dag: 31) ?? catalogus.werkmap.vanaf.laatsteDag
    let regels = try opslag.planregels(.vrij(catalogus.werkmap.vanaf.eersteDag, einde)).filter { regel in
      [Leveringsoort.planning, .aanwezigheid].allSatisfy { geleverd.contains(.init(regel.bron, $0, regel.dag.maand)) }
    }
    struct Sleutel: Hashable { let bron: BronID, activiteit: String }
    let perActiviteit = Dictionary(grouping: regels) { Sleutel(bron: $0.bron, activiteit: $0.activiteit) }
    return perActiviteit.sorted { ($0.key.bron, $0.key.activiteit) < ($1.key.bron, $1.key.activiteit) }
      .compactMap { sleutel, regels in
        guard regels.count >= catalogus.werkmap.drempels.nooitGehoudenVanaf,
          !(gehouden[sleutel.bron] ?? [:]).values.contains(where: { $0.contains(sleutel.activiteit) })
        else { return nil }
        let dagen = regels.map(\.dag).sorted(),
          afgelast = regels.count { $0.uitkomst != .gehouden && $0.uitkomst != .gepland }
        return Bevinding(
          .nooitGehouden, Bevinding.Plaats(bestand: "planning van \(sleutel.bron.code)"),
          toelichting: "Activiteit \(sleutel.activiteit): \(counted(regels.count, "keer", "keer")) gepland "
            + "\(Samenhang.stretch(dagen[0].maand, dagen[dagen.count - 1].maand)), \(grouped(afgelast)) keer afgelast.")
      }
  }

  private func withoutActivity(_ gehouden: [BronID: [Maand: Set<String>]]) throws -> [Bevinding] {
    let register = Dictionary(grouping: try opslag.activiteiten()) { Activiteitsleutel($0.bron, $0.code) }
    return gehouden.sorted { $0.key < $1.key }.flatMap { bron, maanden in
      Set(maanden.values.joined()).sorted().compactMap { code in
        let vormen = register[Activiteitsleutel(bron, code)] ?? []
        let wanneer = maanden.filter { maand, codes in
          codes.contains(code) && !vormen.contains { $0.geldt(in: .maand(maand)) }
        }.keys.sorted().map(\.code)
        guard !wanneer.isEmpty else { return nil }
        return Bevinding(
          .bijeenkomstZonderActiviteit, Bevinding.Plaats(bestand: "presentielijsten van \(bron.code)"),
          toelichting: "Activiteit \(code) in \(enumerated(wanneer)).")
      }
    }
  }

  /// Loads one month at a time, and only months of which two bronnen delivered.
  private func atTwoBronnen(_ gehouden: [BronID: [Maand: Set<String>]]) throws -> [Bevinding] {
    let maanden = Dictionary(grouping: gehouden.values.flatMap(\.keys), by: \.self).filter { $0.value.count > 1 }.keys
    var zoeker = Gelijktijdigheid(
      vanafMinuten: catalogus.werkmap.drempels.gelijktijdigVanafMinuten, verschil: .bron)
    var gevonden: [Set<BronID>: [(maand: Maand, kinderen: Int)]] = [:]
    for maand in maanden.sorted() {
      let blokken = try blokken.wijken(in: [maand]).flatMap {
        try self.blokken.blokken(wijk: $0, in: [maand], metHerkomst: false)
      }
      var bronnen: [UInt32: Set<BronID>] = [:]
      for treffer in zoeker.find(blokken) {
        let blok = blokken[treffer.blok]
        bronnen[blok.kind[treffer.presentie], default: []].insert(blok.bron)
      }
      for (samen, kinderen) in Dictionary(grouping: bronnen.values, by: \.self) {
        gevonden[samen, default: []].append((maand, kinderen.count))
      }
    }
    return gevonden.map { (bronnen: enumerated($0.key.sorted().map(\.code)), maanden: $0.value) }
      .sorted { $0.bronnen < $1.bronnen }
      .map { bronnen, maanden in
        Bevinding(
          .kindBijTweeBronnen, Bevinding.Plaats(bestand: "presentielijsten van \(bronnen)"),
          toelichting: Samenhang.summary(maanden))
      }
  }

  /// Each month, or the stretch when there are many.
  private static func summary(_ maanden: [(maand: Maand, kinderen: Int)]) -> String {
    guard maanden.count > 3 else {
      return maanden.map { "\($0.maand.code): \(counted($0.kinderen, "kind", "kinderen"))" }.joined(separator: ", ")
        + "."
    }
    let meeste = maanden.map(\.kinderen).max() ?? 0
    return "\(counted(maanden.count, "maand", "maanden")) "
      + "\(stretch(maanden[0].maand, maanden[maanden.count - 1].maand)), hoogstens \(counted(meeste, "kind", "kinderen")) per maand."
  }

  private static func stretch(_ van: Maand, _ tot: Maand) -> String {
    van == tot ? "in \(van.code)" : "van \(van.code) tot en met \(tot.code)"
  }
}
