import Domain
import Reporting

/// A slide as boxes with a place, in millimetres on a sheet of 16:9: what both office formats draw, so that they cannot differ.
struct Diablad {
  struct Regel {
    let tekst: String
    /// Points.
    var grootte = 20
    var isVet = false
    /// Hexadecimal, without '#'.
    var kleur = "17202A"
    var isPunt = false
  }
  enum Inhoud {
    case tekst([Regel], vul: String?)
    /// PNG or JPEG.
    case beeld([UInt8], mime: String, alt: String)
  }
  struct Vak {
    let x, y, b, h: Double
    let inhoud: Inhoud
  }
  static let breedte = 338.67, hoogte = 190.5

  let titel: String
  let vakken: [Vak]
  let notities: [String]
  let voet: String
}

/// Lays the slides of a report out.
struct Diaopmaak {
  let rapport: Rapport
  private let stijl: Palet

  init(_ rapport: Rapport) {
    self.rapport = rapport
    stijl = Palet(rapport.stijl)
  }

  func kleur(_ naam: String) -> String { stijl.vast(naam).dropFirst().uppercased() }

  /// The title sheet, then the slides.
  ///
  /// - Throws: `Omzetfout` when a chart does not become a picture.
  func bladen() throws -> [Diablad] {
    let voet = [rapport.organisatie, rapport.periode.inTekst, rapport.banier].compactMap(\.self).joined(
      separator: " · ")
    let begin = Diablad(
      titel: rapport.titel,
      vakken: [
        Diablad.Vak(
          x: 15, y: 70, b: 300, h: 60,
          inhoud: .tekst(
            [
              .init(tekst: rapport.organisatie, grootte: 26, isVet: true, kleur: kleur("merk")),
              .init(
                tekst: "\(rapport.lezer) · stand per \(rapport.standPer.inTekst)", grootte: 20, kleur: kleur("stil")),
              .init(tekst: rapport.status.inTekst, grootte: 20, kleur: kleur("stil")),
            ], vul: nil))
      ], notities: ["Elke dia komt uit het rapport. Daar staat ook waarop de cijfers rusten."], voet: voet)
    return [begin]
      + (try rapport.dias.map { dia in
        let isEenKolom = dia.rechts.isEmpty
        let vakken =
          try column(dia.links, x: 15, b: isEenKolom ? 308.67 : 180)
          + (isEenKolom ? [] : try column(dia.rechts, x: 207, b: 116.67))
        return Diablad(titel: dia.titel, vakken: vakken, notities: dia.notities, voet: voet)
      })
  }

  private static let boven = 42.0, onder = 174.0

  private func column(_ blokken: [Blok], x: Double, b: Double) throws -> [Diablad.Vak] {
    var vakken: [Diablad.Vak] = []
    var y = Self.boven
    var tekst: [Diablad.Regel] = []
    func flush(_ vul: String? = nil) {
      guard !tekst.isEmpty else { return }
      let passend = fitted(tekst, b: b, h: Self.onder - y)
      let h = min(Self.onder - y, height(passend, b: b) + 4)
      vakken.append(.init(x: x, y: y, b: b, h: h, inhoud: .tekst(passend, vul: vul)))
      y += h + 4
      tekst = []
    }
    for blok in blokken {
      switch blok {
      case .lijst(let punten):
        tekst += punten.map { .init(tekst: $0.map(\.tekst).joined(separator: " "), grootte: 26, isPunt: true) }
      case .alinea(let zinnen): tekst.append(.init(tekst: zinnen.map(\.tekst).joined(separator: " "), grootte: 24))
      case .noot(let zinnen):
        tekst.append(.init(tekst: zinnen.map(\.tekst).joined(separator: " "), grootte: 18, kleur: kleur("stil")))
      case .mensentekst(_, let alineas):
        tekst += alineas.map { .init(tekst: $0.tekst, grootte: 26, kleur: kleur("merk")) }
      case .aandacht(let punten):
        for punt in punten {
          tekst.append(
            .init(tekst: "\(punt.oordeel.teken) \(punt.titel) · \(punt.getal)", grootte: 20, isVet: true))
          if !punt.reden.isEmpty { tekst.append(.init(tekst: punt.reden, grootte: 18, kleur: kleur("stil"))) }
        }
      case .strook(let groepen):
        flush()
        vakken += strip(groepen, x: x, b: b, y: &y)
      case .tegels(let tegels), .keten(let tegels):
        flush()
        vakken += tiles(tegels, x: x, b: b, y: &y)
      case .kaart(let kaart):
        flush()
        vakken.append(try picture(Kaartbeeld.vlak(kaart, kleur: stijl.vast), kaart.alt, x: x, b: b, y: &y))
      case .grafiek(let grafiek):
        flush()
        vakken.append(
          try picture(Grafieken.lijn(grafiek, kleur: stijl.vast), "\(grafiek.titel). \(grafiek.alt)", x: x, b: b, y: &y)
        )
      case .doelen(let tabel):
        flush()
        let alt = tabel.rijen.map { "\($0.kort) \($0.aantal.zichtbareTekst)" }.joined(separator: ", ")
        vakken.append(
          try picture(Grafieken.doelstaven(tabel, kleur: stijl.vast), "Kinderen per doel: \(alt).", x: x, b: b, y: &y))
      case .uitgelicht(let verhaal, _):
        flush()
        vakken += story(verhaal, x: x, b: b, y: y)
      case .kop, .vondsten, .vraag, .naast, .tabel, .afspraken, .verhaal, .kaarten, .cijfers, .checklist: continue
      }
    }
    flush()
    return vakken
  }

  /// Two beside one another.
  private func tiles(_ tegels: [Tegel], x: Double, b: Double, y: inout Double) -> [Diablad.Vak] {
    let breed = (b - 5) / 2, hoog = 56.0
    let begin = y
    defer { y = begin + Double((tegels.count + 1) / 2) * (hoog + 5) }
    return tegels.enumerated().map { plek, tegel in
      let regels =
        [
          Diablad.Regel(tekst: tegel.getal.tekst, grootte: 30, isVet: true, kleur: kleur("merk")),
          .init(tekst: tegel.label, grootte: 16, isVet: true),
        ]
        + [tegel.context, tegel.meer].compactMap(\.self).map {
          .init(tekst: $0.tekst, grootte: 14, kleur: kleur("stil"))
        }
      return .init(
        x: x + Double(plek % 2) * (breed + 5), y: begin + Double(plek / 2) * (hoog + 5), b: breed, h: hoog,
        inhoud: .tekst(regels, vul: kleur("vlak")))
    }
  }

  private func strip(_ groepen: [Strookgroep], x: Double, b: Double, y: inout Double) -> [Diablad.Vak] {
    groepen.map { groep in
      let regels = [
        Diablad.Regel(
          tekst: "\(groep.plekken.count) \(groep.woord)", grootte: 18, isVet: true,
          kleur: kleur(Oordeelvorm.tint(groep.oordeel))),
        .init(tekst: groep.plekken.map(\.id).joined(separator: ", "), grootte: 12, kleur: kleur("stil")),
      ]
      let h = min(height(regels, b: b), (Self.onder - Self.boven) / Double(groepen.count) - 2)
      defer { y += h + 2 }
      return .init(x: x, y: y, b: b, h: h, inhoud: .tekst(regels, vul: kleur("vlak")))
    }
  }

  private func story(_ verhaal: Verhaalblok, x: Double, b: Double, y: Double) -> [Diablad.Vak] {
    let breed = verhaal.foto == nil ? b : b - 110, hoog = Self.onder - y
    let regels = fitted(
      verhaal.alineas.map { .init(tekst: $0.tekst, grootte: 36, kleur: "FFFFFF") }
        + [.init(tekst: verhaal.verteller, grootte: 16, kleur: kleur("op-veld-stil"))], b: breed - 12, h: hoog - 6)
    var vakken = [Diablad.Vak(x: x, y: y, b: breed, h: hoog, inhoud: .tekst(regels, vul: kleur("veld")))]
    if let foto = verhaal.foto {
      let (h, w) = fit(foto.beeld.breedte, foto.beeld.hoogte, b: 104, h: hoog)
      vakken.append(
        .init(
          x: x + breed + 6, y: y, b: w, h: h,
          inhoud: .beeld(foto.beeld.bytes, mime: foto.beeld.soort.mime, alt: foto.alt)))
    }
    return vakken
  }

  private func picture(_ vlak: Tekenvlak, _ alt: String, x: Double, b: Double, y: inout Double) throws -> Diablad.Vak {
    let png = try Omzetter.rsvgConvert.convert(
      Array(vlak.svg(alt: nil, klasse: "").utf8), ["--format", "png", "--zoom", "3", "--background-color", "white"],
      epoch: rapport.epoch)
    let (h, w) = fit(vlak.breedte, vlak.hoogte, b: b, h: Self.onder - y)
    defer { y += h + 4 }
    return .init(x: x, y: y, b: w, h: h, inhoud: .beeld(png.bytes, mime: "image/png", alt: alt))
  }

  private func fit(_ breedte: Int, _ hoogte: Int, b: Double, h: Double) -> (h: Double, w: Double) {
    let schaal = min(b / Double(max(1, breedte)), h / Double(max(1, hoogte)))
    return (Double(hoogte) * schaal, Double(breedte) * schaal)
  }

  /// As large as fits, and never under fourteen points.
  private func fitted(_ regels: [Diablad.Regel], b: Double, h: Double) -> [Diablad.Regel] {
    var uit = regels
    while height(uit, b: b) > h, uit.contains(where: { $0.grootte > 14 }) {
      for plek in uit.indices where uit[plek].grootte > 14 { uit[plek].grootte = max(14, uit[plek].grootte - 2) }
    }
    return uit
  }

  /// Millimetres that the lines take: a letter is about half as wide as it is high.
  private func height(_ regels: [Diablad.Regel], b: Double) -> Double {
    regels.reduce(6) { som, regel in
      let hoog = Double(regel.grootte) * 0.3528
      let perRegel = max(8, (b - 8) / (hoog * 0.54))
      let aantal = (Double(regel.tekst.count) / perRegel).rounded(.up)
      return som + max(1, aantal) * hoog * 1.25 + hoog * 0.35
    }
  }
}
