import Domain

/// A reader of open files: knows that wijken make stadsdelen and months make quarters, and nothing of how the product hides.
/// Written from the files; shares no line with the gate.
struct Meelezer {
  private var getoond: [String: Int] = [:]
  private(set) var verborgen: Set<String> = []
  /// Hidden in one file and a number in another.
  private(set) var geopend: [String] = []
  /// A number that a later file prints as another.
  private(set) var gewijzigd: [String] = []

  /// Stretches of months that a report is about.
  private var reeksen: [Periode] = []

  var cijfers: Int { getoond.count + verborgen.count }

  /// How far a printed count can be from the true one.
  private let speling: Int
  /// Counts that an edition which rounds prints of what is hidden or not there.
  private var afgerond: [String: Int] = [:]

  init(_ bestanden: [[String]], speling: Int = 0) {
    self.speling = speling
    for regel in bestanden.joined() {
      guard let (cijfer, waarde, isVerborgen) = Meelezer.parse(regel), Meelezer.isTelling(cijfer) else { continue }
      if isVerborgen {
        if getoond[cijfer] != nil { geopend.append(cijfer) }
        verborgen.insert(cijfer)
      } else if let waarde {
        if verborgen.contains(cijfer) { geopend.append(cijfer) }
        if let eerder = getoond[cijfer], eerder != waarde { gewijzigd.append(cijfer) }
        getoond[cijfer] = waarde
      }
    }
    reeksen = Set((Array(getoond.keys) + verborgen).compactMap { $0.split(separator: ";").first.map(String.init) })
      .filter { $0.contains("..") }.sorted().compactMap { Periode(code: $0) }
  }

  /// With the edition beside it that rounds to five.
  init(_ bestanden: [[String]], beside open: [[String]]) {
    self.init(bestanden)
    for regel in open.joined() {
      guard let (cijfer, waarde, _) = Meelezer.parse(regel), Meelezer.isTelling(cijfer), let waarde else { continue }
      afgerond[cijfer] = waarde
    }
  }

  /// How many of the figures that are not shown exactly the rounded ones tell something of.
  var bijgezegd: Int { afgerond.keys.count { getoond[$0] == nil } }

  /// The coordinates of a line as one text, its whole number, and whether it says 'onderdrukt'.
  static func parse(_ regel: String) -> (String, Int?, Bool)? {
    let velden = regel.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard velden.count == 13 else { return nil }
    return (velden[0...7].joined(separator: ";"), Int(velden[8]), velden[11] == "onderdrukt")
  }

  private static let kinderen: Set = [
    "deelnames", "anonieme_deelnames", "unieke_kinderen", "kinderen_4_keer", "vaste_kinderen", "evaluatie_antwoorden",
    "wachtlijst", "gebleven_kinderen", "nieuwe_kinderen", "teruggekeerde_kinderen", "vertrokken_kinderen",
  ]
  /// Who came is one of the first three, and who came before one of the last two.
  private static let komst: Set = ["gebleven_kinderen", "nieuwe_kinderen", "teruggekeerde_kinderen"]
  private static let vervolg: Set = ["gebleven_kinderen", "vertrokken_kinderen"]
  /// A child in two parts is one child of the whole.
  private static let verschillende: Set = ["unieke_kinderen", "kinderen_4_keer", "vaste_kinderen"]
  private static let signalen: Set = [
    "signalen", "signalen_doorgespeeld_14d", "signalen_doorgespeeld", "signalen_opgepakt", "signalen_afgerond",
  ]

  private static func measure(_ cijfer: String) -> String { cijfer.split(separator: ";").last.map(String.init) ?? "" }
  static func isTelling(_ cijfer: String) -> Bool {
    kinderen.contains(measure(cijfer)) || signalen.contains(measure(cijfer))
  }

  static func isGeheim(_ cijfer: String, _ telling: Int) -> Bool {
    kinderen.contains(measure(cijfer)) ? (1...4).contains(telling) : signalen.contains(measure(cijfer)) && telling < 10
  }

  /// Between which counts each figure lies that is hidden or rounded, by sums over areas, periods and ways of dividing, until nothing follows.
  func computed() -> [String: ClosedRange<Int>] {
    var grenzen = getoond.mapValues { max(0, $0 - speling)...$0 + speling }
    for cijfer in verborgen { grenzen[cijfer] = 0...1_000_000 }
    for (cijfer, waarde) in afgerond where getoond[cijfer] == nil { grenzen[cijfer] = max(0, waarde - 4)...waarde + 4 }
    var groepen: [String: [String]] = [:]
    for cijfer in grenzen.keys {
      for (soort, geheel) in wholes(cijfer) where grenzen[geheel] != nil {
        groepen["\(soort)|\(geheel)", default: []].append(cijfer)
      }
    }
    let sommen = groepen.sorted { $0.key < $1.key }.filter { groep in
      // A table that is not whole adds up to nothing.
      if groep.key.hasPrefix("komst"), groep.value.count < Meelezer.komst.count { return false }
      if groep.key.hasPrefix("vervolg"), groep.value.count < Meelezer.vervolg.count { return false }
      let geheel = String(groep.key.split(separator: "|", maxSplits: 1)[1])
      guard groep.value.allSatisfy({ getoond[$0] != nil }), let som = getoond[geheel] else { return true }
      return abs(groep.value.reduce(0) { $0 + (getoond[$1] ?? 0) } - som) <= speling * (groep.value.count + 1)
    }
    for _ in 0..<50 {
      var isVeranderd = false
      func narrow(_ cijfer: String, _ laag: Int, _ hoog: Int) {
        guard let oud = grenzen[cijfer] else { return }
        let (onder, boven) = (max(oud.lowerBound, laag), min(oud.upperBound, hoog))
        guard onder <= boven, onder...boven != oud else { return }
        grenzen[cijfer] = onder...boven
        isVeranderd = true
      }
      for (naam, delen) in sommen {
        let geheel = String(naam.split(separator: "|", maxSplits: 1)[1])
        guard let heel = grenzen[geheel] else { continue }
        let isStroom = naam.hasPrefix("komst") || naam.hasPrefix("vervolg")
        let isSom =
          isStroom || !Meelezer.verschillende.contains(Meelezer.measure(geheel)) && !naam.hasPrefix("doel")
        let laag = delen.reduce(0) { $0 + (grenzen[$1]?.lowerBound ?? 0) }
        let hoog = delen.reduce(0) { $0 + (grenzen[$1]?.upperBound ?? 0) }
        if isSom { narrow(geheel, laag, hoog) }
        for deel in delen {
          guard let eigen = grenzen[deel] else { continue }
          if isSom {
            narrow(deel, heel.lowerBound - (hoog - eigen.upperBound), heel.upperBound - (laag - eigen.lowerBound))
          } else {
            narrow(deel, 0, heel.upperBound)
          }
        }
      }
      if !isVeranderd { break }
    }
    return grenzen.filter { speling > 0 || verborgen.contains($0.key) || afgerond[$0.key] != nil }
  }

  /// The wholes of which a figure is a part, by way of dividing. Fields: period, kind of area, area, goal, age, form,
  /// organisation, measure.
  private func wholes(_ cijfer: String) -> [(String, String)] {
    let velden = cijfer.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    func with(_ wijzig: (inout [String]) -> Void) -> String {
      var eigen = velden
      wijzig(&eigen)
      return eigen.joined(separator: ";")
    }
    var uit: [(String, String)] = []
    if !velden[1].isEmpty { uit.append((velden[1], with { ($0[1], $0[2]) = ("", "") })) }
    for (plek, naam) in [(3, "doel"), (4, "leeftijd"), (5, "werkvorm"), (6, "organisatie")] where !velden[plek].isEmpty
    {
      uit.append((naam, with { $0[plek] = "" }))
    }
    if Meelezer.komst.contains(velden[7]) { uit.append(("komst", with { $0[7] = "unieke_kinderen" })) }
    if Meelezer.vervolg.contains(velden[7]), let voor = Periode(code: velden[0])?.voorganger {
      uit.append(("vervolg", with { ($0[0], $0[7]) = (voor.code, "unieke_kinderen") }))
    }
    // Who stayed from one month to the next did not from one quarter to the next.
    guard !Meelezer.komst.union(Meelezer.vervolg).contains(velden[7]) || velden[7] == "nieuwe_kinderen" else {
      return uit
    }
    // Who is vast in a month is so by three months: a month is no part of a longer period.
    guard velden[7] != "wachtlijst", velden[7] != "vaste_kinderen", let periode = Periode(code: velden[0]) else {
      return uit
    }
    var langer: [Periode] = []
    switch periode {
    case .maand(let maand):
      langer = [
        .kwartaal(jaar: maand.jaar, maand.kwartaal),
        .schooljaar(van: maand.nummer >= 8 ? maand.jaar : maand.jaar - 1),
      ]
      for reeks in reeksen where reeks.maanden.contains(maand) { langer.append(reeks) }
    case .kwartaal(let jaar, let nummer): langer = [.halfjaar(jaar: jaar, (nummer + 1) / 2)]
    case .halfjaar(let jaar, _): langer = [.jaar(jaar)]
    default: break
    }
    return uit + langer.map { langer in ("tijd", with { $0[0] = langer.code }) }
  }
}
