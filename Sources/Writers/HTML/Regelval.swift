/// Where a line of text may not break: '1 mei' and '3 procentpunt' stay together.
enum Regelval {
  /// The space that does not break.
  static let vast = "\u{A0}"

  /// A space between a digit and a letter holds.
  static func bound(_ tekst: String) -> String {
    guard tekst.contains(" ") else { return tekst }
    let tekens = Array(tekst)
    return String(
      tekens.indices.map { plek -> Character in
        guard tekens[plek] == " ", plek > 0, plek + 1 < tekens.count, tekens[plek - 1].isNumber,
          tekens[plek + 1].isLetter
        else { return tekens[plek] }
        return Character(vast)
      })
  }
}
