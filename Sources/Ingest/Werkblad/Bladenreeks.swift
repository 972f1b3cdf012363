import Domain

/// The sheets of a workbook that keeps a sheet per month or per group, as one table.
///
/// Columns are found by name on each sheet. Rows are numbered on: those of the second sheet begin where the first ends, and
/// `bewijs` tells where each sheet begins, so that a line of a finding is one row.
final class Bladenreeks {
  private struct Deel {
    let blad: Werkblad
    /// Rows of the sheet up to the end of its header.
    let totRegel: Int
    /// Per column of the sheet its column in the whole.
    let kolommen: [Int]
  }

  let namen: [String]
  let koppenZonderWaarde: Set<Int>
  private(set) var bewijs: [String] = []
  /// Sheets without a header of ours, when the bronprofiel names a pattern: an explanation, a list of choices.
  private(set) var zonderKop: [String] = []
  private let boek: Werkboek
  private let delen: [Deel]
  private var nummer = -1
  private var lezer: Werkbladhouder?
  private var basis = 0
  private var laatste = 0
  private var opgeteld = Bladstand()

  /// - Throws: `Bestandsfout` when a sheet that the bronprofiel names has no header of ours.
  init(_ boek: Werkboek, _ bladen: [Werkblad], _ opdracht: Inleesopdracht, isPatroon: Bool) throws {
    self.boek = boek
    var namen: [String] = [], delen: [Deel] = [], zonderWaarde: Set<Int> = []
    let boven = opdracht.profiel.formaat.regelsVoorKop, kopregels = max(1, opdracht.profiel.formaat.kopregels)
    for blad in bladen {
      let houder = Werkbladhouder(try boek.lezer(blad))
      var rijen: [Rij] = [], rij = Rij()
      while rijen.count < max(Koprij.zoekdiepte, boven ?? 0) + kopregels, try houder.lees(&rij) { rijen.append(rij) }
      let koprijen = rijen.map { rij in Koprij(velden: (0..<rij.aantal).map { rij.tekst($0) }, regel: rij.regel) }
      let kop: (Int, Kolomindeling)
      do throws(Bestandsfout) { kop = try Koprij.findHeader(koprijen, opdracht) } catch {
        guard isPatroon, error.bevindingen.allSatisfy({ [.kopOntbreekt, .bestandLeeg].contains($0.code) }) else {
          throw error
        }
        if !rijen.isEmpty { zonderKop.append(blad.naam) }
        continue
      }
      let (eerste, indeling) = kop
      var velden: [Veld: Int] = [:]
      if !namen.isEmpty {
        velden = try Kolomindeling(
          namen: namen, profiel: opdracht.profiel, bestand: opdracht.bestand, regel: rijen[eerste].regel
        ).kolom
      }
      let veldVan = Dictionary(indeling.kolom.map { ($0.value, $0.key) }, uniquingKeysWith: { a, _ in a })
      let laatste = rijen[eerste + kopregels - 1]
      let kolommen = indeling.namen.enumerated().map { plek, naam -> Int in
        let doel =
          veldVan[plek].flatMap { velden[$0] } ?? (naam.isEmpty ? nil : namen.firstIndex(of: naam)) ?? namen.count
        if doel == namen.count { namen.append(naam) }
        if plek < laatste.aantal, laatste.soorten[plek] == .fout { zonderWaarde.insert(doel) }
        return doel
      }
      delen.append(Deel(blad: blad, totRegel: laatste.regel, kolommen: kolommen))
    }
    guard !delen.isEmpty else {
      throw Bestandsfout([Bevinding(.kopOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand))])
    }
    (self.namen, self.delen, koppenZonderWaarde) = (namen, delen, zonderWaarde)
  }

  /// The name of the sheet that the last row came from.
  var blad: String { delen.indices.contains(nummer) ? delen[nummer].blad.naam : "" }

  /// The next data row; false after the last of the last sheet.
  func lees(_ rij: inout Rij) throws -> Bool {
    var eigen = Rij()
    while true {
      guard let lezer else {
        nummer += 1
        guard delen.indices.contains(nummer) else { return false }
        self.lezer = Werkbladhouder(try boek.lezer(delen[nummer].blad))
        basis = laatste
        bewijs.append("Blad '\(delen[nummer].blad.naam)': rij 1 heet hier regel \(basis + 1)")
        continue
      }
      guard try lezer.lees(&eigen) else {
        opgeteld += lezer.stand
        self.lezer = nil
        continue
      }
      laatste = max(laatste, basis + eigen.regel)
      if eigen.regel <= delen[nummer].totRegel { continue }
      place(eigen, in: &rij)
      return true
    }
  }

  private func place(_ eigen: Rij, in rij: inout Rij) {
    let kolommen = delen[nummer].kolommen
    var bron = [Int?](repeating: nil, count: namen.count)
    for (plek, doel) in kolommen.enumerated() where plek < eigen.aantal { bron[doel] = plek }
    rij.begin(regel: basis + eigen.regel)
    for plek in bron {
      if let plek { rij.voegToe(eigen[plek], eigen.soorten[plek]) } else { rij.voegToe(EmptyCollection()) }
    }
    // Cells beyond the header stay beyond it, so that they are seen.
    for plek in kolommen.count..<max(kolommen.count, eigen.aantal) { rij.voegToe(eigen[plek], eigen.soorten[plek]) }
  }

  var stand: Bladstand {
    var som = opgeteld
    if let lezer { som += lezer.stand }
    return som
  }
}

/// A sheet behind a reference.
final class Werkbladhouder {
  private var lezer: Werkbladlezer
  init(_ lezer: consuming Werkbladlezer) { self.lezer = lezer }
  func lees(_ rij: inout Rij) throws -> Bool { try lezer.lees(&rij) }
  var stand: Bladstand { lezer.stand }
}

extension Bladstand {
  static func += (links: inout Bladstand, rechts: Bladstand) {
    links.verborgenRijen += rechts.verborgenRijen
    links.zonderWaarde += rechts.zonderWaarde
    links.samengevoegd += rechts.samengevoegd
    links.aangevuld += rechts.aangevuld
  }
}
