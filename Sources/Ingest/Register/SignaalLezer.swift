import Domain

/// Reads signals as far as the chain of follow-up goes. What is told about the child is not even looked at; its key becomes
/// a pseudonym here.
struct SignaalLezer: Registerlezer {
  private let kinderen: Kindlezing

  init(_ plan: Registerplan) { kinderen = Kindlezing(plan) }

  func read(_ rij: Registerrij) throws(Rijfout) -> Registeruitkomst<Signaal> {
    let dag = try rij.periodedag(.datum)
    if rij.plan.indeling.kolom[.kind] != nil, rij.plan.profiel.kolommen[.kind]?.isVerplicht == true {
      _ = try rij.verplicht(.kind, .kindLeeg)
    }
    let id = try rij.verplicht(.signaal, .signaalLeeg)
    let wijk = try rij.wijk(.wijk, op: dag, verplicht: true)
    var meldingen: [(Bevindingscode, Veld?)] = []
    func vervolg(_ veld: Veld) -> Dag? {
      do throws(Rijfout) {
        guard let later = try rij.dag(veld, anders: .vervolgdatumOngeldig) else { return nil }
        if later < dag { meldingen.append((.vervolgVoorSignaal, veld)) }
        return later
      } catch {
        meldingen.append((error.code, veld))
        return nil
      }
    }
    let (doorgespeeld, opgepakt) = (vervolg(.doorgespeeld), vervolg(.opgepakt))
    let (afgerond, teruggekoppeld) = (vervolg(.afgerond), vervolg(.teruggekoppeld))
    let signaal = Signaal(
      bron: rij.plan.opdracht.bron.bron, id: id, dag: dag, wijk: wijk, leefgebied: rij.woord(.leefgebied),
      melder: rij.woord(.melder), doorgespeeldAan: rij.woord(.doorgespeeldAan), doorgespeeld: doorgespeeld,
      opgepakt: opgepakt, afgerond: afgerond, teruggekoppeld: teruggekoppeld, warm: jaNee(rij.woord(.warm)))
    // One signal about two children of a family is two: each child has its own.
    let wie = try kinderen.child(rij)
    return Registeruitkomst(
      waarde: signaal, sleutel: [id, wie.map { "\($0.nu.hoog) \($0.nu.laag)" } ?? ""], dag: dag,
      meldingen: meldingen, kind: wie)
  }

  func finish(_ waarden: [Signaal]) -> Registerrijen { .signalen(waarden) }

  private func jaNee(_ tekst: String) -> Bool? {
    switch folded(tekst) {
    case "ja", "j", "1", "waar", "true", "x": true
    case "nee", "n", "0", "onwaar", "false": false
    default: nil
    }
  }
}
