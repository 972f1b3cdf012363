import Domain
import Reporting

/// The explanation of one place: state, goal to the letter, why, figures, course, what is done and planned, what could help.
enum Dekkingsuitleg {
  static func article(_ uitleg: Vakuitleg, _ blad: Dekkingsblad) -> String {
    let plek = uitleg.plek, id = Dekkingsrooster.anchor(plek)
    let landelijk =
      plek.doel.landelijkAandeel.map { "Landelijk werkt \($0)% van de kinderwerkers eraan." }
      ?? "Hiervan is geen landelijk cijfer."
    var uit = """
      <article class="vak" id="v-\(id)" data-kop="\(escaped("\(plek.doel.id.code) \(plek.doel.kort) in \(blad.naam(plek.gebied))"))">
      <h3>\(escaped("\(plek.doel.id.code) \(plek.doel.kort) in \(blad.naam(plek.gebied))"))</h3>
      <p><span class="chip \(Dekkingsvorm.klasse(uitleg.stand))">\(Dekkingsvorm.teken(uitleg.stand))\(uitleg.stand.woord)</span></p>
      <p>\(escaped(plek.doel.tekst.hasSuffix(".") ? plek.doel.tekst : plek.doel.tekst + ".")) <span class="stil">\(landelijk)</span></p>

      """
    if !uitleg.waarom.isEmpty {
      uit += "<p class=\"waarom\"><b>Waarom?</b> \(escaped(uitleg.waarom.joined(separator: " ")))</p>\n"
    }
    let cijfers = uitleg.cijfers.map { "<div><dt>\($0.naam)</dt><dd>\(escaped($0.waarde))</dd></div>" }
    uit += "<dl class=\"dk-cijfers\">\(cijfers.joined())</dl>\n" + Dekkingsverloop.bars(uitleg)
    uit +=
      list("Activiteiten", uitleg.gedaan) + list("Gepland", uitleg.gepland) + list("Wat kan helpen?", uitleg.kansen)
    return uit + "<p class=\"terug\"><a href=\"#c-\(id)\">Terug naar het vak</a></p></article>"
  }

  /// No list is shown empty.
  private static func list(_ kop: String, _ regels: [Vakuitleg.Regel]) -> String {
    guard !regels.isEmpty else { return "" }
    let punten = regels.map { regel in
      "<li><b>\(escaped(regel.naam))</b> <span>\(escaped(regel.waar))</span>"
        + (regel.keer.isEmpty ? "" : " <span class=\"keer\">\(escaped(regel.keer))</span>") + "</li>"
    }
    return "<h4>\(kop)</h4><ul class=\"dk-lijst\">\(punten.joined())</ul>\n"
  }
}
