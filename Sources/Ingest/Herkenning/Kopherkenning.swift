/// Where the header of a table is, how many rows it takes, and what that rests on.
package struct Kopherkenning: Hashable, Sendable {
  /// Physical rows above the header: titles, the date of the export.
  package let regelsVoorKop: Int
  package let kopregels: Int
  /// One name per column; of a header of several rows the words under each other.
  package let namen: [String]
  /// Per column the words of each header row, from top to bottom.
  package let delen: [[String]]
  package let bewijs: [String]

  /// Nothing in the first rows looks like a header, or every row does.
  package struct Onduidelijk: Error, Hashable, Sendable { package let bewijs: String }
}

/// Finds the header among the first rows of a table.
struct Kopkenner {
  struct Tabelrij {
    let regel: Int
    let velden: [String]
    let vormen: [Celvorm]

    init(regel: Int, velden: [String]) {
      (self.regel, self.velden) = (regel, velden)
      vormen = velden.map { Celvorm($0) }
    }

    var gevuld: Int { vormen.count { $0 != .leeg } }
    func vorm(_ kolom: Int) -> Celvorm { kolom < vormen.count ? vormen[kolom] : .leeg }
  }

  private let rijen: [Tabelrij]
  /// Columns that most rows have.
  private let breedte: Int

  init(_ rijen: [Tabelrij]) {
    self.rijen = rijen
    var tellingen: [Int: Int] = [:]
    for rij in rijen {
      tellingen[(rij.vormen.lastIndex { $0 != .leeg } ?? -1) + 1, default: 0] += 1
    }
    breedte = tellingen.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  func herken() throws(Kopherkenning.Onduidelijk) -> (kop: Kopherkenning, eersteGegevens: Int) {
    guard let eerste = rijen.indices.prefix(15).first(where: { rijen[$0].gevuld * 10 >= max(1, breedte) * 6 }) else {
      throw .init(bewijs: "Kop onduidelijk: geen regel vult genoeg kolommen")
    }
    var kop = eerste...eerste
    while kop.upperBound + 2 < rijen.count, kop.count < 4, isMoreHeader(kop.upperBound + 1) {
      kop = kop.lowerBound...(kop.upperBound + 1)
    }
    if hasDoubles(rijen[kop.upperBound]), kop.lowerBound > 0, rijen[kop.lowerBound - 1].gevuld >= 2,
      rijen[kop.lowerBound - 1].regel == rijen[kop.lowerBound].regel - 1
    {
      kop = (kop.lowerBound - 1)...kop.upperBound
    }
    let delen = parts(of: kop)
    let namen = delen.map { $0.joined(separator: " ") }
    let waarom = try evidence(for: kop, delen)
    let regels = rijen[kop.lowerBound].regel - 1
    let bewijs = [
      "Kop op regel \(rijen[kop.lowerBound].regel)" + (kop.count > 1 ? ", \(kop.count) regels hoog" : "") + ": "
        + waarom
    ]
    return (
      Kopherkenning(regelsVoorKop: regels, kopregels: kop.count, namen: namen, delen: delen, bewijs: bewijs),
      kop.upperBound + 1
    )
  }

  /// What most cells of a column are below row `vanaf`.
  private func body(_ kolom: Int, onder vanaf: Int) -> Celvorm {
    var tellingen: [Celvorm: Int] = [:]
    for rij in rijen[min(vanaf + 1, rijen.count)...].prefix(60) where rij.vorm(kolom) != .leeg {
      tellingen[rij.vorm(kolom), default: 0] += 1
    }
    let totaal = tellingen.values.reduce(0, +)
    guard let meest = tellingen.max(by: { $0.value < $1.value }), meest.value * 10 >= totaal * 6 else { return .leeg }
    return meest.key
  }

  /// Text above numbers, dates or times.
  private func contrasts(_ i: Int) -> Int {
    (0..<breedte).count { kolom in
      let onder = body(kolom, onder: i)
      return rijen[i].vorm(kolom) == .tekst && onder != .tekst && onder != .leeg
    }
  }

  /// A row of words where the rows below have numbers and dates belongs to the header still.
  private func isMoreHeader(_ i: Int) -> Bool {
    rijen[i].vormen.allSatisfy { $0 == .tekst || $0 == .leeg } && contrasts(i) > 0
  }

  private func looksLikeData(_ kolom: Int, in kop: Int) -> Bool {
    switch rijen[kop].vorm(kolom) {
    case .leeg, .tekst: false
    case .getal, .datum, .tijd: body(kolom, onder: kop) == rijen[kop].vorm(kolom)
    }
  }

  private func hasDoubles(_ rij: Tabelrij) -> Bool {
    let namen = rij.velden.filter { Celvorm($0) != .leeg }
    return Set(namen).count < namen.count
  }

  /// A group name stands above several columns: merged or left empty after the first.
  private func parts(of kop: ClosedRange<Int>) -> [[String]] {
    var delen = [[String]](repeating: [], count: breedte)
    for i in kop {
      var groep = ""
      for kolom in 0..<breedte {
        let eigen = kolom < rijen[i].velden.count ? rijen[i].velden[kolom].trimmed : ""
        if !eigen.isEmpty { groep = eigen }
        let woord = i < kop.upperBound ? groep : eigen
        if !woord.isEmpty, delen[kolom].last != woord { delen[kolom].append(woord) }
      }
    }
    return delen
  }

  private func evidence(
    for kop: ClosedRange<Int>, _ delen: [[String]]
  ) throws(Kopherkenning.Onduidelijk) -> String {
    let namen = delen.map { $0.joined(separator: " ") }
    // A date above dates is a row like those below it: the file has no header, and its first row is somebody's.
    if (0..<breedte).contains(where: { looksLikeData($0, in: kop.upperBound) }) {
      throw .init(bewijs: "Kop onduidelijk: regel \(rijen[kop.lowerBound].regel) lijkt op de regels eronder")
    }
    let bekend = delen.count { Kolomnamen.isBekend($0) }
    let contrast = contrasts(kop.upperBound)
    let data = namen.count { Celvorm($0) == .datum }
    if bekend > 0 { return "\(bekend) van \(namen.count) kolomnamen zijn bekend" }
    if contrast > 0 { return "\(contrast) kolommen met tekst boven getallen of datums" }
    if data >= 3 { return "\(data) kolommen heten naar een datum" }
    throw .init(bewijs: "Kop onduidelijk: regel \(rijen[kop.lowerBound].regel) kan een kop zijn of gegevens")
  }
}

extension String {
  /// Without white space around it, non-breaking spaces included.
  var trimmed: String {
    let tekens = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let laatste = tekens.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(String.UnicodeScalarView(tekens[...laatste]))
  }
}
