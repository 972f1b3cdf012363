import Domain
import Foundation
import Ingest
import Storage

/// One child, as a person asks about her: by the bron that knows her and the number that it uses. The number is never kept, printed
/// or put in an error.
package struct Kindvraag: Sendable {
  package let bron: String
  package let nummer: String

  package init(bron: String, nummer: String) {
    (self.bron, self.nummer) = (bron, nummer.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// The pseudonyms under which the child can be known: by the key of now and, during a change of keys, the one before.
  func child(_ werkmap: Werkmap, _ catalogus: Catalogus) throws -> Kind {
    guard let profiel = catalogus.bronnen.first(where: { $0.bron.code == bron }) else {
      let namen = catalogus.bronnen.map(\.bron.code)
      throw Opdrachtfout("De bron '\(bron)' bestaat niet. Kies uit: \(enumerated(namen)).")
    }
    guard !nummer.isEmpty else { throw Opdrachtfout("Er is geen nummer van een kind gegeven.") }
    let sleutels = try werkmap.readSleutels(catalogus)
    let soorten = profiel.leveringen.filter { $0.soort.noemtKinderen }
    var alle: [Pseudoniem] = [], schrijfwijzen: Set<String> = [nummer]
    for soort in soorten {
      schrijfwijzen.insert(Ingest.schrijfwijze(of: nummer, profiel: soort))
      for sleutel in [sleutels.nu, sleutels.voorheen].compactMap(\.self) {
        let pseudoniem = Ingest.pseudoniem(of: nummer, bron: profiel, profiel: soort, sleutel: sleutel)
        if !alle.contains(pseudoniem) { alle.append(pseudoniem) }
      }
    }
    // Bronnen that share their numbers know the same child by it.
    let bronnen = catalogus.bronnen.filter {
      $0.bron == profiel.bron || (profiel.deeltKindsleutels && $0.deeltKindsleutels)
    }
    return Kind(pseudoniemen: alle, schrijfwijzen: schrijfwijzen, bronnen: bronnen.map(\.bron.code))
  }

  /// Where and how to look for her.
  struct Kind {
    let pseudoniemen: [Pseudoniem]
    /// Of her number in files.
    let schrijfwijzen: Set<String>
    let bronnen: [String]
  }
}

/// What `inzage` shows: every line that is kept of one child (AVG, art. 15).
package struct Inzageverslag: Encodable, Sendable {
  package struct Rij: Encodable, Sendable {
    package let dag: String
    package let wat: String
    package let activiteit: String
    package let locatie: String
    package let wijk: String
    package let leeftijd: Int?
    package let levering: String
    package let regel: Int
  }
  package let bron: String
  package let rijen: [Rij]
  /// 'jjjj-mm'; more than one where files contradict each other.
  package var geboortemaanden: [String] = []

  package var tekst: String {
    guard !rijen.isEmpty else {
      return "Van dit kind van \(bron) is niets bewaard. Kijk of het nummer precies is zoals de bron het schrijft.\n"
    }
    return
      "Van dit kind van \(bron) zijn \(counted(rijen.count, "rij", "rijen")) bewaard, zonder naam, nummer of geboortedatum.\n\n"
      + rijen.map { rij in
        let delen = [rij.wat, rij.activiteit, rij.locatie, rij.wijk, rij.leeftijd.map { "\($0) jaar" } ?? ""]
        return
          "  \(rij.dag)  \(delen.filter { !$0.isEmpty }.joined(separator: ", "))  (\(rij.levering), regel \(rij.regel))\n"
      }.joined()
      + (geboortemaanden.isEmpty ? "" : "\nGeboortemaand: \(enumerated(geboortemaanden)).\n")
      + "\nIn archief/ staan de geleverde bestanden zelf: daar staat op deze regels wat de bron leverde.\n"
  }
}

/// Everything that is kept of one child, of leveringen that count and of those that were replaced.
package func access(_ vraag: Kindvraag, in werkmap: Werkmap) throws -> Inzageverslag {
  try locked(werkmap) {
    let catalogus = try werkmap.loadCatalogus(), opslag = try werkmap.openOpslag()
    let pseudoniemen = try vraag.child(werkmap, catalogus).pseudoniemen
    let rijen = try pseudoniemen.flatMap { try opslag.presenties(van: $0) }
    var verslag = Inzageverslag(
      bron: vraag.bron,
      rijen: rijen.map { levering, rij in
        Inzageverslag.Rij(
          dag: rij.kenmerk == nil ? rij.dag.maand.code : rij.dag.iso,
          wat: rij.kenmerk?.status.inTekst ?? rij.soort.inInzage,
          activiteit: rij.activiteit, locatie: rij.locatie, wijk: rij.wijk, leeftijd: rij.kenmerk?.leeftijd,
          levering: levering, regel: rij.regel)
      })
    verslag.geboortemaanden = Set(try pseudoniemen.flatMap { try opslag.geboortemaanden(van: $0) }).sorted().map(\.code)
    return verslag
  }
}

extension Leveringsoort {
  /// What a row of a register about a child is, in a sentence.
  fileprivate var inInzage: String {
    switch vorm.rijen {
    case .velden: rawValue
    case .eigen, .presentielijst: "signaal"
    }
  }
}

extension Presentiekenmerk.Status {
  var inTekst: String {
    switch self {
    case .aanwezig: "aanwezig"
    case .afgemeld: "afgemeld"
    case .afwezig: "afwezig"
    }
  }
}
