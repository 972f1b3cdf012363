import Domain

extension Rapportinvoer {
  /// Why, in one clause: in the words of the organisation where it wrote them, else from what the verdict rests on.
  func shortReason(_ uitkomst: Afspraakuitkomst) -> String {
    if let eigen = firstSentence(toelichting?.alineas(onder: uitkomst.afspraak.id).first), eigen.count <= 110 {
      return eigen
    }
    for reden in uitkomst.redenen {
      switch reden {
      case .delen(let stand, let namen):
        return namen.count <= 3
          ? "\(stand.tekst): \(enumerated(namen))."
          : "\(stand.tekst): \(namen.count) \(uitkomst.dimensie?.meervoud ?? "delen")."
      case .alleDelen, .reden, .opBasisVan: return reden.tekst
      case .perioden(false, _, _): return reden.tekst
      case .staatVast, .leveringOntbreekt, .geteldTot, .volgensPlan, .noemer, .nietTeKoppelen, .vorigJaar,
        .nietMeegeteld, .respons, .normGewijzigd, .naarVerhouding, .perioden:
        continue
      }
    }
    return uitkomst.verschil.map { "\($0.metHoofdletter)." } ?? ""
  }

  /// Up to and with the first full stop that ends a sentence, as plain text.
  func firstSentence(_ tekst: String?) -> String? {
    guard let tekst, !tekst.isEmpty else { return nil }
    let vlak = tekst.replacing("\n", with: " ")
    guard let einde = vlak.firstRange(of: ". ") else { return vlak }
    return String(vlak[..<einde.lowerBound]) + "."
  }
}
