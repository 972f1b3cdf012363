import Domain

/// The sums that a reader can make from published cells: a whole and its parts, per measure that adds up.
///
/// A sum with exactly one hidden term gives it away by subtraction, so a second one is hidden: the smallest part that holds
/// somebody, else the whole. This ends attacks by one sum; intervals from several sums together are beyond it.
struct Optelsommen {
  /// Each sum: the whole first, then its parts sorted by id.
  private let sommen: [[Cijfer]]

  init(_ boek: Cijferindex, _ gebieden: Gebiedsindeling) {
    let stadsdeel = Dictionary(
      gebieden.wijken.map { ($0.code, $0.stadsdeel) }, uniquingKeysWith: { eerste, _ in eerste })
    var delen: [Groep: [Cijfer]] = [:]
    for cijfer in boek.lijst where cijfer.sleutel.maat.teltOp {
      for groep in Optelsommen.groups(of: cijfer.sleutel, boek, stadsdeel) { delen[groep, default: []].append(cijfer) }
    }
    var genummerd: [(id: String, som: [Cijfer])] = []
    for (groep, delen) in delen {
      guard let geheel = boek[groep.geheel] else { continue }
      let opNaam = delen.map { (id: $0.sleutel.id, cijfer: $0) }.sorted { $0.id < $1.id }
      genummerd.append((groep.geheel.id + groep.verdeling.rawValue, [geheel] + opNaam.map(\.cijfer)))
    }
    sommen = genummerd.sorted { $0.id < $1.id }.map(\.som)
  }

  /// Adds cells to `geheim` until no sum has exactly one hidden term.
  func complete(_ geheim: inout Set<Cijfersleutel>) {
    var isVeranderd = true
    while isVeranderd {
      isVeranderd = false
      for som in sommen where som.count(where: { geheim.contains($0.sleutel) }) == 1 {
        let open = som.dropFirst().filter { !geheim.contains($0.sleutel) && $0.telling > 0 }
        let tweede = open.min { $0.telling < $1.telling } ?? som.first { !geheim.contains($0.sleutel) }
        if let tweede { isVeranderd = geheim.insert(tweede.sleutel).inserted || isVeranderd }
      }
    }
  }

  private enum Verdeling: String { case gebied, periode, leeftijd, werkvorm, organisatie }

  private struct Groep: Hashable {
    let geheel: Cijfersleutel
    let verdeling: Verdeling
  }

  /// The wholes that a cell is a part of.
  private static func groups(
    of sleutel: Cijfersleutel, _ boek: Cijferindex, _ stadsdeel: [String: String]
  ) -> [Groep] {
    var groepen: [Groep] = []
    func add(_ verdeling: Verdeling, _ change: (inout Cijfersleutel) -> Void) {
      var geheel = sleutel
      change(&geheel)
      if boek[geheel] != nil { groepen.append(Groep(geheel: geheel, verdeling: verdeling)) }
    }
    switch sleutel.gebied?.soort {
    case .wijk:
      let voor = groepen.count
      if let naam = stadsdeel[sleutel.gebied?.code ?? ""] { add(.gebied) { $0.gebied = Gebied(.stadsdeel, naam) } }
      // Where no table by stadsdeel is published, the wijken add up to the gemeente directly.
      if groepen.count == voor { add(.gebied) { $0.gebied = nil } }
    case .stadsdeel: add(.gebied) { $0.gebied = nil }
    case .gemeente, nil: break
    }
    if let langer = longer(sleutel.periode) { add(.periode) { $0.periode = langer } }
    if sleutel.leeftijd != nil { add(.leeftijd) { $0.leeftijd = nil } }
    if sleutel.werkvorm != nil { add(.werkvorm) { $0.werkvorm = nil } }
    if sleutel.organisatie != nil { add(.organisatie) { $0.organisatie = nil } }
    return groepen
  }

  /// The next longer period of the calendar year.
  private static func longer(_ periode: Periode) -> Periode? {
    switch periode {
    case .maand(let maand): .kwartaal(jaar: maand.jaar, maand.kwartaal)
    case .kwartaal(let jaar, let nummer): .halfjaar(jaar: jaar, (nummer + 1) / 2)
    case .halfjaar(let jaar, _): .jaar(jaar)
    case .jaar, .schooljaar, .week, .vrij: nil
    }
  }
}

extension Cijfer {
  /// The count itself; 0 where there is none.
  fileprivate var telling: Int {
    if case .getal(let getal) = waarde { getal.teller } else { 0 }
  }
}
