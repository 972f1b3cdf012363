import Domain

/// Reads what was planned and what became of it.
struct PlanregelLezer: Registerlezer {
  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Planregel> {
    let dag = try rij.periodedag(.datum)
    let activiteit = rij.tekst(.activiteit)
    guard rij.plan.opdracht.bekendeActiviteiten?.contains(activiteit) == true else {
      throw Rijfout(.activiteitOnbekend, .activiteit)
    }
    let id = try rij.verplicht(.bijeenkomst, .bijeenkomstLeeg)
    guard let uitkomst = Planregel.Uitkomst(rawValue: folded(rij.woord(.uitkomst), keeping: "_")) else {
      throw Rijfout(.uitkomstOnbekend, .uitkomst)
    }
    let regel = Planregel(
      bron: rij.plan.opdracht.bron.bron, id: id, dag: dag, activiteit: activiteit, locatie: rij.tekst(.locatie),
      wijk: try rij.wijk(.wijk, op: dag, verplicht: true), uitkomst: uitkomst)
    return Registeruitkomst(waarde: regel, sleutel: [id, dag.iso], dag: dag)
  }

  func finish(_ waarden: [Planregel]) -> Registerrijen { .planning(waarden) }
}

/// Folded, with one mark kept: 'Afgelast_overmacht' is 'afgelast_overmacht'.
func folded(_ tekst: String, keeping teken: Character) -> String {
  tekst.split(separator: teken, omittingEmptySubsequences: false).map { folded($0) }.joined(separator: String(teken))
}

/// Reads visits of the gemeente.
struct PraktijkbezoekLezer: Registerlezer {
  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Praktijkbezoek> {
    let dag = try rij.periodedag(.datum)
    let bezoek = Praktijkbezoek(
      bron: rij.plan.opdracht.bron.bron, dag: dag, locatie: rij.tekst(.locatie),
      wijk: try rij.wijk(.wijk, op: dag, verplicht: false), bezoeker: rij.woord(.bezoeker))
    return Registeruitkomst(
      waarde: bezoek, sleutel: [bezoek.dag.iso, bezoek.locatie, bezoek.wijk, bezoek.bezoeker], dag: bezoek.dag)
  }

  func finish(_ waarden: [Praktijkbezoek]) -> Registerrijen { .praktijkbezoeken(waarden) }
}

/// Reads waiting lists: a stock on a day.
struct WachtlijstLezer: Registerlezer {
  private var gezien: [[String]: Wachtlijststand] = [:]

  mutating func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Wachtlijststand> {
    let dag = try rij.periodedag(.peildatum)
    let locatie = try rij.verplicht(.locatie, .locatieLeeg)
    let weken = rij.tekst(.langsteWeken).isEmpty ? 0 : try rij.aantal(.langsteWeken)
    let stand = Wachtlijststand(
      bron: rij.plan.opdracht.bron.bron, peildatum: dag, locatie: locatie,
      wijk: try rij.wijk(.wijk, op: dag, verplicht: false), kinderen: try rij.aantal(.wachtenden), langsteWeken: weken)
    let eerder = gezien.updateValue(stand, forKey: [dag.iso, locatie, stand.wijk])
    let dezelfde = eerder.map { $0 != stand } ?? false
    return Registeruitkomst(
      waarde: stand,
      // Two lists at one place on one day are two: they add up, and someone looks whether one was meant to replace the other.
      sleutel: [dag.iso, locatie, stand.wijk, "\(stand.kinderen)", "\(stand.langsteWeken)"], dag: dag,
      meldingen: dezelfde ? [(.wachtlijstTweede, .locatie)] : [])
  }

  func finish(_ waarden: [Wachtlijststand]) -> Registerrijen { .wachtlijsten(waarden) }
}
