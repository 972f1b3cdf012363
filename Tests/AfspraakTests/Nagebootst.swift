import Domain
import Foundation
import Reporting
import TestSupport

/// A made-up organisation in 2025 and 2026, week by week, to hold the prognosis against what then happened.
///
/// Level, season, holidays, calm and hectic, growth, how often a child comes and who moves in differ per organisation.
struct Nagebootst {
  enum Soort: String, CaseIterable {
    case bijeenkomsten, deelnames, activiteitsuren, activiteitsdagen, uniekeKinderen = "unieke kinderen"
    case vasteKinderen = "vaste kinderen"
    case aandeelVast = "aandeel vaste kinderen"
    case vaakKortNaElkaar = "kinderen met 5 deelnames in 3 maanden"

    var overKinderen: Bool { ![.bijeenkomsten, .deelnames, .activiteitsuren, .activiteitsdagen].contains(self) }
  }

  let soort: Soort
  /// Per year what was counted in each week: 52 weeks from 30-12-2024, 53 from 29-12-2025.
  private let jaren: [[Int]]
  /// Per child the weeks of each year in which it came, as bits.
  private let kinderen: [[UInt64]]

  static let begin = [Week(Dag(iso: "2024-12-30") ?? Dag(nummer: 0)), Week(Dag(iso: "2025-12-29") ?? Dag(nummer: 0))]
  static let weken = [52, 53]

  init(_ soort: Soort, zaad: UInt64) {
    self.soort = soort
    var g = SplitMix64(seed: zaad)
    let golf = Double.random(in: 0...0.3, using: &g), fase = Double.random(in: 0...52, using: &g)
    let vakantie = Double.random(in: 0.1...0.8, using: &g)
    let traag = Double.random(in: 0.2...0.7, using: &g), ruis = Double.random(in: 0.08...0.3, using: &g)
    var ar = 0.0, drift = 0.0, niveau = 1.0
    var sterkte: [[Double]] = []
    for jaar in 0...1 {
      if jaar == 1 { niveau = exp(Nagebootst.normal(&g) * 0.15) }
      sterkte.append(
        (0..<Nagebootst.weken[jaar]).map { week in
          ar = traag * ar + ruis * (1 - traag * traag).squareRoot() * Nagebootst.normal(&g)
          drift += 0.01 * Nagebootst.normal(&g)
          let dag = Week(Nagebootst.begin[jaar].maandag + week * 7)
          return niveau * exp(ar + drift) * (1 + golf * cos((Double(week) - fase) / 52 * 2 * .pi))
            * (dag.isVakantie(haarlem.vakanties) ? vakantie : 1)
        })
    }
    guard soort.overKinderen else {
      let perWeek = exp(Double.random(in: log(8)...log(60), using: &g))
      let groep = Double.random(in: 5...20, using: &g)
      jaren = sterkte.map { jaar in
        jaar.map { week in
          let aantal = Nagebootst.poisson(perWeek * week, &g)
          switch soort {
          case .bijeenkomsten, .uniekeKinderen, .vasteKinderen, .aandeelVast, .vaakKortNaElkaar: return aantal
          case .deelnames: return (0..<aantal).reduce(0) { som, _ in som + Nagebootst.poisson(groep, &g) }
          // On six days a week at most, and often several on one.
          case .activiteitsdagen:
            return Set((0..<min(40, aantal / 4)).map { _ in Int.random(in: 0...5, using: &g) }).count
          case .activiteitsuren: return (0..<aantal).reduce(0) { som, _ in som + 30 * Int.random(in: 2...6, using: &g) }
          }
        }
      }
      kinderen = []
      return
    }
    let vast = Int(exp(Double.random(in: log(150)...log(1500), using: &g)))
    let instroom = Double.random(in: 0.15...0.6, using: &g), vertrek = Double.random(in: 0.002...0.012, using: &g)
    let gemiddeld = Double.random(in: 0.12...0.4, using: &g), eenmalig = Double.random(in: 0.1...0.5, using: &g)
    var maskers: [[UInt64]] = [[], []]
    func follow(from week: Int) {
      // A fast starter or someone who looks in once: chances differ widely between children.
      let kans =
        Double.random(in: 0...1, using: &g) < eenmalig
        ? 0.02 : min(0.9, -log(1 - Double.random(in: 0..<1, using: &g)) * gemiddeld)
      var bits: [UInt64] = [0, 0]
      for stap in week..<105 {
        if Double.random(in: 0...1, using: &g) < vertrek { break }
        let (jaar, plek) = stap < 52 ? (0, stap) : (1, stap - 52)
        if Double.random(in: 0...1, using: &g) < min(0.95, kans * sterkte[jaar][plek]) {
          bits[jaar] |= 1 << UInt64(plek)
        }
      }
      for jaar in 0...1 where bits[jaar] != 0 { maskers[jaar].append(bits[jaar]) }
    }
    for _ in 0..<vast { follow(from: 0) }
    for stap in 1..<105 {
      let inSeptember = (35...40).contains(stap % 52)
      let verwacht = Double(vast) * instroom / 52 * (inSeptember ? 4 : 0.65) * (stap >= 52 ? niveau : 1)
      for _ in 0..<Nagebootst.poisson(verwacht, &g) { follow(from: stap) }
    }
    kinderen = maskers
    jaren = []
  }

  /// What was known on `tot`, and what the year 2026 became. The year begins on 1 January: days before it count as its first week.
  func known(tot: Dag) -> (meting: Afspraakmeting, eind: Breuk) {
    let voorbij = (0..<Nagebootst.weken[1]).count { Nagebootst.begin[1].maandag + $0 * 7 + 6 <= tot }
    let venster = Meetvenster(periode: .jaar(2026), tot: tot)
    let sleutel = Afspraakmeting.Sleutel(afspraak: "B", venster: venster)
    // A running week is half counted; here it is counted as nothing, so the last day is a Sunday.
    guard soort.overKinderen else {
      let nu = jaren[1][..<voorbij].reduce(0, +)
      let verloop = Verloop(
        begin: Nagebootst.begin[1], perWeek: Array(jaren[1][..<voorbij]),
        .aantal(vorigJaar: jaren[0], hoogstens: soort == .activiteitsdagen ? 7 : nil))
      return (
        Afspraakmeting(sleutel, .getal(Breuk(nu)), soort: .aantal, verloop: verloop), Breuk(jaren[1].reduce(0, +))
      )
    }
    func firsts(_ maskers: [UInt64], _ weken: Int) -> [Int] {
      var uit = Array(repeating: 0, count: weken)
      for masker in maskers where masker.trailingZeroBitCount < weken { uit[masker.trailingZeroBitCount] += 1 }
      return uit
    }
    func frequencies(_ maskers: [UInt64]) -> [Int] {
      var uit = Array(repeating: 0, count: voorbij)
      let deel: UInt64 = (1 << UInt64(voorbij)) - 1
      for masker in maskers where masker & deel != 0 { uit[(masker & deel).nonzeroBitCount - 1] += 1 }
      return uit
    }
    let perWeek = firsts(kinderen[1], voorbij)
    let groei = Kindverloop(
      gezien: frequencies(kinderen[1]), vorigJaarPerWeek: firsts(kinderen[0], 52),
      vorigJaarGezien: frequencies(kinderen[0]))
    let nu = perWeek.reduce(0, +)
    func known(_ aard: Verloop.Aard, _ nu: Breuk?, _ eind: Breuk?, _ soort: Maat.Soort = .kinderen) -> (
      Afspraakmeting, Breuk
    ) {
      let verloop = Verloop(begin: Nagebootst.begin[1], perWeek: perWeek, aard)
      return (Afspraakmeting(sleutel, nu.map { .getal($0) } ?? .geen, soort: soort, verloop: verloop), eind ?? Breuk(0))
    }
    guard soort != .uniekeKinderen else { return known(.kinderen(groei), Breuk(nu), Breuk(kinderen[1].count)) }
    let drempel = often(voorbij)
    let vaak = drempel.na.reduce(0, +)
    let eind = vaak + kinderen[1].count { (reached($0, jaar: 1) ?? 0) >= voorbij }
    let aard = Verloop.Aard.vasteKinderen(groei, drempel)
    guard soort == .aandeelVast else { return known(aard, Breuk(vaak), Breuk(eind)) }
    return known(aard, Breuk(teller: vaak, noemer: nu), Breuk(teller: eind, noemer: kinderen[1].count), .aandeel)
  }

  /// The week of a year in which a child came often enough, one deelname a week; the plainest way to count it.
  private func reached(_ masker: UInt64, jaar: Int) -> Int? {
    let keren = (0..<64).filter { masker >> UInt64($0) & 1 == 1 }
    func maand(_ week: Int) -> Int { (Nagebootst.begin[jaar].maandag + week * 7 + 3).maand.volgnummer }
    guard soort == .vaakKortNaElkaar else { return keren.count >= 4 ? keren[3] : nil }
    return keren.first { week in keren.count { $0 <= week && maand($0) > maand(week) - 3 } >= 5 }
  }

  private func often(_ voorbij: Int) -> Drempelverloop {
    func count(_ jaar: Int) -> (na: [Int], nogNiet: [Int], later: Int) {
      var na = Array(repeating: 0, count: voorbij), nogNiet = na, later = 0
      for masker in kinderen[jaar] {
        let eerste = masker.trailingZeroBitCount, bereikt = reached(masker, jaar: jaar)
        if let bereikt, bereikt >= voorbij { later += 1 }
        guard eerste < voorbij else { continue }
        if let bereikt, bereikt < voorbij { na[bereikt - eerste] += 1 } else { nogNiet[voorbij - 1 - eerste] += 1 }
      }
      return (na, nogNiet, later)
    }
    let nu = count(1), toen = count(0)
    return Drempelverloop(
      na: nu.na, nogNiet: nu.nogNiet, binnenMaanden: soort == .vaakKortNaElkaar ? 3 : nil,
      vorigJaar: .init(na: toen.na, nogNiet: toen.nogNiet, later: toen.later))
  }

  static func normal(_ g: inout SplitMix64) -> Double {
    (-2 * log(1 - Double.random(in: 0..<1, using: &g))).squareRoot()
      * cos(2 * .pi * Double.random(in: 0..<1, using: &g))
  }

  static func poisson(_ gemiddelde: Double, _ g: inout SplitMix64) -> Int {
    if gemiddelde > 40 { return max(0, Int((gemiddelde + gemiddelde.squareRoot() * normal(&g)).rounded())) }
    let grens = exp(-gemiddelde)
    var (product, aantal) = (Double.random(in: 0..<1, using: &g), 0)
    while product > grens { (product, aantal) = (product * Double.random(in: 0..<1, using: &g), aantal + 1) }
    return aantal
  }
}
