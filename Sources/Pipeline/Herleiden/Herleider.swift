import Counting
import Disclosure
import Domain
import Foundation
import Reporting
import Storage

/// Traces figures of one werkmap as it stands. What it reads once it keeps: a report prints thousands of figures.
final class Herleider {
  let werkmap: Werkmap
  let bank: Cijferbank
  let metRijen: Bool
  private let archief: Archiefregels
  private var blokken: [Maand: [Herkomstblok]] = [:]
  private var registers: [Periode: Registers] = [:]
  private var cijfers: [Periode: [Cijfersleutel: Cijfer]] = [:]
  var uitgaven: [Periode: Uitgave] = [:]

  init(_ werkmap: Werkmap, _ catalogus: Catalogus, peildatum: Dag, doelen: String? = nil, metRijen: Bool = false) throws
  {
    self.werkmap = werkmap
    self.metRijen = metRijen
    bank = try Cijferbank(werkmap, catalogus: catalogus, peildatum: peildatum, doelen: doelen)
    archief = try Archiefregels(werkmap, catalogus, bank.opslag, bank.leveringen)
  }

  /// A figure of `cijfers`; nil when it is none of them.
  func trace(_ sleutel: Cijfersleutel) throws -> Herleiding? {
    guard let proef = try prove(sleutel, anew: true) else { return nil }
    let soort = sleutel.maat.steuntOp
    var uit = Herleiding(
      cijfer: sleutel.id, naam: sleutel.maat.kop, uitleg: sleutel.maat.uitleg, waarde: text(proef.cijfer),
      standPer: bank.peildatum.inTekst, sluit: proef.sluit)
    uit.selectie = describe(sleutel)
    uit.geteld = proef.geteld.map(text) ?? "niets"
    uit.rijen = try rows(proef.spoor)
    uit.samen = together(proef.spoor, soort)
    uit.versies = try versions(sleutel)
    return uit
  }

  /// A figure beside what its rows give.
  struct Proef {
    let cijfer: Cijfer
    let spoor: (presentie: Presentiespoor, registers: Registerspoor)
    /// What the count makes of those rows alone; nil when it was not asked, or shows no such figure.
    let geteld: Cijfer?
    let sluit: Bool
  }

  /// Adds up the rows of a figure by hand, and lets the count count them again.
  ///
  /// - Parameter anew: also count again what could be added up by hand.
  func prove(_ sleutel: Cijfersleutel, anew: Bool) throws -> Proef? {
    guard let cijfer = try figures(sleutel.periode)[sleutel] else { return nil }
    let selectie = Herleidselectie(
      sleutel, gebieden: bank.catalogus.gebieden, vanaf: bank.catalogus.werkmap.vanaf, tot: bank.peildatum)
    let opdracht = try order(sleutel.periode)
    let spoor = try spoor(selectie, [sleutel.maat.steuntOp], opdracht.registers)
    let som = sleutel.maat.som(spoor.presentie, spoor.registers.registers, in: sleutel.periode)
    let klopt = agrees(som, cijfer.waarde)
    // Nothing behind nothing: an area where others were counted, and it was not, has no row to count again.
    if spoor.presentie.bijeenkomsten.isEmpty, spoor.registers.rijen.isEmpty, cijfer.waarde.isNiets {
      return Proef(cijfer: cijfer, spoor: spoor, geteld: cijfer, sluit: klopt)
    }
    guard anew || som == nil else { return Proef(cijfer: cijfer, spoor: spoor, geteld: nil, sluit: klopt) }
    var hertelling = opdracht
    hertelling.registers = spoor.registers.registers
    let geteld = try Counting.count(hertelling, blokken: Blokkenlijst(spoor.presentie.blokken), draden: 1)
      .cijfers.first { $0.sleutel == sleutel }
    let sluit = geteld.map { isEqual($0.waarde, cijfer.waarde) } ?? (cijfer.waarde == .getal(Breuk(0)))
    return Proef(cijfer: cijfer, spoor: spoor, geteld: geteld, sluit: sluit && klopt)
  }

  /// Every figure of a period and of the periods inside it.
  func figures(_ periode: Periode) throws -> [Cijfersleutel: Cijfer] {
    if let bekend = cijfers[periode] { return bekend }
    let geteld = try bank.count(periode).perSleutel()
    cijfers[periode] = geteld
    return geteld
  }

  /// The rows that a selection takes, of these kinds of files.
  func spoor(
    _ selectie: Herleidselectie, _ soorten: Set<Leveringsoort>, _ alle: Registers
  ) throws -> (presentie: Presentiespoor, registers: Registerspoor) {
    let kaart = Dictionary(
      alle.activiteiten.map { (Activiteitsleutel($0.bron, $0.code), $0) }, uniquingKeysWith: { eerste, _ in eerste })
    func activiteit(_ bron: BronID, _ code: String) -> Activiteit {
      kaart[Activiteitsleutel(bron, code)]
        ?? Activiteit(bron: bron, code: code, naam: code, werkvorm: "", doelen: [], partners: [])
    }
    let gelezen = soorten.contains(.aanwezigheid) ? try selectie.maanden.flatMap { try blocks($0) } : []
    return (
      Presentiespoor(gelezen, selectie, activiteit: activiteit),
      Registerspoor(alle, soorten, selectie, activiteit: activiteit)
    )
  }

  func order(_ periode: Periode) throws -> Telopdracht {
    var opdracht = try bank.order(periode)
    if let bekend = registers[periode] { opdracht.registers = bekend } else { registers[periode] = opdracht.registers }
    return opdracht
  }

  private func blocks(_ maand: Maand) throws -> [Herkomstblok] {
    if let bekend = blokken[maand] { return bekend }
    let gelezen = try bank.blokken.wijken(in: [maand]).flatMap {
      try bank.blokken.blokkenMetHerkomst(wijk: $0, in: [maand])
    }
    blokken[maand] = gelezen
    return gelezen
  }

  func rows(_ spoor: (presentie: Presentiespoor, registers: Registerspoor)) throws -> [Herleiding.Rij] {
    let tekens =
      metRijen
      ? try bank.opslag.kindtekens(Set(spoor.presentie.bijeenkomsten.flatMap { $0.aanwezigen.map(\.kind) })) : [:]
    return try spoor.presentie.bijeenkomsten.flatMap { try rows($0, tekens) } + spoor.registers.rijen.map(row)
  }

  /// A row per levering that named a child of it.
  private func rows(_ van: Presentiespoor.Bijeenkomst, _ tekens: [UInt32: String]) throws -> [Herleiding.Rij] {
    let perLevering = Dictionary(grouping: van.aanwezigen, by: \.levering)
    var leveringen = perLevering.keys.sorted()
    if van.anoniem > 0 || van.ouders ?? 0 > 0, !leveringen.contains(van.levering) { leveringen.append(van.levering) }
    return try leveringen.map { nummer in
      let aanwezigen = perLevering[nummer, default: []].sorted { $0.regel < $1.regel }
      let hoofden = nummer == van.levering ? van.anoniem : 0
      let levering = archief.levering(nummer)
      let ouders = nummer == van.levering ? van.ouders ?? 0 : 0
      var regels = aanwezigen.map(\.regel)
      if hoofden > 0 || ouders > 0, let levering { regels += try archief.heads(levering, bijeenkomst: van.id) }
      var delen: [String] = []
      if !aanwezigen.isEmpty { delen.append(counted(aanwezigen.count, "kind", "kinderen")) }
      if ouders > 0 { delen.append(counted(ouders, "ouder", "ouders")) }
      if hoofden > 0 { delen.append("\(hoofden) geteld zonder naam") }
      return Herleiding.Rij(
        levering: levering?.id ?? "", bestand: levering.flatMap(archief.bestand)?.lastPathComponent ?? "",
        regels: Set(regels).sorted(), soort: Leveringsoort.aanwezigheid.rawValue, dag: van.dag.iso, kenmerk: van.id,
        activiteit: van.activiteit.naam, plaats: place(van.locatie, van.wijk), telt: delen.joined(separator: ", "),
        kinderen: metRijen
          ? aanwezigen.map { Herleiding.Kind(regel: $0.regel, kind: tekens[$0.kind] ?? "") } : nil)
    }
  }

  private func row(_ rij: Registerspoor.Rij) throws -> Herleiding.Rij {
    let gevonden = try archief.find(rij)
    return Herleiding.Rij(
      levering: gevonden?.levering.id ?? "",
      bestand: gevonden.flatMap { archief.bestand($0.levering) }?.lastPathComponent ?? "",
      regels: gevonden?.regels ?? [], soort: rij.soort.rawValue, dag: rij.dag.iso, kenmerk: rij.sleutel[0],
      activiteit: "", plaats: place(rij.locatie, rij.wijk), telt: rij.inhoud)
  }

  private func place(_ locatie: String, _ wijk: String) -> String {
    let naam = wijk.isEmpty ? "" : bank.catalogus.gebieden.naam(Gebied(.wijk, wijk))
    return [locatie, naam].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func together(
    _ spoor: (presentie: Presentiespoor, registers: Registerspoor), _ soort: Leveringsoort
  ) -> [String] {
    guard soort == .aanwezigheid else { return [counted(spoor.registers.rijen.count, "rij", "rijen")] }
    let som = spoor.presentie
    return [
      counted(som.bijeenkomsten.count, "bijeenkomst", "bijeenkomsten") + ", "
        + counted(som.deelnames, "deelname", "deelnames") + ", " + counted(som.kinderen(), "kind", "kinderen")
    ] + (som.anoniem > 0 ? ["\(grouped(som.anoniem)) geteld zonder naam"] : [])
      + (som.metOuders > 0 ? [counted(som.ouders, "ouder", "ouders")] : [])
  }
}

/// Whether two values read the same; a share must have the same terms as well.
func isEqual(_ links: Waarde, _ rechts: Waarde) -> Bool {
  switch (links, rechts) {
  case (.getal(let a), .getal(let b)): a.isEvenGroot(als: b)
  default: links == rechts
  }
}

/// A sum that was not made agrees with everything.
private func agrees(_ som: Breuk?, _ waarde: Waarde) -> Bool {
  guard let som, case .getal(let getal) = waarde else { return true }
  return som.isEvenGroot(als: getal)
}
