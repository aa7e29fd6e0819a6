public import IsnadText

/// Compares tokenizers with ICU, segment by segment.
public struct Differential: Sendable {
  private let reference: Tokenizer
  private let candidates: [(engine: TokenizerEngine, tokenizer: Tokenizer)]

  /// Tokenizers of a locale with each engine, beside one that is ICU alone.
  public init(locale: String, engines: [TokenizerEngine] = TokenizerEngine.measurable) throws {
    reference = try Tokenizer(locale: locale, engine: .icu)
    candidates = try engines.map { ($0, try Tokenizer(locale: locale, engine: $0)) }
  }

  /// A text that an engine splits otherwise than ICU.
  public struct Difference: Sendable, CustomStringConvertible {
    /// The engine that differs.
    public let engine: TokenizerEngine
    /// The text.
    public let text: [UInt8]
    /// Where the first differing segment ends: in UTF-8 offsets, with the kind, for ICU and the engine.
    public let expected, found: String

    /// The difference with the text's bytes in hexadecimal.
    public var description: String {
      let hex = text.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined(separator: " ")
      return
        "\(engine): ICU \(expected), found \(found) in \(String(decoding: text, as: UTF8.self).debugDescription)\n\(hex)"
    }
  }

  /// The first engine that differs on a text, and how many segments ICU found.
  public func check(_ bytes: [UInt8]) -> (difference: Difference?, segments: Int) {
    // A buffer of just the length, so that the address sanitizer sees reads beyond it.
    let exact = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { exact.deallocate() }
    exact.copyBytes(from: bytes)
    let text = UnsafeRawBufferPointer(exact)
    let expected = segments(text, reference)
    for (engine, tokenizer) in candidates {
      let found = segments(text, tokenizer)
      if found != expected {
        let at =
          zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, found.count)
        let difference = Difference(
          engine: engine, text: bytes, expected: Self.describe(expected, at), found: Self.describe(found, at))
        return (difference, expected.count)
      }
    }
    return (nil, expected.count)
  }

  private func segments(_ text: UnsafeRawBufferPointer, _ tokenizer: Tokenizer) -> [UInt32] {
    var segments: [UInt32] = []
    segments.reserveCapacity(text.count)
    tokenizer.forEachBatch(in: text) { batch in
      batch.withUnsafeBufferPointer { segments.append(contentsOf: $0) }
    }
    return segments
  }

  private static func describe(_ segments: [UInt32], _ index: Int) -> String {
    index < segments.count
      ? "\(segments[index] >> 3)/\(segments[index] & 7) (segment \(index))" : "no more segments"
  }
}

extension TokenizerEngine {
  /// The engines of this machine that are not ICU.
  public static var measurable: [TokenizerEngine] {
    allCases.filter { $0 != .icu && $0 != .automatic && $0.isAvailable }
  }
}
