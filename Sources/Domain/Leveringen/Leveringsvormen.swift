extension Leveringsoort {
  package var vorm: Leveringsvorm {
    switch self {
    case .activiteiten:
      Leveringsvorm(
        velden: [.activiteit, .naam, .werkvorm, .doelen, .partners, .geldigVan, .geldigTot],
        nodig: [.activiteit, .doelen], sleutel: [.activiteit], rijen: .eigen(.activiteiten), kent: [.activiteit],
        ritme: .jaarlijks)
    case .planning:
      Leveringsvorm(
        velden: [.bijeenkomst, .datum, .begintijd, .eindtijd, .activiteit, .locatie, .wijk, .uitkomst, .exportdatum],
        nodig: [.bijeenkomst, .datum, .activiteit, .wijk, .uitkomst], sleutel: [.bijeenkomst, .datum],
        rijen: .eigen(.planning), kent: [.activiteit, .locatie], isDicht: true, ritme: .incidenteel)
    case .aanwezigheid:
      Leveringsvorm(
        velden: [
          .bijeenkomst, .datum, .begintijd, .eindtijd, .activiteit, .locatie, .wijk, .kind, .geboortedatum, .postcode,
          .status, .anoniem, .ouders, .begeleiders, .exportdatum,
        ], nodig: [.bijeenkomst, .datum, .activiteit, .wijk, .kind, .status], sleutel: [.bijeenkomst],
        rijen: .presentielijst, kent: [.activiteit, .locatie, .kind], isDicht: true)
    case .signalen:
      Leveringsvorm(
        velden: [
          .signaal, .datum, .wijk, .kind, .leefgebied, .melder, .doorgespeeldAan, .doorgespeeld, .opgepakt, .afgerond,
          .teruggekoppeld, .warm, .exportdatum,
        ], nodig: [.signaal, .datum, .wijk], sleutel: [.signaal], rijen: .eigen(.signalen),
        kent: [.leefgebied, .kind], isZelfDeTelling: true)
    case .evaluaties:
      Leveringsvorm(
        velden: [
          .evaluatie, .datum, .doelgroep, .vraag, .wijk, .activiteit, .schaal, .uitgenodigd, .antwoorden, .som,
          .antwoord, .exportdatum,
        ], nodig: [.evaluatie, .datum, .doelgroep, .vraag, .antwoorden, .som], sleutel: [.evaluatie, .vraag],
        rijen: .eigen(.evaluaties), kent: [.activiteit], isZelfDeTelling: true, ritme: .incidenteel)
    case .wachtlijsten:
      Leveringsvorm(
        velden: [.peildatum, .locatie, .wijk, .wachtenden, .langsteWeken, .exportdatum],
        nodig: [.peildatum, .locatie, .wachtenden], sleutel: [.peildatum, .locatie], rijen: .eigen(.wachtlijsten),
        kent: [.locatie], isZelfDeTelling: true)
    case .praktijkbezoeken:
      Leveringsvorm(
        velden: [.datum, .locatie, .wijk, .bezoeker, .exportdatum], nodig: [.datum, .locatie],
        sleutel: [.datum, .locatie, .bezoeker], rijen: .eigen(.praktijkbezoeken), kent: [.locatie],
        ritme: .incidenteel)
    case .vrijwilligersuren:
      Leveringsvorm(
        velden: [.maand, .activiteit, .locatie, .wijk, .uren, .exportdatum], nodig: [.maand, .activiteit, .uren],
        sleutel: [.maand, .activiteit],
        rijen: .velden(
          Veldregister(
            tabel: "vrijwilligersuren", dag: .maand(.maand),
            kolommen: [
              .init(.activiteit, .activiteit, isSleutel: true), .init(.locatie, .locatie, isSleutel: true),
              .init(.wijk, .wijk, isSleutel: true), .init(.uren, .uren),
            ])), kent: [.activiteit, .locatie])
    case .doorstroom:
      Leveringsvorm(
        velden: [.datum, .kind, .geboortedatum, .wijk, .locatie, .aanbod, .exportdatum],
        nodig: [.datum, .kind, .geboortedatum, .wijk], sleutel: [.datum, .locatie],
        rijen: .velden(
          Veldregister(
            tabel: "doorstroom", dag: .dag(.datum),
            kolommen: [
              .init(.kind, .kind, isSleutel: true), .init(.geboortedatum, .leeftijd), .init(.wijk, .wijk),
              .init(.locatie, .locatie), .init(.aanbod, .woord(.aanbod), isSleutel: true),
            ])), kent: [.locatie, .kind], isZelfDeTelling: true, ritme: .incidenteel)
    }
  }

  /// Fields without which a file of this kind cannot be counted.
  package var nodigeVelden: [Veld] { vorm.nodig }

  package var isZelfDeTelling: Bool { vorm.isZelfDeTelling }

  /// Whether its rows are about single children.
  package var noemtKinderen: Bool { vorm.kent.contains(.kind) }
}
