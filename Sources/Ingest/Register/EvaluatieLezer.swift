import Domain

/// Reads outcomes of rounds of questions: totals that must be possible on their own scale.
struct EvaluatieLezer: Registerlezer {
  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Evaluatie> {
    let dag = try rij.periodedag(.datum)
    let id = try rij.verplicht(.evaluatie, .evaluatieLeeg)
    let doelgroep = folded(rij.woord(.doelgroep))
    guard ["kinderen", "ouders"].contains(doelgroep) else { throw Rijfout(.doelgroepOnbekend, .doelgroep) }
    let schaal = try scale(rij)
    let antwoorden = try rij.aantal(.antwoorden), som = try rij.aantal(.som)
    let uitgenodigd = rij.tekst(.uitgenodigd).isEmpty ? antwoorden : try rij.aantal(.uitgenodigd)
    guard som >= schaal.lowerBound * antwoorden, som <= schaal.upperBound * antwoorden else {
      throw Rijfout(.somBuitenSchaal, .som)
    }
    let evaluatie = Evaluatie(
      bron: rij.plan.opdracht.bron.bron, id: id, dag: dag, doelgroep: doelgroep, vraag: rij.woord(.vraag),
      wijk: try rij.wijk(.wijk, verplicht: false), activiteit: rij.tekst(.activiteit), schaal: schaal,
      uitgenodigd: uitgenodigd, antwoorden: antwoorden, som: som)
    let meldingen: [(Bevindingscode, Veld?)] =
      antwoorden > uitgenodigd ? [(.meerAntwoordenDanGevraagd, .antwoorden)] : []
    return Registeruitkomst(
      waarde: evaluatie, sleutel: [id, evaluatie.vraag, doelgroep], dag: dag, meldingen: meldingen)
  }

  func finish(_ waarden: [Evaluatie]) -> Registerrijen { .evaluaties(waarden) }

  /// '1-10'; without one an answer is yes or no.
  private func scale(_ rij: Registerrij) throws(Rijfout) -> ClosedRange<Int> {
    let tekst = rij.tekst(.schaal)
    if tekst.isEmpty { return 0...1 }
    let delen = tekst.split { "-–/ ".contains($0) }
    guard delen.count == 2, let van = digits(delen[0].utf8), let tot = digits(delen[1].utf8), van < tot, tot <= 1_000
    else { throw Rijfout(.schaalOngeldig, .schaal) }
    return van...tot
  }
}
