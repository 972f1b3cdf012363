import Domain
import Reporting

/// What `herleid` tells: a figure, what it means, which rows it was counted from, and that those rows give it.
package struct Herleiding: Encodable, Sendable {
  /// One bijeenkomst, or one row of a register.
  package struct Rij: Encodable, Sendable {
    package let levering: String
    /// Name in `archief/`; empty when the file is not kept any more.
    package let bestand: String
    /// Physical lines, or rows of the sheet; sorted.
    package let regels: [Int]
    package let soort: String
    /// 'jjjj-mm-dd'.
    package let dag: String
    /// As the bron calls it.
    package let kenmerk: String
    package let activiteit: String
    package let plaats: String
    /// What it adds: '12 kinderen'.
    package let telt: String
    /// With `--rijen`: one per line.
    package var kinderen: [Kind]?
  }

  package struct Kind: Encodable, Sendable {
    package let regel: Int
    /// The first digits of the pseudonym.
    package let kind: String
  }

  /// Another figure that this one was made of.
  package struct Deel: Encodable, Sendable {
    package let naam: String
    /// Its id; empty for what is no figure.
    package let cijfer: String
    package let waarde: String
    package let sluit: Bool
  }

  package let cijfer: String
  package let naam: String
  package var uitleg = ""
  /// As a reader sees it.
  package let waarde: String
  package let standPer: String
  /// In words, one thing each.
  package var selectie: [String] = []
  package var delen: [Deel] = []
  package var rijen: [Rij] = []
  /// What the rows are together.
  package var samen: [String] = []
  /// What the rows give when they are counted again.
  package var geteld = ""
  /// Whether the rows give the figure.
  package var sluit: Bool
  /// What approved versions say: 'versie 1: 208'.
  package var versies: [String] = []

  package var uitkomst: Uitkomst { sluit ? .goed : .mensNodig }
}

extension Herleiding {
  /// For a terminal: at most so many rows are shown, the rest is counted.
  package func tekst(hoogstens: Int = 40) -> String {
    var uit = "\(cijfer)\n\(naam): \(waarde)\n"
    if !uitleg.isEmpty { uit += "  \(uitleg)\n" }
    uit += section("Waarover", selectie + ["stand per \(standPer)"])
    uit += section("Vastgesteld", versies)
    uit += section(
      "Gemaakt van",
      delen.map { deel in
        "\(deel.naam): \(deel.waarde)" + (deel.cijfer.isEmpty ? "" : "  \(deel.cijfer)")
          + (deel.sluit ? "" : "  SLUIT NIET")
      })
    uit += rows(hoogstens)
    uit += section("Samen", samen)
    if !geteld.isEmpty {
      uit +=
        sluit
        ? "\n✓ Uit deze rijen geteld: \(geteld). Dat is het cijfer.\n"
        : "\n✕ Uit deze rijen geteld: \(geteld). Het cijfer is \(waarde). Dit is een fout in het programma: meld haar.\n"
    }
    return uit
  }

  private func section(_ kop: String, _ regels: [String]) -> String {
    regels.isEmpty ? "" : "\n\(kop)\n" + regels.map { "  \($0)\n" }.joined()
  }

  /// Under the levering that brought them, in the order of day.
  private func rows(_ hoogstens: Int) -> String {
    guard !rijen.isEmpty else { return "" }
    var uit = "\nWaar het vandaan komt\n"
    var vorige = ""
    for rij in rijen.prefix(hoogstens) {
      let plek =
        rij.bestand.isEmpty ? "\(rij.levering) (het bestand wordt niet meer bewaard)" : "archief/\(rij.bestand)"
      if plek != vorige { uit += "  \(plek)\n" }
      vorige = plek
      let delen = [rij.dag, rij.kenmerk, rij.activiteit, rij.plaats, rij.telt, lines(rij.regels)]
      uit += "    " + delen.filter { !$0.isEmpty }.joined(separator: " · ") + "\n"
      for kind in rij.kinderen ?? [] { uit += "      regel \(kind.regel)  kind \(kind.kind)…\n" }
    }
    if rijen.count > hoogstens {
      uit +=
        "  En nog \(counted(rijen.count - hoogstens, "rij", "rijen")). Alle rijen: --als json, of --werkboek PAD.xlsx\n"
    }
    return uit
  }
}

/// 'regel 12', 'regels 12–24, 40'.
func lines(_ regels: [Int]) -> String {
  guard let eerste = regels.first else { return "" }
  var reeksen = [eerste...eerste]
  for regel in regels.dropFirst() where regel > reeksen[reeksen.count - 1].upperBound {
    let laatste = reeksen[reeksen.count - 1]
    if regel == laatste.upperBound + 1 {
      reeksen[reeksen.count - 1] = laatste.lowerBound...regel
    } else {
      reeksen.append(regel...regel)
    }
  }
  let tekst = reeksen.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  return (regels.count == 1 ? "regel " : "regels ") + tekst.joined(separator: ", ")
}
