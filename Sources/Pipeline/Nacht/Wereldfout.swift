import Glibc

/// A broken world: nothing is wrong with the data, and the work could not be finished. The text is Dutch and for a person.
package struct Wereldfout: Error, CustomStringConvertible {
  package let description: String
  package init(_ tekst: String) { description = tekst }
}

/// The command cannot be done as asked: wrong usage or configuration (exit code 2). All problems at once.
package struct Opdrachtfout: Error, CustomStringConvertible {
  package let problemen: [String]
  package init(_ problemen: [String]) { self.problemen = problemen }
  package init(_ probleem: String) { problemen = [probleem] }
  package var description: String { problemen.joined(separator: "\n") }
}

/// Refused for safety: a key that others can read, a BSN, an abnormal delivery (exit code 3).
package struct Weigering: Error, CustomStringConvertible {
  package let description: String
  package init(_ tekst: String) { description = tekst }
}

/// The text of the current `errno`, for messages about files.
func lastSystemError() -> String { String(cString: strerror(errno)) }
