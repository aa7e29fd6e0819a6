import Testing

@testable import IsnadText

@Suite struct ScalarViewTests {
  private func view<Value>(_ bytes: [UInt8], _ body: (ScalarView) -> Value) -> Value {
    bytes.withUnsafeBytes { body(ScalarView($0)) }
  }

  /// Forwards and backwards the same scalars with the same ends, also where bytes are no UTF-8.
  @Test(
    arguments: [
      Array("aé—👍".utf8), [], [0x80], [0xC3], [0xF0, 0x9F, 0x91], [0x41, 0xE2, 0x80, 0x42],
      [0xED, 0xA0, 0x80], [0xC3, 0xA9, 0xA9], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func bothWays(bytes: [UInt8]) {
    view(bytes) { view in
      var forwards: [(Unicode.Scalar, Int)] = []
      var offset = 0
      while let (value, end) = view.scalar(at: offset) {
        forwards.append((value, offset))
        offset = end
      }
      #expect(offset == bytes.count)
      var backwards: [(Unicode.Scalar, Int)] = []
      while let (value, start) = view.scalar(before: offset) {
        backwards.append((value, start))
        offset = start
      }
      #expect(offset == 0)
      #expect(String(String.UnicodeScalarView(forwards.map(\.0))) == String(decoding: bytes, as: UTF8.self))
      #expect(forwards.map(\.1) == backwards.reversed().map(\.1))
      #expect(forwards.map(\.0) == backwards.reversed().map(\.0))
    }
  }

  @Test func skipping() {
    view(Array("«  Ja!”".utf8)) { view in
      #expect(view.skip(from: 2) { $0.isSpace } == 4)
      #expect(view.skip(from: 4) { $0.isLetter } == 6)
      #expect(view.skip(backFrom: view.bytes.count) { $0.isQuotationMark || $0.isSentenceTerminator } == 6)
      #expect(view.skip(backFrom: 2) { _ in true } == 0)
      #expect(view.string(4..<6) == "Ja")
    }
  }

  @Test(arguments: [
    ("aé", "letter small"), ("Éж", "letter"), ("AÉЖ", "letter capital"), ("ش", "letter"), ("1_،", ""),
    ("\n\u{2028}\u{85}", "space end"), (" \t\u{A0}\u{200B}", "space"), ("“'", "mark"), ("!؟", "stop"),
  ])
  func classes(scalars: String, expected: String) {
    let classes: [(String, (Unicode.Scalar) -> Bool)] = [
      ("letter", { $0.isLetter }), ("small", { $0.isSmall }), ("capital", { $0.isCapital }),
      ("space", { $0.isSpace }), ("end", { $0.isLineEnd }), ("mark", { $0.isQuotationMark }),
      ("stop", { $0.isSentenceTerminator }),
    ]
    for name in expected.split(separator: " ") {
      #expect(
        scalars.unicodeScalars.allSatisfy { scalar in classes.contains { $0.0 == name && $0.1(scalar) } })
    }
    for (name, isOne) in classes where !["small", "capital"].contains(name) && !expected.contains(name) {
      #expect(!scalars.unicodeScalars.contains { isOne($0) }, "\(name)")
    }
  }
}
