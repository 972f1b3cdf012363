import Glibc

/// Does one kind of work on `aantal` units, `keer` times over, so that a counter of instructions can tell what one costs:
/// it is run once and thrice over, and the difference is the work without the preparation.
///
///     Micro <soort> <aantal> <keer>     Micro lijst
@main enum Micro {
  static func main() throws {
    let woorden = CommandLine.arguments.dropFirst()
    guard let naam = woorden.first, let proef = proeven.first(where: { $0.naam == naam }),
      let aantal = woorden.dropFirst().first.flatMap({ Int($0) }), aantal > 0,
      let keer = woorden.dropFirst(2).first.flatMap({ Int($0) }), keer > 0
    else {
      for proef in proeven { print("\(proef.naam)\t\(proef.eenheid)\t\(proef.aantal)\t\(proef.wat)") }
      exit(woorden.first == "lijst" ? 0 : 2)
    }
    print(try proef.werk(aantal, keer))
  }

  /// One kind of work. `werk` gives a number that depends on all it did, so that nothing is optimized away.
  struct Proef: Sendable {
    let naam: String
    let eenheid: String
    let wat: String
    /// A number that takes a second or so under an instruction counter that simulates.
    let aantal: Int
    let werk: @Sendable (_ aantal: Int, _ keer: Int) throws -> Int
  }

  static let proeven = [
    Proef(naam: "rijen", eenheid: "rij", wat: "scannen, keuren en tot blokken maken", aantal: 20_000) {
      try Inleesproef.run(rijen: $0, keer: $1, vorm: .gewoon)
    },
    Proef(
      naam: "aangehaald", eenheid: "rij", wat: "hetzelfde met een aangehaald veld: de zorgvuldige weg", aantal: 20_000
    ) {
      try Inleesproef.run(rijen: $0, keer: $1, vorm: .aangehaald)
    },
    Proef(
      naam: "nieuwe-kinderen", eenheid: "rij", wat: "hetzelfde, elke rij een nieuw kind: tabel en pseudoniem",
      aantal: 20_000
    ) {
      try Inleesproef.run(rijen: $0, keer: $1, vorm: .elkeRijNieuwKind)
    },
    Proef(
      naam: "tellen", eenheid: "presentie", wat: "presentielijsten tellen, kinderen als verzameling", aantal: 60_000
    ) {
      try Telproef.count(presenties: $0, keer: $1)
    },
    Proef(naam: "vereniging", eenheid: "kind", wat: "twee verzamelingen kinderen samen", aantal: 400_000) {
      Telproef.unite(kinderen: $0, keer: $1)
    },
    Proef(naam: "opzoeken", eenheid: "cijfer", wat: "register van cijfers maken en elk cijfer opzoeken", aantal: 10_000)
    {
      Cijferproef.lookUp(cijfers: $0, keer: $1)
    },
    Proef(naam: "poort", eenheid: "cijfer", wat: "vrijgeven voor de gemeente", aantal: 10_000) {
      Cijferproef.release(cijfers: $0, keer: $1)
    },
    Proef(naam: "werkboek", eenheid: "rij", wat: "werkboek maken, per rij van Gegevens", aantal: 3_000) {
      Cijferproef.make(rijen: $0, keer: $1)
    },
    Proef(naam: "xlsx", eenheid: "rij", wat: "XLSX schrijven en teruglezen, per rij van Gegevens", aantal: 3_000) {
      try Cijferproef.write(rijen: $0, keer: $1)
    },
  ]
}
