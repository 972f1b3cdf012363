extension Afspraakmaat {
  /// Every measure that an agreement can name. A new one is an entry here, and nothing else.
  package static let alle: [Afspraakmaat] = presentie + registers + signalen

  private static let presentie: [Afspraakmaat] = [
    Afspraakmaat("bijeenkomsten", "bijeenkomsten", .bijeenkomsten, .aantal, standaard: .bijeenkomsten) { _ in
      .som(.presentie(.bijeenkomsten), per: 1)
    },
    Afspraakmaat("momenten", "momenten", .momenten, .aantal) { _ in .som(.presentie(.bijeenkomsten), per: 1) },
    Afspraakmaat("deelnames", "deelnames", .deelnames, .kinderen, standaard: .deelnames) { _ in
      .som(.presentie(.deelnames), per: 1)
    },
    Afspraakmaat(
      "anonieme_deelnames", "anonieme deelnames", .deelnames, .kinderen, standaard: .anoniemeDeelnames
    ) { _ in .som(.presentie(.anoniemeDeelnames), per: 1) },
    Afspraakmaat("unieke_kinderen", "unieke kinderen", .kinderen, .kinderen, standaard: .uniekeKinderen) { _ in
      .som(.presentie(.kinderen(minstens: 1)), per: 1)
    },
    Afspraakmaat("vaste_kinderen", "vaste kinderen", .kinderen, .kinderen, standaard: .vasteKinderen) { _ in
      .som(.presentie(.kinderen(minstens: 4)), per: 1)
    },
    Afspraakmaat(
      "aandeel_vaste_kinderen", "aandeel vaste kinderen", .procent, .aandeel, standaard: .aandeelVasteKinderen
    ) { _ in .verhouding(.presentie(.kinderen(minstens: 4)), per: .presentie(.kinderen(minstens: 1))) },
    Afspraakmaat(
      "kinderen_met_deelnames", "kinderen die vaker meedoen", .kinderen, .kinderen, [.minimaal, .maanden]
    ) { .som(.presentie(.kinderenBinnen(maanden: $0.maanden, minstens: $0.minimaal)), per: 1) },
    Afspraakmaat(
      "groepsgrootte", "deelnames per bijeenkomst", .deelnamesPerBijeenkomst, .gemiddelde, standaard: .groepsgrootte
    ) { _ in .verhouding(.presentie(.deelnames), per: .presentie(.bijeenkomstenMetDeelname)) },
    Afspraakmaat(
      "deelnames_per_begeleider", "deelnames per begeleider", .deelnamesPerBegeleider, .gemiddelde
    ) { _ in .verhouding(.presentie(.deelnamesMetBegeleider), per: .presentie(.begeleiders)) },
    Afspraakmaat("activiteitsuren", "activiteitsuren", .uren, .aantal, standaard: .activiteitsuren) { _ in
      .som(.presentie(.minuten), per: 60)
    },
    Afspraakmaat("activiteitsdagen", "dagen met een activiteit", .dagen, .aantal) { _ in
      .som(.presentie(.dagen), per: 1)
    },
    Afspraakmaat("activiteiten", "activiteiten", .activiteiten, .aantal, standaard: .activiteiten) { _ in
      .som(.presentie(.activiteiten), per: 1)
    },
    Afspraakmaat("weken_met_aanbod", "weken met aanbod", .weken, .aantal, standaard: .wekenMetAanbod) { _ in
      .som(.presentie(.weken(.alle)), per: 1)
    },
    Afspraakmaat(
      "schoolweken_met_aanbod", "schoolweken met aanbod", .weken, .aantal, standaard: .schoolwekenMetAanbod
    ) { _ in .som(.presentie(.weken(.school)), per: 1) },
    Afspraakmaat("aandeel_weken_met_aanbod", "aandeel weken met aanbod", .procent, .aandeel) { _ in
      .verhouding(.presentie(.weken(.alle)), per: .geteldeWeken(.alle))
    },
    Afspraakmaat("aandeel_schoolweken_met_aanbod", "aandeel schoolweken met aanbod", .procent, .aandeel) { _ in
      .verhouding(.presentie(.weken(.school)), per: .geteldeWeken(.school))
    },
    Afspraakmaat(
      "langste_gat_weken", "langste gat in weken", .weken, .aantal, standaard: .langsteGatWeken
    ) { _ in .langsteGat(.alle) },
    Afspraakmaat(
      "langste_gat_schoolweken", "langste gat in schoolweken", .weken, .aantal, standaard: .langsteGatSchoolweken
    ) { _ in .langsteGat(.school) },
    Afspraakmaat("bereik", "bereik onder de kinderen in het gebied", .procent, .aandeel) { _ in
      .verhouding(.presentie(.kinderen(minstens: 1)), per: .inwoners)
    },
    Afspraakmaat(
      "aandeel_uit_aandachtswijken", "aandeel kinderen uit aandachtswijken", .procent, .aandeel
    ) { _ in .verhouding(.presentie(.kinderenUitAandachtswijken), per: .presentie(.kinderenMetWoonwijk)) },
    Afspraakmaat("doelen_met_activiteiten", "doelen met genoeg activiteiten", .doelen, .aantal, [.minimaal]) {
      .som(.doelen(minstensActiviteiten: $0.minimaal), per: 1)
    },
  ]

  private static let registers: [Afspraakmaat] = [
    Afspraakmaat("gepland", "geplande bijeenkomsten", .bijeenkomsten, .aantal, standaard: .gepland) { _ in
      .som(.planning { _ in .telt(1) }, per: 1)
    },
    Afspraakmaat("afgelast", "afgelaste bijeenkomsten", .bijeenkomsten, .aantal, standaard: .afgelast) { _ in
      .som(.planning { [.afgelast, .afgelastOvermacht].contains($0.uitkomst) ? .telt(1) : .teltNiet }, per: 1)
    },
    Afspraakmaat("aandeel_afgelast", "aandeel afgelaste bijeenkomsten", .procent, .aandeel) { _ in
      .verhouding(
        .planning { $0.uitkomst == .afgelast ? .telt(1) : .teltNiet },
        per: .planning { $0.uitkomst == .afgelastOvermacht ? .uitgesloten(.overmacht) : .telt(1) })
    },
    Afspraakmaat("aandeel_gehouden", "aandeel geplande bijeenkomsten dat doorging", .procent, .aandeel) { _ in
      .verhouding(.planning { $0.uitkomst == .gehouden ? .telt(1) : .teltNiet }, per: .planning { _ in .telt(1) })
    },
    Afspraakmaat("tevredenheid", "gemiddelde tevredenheid", .punten, .gemiddelde, standaard: .tevredenheid) { _ in
      .verhouding(
        .evaluaties(.tevredenheid) { .telt($0.som) },
        per: .evaluaties(.tevredenheid) { $0.schaal == 1...10 ? .telt($0.antwoorden) : .uitgesloten(.andereSchaal) })
    },
    Afspraakmaat("aandeel_eens", "aandeel dat het eens is", .procent, .aandeel) { _ in
      .verhouding(
        .evaluaties(.een(0...1)) { .telt($0.som) },
        per: .evaluaties(.een(0...1)) { $0.schaal == 0...1 ? .telt($0.antwoorden) : .uitgesloten(.andereSchaal) })
    },
    Afspraakmaat(
      "evaluatie_antwoorden", "antwoorden", .antwoorden, .kinderen, standaard: .evaluatieAntwoorden
    ) { _ in .som(.evaluaties(.elke) { .telt($0.antwoorden) }, per: 1) },
    Afspraakmaat("respons", "respons op evaluaties", .procent, .aandeel) { _ in
      .verhouding(.evaluaties(.elke) { .telt($0.antwoorden) }, per: .evaluaties(.elke) { .telt($0.uitgenodigd) })
    },
    Afspraakmaat("wachtlijst", "kinderen op de wachtlijst", .kinderen, .kinderen, standaard: .wachtlijst) { _ in
      .stand(.wachtenden)
    },
    Afspraakmaat("langste_wachttijd", "langste wachttijd", .weken, .aantal) { _ in .stand(.langsteWeken) },
    Afspraakmaat("praktijkbezoeken", "praktijkbezoeken", .bezoeken, .aantal, standaard: .praktijkbezoeken) { _ in
      .som(.bezoeken, per: 1)
    },
    Afspraakmaat("verhalen", "ervaringsverhalen met toestemming", .verhalen, .aantal) { _ in .som(.verhalen, per: 1) },
  ]

  private static let signalen: [Afspraakmaat] = [
    Afspraakmaat("signalen", "signalen", .signalen, .signalen, standaard: .signalen) { _ in
      .som(.signalen { _, _ in .telt(1) }, per: 1)
    },
    Afspraakmaat(
      "aandeel_doorgespeeld_14d", "aandeel signalen doorgespeeld binnen 14 dagen", .procent, .aandeel,
      standaard: .aandeelDoorgespeeld14d
    ) { _ in onTime(\.doorgespeeld, binnen: Termijn(14, .kalenderdagen)) },
    Afspraakmaat(
      "aandeel_doorgespeeld_binnen", "aandeel signalen op tijd doorgespeeld", .procent, .aandeel, [.termijn]
    ) { _ in onTime(\.doorgespeeld) },
    Afspraakmaat(
      "aandeel_opgepakt_binnen", "aandeel signalen op tijd opgevolgd", .procent, .aandeel, [.termijn]
    ) { _ in onTime(\.opgepakt) },
    Afspraakmaat(
      "aandeel_afgerond_binnen", "aandeel signalen op tijd afgerond", .procent, .aandeel, [.termijn]
    ) { _ in onTime(\.afgerond) },
    Afspraakmaat(
      "mediaan_werkdagen_opgepakt", "mediane doorlooptijd tot de eerste actie", .werkdagen, .gemiddelde, [.termijn]
    ) { _ in .mediaan { $0.opgepakt } },
    Afspraakmaat(
      "mediaan_dagen_doorgespeeld", "mediane doorlooptijd tot het doorspelen", .kalenderdagen, .gemiddelde, [.termijn],
      standaard: .mediaanDagenDoorgespeeld
    ) { _ in .mediaan { $0.doorgespeeld } },
    Afspraakmaat(
      "mediaan_dagen_opgepakt", "mediane doorlooptijd tot de eerste actie", .kalenderdagen, .gemiddelde, [.termijn],
      standaard: .mediaanDagenOpgepakt
    ) { _ in .mediaan { $0.opgepakt } },
    Afspraakmaat(
      "mediaan_dagen_afgerond", "mediane doorlooptijd tot de afronding", .kalenderdagen, .gemiddelde, [.termijn],
      standaard: .mediaanDagenAfgerond
    ) { _ in .mediaan { $0.afgerond } },
    Afspraakmaat(
      "aandeel_warm_teruggekoppeld", "aandeel warme overdrachten met terugkoppeling", .procent, .aandeel
    ) { _ in
      .verhouding(
        .signalen { signaal, _ in signaal.teruggekoppeld == nil ? .teltNiet : .telt(1) },
        per: .signalen { signaal, peiling in
          guard let overgedragen = signaal.doorgespeeld else { return .teltNiet }
          guard let warm = signaal.warm else { return .uitgesloten(.warmOnbekend) }
          guard warm else { return .teltNiet }
          // Right-censored: feedback on a handover of yesterday can still come in time.
          let isTeJong =
            signaal.teruggekoppeld == nil
            && peiling.dagen(van: overgedragen, tot: peiling.peildatum) <= peiling.termijn.dagen
          return isTeJong ? .uitgesloten(.teJongOpen) : .telt(1)
        })
    },
  ]

  /// The share of signals of which something was done within a term; who is still open and younger than that is left out.
  ///
  /// - Parameter termijn: nil is that of the agreement.
  private static func onTime(
    _ gedaan: @escaping @Sendable (Signaal) -> Dag?, binnen termijn: Termijn? = nil
  ) -> Rekenwijze {
    .verhouding(
      .signalen { signaal, peiling in
        peiling.binnen(termijn).isOpTijd(signaal, gedaan(signaal)) ? .telt(1) : .teltNiet
      },
      per: .signalen { signaal, peiling in
        peiling.binnen(termijn).isTeJongOpen(signaal, gedaan(signaal)) ? .uitgesloten(.teJongOpen) : .telt(1)
      })
  }
}
