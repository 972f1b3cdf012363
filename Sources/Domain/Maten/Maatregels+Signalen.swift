extension Maatregel {
  /// What is counted of signals.
  static let signalen: [Maatregel] = [
    Maatregel(
      .signalen, "Signalen", "signalen", .signalen, uit: .signalen, verband: .rijen,
      "Zorgen over een kind die een medewerker opschreef. Er is geen norm voor het aantal.",
      afspraak: .init("signalen", .signalen) { _ in
        .som(.signalen { _, _ in .telt(1) }, per: 1)
      }),
    Maatregel(
      .signalenDoorgespeeld14d, "Doorgespeeld binnen 14 dagen", "signalen", .signalen, uit: .signalen, verband: .rijen,
      "Signalen die binnen 14 kalenderdagen bij de juiste persoon lagen."),
    Maatregel(
      .aandeelDoorgespeeld14d, "Aandeel doorgespeeld binnen 14 dagen", "% van de signalen", .aandeel, uit: .signalen,
      grondslagen: [.signalenDoorgespeeld14d, .signalen],
      "Doorgespeeld binnen 14 dagen, gedeeld door alle signalen. Wat nog open is en jonger dan 14 dagen, telt nog niet mee.",
      afspraak: .init("aandeel signalen doorgespeeld binnen 14 dagen", .procent) { _ in
        onTime(\.doorgespeeld, binnen: Termijn(14, .kalenderdagen))
      }),
    Maatregel(
      .signalenDoorgespeeld, "Doorgespeeld", "signalen", .signalen, uit: .signalen, verband: .rijen,
      "Signalen die aan iemand anders zijn doorgegeven."),
    Maatregel(
      .signalenOpgepakt, "Opgepakt", "signalen", .signalen, uit: .signalen, verband: .rijen,
      "Signalen waarmee iemand aan de slag ging."),
    Maatregel(
      .signalenAfgerond, "Afgerond", "signalen", .signalen, uit: .signalen, verband: .rijen,
      "Signalen die klaar zijn."),
    Maatregel(
      .mediaanDagenDoorgespeeld, "Dagen tot doorspelen (mediaan)", "kalenderdagen", .gemiddelde, uit: .signalen,
      grondslagen: [.signalenDoorgespeeld], aard: .doorlooptijd,
      "De helft van alle signalen was binnen zoveel dagen doorgespeeld, ook geteld wat nog open is. Soms is dat nog niet te zeggen.",
      afspraak: .init("mediane doorlooptijd tot het doorspelen", .kalenderdagen, [.termijn]) { _ in
        .mediaan { $0.doorgespeeld }
      }),
    Maatregel(
      .mediaanDagenOpgepakt, "Dagen tot oppakken (mediaan)", "kalenderdagen", .gemiddelde, uit: .signalen,
      grondslagen: [.signalenOpgepakt], aard: .doorlooptijd,
      "De helft van alle signalen was binnen zoveel dagen opgepakt, ook geteld wat nog open is. Soms is dat nog niet te zeggen.",
      afspraak: .init("mediane doorlooptijd tot de eerste actie", .kalenderdagen, [.termijn]) { _ in
        .mediaan { $0.opgepakt }
      }),
    Maatregel(
      .mediaanDagenAfgerond, "Dagen tot afronden (mediaan)", "kalenderdagen", .gemiddelde, uit: .signalen,
      grondslagen: [.signalenAfgerond], aard: .doorlooptijd,
      "De helft van alle signalen was binnen zoveel dagen klaar, ook geteld wat nog open is. Soms is dat nog niet te zeggen.",
      afspraak: .init("mediane doorlooptijd tot de afronding", .kalenderdagen, [.termijn]) { _ in
        .mediaan { $0.afgerond }
      }),
    Maatregel(
      afspraak: "aandeel_doorgespeeld_binnen", "aandeel signalen op tijd doorgespeeld", .procent, .aandeel, [.termijn]
    ) { _ in onTime(\.doorgespeeld) },
    Maatregel(afspraak: "aandeel_opgepakt_binnen", "aandeel signalen op tijd opgevolgd", .procent, .aandeel, [.termijn])
    { _ in onTime(\.opgepakt) },
    Maatregel(afspraak: "aandeel_afgerond_binnen", "aandeel signalen op tijd afgerond", .procent, .aandeel, [.termijn])
    { _ in onTime(\.afgerond) },
    Maatregel(
      afspraak: "mediaan_werkdagen_opgepakt", "mediane doorlooptijd tot de eerste actie", .werkdagen, .gemiddelde,
      [.termijn]
    ) { _ in .mediaan { $0.opgepakt } },
    Maatregel(
      afspraak: "aandeel_warm_teruggekoppeld", "aandeel warme overdrachten met terugkoppeling", .procent, .aandeel
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
