import Foundation
import Testing

/// What a visitor reads first, held against what is there: links, pictures, commands, targets of make and the version.
@Suite struct `The first pages` {
  private static let wortel = Demowerkmap.fixtures.deletingLastPathComponent()
  static let bladzijden = [
    "README.md", "CONTRIBUTING.md", "GOVERNANCE.md", "SECURITY.md", "ARCHITECTURE.md",
    "docs/standaard-publieke-code.md",
    "docs/schaal.md", "docs/beheer.md", "docs/handleiding.md",
  ]

  private static func text(_ pad: String) throws -> String {
    try String(contentsOf: wortel.appending(path: pad), encoding: .utf8)
  }

  @Test(arguments: bladzijden) func `lead only to what exists`(bladzijde: String) throws {
    let tekst = try Self.text(bladzijde)
    var aantal = 0
    for deel in tekst.matches(of: /\]\(([^)\s]+)\)/) {
      let koppeling = String(deel.1)
      guard !koppeling.hasPrefix("http"), !koppeling.hasPrefix("mailto:") else { continue }
      aantal += 1
      let delen = koppeling.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let map = Self.wortel.appending(path: bladzijde).deletingLastPathComponent()
      let doel = delen[0].isEmpty ? Self.wortel.appending(path: bladzijde) : map.appending(path: delen[0])
      #expect(FileManager.default.fileExists(atPath: doel.path), "\(bladzijde): \(koppeling)")
      if doel.pathExtension == "png" {
        let bytes = try Data(contentsOf: doel)
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 1000, "\(koppeling)")
      }
      if delen.count == 2 {
        let koppen = try String(contentsOf: doel, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(koppen.contains { Self.anchor($0) == delen[1] }, "\(bladzijde): \(koppeling)")
      }
    }
    if bladzijde == "README.md" { #expect(aantal >= 10) }
  }

  /// As the usual readers of Markdown make it.
  private static func anchor(_ kop: Substring) -> String {
    let tekst = kop.drop { $0 == "#" || $0 == " " }.lowercased()
    return String(
      tekst.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
  }

  @Test(arguments: ["README.md", "docs/beheer.md", "docs/handleiding.md", "docs/schaal.md"])
  func `name only commands and options that the program has`(bladzijde: String) throws {
    var gezien: Set<String> = []
    for deel in try Self.text(bladzijde).matches(of: /verantwoording ([a-z]+)((?: +[^`\n]*)?)/) {
      let opdracht = String(deel.1), rest = String(deel.2)
      let opties = rest.matches(of: /--[a-z][a-z-]*/).map { String($0.0) }
      // A word in running text is no command.
      guard gezien.insert(opdracht + opties.joined()).inserted,
        !opties.isEmpty || Self.opdrachten.contains(opdracht)
      else { continue }
      #expect(Self.opdrachten.contains(opdracht), "\(bladzijde): verantwoording \(opdracht)")
      let hulp = try Programma.run(["help", opdracht]).uitvoer
      for optie in opties where optie != "--no-install-recommends" {
        #expect(hulp.contains(optie), "\(bladzijde): verantwoording \(opdracht) \(optie)")
      }
    }
    #expect(!gezien.isEmpty)
  }

  private static let opdrachten: Set<String> = {
    let hulp = (try? Programma.run(["--help"]).uitvoer) ?? ""
    return Set(
      hulp.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) })
  }()

  @Test(arguments: bladzijden) func `name only targets that make has`(bladzijde: String) throws {
    let makefile = try Self.text("Makefile")
    let doelen = Set(makefile.matches(of: /(?m)^([a-z][a-z-]*):/).map { String($0.1) })
    for deel in try Self.text(bladzijde).matches(of: /(?:`|sudo )make ([a-z][a-z-]*)/) {
      #expect(doelen.contains(String(deel.1)), "\(bladzijde): make \(deel.1)")
    }
  }

  @Test func `say the version that the program says`() throws {
    let versie = try Programma.run(["--version"]).uitvoer.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(versie.firstMatch(of: /^\d+\.\d+\.\d+$/) != nil)
    #expect(try Self.text("CHANGELOG.md").contains("\n## \(versie)"))
    for bladzijde in ["README.md", "docs/beheer.md"] {
      #expect(try Self.text(bladzijde).contains("verantwoording_\(versie)_amd64.deb"), "\(bladzijde)")
    }
  }

  /// The comparison says of when it is.
  @Test func `date what they say of others`() throws {
    #expect(try Self.text("README.md").contains(/Seen in [A-Z][a-z]+ 20\d\d/))
  }
}
