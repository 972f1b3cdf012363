/// Tells whoever watches how far the work is. Pipeline knows no terminal.
package struct Voortgang: Sendable {
  package struct Stand: Sendable {
    package let stap: String
    package let gedaan: Int
    package let totaal: Int
  }

  private let luisteraar: @Sendable (Stand) -> Void
  package init(_ luisteraar: @escaping @Sendable (Stand) -> Void) { self.luisteraar = luisteraar }

  package static let stil = Voortgang { _ in }

  func report(_ stap: String, _ gedaan: Int, van totaal: Int) {
    luisteraar(Stand(stap: stap, gedaan: gedaan, totaal: totaal))
  }
}
