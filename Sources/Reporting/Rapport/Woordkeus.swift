import Domain

/// The words that a gemeente prefers: 'vroeg signaleren en vroeg doen' for 'preventie' (DOMEIN §7).
///
/// Only in what the program says itself. The text of a goal, a name and what people wrote stay as they are.
struct Woordkeus {
  /// Lower-case word to its replacement.
  let woorden: [String: String]

  init(_ woordkeus: [String: String]) {
    woorden = Dictionary(
      woordkeus.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// Whole words only; a capital stays a capital.
  func applied(to tekst: String) -> String {
    guard !woorden.isEmpty else { return tekst }
    var uit = "", woord = ""
    func sluit() {
      if let ander = woorden[woord.lowercased()] {
        uit += woord.first?.isUppercase == true ? ander.metHoofdletter : ander
      } else {
        uit += woord
      }
      woord = ""
    }
    for teken in tekst {
      if teken.isLetter { woord.append(teken) } else { sluit(); uit.append(teken) }
    }
    sluit()
    return uit
  }

  func applied(to zin: Zin) -> Zin {
    Zin(
      delen: zin.delen.map { deel in
        switch deel {
        case .tekst(let tekst): .tekst(applied(to: tekst))
        case .cijfer, .vast: deel
        }
      })
  }

  func applied(to hoofdstuk: Hoofdstuk) -> Hoofdstuk {
    Hoofdstuk(hoofdstuk.id, hoofdstuk.titel, hoofdstuk.blokken.map(applied))
  }

  private func applied(to blok: Blok) -> Blok {
    func tegel(_ tegel: Tegel) -> Tegel {
      Tegel(
        applied(to: tegel.getal), applied(to: tegel.label), tegel.context.map(applied),
        meer: tegel.meer.map(applied))
    }
    return switch blok {
    case .alinea(let zinnen): .alinea(zinnen.map(applied))
    case .vondsten(let vondsten):
      .vondsten(vondsten.map { Vondst(applied(to: $0.kern), $0.bij.map(applied)) })
    case .vraag(let vraag): .vraag(Vraagblok(vraag: vraag.vraag.map(applied), tekst: vraag.tekst))
    case .naast(let links, let rechts): .naast(links.map(applied), rechts.map(applied))
    case .noot(let zinnen): .noot(zinnen.map(applied))
    case .checklist(let zinnen): .checklist(zinnen.map(applied))
    case .lijst(let punten): .lijst(punten.map { $0.map(applied) })
    case .tegels(let tegels): .tegels(tegels.map(tegel))
    case .keten(let stappen): .keten(stappen.map(tegel))
    case .kaarten(let kaarten): .kaarten(kaarten.map { $0.map(applied) })
    case .strook, .aandacht, .uitgelicht, .kaart, .kop, .tabel, .afspraken, .doelen, .grafiek, .mensentekst, .verhaal,
      .cijfers:
      blok
    }
  }
}
