import Domain
import Foundation
import Reporting
import Writers

/// The form in which a person writes the toelichting of one period: made as DOCX and ODT, read back, and never overwritten
/// once somebody saved it.
struct Toelichtingsformulier {
  let periode: Periode
  let map: URL

  /// Before what we wrote: in reading back it is left out.
  static let teken = "▸"
  static let plek = "Schrijf hier uw tekst."

  private static let soorten: [KantoorWriter.Soort] = [.docx, .odt]

  func url(_ soort: KantoorWriter.Soort) -> URL { map.appending(path: "toelichting-\(periode.code).\(soort.rawValue)") }

  /// Writes both forms anew, as far as nobody saved something in them.
  func write(_ koppen: [Toelichtingskop], _ afdrukken: inout Formulierafdrukken) throws {
    for soort in Toelichtingsformulier.soorten {
      let pad = url(soort)
      guard try afdrukken.isOurs(pad) else { continue }
      guard !koppen.isEmpty else {
        try? FileManager.default.removeItem(at: pad)
        continue
      }
      try Data(try Formulier.write(page(koppen), soort, epoch: 0)).write(to: pad, options: .atomic)
      try afdrukken.note(pad)
    }
  }

  private func page(_ koppen: [Toelichtingskop]) -> String {
    func p(_ tekst: String) -> String { "<p>\(markup(tekst))</p>" }
    return "<html lang=\"nl\"><head><title>Toelichting \(periode.inTekst)</title></head><body>"
      + p(
        "\(Toelichtingsformulier.teken) INTERN. Schrijf onder elke kop, laat de koppen staan en bewaar het bestand hier."
      )
      + koppen.map { kop in
        "<h1>\(markup(kop.kop))</h1>" + kop.ernaast.map { p("\(Toelichtingsformulier.teken) \($0)") }.joined()
          + p(Toelichtingsformulier.plek)
      }.joined() + "</body></html>"
  }

  private func markup(_ tekst: String) -> String {
    tekst.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }

  /// What a person wrote under each heading, and what could not be taken over; empty when nobody saved anything.
  func read(_ afdrukken: Formulierafdrukken) throws -> (stukken: [(kop: String, tekst: String)], meldingen: [String]) {
    var stukken: [(kop: String, tekst: String)] = [], meldingen: [String] = []
    for soort in Toelichtingsformulier.soorten {
      let pad = url(soort)
      guard FileManager.default.fileExists(atPath: pad.path), try !afdrukken.isOurs(pad) else { continue }
      do {
        let tekst = try Formulier.read([UInt8](Data(contentsOf: pad)), soort)
        let gelezen = Toelichtingsformulier.split(tekst)
        stukken += gelezen.stukken.filter { nieuw in !stukken.contains { folded($0.kop) == folded(nieuw.kop) } }
        if gelezen.liet > 0 {
          meldingen.append(
            "\(pad.lastPathComponent): \(counted(gelezen.liet, "tabel, plaatje of noot", "tabellen, plaatjes of noten")) "
              + "nemen we niet over. Tekst, nadruk, lijsten en koppelingen wel.")
        }
      } catch let fout as Omzetfout {
        meldingen.append(
          "\(pad.lastPathComponent) is niet te lezen. Bewaar het opnieuw vanuit Word of LibreOffice. (\(fout))")
      }
    }
    return (stukken, meldingen)
  }

  /// Headings with what stands under them, without what we wrote ourselves.
  static func split(_ tekst: String) -> (stukken: [(kop: String, tekst: String)], liet: Int) {
    var stukken: [(kop: String, tekst: String)] = [], liet = 0
    for alinea in tekst.components(separatedBy: "\n\n") {
      let regel = alinea.trimmingCharacters(in: .whitespacesAndNewlines)
      if regel.hasPrefix("#") {
        stukken.append((plain(regel), ""))
      } else if regel.isEmpty || regel.hasPrefix(teken) || regel.hasPrefix("> \(teken)") || regel == plek {
        continue
      } else if regel.hasPrefix("<") || regel.hasPrefix("![") || regel.hasPrefix("|") {
        liet += 1
      } else if !stukken.isEmpty {
        let eerder = stukken[stukken.count - 1].tekst
        stukken[stukken.count - 1].tekst = (eerder.isEmpty ? "" : eerder + "\n\n") + list(regel)
      }
    }
    return (stukken.filter { !$0.tekst.isEmpty }, liet)
  }

  /// '# <span id="anchor"></span>R03' is 'R03': LibreOffice puts an anchor in a heading.
  private static func plain(_ kop: String) -> String {
    var uit = "", isMerk = false
    for teken in kop.drop(while: { $0 == "#" || $0 == " " }) {
      switch teken {
      case "<": isMerk = true
      case ">": isMerk = false
      default: if !isMerk { uit.append(teken) }
      }
    }
    return uit.replacingOccurrences(of: "\\", with: "").trimmingCharacters(in: .whitespaces)
  }

  /// A point of a list with one space after its dash, as in `toelichting/`.
  private static func list(_ alinea: String) -> String {
    alinea.components(separatedBy: "\n").map { regel in
      regel.hasPrefix("-   ") ? "- " + regel.dropFirst(4) : regel
    }.joined(separator: "\n")
  }
}
