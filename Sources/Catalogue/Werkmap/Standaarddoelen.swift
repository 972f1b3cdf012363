package import Domain

/// The tien doelen as they are part of the program, with the shares that NJi found in 2021: what workspaces of different gemeenten have
/// in common, whatever words they gave their own list.
package func standardGoals() -> [Doel] {
  let fouten = Foutenlijst()
  let tekst = String(decoding: PackageResources.doelen_yaml, as: UTF8.self)
  let catalogus = Knoop.parse(tekst, bestand: "doelen.yaml", fouten: fouten).flatMap(readDoelcatalogus)
  // Proof: the text is built into the program and not read from disk; every test that makes a workspace of it reads it whole.
  guard let catalogus, fouten.isEmpty else { preconditionFailure("our own doelen.yaml: \(fouten.fouten)") }
  return catalogus.doelen
}
