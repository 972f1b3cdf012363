package import Domain
import Foundation
import Glibc
import Storage

/// Builds the store again from the archive: the same files in the same order give the same figures.
///
/// The store that was there stays beside the new one, as `verantwoording.sqlite.vorige`, until the next time. Cut off half-way, the
/// workspace contradicts itself and says so, and this command is given again.
package func rebuild(in werkmap: Werkmap, peildatum: Dag, tijdstip: String, voortgang: Voortgang) throws
  -> Inleesverslag
{
  let slot = try Slot(werkmap, bewijs: false)
  defer { _ = slot }
  let posten = try Archiefpost.all(in: werkmap)
  guard !posten.isEmpty else {
    throw Opdrachtfout("In het archief en het grootboek staat geen levering om in te lezen.")
  }
  let opgeruimd = Set(Grootboek(werkmap).regels().flatMap { $0.uitArchief ?? [] })
  guard posten.allSatisfy({ $0.archief != nil || !opgeruimd.contains($0.levering) }) else {
    throw Wereldfout(
      "Een deel van archief/ is weg, omdat het lang genoeg is bewaard. Er is niets veranderd. Zet een reservekopie terug: "
        + "verantwoording terugzetten")
  }
  let weg = posten.filter { $0.archief == nil && $0.bevestiging == nil }
  guard weg.isEmpty else {
    throw Wereldfout(
      "Het archief mist \(counted(weg.count, "bestand", "bestanden")): \(enumerated(weg.prefix(5).map(\.levering))). "
        + "Er is niets veranderd. Zet archief/ terug uit een back-up.")
  }
  let bank = werkmap.map.appending(path: ".heropbouw", directoryHint: .isDirectory)
  try? FileManager.default.removeItem(at: bank)
  defer { try? FileManager.default.removeItem(at: bank) }
  // Who was erased stays erased.
  let gewist = try? werkmap.openOpslag().gewistenlijst()
  try setAside(werkmap)
  do {
    if let gewist { try werkmap.openOpslag().zetGewisten(gewist) }
    return try read(posten, bank, in: werkmap, peildatum: peildatum, tijdstip: tijdstip, voortgang: voortgang)
  } catch {
    try? setAside(werkmap, terug: true)
    throw error
  }
}

private func read(
  _ posten: [Archiefpost], _ bank: URL, in werkmap: Werkmap, peildatum: Dag, tijdstip: String, voortgang: Voortgang
) throws -> Inleesverslag {
  var verslag = Inleesverslag()
  for (nummer, post) in posten.enumerated() {
    if let bevestiging = post.bevestiging {
      try bevestiging.enter(try werkmap.openOpslag(), tijdstip: post.tijdstip ?? tijdstip)
      continue
    }
    guard let archief = post.archief else { continue }
    voortgang.report(post.naam, nummer, van: posten.count)
    // A folder of its own: two deliveries may have had the same name.
    let plek = bank.appending(path: "\(nummer)/\(post.naam)")
    try FileManager.default.createDirectory(at: plek.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: plek, withDestinationURL: archief)
    var opdracht = Inleesronde.Opdracht()
    (opdracht.bestanden, opdracht.tijdstip, opdracht.isHeropbouw) = ([plek.path], post.tijdstip ?? tijdstip, true)
    (opdracht.periode, opdracht.alsDeel, opdracht.levering) = (post.voor, post.alsDeel, post.levering)
    opdracht.afdruk = post.afdruk
    // What was accepted once is not asked again.
    opdracht.akkoord = Akkoord(bestand: post.naam, reden: "eerder aangenomen")
    let eigen = try Inleesronde(werkmap).run(opdracht, voortgang: .stil)
    for bestand in eigen.bestanden { verslag.add(bestand) }
    (verslag.samenhang, verslag.koppeling) = (eigen.samenhang, eigen.koppeling)
  }
  voortgang.report("", posten.count, van: posten.count)
  let boek = Grootboek(werkmap)
  try boek.heal()
  try boek.append(
    Grootboek.Regel(
      tijdstip: tijdstip, opdracht: "inlezen --uit-archief", peildatum: peildatum.iso, uitkomst: verslag.uitkomst))
  try werkmap.requireAgreement()
  return verslag
}

/// Puts the store aside whole, or back: with its journal, in which the end of an unfinished run may stand.
private func setAside(_ werkmap: Werkmap, terug: Bool = false) throws {
  let opslag = werkmap.opslag.path, opzij = opslag + ".vorige"
  for achtervoegsel in ["-journal", ".zegel", ""] {
    let (van, naar) =
      terug ? (opzij + achtervoegsel, opslag + achtervoegsel) : (opslag + achtervoegsel, opzij + achtervoegsel)
    guard rename(van, naar) == 0 || errno == ENOENT else {
      throw Wereldfout("Kan \(van) niet opzij zetten: \(lastSystemError()).")
    }
  }
  Opslag.forget()
}

/// One file to read again.
private struct Archiefpost {
  let levering: String
  /// As it came.
  let naam: String
  let tijdstip: String?
  let voor: Periode?
  /// Whether a person said that it belongs beside others of its month.
  var alsDeel = false
  /// SHA-256 of the file as it came; nil in an older ledger, and then the store is asked.
  var afdruk: String?
  /// Not a file: a person confirmed that nothing happened.
  var bevestiging: Bevestiging?
  /// Nil: it is gone.
  let archief: URL?

  /// In the order in which they were first taken in; without what was undone.
  static func all(in werkmap: Werkmap) throws -> [Archiefpost] {
    let bestanden = Dictionary(
      try Werkmap.bestanden(in: werkmap.archief).map { ($0.deletingPathExtension().lastPathComponent, $0) },
      uniquingKeysWith: { eerste, _ in eerste })
    // The store may be damaged or gone: what it can still tell about names comes to help.
    let bewaard = (try? werkmap.openOpslag().leveringen()) ?? []
    let namen = Dictionary(
      bewaard.map { ($0.levering.id, $0.levering.bestand) }, uniquingKeysWith: { eerste, _ in eerste })
    var posten: [Archiefpost] = [], teruggedraaid: Set<String> = []
    let afdrukken = Dictionary(
      bewaard.map { ($0.levering.id, $0.levering.sha256) }, uniquingKeysWith: { eerste, _ in eerste })
    func add(
      _ id: String, _ naam: String?, _ tijdstip: String?, _ voor: String?, alsDeel: Bool = false,
      _ afdruk: String? = nil
    ) throws {
      if let plek = posten.firstIndex(where: { $0.levering == id }) {
        // An older ledger named the delivery without its file.
        if posten[plek].naam != id || naam == nil { return }
        posten.remove(at: plek)
      }
      posten.append(
        Archiefpost(
          levering: id, naam: naam ?? namen[id] ?? id, tijdstip: tijdstip, voor: voor.flatMap { Periode(code: $0) },
          alsDeel: alsDeel, afdruk: afdruk ?? afdrukken[id], archief: bestanden[id]))
    }
    for regel in Grootboek(werkmap).regels() {
      if [Grootboek.ongedaan, Grootboek.opruimen].contains(regel.opdracht) {
        teruggedraaid.formUnion(regel.leveringen)
        posten.removeAll { regel.leveringen.contains($0.levering) }
      } else if let bevestiging = Bevestiging(regel) {
        posten += regel.leveringen.map {
          Archiefpost(
            levering: $0, naam: "bevestiging", tijdstip: regel.tijdstip, voor: nil, bevestiging: bevestiging,
            archief: nil)
        }
      } else {
        for id in regel.leveringen {
          try add(
            id, regel.namen?[id], regel.tijdstip, regel.voor, alsDeel: regel.alsDeel ?? false, regel.afdrukken?[id])
        }
      }
    }
    for stand in bewaard { try add(stand.levering.id, stand.levering.bestand, stand.ingelezenOp, nil) }
    let zonderNaam = bestanden.keys.filter { id in
      Levering.isID(id) && !teruggedraaid.contains(id) && !posten.contains { $0.levering == id }
    }
    let onbekend = posten.filter { $0.naam == $0.levering && $0.archief != nil }.map(\.levering) + zonderNaam.sorted()
    guard onbekend.isEmpty else {
      throw Wereldfout(
        "Van \(counted(onbekend.count, "bestand", "bestanden")) in het archief is de oorspronkelijke naam niet meer bekend: "
          + "\(enumerated(Array(onbekend.prefix(5)))). Er is niets veranderd. Zet grootboek.jsonl terug uit een back-up, of "
          + "zet deze bestanden onder hun eigen naam in inbox/.")
    }
    return posten
  }
}
