/// Every current row that is not on a presentielijst: what a count, an agreement or a coverage view needs beside the blocks.
package struct Registers: Sendable {
  /// Each (bron, code) once. Sorted by bron and code.
  package var activiteiten: [Activiteit] = []
  package var planregels: [Planregel] = []
  package var signalen: [Signaal] = []
  package var evaluaties: [Evaluatie] = []
  package var wachtlijsten: [Wachtlijststand] = []
  package var praktijkbezoeken: [Praktijkbezoek] = []

  package init() {}
}
