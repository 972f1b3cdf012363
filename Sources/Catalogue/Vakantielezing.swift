import Domain

/// `vakanties.yaml`: the school holidays of a region, by first day.
func readVakanties(_ knoop: Knoop) -> [Vakantie] {
  knoop.onlyKeys("regio", "bron", "vakanties")
  _ = knoop.tekst("bron")
  var gelezen: [(vakantie: Vakantie, knoop: Knoop)] = []
  for element in knoop.lijst("vakanties") {
    element.onlyKeys("naam", "van", "tot")
    let naam = element.tekst("naam"), van = element.dag("van"), tot = element.dag("tot")
    guard let naam, let van, let tot else { continue }
    if tot < van {
      element.report("\(naam) eindigt op \(tot.iso), voor het begin op \(van.iso)", "Draai 'van' en 'tot' om")
      continue
    }
    for eerder in gelezen where eerder.vakantie.van <= tot && van <= eerder.vakantie.tot {
      element.report(
        "\(naam) overlapt \(eerder.vakantie.naam) op regel \(eerder.knoop.regel)", "Controleer de datums van beide")
    }
    gelezen.append((Vakantie(naam: naam, van: van, tot: tot), element))
  }
  return gelezen.map(\.vakantie).sorted { ($0.van, $0.tot) < ($1.van, $1.tot) }
}
