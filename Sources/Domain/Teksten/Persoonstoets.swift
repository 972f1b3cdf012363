/// Looks in a text for what leads to one person. Strict: what only looks like it is found too, and a person rewrites a line.
package struct Persoonstoets: Sendable {
  /// Words that stand before an age and are no name, folded: areas, organisations, activities of the workspace.
  private let geenNaam: Set<String>

  package init(bekend namen: some Sequence<String> = []) {
    geenNaam = Set(namen.flatMap { $0.split { !$0.isLetter }.map { folded($0) } }).union(Persoonstoets.gewoon)
  }

  /// The places in a text, by the number of characters before them.
  package func find(_ tekst: String) -> [(plek: Int, spoor: Persoonsspoor)] {
    let tekens = Persoonstoets.plain(tekst)
    return numbers(tekens) + mail(tekens) + dates(tekens) + ages(tekens)
  }

  /// Whether a word with a capital is one of the workspace's own, or begins many a sentence.
  func isOrdinary(_ woord: String) -> Bool { geenNaam.contains(folded(woord)) }

  package func sporen(_ tekst: String) -> Set<Persoonsspoor> { Set(find(tekst).map(\.spoor)) }

  /// The same number of characters in plain signs: every space a space, every dash a dash, every digit 0–9, no emphasis.
  private static func plain(_ tekst: String) -> [Character] {
    tekst.map { teken in
      if let cijfer = teken.wholeNumberValue, (0...9).contains(cijfer), teken.isNumber { return Character("\(cijfer)") }
      if teken.isWhitespace || "*_~`\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}".contains(teken) { return " " }
      return "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{AD}".contains(teken) ? "-" : teken
    }
  }

  // MARK: Numbers

  /// Runs of digits with at most two signs between them, as people write numbers.
  private func numbers(_ tekens: [Character]) -> [(plek: Int, spoor: Persoonsspoor)] {
    var uit: [(Int, Persoonsspoor)] = []
    var plek = 0
    while plek < tekens.count {
      guard isDigit(tekens[plek]) || tekens[plek] == "+" || tekens[plek] == "(" else { plek += 1; continue }
      let begin = plek
      var cijfers: [Int] = []
      let isLand = tekens[plek] == "+" || (tekens[plek] == "(" && plek + 1 < tekens.count && tekens[plek + 1] == "+")
      var einde = plek, stap = plek
      while stap < tekens.count {
        if let cijfer = digit(tekens[stap]) {
          cijfers.append(cijfer)
          einde = stap + 1
        } else if tekens[stap] == "+", !cijfers.isEmpty {
          break
        } else if !"+ -./()".contains(tekens[stap]) || stap - einde >= 3 {
          break
        }
        stap += 1
      }
      plek = max(einde, begin + 1)
      if cijfers.isEmpty { continue }
      if let spoor = Persoonstoets.judge(cijfers, isLand: isLand) {
        uit.append((begin, spoor))
      } else {
        // A number may hang on to another one: '12 kinderen' beside it, or a year before it.
        uit += parts(Array(tekens[begin..<plek])).map { (begin + $0.plek, $0.spoor) }
      }
    }
    return uit
  }

  /// The numbers within a run, each up to its own spaces.
  private func parts(_ tekens: [Character]) -> [(plek: Int, spoor: Persoonsspoor)] {
    var groepen: [(plek: Int, cijfers: [Int], isLand: Bool)] = []
    for (plek, teken) in tekens.enumerated() {
      if let cijfer = digit(teken) {
        if groepen.isEmpty || tekens[max(0, plek - 1)] == " " {
          groepen.append((plek, [], plek > 0 && tekens[plek - 1] == "+"))
        }
        groepen[groepen.count - 1].cijfers.append(cijfer)
      } else if teken == "+" {
        groepen.append((plek, [], true))
      }
    }
    var uit: [(Int, Persoonsspoor)] = []
    for van in groepen.indices {
      var samen: [Int] = []
      for tot in van..<groepen.count {
        samen += groepen[tot].cijfers
        if samen.count > 13 { break }
        if let spoor = Persoonstoets.judge(samen, isLand: groepen[van].isLand) {
          uit.append((groepen[van].plek, spoor))
          break
        }
      }
    }
    return uit
  }

  /// Ten digits from 0, or 31 and nine: a telephone. Nine that pass the elfproef: a BSN.
  private static func judge(_ cijfers: [Int], isLand: Bool) -> Persoonsspoor? {
    if cijfers.count == 10, cijfers[0] == 0, cijfers[1] != 0 { return .telefoon }
    if isLand, (9...14).contains(cijfers.count) { return .telefoon }
    if cijfers.starts(with: [0, 0, 3, 1]), (12...14).contains(cijfers.count) { return .telefoon }
    if cijfers.starts(with: [3, 1, 6]), cijfers.count == 11 { return .telefoon }
    return isBSN(cijfers) ? .bsn : nil
  }

  /// Elfproef: 9a + 8b + … + 2h − i is a multiple of eleven.
  package static func isBSN(_ cijfers: [Int]) -> Bool {
    guard cijfers.count == 9 else { return false }
    let som = cijfers.enumerated().reduce(0) { $0 + $1.element * ($1.offset == 8 ? -1 : 9 - $1.offset) }
    return som % 11 == 0 && cijfers.contains { $0 != 0 }
  }

  // MARK: Mail

  private func mail(_ tekens: [Character]) -> [(plek: Int, spoor: Persoonsspoor)] {
    tekens.indices.filter { tekens[$0] == "@" }.compactMap { plek in
      let na = tekens[(plek + 1)...].prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
      let voor = tekens[..<plek].reversed().prefix { $0.isLetter || $0.isNumber || ".-_+%".contains($0) }
      guard !voor.isEmpty, na.dropFirst().contains(".") else { return nil }
      return (plek, .mail)
    }
  }
}

func isDigit(_ teken: Character) -> Bool { digit(teken) != nil }
func digit(_ teken: Character) -> Int? {
  guard let byte = teken.asciiValue, (48...57).contains(byte) else { return nil }
  return Int(byte) - 48
}
