/// What positions in the output count.
///
/// `“Yes”` begins with a quotation mark that is three UTF-8 code units, one UTF-16 code unit, one scalar and one
/// character, so the `Y` stands at 3, 1, 1 and 1.
public enum OffsetUnit: String, Sendable, Hashable, Codable, CaseIterable {
  /// Bytes of UTF-8: Swift's `String.utf8`, Rust, Go, C.
  case utf8
  /// Code units of UTF-16: `NSString`, JavaScript, Java.
  case utf16
  /// Unicode scalars: Python.
  case scalar
  /// Extended grapheme clusters: Swift's `Character`.
  case character
}
