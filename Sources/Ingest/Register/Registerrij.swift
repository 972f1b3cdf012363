import Domain

/// One row of a register with its fields by name, as the row parsers ask for them.
struct Registerrij {
  let rij: Rij
  let plan: Registerplan

  var regel: Int { rij.regel }

  /// Trimmed; the fixed value of the bronprofiel, or empty, when no column holds the field.
  func tekst(_ veld: Veld) -> String {
    guard let kolom = plan.indeling.kolom[veld] else { return plan.profiel.vast[veld] ?? "" }
    return kolom < rij.aantal ? trimmed(rij.tekst(kolom)) : ""
  }

  /// In our own word when the bronprofiel knows the spelling; else as it stands.
  func woord(_ veld: Veld) -> String {
    let tekst = tekst(veld)
    return plan.profiel.waarden[veld]?[wordform(tekst)] ?? tekst
  }

  func verplicht(_ veld: Veld, _ code: Bevindingscode) throws(Rijfout) -> String {
    let tekst = tekst(veld)
    if tekst.isEmpty { throw Rijfout(code, veld) }
    return tekst
  }

  /// Nil for an empty field. A date cell of a spreadsheet is taken as it is.
  func dag(_ veld: Veld, anders code: Bevindingscode) throws(Rijfout) -> Dag? {
    let tekst = tekst(veld)
    if tekst.isEmpty { return nil }
    if let kolom = plan.indeling.kolom[veld], kolom < rij.aantal, rij.soorten[kolom] == .datum {
      if let dag = Dag(iso: tekst.prefix(10)) { return dag }
      throw Rijfout(code, veld)
    }
    for notatie in plan.notaties(veld) {
      if let dag = tekst.withBytestuk({ notatie.read($0).alsDag }) { return dag }
    }
    throw Rijfout(code, veld)
  }

  /// A date that must be there and lie in the period of the file.
  func periodedag(_ veld: Veld) throws(Rijfout) -> Dag {
    guard let dag = try dag(veld, anders: .datumOngeldig) else { throw Rijfout(.datumOngeldig, veld) }
    try checkPeriod(dag, veld)
    return dag
  }

  /// That a day lies in the period of the file, and is not still to come.
  func checkPeriod(_ dag: Dag, _ veld: Veld) throws(Rijfout) {
    let vandaag = plan.profiel.soort == .planning ? nil : plan.opdracht.vandaag
    let bezwaar = Leveringsperiode.objection(to: dag, plan.periode, vultAan: plan.vultAan, vandaag: vandaag)
    if let bezwaar { throw Rijfout(bezwaar, veld, dag: dag) }
  }

  /// Code of the wijk as it was on a day; empty when the field may be and is.
  func wijk(_ veld: Veld, op dag: Dag, verplicht: Bool) throws(Rijfout) -> String {
    let tekst = tekst(veld)
    if tekst.isEmpty, !verplicht { return "" }
    guard let code = plan.names(op: dag)[folded(tekst)] else { throw Rijfout(.wijkOnbekend, veld) }
    return code
  }

  /// A whole number; '12,0' of a spreadsheet counts as one.
  func aantal(_ veld: Veld) throws(Rijfout) -> Int {
    var tekst = tekst(veld)[...]
    for staart in [",0", ".0", ",00", ".00"] where tekst.hasSuffix(staart) { tekst = tekst.dropLast(staart.count) }
    guard let getal = digits(tekst.utf8), getal <= 100_000_000 else { throw Rijfout(.aantalOngeldig, veld) }
    return getal
  }
}

/// Why one row of a register is rejected; caught by `Registerlezing`.
struct Rijfout: Error {
  let code: Bevindingscode
  let veld: Veld?
  /// Of a row that lies outside its period.
  let dag: Dag?
  init(_ code: Bevindingscode, _ veld: Veld?, dag: Dag? = nil) { (self.code, self.veld, self.dag) = (code, veld, dag) }
}

/// What all rows of one register are read by.
struct Registerplan {
  let opdracht: Inleesopdracht
  let indeling: Kolomindeling
  let periode: Periode?
  /// The notations that a bronprofiel names.
  private let genoemd: [Veld: [Datumnotatie]]
  /// Names of wijken, by the day from which they hold, oldest first.
  private let wijknamen: [(vanaf: Dag, indeling: Gebiedsindeling)]
  /// Those that cannot be mistaken for each other.
  private static let gewoon = ["dd-mm-jjjj", "jjjj-mm-dd", "d-m-jjjj"].map(Datumnotatie.init)

  init(opdracht: Inleesopdracht, indeling: Kolomindeling, periode: Periode?) {
    (self.opdracht, self.indeling, self.periode) = (opdracht, indeling, periode)
    wijknamen = opdracht.gebieden.tijdvakken
    genoemd = opdracht.profiel.kolommen.compactMapValues { kolom in kolom.notatie.map { [Datumnotatie($0)] } }
  }

  var profiel: Leveringsprofiel { opdracht.profiel }
  var vultAan: Bool { profiel.buitenPeriode == .aanvullen }

  /// Names of wijken to codes, as they held on a day.
  func names(op dag: Dag) -> [String: String] {
    wijknamen.last { $0.vanaf <= dag }?.indeling.aliassen ?? opdracht.gebieden.aliassen
  }

  /// How dates of this field may be written, to be tried in turn.
  func notaties(_ veld: Veld) -> [Datumnotatie] { genoemd[veld] ?? Registerplan.gewoon }
}
