import Domain

/// Makes rows of ours out of the rows of a list that somebody keeps by hand, as the `Rijvorm` of the bronprofiel says.
///
/// What is made stands in columns behind those of the file, so that everything after this reads it like any other column.
struct Rijvorming {
  let indeling: Kolomindeling
  private let breedte: Int
  private let splitsen: [(kolom: Int, scheiding: String)]
  private let aangekruist: [[(woord: String, kolommen: [Int])]]
  private let optellen: [[Int]]
  private let overslaan: (kolom: Int, waarden: Set<String>)?
  private let heeftBladveld: Bool
  /// Rows of people who do not count.
  private(set) var overgeslagen = 0

  /// The same bronprofiel without the fields that are made: no column is called after them.
  static func profiel(_ eigen: Leveringsprofiel) -> Leveringsprofiel {
    var profiel = eigen
    for veld in eigen.rijvorm.gemaakt { profiel.kolommen[veld] = nil }
    return profiel
  }

  /// - Throws: `Bestandsfout` when a column that the bronprofiel names is not there.
  init(_ opdracht: Inleesopdracht, _ kop: Kolomindeling, regel: Int) throws(Bestandsfout) {
    let vorm = opdracht.profiel.rijvorm
    var plekken: [String: Int] = [:]
    for (plek, naam) in kop.namen.enumerated().reversed() { plekken[folded(naam)] = plek }
    var ontbrekend: [Bevinding] = []
    func find(_ namen: [String], _ veld: String) -> [Int] {
      let gevonden = namen.compactMap { plekken[folded($0)] }
      if gevonden.isEmpty {
        ontbrekend.append(
          Bevinding(
            .kolomOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand, regel: regel, kolom: namen.first),
            toelichting: veld))
      }
      return gevonden
    }
    let gekruist = vorm.aangekruist.sorted { $0.key.rawValue < $1.key.rawValue }
    aangekruist = gekruist.map { veld, woorden in
      woorden.sorted { $0.key < $1.key }.map { ($0.key, find($0.value, veld.rawValue)) }
    }
    let sommen = vorm.optellen.sorted { $0.key.rawValue < $1.key.rawValue }
    optellen = sommen.map { veld, namen in namen.flatMap { find([$0], veld.rawValue) } }
    overslaan = vorm.overslaan.flatMap { regel in
      find(regel.kolom, "overslaan").first.map { ($0, regel.waarden) }
    }
    splitsen = vorm.splitsen.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { veld, scheiding in
      kop.kolom[veld].map { ($0, scheiding) }
    }
    if !ontbrekend.isEmpty { throw Bestandsfout(ontbrekend) }
    heeftBladveld = vorm.bladveld != nil
    breedte = kop.aantal
    let gemaakt = (gekruist.map(\.key) + sommen.map(\.key) + (vorm.bladveld.map { [$0] } ?? []))
    let bronnen = Set(
      aangekruist.joined().flatMap(\.kolommen) + optellen.joined() + (overslaan.map { [$0.kolom] } ?? []))
    indeling = kop.adding(gemaakt, uit: bronnen)
  }

  /// The rows that one row of the file is; none when it does not count.
  mutating func make(_ rij: Rij, blad: String) -> [Rij] {
    if rij.gebrek != nil { return [rij] }
    if let overslaan, overslaan.kolom < rij.aantal, overslaan.waarden.contains(wordform(rij.tekst(overslaan.kolom))) {
      overgeslagen += 1
      return []
    }
    guard rij.aantal <= breedte || (breedte..<rij.aantal).allSatisfy({ rij.bereik($0).isEmpty }) else {
      var kapot = Rij()
      kapot.begin(regel: rij.regel)
      kapot.gebrek = .kolommen
      kapot.voegToe(rij.alsRegel)
      return [kapot]
    }
    return split(rij).map { delen in
      var uit = Rij()
      uit.begin(regel: rij.regel)
      for kolom in 0..<breedte {
        if let deel = delen[kolom] {
          uit.voegToe(deel.utf8)
        } else if kolom < rij.aantal {
          uit.voegToe(rij[kolom], rij.soorten[kolom])
        } else {
          uit.voegToe(EmptyCollection())
        }
      }
      for woorden in aangekruist {
        let gekozen = woorden.filter { $0.kolommen.contains { isTicked(rij, $0) } }.map(\.woord)
        uit.voegToe(gekozen.joined(separator: ",").utf8)
      }
      for kolommen in optellen { uit.voegToe(sum(rij, kolommen).utf8) }
      if heeftBladveld { uit.voegToe(blad.utf8) }
      return uit
    }
  }

  private func isTicked(_ rij: Rij, _ kolom: Int) -> Bool {
    guard kolom < rij.aantal else { return false }
    return !["", "0", "nee", "n", "onwaar", "false", "-", "0.0", "00"].contains(wordform(rij.tekst(kolom)))
  }

  /// Empty cells count as nothing; a cell that is no number makes the sum none, so that the field says what is wrong.
  private func sum(_ rij: Rij, _ kolommen: [Int]) -> String {
    var som: Int?
    for kolom in kolommen where kolom < rij.aantal && !rij.bereik(kolom).isEmpty {
      let tekst = trimmed(rij.tekst(kolom))
      if tekst.isEmpty { continue }
      guard let getal = digits(tekst.utf8) else { return tekst }
      som = (som ?? 0) + getal
    }
    return som.map(String.init) ?? ""
  }

  /// Per row the cells that differ from those of the file. Cells with as many values go together: three dates with three
  /// counts. A cell with one value belongs to each.
  private func split(_ rij: Rij) -> [[Int: String]] {
    let lijsten = splitsen.filter { $0.kolom < rij.aantal }.map { kolom, scheiding in
      let tekst = rij.tekst(kolom)
      let delen = tekst.split(separator: scheiding.trimmed.isEmpty ? scheiding : scheiding.trimmed).map {
        trimmed(String($0))
      }
      return (kolom: kolom, delen: delen.filter { !$0.isEmpty })
    }.filter { $0.delen.count > 1 }
    guard let langste = lijsten.map(\.delen.count).max() else { return [[:]] }
    return (0..<langste).map { nummer in
      Dictionary(
        uniqueKeysWithValues: lijsten.map { lijst in
          // Fewer values than the longest list leave the rest empty, and an empty field says what is wrong.
          (lijst.kolom, nummer < lijst.delen.count ? lijst.delen[nummer] : "")
        })
    }
  }
}
