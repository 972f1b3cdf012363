/// Checks what the search found, by multiplication alone: it knows nothing of how it was found.
///
/// - Returns: the places of secrets that a reader could know better than allowed, and whether every witness agrees with what
///   is shown.
package func check(
  _ opgave: Opgave, isVerborgen: [Bool], getuigen: [Getuige], haalbaar: [Int: Int] = [:]
) -> (isGeldig: Bool, tekort: [Int]) {
  var laagste = opgave.telling, hoogste = opgave.telling
  var isGeldig = opgave.betrekkingen.allSatisfy { $0.holds { opgave.telling[$0] } }
  var rijen: [Int: [Int]] = [:]
  for (rij, betrekking) in opgave.betrekkingen.enumerated() {
    for term in betrekking.termen { rijen[term.plek, default: []].append(rij) }
  }
  for getuige in getuigen {
    var geraakt: Set<Int> = []
    for (plek, verschil) in getuige.verschil where verschil != 0 {
      let telling = opgave.telling[plek] + verschil
      if !isVerborgen[plek] || telling < 0 { isGeldig = false }
      geraakt.formUnion(rijen[plek] ?? [])
      (laagste[plek], hoogste[plek]) = (min(laagste[plek], telling), max(hoogste[plek], telling))
    }
    for rij in geraakt
    where !opgave.betrekkingen[rij].holds({ opgave.telling[$0] + (getuige.verschil[$0] ?? 0) }) {
      isGeldig = false
    }
  }
  let tekort = opgave.ruimte.indices.filter { plek in
    opgave.ruimte[plek] > 0
      && (!isVerborgen[plek] || hoogste[plek] - laagste[plek] + 1 < min(opgave.ruimte[plek], haalbaar[plek] ?? .max))
  }
  return (isGeldig, tekort)
}
