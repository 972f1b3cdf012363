import Domain

/// Turns the key of a child in a row of a register into a pseudonym.
struct Kindlezing {
  private let pseudonimisering: Pseudonimisering
  /// During a change of keys.
  private let voorheen: Pseudonimisering?

  init(_ plan: Registerplan) {
    pseudonimisering = Pseudonimisering(plan.opdracht.sleutel, bron: plan.opdracht.bron)
    voorheen = plan.opdracht.oudeSleutel.map { Pseudonimisering($0, bron: plan.opdracht.bron) }
  }

  /// From the key as presentielijsten have it; nil where none stands. What is no number is a finding, never a child.
  func child(_ rij: Registerrij) throws(Rijfout) -> Kindpseudoniem? {
    let tekst = rij.tekst(.kind)
    guard !tekst.isEmpty else { return nil }
    let sleutel = Nummervorm(cijfers: rij.plan.profiel.nummercijfers).canonical(tekst)
    var kopie = sleutel
    if let gebrek = kopie.withUTF8(Nummergebrek.find) {
      // Where a signal may be about a street or a group, 'n.v.t.' says just that.
      if gebrek == .kindPlaatshouder, rij.plan.profiel.kolommen[.kind]?.isVerplicht == false { return nil }
      throw Rijfout(gebrek, .kind)
    }
    return sleutel.withBytestuk {
      Kindpseudoniem(nu: pseudonimisering.pseudoniem($0), voorheen: voorheen?.pseudoniem($0))
    }
  }
}
