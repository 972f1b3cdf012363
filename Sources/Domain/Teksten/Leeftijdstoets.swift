/// Dates of birth, and names beside an age.
extension Persoonstoets {
  /// One word or number of a text, with the sign before and after it.
  struct Woord {
    let plek: Int
    let tekst: String
    let voor: String
    let na: String

    var getal: Int? { Int(tekst) ?? Persoonstoets.telwoorden[folded(tekst)] }
    var isNaam: Bool {
      guard let eerste = tekst.first, eerste.isUppercase, tekst.count > 1 else { return false }
      return tekst.dropFirst().contains { $0.isLowercase }
    }
  }

  static func words(_ tekens: [Character]) -> [Woord] {
    var uit: [(plek: Int, tekst: String)] = []
    var begin: Int?
    for plek in 0...tekens.count {
      let hoort =
        plek < tekens.count
        && (tekens[plek].isLetter || tekens[plek].isNumber
          || ("'’".contains(tekens[plek]) && begin != nil && plek + 1 < tekens.count && tekens[plek + 1].isLetter))
      if hoort, let van = begin, tekens[plek].isNumber != tekens[van].isNumber {
        uit.append((van, String(tekens[van..<plek])))
        begin = plek
      } else if hoort, begin == nil {
        begin = plek
      } else if !hoort, let van = begin {
        uit.append((van, String(tekens[van..<plek])))
        begin = nil
      }
    }
    return uit.enumerated().map { nummer, woord in
      let einde = woord.plek + woord.tekst.count
      let vorig = nummer == 0 ? 0 : uit[nummer - 1].plek + uit[nummer - 1].tekst.count
      let volgend = nummer + 1 < uit.count ? uit[nummer + 1].plek : tekens.count
      return Woord(
        plek: woord.plek, tekst: woord.tekst, voor: String(tekens[vorig..<woord.plek].filter { $0 != " " }),
        na: String(tekens[einde..<volgend].filter { $0 != " " }))
    }
  }

  /// A full date that is called a birth, that stands beside a name, or that is a child's by its year.
  func dates(_ tekens: [Character]) -> [(plek: Int, spoor: Persoonsspoor)] {
    let woorden = Persoonstoets.words(tekens)
    return woorden.indices.compactMap { plek in
      guard isDate(woorden, plek) else { return nil }
      let eerder = woorden[max(0, plek - 4)..<plek]
      let later = woorden[min(woorden.count, plek + 3)..<min(woorden.count, plek + 6)]
      let isGeboorte = (eerder + later).contains { woord in
        ["geb", "geboren", "geboortedatum", "geboortedag", "jarig", "verjaardag"].contains(folded(woord.tekst))
      }
      let naam = plek > 0 && isName(woorden, plek - 1) && ["(", ",", ":", "-", ""].contains(woorden[plek].voor)
      return isGeboorte || naam ? (woorden[plek].plek, .geboortedatum) : nil
    }
  }

  /// Day, month and year from this word on, or year, month and day.
  private func isDate(_ woorden: [Woord], _ plek: Int) -> Bool {
    guard plek + 2 < woorden.count else { return false }
    let delen = woorden[plek..<plek + 3].map(\.tekst)
    let maand =
      Int(delen[1]).map { (1...12).contains($0) }
      ?? Persoonstoets.maanden.contains(folded(delen[1]).prefix(3).description)
    func isDag(_ tekst: String) -> Bool { Int(tekst).map { (1...31).contains($0) } ?? false }
    func isJaar(_ tekst: String) -> Bool {
      Int(tekst).map { (1900...2099).contains($0) || ($0 < 100 && tekst.count == 2) } ?? false
    }
    let isVast = [woorden[plek].na, woorden[plek + 1].na].allSatisfy { ["-", "/", ".", ""].contains($0) }
    return maand && isVast
      && ((isDag(delen[0]) && isJaar(delen[2])) || (delen[0].count == 4 && isJaar(delen[0]) && isDag(delen[2])))
  }

  /// 'Sem (7)', 'Sem, 7 jaar', 'Sem van 7', 'Sem is zeven', 'de 7-jarige Sem', 'Sem wordt 8'.
  func ages(_ tekens: [Character]) -> [(plek: Int, spoor: Persoonsspoor)] {
    let woorden = Persoonstoets.words(tekens)
    var uit: [(Int, Persoonsspoor)] = []
    for plek in woorden.indices {
      guard let leeftijd = woorden[plek].getal, (0...18).contains(leeftijd) else { continue }
      let volgend = plek + 1 < woorden.count ? folded(woorden[plek + 1].tekst) : ""
      let isJarig = ["jarige", "jarig"].contains(volgend)
      let isJaar =
        isJarig
        || (["jaar", "jr", "j", "jaren"].contains(volgend)
          && !(plek + 2 < woorden.count && ["geleden", "lang", "later"].contains(folded(woorden[plek + 2].tekst))))
      let tussenHaken = woorden[plek].voor.hasSuffix("(") && (woorden[plek].na.hasPrefix(")") || isJaar)
      var naam = false
      if plek > 0, isName(woorden, plek - 1) {
        naam =
          tussenHaken || (isJaar && [",", "", "(", "-"].contains(woorden[plek].voor))
          || (woorden[plek].voor == "," && [",", ".", ""].contains(woorden[plek].na) && !woorden[plek].na.isEmpty)
      }
      if plek > 1, isName(woorden, plek - 2), woorden[plek].voor.isEmpty {
        let schakel = folded(woorden[plek - 1].tekst)
        naam =
          naam || ["wordt", "werd"].contains(schakel) || (schakel == "van" && !isCount(woorden, plek))
          || (["is", "was"].contains(schakel)
            && (isJaar || woorden[plek].na.hasPrefix(".") || woorden[plek].na.hasPrefix(",")
              || plek + 1 == woorden.count))
      }
      if isJarig, plek + 2 < woorden.count, isName(woorden, plek + 2) { naam = true }
      if naam { uit.append((woorden[plek].plek, .naamMetLeeftijd)) }
    }
    return uit
  }

  /// 'Team van zes vrijwilligers': the number counts what comes after it, and is no age.
  private func isCount(_ woorden: [Woord], _ plek: Int) -> Bool {
    guard plek + 1 < woorden.count, woorden[plek].na.isEmpty else { return false }
    let volgend = woorden[plek + 1].tekst
    return volgend.first?.isLowercase == true && (volgend.hasSuffix("en") || volgend.hasSuffix("s"))
  }

  /// A word with a capital that is not one of ours: at the beginning of a sentence many words have one.
  private func isName(_ woorden: [Woord], _ plek: Int) -> Bool {
    woorden[plek].isNaam && !isOrdinary(woorden[plek].tekst)
  }

  static let maanden: Set<String> = [
    "jan", "feb", "mrt", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
  static let telwoorden: [String: Int] = [
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17,
    "achttien": 18,
  ]
  /// Words that begin a sentence about groups, folded.
  static let gewoon: Set<String> = [
    "in", "op", "na", "om", "bij", "er", "de", "het", "een", "we", "ze", "zij", "wij", "hij", "ik", "dat", "dit", "die",
    "van",
    "met", "voor", "door", "over", "uit", "tot", "tussen", "vanaf", "sinds", "al", "elke", "elk", "alle", "ook", "nu",
    "nog", "pas", "maar", "want", "dus", "toen", "daar", "hier", "onder", "boven", "ongeveer", "ruim", "bijna",
    "minstens",
    "hoogstens", "kinderen", "kind", "jongens", "meisjes", "meiden", "jongeren", "tieners", "peuters", "kleuters",
    "ouders",
    "moeders", "vaders", "vrijwilligers", "medewerkers", "groep", "groepen", "klas", "leeftijd", "leeftijden", "week",
    "weken", "dag", "dagen", "maand", "kwartaal", "jaar", "wijk", "wijken", "stadsdeel", "activiteiten",
    "bijeenkomsten",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "artikel", "bijlage",
    "tabel", "figuur", "doel", "afspraak", "deelnames", "signalen", "scholen", "locaties", "tafel", "zaal", "kamer",
  ]
}
