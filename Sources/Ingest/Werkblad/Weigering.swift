internal import Domain

/// Why a file is refused, before its name is known: parts of a file do not know which file they are in.
struct Weigering: Error, Equatable {
  let code: Bevindingscode
  /// A limit or the kind of part. Never a cell's content, nor a name from the file.
  let toelichting: String?

  init(_ code: Bevindingscode, _ toelichting: String? = nil) {
    (self.code, self.toelichting) = (code, toelichting)
  }

  func bestandsfout(_ bestand: String) -> Bestandsfout {
    Bestandsfout([Bevinding(code, .init(bestand: bestand), toelichting: toelichting)])
  }
}

/// The part of a path after the last slash: findings name a file without its folder.
package func fileName(_ pad: String) -> String {
  String(pad[(pad.lastIndex(of: "/").map(pad.index(after:)) ?? pad.startIndex)...])
}

/// What a reader of spreadsheets may use, so that a small file can never take the machine down.
///
/// Measured on real exports: XML of a sheet packs 5 to 40 times smaller; a deflate bomb packs up to 1,032 times.
struct Leesgrenzen: Sendable {
  var onderdelen = 10_000
  /// Unpacked bytes per packed byte, tested only above `klein`.
  var verhouding: UInt64 = 100
  var klein: UInt64 = 8 << 20
  /// Unpacked bytes of one part.
  var onderdeel: UInt64 = 4 << 30
  /// Attributes of one element: libxml2 compares them in pairs.
  var kenmerken = 256
  /// Different names of elements, attributes and namespaces in one part.
  var namen = 8_192
  /// Bytes of one cell; Excel itself stops at 32,767 characters.
  var cel = 1 << 20
  var rij = 16 << 20
  /// Cells that the file writes in one row; a sheet has 16,384 columns.
  var cellen = 32_768
  /// Shared strings in memory: this much, or this many times the size of the file.
  var gedeeldeTekst = 48 << 20
  var gedeeldeTekstVerhouding = 24
  /// Cells that exist only by repetition or as gaps, over the whole sheet.
  var herhaaldeCellen = 20_000_000
  /// Bytes handed over in all: this much, or this many times the size of the file.
  var tekst = 256 << 20
  var tekstVerhouding = 200
}
