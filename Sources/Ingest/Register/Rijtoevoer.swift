import Domain

/// The rows of a file one by one, whatever the file is: the road for everything but presentielijsten in text.
final class Rijtoevoer {
  private var lezer: any Rijlevering
  /// Rows read to find the header, still to be handed out.
  private var vooraf: ArraySlice<Rij>
  let indeling: Kolomindeling
  /// Columns whose head is an error or a formula without a value.
  let koppenZonderWaarde: Set<Int>
  private let herkend: [String]
  private let verborgenBladen: Int
  private let andereCodering: String?

  init(_ opdracht: Inleesopdracht) throws {
    var tekst: (vorm: Tekstvorm, overslaan: Int)?
    switch opdracht.profiel.formaat.soort {
    case .csv:
      let herkenning = try Tekstherkenning(pad: opdracht.pad, formaat: opdracht.profiel.formaat)
      (herkend, verborgenBladen, andereCodering) = (herkenning.bewijs, 0, herkenning.andereCodering)
      if let vorm = herkenning.tekstvorm {
        tekst = (vorm, herkenning.heeftSepRegel ? 1 : 0)
        lezer = Rijhouder(try Snijbron(Bronbestand(opdracht.pad), vorm, overslaan: herkenning.heeftSepRegel ? 1 : 0))
      } else {
        lezer = Rijhouder(try Tekstbron(pad: opdracht.pad, herkenning))
      }
    case .xlsx, .ods:
      let boek = try Werkboek(pad: opdracht.pad)
      let blad = try boek.kies(opdracht.profiel.formaat.blad)
      lezer = Rijhouder(try boek.lezer(blad))
      herkend = ["Blad '\(blad.naam)'\(blad.isVerborgen ? ", verborgen" : "")"]
      verborgenBladen = boek.bladen.count { $0.isVerborgen && $0 != blad }
      andereCodering = nil
    }
    let boven = opdracht.profiel.formaat.regelsVoorKop, kopregels = max(1, opdracht.profiel.formaat.kopregels)
    var rijen: [Rij] = []
    var rij = Rij()
    while rijen.count < max(Koprij.zoekdiepte, boven ?? 0) + kopregels, try lezer.lees(&rij) { rijen.append(rij) }
    // A line whose cells cannot be told apart names nothing.
    let koprijen = rijen.map { rij in
      Koprij(velden: rij.gebrek == nil ? (0..<rij.aantal).map { rij.tekst($0) } : [], regel: rij.regel)
    }
    let (eerste, indeling) = try Koprij.findHeader(koprijen, opdracht)
    self.indeling = indeling
    let kop = rijen[eerste + kopregels - 1]
    koppenZonderWaarde = Set(kop.soorten.indices.filter { kop.soorten[$0] == .fout })
    vooraf = rijen[(eerste + kopregels)...]
    if let tekst {
      // Now that the header tells how wide a row is, rows within quotes can be seen.
      let laatste = rijen[eerste + kopregels - 1], tot = vooraf.first.map { $0.regel - 1 } ?? laatste.regel
      lezer = Rijhouder(
        try Snijbron(
          Bronbestand(opdracht.pad), tekst.vorm, breedte: indeling.aantal, overslaan: max(tekst.overslaan, tot)))
      vooraf = []
    }
  }

  /// One sentence per thing that the file showed; complete after the last row.
  var bewijs: [String] { herkend + (lezer.bladstand?.bewijs(verborgenBladen: verborgenBladen) ?? []) }

  /// What a person should know of the file beside its rows; complete after the last row.
  func bevindingen(_ bestand: String) -> [Bevinding] {
    let codering = andereCodering.map {
      Bevinding(.coderingAnders, Bevinding.Plaats(bestand: bestand), toelichting: $0)
    }
    return (codering.map { [$0] } ?? [])
      + (lezer.bladstand?.bevindingen(bestand, verborgenBladen: verborgenBladen) ?? [])
  }

  /// The next data row; false after the last.
  func lees(_ rij: inout Rij) throws -> Bool {
    if let eerste = vooraf.popFirst() {
      rij = eerste
      return true
    }
    return try lezer.lees(&rij)
  }
}

/// A reader behind a reference, so that readers of different kinds fit one place.
private protocol Rijlevering: AnyObject {
  func lees(_ rij: inout Rij) throws -> Bool
  var bladstand: Bladstand? { get }
}

private final class Rijhouder<Bron: Rijbron & ~Copyable>: Rijlevering {
  private var bron: Bron
  init(_ bron: consuming Bron) { self.bron = bron }
  func lees(_ rij: inout Rij) throws -> Bool { try bron.lees(&rij) }
  var bladstand: Bladstand? { bron.bladstand }
}
