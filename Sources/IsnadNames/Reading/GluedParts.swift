/// Compound parts that are written as one word with their base: *Abdelkarim*, *Nureddine*, *Nasrallah*, *Elkarim*.
struct GluedParts {
  /// The letters of the base.
  var body: Range<Int>
  var abd = false
  /// ``Mark/din`` or ``Mark/llah``.
  var suffix: Mark?

  init(whole letters: UnsafeBufferPointer<UInt8>) { body = 0..<letters.count }

  /// `abdurrahman` → abd + `rahman`, `nasrallah` → `nasr` + llah, `noureddine` → `nour` + din.
  init(latin letters: UnsafeBufferPointer<UInt8>) {
    body = 0..<letters.count
    // Somali writes c for ʿayn: Cabdullahi.
    let opening = Self.starts(letters, "cabd") ? 4 : Self.starts(letters, "abd") ? 3 : 0
    if opening > 0, letters.count >= opening + 3 {
      if let end = Self.servantEnd(letters, from: opening) {
        abd = true
        body = end..<letters.count
        // Abdallah, Abdullahi: the base is God's name itself.
        if Self.isAllah(letters, from: opening) {
          body = letters.count..<letters.count
          suffix = .llah
          return
        }
      }
    }
    if abd { return }
    if let start = Self.llahStart(letters) {
      suffix = .llah
      body = 0..<start
    } else if let start = Self.dinStart(letters) {
      suffix = .din
      body = 0..<start
    }
  }

  /// `عبدالكريم` → abd + `كريم`, `نورالدين` → `نور` + din.
  init(arabic letters: UnsafeBufferPointer<UInt8>) {
    body = 0..<letters.count
    let count = letters.count
    if count >= 6, Self.matches(letters, at: 0, [.ayn, .ba, .dal, .alif, .lam]) {
      abd = true
      if count <= 8,
        Self.matches(letters, at: 5, [.lam, .ha]) || Self.matches(letters, at: 5, [.lam, .haFinal])
      {
        suffix = .llah
        body = count..<count
      } else {
        body = 5..<count
      }
      return
    }
    if count >= 6, Self.matches(letters, at: count - 4, [.alif, .lam, .lam, .ha]) {
      suffix = .llah
      body = 0..<count - 4
    } else if count >= 7, Self.matches(letters, at: count - 5, [.alif, .lam, .dal, .ya, .nun]) {
      suffix = .din
      body = 0..<count - 5
    }
  }

  /// The number of leading symbols that may be an article or *ben* or *abu*, and which.
  static func prefix(
    of symbols: ArraySlice<UInt8>, letters: UnsafeBufferPointer<UInt8>, isArabic: Bool
  ) -> (UInt8, NameWord.PrefixKind) {
    if isArabic {
      if letters.count >= 4, matches(letters, at: 0, [.alif, .lam]) { return (2, .article) }
      if letters.count >= 5, matches(letters, at: 0, [.ba, .nun]) { return (2, .ben) }
      if letters.count >= 5, matches(letters, at: 0, [.alif, .ba, .waw]) { return (3, .abu) }
      if letters.count >= 5, matches(letters, at: 0, [.ba, .waw]) { return (2, .abu) }
      return (0, .none)
    }
    guard letters.count >= 4 else { return (0, .none) }
    let second = letters[1]
    switch letters[0] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "u"), UInt8(ascii: "i"):
      if starts(letters, "abou") || starts(letters, "abu") || starts(letters, "abo"), letters.count >= 7 {
        return (3, .abu)
      }
      if second == UInt8(ascii: "l"), letters[2] != UInt8(ascii: "l") { return (2, .article) }
      if letters.count >= 5, second == letters[2], letters[0] != UInt8(ascii: "i"),
        isSun(second)
      {
        return (1, .sunArticle)
      }
    case UInt8(ascii: "l"):
      if letters.count >= 5, second == UInt8(ascii: "a") || second == UInt8(ascii: "e") {
        return (1, .maghrebiL)
      }
    case UInt8(ascii: "b"):
      if starts(letters, "ben") || starts(letters, "bin"), letters.count >= 6 { return (3, .ben) }
      if starts(letters, "bel"), letters.count >= 6 { return (3, .ben) }
      if starts(letters, "bou") || starts(letters, "bu"), letters.count >= 6,
        symbols.count > 3
      {
        return (2, .abu)
      }
    default: break
    }
    return (0, .none)
  }

  private static func isSun(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "r"), UInt8(ascii: "z"), UInt8(ascii: "s"),
      UInt8(ascii: "n"):
      true
    default: false
    }
  }

  private static func isVowel(_ c: UInt8) -> Bool {
    switch c {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      Folding.accentedE:
      true
    default: false
    }
  }

  /// Where the base of abd + article + base starts; nil for *Abdali*, *Abdou*.
  private static func servantEnd(_ letters: UnsafeBufferPointer<UInt8>, from opening: Int) -> Int? {
    var index = opening
    while index < letters.count, isVowel(letters[index]) { index += 1 }
    guard index < letters.count, index <= opening + 2 else { return nil }
    let c = letters[index]
    if c == UInt8(ascii: "l") {
      index += 1
    } else if index > opening, index + 1 < letters.count, letters[index + 1] == c {
      index += 1
    } else if index == opening || letters.count - index < 4 {
      return nil
    }
    return letters.count - index >= 3 || isAllah(letters, from: opening) ? index : nil
  }

  /// allah, ullah, ollahi, ulla … to the end.
  private static func isAllah(_ letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < letters.count, isVowel(letters[index]) { index += 1 }
    guard index > start, index < letters.count, letters[index] == UInt8(ascii: "l") else { return false }
    while index < letters.count, letters[index] == UInt8(ascii: "l") { index += 1 }
    guard index < letters.count, letters[index] == UInt8(ascii: "a") || letters[index] == UInt8(ascii: "e")
    else {
      return false
    }
    index += 1
    while index < letters.count, letters[index] == UInt8(ascii: "a") { index += 1 }
    if index < letters.count, letters[index] == UInt8(ascii: "h") { index += 1 }
    if index < letters.count, letters[index] == UInt8(ascii: "i") { index += 1 }
    return index == letters.count
  }

  /// `nasrallah` → 4.
  private static func llahStart(_ letters: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = letters.count
    guard count >= 6 else { return nil }
    for length in [6, 5, 4] where count - length >= 2 {
      let start = count - length
      guard isVowel(letters[start]), !isVowel(letters[start - 1]) || letters[start - 1] == UInt8(ascii: "a"),
        isAllah(letters, from: start), letters[count - 1] != UInt8(ascii: "i")
      else { continue }
      // -ala and -ila end many other names: a double l or a final h is wanted.
      var lams = 0
      for letter in letters[start...] where letter == UInt8(ascii: "l") { lams += 1 }
      guard lams >= 2 else { continue }
      return isBase(letters, start) ? start : nil
    }
    return nil
  }

  /// `noureddine` → 4.
  private static func dinStart(_ letters: UnsafeBufferPointer<UInt8>) -> Int? {
    for ending in dinEndings where letters.count > ending.utf8CodeUnitCount + 1 {
      let start = letters.count - ending.utf8CodeUnitCount
      if ends(letters, ending), isBase(letters, start), !ends(letters, "abidin"), !ends(letters, "abedin"),
        !ends(letters, "abidine"), !ends(letters, "abedine"), !ends(letters, "abideen")
      {
        return start
      }
    }
    return nil
  }

  private static let dinEndings: [StaticString] = [
    "oueddine", "ouddine", "eddine", "uddine", "addine", "oddine", "eldine", "aldine", "uldine", "eddeen",
    "uddeen",
    "aldeen", "eldeen", "uldeen", "eddin", "uddin", "addin", "oddin", "ouddin", "eldin", "aldin", "uldin",
    "ettin", "edine",
    "udine", "udeen", "ideen", "udin", "edin", "odin", "idine",
  ]

  /// Whether the letters before `end` can be a word: two consonants, or a vowel and a consonant.
  private static func isBase(_ letters: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end >= 2 else { return false }
    var consonants = 0
    var vowels = 0
    for index in 0..<end {
      if isVowel(letters[index]) { vowels += 1 } else { consonants += 1 }
    }
    return consonants >= 2 || (vowels >= 1 && consonants >= 1 && isVowel(letters[0]))
  }

  private static func starts(_ letters: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard letters.count >= count else { return false }
    return text.withUTF8Buffer { bytes in
      for index in 0..<count where bytes[index] != letters[index] { return false }
      return true
    }
  }

  private static func ends(_ letters: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard letters.count >= count else { return false }
    return text.withUTF8Buffer { bytes in
      for index in 0..<count where bytes[index] != letters[letters.count - count + index] { return false }
      return true
    }
  }

  private static func matches(_ letters: UnsafeBufferPointer<UInt8>, at start: Int, _ wanted: [ArabicLetter])
    -> Bool
  {
    guard start >= 0, start + wanted.count <= letters.count else { return false }
    for (offset, letter) in wanted.enumerated()
    where letters[start + offset] != Folding.arabicBase + letter.rawValue {
      return false
    }
    return true
  }
}
