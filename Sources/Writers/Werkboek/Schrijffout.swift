/// The world did not let us write: disk, temporary folder, or a library that says yes and delivers less.
package enum Schrijffout: Error, Hashable {
  /// What the library said about this file.
  case bibliotheek(bestand: String, melding: String)
  /// The file was read back and does not hold what was written into it.
  case onvolledig(bestand: String, deel: String, verwacht: Int, gevonden: Int)
  case onleesbaar(bestand: String, melding: String)
}
