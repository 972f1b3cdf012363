import Disclosure
import Domain
import Foundation
import Reporting
import Testing

/// How often the band held, and how wide it was, over simulated organisation-years.
struct Terugblik {
  var jaren = 0
  var binnen = 0
  var eronder = 0
  var geweigerd = 0
  private var breedtes: [Double] = []
  private var afstanden: [Double] = []
  /// Positive: expected too much.
  var scheef = 0.0

  static let momenten = [("eind maart", "2026-03-29"), ("eind juni", "2026-06-28"), ("eind september", "2026-09-27")]

  /// - Parameter known: of one organisation what was known then, and what the year became; nil leaves it out.
  init(_ zaden: Range<UInt64>, known: (UInt64) -> (meting: Afspraakmeting, eind: Breuk)?) {
    for zaad in zaden {
      guard let (meting, eind) = known(zaad) else { continue }
      add(predict(meting, vakanties: haarlem.vakanties), eind)
    }
  }

  init(_ soort: Nagebootst.Soort, tot: Dag, zaden: Range<UInt64>) {
    self.init(zaden) { Nagebootst(soort, zaad: $0).known(tot: tot) }
  }

  init(_ soort: Nagebootsteverhouding.Soort, tot: Dag, zaden: Range<UInt64>) {
    self.init(zaden) { Nagebootsteverhouding(soort, zaad: $0).known(tot: tot) }
  }

  /// Unique children, or those that come often, without a year to learn from.
  init(eersteJaar soort: Nagebootst.Soort, tot: Dag, zaden: Range<UInt64>) {
    self.init(zaden) { zaad in
      var (meting, eind) = Nagebootst(soort, zaad: zaad).known(tot: tot)
      meting.verloop = meting.verloop.map { verloop in
        switch verloop.aard {
        case .kinderen(let kinderen):
          Verloop(begin: verloop.begin, perWeek: verloop.perWeek, .kinderen(Kindverloop(gezien: kinderen.gezien)))
        case .vasteKinderen(let kinderen, let drempel):
          Verloop(
            begin: verloop.begin, perWeek: verloop.perWeek,
            .vasteKinderen(
              Kindverloop(gezien: kinderen.gezien), Drempelverloop(na: drempel.na, nogNiet: drempel.nogNiet)))
        case .aantal, .verhouding, .doorlooptijden, .stand: verloop
        }
      }
      return (meting, eind)
    }
  }

  /// Five wijken that must each reach a norm: the prognosis is that of the one on which it hangs.
  init(samengesteldTot tot: Dag, zaden: Range<UInt64>) throws {
    let wijken = haarlem.gebieden.wijken.prefix(5)
    let afspraak = try agreement(
      """
      maat: deelnames
      verdeling: { per: wijk, alleen: [\(wijken.map(\.naam).joined(separator: ", "))], dekking: elk }
      norm: { minimum: 10000 deelnames }
      """)
    for zaad in zaden {
      var eindes: [String: Breuk] = [:]
      let metingen = wijken.enumerated().map { plek, wijk in
        var (meting, eind) = Nagebootst(.deelnames, zaad: zaad * 5 + UInt64(plek)).known(tot: tot)
        eindes[wijk.naam] = eind
        meting.sleutel = Afspraakmeting.Sleutel(
          afspraak: afspraak.id, item: .gebied(Gebied(.wijk, wijk.code)), venster: meting.sleutel.venster)
        return meting
      }
      let boek = release([], editie: .intern, drempels: Drempels(), gebieden: haarlem.gebieden)
      let weging = Weegopdracht(
        periode: .vrij(dagVan("2026-01-01"), tot), kalender: haarlem.kalender(peildatum: tot),
        gebieden: haarlem.gebieden, doelen: haarlem.doelen.doelen)
      let uitkomst = weigh([afspraak], against: release(metingen, beside: boek, drempels: Drempels()), weging).last
      let prognose = try #require(uitkomst?.prognose)
      let naam = try #require(eindes.keys.first { prognose.tekst.contains("deel \($0): ") })
      add(prognose.uitkomst, eindes[naam] ?? Breuk(0))
    }
  }

  private mutating func add(_ uitkomst: Prognose.Uitkomst, _ eind: Breuk) {
    guard case .verwacht(let midden, let onder, let boven) = uitkomst else {
      geweigerd += 1
      return
    }
    jaren += 1
    if onder <= eind, eind <= boven { binnen += 1 }
    if eind < onder { eronder += 1 }
    let grootte = max(eind.kommagetal, 0.001)
    breedtes.append((boven.kommagetal - onder.kommagetal) / 2 / grootte)
    afstanden.append(abs(midden.kommagetal - eind.kommagetal) / grootte)
    scheef += (midden < eind ? -1 : eind < midden ? 1 : 0)
  }

  /// Half of the band, and the distance of the expected value, as shares of the outcome: of the organisation in the middle, as
  /// an outcome of nothing has no shares.
  var breedte: Double { Terugblik.middle(breedtes) }
  var afstand: Double { Terugblik.middle(afstanden) }

  private static func middle(_ getallen: [Double]) -> Double {
    getallen.isEmpty ? 0 : getallen.sorted()[getallen.count / 2]
  }

  var aandeel: Double { Double(binnen) / Double(max(1, jaren)) }
}
