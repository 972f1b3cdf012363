import Domain

/// A row at the top of a file that may be its header.
struct Koprij {
  var velden: [String]
  var regel: Int

  /// Rows that are looked through when the bronprofiel does not say where the header is.
  static let zoekdiepte = 30

  /// The row where the bronprofiel puts the header, or the first of those that name most of our fields.
  static func findHeader(_ rijen: [Koprij], _ opdracht: Inleesopdracht) throws(Bestandsfout) -> (Int, Kolomindeling) {
    let profiel = opdracht.profiel, kopregels = max(1, profiel.formaat.kopregels)
    var beste: (score: Int, rij: Int)?
    for rij in rijen.indices where rij + kopregels <= rijen.count {
      if let boven = profiel.formaat.regelsVoorKop {
        if rijen[rij].regel <= boven { continue }
        beste = (1, rij)
        break
      }
      if rij >= zoekdiepte { break }
      let score = Kolomindeling.score(names(rijen[rij..<rij + kopregels]), profiel)
      if score > (beste?.score ?? 0) { beste = (score, rij) }
    }
    guard let beste else {
      let leeg = rijen.isEmpty
      throw Bestandsfout([
        Bevinding(
          leeg ? .bestandLeeg : .kopOntbreekt, Bevinding.Plaats(bestand: opdracht.bestand),
          toelichting: otherDelimiter(rijen, profiel).map { "het scheidingsteken in het bestand lijkt '\($0)'" })
      ])
    }
    let namen = names(rijen[beste.rij..<beste.rij + kopregels])
    let indeling = try Kolomindeling(
      namen: namen, profiel: profiel, bestand: opdracht.bestand, regel: rijen[beste.rij].regel)
    return (beste.rij, indeling)
  }

  /// By which the head would be found after all, when the bronprofiel names another delimiter than the file has.
  private static func otherDelimiter(_ rijen: [Koprij], _ profiel: Leveringsprofiel) -> String? {
    guard profiel.formaat.soort == .csv, profiel.formaat.scheiding != nil else { return nil }
    let tekens: [(teken: Character, naam: String)] = [(";", ";"), (",", ","), ("\t", "tab"), ("|", "|")]
    return tekens.first { teken, _ in
      rijen.prefix(zoekdiepte).contains { rij in
        let namen = rij.velden.flatMap { $0.split(separator: teken).map { trimmed(String($0)) } }
        return Kolomindeling.score(namen, profiel) >= 2
      }
    }?.naam
  }

  /// A header of several rows is read from top to bottom; an empty cell above takes the one to its left.
  private static func names(_ rijen: ArraySlice<Koprij>) -> [String] {
    let breedte = rijen.map(\.velden.count).max() ?? 0
    var delen = [[String]](repeating: [], count: breedte)
    for (nummer, rij) in rijen.enumerated() {
      var vorige = ""
      for kolom in 0..<breedte {
        var naam = kolom < rij.velden.count ? trimmed(rij.velden[kolom]) : ""
        if naam.isEmpty, nummer < rijen.count - 1 { naam = vorige }
        vorige = naam
        // A cell merged over the rows of the header is one word.
        if !naam.isEmpty, delen[kolom].last != naam { delen[kolom].append(naam) }
      }
    }
    return delen.map { $0.joined(separator: " ") }
  }
}

/// Without the white space around it, line breaks and no-break spaces included.
func trimmed(_ tekst: String) -> String {
  // Nearly always there is none.
  if let eerste = tekst.utf8.first, let laatste = tekst.utf8.last, isVisible(eerste), isVisible(laatste) {
    return tekst
  }
  var rest = Substring(tekst)
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}

/// Whether this byte is a character of its own that leaves a mark.
private func isVisible(_ byte: UInt8) -> Bool { (0x21..<0x7f).contains(byte) }
