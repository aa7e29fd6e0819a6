import RandomNumbers
import Testing

@testable import IsnadLexicon

@Suite struct FoldingTests {
  @Test(
    "spellings of one word have one hash",
    arguments: [
      [
        "kataib", "Kataib", "KATAIB", "Kata'ib", "Kata’ib", "Kata‘ib", "Kataʾib", "Kataʿib", "Kata`ib",
        "Kataʼib", "Katāʾib",
      ],
      ["soleimani", "Soleimānī", "Soleima\u{304}ni\u{304}", "SOLEIMANI"],
      ["istanbul", "İstanbul", "I\u{307}stanbul", "Istanbul", "ISTANBUL", "ıstanbul"],
      ["erdogan", "Erdoğan", "ERDOĞAN"],
      ["us", "U.S", "US", "u.s"],
      ["aether", "Æther", "æther"], ["oeuvre", "Œuvre"], ["strasse", "Straße"], ["thor", "Þor"],
      ["Нургалиев", "НУРГАЛИЕВ", "нургалиев"], ["Соловьёв", "СОЛОВЬЕВ"], ["Лавровский", "Лавровскии\u{306}"],
      ["Παπανδρέου", "ΠΑΠΑΝΔΡΕΟΥ"], ["Σταύρος", "ΣΤΑΥΡΟΣ"],
      ["على", "علی", "علي"], ["الأنبار", "الانبار"], ["كربلاء", "کربلاء", "كربلا"], ["فاطمة", "فاطمه"],
      ["مُحَمَّد", "محمد", "محـــمد"], ["إيران", "ايران", "ایران"], ["مسؤول", "مسوول"],
      ["٢٠٢٤", "2024", "۲۰۲۴"], ["می\u{200C}شود", "میشود"],
      ["straightforward", "STRAIGHTFORWARD", "Straight\u{AD}forward"],
      ["internationalization", "INTERNATIONALIZATION", "Internationa\u{AD}lization"],
    ])
  func same(spellings: [String]) {
    #expect(Set(spellings.map { Sample.fold($0).hash }).count == 1)
  }

  @Test(
    "different words have different hashes",
    arguments: [
      ("ab", "ba"), ("a", "aa"), ("abcdefgh", "abcdefghi"), ("3.5", "35"), ("1,000", "1000"), ("علي", "عالي"),
      ("abcdefghijklmnop", "abcdefghijklmnopq"), ("cat", "kat"), ("م", "ن"),
    ])
  func different(a: String, b: String) {
    #expect(Sample.fold(a).hash != Sample.fold(b).hash)
  }

  @Test(
    "shapes",
    arguments: [
      ("parliament", WordShape.lower), ("Parliament", .capitalized), ("A", .capitalized), ("PMU", .upper),
      ("G7", .upper),
      ("U.S", .upper), ("McCain", .mixedUpper), ("iPhone", .mixedLower), ("1992", .caseless),
      ("بغداد", .caseless),
      ("Éire", .capitalized), ("ÉIRE", .upper), ("É", .capitalized), ("İ", .capitalized),
      ("Иран", .capitalized),
      ("ИРАН", .upper), ("1st", .lower), ("Internationals", .capitalized), ("INTERNATIONALS", .upper),
      ("eBay", .mixedLower),
      ("Abcdefghijklmnopqrstuvwxyz", .capitalized), ("FIFTEENLETTERSx", .mixedUpper),
    ])
  func shapes(word: String, expected: WordShape) {
    #expect(Sample.fold(word).shape == expected)
  }

  @Test(
    "letters are counted, marks are not",
    arguments: [
      ("", 0), ("a", 1), ("Kata’ib", 6), ("U.S", 2), ("3.5", 3), ("علي", 3), ("Æ", 1), ("'", 0), ("é", 1),
      ("e\u{301}", 1),
    ])
  func letters(word: String, expected: Int) {
    #expect(Sample.fold(word).letters == expected)
  }

  @Test("the way by eight bytes and the way by scalars agree", arguments: UInt64(0)..<20)
  func fastAndSlow(seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet = Array("abyzABYZ@[`{'.09".utf8)
    for length in 1...20 {
      for _ in 0..<50 {
        let word = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0x61 }
        let padded = word + Array("ZZZZZZZZZZZZZZZZ".utf8)
        padded.withUnsafeBufferPointer { bytes in
          let bytes = UnsafeBufferPointer(rebasing: bytes[..<length])
          let slow = Folding.foldScalars(bytes)
          #expect(Folding.fold(bytes, readable: length) == slow, "\(word)")
          #expect(Folding.fold(bytes, readable: length + 16) == slow, "\(word)")
        }
      }
    }
  }

  @Test(
    "ill-formed UTF-8 is read byte by byte",
    arguments: [
      ([0x80], [1]), ([0xC3], [1]), ([0xC3, 0xA9], [2]), ([0xC0, 0x80], [1, 1]),
      ([0xE0, 0x80, 0x80], [1, 1, 1]),
      ([0xED, 0xA0, 0x80], [1, 1, 1]), ([0xF5, 0x80, 0x80, 0x80], [1, 1, 1, 1]),
      ([0xF4, 0x90, 0x80, 0x80], [1, 1, 1, 1]),
      ([0xE2, 0x80], [1, 1]), ([0xF0, 0x9F, 0x98, 0x80], [4]), ([0xFF, 0x41], [1, 1]),
    ] as [([UInt8], [Int])])
  func illFormed(bytes: [UInt8], lengths: [Int]) {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      var i = 0
      while i < buffer.count {
        let (scalar, length) = Folding.decode(buffer, at: i)
        if buffer[i] >= 0x80 { #expect((scalar == 0xFFFD) == (length == 1)) }
        found.append(length)
        i += length
      }
      #expect(found == lengths)
    }
  }
}
