/// A recurring offer with goals, from a bron's register. An activity without a goal is a gap to report, never dropped.
package struct Activiteit: Hashable, Sendable {
  package var bron: BronID
  package var code: String
  package var naam: String
  /// groep, individueel, ouders, ambulant, online, participatie, voorlichting; as configured.
  package var werkvorm: String
  /// Sorted; empty when the register names none.
  package var doelen: [DoelID]
  /// Kinds of partners: 'onderwijs', 'sport'. Sorted.
  package var partners: [String]
  /// The days on which it is so; nil is since ever and until further notice.
  package var van: Dag?
  package var tot: Dag?

  package init(bron: BronID, code: String, naam: String, werkvorm: String, doelen: [DoelID], partners: [String]) {
    (self.bron, self.code, self.naam) = (bron, code, naam)
    (self.werkvorm, self.doelen, self.partners) = (werkvorm, doelen, partners)
  }

  package func geldt(op dag: Dag) -> Bool { (van.map { $0 <= dag } ?? true) && (tot.map { dag <= $0 } ?? true) }

  /// Whether it was so on some day of a period.
  package func geldt(in periode: Periode) -> Bool {
    (van.map { $0 <= periode.laatsteDag } ?? true) && (tot.map { periode.eersteDag <= $0 } ?? true)
  }
}

/// One planned bijeenkomst and what became of it.
package struct Planregel: Hashable, Sendable {
  package enum Uitkomst: String, CaseIterable, Sendable {
    case gepland, gehouden, afgelast
    case afgelastOvermacht = "afgelast_overmacht"
  }
  package var bron: BronID
  package var id: String
  package var dag: Dag
  package var activiteit: String
  package var locatie: String
  package var wijk: String
  package var uitkomst: Uitkomst

  package init(
    bron: BronID, id: String, dag: Dag, activiteit: String, locatie: String, wijk: String, uitkomst: Uitkomst
  ) {
    (self.bron, self.id, self.dag, self.activiteit) = (bron, id, dag, activiteit)
    (self.locatie, self.wijk, self.uitkomst) = (locatie, wijk, uitkomst)
  }
}

/// A concern about a child as far as the chain of follow-up goes. Free text never leaves ingest.
package struct Signaal: Hashable, Sendable {
  package var bron: BronID
  package var id: String
  package var dag: Dag
  package var wijk: String
  package var leefgebied: String
  /// Function of who noticed, mapped to the configured list; empty when unknown.
  package var melder: String
  package var doorgespeeldAan: String
  package var doorgespeeld: Dag?
  package var opgepakt: Dag?
  package var afgerond: Dag?
  package var teruggekoppeld: Dag?
  /// Handed over in person (warme overdracht); nil when the bron does not tell.
  package var warm: Bool?

  package init(
    bron: BronID, id: String, dag: Dag, wijk: String, leefgebied: String, melder: String, doorgespeeldAan: String,
    doorgespeeld: Dag?, opgepakt: Dag?, afgerond: Dag?, teruggekoppeld: Dag?, warm: Bool?
  ) {
    (self.bron, self.id, self.dag, self.wijk, self.leefgebied) = (bron, id, dag, wijk, leefgebied)
    (self.melder, self.doorgespeeldAan, self.doorgespeeld) = (melder, doorgespeeldAan, doorgespeeld)
    (self.opgepakt, self.afgerond, self.teruggekoppeld, self.warm) = (opgepakt, afgerond, teruggekoppeld, warm)
  }
}

/// The outcome of one round of questions: totals, never one person's answer.
package struct Evaluatie: Hashable, Sendable {
  package var bron: BronID
  package var id: String
  package var dag: Dag
  /// 'kinderen' or 'ouders'.
  package var doelgroep: String
  package var vraag: String
  package var wijk: String
  package var activiteit: String
  /// Lowest and highest possible answer.
  package var schaal: ClosedRange<Int>
  /// Who were asked, and who answered.
  package var uitgenodigd: Int
  package var antwoorden: Int
  /// Sum of the answers on the scale; for a yes/no or agree question the number that agreed.
  package var som: Int

  package init(
    bron: BronID, id: String, dag: Dag, doelgroep: String, vraag: String, wijk: String, activiteit: String,
    schaal: ClosedRange<Int>, uitgenodigd: Int, antwoorden: Int, som: Int
  ) {
    (self.bron, self.id, self.dag, self.doelgroep, self.vraag) = (bron, id, dag, doelgroep, vraag)
    (self.wijk, self.activiteit, self.schaal) = (wijk, activiteit, schaal)
    (self.uitgenodigd, self.antwoorden, self.som) = (uitgenodigd, antwoorden, som)
  }
}

/// A waiting list on one day: a stock, never summed over days.
package struct Wachtlijststand: Hashable, Sendable {
  package var bron: BronID
  package var peildatum: Dag
  package var locatie: String
  package var wijk: String
  package var kinderen: Int
  /// Weeks that the child who waits longest has waited.
  package var langsteWeken: Int

  package init(bron: BronID, peildatum: Dag, locatie: String, wijk: String, kinderen: Int, langsteWeken: Int) {
    (self.bron, self.peildatum, self.locatie) = (bron, peildatum, locatie)
    (self.wijk, self.kinderen, self.langsteWeken) = (wijk, kinderen, langsteWeken)
  }
}

/// A visit of the gemeente to the work itself.
package struct Praktijkbezoek: Hashable, Sendable {
  package var bron: BronID
  package var dag: Dag
  package var locatie: String
  package var wijk: String
  package var bezoeker: String

  package init(bron: BronID, dag: Dag, locatie: String, wijk: String, bezoeker: String) {
    (self.bron, self.dag, self.locatie, self.wijk, self.bezoeker) = (bron, dag, locatie, wijk, bezoeker)
  }
}

/// Everything of one delivered file that is not a presentielijst.
package enum Registerrijen: Sendable {
  case activiteiten([Activiteit])
  case planning([Planregel])
  case signalen([Signaal])
  case evaluaties([Evaluatie])
  case wachtlijsten([Wachtlijststand])
  case praktijkbezoeken([Praktijkbezoek])
  /// Of a `Veldregister`.
  case velden(Leveringsoort, [Veldrij])
}
