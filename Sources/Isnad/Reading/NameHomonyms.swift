internal import IsnadLexicon
internal import IsnadText

/// Tells names from the words of closed classes that they look like: *Will Berg said* and *George Long* from *Will Berg come?* and
/// *long*.
///
/// Only a capital makes a name of such a word, and at the start of a sentence only what follows it. In a headline capitals prove
/// nothing: there the verb is the likelier reading.
struct NameHomonyms {
  /// Words by what they name; a given name is a family name as often.
  static let table: [(words: String, use: WordUses)] = [
    ("will can may", .givenName), ("long rather still more must might", .familyName),
  ]

  let text: UnsafeBufferPointer<UInt8>
  let tokens: TokenTable
  let classes: [WordClass]

  /// Whether a capitalised word is a name.
  ///
  /// - Complexity: O(*n*) in the sentence, of which no more than a hundred words are looked at.
  func isName(_ i: Int, in sentence: Range<Int>) -> Bool {
    let before = i - 1
    let isInside = before >= sentence.lowerBound && tokens.isWord(before)
    let facts = WordFacts.english[tokens.hash(i)]
    if !facts.uses.contains(.givenName) { return isInside && isFamilyName(i, in: sentence) }
    if isInside || before >= sentence.lowerBound && tokens.mark(before) == 0x2C {
      return isNameInside(i, isMonth: facts.date == .month, in: sentence)
    }
    return isNameInFront(i, isMonth: facts.date == .month, in: sentence)
  }

  /// "the actor Will Berg", "Anna and Will", "Senator Will Berg", "George Will"; not "the Will to win", "in May".
  private func isNameInside(_ i: Int, isMonth: Bool, in sentence: Range<Int>) -> Bool {
    let before = i - 1
    let isBeforeName = i + 1 < sentence.upperBound && !tokens.isPossessive(i) && isOpen(i + 1)
    if isOpen(before) {
      return isBeforeName ? endsWithStop(sentence) : isFamilyName(i, in: sentence)
    }
    if isMonth {
      return isBeforeName && !Self.parts.contains(tokens.hash(before))
        && classes[before].isDisjoint(with: [.preposition, .numeral, .time])
    }
    return isBeforeName
      || tokens.shape(before) == .lower
        && classes[before].isDisjoint(with: [.determiner, .possessive, .numeral, .time])
  }

  /// "Justin Long said", "George Will's column": behind a capital, in a sentence that is no headline.
  private func isFamilyName(_ i: Int, in sentence: Range<Int>) -> Bool {
    let before = i - 1
    guard isOpen(before), !tokens.isPossessive(before), !Self.parts.contains(tokens.hash(before)),
      endsWithStop(sentence)
    else { return false }
    return tokens.isPossessive(i) || i + 1 >= sentence.upperBound || !tokens.shape(i + 1).startsUpper
  }

  /// "Will Berg said", "Will was late"; not "Will Berg come?", "May God forgive them."
  private func isNameInFront(_ i: Int, isMonth: Bool, in sentence: Range<Int>) -> Bool {
    if (i..<min(sentence.upperBound, i + 100)).contains(where: { tokens.mark($0) == 0x3F }) { return false }
    var verb = i + 1
    while verb < min(sentence.upperBound, i + 8), isOpen(verb) || isInName(verb, in: sentence) { verb += 1 }
    guard verb < sentence.upperBound else { return false }
    if verb == i + 1, isMonth { return Self.speech.contains(tokens.hash(verb)) }
    if isFinite(verb) { return true }
    guard verb > i + 1, !tokens.isPossessive(verb - 1) || !isMonth else { return false }
    return isMonth ? tokens.mark(verb) == 0x2C : endsWithStop(sentence)
  }

  /// Whether a word has a capital and no closed class.
  private func isOpen(_ i: Int) -> Bool { tokens.shape(i).startsUpper && classes[i].isEmpty }

  /// "al-", "van", the stop of "J.": what names have between their words.
  private func isInName(_ i: Int, in sentence: Range<Int>) -> Bool {
    tokens.isJoiner(at: i) || classes[i].contains(.nameParticle)
      || tokens.mark(i) == 0x2E && tokens.length(i - 1) < 3 && i + 1 < sentence.upperBound
  }

  /// A verb that shows by its form that no modal stands before its subject: said, was, denies.
  private func isFinite(_ i: Int) -> Bool {
    guard tokens.shape(i) == .lower else { return false }
    if Self.finite.contains(tokens.hash(i)) || classes[i].contains(.verb) { return true }
    guard classes[i].isEmpty else { return false }
    let word = text[tokens.start(i)..<tokens.wordEnd(i)].suffix(3).map { $0 | 0x20 }
    guard word.count == 3, tokens.length(i) > 3 else { return false }
    let (before, last) = (word[1], word[2])
    if last == UInt8(ascii: "d") { return before == UInt8(ascii: "e") && word[0] != UInt8(ascii: "e") }
    return last == UInt8(ascii: "s") && before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
  }

  /// Whether a sentence ends with a full stop or an exclamation mark, closing marks aside.
  private func endsWithStop(_ sentence: Range<Int>) -> Bool {
    let last = sentence.last { !tokens.isWord($0) && [0x2E, 0x21, 0x2026].contains(tokens.mark($0)) }
    return last.map { ($0..<sentence.upperBound).allSatisfy { !tokens.isWord($0) } } ?? false
  }

  private static let parts = WordSet("early late mid last next this")
  private static let speech = WordSet("said told wrote asked added replied says tells asks")
  private static let finite = WordSet("said told wrote spoke thought is was has had does did won lost ran")
}
