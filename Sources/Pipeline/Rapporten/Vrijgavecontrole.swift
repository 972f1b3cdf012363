import Disclosure
package import Domain
import Foundation
import Ingest
import Storage

/// What `controleer --vrijgave` tells: of every release whether its certificate holds. No count is in it.
package struct Vrijgavecontrole: Encodable, Sendable {
  package struct Vrijgave: Encodable, Sendable {
    package let periode: String
    package let editie: String
    package let standPer: String
    /// SHA-256 of the certificate; empty: there is none.
    package let bewijs: String
    package let geheimen: Int
    package let getuigen: Int
    /// Of the secrets those of which earlier reports left less room than is asked now.
    package let eerderBekend: Int
    /// What was counted when it came out, as the book has it.
    package let verslag: [String: Int]
    package var bezwaren: [String] = []
  }
  package var vrijgaven: [Vrijgave] = []
  package var uitkomst = Uitkomst.goed

  package var tekst: String {
    guard !vrijgaven.isEmpty else { return "Er is nog niets gepubliceerd met verborgen getallen.\n" }
    var uit = ""
    for vrijgave in vrijgaven {
      uit += "\(vrijgave.periode), editie \(vrijgave.editie), stand per \(vrijgave.standPer): "
      if vrijgave.bezwaren.isEmpty {
        uit +=
          "klopt. \(counted(vrijgave.geheimen, "geheim", "geheimen")), \(counted(vrijgave.getuigen, "getuige", "getuigen"))."
        uit +=
          vrijgave.eerderBekend == 0 ? "\n" : " \(vrijgave.eerderBekend) had minder ruimte door eerdere rapporten.\n"
      } else {
        uit += "klopt niet.\n" + vrijgave.bezwaren.map { "  \($0)\n" }.joined()
      }
    }
    let fout = vrijgaven.count { !$0.bezwaren.isEmpty }
    return uit + "\n\(counted(vrijgaven.count, "vrijgave", "vrijgaven")) nagerekend, "
      + (fout == 0 ? "alles klopt.\n" : "\(fout) met een bezwaar. Stuur die niet (verder) op.\n")
  }
}

/// Checks the certificates in the book, with code that knows nothing of the search; changes nothing.
///
/// - Parameter periode: nil is every release.
package func checkReleases(in werkmap: Werkmap, of periode: Periode?) throws -> Vrijgavecontrole {
  let drempels = try werkmap.loadCatalogus().werkmap.drempels
  let opslag = try werkmap.openOpslag()
  var uit = Vrijgavecontrole()
  // Everything exact that was ever printed: what is out cannot be taken back.
  var precies: Set<Cijfersleutel> = []
  for editie in [Editie.gemeente, .open] {
    var boek = Vrijgaveboek()
    for (stuk, bewijs) in zip(
      try opslag.vrijgaven(editie: editie.rawValue), try opslag.bewijzen(editie: editie.rawValue))
    {
      let nieuw = try Vrijgaven.lines(stuk)
      boek.add(nieuw, isZelfstandig: editie.geheimhouding == .afgerond && !stuk.isVolgend)
      if editie == .gemeente { precies.formUnion(nieuw.filter { $0.value.stand == .open }.keys) }
      guard periode == nil || periode?.code == stuk.periode else { continue }
      uit.vrijgaven.append(
        editie.geheimhouding == .afgerond
          ? judgeRounded(stuk, nieuw, beside: precies, eigen: boek.eigenMaanden)
          : judge(stuk, bewijs, nieuw, in: boek, drempels))
      if uit.vrijgaven.last?.bezwaren.isEmpty == false { uit.uitkomst = .geweigerd }
    }
  }
  if let periode, uit.vrijgaven.isEmpty {
    throw Opdrachtfout("Over \(periode.code) staat niets in het boek van wat is gepubliceerd. Kies een andere periode.")
  }
  return uit
}

/// An edition that rounds needs no certificate: its book holds multiples of five alone, and of a month of which exact figures are
/// out nothing but those.
///
/// - Parameter eigen: months of which this edition showed everything, this release included.
private func judgeRounded(
  _ stuk: Vrijgavestuk, _ nieuw: [Cijfersleutel: Vrijgaveboek.Regel], beside precies: Set<Cijfersleutel>,
  eigen: Set<Maand>
) -> Vrijgavecontrole.Vrijgave {
  var bezwaren = unrounded(nieuw).map { "\($0.id): dit aantal is niet afgerond." }
  if !precies.isEmpty {
    bezwaren += unbacked(nieuw, precies: precies, eigen: eigen).map {
      "\($0.id): dit getal staat niet in de editie gemeente, en die is er ook over deze maanden."
    }
  }
  return .init(
    periode: stuk.periode, editie: stuk.editie, standPer: stuk.standPer, bewijs: "", geheimen: 0, getuigen: 0,
    eerderBekend: 0, verslag: [:], bezwaren: bezwaren)
}

private func judge(
  _ stuk: Vrijgavestuk, _ bewijs: Bewijsstuk?, _ nieuw: [Cijfersleutel: Vrijgaveboek.Regel], in boek: Vrijgaveboek,
  _ drempels: Drempels
) -> Vrijgavecontrole.Vrijgave {
  let verslag = stuk.tellingen
  func report(_ oordeel: Bewijsoordeel, _ getuigen: Int, _ bezwaren: [String]) -> Vrijgavecontrole.Vrijgave {
    .init(
      periode: stuk.periode, editie: stuk.editie, standPer: stuk.standPer, bewijs: bewijs?.sha256 ?? "",
      geheimen: oordeel.geheimen, getuigen: getuigen, eerderBekend: oordeel.eerderBekend, verslag: verslag,
      bezwaren: bezwaren)
  }
  guard let bewijs else {
    return report(.init(), 0, ["Er is geen bewijs bewaard: deze uitgave is van voor die tijd."])
  }
  guard digest(of: bewijs.tekst) == bewijs.sha256, let gelezen = Vrijgavebewijs(tekst: bewijs.tekst),
    let standPer = Dag(iso: stuk.standPer)
  else { return report(.init(), 0, ["Het bewijs is veranderd of niet te lezen. Zet een reservekopie terug."]) }
  let oordeel = verify(gelezen, of: nieuw, in: boek, standPer: standPer, drempels: drempels)
  return report(oordeel, gelezen.getuigen.count, oordeel.bezwaren.map(\.tekst))
}

extension Bewijsoordeel.Bezwaar {
  fileprivate var tekst: String {
    switch self {
    case .teWeinigRuimte(let sleutel): "\(sleutel.id): een lezer houdt te weinig mogelijke aantallen over."
    case .kleinEnOpen(let sleutel): "\(sleutel.id): een klein aantal staat open in het boek."
    case .zonderBewijs(let sleutel): "\(sleutel.id): het bewijs zegt niets over dit geheim."
    case .andersDanBoek(let sleutel): "\(sleutel.id): het bewijs is anders dan het boek."
    case .verraad(let sleutel): "\(sleutel.id): dit getal verraadt een verborgen aantal."
    case .valseGetuige: "Een getuige past niet bij wat er staat."
    }
  }
}
