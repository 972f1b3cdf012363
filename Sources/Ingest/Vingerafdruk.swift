/// The SHA-256 of a file, in hex: by which a frozen file is known to be untouched.
///
/// - Throws: when the file cannot be read.
package func fingerprint(of pad: String) throws -> String { try Bronbestand(pad).sha256() }
