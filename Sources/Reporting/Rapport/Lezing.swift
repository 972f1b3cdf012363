import Domain

/// For which moment a report is shaped. Each is made from the same value, so that no two can say something else.
package enum Lezing: String, CaseIterable, Sendable {
  /// Everything, with the appendix.
  case heel
  /// Two pages: the core, the agreements that need attention, the goals, the talk.
  case kort
  /// For who lives there: the figures, the goals and the stories, without the account of files and what is unfinished.
  case publiek

  /// Behind the name of the file.
  package var achtervoegsel: String { self == .heel ? "" : "-\(rawValue)" }
}

extension Rapport {
  package func read(_ lezing: Lezing) -> Rapport {
    switch lezing {
    case .heel: self
    case .kort: kort
    case .publiek: publiek
    }
  }

  /// The same report on two pages. Its numbers lead nowhere: the appendix stays with the whole report.
  package var kort: Rapport {
    replacing("\(titel), in het kort", hoofdstukken.compactMap { $0.kort }, cijfers: [], .kort)
  }

  /// The report for publication: what the organisation and the gemeente settle between themselves stays out.
  ///
  /// Every number keeps its row in the appendix; what goes is the list of files, their faults and their fingerprints.
  package var publiek: Rapport {
    replacing(
      "\(titel), voor iedereen",
      hoofdstukken.map { hoofdstuk in
        switch hoofdstuk.id {
        case "samenvatting": hoofdstuk.dropping { if case .checklist = $0 { true } else { false } }
        case "afspraken": hoofdstuk.dropping { if case .noot = $0 { true } else { false } }
        case "cijfers": hoofdstuk.withoutDeliveries
        default: hoofdstuk
        }
      }, cijfers: cijfers, .publiek)
  }
}

extension Hoofdstuk {
  fileprivate func dropping(_ weg: (Blok) -> Bool) -> Hoofdstuk {
    Hoofdstuk(id, titel, blokken.filter { !weg($0) })
  }

  /// From the heading of the deliveries to the next heading.
  fileprivate var withoutDeliveries: Hoofdstuk {
    var over: [Blok] = []
    var isWeg = false
    for blok in blokken {
      if case .kop(_, let id) = blok { isWeg = id == "gegevens" }
      if !isWeg { over.append(blok) }
    }
    return Hoofdstuk(id, titel, over)
  }

  /// What of it belongs on two pages; nil for nothing.
  fileprivate var kort: Hoofdstuk? {
    switch id {
    case "samenvatting": self
    case "gesprek": Hoofdstuk(id, titel, talk)
    case "doelen": goals
    case "afspraken": attention
    default: nil
    }
  }

  private var goals: Hoofdstuk {
    Hoofdstuk(
      id, titel,
      blokken.compactMap { blok in
        guard case .doelen(var tabel) = blok else { return nil }
        tabel.isKort = true
        return .doelen(tabel)
      })
  }

  /// Under each question the first thing that the organisation wrote; where it wrote nothing, the first points from the
  /// figures. The agreements among those points have a table of their own here.
  private var talk: [Blok] {
    var uit: [Blok] = []
    var punten: Blok?
    func close() {
      if let punten, case .kop? = uit.last { uit.append(punten) }
    }
    for blok in blokken.dropFirst() {
      switch blok {
      case .kop:
        close()
        punten = nil
        uit.append(blok)
      case .lijst(let alle): punten = punten ?? .lijst(Array(alle.prefix(3)))
      case .alinea: continue
      case .mensentekst(let kop, let alineas): uit.append(.mensentekst(kop: kop, Array(alineas.prefix(1))))
      default: uit.append(blok)
      }
    }
    close()
    return uit.enumerated().filter { plek, blok in
      guard case .kop = blok else { return true }
      guard plek + 1 < uit.count else { return false }
      if case .kop = uit[plek + 1] { return false }
      return true
    }.map(\.element)
  }

  /// More do not fit on two pages beside the rest.
  private static var hoogstensAfspraken: Int { 8 }

  /// The agreements that are behind or not met, each with its verdict and both sides; what the manager wrote of it stands in the whole report.
  private var attention: Hoofdstuk? {
    var isMeer = false
    let tabellen = blokken.compactMap { blok -> Blok? in
      guard case .afspraken(let tabel) = blok else { return nil }
      let alle = tabel.rijen.filter { $0.oordeel.koers == false }
      let rijen = Array(alle.prefix(Hoofdstuk.hoogstensAfspraken))
      let bijschrift = "Afspraken die aandacht vragen. Elke rij is één afspraak."
      guard !rijen.isEmpty else { return nil }
      isMeer = isMeer || alle.count > rijen.count
      return .afspraken(Afsprakentabel(id: tabel.id, bijschrift: bijschrift, rijen: rijen, isKort: true))
    }
    let meer: [Blok] = isMeer ? [.noot(["Meer afspraken vragen aandacht. Ze staan in het hele rapport."])] : []
    return tabellen.isEmpty ? nil : Hoofdstuk(id, "Welke afspraken vragen aandacht?", tabellen + meer)
  }
}
