extension Maatregel {
  /// What is counted in planning, evaluations, waiting lists, visits and stories.
  static let registers: [Maatregel] = [
    Maatregel(
      .gepland, "Gepland", "bijeenkomsten", .aantal, uit: .planning, telt: .behalveLeeftijd,
      "Bijeenkomsten in de planning.",
      afspraak: .init("geplande bijeenkomsten", .bijeenkomsten) { _ in
        .som(.planning { _ in .telt(1) }, per: 1)
      }),
    Maatregel(
      .afgelast, "Afgelast", "bijeenkomsten", .aantal, uit: .planning, telt: .behalveLeeftijd,
      "Geplande bijeenkomsten die niet doorgingen, ook door overmacht.",
      afspraak: .init("afgelaste bijeenkomsten", .bijeenkomsten) { _ in
        .som(.planning { [.afgelast, .afgelastOvermacht].contains($0.uitkomst) ? .telt(1) : .teltNiet }, per: 1)
      }),
    Maatregel(
      .afgelastOvermacht, "Afgelast door overmacht", "bijeenkomsten", .aantal, uit: .planning, telt: .behalveLeeftijd,
      "Afgelast door iets waar de organisatie niets aan kon doen."),
    Maatregel(
      .evaluatieAntwoorden, "Antwoorden op vragenlijsten", "antwoorden", .kinderen, uit: .evaluaties, verband: .rijen,
      telt: .overal,
      "Ingevulde vragenlijsten van kinderen en ouders.",
      afspraak: .init("antwoorden", .antwoorden) { _ in .som(.evaluaties(.elke) { .telt($0.antwoorden) }, per: 1) }),
    Maatregel(
      .tevredenheid, "Tevredenheid", "cijfer van 1 tot 10", .gemiddelde, uit: .evaluaties,
      grondslagen: [.evaluatieAntwoorden], aard: .oordeel,
      "Gemiddeld antwoord op één vraag, op een schaal van 1 tot 10. Andere vragen en schalen tellen niet mee.",
      afspraak: .init("gemiddelde tevredenheid", .punten) { _ in
        .verhouding(
          .evaluaties(.tevredenheid) { .telt($0.som) },
          per: .evaluaties(.tevredenheid) { $0.schaal == 1...10 ? .telt($0.antwoorden) : .uitgesloten(.andereSchaal) })
      }),
    Maatregel(
      .wachtlijst, "Wachtlijst", "kinderen", .kinderen, uit: .wachtlijsten, verband: .stand,
      "Kinderen die wachten. Van elke locatie telt de laatste telling in de periode. Niet optellen over de tijd.",
      afspraak: .init("kinderen op de wachtlijst", .kinderen) { _ in
        .stand(.wachtenden)
      }),
    Maatregel(
      .praktijkbezoeken, "Praktijkbezoeken", "bezoeken", .aantal, uit: .praktijkbezoeken,
      "Bezoeken van de gemeente aan het werk zelf.",
      afspraak: .init("praktijkbezoeken", .bezoeken) { _ in
        .som(.bezoeken, per: 1)
      }),
    Maatregel(
      .vrijwilligersuren, "Vrijwilligersuren", "uren", .aantal, uit: .vrijwilligersuren, sinds: 4,
      "Uren die vrijwilligers gaven, per activiteit en maand. Een maand telt mee als zij voorbij is.",
      afspraak: .init("uren van vrijwilligers", .uren) { _ in .som(.velden(.vrijwilligersuren, .uren), per: 60) }),
    Maatregel(
      .doorstroom, "Doorstroom", "kinderen", .kinderen, uit: .doorstroom, verband: .kinderen, sinds: 4,
      "Kinderen van 11 of 12 jaar die doorgingen naar jongerenwerk. Elk kind telt één keer. De leeftijd is die op de dag zelf.",
      afspraak: .init("kinderen die doorstromen naar jongerenwerk", .kinderen) { _ in
        .som(.veldkinderen(.doorstroom, leeftijd: 11...12), per: 1)
      }),
    Maatregel(afspraak: "aandeel_afgelast", "aandeel afgelaste bijeenkomsten", .procent, .aandeel) { _ in
      .verhouding(
        .planning { $0.uitkomst == .afgelast ? .telt(1) : .teltNiet },
        per: .planning { $0.uitkomst == .afgelastOvermacht ? .uitgesloten(.overmacht) : .telt(1) })
    },
    Maatregel(afspraak: "aandeel_gehouden", "aandeel geplande bijeenkomsten dat doorging", .procent, .aandeel) { _ in
      .verhouding(.planning { $0.uitkomst == .gehouden ? .telt(1) : .teltNiet }, per: .planning { _ in .telt(1) })
    },
    Maatregel(afspraak: "aandeel_eens", "aandeel dat het eens is", .procent, .aandeel) { _ in
      .verhouding(
        .evaluaties(.een(0...1)) { .telt($0.som) },
        per: .evaluaties(.een(0...1)) { $0.schaal == 0...1 ? .telt($0.antwoorden) : .uitgesloten(.andereSchaal) })
    },
    Maatregel(afspraak: "respons", "respons op evaluaties", .procent, .aandeel) { _ in
      .verhouding(.evaluaties(.elke) { .telt($0.antwoorden) }, per: .evaluaties(.elke) { .telt($0.uitgenodigd) })
    },
    Maatregel(afspraak: "langste_wachttijd", "langste wachttijd", .weken, .aantal) { _ in .stand(.langsteWeken) },
    Maatregel(afspraak: "verhalen", "ervaringsverhalen met toestemming", .verhalen, .aantal) { _ in
      .som(.verhalen, per: 1)
    },
  ]
}
