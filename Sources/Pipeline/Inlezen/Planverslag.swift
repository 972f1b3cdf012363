import Counting
import Disclosure
import Domain
import Foundation
import Storage

/// What `controleer` tells of the publicatieplan: the share that it keeps of the last whole year, and what each table costs.
package struct Planverslag: Encodable, Sendable {
  package struct Tabel: Encodable, Sendable {
    package let tabel: String
    package let vanaf: String
    package let cijfers: Int
    package let getoond: Int
    package let kostElders: Int
  }
  package let periode: String
  package let editie: String
  package let kinderenPerMaand: Int?
  package let cijfers: Int
  package let getoond: Int
  package let tabellen: [Tabel]

  package var tekst: String {
    let breed = (tabellen.map(\.tabel.count) + [5]).max() ?? 5
    func left(_ tekst: String, _ breedte: Int) -> String {
      tekst.padding(toLength: breedte, withPad: " ", startingAt: 0)
    }
    func right(_ tekst: String, _ breedte: Int) -> String {
      String(repeating: " ", count: max(0, breedte - tekst.count)) + tekst
    }
    let kop =
      "  \(left("tabel", breed))  \(left("vanaf", 9))\(right("getallen", 9))\(right("open", 8))  maakt elders dicht\n"
    let rijen = tabellen.map {
      "  \(left($0.tabel, breed))  \(left($0.vanaf, 9))\(right(grouped($0.cijfers), 9))"
        + "\(right(Planverslag.share($0.getoond, $0.cijfers), 8))  \(right(grouped($0.kostElders), 18))\n"
    }
    let omvang = kinderenPerMaand.map { ", in een gewone maand \(grouped($0)) kinderen" } ?? ""
    return
      "Het publicatieplan van de editie \(editie), met de cijfers van \(periode)\(omvang)\n"
      + "  Van \(grouped(cijfers)) aantallen kinderen en signalen staan er \(grouped(getoond)) open: "
      + "\(Planverslag.share(getoond, cijfers)).\n" + kop + rijen.joined()
      + "  De laatste kolom: zoveel getallen in andere tabellen zouden open gaan, als deze tabel er niet was.\n"
      + "  Wilt u andere tabellen? Kies ze bij 'publicatieplan' in verantwoording.yaml.\n"
  }

  /// '93,8%', rounded down: never more than is kept.
  private static func share(_ deel: Int, _ geheel: Int) -> String {
    let promille = geheel == 0 ? 0 : deel * 1000 / geheel
    return "\(promille / 10),\(promille % 10)%"
  }
}

extension Planverslag {
  /// - Returns: nil where no year is whole in the store yet.
  init?(_ werkmap: Werkmap, _ catalogus: Catalogus, voortgang: Voortgang) throws {
    guard FileManager.default.fileExists(atPath: werkmap.opslag.path) else { return nil }
    let maanden = try werkmap.openOpslag().leveringen().filter { $0.levering.soort == .aanwezigheid }
      .flatMap(\.geldigeMaanden)
    guard let laatste = maanden.max(), let eerste = maanden.min() else { return nil }
    let periode = Periode.jaar(laatste.nummer == 12 ? laatste.jaar : laatste.jaar - 1)
    guard eerste <= periode.laatsteDag.maand else { return nil }
    let peildatum = periode.laatsteDag + 5, editie = Editie.gemeente
    let bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum)
    let cijfers = try bank.count(forReportOn: periode).cijfers
    let proef = rehearse(
      cijfers, editie: editie, drempels: catalogus.werkmap.drempels, gebieden: catalogus.gebieden,
      verband: Vrijgaveverband(
        periode: periode, standPer: peildatum, vanaf: catalogus.werkmap.vanaf, boek: Vrijgaveboek(),
        plan: catalogus.werkmap.publicatieplan)
    ) { voortgang.report("publicatieplan", $0, van: $1) }
    self.init(
      periode: periode.code, editie: editie.rawValue, kinderenPerMaand: proef.kinderenPerMaand, cijfers: proef.cijfers,
      getoond: proef.getoond,
      tabellen: proef.tabellen.map {
        .init(
          tabel: $0.tabel.rawValue, vanaf: $0.slag.rawValue, cijfers: $0.cijfers, getoond: $0.getoond,
          kostElders: $0.kostElders)
      })
  }
}
