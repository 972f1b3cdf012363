package import Domain
import Reporting

/// What `herleid --periode` tells: whether every figure of a report is what its rows give.
package struct Herleidproef: Encodable, Sendable {
  package let periode: String
  package let cijfers: Int
  package let afspraken: Int
  package let tellingen: Int
  /// Ids of what its rows do not give.
  package let sluitNiet: [String]

  package var uitkomst: Uitkomst { sluitNiet.isEmpty ? .goed : .mensNodig }

  package var tekst: String {
    let alles =
      "\(counted(cijfers, "cijfer", "cijfers")), \(counted(afspraken, "getal", "getallen")) van afspraken en "
      + "\(counted(tellingen, "telling", "tellingen")) van \(periode)"
    guard !sluitNiet.isEmpty else { return "✓ \(alles): alle zijn uit hun rijen opnieuw geteld en gelijk.\n" }
    return
      "✕ \(alles): \(grouped(sluitNiet.count)) komen niet uit hun rijen. Dit is een fout in het programma: meld haar.\n"
      + sluitNiet.prefix(40).map { "  \($0)\n" }.joined()
  }
}

/// Traces every figure, verdict and counted number of a report, and says which do not close.
package func traceAll(
  of periode: Periode, in werkmap: Werkmap, peildatum: Dag, doelen: String? = nil, voortgang: Voortgang
) throws -> Herleidproef {
  try requireBegun(periode, peildatum: peildatum)
  let herleider = try Herleider(werkmap, try werkmap.loadCatalogus(), peildatum: peildatum, doelen: doelen)
  let sleutels = try herleider.figures(periode).keys.filter { $0.periode == periode }.sorted { $0.id < $1.id }
  let metingen = try herleider.outcomes(periode).flatMap(\.metingen)
  let tellingen = try herleider.countedNumbers(periode)
  let totaal = sleutels.count + metingen.count + tellingen.count
  var sluitNiet: [String] = []
  for (nummer, sleutel) in sleutels.enumerated() {
    if nummer.isMultiple(of: 100) { voortgang.report("\(periode.code) herleiden", nummer, van: totaal) }
    if try herleider.prove(sleutel, anew: false)?.sluit != true { sluitNiet.append(sleutel.id) }
  }
  for meting in metingen where try !herleider.trace(meting, periode).sluit { sluitNiet.append(meting.sleutel.id) }
  for telling in tellingen where try herleider.countsUp(telling, periode) != true { sluitNiet.append(telling) }
  voortgang.report("", totaal, van: totaal)
  return Herleidproef(
    periode: periode.code, cijfers: sleutels.count, afspraken: metingen.count, tellingen: tellingen.count,
    sluitNiet: sluitNiet)
}
