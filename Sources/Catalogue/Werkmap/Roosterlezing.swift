import Domain

/// `rooster` in `verantwoording.yaml`: which work is done by itself, and when. A task without a line is not done.
func readRooster(_ knoop: Knoop) -> Taakrooster {
  knoop.onlyKeys(Bestandssleutel.rooster)
  var rooster = Taakrooster(regels: [])
  if let dag = knoop.veld("dag") {
    dag.onlyKeys(Bestandssleutel.roosterdag)
    add(.dag, .dagelijks, dag, to: &rooster)
  }
  if let maand = knoop.veld("maand") {
    maand.onlyKeys(Bestandssleutel.roostermaand)
    add(.maand, .maandelijks(maand.getal("dag", tussen: 1...28, anders: 1) ?? 1), maand, to: &rooster)
  }
  if let kopie = knoop.veld("reservekopie") {
    kopie.onlyKeys(Bestandssleutel.roosterkopie)
    let weekdag = kopie.veld("weekdag")?.alsKeuze(uit: weekdagen).flatMap(weekdagen.firstIndex) ?? 6
    add(.reservekopie, .wekelijks(weekdag + 1), kopie, to: &rooster)
    rooster.reservekopie = kopie.tekst("naar")
    rooster.ontvangers = kopie.veld("versleuteld_voor")?.alsTekstlijst() ?? []
    if let vreemd = rooster.ontvangers.first(where: { !Taakrooster.isOntvanger($0) }) {
      kopie.veld("versleuteld_voor")?.report(
        "'\(vreemd)' is geen openbare sleutel van age", "Schrijf de regel die met age1 begint; age-keygen toont haar")
    }
  }
  if let perioden = knoop.veld("perioden") {
    rooster.perioden = Set(perioden.alsLijst().compactMap { $0.alsKeuze(Taakrooster.Slag.self) })
  }
  rooster.correcties = knoop.jaNee("correcties", anders: true)
  rooster.melding = knoop.veld("melding").flatMap(readMelding)
  return rooster
}

private func add(_ taak: Taakrooster.Taak, _ ritme: Taakrooster.Ritme, _ knoop: Knoop, to rooster: inout Taakrooster) {
  guard let tekst = knoop.tekst("tijd") else { return }
  let delen = tekst.split(separator: ":", omittingEmptySubsequences: false).map { digits($0.utf8) }
  guard delen.count == 2, let uur = delen[0], let minuut = delen[1], uur < 24, minuut < 60 else {
    knoop.veld("tijd")?.report("De tijd '\(tekst)' is niet te lezen", "Schrijf uur en minuut, zoals \"06:30\"")
    return
  }
  rooster.regels.append(Taakrooster.Regel(taak, ritme, uur: uur, minuut: minuut))
}

private func readMelding(_ knoop: Knoop) -> Taakrooster.Melding? {
  knoop.onlyKeys(Bestandssleutel.roostermelding)
  let woorden = knoop.tekstlijst("opdracht")
  let seconden = knoop.getal("seconden", tussen: 1...600, anders: 20), altijd = knoop.jaNee("altijd", anders: false)
  guard let eerste = woorden.first, let seconden else { return nil }
  guard eerste.hasPrefix("/") else {
    knoop.veld("opdracht")?.report(
      "Het programma '\(eerste)' heeft geen volledig pad", "Schrijf het hele pad, zoals /usr/local/bin/meld")
    return nil
  }
  return Taakrooster.Melding(opdracht: woorden, seconden: seconden, altijd: altijd)
}
