import Domain
import Foundation
import Ingest

extension Inleesopdracht {
  /// A file as the configuration of the workspace says it must be read.
  init(
    _ post: Toewijzing.Post, _ catalogus: Catalogus, bekend: Set<String>?, sleutels: Sleutels,
    tijdelijk: String,
    periode: Periode? = nil, draden: Int? = nil
  ) {
    self.init(
      pad: post.url.path, bestand: post.naam, bron: post.bron, profiel: post.profiel, gebieden: catalogus.gebieden,
      doelen: catalogus.doelen, drempels: catalogus.werkmap.drempels, werkvormen: catalogus.werkmap.werkvormen,
      bekendeActiviteiten: bekend, sleutel: sleutels.nu, periode: periode,
      koppelt: catalogus.koppelend.contains(post.bron.bron), draden: draden ?? cores, tijdelijk: tijdelijk)
    oudeSleutel = sleutels.voorheen
  }
}

extension Inleesuitkomst {
  var perCode: [String: Int] {
    Dictionary(aantallen.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  /// Per code how many rows, and what to do about them; the most frequent first.
  var summary: [String] {
    let overHetBestand = Set(bevindingen.map(\.code))
    return aantallen.filter { !overHetBestand.contains($0.key) }.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }.map { code, aantal in
      let regels = rijbevindingen.lazy.filter { $0.code == code }.prefix(3).map { String($0.regel) }
      let plaats = regels.isEmpty ? "" : " (regel \(enumerated(Array(regels)))\(aantal > 3 ? " en verder" : ""))"
      return "\(code.rawValue) \(counted(aantal, "rij", "rijen"))\(plaats): \(code.tekst) \(code.herstel)"
    }
  }
}
