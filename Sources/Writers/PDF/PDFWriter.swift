import Domain
package import Reporting

/// The report as a tagged PDF (PDF/UA-1) with bookmarks, made from the same page by WeasyPrint.
package enum PDFWriter {
  package static let omzetters: [Omzetter] = [.weasyprint]

  /// - Throws: `Omzetfout`, also when a link in the page leads nowhere: WeasyPrint only mentions that.
  package static func write(_ rapport: Rapport) throws -> [UInt8] {
    let pagina = HTMLWriter.page(rapport, .druk)
    let uit = try Omzetter.weasyprint.convert(
      Array(pagina.utf8), ["--pdf-variant", "pdf/ua-1", "-", "-"], epoch: rapport.epoch)
    let fouten = uit.melding.split(separator: "\n").filter { $0.contains("ERROR") }
    if let fout = fouten.first { throw Omzetfout.losseKoppeling(String(fout)) }
    guard uit.bytes.starts(with: Array("%PDF-".utf8)) else {
      throw Omzetfout.mislukt(.weasyprint, melding: uit.melding)
    }
    return uit.bytes
  }
}

extension Rapport {
  /// The only date that a file made from this report may carry.
  var epoch: Int { Int(standPer.nummer) * 86_400 }
}
