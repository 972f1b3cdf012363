import Disclosure
import Domain

/// The workbook of one period and one edition.
package func makeWerkboek(_ invoer: Rapportinvoer) -> Werkboek {
  let gegevens = Gegevensblad(invoer)
  let gezien = gegevens.maten
  let maten = Maat.allCases.filter(gezien.contains)
  let inhoudsbladen = [
    Werkblad.afspraken(invoer), Werkblad.doelen(invoer), Werkblad.doelenPerWijk(invoer), Werkblad.bereik(invoer),
    Werkblad.continuiteit(invoer), Werkblad.wijkenkaart(invoer), Werkblad.signalen(invoer),
    Werkblad.stemEnPartners(invoer), Werkblad.verloop(invoer),
    Werkblad.wijkenPerMaand(invoer),
  ].compactMap { $0 }
  let uitleg = Werkblad.uitleg(invoer, maten: maten)
  let inhoud = ["Controle": "Elk totaal opnieuw berekend uit Gegevens"]
  let zonderSamenvatting = inhoudsbladen + [gegevens.blad, uitleg]
  // The check looks at the summary, and the summary lists the check: its name and title are known before its rows are.
  let voorlopig = Werkblad(naam: "Controle", titel: "Dit werkboek controleert zichzelf", delen: [])
  let samenvatting = Samenvattingblad(
    invoer, andere: zonderSamenvatting + [voorlopig], inhoud: inhoud, midden: Werkblad.afsprakenKort(invoer))
  let controle = Controleblad(invoer, gegevens, andere: [samenvatting.blad] + inhoudsbladen)
  let werkmap = invoer.catalogus.werkmap
  var werkboek = Werkboek(
    titel: "Verantwoording kinderwerk \(invoer.periode.inTekst)", organisatie: werkmap.organisatie,
    gemeente: werkmap.gemeente, periode: invoer.periode.inTekst, standPer: invoer.standPer,
    editie: invoer.boek.inhoud.editie, banier: werkmap.banier, stijl: werkmap.huisstijl,
    bladen: [samenvatting.blad] + zonderSamenvatting + [controle.blad], namen: samenvatting.namen)
  werkboek.afwijkingen = controle.afwijkingen
  return werkboek
}
