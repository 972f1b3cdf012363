/// How a delimited text marks fields: any combination that programs are known to write.
package struct Dialect: Hashable, Sendable {
  package var scheiding = UInt8(ascii: ";")
  /// Nil: quotes are ordinary characters.
  package var aanhaling: UInt8? = UInt8(ascii: "\"")
  /// A quote within quotes is written twice.
  package var isVerdubbeld = true
  /// Takes the meaning from the character after it; nil in nearly every file.
  package var ontsnapping: UInt8?
  /// Spaces after a delimiter do not count.
  package var slaatSpatieOver = false
  /// An unclosed quote, or text after a closing one, is an error instead of content.
  package var isStreng = false

  package init() {}
}
