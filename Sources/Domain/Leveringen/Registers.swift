/// Every current row that is not on a presentielijst: what a count, an agreement or a coverage view needs beside the blocks.
package struct Registers: Sendable {
  /// Each (bron, code) once. Sorted by bron and code.
  package var activiteiten: [Activiteit] = []
  package var planregels: [Planregel] = []
  package var signalen: [Signaal] = []
  package var evaluaties: [Evaluatie] = []
  package var wachtlijsten: [Wachtlijststand] = []
  package var praktijkbezoeken: [Praktijkbezoek] = []
  /// Rows of every `Veldregister`.
  package var veldrijen: [Leveringsoort: [Veldrij]] = [:]

  package init() {}

  /// As they were known on a day: a row that is dated after it is not there (DOMEIN §4, rule 14).
  package func bekend(op peildatum: Dag) -> Registers {
    var uit = self
    uit.planregels.removeAll { $0.dag > peildatum }
    uit.signalen.removeAll { $0.dag > peildatum }
    for plek in uit.signalen.indices { uit.signalen[plek].forget(after: peildatum) }
    uit.evaluaties.removeAll { $0.dag > peildatum }
    uit.wachtlijsten.removeAll { $0.peildatum > peildatum }
    uit.praktijkbezoeken.removeAll { $0.dag > peildatum }
    uit.veldrijen = veldrijen.mapValues { $0.filter { $0.dag <= peildatum } }
    return uit
  }
}

extension Registers {
  /// With one number for children who are one child.
  package func linked(_ kaart: Koppelkaart?) -> Registers {
    guard let kaart else { return self }
    var uit = self
    for (soort, rijen) in veldrijen {
      guard case .velden(let register) = soort.vorm.rijen, let kolom = register.kind else { continue }
      uit.veldrijen[soort] = rijen.map { rij in
        guard let eigen = rij.getallen[kolom.veld].flatMap(UInt32.init(exactly:)), let ander = kaart.nummers[eigen]
        else { return rij }
        var rij = rij
        rij.getallen[kolom.veld] = Int(ander)
        return rij
      }
    }
    return uit
  }
}

extension Signaal {
  /// A step that is dated later has not been taken yet.
  fileprivate mutating func forget(after peildatum: Dag) {
    func known(_ dag: Dag?) -> Dag? { dag.flatMap { $0 <= peildatum ? $0 : nil } }
    (doorgespeeld, opgepakt) = (known(doorgespeeld), known(opgepakt))
    (afgerond, teruggekoppeld) = (known(afgerond), known(teruggekoppeld))
  }
}
