import Domain

/// What the rows of one bijeenkomst share, read once for all of them.
extension Presentiezeef {
  /// Makes the fields of the bijeenkomst the ones at hand; the result tells why that cannot be.
  func openBijeenkomst(_ oogst: Oogst) -> (code: Bevindingscode, kolom: Int)? {
    let velden = snijder.velden, plekken = plan.plekken
    let datum = plan.datum.read(velden[plekken.datum])
    guard datum.isGeldig, let dagnummer = datum.alsDag?.nummer else { return (.datumOngeldig, plekken.datum) }
    if !plan.dagen.contains(dagnummer) || dagnummer > plan.vandaag {
      oogst.buiten[dagnummer, default: 0] += 1
      return (plan.dagen.contains(dagnummer) ? .datumToekomst : .datumBuitenPeriode, plekken.datum)
    }
    let activiteit = woorden.activiteiten.find(velden[plekken.activiteit])
    guard activiteit != Bytetabel.leeg else { return (.activiteitOnbekend, plekken.activiteit) }
    var kop = Kop(dag: dagnummer)
    kop.activiteit = UInt16(truncatingIfNeeded: activiteit)
    laat = nil
    let wijk = woorden.wijk(velden[plekken.wijk], op: dagnummer)
    if wijk == Presentierij.geenWijk { laat = (.wijkOnbekend, plekken.wijk) } else { kop.wijk = wijk }
    let id = velden[plekken.bijeenkomst]
    if id.isLeeg { laat = laat ?? (.bijeenkomstLeeg, plekken.bijeenkomst) }
    if id.lengte > Presentieplan.nodigeLengte { laat = laat ?? (.veldTeLang, plekken.bijeenkomst) }
    kop.locatie = woorden.locatie(velden[plekken.locatie], oogst)
    kop.anoniem = readTelling(velden[plekken.anoniem], plekken.anoniem, hoogste: .max, oogst)
    kop.begeleiders = readTelling(velden[plekken.begeleiders], plekken.begeleiders, hoogste: 255, oogst)
    kop.ouders = readOuders(oogst)
    readTijden(&kop, oogst)
    dag = datum
    guard laat == nil else { return nil }
    kop.idLengte = UInt32(id.lengte)
    if oogst.koppen.aantal > 0 {
      let vorige = oogst.koppen[oogst.koppen.aantal - 1]
      if vorige.isGelijk(aan: kop), equalBytes(oogst.ids.begin + Int(vorige.id), id.begin, id.lengte) { return nil }
    }
    kop.id = UInt32(oogst.ids.aantal)
    oogst.ids.append(id.begin, id.lengte)
    oogst.koppen.append(kop)
    return nil
  }

  private func readTelling(_ veld: Bytestuk, _ kolom: Int, hoogste: UInt16, _ oogst: Oogst) -> UInt16 {
    if veld.isLeeg { return 0 }
    guard let getal = digits(veld.bytes), getal <= Int(hoogste) else {
      meld(.getalOngeldig, kolom: kolom, oogst)
      return 0
    }
    return UInt16(getal)
  }

  /// An empty cell is not nought: nobody counted.
  private func readOuders(_ oogst: Oogst) -> UInt16 {
    let veld = snijder.velden[plan.plekken.ouders]
    if veld.isLeeg { return Presentieblok.nietGeteld }
    guard let getal = digits(veld.bytes), getal < Int(Presentieblok.nietGeteld) else {
      meld(.getalOngeldig, kolom: plan.plekken.ouders, oogst)
      return Presentieblok.nietGeteld
    }
    return UInt16(getal)
  }

  private func readTijden(_ kop: inout Kop, _ oogst: Oogst) {
    let begin = snijder.velden[plan.plekken.begin], einde = snijder.velden[plan.plekken.einde]
    if !begin.isLeeg {
      if let tijd = readTijd(begin) { kop.begin = tijd } else { meld(.tijdOngeldig, kolom: plan.plekken.begin, oogst) }
    }
    guard !einde.isLeeg else { return }
    guard let tijd = readTijd(einde) else { return meld(.tijdOngeldig, kolom: plan.plekken.einde, oogst) }
    kop.einde = tijd
    guard kop.begin != Presentieblok.geenTijd else { return }
    if tijd < kop.begin, kop.begin >= 17 * 60, tijd <= 12 * 60 {
      // A night: it began in the evening and ended the next morning.
      kop.einde = tijd + 24 * 60
      meld(.bijeenkomstNacht, kolom: plan.plekken.einde, oogst)
    } else if tijd < kop.begin {
      meld(.eindeVoorBegin, kolom: plan.plekken.einde, oogst)
      kop.einde = Presentieblok.geenTijd
    } else if Int(tijd - kop.begin) > plan.drempels.langsteBijeenkomstUren * 60 {
      meld(.bijeenkomstLang, kolom: plan.plekken.einde, oogst)
    }
  }
}
