/// An activity by what identifies it: codes are the bron's own.
package struct Activiteitsleutel: Hashable, Comparable, Sendable {
  package let bron: BronID
  package let code: String

  package init(_ bron: BronID, _ code: String) { (self.bron, self.code) = (bron, code) }

  package static func < (links: Activiteitsleutel, rechts: Activiteitsleutel) -> Bool {
    (links.bron, links.code) < (rechts.bron, rechts.code)
  }
}

/// What each activity was on each day: goals, form and partners hold from a day to a day, and a later register says nothing
/// of an earlier one (DOMEIN §4, rule 14).
package struct Activiteitenregister: Sendable {
  /// The forms that an activity had, in the order of their days.
  private let vormen: [Activiteitsleutel: [Activiteit]]
  /// Some form begins or ends on another day than the first or last of a month.
  private let kentDagen: Bool

  package init(_ activiteiten: [Activiteit]) {
    vormen = Dictionary(grouping: activiteiten) { Activiteitsleutel($0.bron, $0.code) }
      .mapValues { $0.sorted { ($0.van?.nummer ?? .min) < ($1.van?.nummer ?? .min) } }
    kentDagen = activiteiten.contains { activiteit in
      (activiteit.van.map { $0 != $0.maand.eersteDag } ?? false)
        || (activiteit.tot.map { $0 != $0.maand.laatsteDag } ?? false)
    }
  }

  /// Every activity once; sorted.
  package var sleutels: [Activiteitsleutel] { vormen.keys.sorted() }

  /// Nil: no register of the bron names it on that day.
  package func activiteit(_ sleutel: Activiteitsleutel, op dag: Dag) -> Activiteit? {
    vormen[sleutel]?.last { $0.geldt(op: dag) }
  }

  /// The same, or one without goals and form under its code.
  package func known(_ bron: BronID, _ code: String, op dag: Dag) -> Activiteit {
    activiteit(Activiteitsleutel(bron, code), op: dag)
      ?? Activiteit(bron: bron, code: code, naam: code, werkvorm: "", doelen: [], partners: [])
  }

  /// The block with an activity of its own for each form that it had in the month, so that what is looked up once per
  /// activity of a block is right for each of its bijeenkomsten.
  package func split(_ blok: Presentieblok) -> Presentieblok {
    guard kentDagen else { return blok }
    var uit = blok
    for (nummer, code) in blok.activiteiten.enumerated() {
      let eigen = vormen[Activiteitsleutel(blok.bron, code)] ?? []
      guard eigen.count > 1 || eigen.contains(where: { $0.van != nil || $0.tot != nil }) else { continue }
      var plekken: [Dag?: UInt16] = [:]
      for plek in blok.activiteit.indices where Int(blok.activiteit[plek]) == nummer {
        let vorm = eigen.last { $0.geldt(op: blok.maand.eersteDag + (Int(blok.dag[plek]) - 1)) }
        // A form is known by its first day; no form at all by a day before all.
        let sleutel: Dag? = vorm.map { $0.van ?? Dag(nummer: .min) }
        if let bekend = plekken[sleutel] {
          uit.activiteit[plek] = bekend
        } else if plekken.isEmpty {
          plekken[sleutel] = UInt16(nummer)
        } else {
          uit.activiteiten.append(code)
          plekken[sleutel] = UInt16(uit.activiteiten.count - 1)
          uit.activiteit[plek] = UInt16(uit.activiteiten.count - 1)
        }
      }
    }
    return uit
  }

  /// For each activity of a block that `split` made, a day on which it was held.
  package func days(of blok: Presentieblok) -> [Dag] {
    var dagen = Array(repeating: blok.maand.eersteDag, count: blok.activiteiten.count)
    guard kentDagen else { return dagen }
    for plek in blok.activiteit.indices.reversed() {
      dagen[Int(blok.activiteit[plek])] = blok.maand.eersteDag + (Int(blok.dag[plek]) - 1)
    }
    return dagen
  }

  /// What each activity of a block that `split` made was.
  package func activiteiten(of blok: Presentieblok) -> [Activiteit] {
    zip(blok.activiteiten, days(of: blok)).map { known(blok.bron, $0, op: $1) }
  }
}
