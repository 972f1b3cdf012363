import Domain
import Parallel
package import Reporting

/// The report as a tagged PDF (PDF/UA-1) with bookmarks, made from the same page by WeasyPrint.
package enum PDFWriter {
  package static let omzetters: [Omzetter] = [.weasyprint]

  /// The file, and what a person should know about how it was made.
  package struct Uitkomst: Sendable {
    package let bytes: [UInt8]
    package let letop: [String]
  }

  /// - Throws: `Omzetfout`, also when a link in the page leads nowhere: WeasyPrint only mentions that.
  package static func write(_ rapport: Rapport) throws -> Uitkomst {
    try write([page(rapport)], zetters: 1)[0]
  }

  /// What becomes one file.
  package struct Pagina: Sendable {
    let tekst: String
    /// Seconds since 1970 that the file may carry as its date.
    let epoch: Int
  }

  package static func page(_ rapport: Rapport) -> Pagina {
    Pagina(tekst: HTMLWriter.page(rapport, .druk), epoch: rapport.epoch)
  }

  /// The files of some pages of one date, in their order.
  ///
  /// - Parameter zetters: how many are set at the same time.
  /// - Throws: `Omzetfout`.
  package static func write(_ paginas: [Pagina], zetters: Int) throws -> [Uitkomst] {
    guard let epoch = paginas.first?.epoch else { return [] }
    let gezet = try Zetterij.typeset(paginas.map(\.tekst), argumenten, zetters: zetters, epoch: epoch)
    return try inParallel(paginas.count, draden: zetters, werkbank: {}) { _, nummer in
      let pagina = paginas[nummer]
      let uit =
        try gezet[nummer]
        ?? Omzetter.weasyprint.convert(Array(pagina.tekst.utf8), argumenten, epoch: pagina.epoch)
      return try finish(uit, pagina.tekst, epoch: pagina.epoch)
    }
  }

  private static let argumenten = ["--pdf-variant", "pdf/ua-1", "-", "-"]

  /// Refuses what is no file, and mends its tags.
  private static func finish(_ uit: Omgezet, _ pagina: String, epoch: Int) throws -> Uitkomst {
    let fouten = uit.melding.split(separator: "\n").filter { $0.contains("ERROR") }
    if let fout = fouten.first { throw Omzetfout.losseKoppeling(String(fout)) }
    guard uit.bytes.starts(with: Array("%PDF-".utf8)) else {
      throw Omzetfout.mislukt(.weasyprint, melding: uit.melding)
    }
    let alts = pictureTexts(pagina)
    if let beter = Structuurboom(uit.bytes)?.mended(alts) { return Uitkomst(bytes: beter, letop: []) }
    return Uitkomst(bytes: uit.bytes, letop: try alts.isEmpty || tagsPictures(epoch) ? [] : [zonderTekst])
  }

  private static let zonderTekst =
    "Deze WeasyPrint zet geen tekst bij de figuren in de PDF. Neem versie 57 van Debian 12, of versie 66 of later."

  /// From version 66 WeasyPrint writes the alternative of a picture itself.
  private static func tagsPictures(_ epoch: Int) throws -> Bool {
    let uit = try Omzetter.weasyprint.convert([], ["--version"], epoch: epoch)
    let versie = String(decoding: uit.bytes, as: UTF8.self).split(whereSeparator: { !$0.isNumber }).first
    return versie.flatMap { Int($0) } ?? 0 >= 66
  }

  /// The alternatives of the pictures on a page, in order: each picture stands in an `article` of its own.
  static func pictureTexts(_ pagina: String) -> [String] {
    pagina.split(separator: "<article", omittingEmptySubsequences: false).dropFirst().map { stuk in
      guard let begin = stuk.firstRange(of: " alt=\"") else { return "" }
      return unescaped(String(stuk[begin.upperBound...].prefix { $0 != "\"" }))
    }
  }
}

extension Rapport {
  /// The only date that a file made from this report may carry.
  var epoch: Int { Int(standPer.nummer) * 86_400 }
}
