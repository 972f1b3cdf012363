package import Domain

/// `vakanties.yaml`: the school holidays of a region, by first day.
func readVakanties(_ knoop: Knoop) -> [Vakantie] {
  knoop.onlyKeys(Bestandssleutel.vakanties)
  _ = knoop.tekst("bron")
  var gelezen: [(vakantie: Vakantie, knoop: Knoop)] = []
  for element in knoop.lijst("vakanties") {
    element.onlyKeys(Bestandssleutel.vakantie)
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

/// `feestdagen` in `vakanties.yaml`: what differs from the law. Without it the law holds.
package func readFeestdagen(_ knoop: Knoop) -> Feestdagen {
  guard let eigen = knoop.veld("feestdagen") else { return Feestdagen() }
  eigen.onlyKeys(Bestandssleutel.feestdagen)
  var feestdagen = Feestdagen()
  for element in eigen.veld("zonder")?.alsLijst() ?? [] {
    if let dag = element.alsKeuze(Feestdagen.Wettelijk.self) { feestdagen.zonder.insert(dag) }
  }
  for element in eigen.veld("extra")?.alsLijst() ?? [] {
    element.onlyKeys(Bestandssleutel.feestdag)
    _ = element.tekst("naam")
    guard let dag = element.dag("dag") else { continue }
    if !feestdagen.extra.insert(dag).inserted {
      element.report("De dag \(dag.iso) staat er al", "Haal een van de twee regels weg")
    }
  }
  return feestdagen
}
