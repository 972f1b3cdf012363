import Domain

/// Per bron how many children are recognised at another organisation by name and birth date.
package struct Koppelverslag: Encodable, Sendable {
  package struct Bron: Encodable, Sendable {
    package let bron: String
    package let kinderen: Int
    package let gekoppeld: Int
    package let alleen: Int
    package let dubbelzinnig: Int
    package let zonder: Int

    init(_ stand: Koppelstand) {
      (bron, kinderen, gekoppeld) = (stand.bron.code, stand.kinderen, stand.gekoppeld)
      (alleen, dubbelzinnig, zonder) = (stand.alleen, stand.dubbelzinnig, stand.zonder)
    }
  }

  package let bronnen: [Bron]

  init(_ kaart: Koppelkaart) { bronnen = kaart.standen.map(Bron.init) }

  var tekst: String {
    guard !bronnen.isEmpty else { return "" }
    let regels = bronnen.map { bron in
      "  \(bron.bron): van \(counted(bron.kinderen, "kind", "kinderen")) zijn er \(grouped(bron.gekoppeld)) ook elders "
        + "bekend, \(grouped(bron.alleen)) alleen hier, \(grouped(bron.dubbelzinnig)) dubbelzinnig, "
        + "\(grouped(bron.zonder)) zonder naam of geboortedatum\n"
    }
    return "\nKoppeling op naam en geboortedatum\n" + regels.joined()
  }
}
