/// A name read once into flat arrays, ready to be compared.
struct CompiledName: Sendable {
  var symbols: [UInt8]
  var words: [NameWord]
  /// Ranges of ``words``: the name itself, then its aliases.
  var readings: [Range<Int>]
  /// UTF-8 range of each word in the text.
  var sources: [Range<Int>]
  /// The letters, words apart: equal for names that are the same but for case, marks and gluing.
  var normal: [UInt8]
  /// Hash of the letters, words apart: equal for names that are the same but for case, marks and gluing.
  var identity: UInt64

  init(_ reader: NameReader) {
    symbols = reader.symbols
    words = reader.words
    readings = reader.readings
    identity = reader.identity
    normal = reader.normal
    sources = reader.words.map { reader.source(of: $0) }
  }
}
