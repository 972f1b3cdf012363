extension Maatregel {
  /// What is counted on presentielijsten.
  static let presentie: [Maatregel] = [
    Maatregel(
      .bijeenkomsten, "Bijeenkomsten", "bijeenkomsten", .aantal, uit: .aanwezigheid, telt: .behalveLeeftijd,
      sinds: 4, "Keren dat een activiteit doorging met minstens één kind of ouder. Een bijeenkomst is op één datum.",
      afspraak: .init("bijeenkomsten", .bijeenkomsten) { _ in
        .som(.presentie(.bijeenkomsten), per: 1)
      }),
    Maatregel(
      .deelnames, "Deelnames", "deelnames", .kinderen, uit: .aanwezigheid, verband: .deelnames, telt: .overal,
      "Kinderen op de presentielijsten. Een kind dat drie keer komt, telt drie keer.",
      afspraak: .init("deelnames", .deelnames) { _ in
        .som(.presentie(.deelnames), per: 1)
      }),
    Maatregel(
      .anoniemeDeelnames, "Anonieme deelnames", "deelnames", .kinderen, uit: .aanwezigheid, verband: .deelnames,
      telt: .behalveLeeftijd,
      "Koppen geteld bij open aanbod, zonder naam. Deze tellen niet mee als unieke kinderen.",
      afspraak: .init("anonieme deelnames", .deelnames) { _ in .som(.presentie(.anoniemeDeelnames), per: 1) }),
    Maatregel(
      .uniekeKinderen, "Unieke kinderen", "kinderen", .kinderen, uit: .aanwezigheid, verband: .kinderen,
      "Verschillende kinderen. Een kind telt één keer, hoe vaak het ook komt. Niet optellen.",
      afspraak: .init("unieke kinderen", .kinderen) { _ in
        .som(.presentie(.kinderen(minstens: 1)), per: 1)
      }),
    Maatregel(
      .groepsgrootte, "Groepsgrootte", "kinderen per bijeenkomst", .gemiddelde, uit: .aanwezigheid,
      grondslagen: [.deelnames],
      "Deelnames gedeeld door bijeenkomsten met een presentielijst.",
      afspraak: .init("deelnames per bijeenkomst", .deelnamesPerBijeenkomst) { _ in
        .verhouding(.presentie(.deelnames), per: .presentie(.bijeenkomstenMetDeelname))
      }),
    Maatregel(
      .kinderen4Keer, "Kwam vier keer of vaker", "kinderen", .kinderen, uit: .aanwezigheid, verband: .vaak, sinds: 3,
      "Kinderen met vier of meer deelnames in de periode zelf. Niet optellen.",
      afspraak: .init("kinderen die vier keer of vaker kwamen", .kinderen) { _ in
        .som(.presentie(.kinderen(minstens: 4)), per: 1)
      }),
    Maatregel(
      afspraak: "aandeel_kinderen_4_keer", "aandeel kinderen dat vier keer of vaker kwam", .procent, .aandeel
    ) { _ in .verhouding(.presentie(.kinderen(minstens: 4)), per: .presentie(.kinderen(minstens: 1))) },
    Maatregel(
      .vasteKinderen, "Vaste kinderen", "kinderen", .kinderen, uit: .aanwezigheid, verband: .vast, sinds: 3,
      """
      Kinderen met vier of meer deelnames binnen drie maanden: het kwartaal zelf, of de drie maanden tot en met de maand. \
      Over langere tijd: kinderen die in minstens één kwartaal vast waren. Niet optellen.
      """,
      afspraak: .init("vaste kinderen", .kinderen) { _ in .som(.presentie(.vasteKinderen(minstens: 4)), per: 1) }),
    Maatregel(
      .aandeelVasteKinderen, "Aandeel vaste kinderen", "% van de kinderen", .aandeel, uit: .aanwezigheid,
      grondslagen: [.vasteKinderen, .uniekeKinderen], sinds: 3,
      "Vaste kinderen gedeeld door unieke kinderen. Van een kwartaal of langer: een maand is te kort.",
      afspraak: .init("aandeel vaste kinderen", .procent) { _ in
        .verhouding(
          .presentie(.vasteKinderen(minstens: 4)), per: .presentie(.vasteKinderen(minstens: 1)))
      }),
    Maatregel(
      .geblevenKinderen, "Bleven komen", "kinderen", .kinderen, uit: .aanwezigheid, verband: .stroom, sinds: 4,
      """
      Kinderen die in de periode kwamen en ook in de periode ervoor. De periode ervoor is even lang: van een kwartaal het kwartaal \
      ervoor. Alleen van de hele gemeente. Loopt de periode nog, dan is het nog niet te zeggen. Niet optellen.
      """),
    Maatregel(
      .nieuweKinderen, "Voor het eerst", "kinderen", .kinderen, uit: .aanwezigheid, verband: .eersteKeer, sinds: 4,
      """
      Kinderen die in de periode kwamen en nooit eerder sinds de registratie begon. Alleen van de hele gemeente. Maanden tellen op tot \
      het kwartaal en het jaar.
      """),
    Maatregel(
      .teruggekeerdeKinderen, "Kwamen terug", "kinderen", .kinderen, uit: .aanwezigheid, verband: .stroom, sinds: 4,
      """
      Kinderen die in de periode kwamen, niet in de periode ervoor, en daarvóór wel. Alleen van de hele gemeente. Loopt de periode nog, \
      dan is het nog niet te zeggen. Niet optellen.
      """),
    Maatregel(
      .vertrokkenKinderen, "Kwamen niet meer", "kinderen", .kinderen, uit: .aanwezigheid, verband: .stroom, sinds: 4,
      """
      Kinderen die in de periode ervoor kwamen en in de periode zelf niet. Alleen van de hele gemeente. Loopt de periode nog, dan is \
      het nog niet te zeggen. Niet optellen.
      """),
    Maatregel(
      .wekenMetAanbod, "Weken met aanbod", "weken", .aantal, uit: .aanwezigheid, aard: .weken,
      "Weken met minstens één bijeenkomst. Een week hoort bij de maand van de donderdag.",
      afspraak: .init("weken met aanbod", .weken) { _ in
        .som(.presentie(.weken(.alle)), per: 1)
      }),
    Maatregel(
      .schoolwekenMetAanbod, "Schoolweken met aanbod", "schoolweken", .aantal, uit: .aanwezigheid, aard: .weken,
      "Schoolweken met minstens één bijeenkomst. Vakantieweken tellen niet mee.",
      afspraak: .init("schoolweken met aanbod", .weken) { _ in .som(.presentie(.weken(.school)), per: 1) }),
    Maatregel(
      .schoolweken, "Schoolweken", "schoolweken", .aantal, uit: .aanwezigheid, aard: .weken,
      "Weken die geen vakantieweek zijn, en die voorbij zijn. Een week hoort bij de maand van de donderdag."),
    Maatregel(
      .langsteGatWeken, "Langste gat (weken)", "weken", .aantal, uit: .aanwezigheid, aard: .weken,
      "Meeste weken achter elkaar zonder bijeenkomst, ook in de vakantie.",
      afspraak: .init("langste gat in weken", .weken) { _ in .langsteGat(.alle) }),
    Maatregel(
      .langsteGatSchoolweken, "Langste gat (schoolweken)", "schoolweken", .aantal, uit: .aanwezigheid, aard: .weken,
      "Meeste schoolweken achter elkaar zonder bijeenkomst. Een vakantieweek telt niet mee.",
      afspraak: .init("langste gat in schoolweken", .weken) { _ in .langsteGat(.school) }),
    Maatregel(
      .activiteitsuren, "Activiteitsuren", "uren", .aantal, uit: .aanwezigheid, telt: .behalveLeeftijd,
      "Duur van de bijeenkomsten samen. Een bijeenkomst zonder eindtijd telt niet mee.",
      afspraak: .init("activiteitsuren", .uren) { _ in
        .som(.presentie(.minuten), per: 60)
      }),
    Maatregel(
      .activiteiten, "Activiteiten", "activiteiten", .aantal, uit: .aanwezigheid,
      "Verschillende activiteiten met minstens één bijeenkomst.",
      afspraak: .init("activiteiten", .activiteiten) { _ in
        .som(.presentie(.activiteiten), per: 1)
      }),
    Maatregel(
      .ouders, "Ouders", "keer een ouder", .kinderen, uit: .aanwezigheid, verband: .deelnames, telt: .behalveLeeftijd,
      sinds: 4,
      """
      Ouders die er waren, waar zij geteld zijn. Een ouder die drie keer komt, telt drie keer. Zij zijn geen deelnames. \
      Is er wel iets gehouden en zijn ouders nergens geteld, dan is er geen cijfer.
      """,
      afspraak: .init("ouders", .ouders) { _ in .som(.presentie(.ouders), per: 1) }),
    Maatregel(
      .bijeenkomstenMetOuders, "Bijeenkomsten waar ouders geteld zijn", "bijeenkomsten", .aantal, uit: .aanwezigheid,
      telt: .behalveLeeftijd, sinds: 4,
      "Bijeenkomsten waar iemand de ouders telde, ook als er geen ouder was."),
    Maatregel(afspraak: "momenten", "momenten", .momenten, .aantal) { _ in .som(.presentie(.bijeenkomsten), per: 1) },
    Maatregel(
      afspraak: "kinderen_met_deelnames", "kinderen die vaker meedoen", .kinderen, .kinderen, [.minimaal, .maanden]
    ) { .som(.presentie(.kinderenBinnen(maanden: $0.maanden, minstens: $0.minimaal)), per: 1) },
    Maatregel(afspraak: "deelnames_per_begeleider", "deelnames per begeleider", .deelnamesPerBegeleider, .gemiddelde) {
      _ in .verhouding(.presentie(.deelnamesMetBegeleider), per: .presentie(.begeleiders))
    },
    Maatregel(afspraak: "activiteitsdagen", "dagen met een activiteit", .dagen, .aantal) { _ in
      .som(.presentie(.dagen), per: 1)
    },
    Maatregel(afspraak: "aandeel_weken_met_aanbod", "aandeel weken met aanbod", .procent, .aandeel) { _ in
      .verhouding(.presentie(.weken(.alle)), per: .geteldeWeken(.alle))
    },
    Maatregel(afspraak: "aandeel_schoolweken_met_aanbod", "aandeel schoolweken met aanbod", .procent, .aandeel) { _ in
      .verhouding(.presentie(.weken(.school)), per: .geteldeWeken(.school))
    },
    Maatregel(afspraak: "bereik", "bereik onder de kinderen in het gebied", .procent, .aandeel) { _ in
      .verhouding(.presentie(.kinderen(minstens: 1)), per: .inwoners)
    },
    Maatregel(afspraak: "aandeel_uit_aandachtswijken", "aandeel kinderen uit aandachtswijken", .procent, .aandeel) {
      _ in .verhouding(.presentie(.kinderenUitAandachtswijken), per: .presentie(.kinderenMetWoonwijk))
    },
    Maatregel(afspraak: "doelen_met_activiteiten", "doelen met genoeg activiteiten", .doelen, .aantal, [.minimaal]) {
      .som(.doelen(minstensActiviteiten: $0.minimaal), per: 1)
    },
  ]
}
