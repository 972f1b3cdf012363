import ArgumentParser
import Foundation
import Pipeline

/// What was typed becomes what is meant here, and every error becomes its exit code and message; the work is in Pipeline.
@main struct Verantwoording: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verantwoording",
    abstract: "Rekenschap over kinderwerk aan de gemeente: van exports naar rapport.",
    discussion: helptext(
      """
      Voorbeeld:
        verantwoording nieuw mijn-werkmap
        verantwoording controleer --werkmap mijn-werkmap
        verantwoording maand --werkmap mijn-werkmap --periode 2026-02

      Afsluitcodes: 0 alles goed · 1 klaar, maar er is een mens nodig · 2 verkeerde opdracht of instelling ·
      3 geweigerd voor de veiligheid · 4 kon het werk niet afmaken ·
      5 klaar, maar aan de cijfers van de maand ontbreekt iets
      """),
    version: Versie.nummer,
    subcommands: [
      Nieuw.self, GebiedenOpdracht.self, BronprofielOpdracht.self, Controleer.self, Inlezen.self,
      BevestigOpdracht.self, DagOpdracht.self, MaandOpdracht.self, Rapportage.self, Dekking.self, Cijfers.self,
      Herleid.self, VerkenningOpdracht.self, VaststelOpdracht.self, VergelijkOpdracht.self, KoepelOpdracht.self,
      Status.self,
      HerstelOpdracht.self, Sleutel.self,
      ReservekopieOpdracht.self, TerugzetOpdracht.self, Rooster.self, Opruimen.self, Inzage.self, Vergeet.self,
      Handboek.self,
    ]
  )

  /// Alone, it says where you stand and what to do next.
  func run() throws {
    print(try orientation(in: Werkmap("."), peildatum: Peildatumoptie.vandaag), terminator: "")
  }

  static func main() {
    Noodrem.install()
    Geheugen.prepare()
    do {
      var opdracht = try parseAsRoot()
      do { try opdracht.run() } catch let einde as Afsluiting {
        try Rechten.requireShared()
        throw einde
      }
      try Rechten.requireShared()
      tellRights()
    } catch {
      tellRights()
      Afsluitcode.quit(on: error)
    }
  }

  /// Who was let out of a folder, or in, because the settings changed.
  private static func tellRights() {
    for regel in Rechten.takeNotices() { FileHandle.standardError.write(Data("Rechten: \(regel).\n".utf8)) }
  }
}
