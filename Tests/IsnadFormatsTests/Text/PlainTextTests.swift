import Testing

@testable import IsnadFormats

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("", ""),
    ("  a \n\t b\u{2028}c\u{A0}d ", "a b c d"),
    ("Red\u{1B}[31m alert", "Red␛[31m alert"),
    ("bell\u{7}, NUL\u{0}, DEL\u{7F}", "bell␇, NUL␀, DEL␡"),
    ("C1\u{9B}31m", "C1\u{FFFD}31m"),
    ("\u{202E}evil\u{2066}", "\u{FFFD}evil\u{FFFD}"),
    ("bad\u{1A}byte", "bad\u{FFFD}byte"),
    ("قال\u{200F} «نعم»", "قال\u{200F} «نعم»"),
  ])
  func line(text: String, expected: String) { #expect(PlainText.line(text) == expected) }

  @Test(arguments: [
    ("a bc def", nil, ["a bc def"]),
    ("a bc def", 8, ["a bc def"]),
    ("a bc def", 4, ["a bc", "def"]),
    ("a bc def", 1, ["a", "bc", "def"]),
    ("éééé ab", 5, ["éééé", "ab"]),
    ("", 5, [""]),
  ])
  func wrap(line: String, width: Int?, expected: [String]) {
    #expect(PlainText.wrap(line, width: width) == expected)
  }
}
