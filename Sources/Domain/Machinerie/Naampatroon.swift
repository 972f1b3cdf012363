/// Whether the name of a file or a sheet is of this kind: `*` stands for any text, capitals do not matter.
package func matches(_ naam: String, patroon: String) -> Bool {
  let naam = Array(naam.lowercased().utf8), patroon = Array(patroon.lowercased().utf8)
  let ster = UInt8(ascii: "*")
  // Greedy with one step back to the last star: linear for every pattern with one star.
  var (i, j, herstart, hervat) = (0, 0, 0, -1)
  while i < naam.count {
    if j < patroon.count, patroon[j] == ster {
      (hervat, herstart, j) = (j, i, j + 1)
    } else if j < patroon.count, patroon[j] == naam[i] {
      (i, j) = (i + 1, j + 1)
    } else if hervat >= 0 {
      (herstart, i, j) = (herstart + 1, herstart + 1, hervat + 1)
    } else {
      return false
    }
  }
  return patroon[j...].allSatisfy { $0 == ster }
}
