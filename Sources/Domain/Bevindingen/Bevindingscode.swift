/// Every finding by its stable code. The texts are Dutch: a person at the bron reads them.
package enum Bevindingscode: String, CaseIterable, Hashable, Sendable {
  case kolommen = "KOLOMMEN"
  case datumOngeldig = "DATUM_ONGELDIG"
  case datumBuitenPeriode = "DATUM_BUITEN_PERIODE"
  case activiteitOnbekend = "ACTIVITEIT_ONBEKEND"
  case kindLeeg = "KIND_LEEG"
  case statusOnbekend = "STATUS_ONBEKEND"
  case dubbel = "DUBBEL"
  case wijkOnbekend = "WIJK_ONBEKEND"
  /// Broken, truncated, or not what its name says.
  case bestandOnleesbaar = "BESTAND_ONLEESBAAR"
  case bestandVersleuteld = "BESTAND_VERSLEUTELD"
  /// An old binary format (.xls), of which only the container is recognised.
  case bestandOudFormaat = "BESTAND_OUD_FORMAAT"
  case bestandGeenWerkblad = "BESTAND_GEEN_WERKBLAD"
  /// Several visible sheets, and the bronprofiel names none.
  case bestandBladOnduidelijk = "BESTAND_BLAD_ONDUIDELIJK"
  case bestandCoderingOnduidelijk = "BESTAND_CODERING_ONDUIDELIJK"
  case bestandScheidingOnduidelijk = "BESTAND_SCHEIDING_ONDUIDELIJK"
  /// More than a reader may hold: a cell, a row or the shared strings.
  case bestandTeGroot = "BESTAND_TE_GROOT"
  /// Unpacks to far more than it is.
  case bestandZipbom = "BESTAND_ZIPBOM"
  /// XML with a DOCTYPE, the door to external files (XXE) and billion laughs.
  case bestandDoctype = "BESTAND_DOCTYPE"
  /// An archive with a name that points outside it.
  case bestandPad = "BESTAND_PAD"

  case bestandLeeg = "BESTAND_LEEG"
  /// No row of the file names our columns.
  case kopOntbreekt = "KOP_ONTBREEKT"
  case kolomOntbreekt = "KOLOM_ONTBREEKT"
  case kolomDubbel = "KOLOM_DUBBEL"
  /// The name of the file should tell its period.
  case periodeOnbekend = "PERIODE_ONBEKEND"
  /// The name says one month, and the rows or the user another.
  case periodeTegenstrijdig = "PERIODE_TEGENSTRIJDIG"
  /// What happened cannot lie after today.
  case datumToekomst = "DATUM_TOEKOMST"
  /// One row far from all others: most likely a wrong year or month.
  case datumAlleen = "DATUM_ALLEEN"
  /// No register of activities was ever delivered by this bron.
  case registerOntbreekt = "REGISTER_ONTBREEKT"
  case bsnKolom = "BSN_KOLOM"
  case bsnWaarden = "BSN_WAARDEN"
  /// A quote that is never closed, or text behind a closing one.
  case aanhaling = "AANHALING"
  /// Bytes that are no character in the coding of the file.
  case teken = "TEKEN"
  case veldTeLang = "VELD_TE_LANG"
  case bijeenkomstLeeg = "BIJEENKOMST_LEEG"
  case getalOngeldig = "GETAL_ONGELDIG"
  case tijdOngeldig = "TIJD_ONGELDIG"
  case eindeVoorBegin = "EINDE_VOOR_BEGIN"
  case bijeenkomstLang = "BIJEENKOMST_LANG"
  case bijeenkomstTegenstrijdig = "BIJEENKOMST_TEGENSTRIJDIG"
  case lijstGroot = "LIJST_GROOT"
  case geboortedatumOngeldig = "GEBOORTEDATUM_ONGELDIG"
  case leeftijdOnwaarschijnlijk = "LEEFTIJD_ONWAARSCHIJNLIJK"
  case activiteitLeeg = "ACTIVITEIT_LEEG"
  case activiteitTegenstrijdig = "ACTIVITEIT_TEGENSTRIJDIG"
  case doelLeeg = "DOEL_LEEG"
  case doelOnbekend = "DOEL_ONBEKEND"
  case werkvormOnbekend = "WERKVORM_ONBEKEND"
  case uitkomstOnbekend = "UITKOMST_ONBEKEND"
  case signaalLeeg = "SIGNAAL_LEEG"
  /// A later step of a signal that has no readable date, or one before the signal itself.
  case vervolgdatumOngeldig = "VERVOLGDATUM_ONGELDIG"
  case vervolgVoorSignaal = "VERVOLG_VOOR_SIGNAAL"
  case evaluatieLeeg = "EVALUATIE_LEEG"
  case doelgroepOnbekend = "DOELGROEP_ONBEKEND"
  case schaalOngeldig = "SCHAAL_ONGELDIG"
  case aantalOngeldig = "AANTAL_ONGELDIG"
  case somBuitenSchaal = "SOM_BUITEN_SCHAAL"
  case meerAntwoordenDanGevraagd = "MEER_ANTWOORDEN_DAN_GEVRAAGD"
  case locatieLeeg = "LOCATIE_LEEG"
  /// A second waiting list at one place on one day.
  case wachtlijstTweede = "WACHTLIJST_TWEEDE"
  case totaalKloptNiet = "TOTAAL_KLOPT_NIET"
  /// The same child present at two places at one time.
  case kindOpTweePlekken = "KIND_OP_TWEE_PLEKKEN"
  /// More of the deelnames in a weekend than is likely.
  case weekendPiek = "WEEKEND_PIEK"
  /// More of a month's deelnames on one day than is likely.
  case dagPiek = "DAG_PIEK"

  // Seen over all files together.
  case signaalZonderDeelname = "SIGNAAL_ZONDER_DEELNAME"
  case nooitGehouden = "NOOIT_GEHOUDEN"
  /// Attendance of an activity that no register names, as after undoing the register.
  case bijeenkomstZonderActiviteit = "BIJEENKOMST_ZONDER_ACTIVITEIT"
  /// Words of a column that no list of the workspace has.
  case woordOnbekend = "WOORD_ONBEKEND"
  /// As `kindOpTweePlekken`, on lists of two bronnen.
  case kindBijTweeBronnen = "KIND_BIJ_TWEE_BRONNEN"
  /// Two keys of one organisation with the same name and birth date.
  case koppelingDubbelzinnig = "KOPPELING_DUBBELZINNIG"
  /// One key with two names or birth dates.
  case koppelingTegenstrijdig = "KOPPELING_TEGENSTRIJDIG"
  /// A cell in a column that we read holds an error, or a formula whose value was never stored.
  case celZonderWaarde = "CEL_ZONDER_WAARDE"
  /// Rows or sheets that a person does not see, and cells that took the content of a merged cell.
  case werkbladVerborgen = "WERKBLAD_VERBORGEN"
  case werkbladSamengevoegd = "WERKBLAD_SAMENGEVOEGD"
  /// The bytes are another coding than the bronprofiel says; the bytes were followed.
  case coderingAnders = "CODERING_ANDERS"
  /// No table of the kind that the bronprofiel names: a web page, a PDF, something zipped.
  case bestandAndereSoort = "BESTAND_ANDERE_SOORT"
  /// A head of a wide list that looks like a date and is none in the notation of the bronprofiel.
  case kopDatumOnleesbaar = "KOP_DATUM_ONLEESBAAR"
  /// The same key as another row (a child on a list, a head count, a signal), with other content.
  case rijTegenstrijdig = "RIJ_TEGENSTRIJDIG"
  /// Rows of one bijeenkomst that differ in times or begeleiders.
  case bijeenkomstOneens = "BIJEENKOMST_ONEENS"
  /// A word where a number should be: 'onbekend', '-', '0', '?'.
  case kindPlaatshouder = "KIND_PLAATSHOUDER"
  /// A number that a spreadsheet rounded: scientific notation, or more than fifteen digits stored as a number.
  case nummerOnbetrouwbaar = "NUMMER_ONBETROUWBAAR"
  /// A number without the zeros that the same digits have elsewhere in the file.
  case nummerVoorloopnul = "NUMMER_VOORLOOPNUL"
  /// Spellings of one number that differ in spaces, case or signs that nobody sees.
  case nummerSchrijfwijze = "NUMMER_SCHRIJFWIJZE"
  /// A bijeenkomst that was called off and has children on its list.
  case afgelastMetKinderen = "AFGELAST_MET_KINDEREN"
  /// A bijeenkomst that was held and of which no list came, in a month of which lists came.
  case gehoudenZonderLijst = "GEHOUDEN_ZONDER_LIJST"
  /// A bijeenkomst that began in the evening and ended the next morning.
  case bijeenkomstNacht = "BIJEENKOMST_NACHT"
  /// A sheet that fits the pattern of the bronprofiel and has no header of ours.
  case werkbladOvergeslagen = "WERKBLAD_OVERGESLAGEN"

  package var ernst: Ernst {
    switch self {
    case .kolommen, .datumOngeldig, .datumBuitenPeriode, .datumToekomst, .activiteitOnbekend, .kindLeeg,
      .statusOnbekend, .dubbel,
      .wijkOnbekend, .aanhaling, .teken, .veldTeLang, .bijeenkomstLeeg, .activiteitLeeg, .uitkomstOnbekend,
      .signaalLeeg, .evaluatieLeeg, .doelgroepOnbekend, .schaalOngeldig, .aantalOngeldig, .somBuitenSchaal,
      .locatieLeeg, .bijeenkomstTegenstrijdig, .celZonderWaarde, .rijTegenstrijdig, .kindPlaatshouder,
      .nummerOnbetrouwbaar, .nummerVoorloopnul:
      .rij
    case .bestandOnleesbaar, .bestandVersleuteld, .bestandOudFormaat, .bestandGeenWerkblad, .bestandBladOnduidelijk,
      .bestandCoderingOnduidelijk, .bestandScheidingOnduidelijk, .bestandTeGroot, .bestandLeeg, .kopOntbreekt,
      .kolomOntbreekt,
      .kolomDubbel, .periodeOnbekend, .periodeTegenstrijdig, .registerOntbreekt, .bestandAndereSoort,
      .kopDatumOnleesbaar:
      .bestand
    case .bestandZipbom, .bestandDoctype, .bestandPad, .bsnKolom, .bsnWaarden:
      .geweigerd
    case .getalOngeldig, .tijdOngeldig, .eindeVoorBegin, .bijeenkomstLang, .lijstGroot, .geboortedatumOngeldig,
      .leeftijdOnwaarschijnlijk, .totaalKloptNiet, .activiteitTegenstrijdig, .doelLeeg,
      .datumAlleen, .doelOnbekend, .werkvormOnbekend, .vervolgdatumOngeldig, .vervolgVoorSignaal,
      .meerAntwoordenDanGevraagd,
      .kindOpTweePlekken, .weekendPiek, .dagPiek, .koppelingDubbelzinnig, .koppelingTegenstrijdig,
      .werkbladVerborgen, .werkbladSamengevoegd, .coderingAnders, .bijeenkomstOneens, .nummerSchrijfwijze,
      .bijeenkomstNacht, .wachtlijstTweede, .werkbladOvergeslagen:
      .melding
    case .signaalZonderDeelname, .nooitGehouden, .bijeenkomstZonderActiviteit, .kindBijTweeBronnen, .woordOnbekend,
      .afgelastMetKinderen, .gehoudenZonderLijst:
      .samenhang
    }
  }
}
