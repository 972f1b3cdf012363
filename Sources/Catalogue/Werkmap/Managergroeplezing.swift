import Domain

/// What the settings say of a group for the manager.
package enum Managergroepwens: Hashable, Sendable {
  case geen
  case groep(String)
  /// Nobody knows: who reads the settings whole says what is wrong with them.
  case onleesbaar
}

/// The group of the manager, and nothing else of the settings: asked at every start, before they are read whole.
package func readManagergroep(in werkmap: String) -> Managergroepwens {
  let fouten = Foutenlijst()
  guard let knoop = Knoop.read("verantwoording.yaml", in: werkmap, fouten: fouten) else { return .onleesbaar }
  if let naam = managergroep(knoop) { return .groep(naam) }
  return fouten.isEmpty ? .geen : .onleesbaar
}

/// A name as `groupadd` accepts it, so that it is never taken for something else.
func managergroep(_ knoop: Knoop) -> String? {
  guard let veld = knoop.veld("managergroep"), let naam = veld.alsTekst() else { return nil }
  let toegestaan = naam.utf8.allSatisfy { byte in
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
  guard toegestaan, (1...32).contains(naam.utf8.count), naam.first?.isLetter == true || naam.first == "_" else {
    veld.report(
      "De groep '\(naam)' heeft geen naam die een groep kan hebben",
      "Noem een groep van deze machine: kleine letters, cijfers, - en _, zoals kinderwerk")
    return nil
  }
  return naam
}
