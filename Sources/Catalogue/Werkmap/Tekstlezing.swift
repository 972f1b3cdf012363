import Domain
import Foundation

/// Where the texts that people wrote show a person, by file and line; sorted. Nothing is refused here: who reads, says so.
func readTekstbezwaren(_ catalogus: Catalogus, in werkmap: String) -> [Tekstbezwaar] {
  let toets = catalogus.persoonstoets
  let plaatsen =
    catalogus.gebieden.wijken.map(\.naam).filter { !catalogus.gebieden.stadsdelen.contains($0) }
    + (catalogus.schrijfwijzen.lijsten[.locatie] ?? []).flatMap { [$0.woord] + $0.spellingen }
  let overKind = Dictionary(catalogus.verhalen.map { ($0.bestand, $0.gaatOverKind) }) { $0 || $1 }
  var uit: Set<Tekstbezwaar> = []
  for bestand in catalogus.toelichtingen.map(\.bestand) + catalogus.verhalen.map(\.bestand) {
    guard let bytes = FileManager.default.contents(atPath: "\(werkmap)/\(bestand)") else { continue }
    let regels = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
    for (tekst, plekken) in passages(regels) {
      for (plek, spoor) in toets.find(tekst) {
        uit.insert(Tekstbezwaar(bestand: bestand, regel: line(plek, plekken), spoor))
      }
      guard overKind[bestand] == true else { continue }
      for plek in plaatsen.flatMap({ places(of: $0, in: tekst) }) {
        uit.insert(Tekstbezwaar(bestand: bestand, regel: line(plek, plekken), .plek))
      }
    }
  }
  return uit.sorted()
}

/// Keys above a story whose value is shown.
private let getoond = ["titel", "verteller", "foto_alt"]

/// Each paragraph on one line, so that a name and an age on two lines meet, with where each of its lines begins.
private func passages(_ regels: [Substring]) -> [(tekst: String, plekken: [(begin: Int, regel: Int)])] {
  let einde = regels.first == "---" ? regels.dropFirst().firstIndex(of: "---") : nil
  var uit: [(tekst: String, plekken: [(begin: Int, regel: Int)])] = []
  var isOpen = false
  for (plek, regel) in regels.enumerated() {
    if let einde, plek <= einde {
      guard let dubbelepunt = regel.firstIndex(of: ":"), getoond.contains(String(regel[..<dubbelepunt])) else {
        continue
      }
      uit.append((String(regel[regel.index(after: dubbelepunt)...]), [(0, plek + 1)]))
      continue
    }
    let isLeeg = regel.allSatisfy(\.isWhitespace)
    if isLeeg || regel.first == "#" || !isOpen { uit.append(("", [])) }
    isOpen = !isLeeg && regel.first != "#"
    uit[uit.count - 1].plekken.append((uit[uit.count - 1].tekst.count, plek + 1))
    uit[uit.count - 1].tekst += regel + " "
  }
  return uit
}

private func line(_ plek: Int, _ plekken: [(begin: Int, regel: Int)]) -> Int? {
  plekken.last { $0.begin <= plek }?.regel ?? plekken.first?.regel
}

/// Where a name stands as words of its own.
private func places(of naam: String, in tekst: String) -> [Int] {
  let (zoek, geheel) = (Array(naam), Array(tekst))
  guard !zoek.isEmpty, geheel.count >= zoek.count else { return [] }
  return (0...(geheel.count - zoek.count)).filter { plek in
    let einde = plek + zoek.count
    return geheel[plek] == zoek[0] && Array(geheel[plek..<einde]) == zoek && (plek == 0 || !geheel[plek - 1].isLetter)
      && (einde == geheel.count || !geheel[einde].isLetter)
  }
}

extension Verhaal {
  /// Whether it is about a signal or one child: then it names the stadsdeel at most. In doubt it is.
  fileprivate var gaatOverKind: Bool {
    let enkelvoud: Set<String> = [
      "jongen", "jongetje", "meisje", "meid", "kind", "zoon", "zoontje", "dochter", "dochtertje", "broertje", "zusje",
      "leerling", "peuter", "kleuter", "tiener", "signaal", "wijkteam",
    ]
    let woorden = ([titel, verteller] + alineas).joined(separator: " ").split { !$0.isLetter }.map { folded($0) }
    return doel.code == "D05" || woorden.contains { enkelvoud.contains($0) }
  }
}
