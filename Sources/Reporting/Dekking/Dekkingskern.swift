import Domain

/// The heading and the findings of the page: at most three, each a fact with its detail.
extension Dekkingsblad {
  package var kop: String {
    let vol = overzicht.doelen.count * overzicht.gebieden.stadsdelen.count
    let leeg = count(.afwezig) + count(.geplandNietGehouden)
    return "Van de \(vol) vakken zijn er \(count(.bediend)) bediend, \(count(.dun)) dun en \(leeg) leeg"
  }

  package var kern: [(vondst: String, meer: String)] {
    [brokenPlan ?? rarestGoal, emptiest, bareWijken].compactMap(\.self)
  }

  /// What was planned and not held weighs most: somebody wanted it.
  private var brokenPlan: (vondst: String, meer: String)? {
    for naam in overzicht.gebieden.stadsdelen {
      let gebied = Gebied(.stadsdeel, naam)
      let doelen = overzicht.doelen.filter { overzicht.vak($0.id, gebied)?.stand == .geplandNietGehouden }
      guard let eerste = doelen.first else { continue }
      let activiteit = here(Plek(eerste, gebied)).first { !isHeld($0) }
      return (
        "\(naam) plande \(activiteit?.naam ?? eerste.kort), maar dat ging niet door.",
        "Daardoor is daar niets voor: \(enumerated(doelen.map(\.kort)))."
      )
    }
    return nil
  }

  private var rarestGoal: (vondst: String, meer: String)? {
    func empty(_ doel: Doel) -> Int { overzicht.tekens(doel.id).count { $0 == .afwezig } }
    guard let doel = overzicht.doelen.max(by: { empty($0) < empty($1) }), empty(doel) > 0 else { return nil }
    let plekken = overzicht.gebieden.stadsdelen.count
    return (
      "\(doel.kort) ontbreekt in \(empty(doel)) van de \(plekken) stadsdelen.",
      doel.landelijkAandeel.map { "Landelijk werkt \($0)% van de kinderwerkers eraan." } ?? ""
    )
  }

  private var emptiest: (vondst: String, meer: String)? {
    let delen = overzicht.gebieden.stadsdelen.map { (naam: $0, leeg: holes(in: Gebied(.stadsdeel, $0))) }
    guard let meest = delen.max(by: { ($0.leeg, $1.naam) < ($1.leeg, $0.naam) }), meest.leeg > 0 else { return nil }
    let compleet = delen.filter { $0.leeg == 0 }.map(\.naam)
    return (
      "\(meest.naam) mist \(Telwoord.woord(meest.leeg)) van de \(Telwoord.woord(overzicht.doelen.count)) doelen.",
      compleet.isEmpty ? "" : "Geen doel leeg: \(enumerated(compleet))."
    )
  }

  private var bareWijken: (vondst: String, meer: String)? {
    let namen = overzicht.wijkgaten.filter { $0.zonderAanbod.count == overzicht.doelen.count }.map(\.naam).sorted()
    guard !namen.isEmpty else { return nil }
    return (
      namen.count == 1
        ? "In één wijk is er geen aanbod." : "In \(Telwoord.woord(namen.count)) wijken is er geen aanbod.",
      "\(namen.count == 1 ? "Dat is" : "Dat zijn") \(enumerated(namen))."
    )
  }
}
