import Domain

/// Reads outcomes of rounds of questions: totals that must be possible on their own scale.
struct EvaluatieLezer: Registerlezer {
  /// The file has one answer per row, and not one round per row.
  private let perAntwoord: Bool

  init(_ plan: Registerplan) { perAntwoord = plan.indeling.kolom[.antwoord] != nil }

  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Evaluatie> {
    let dag = try rij.periodedag(.datum)
    if perAntwoord { return try readAnswer(rij, dag) }
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
      wijk: try rij.wijk(.wijk, op: dag, verplicht: false), activiteit: rij.tekst(.activiteit), schaal: schaal,
      uitgenodigd: uitgenodigd, antwoorden: antwoorden, som: som)
    let meldingen: [(Bevindingscode, Veld?)] =
      antwoorden > uitgenodigd ? [(.meerAntwoordenDanGevraagd, .antwoorden)] : []
    return Registeruitkomst(
      waarde: evaluatie,
      sleutel: [id, folded(evaluatie.vraag), doelgroep, dag.iso, evaluatie.wijk, evaluatie.activiteit], dag: dag,
      meldingen: meldingen)
  }

  func finish(_ waarden: [Evaluatie]) -> Registerrijen {
    guard perAntwoord else { return .evaluaties(waarden) }
    // Answers to one question of one round are one outcome: nobody's own answer is kept.
    var rondes: [Evaluatie] = []
    var plekken: [[String]: Int] = [:]
    for antwoord in waarden {
      let ronde = [
        antwoord.id, antwoord.dag.iso, antwoord.doelgroep, antwoord.vraag, antwoord.wijk, antwoord.activiteit,
        "\(antwoord.schaal)",
      ]
      if let plek = plekken[ronde] {
        rondes[plek].uitgenodigd += 1
        rondes[plek].antwoorden += 1
        rondes[plek].som += antwoord.som
      } else {
        plekken[ronde] = rondes.count
        rondes.append(antwoord)
      }
    }
    return .evaluaties(rondes)
  }

  /// One person's answer. Two people can answer the same: no row is another one's double.
  private func readAnswer(_ rij: Registerrij, _ dag: Dag) throws(Rijfout) -> Registeruitkomst<Evaluatie> {
    let doelgroep = folded(rij.woord(.doelgroep))
    guard ["kinderen", "ouders"].contains(doelgroep) else { throw Rijfout(.doelgroepOnbekend, .doelgroep) }
    let schaal = try scale(rij)
    guard let antwoord = Int(rij.woord(.antwoord)), schaal.contains(antwoord) else {
      throw Rijfout(.somBuitenSchaal, .antwoord)
    }
    let evaluatie = Evaluatie(
      bron: rij.plan.opdracht.bron.bron, id: rij.tekst(.evaluatie), dag: dag, doelgroep: doelgroep,
      vraag: rij.woord(.vraag), wijk: try rij.wijk(.wijk, op: dag, verplicht: false),
      activiteit: rij.tekst(.activiteit), schaal: schaal, uitgenodigd: 1, antwoorden: 1, som: antwoord)
    return Registeruitkomst(waarde: evaluatie, sleutel: ["\(rij.regel)"], dag: dag)
  }

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
