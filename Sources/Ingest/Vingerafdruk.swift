import Crypto

/// The SHA-256 of a file, in hex: by which a frozen file is known to be untouched.
///
/// - Throws: when the file cannot be read.
package func fingerprint(of pad: String) throws -> String { try Bronbestand(pad).sha256() }

/// The SHA-256 of a text, in hex.
package func digest(of tekst: String) -> String {
  SHA256.hash(data: Array(tekst.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
