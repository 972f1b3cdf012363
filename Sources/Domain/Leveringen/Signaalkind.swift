/// That a file of signals names a child, and where: kept to see whether the child is on any presentielijst.
///
/// It says nothing of the signal itself. Lives and dies with its levering.
package struct Signaalkind: Hashable, Sendable {
  /// The store's number of the child.
  package let kind: UInt32
  /// Physical line, or row of a spreadsheet.
  package let regel: UInt32
  /// Of the day of the signal.
  package let maand: Maand

  package init(kind: UInt32, regel: UInt32, maand: Maand) {
    (self.kind, self.regel, self.maand) = (kind, regel, maand)
  }
}
