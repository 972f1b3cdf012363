import Domain
import Naief

/// R11 to R20.
let tweedeTien: [String: Viergevallen] = [
  "R11": Viergevallen(
    gehaald: { try weigh("R11", `R11 groei van unieke kinderen in Oost`().world(toen: 200, nu: 210)) },
    nietGehaald: { try weigh("R11", `R11 groei van unieke kinderen in Oost`().world(toen: 200, nu: 209)) },
    onbeoordeelbaar: { try weigh("R11", `R11 groei van unieke kinderen in Oost`().world(toen: 0, nu: 50)) },
    lastig: "Vorig jaar waren het er 201 kinderen.",
    { try weigh("R11", `R11 groei van unieke kinderen in Oost`().world(toen: 201, nu: 211)) }),
  "R12": Viergevallen(
    gehaald: { try weigh("R12", `R12 tevredenheid van kinderen`().world(antwoorden: 40, som: 320)) },
    nietGehaald: { try weigh("R12", `R12 tevredenheid van kinderen`().world(antwoorden: 40, som: 319)) },
    onbeoordeelbaar: { try weigh("R12", `R12 tevredenheid van kinderen`().world(antwoorden: 29, som: 250)) },
    lastig: "Niet meegeteld: 1 (andere schaal).",
    {
      try weigh("R12", `R12 tevredenheid van kinderen`().world(antwoorden: 40, som: 320)) {
        $0.evaluatie("2026-06-02", "kinderen", schaal: 1...5, uitgenodigd: 50, antwoorden: 50, som: 100)
      }
    }),
  "R13": Viergevallen(
    gehaald: { try weigh("R13", `R13 ouders die steun ervaren`().world(eens: 75, antwoorden: 100)) },
    nietGehaald: { try weigh("R13", `R13 ouders die steun ervaren`().world(eens: 74, antwoorden: 100)) },
    onbeoordeelbaar: {
      try weigh("R13", Proefwereld()) {
        $0.evaluatie("2026-05-12", "kinderen", schaal: 0...1, uitgenodigd: 20, antwoorden: 20, som: 20)
      }
    }, lastig: "83% (91 van 110)",
    {
      try weigh("R13", `R13 ouders die steun ervaren`().world(eens: 90, antwoorden: 100)) {
        $0.evaluatie("2026-11-12", "ouders", schaal: 0...1, uitgenodigd: 20, antwoorden: 10, som: 1)
      }
    }),
  "R14": Viergevallen(
    gehaald: { try weigh("R14", `R14 korte wachtlijsten`().world(kinderen: 10, weken: 6), "2026-03") },
    nietGehaald: { try weigh("R14", `R14 korte wachtlijsten`().world(kinderen: 10, weken: 7), "2026-03") },
    onbeoordeelbaar: {
      try weigh("R14", `R14 korte wachtlijsten`().world(kinderen: 10, weken: 6), "2026-04") {
        $0.miss(.wachtlijsten, "2026-04")
      }
    }, lastig: "Niet gehaald: Noorderhof.",
    {
      // Too long once, short again at the end of the month.
      try weigh("R14", `R14 korte wachtlijsten`().world(kinderen: 10, weken: 2), "2026-03") {
        $0.wachtlijst("2026-03-08", "Noorderhof", kinderen: 3, weken: 7)
      }
    }),
  "R15": Viergevallen(
    gehaald: {
      try weigh("R15", `R15 alle tien doelen in elk stadsdeel`().world(activiteitenInOost: 4), "2026-K1")
    },
    nietGehaald: {
      try weigh("R15", `R15 alle tien doelen in elk stadsdeel`().world(activiteitenInOost: 3), "2026-K1")
    },
    onbeoordeelbaar: {
      try weigh("R15", `R15 alle tien doelen in elk stadsdeel`().world(activiteitenInOost: 3), "2026-K1") {
        $0.miss(.aanwezigheid, "2026-03")
      }
    }, lastig: "4 van 5 stadsdelen",
    {
      // An activity without a goal, and one that was held twice.
      try weigh("R15", `R15 alle tien doelen in elk stadsdeel`().world(activiteitenInOost: 3), "2026-K1") {
        $0.add("2026-02-10") { ($0.wijk, $0.activiteit) = ("WK039207", "A9") }
        $0.add("2026-02-10") { ($0.wijk, $0.activiteit) = ("WK039207", "A1") }
      }
    }),
  "R16": Viergevallen(
    gehaald: { try weigh("R16", `R16 deelnemers uit aandachtswijken`().world(aandacht: 60, overig: 40)) },
    nietGehaald: { try weigh("R16", `R16 deelnemers uit aandachtswijken`().world(aandacht: 59, overig: 41)) },
    onbeoordeelbaar: {
      try weigh("R16", `R16 deelnemers uit aandachtswijken`().world(aandacht: 0, overig: 0, onbekend: 30))
    }, lastig: "60% (60 van 100)",
    { try weigh("R16", `R16 deelnemers uit aandachtswijken`().world(aandacht: 60, overig: 40, onbekend: 300)) }),
  "R17": Viergevallen(
    gehaald: {
      try weigh(
        "R17", `R17 kinderstem-momenten met terugkoppeling`().world(momenten: 8, terug: 6), "schooljaar-2025-2026")
    },
    nietGehaald: {
      try weigh(
        "R17", `R17 kinderstem-momenten met terugkoppeling`().world(momenten: 8, terug: 5), "schooljaar-2025-2026")
    },
    onbeoordeelbaar: {
      try weigh(
        "R17", `R17 kinderstem-momenten met terugkoppeling`().world(momenten: 7, terug: 6), "schooljaar-2025-2026"
      ) { $0.miss(.aanwezigheid, "2026-06") }
    }, lastig: "Niet gehaald: ‘waarvan teruggekoppeld’.",
    {
      // Enough moments, of which the seventh with an answer falls in the next school year.
      try weigh(
        "R17", `R17 kinderstem-momenten met terugkoppeling`().world(momenten: 8, terug: 5), "schooljaar-2025-2026"
      ) { $0.add("2026-08-04") { $0.activiteit = "A041" } }
    }),
  "R18": Viergevallen(
    gehaald: { try weigh("R18", returning(400)) },
    nietGehaald: { try weigh("R18", returning(399)) },
    onbeoordeelbaar: { try weigh("R18", returning(399)) { $0.miss(.aanwezigheid, "2026-02") } },
    lastig: "399 kinderen",
    {
      // One more child came five times, but over four months.
      try weigh("R18", returning(399)) { wereld in
        for dag in ["2026-05-05", "2026-06-02", "2026-07-07", "2026-08-04", "2026-08-11"] {
          wereld.add(dag, kinderen: 400...400)
        }
      }
    }),
  "R19": Viergevallen(
    gehaald: { try weigh("R19", `R19 deelnames per begeleider`().world(kinderen: 16, begeleiders: 2), "2026-K1") },
    nietGehaald: { try weigh("R19", `R19 deelnames per begeleider`().world(kinderen: 31, begeleiders: 2), "2026-K1") },
    onbeoordeelbaar: {
      try weigh("R19", `R19 deelnames per begeleider`().world(kinderen: 16, begeleiders: 0), "2026-K1")
    }, lastig: "Niet meegeteld: 1 bijeenkomst (aantal begeleiders onbekend).",
    {
      try weigh("R19", `R19 deelnames per begeleider`().world(kinderen: 16, begeleiders: 2), "2026-K1") {
        $0.add("2026-02-10", kinderen: 1...100) { $0.begeleiders = 0 }
      }
    }),
  "R20": Viergevallen(
    gehaald: {
      try weigh(
        "R20", `R20 afgelaste bijeenkomsten, overmacht uitgezonderd`().world(gehouden: 95, afgelast: 5), "2026-K1")
    },
    nietGehaald: {
      try weigh(
        "R20", `R20 afgelaste bijeenkomsten, overmacht uitgezonderd`().world(gehouden: 94, afgelast: 6), "2026-K1")
    },
    onbeoordeelbaar: {
      try weigh(
        "R20", `R20 afgelaste bijeenkomsten, overmacht uitgezonderd`().world(gehouden: 18, afgelast: 1), "2026-K1")
    }, lastig: "Niet meegeteld: 40 bijeenkomsten (afgelast door overmacht).",
    {
      try weigh(
        "R20",
        `R20 afgelaste bijeenkomsten, overmacht uitgezonderd`().world(gehouden: 95, afgelast: 5, overmacht: 40),
        "2026-K1")
    }),
]

/// Five deelnames each within three months.
private func returning(_ aantal: Int) -> Proefwereld {
  var wereld = Proefwereld()
  for dag in ["2026-01-06", "2026-01-13", "2026-02-03", "2026-02-10", "2026-03-31"] {
    wereld.add(dag, kinderen: 1...aantal)
  }
  return wereld
}
