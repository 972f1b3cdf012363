import Domain

/// Everything that all workers need to know about one presentielijst, settled from header and bronprofiel.
struct Presentieplan: Sendable {
  /// Places in the list of fields of a row. Behind the columns of the file lie the fixed values and one empty field.
  struct Plekken: Sendable {
    var bijeenkomst = 0, datum = 0, begin = 0, einde = 0, activiteit = 0, locatie = 0, wijk = 0
    var anoniem = 0, ouders = 0, begeleiders = 0
    var kind = 0, geboortedatum = 0, postcode = 0, status = 0
    var voornaam = 0, tussenvoegsel = 0, achternaam = 0, naam = 0
  }

  let vorm: Tekstvorm
  let omzetting: Omzetting
  /// Columns of the header.
  let kolommen: Int
  let plekken: Plekken
  /// Fixed values, behind the columns.
  let vast: [[UInt8]]
  /// Columns before the first that differs per child, when all that describe the bijeenkomst lie there; else 0.
  let voorKind: Int
  /// The last column must be filled: a row that lacks it is cut off.
  let laatsteVerplicht: Bool
  /// Columns that a row must have; programs leave empty cells at the end out.
  let minsteKolommen: Int
  let heeftGeboortedatum: Bool
  let datum: Datumnotatie
  let geboortedatum: Datumnotatie
  /// First and last day that count, late corrections included.
  let dagen: ClosedRange<Int32>
  /// Nothing that happened lies after it.
  let vandaag: Int32
  /// Sorted; a `Kop` holds the index.
  let activiteiten: [String]
  let bekendeBijeenkomsten: BekendeBijeenkomsten
  /// Of any year; a `Kop` holds the index.
  let wijken: [Wijk]
  /// Names of wijken, by the day from which they hold, oldest first.
  let wijknamen: [(vanaf: Int32, aliassen: [String: String])]
  let postcodes: [String: String]
  let statussen: [String: UInt8]
  let totaalregels: Set<String>
  let drempels: Drempels
  let heeftPostcodes: Bool
  /// Both times of a bijeenkomst can be known.
  let heeftTijden: Bool
  /// Whether name and birth date are there to link children by.
  let koppelt: Bool

  static let nodigeLengte = 4096

  init(
    _ opdracht: Inleesopdracht, vorm: Tekstvorm, omzetting: Omzetting, indeling: Kolomindeling, periode: Periode?
  ) throws(Bestandsfout) {
    guard let bekend = opdracht.bekendeActiviteiten else {
      throw Bestandsfout([Bevinding(.registerOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand))])
    }
    let profiel = opdracht.profiel
    (self.vorm, self.omzetting, kolommen) = (vorm, omzetting, indeling.aantal)
    var vast: [[UInt8]] = []
    func plek(_ veld: Veld) -> Int {
      if let kolom = indeling.kolom[veld] { return kolom }
      guard let waarde = profiel.vast[veld] else { return -1 }
      vast.append(Array(waarde.utf8))
      return indeling.aantal + vast.count - 1
    }
    var plekken = Plekken(
      bijeenkomst: plek(.bijeenkomst), datum: plek(.datum), begin: plek(.begintijd), einde: plek(.eindtijd),
      activiteit: plek(.activiteit), locatie: plek(.locatie), wijk: plek(.wijk), anoniem: plek(.anoniem),
      ouders: plek(.ouders), begeleiders: plek(.begeleiders), kind: plek(.kind), geboortedatum: plek(.geboortedatum),
      postcode: plek(.postcode), status: plek(.status), voornaam: plek(.voornaam),
      tussenvoegsel: plek(.tussenvoegsel), achternaam: plek(.achternaam), naam: plek(.naam))
    heeftGeboortedatum = plekken.geboortedatum >= 0
    heeftPostcodes = plekken.postcode >= 0 && !opdracht.gebieden.postcodes.isEmpty
    heeftTijden = plekken.begin >= 0 && plekken.einde >= 0
    koppelt = opdracht.koppelt && heeftGeboortedatum && (plekken.achternaam >= 0 || plekken.naam >= 0)
    vast.append([])
    let leeg = indeling.aantal + vast.count - 1
    for pad in Plekken.alle where plekken[keyPath: pad] < 0 { plekken[keyPath: pad] = leeg }
    (self.plekken, self.vast) = (plekken, vast)

    let perKind = [
      plekken.kind, plekken.geboortedatum, plekken.postcode, plekken.status, plekken.voornaam, plekken.tussenvoegsel,
      plekken.achternaam, plekken.naam,
    ]
    let breedte = indeling.aantal, plaatsen = plekken
    let perBijeenkomst = Plekken.alle.map { plaatsen[keyPath: $0] }.filter { !perKind.contains($0) && $0 < breedte }
    let eerste = perKind.min() ?? 0
    voorKind = (perBijeenkomst.max() ?? -1) < eerste && eerste < breedte ? eerste : 0
    let laatste = indeling.kolom.first { $0.value == indeling.aantal - 1 }?.key
    // A head-count leaves what is about a child empty.
    laatsteVerplicht =
      indeling.kolom[.anoniem] == nil && indeling.kolom[.ouders] == nil
      && (laatste.flatMap { profiel.kolommen[$0]?.isVerplicht } ?? false)

    minsteKolommen = indeling.minsteAantal(profiel)
    datum = Datumnotatie(profiel.kolommen[.datum]?.notatie ?? "dd-mm-jjjj")
    geboortedatum = Datumnotatie(
      profiel.kolommen[.geboortedatum]?.notatie ?? profiel.kolommen[.datum]?.notatie ?? "dd-mm-jjjj")
    let denkbaar = Leveringsperiode.denkbaar.lowerBound.nummer...Leveringsperiode.denkbaar.upperBound.nummer
    let eigen = profiel.buitenPeriode == .aanvullen ? nil : periode.map { $0.eersteDag.nummer...$0.laatsteDag.nummer }
    dagen = eigen?.clamped(to: denkbaar) ?? denkbaar
    vandaag = opdracht.vandaag?.nummer ?? .max
    activiteiten = bekend.sorted()
    bekendeBijeenkomsten = opdracht.bekendeBijeenkomsten
    wijken = opdracht.gebieden.alleWijken
    wijknamen = opdracht.gebieden.tijdvakken.map { ($0.vanaf.nummer, $0.indeling.aliassen) }
    postcodes = opdracht.gebieden.postcodes
    statussen = Presentieplan.statussen(profiel.waarden[.status] ?? [:])
    totaalregels = Set(profiel.totaalregels.map { wordform($0) })
    drempels = opdracht.drempels
  }

  /// Our three words are always understood, unless the bronprofiel gives them another meaning.
  private static func statussen(_ waarden: [String: String]) -> [String: UInt8] {
    var statussen: [String: UInt8] = [:]
    for (woord, status) in [("aanwezig", 0), ("afgemeld", 1), ("afwezig", 2)] as [(String, UInt8)] {
      statussen[woord] = status
    }
    for (schrijfwijze, woord) in waarden where !schrijfwijze.isEmpty {
      if let status = ["aanwezig": 0, "afgemeld": 1, "afwezig": 2][folded(woord)] as UInt8? {
        statussen[schrijfwijze] = status
      }
    }
    return statussen
  }
}

extension Presentieplan.Plekken {
  fileprivate static var alle: [WritableKeyPath<Presentieplan.Plekken, Int>] {
    [
      \.bijeenkomst, \.datum, \.begin, \.einde, \.activiteit, \.locatie, \.wijk, \.anoniem, \.ouders,
      \.begeleiders, \.kind,
      \.geboortedatum, \.postcode, \.status, \.voornaam, \.tussenvoegsel, \.achternaam, \.naam,
    ]
  }
}
