import Domain

/// The figures of one measure and period: of these all wait for their correction, or none.
struct Wachttabel: Hashable {
  private let maat: Maat
  private let periode: Periode

  init(_ sleutel: Cijfersleutel) { (maat, periode) = (sleutel.maat, sleutel.periode) }

  /// Whether the figure is one of them, or a share or mean of one of them.
  func bears(_ sleutel: Cijfersleutel) -> Bool {
    sleutel.periode == periode && (sleutel.maat == maat || sleutel.maat.regel.grondslagen.contains(maat))
  }
}

/// A sum over time of which a part was printed before.
struct Wachter {
  /// Its place among the figures.
  let plek: Int
  /// Of the parts, as they were printed.
  var som: Int
  /// Whether a reader has it and a part of it: only then is there something to subtract.
  var isGezien: Bool
}

extension Cijfersleutel {
  /// Whether it is about a part of the gemeente.
  var isDeelgebied: Bool { (gebied?.soort ?? .gemeente) != .gemeente }
}
