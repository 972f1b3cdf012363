import Writers

extension Formaat {
  /// The programs that this format needs.
  var omzetters: [Omzetter] {
    switch self {
    case .pdf: PDFWriter.omzetters
    case .odt, .docx: KantoorWriter.omzetters
    case .pptx, .odp: PPTXWriter.omzetters
    case .html, .xlsx, .ods, .json, .csv: []
    }
  }

  /// Whether everything that it needs is on this machine.
  var isTeMaken: Bool { omzetters.allSatisfy(\.isAanwezig) }
}

extension Rapportwens {
  /// One line about the formats that were left out, with what to install; empty when all could be made.
  var weggelaten: [String] {
    guard !zonder.isEmpty else { return [] }
    let omzetters = Omzetter.allCases.filter { omzetter in
      !omzetter.isAanwezig && zonder.contains { $0.omzetters.contains(omzetter) }
    }
    let namen = omzetters.map(\.rawValue)
    return [
      "Geen \(enumerated(zonder.map { $0.rawValue.uppercased() })): \(enumerated(namen)) \(namen.count == 1 ? "ontbreekt" : "ontbreken"). "
        + "Wilt u die vormen ook? Geef: apt install \(omzetters.map(\.pakket).joined(separator: " "))"
    ]
  }
}
