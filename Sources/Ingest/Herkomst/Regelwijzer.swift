package import Domain

/// Where the rows of a delivered file stand, by what makes a row the fact it is: the way back from a figure to its line.
///
/// Holds ids and dates only, never another cell.
package struct Regelwijzer: Sendable {
  private var regels: [[String]: [Int]] = [:]

  /// - Parameters:
  ///   - velden: what makes a row the fact it is; dates are compared as 'jjjj-mm-dd'.
  ///   - leeg: only rows in which this field is empty: a head-count names no child.
  ///   - zonder: lines that were rejected.
  /// - Throws: `Bestandsfout` when the file cannot be read any more.
  package init(_ opdracht: Inleesopdracht, velden: [Veld], leeg: Veld? = nil, zonder: Set<Int> = []) throws {
    let toevoer = try Rijtoevoer(opdracht)
    let plan = Registerplan(opdracht: opdracht, indeling: toevoer.indeling, periode: nil)
    var rij = Rij()
    while try toevoer.lees(&rij) {
      let eigen = Registerrij(rij: rij, plan: plan)
      if zonder.contains(rij.regel) { continue }
      if let leeg, !eigen.tekst(leeg).isEmpty { continue }
      let sleutel = velden.map { Regelwijzer.text(eigen, $0) }
      regels[sleutel, default: []].append(rij.regel)
    }
  }

  /// Physical lines, or rows of a sheet, in the order of the file; empty when no row is this fact.
  package func regels(_ sleutel: [String]) -> [Int] { regels[sleutel] ?? [] }

  private static let dagen: Set<Veld> = [.datum, .peildatum]
  /// Kept in our own word, so compared in it.
  private static let woorden: Set<Veld> = [.vraag, .doelgroep, .bezoeker]

  private static func text(_ rij: Registerrij, _ veld: Veld) -> String {
    if case .velden(let register) = rij.plan.profiel.soort.vorm.rijen, case .maand(veld) = register.dag {
      do throws(Rijfout) { return try rij.maand(veld)?.laatsteDag.iso ?? "" } catch { return "" }
    }
    guard dagen.contains(veld) else { return woorden.contains(veld) ? rij.woord(veld) : rij.tekst(veld) }
    do throws(Rijfout) { return try rij.dag(veld, anders: .datumOngeldig)?.iso ?? "" } catch { return "" }
  }
}
