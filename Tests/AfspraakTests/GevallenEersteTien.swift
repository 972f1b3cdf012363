import Domain
import Naief

/// R01 to R10, which the table takes together with the others.
let eersteTien: [String: Viergevallen] = [
  "R01": Viergevallen(
    gehaald: { try weigh("R01", `R01 unieke kinderen 0 tot en met 12`().world(1500)) },
    nietGehaald: { try weigh("R01", `R01 unieke kinderen 0 tot en met 12`().world(1499)) },
    onbeoordeelbaar: {
      try weigh("R01", `R01 unieke kinderen 0 tot en met 12`().world(1499)) { $0.miss(.aanwezigheid, "2026-05") }
    }, lastig: "1.499 kinderen",
    {
      try weigh("R01", `R01 unieke kinderen 0 tot en met 12`().world(1499)) {
        // A head-count, a child of 13 and one without birth date are nobody of 0–12.
        $0.add("2026-03-03") { ($0.anoniem, $0.kinderen) = (40, [.init(nummer: 9001, leeftijd: 13)]) }
        $0.add("2026-03-04") { $0.kinderen = [.init(nummer: 9002, leeftijd: nil)] }
      }
    }),
  "R02": Viergevallen(
    gehaald: { try weigh("R02", `R02 bereik onder kinderen in zes wijken`().world(20)) },
    nietGehaald: { try weigh("R02", `R02 bereik onder kinderen in zes wijken`().world(19)) },
    onbeoordeelbaar: {
      try weigh("R02", `R02 bereik onder kinderen in zes wijken`().world(20)) { $0.inwoners["WK039221"] = nil }
    }, lastig: "Niet meegeteld: 1 deelname (woonwijk onbekend).",
    {
      try weigh("R02", `R02 bereik onder kinderen in zes wijken`().world(20)) {
        $0.add("2026-05-05") { $0.kinderen = [.init(nummer: 77_777)] }
      }
    }),
  "R03": Viergevallen(
    gehaald: { try weigh("R03", everywhere()) },
    nietGehaald: {
      try weigh("R03", everywhere()) { $0.sessies.removeAll { $0.wijk == "WK039217" && $0.dag.maand.nummer == 3 } }
    },
    onbeoordeelbaar: {
      try weigh("R03", everywhere()) { wereld in
        wereld.sessies.removeAll { $0.dag.maand.code == "2026-03" }
        wereld.miss(.aanwezigheid, "2026-03")
      }
    }, lastig: "21 van 21 wijken",
    {
      // Two empty weeks are agreed on, and the seven of the summer do not count.
      try weigh("R03", everywhere()) { wereld in
        wereld.vakanties = [Vakantie(naam: "zomer", van: dagVan("2026-07-04"), tot: dagVan("2026-08-16"))]
        wereld.sessies.removeAll { $0.dag >= dagVan("2026-07-04") && $0.dag <= dagVan("2026-08-16") }
        wereld.sessies.removeAll { [dagVan("2026-03-17"), dagVan("2026-03-24")].contains($0.dag) }
      }
    }),
  "R04": Viergevallen(
    gehaald: { try weigh("R04", `R04 activiteitsdagen per vakantieweek`().world(dagen: 3)) },
    nietGehaald: { try weigh("R04", `R04 activiteitsdagen per vakantieweek`().world(dagen: 2)) },
    onbeoordeelbaar: {
      try weigh("R04", `R04 activiteitsdagen per vakantieweek`().world(dagen: 0)) { $0.miss(.aanwezigheid, "2026-10") }
    }, lastig: "4 van 5 stadsdelen",
    {
      // Three activities in Oost on two days are two days.
      try weigh("R04", `R04 activiteitsdagen per vakantieweek`().world(dagen: 3)) { wereld in
        wereld.sessies.removeAll { $0.wijk == "WK039207" && $0.dag == dagVan("2026-10-14") }
        wereld.add("2026-10-13") { ($0.wijk, $0.activiteit) = ("WK039207", "A4") }
      }
    }),
  "R05": Viergevallen(
    gehaald: {
      try weigh(
        "R05", `R05 signalen opgevolgd binnen 14 kalenderdagen`().world(opTijd: 54, teLaat: 6), "2026-K1",
        peildatum: "2026-04-20")
    },
    nietGehaald: {
      try weigh(
        "R05", `R05 signalen opgevolgd binnen 14 kalenderdagen`().world(opTijd: 53, teLaat: 7), "2026-K1",
        peildatum: "2026-04-20")
    },
    onbeoordeelbaar: {
      try weigh("R05", `R05 signalen opgevolgd binnen 14 kalenderdagen`().world(opTijd: 19, teLaat: 0), "2026-K1")
    }, lastig: "Niet meegeteld: 1 signaal (nog open en jonger dan de termijn).",
    {
      try weigh(
        "R05", `R05 signalen opgevolgd binnen 14 kalenderdagen`().world(opTijd: 27, teLaat: 0), "2026-K1",
        peildatum: "2026-04-10"
      ) { $0.signaal("2026-03-30") }
    }),
  "R06": Viergevallen(
    gehaald: { try weigh("R06", medians("2026-02-16", 21), "2026-H1") },
    nietGehaald: { try weigh("R06", medians("2026-02-17", 21), "2026-H1") },
    onbeoordeelbaar: { try weigh("R06", Proefwereld(), "2026-H1") }, lastig: "10,5 werkdagen (20 signalen)",
    {
      try weigh("R06", medians("2026-02-16", 10), "2026-H1") { wereld in
        for _ in 0..<10 { wereld.signaal("2026-02-02", opgepakt: "2026-02-17") }
      }
    }),
  // A monitor has no norm to meet or miss: many, few and missing signals all get the same word (DOMEIN §3).
  "R07": Viergevallen(
    gehaald: { try weigh("R07", signals(thuis: 40, school: 12), "2026-K1") },
    nietGehaald: { try weigh("R07", signals(thuis: 400, school: 1), "2026-K1") },
    onbeoordeelbaar: {
      try weigh("R07", signals(thuis: 40, school: 12), "2026-K1") {
        $0.miss(.signalen, "2026-01", "2026-02", "2026-03")
      }
    }, lastig: "school 12 signalen, thuis 40 signalen",
    {
      // A signal of another quarter, and one after the peildatum, are not in the cohort.
      try weigh("R07", signals(thuis: 40, school: 12), "2026-K1", peildatum: "2026-03-15") {
        $0.signaal("2025-12-31", leefgebied: "thuis")
        $0.signaal("2026-03-16", leefgebied: "school")
      }
    }),
  "R08": Viergevallen(
    gehaald: { try weigh("R08", `R08 warme overdracht met terugkoppeling`().world(warm: 70, koud: 30)) },
    nietGehaald: { try weigh("R08", `R08 warme overdracht met terugkoppeling`().world(warm: 86, koud: 14)) },
    onbeoordeelbaar: { try weigh("R08", `R08 warme overdracht met terugkoppeling`().world(warm: 10, koud: 3)) },
    lastig: "Niet meegeteld: 5 signalen (niet bekend of de overdracht warm was).",
    {
      try weigh("R08", `R08 warme overdracht met terugkoppeling`().world(warm: 70, koud: 30)) { wereld in
        for _ in 0..<5 { wereld.signaal("2026-02-02", doorgespeeld: "2026-02-03") }
      }
    }),
  "R09": Viergevallen(
    gehaald: { try weigh("R09", `R09 deelnames met een profiel`().world(24_000)) },
    nietGehaald: { try weigh("R09", `R09 deelnames met een profiel`().world(23_999)) },
    onbeoordeelbaar: {
      try weigh("R09", `R09 deelnames met een profiel`().world(23_999)) { $0.miss(.aanwezigheid, "2026-09") }
    }, lastig: "23.999 deelnames",
    {
      try weigh("R09", `R09 deelnames met een profiel`().world(23_999)) {
        $0.add("2026-06-02") {
          $0.kinderen = [.init(nummer: 1, status: .afgemeld), .init(nummer: 2, status: .afwezig)]
        }
      }
    }),
  "R10": Viergevallen(
    gehaald: { try weigh("R10", `R10 activiteitsuren verdeeld over stadsdelen`().world(oost: 480)) },
    nietGehaald: { try weigh("R10", `R10 activiteitsuren verdeeld over stadsdelen`().world(oost: 479)) },
    onbeoordeelbaar: {
      try weigh("R10", `R10 activiteitsuren verdeeld over stadsdelen`().world(oost: 300)) {
        $0.miss(.aanwezigheid, "2026-09")
      }
    }, lastig: "Niet gehaald: Oost.",
    {
      // The whole is met by a surplus in Centrum; the part of Oost is not.
      try weigh("R10", `R10 activiteitsuren verdeeld over stadsdelen`().world(oost: 479)) {
        $0.addWeekly("2026-01-05", "2026-12-20") { $0.wijk = "WK039201" }
      }
    }),
]

private func medians(_ opgepakt: String, _ aantal: Int) -> Proefwereld {
  var wereld = Proefwereld()
  for _ in 0..<aantal { wereld.signaal("2026-02-02", opgepakt: opgepakt) }
  return wereld
}

private func signals(thuis: Int, school: Int) -> Proefwereld {
  var wereld = Proefwereld()
  for _ in 0..<thuis { wereld.signaal("2026-02-02", leefgebied: "thuis") }
  for _ in 0..<school { wereld.signaal("2026-02-02", leefgebied: "school") }
  return wereld
}
