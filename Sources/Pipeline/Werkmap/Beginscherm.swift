package import Domain

/// What `verantwoording` alone says: where you stand, and the one thing to do next.
///
/// - Parameter map: the folder in which it was typed.
package func orientation(in map: Werkmap, peildatum: Dag) throws -> String {
  guard map.bestaat else {
    return """
      Deze map is geen werkmap. Begin zo:
        verantwoording nieuw proef --voorbeeld           verzonnen gegevens, en meteen een rapport
        verantwoording nieuw MAP --gemeente GM0479       een werkmap met de wijken van uw gemeente
        verantwoording nieuw MAP                         een werkmap met de wijken van Haarlem
      Hebt u er al een? Ga naar die map, of zet --werkmap MAP achter de opdracht.
      Alle opdrachten: verantwoording --help

      """
  }
  let stand = try status(of: map, peildatum: peildatum)
  if let invullen = unfilled(stand) { return "Nu te doen: \(invullen)\nDaarna: verantwoording controleer\n" }
  return "\(stand.organisatie) · gemeente \(stand.gemeente)\n" + "Nu te doen: \(next(stand))\n"
    + "Hoe het verder staat: verantwoording status\n"
}

/// What a fresh workspace still has to be told; nil when a person filled it in.
private func unfilled(_ stand: Statusverslag) -> String? {
  if Beginwaarde.isNogLeeg(stand.gemeente) {
    return "vul in verantwoording.yaml de gemeente in, en lees de wijken met: verantwoording gebieden inlezen"
  }
  if Beginwaarde.isNogLeeg(stand.organisatie) {
    return "vul in verantwoording.yaml en in bronnen/ uw organisatie in"
  }
  return nil
}

/// The first thing that waits, in the order in which the month goes.
private func next(_ stand: Statusverslag) -> String {
  if !stand.isOpslagHeel { return "zet een back-up terug: de gegevens zijn beschadigd." }
  if !stand.inbox.isEmpty {
    return "lees de inbox (\(counted(stand.inbox.count, "bestand", "bestanden"))) met: verantwoording inlezen"
  }
  if stand.leveringen == 0 { return "zet exports in inbox/ en geef: verantwoording controleer" }
  if !stand.quarantaine.isEmpty {
    let rijen = stand.quarantaine.reduce(0) { $0 + $1.rijen }
    return "verbeter \(counted(rijen, "rij", "rijen")) met: verantwoording herstel"
  }
  if let laat = stand.verwacht.first(where: \.isTeLaat) {
    return "vraag een levering op: \(laat.soort) van \(laat.organisatie) over \(laat.periode)."
  }
  if let rapport = stand.verouderd.first { return rapport.melding }
  if let tekst = stand.verantwoording.zonderToelichting.first { return "schrijf een toelichting bij \(tekst)." }
  return "niets. De volgende maand komt vanzelf."
}
