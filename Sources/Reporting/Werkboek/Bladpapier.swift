/// A sheet of A4, in pixels and points: the narrower of what Excel and LibreOffice leave between the margins.
package struct Bladpapier: Hashable, Sendable {
  let isStaand: Bool
  /// Between the margins, in pixels of 96 to the inch.
  let breedte: Double
  /// Between head and foot, in points.
  package let hoogte: Double

  package static let liggend = Bladpapier(isStaand: false, breedte: 1_034, hoogte: 505)
  package static let staand = Bladpapier(isStaand: true, breedte: 709, hoogte: 750)

  /// A sheet may shrink to this: letters of ten and a half points are eight then. Only one that is wider still becomes smaller.
  static let kleinsteSchaal = 0.77
}
