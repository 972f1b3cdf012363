import Domain

/// The sums that a reader can make from published cells: a whole and its parts, per measure that adds up.
///
/// A sum with exactly one hidden term gives it away by subtraction, so a second one is hidden: the smallest part that holds
/// somebody, else the whole. This ends attacks by one sum; intervals from several sums together are beyond it.
struct Optelsommen {
  private let cijfers: Cijferindex
  /// Each sum as places in the list of figures: the whole first, then its parts in the order of the list.
  private var sommen: [[Int]] = []

  /// - Parameter maten: measures with something hidden; the others need no sums.
  init(_ cijfers: Cijferindex, _ gebieden: Gebiedsindeling, maten: Set<Maat>) {
    self.cijfers = cijfers
    let stadsdeel = Dictionary(
      gebieden.wijken.map { ($0.code, $0.stadsdeel) }, uniquingKeysWith: { eerste, _ in eerste })
    var som: [Groep: Int] = [:]
    for deel in cijfers.lijst.indices where maten.contains(cijfers.lijst[deel].sleutel.maat) {
      for groep in wholes(of: cijfers.lijst[deel].sleutel, stadsdeel) {
        if let nummer = som[groep] {
          sommen[nummer].append(deel)
        } else {
          som[groep] = sommen.count
          sommen.append([groep.geheel, deel])
        }
      }
    }
  }

  /// Hides more cells until no sum has exactly one hidden term.
  func complete(_ geheim: inout [Bool]) {
    var isVeranderd = true
    while isVeranderd {
      isVeranderd = false
      for som in sommen where som.count(where: { geheim[$0] }) == 1 {
        let open = som.dropFirst().filter { !geheim[$0] && telling($0) > 0 }
        guard let tweede = open.min(by: { telling($0) < telling($1) }) ?? som.first(where: { !geheim[$0] }) else {
          continue
        }
        geheim[tweede] = true
        isVeranderd = true
      }
    }
  }

  private enum Verdeling { case gebied, periode, leeftijd, werkvorm, organisatie }

  private struct Groep: Hashable {
    /// Place of the whole.
    let geheel: Int
    let verdeling: Verdeling
  }

  /// The count itself; 0 where there is none.
  private func telling(_ plek: Int) -> Int {
    if case .getal(let getal) = cijfers.lijst[plek].waarde { getal.teller } else { 0 }
  }

  /// The published wholes that a cell is a part of.
  private func wholes(of sleutel: Cijfersleutel, _ stadsdeel: [String: String]) -> [Groep] {
    var groepen: [Groep] = []
    func add(_ verdeling: Verdeling, _ change: (inout Cijfersleutel) -> Void) {
      var geheel = sleutel
      change(&geheel)
      if let plek = cijfers.plek(geheel) { groepen.append(Groep(geheel: plek, verdeling: verdeling)) }
    }
    switch sleutel.gebied?.soort {
    case .wijk:
      if let naam = stadsdeel[sleutel.gebied?.code ?? ""] { add(.gebied) { $0.gebied = Gebied(.stadsdeel, naam) } }
      // Where no table by stadsdeel is published, the wijken add up to the gemeente directly.
      if groepen.isEmpty { add(.gebied) { $0.gebied = nil } }
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
  private func longer(_ periode: Periode) -> Periode? {
    switch periode {
    case .maand(let maand): .kwartaal(jaar: maand.jaar, maand.kwartaal)
    case .kwartaal(let jaar, let nummer): .halfjaar(jaar: jaar, (nummer + 1) / 2)
    case .halfjaar(let jaar, _): .jaar(jaar)
    case .jaar, .schooljaar, .week, .vrij: nil
    }
  }
}
