import Domain
import Reporting

/// One line per agreement: verdict, name, reached, planned, agreed, picture; the explanation inside the row.
extension HTMLBladzijde {
  mutating func append(_ tabel: Afsprakentabel) {
    let isEerste = !heeftLeeswijzer
    heeftLeeswijzer = true
    if isEerste, vorm != .kantoor { appendReader() }
    let rol = vorm == .scherm
    add(
      "<table class=\"afspraken\" id=\"\(tabel.id)\"\(rol ? " role=\"table\"" : "")><caption>\(escaped(tabel.bijschrift))</caption>"
    )
    if vorm == .kantoor {
      add(
        "<colgroup><col style=\"width:16%\"><col style=\"width:42%\"><col style=\"width:16%\"><col style=\"width:10%\"><col style=\"width:16%\"></colgroup>"
      )
    } else {
      let plan = heeftPlan ? "<col class=\"c-p\">" : ""
      add(
        "<colgroup><col class=\"c-o\"><col><col class=\"c-n\">\(plan)<col class=\"c-g\"><col class=\"c-b\"></colgroup>"
      )
    }
    let koppen =
      ["Oordeel", "Afspraak", "Bereikt"] + (heeftPlan ? ["Nu volgens plan"] : []) + ["Afgesproken"]
      + (vorm == .kantoor ? [] : ["In beeld"])
    let kop = koppen.map { "<th\(rol ? " role=\"columnheader\"" : "") scope=\"col\">\($0)</th>" }.joined()
    add("<thead\(rol ? " role=\"rowgroup\"" : "")><tr\(rol ? " role=\"row\"" : "")>\(kop)</tr></thead>")
    add("<tbody\(rol ? " role=\"rowgroup\"" : "")>")
    for rij in tabel.rijen { append(rij) }
    add("</tbody></table>")
  }

  /// On paper a column of dashes takes room from the names: of a period that is over nothing is planned any more.
  private var heeftPlan: Bool {
    vorm != .druk
      || rapport.hoofdstukken.flatMap(\.blokken).contains { blok in
        if case .afspraken(let tabel) = blok { tabel.rijen.contains { $0.plan != nil } } else { false }
      }
  }

  private mutating func append(_ rij: Afsprakentabel.Rij) {
    let cel = vorm == .scherm ? " role=\"cell\"" : ""
    let soort = rij.oordeel.soort
    add("<tr id=\"afspraak-\(anchor(rij.id))\"\(vorm == .scherm ? " role=\"row\"" : "")>")
    add(
      "<td class=\"oordeel\"\(cel)><span class=\"chip \(Oordeelvorm.klasse(soort))\">\(mark(rij.oordeel, maat: 14))\(Oordeelvorm.woord(soort))</span></td>"
    )
    let naam =
      "<b class=\"t\">\(escaped(rij.titel))</b> <span class=\"p\">\(escaped("\(rij.id) · \(rij.periode)"))</span>"
      + why(rij) + earlier(rij.eerder) + explanation(rij)
    add(
      vorm == .kantoor
        ? "<td>\(naam)</td>"
        : "<th class=\"afs\"\(vorm == .scherm ? " role=\"rowheader\"" : "") scope=\"row\">\(naam)</th>")
    add(number(rij.bereikt, "Bereikt") + (heeftPlan ? number(rij.plan, "Nu volgens plan") : ""))
    add(number(rij.afgesproken, "Afgesproken"))
    if vorm != .kantoor {
      let figuur = rij.beeld.map {
        picture(Afspraakstaaf.vlak($0, kleur: kleur), alt: $0.alt, klasse: "beeld")
      }
      let inhoud = (figuur ?? "") + parts(rij)
      add("<td class=\"plaatje\"\(cel)>\(inhoud.isEmpty ? leeg : inhoud)</td>")
    }
    add("</tr>")
  }

  /// Where the explanation stands in full under it, its first sentence is not said twice.
  private func why(_ rij: Afsprakentabel.Rij) -> String {
    let isDubbel = rij.isRedenUitToelichting && vorm != .scherm
    let tekst = [rij.eisen, isDubbel ? "" : rij.reden].filter { !$0.isEmpty }.joined(separator: " ")
    return tekst.isEmpty ? "" : "<p class=\"r\">\(escaped(tekst))</p>"
  }

  private func number(_ getal: Getaltekst?, _ kop: String) -> String {
    let cel = vorm == .scherm ? " role=\"cell\"" : ""
    guard let getal else {
      let leeg =
        vorm == .kantoor
        ? "–" : "<b><span aria-hidden=\"true\">–</span><span class=\"vh\">geen plan</span></b>"
      return "<td class=\"num leeg\"\(cel) data-kop=\"\(kop)\">\(leeg)</td>"
    }
    let groot = getal.groot.isEmpty ? "" : "<b>\(escaped(getal.groot))</b>"
    let klein =
      getal.klein.isEmpty
      ? "" : (vorm == .kantoor && !groot.isEmpty ? " " : "") + "<small>\(escaped(getal.klein))</small>"
    return "<td class=\"num\"\(cel) data-kop=\"\(kop)\">\(groot)\(klein)</td>"
  }

  /// Which stretch was met, each by its name and its verdict.
  private func earlier(_ stukken: [Afsprakentabel.Eerder]) -> String {
    guard !stukken.isEmpty else { return "" }
    let delen = stukken.map { stuk in
      vorm == .kantoor
        ? "<li>\(escaped(stuk.naam)): \(stuk.oordeel.tekst)</li>"
        : "<li>\(mark(stuk.oordeel, maat: 12))<span class=\"vh\">\(Oordeelvorm.woord(stuk.oordeel.soort)): </span>"
          + "\(escaped(vorm == .druk ? stuk.kort : stuk.naam))</li>"
    }
    let kop = vorm == .druk ? "<li class=\"r\">Eerder:</li>" : ""
    return (vorm == .druk ? "" : "<p class=\"r\">Eerder:</p>") + "<ul class=\"delen\">\(kop)\(delen.joined())</ul>"
  }

  /// More parts than this are named only where they are not good.
  private static var hoogstensDelen: Int { 6 }

  private func parts(_ rij: Afsprakentabel.Rij) -> String {
    guard !rij.delen.isEmpty else { return "" }
    let isVeel = rij.delen.count > Self.hoogstensDelen
    // Of a number that may not be shown its name says nothing: those are counted.
    let zichtbaar = rij.delen.filter { !$0.isVerborgen }, verborgen = rij.delen.count - zichtbaar.count
    let genoemd = isVeel ? zichtbaar.filter { $0.oordeel.koers != true } : zichtbaar
    let rest = zichtbaar.count - genoemd.count
    let namen = genoemd.prefix(12).map { deel in
      "<li>\(mark(deel.oordeel, maat: 12))<span class=\"vh\">\(Oordeelvorm.woord(deel.oordeel.soort)): </span>\(escaped(deel.naam)) <b>\(escaped(deel.waarde))</b></li>"
    }
    let meer = genoemd.count > 12 ? ["<li>en nog \(genoemd.count - 12)</li>"] : []
    let slot = rest > 0 ? ["<li>\(mark(.opSchema, maat: 12))de andere \(rest) goed</li>"] : []
    let dicht = verborgen > 0 ? ["<li>\(hidden(verborgen, van: rij.delen.count))</li>"] : []
    return "<ul class=\"delen\">\((namen + meer + slot + dicht).joined())</ul>"
  }

  private func hidden(_ aantal: Int, van alle: Int) -> String {
    if aantal == alle { return "alle \(aantal) verborgen" }
    return aantal == 1 ? "één is verborgen" : "de andere \(aantal) zijn verborgen"
  }

  /// What the organisation wrote, then conditions and grounds; folded on a screen, in full on paper only what people wrote.
  private func explanation(_ rij: Afsprakentabel.Rij) -> String {
    let zwak = rij.onderbouwing.flatMap { $0.graad == .goed ? nil : "Onderbouwing: \($0.inRij)." }
    let gronden = rij.uitleg + [zwak].compactMap(\.self)
    let eigen = rij.toelichting.isEmpty ? "" : html(rij.toelichting)
    switch vorm {
    case .kantoor: return eigen
    case .druk: return eigen.isEmpty ? "" : "<div class=\"toel\">\(eigen)</div>"
    case .scherm:
      let tekst = eigen + (gronden.isEmpty ? "" : "<p class=\"stil\">\(escaped(gronden.joined(separator: " ")))</p>")
      guard !tekst.isEmpty else { return "" }
      let woord = eigen.isEmpty ? "Waarop dit rust" : "Toelichting"
      return
        "<details><summary>\(woord)<span class=\"vh\"> bij \(escaped(rij.titel))</span></summary>\(tekst)</details>"
    }
  }

  /// One line of key above the tables: after that no legend is needed to read a row.
  private mutating func appendReader() {
    func teken(_ tekenen: (inout Tekenvlak) -> Void) -> String {
      var vlak = Tekenvlak(34, 20, kleur: kleur)
      tekenen(&vlak)
      return vlak.svg(alt: nil, klasse: "")
    }
    let regels: [(String, String)?] = [
      (teken { $0.rect(1, 5, 32, 10, vul: "merk") }, "bereikt"),
      (
        teken {
          $0.rect(1, 5, 32, 10, vul: "goed-z"); $0.line(1, 16, 33, 16, "goed", dik: 1.5)
        }, "goed"
      ),
      (teken { $0.line(17, 1, 17, 19, "accent", dik: 3) }, "afgesproken"),
      heeftPlan ? (teken { $0.line(17, 1, 17, 19, "inkt", dik: 2, streep: "2 2.5") }, "nu volgens plan") : nil,
      (
        teken {
          $0.line(3, 10, 31, 10, "stil", dik: 1.5)
          for x in [3.0, 31] { $0.line(x, 6, x, 14, "stil", dik: 1.5) }
        }, "verwacht aan het eind"
      ),
      (
        teken { $0.rect(1.75, 5.75, 30, 8.5, vul: "papier", rand: "merk", dik: 1.5, streep: "3 2") },
        "nog zonder oordeel"
      ),
    ]
    add("<ul class=\"leeswijzer\">\(regels.compactMap(\.self).map { "<li>\($0.0)\($0.1)</li>" }.joined())</ul>")
  }
}
