import Testing

@testable import Ingest

@Suite struct `Text without the white space around it` {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("~", "~"), ("a b", "a b"), (" ", ""), (" a", "a"), ("a\t", "a"), ("\r\na\r\n", "a"),
    ("\u{a0}a\u{a0}", "a"), ("a\u{2003}", "a"), ("é ", "é"), (" é", "é"), ("a\u{301}", "a\u{301}"),
    ("\u{1f}a", "\u{1f}a"),
    ("\u{7f} ", "\u{7f}"),
  ]) func `keeps what is inside`(tekst: String, verwacht: String) {
    #expect(trimmed(tekst) == verwacht)
  }
}
