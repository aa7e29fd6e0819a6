internal import IsnadLexicon

// RAMOS: Who asked you? / Berg said in a statement:⏎The road is safe.

extension QuoteFinder {
  /// How the paragraphs of a transcript begin: the speaker before the colon, by paragraph. Empty unless several do so.
  func transcript() -> [Int: Range<Int>] {
    guard rules.uses(.directTranscript) else { return [:] }
    var turns: [Int: Range<Int>] = [:]
    for (index, paragraph) in reading.paragraphs.enumerated() {
      var colon = paragraph.lowerBound
      while colon < min(paragraph.upperBound, paragraph.lowerBound + 6), isTurnName(colon) { colon += 1 }
      guard colon > paragraph.lowerBound, colon + 2 < paragraph.upperBound, reading.isMark(colon, 0x3A),
        !quotes.isInQuote(colon + 1)
      else { continue }
      turns[index] = paragraph.lowerBound..<colon
    }
    return turns.count > 2 ? turns : [:]
  }

  /// "RAMOS", "Mr.", "AMINA YUSUF, HOST": what names the speaker of a turn.
  private func isTurnName(_ i: Int) -> Bool {
    reading.tokens.isWord(i) && reading.tokens.shape(i) == .upper
      || i > 0 && reading.isMark(i, 0x2C) && reading.tokens.isWord(i - 1)
      || i > 0 && reading.isMark(i, 0x2E) && reading.tokens.isWord(i - 1)
  }

  /// One turn of a transcript: all that stands behind the colon.
  mutating func attributeTurn(_ speaker: Range<Int>, _ unit: AttributionUnit) {
    let colon = speaker.upperBound
    let tokens = colon + 1..<reading.paragraphs[unit.paragraph].upperBound
    for i in tokens where quotes.isInQuote(i) { claimed[Int(quotes.spanAt[i])] = true }
    turnContents.append(tokens)
    var quote = FoundQuote(
      kind: .direct,
      spans: [reading.extent(tokens)],
      cue: reading.range(colon..<colon + 1), rule: .builtIn(.directTranscript))
    // "AMINA YUSUF, HOST": the name
    let name = speaker.prefix { !reading.isMark($0, 0x2C) }
    quote.speaker = parties.party(name, isSpeaker: true)
    found.append(quote)
  }

  /// "— It is not far, said Berg. We walk.": a line of a dialogue that names its speaker.
  mutating func attributeDialogueLine(_ unit: AttributionUnit) {
    let first = unit.tokens.lowerBound
    let paragraph = reading.paragraphs[unit.paragraph]
    guard quotes.isDash(first), first == paragraph.lowerBound, unit.spans.isEmpty,
      isBesideDialogue(unit.paragraph),
      rules.uses(.directQuoteVerbSpeaker),
      let verb = (first + 2..<max(first + 2, min(first + 80, paragraph.upperBound))).first(
        where: opensAttribution),
      let cue = quotes.cue(at: verb), let speaker = subjects.right(of: cue, in: first..<paragraph.upperBound),
      reading.isClass(speaker.lowerBound, [.singularPerson, .determiner, .possessive])
        || reading.tokens.shape(speaker.lowerBound).startsUpper
    else { return }
    used[Int(quotes.cueAt[verb])] = true
    var pieces = [first + 1..<verb]
    let rest = speaker.upperBound + 1
    if rest < paragraph.upperBound, !reading.tokens.isWord(rest - 1) {
      pieces.append(rest..<paragraph.upperBound)
    }
    var quote = FoundQuote(
      kind: .direct,
      spans: pieces.map(reading.extent),
      cue: reading.range(cue.tokens), rule: .builtIn(.directQuoteVerbSpeaker))
    quote.speaker = parties.party(speaker, isSpeaker: true)
    append(quote, unit)
  }

  /// "…, said" and "…? asked": a verb of speech behind the mark that ends what was said.
  private func opensAttribution(_ verb: Int) -> Bool {
    guard let cue = quotes.cue(at: verb), cue.form == .finite, cue.tokens == cue.group,
      !cue.traits.isDisjoint(with: [.direct, .manner])
    else { return false }
    return reading.isMark(verb - 1, 0x2C) || reading.isMark(verb - 1, 0x3F) || reading.isMark(verb - 1, 0x21)
  }

  /// Whether the paragraph before or behind one starts with a dash as well.
  private func isBesideDialogue(_ paragraph: Int) -> Bool {
    [paragraph - 1, paragraph + 1].contains {
      reading.paragraphs.indices.contains($0) && quotes.isDash(reading.paragraphs[$0].lowerBound)
    }
  }

  /// A paragraph without marks behind a sentence that ends in a verb of speech and a colon.
  mutating func attributeBlock(_ unit: AttributionUnit, _ index: Int) {
    guard rules.uses(.indirectBlock), let colon = pendingColon, colon.unit + 1 == index, colon.isSpeech,
      unit.tokens.lowerBound == reading.paragraphs[unit.paragraph].lowerBound, unit.spans.isEmpty,
      unit.paragraph == quotes.units[colon.unit].paragraph + 1
    else { return }
    var tokens = reading.paragraphs[unit.paragraph]
    guard tokens.count > 4, !reading.isMark(tokens.upperBound - 1, 0x3A),
      !tokens.contains(where: { quotes.isInQuote($0) })
    else { return }
    // "Berg said:⏎— The road is safe.": a line of a dialogue, not the next speaker's.
    let isDialogue = quotes.isDash(tokens.lowerBound)
    var paragraph = unit.paragraph + 1
    while !isDialogue, paragraph < min(unit.paragraph + 12, reading.paragraphs.count),
      isInBlock(reading.paragraphs[paragraph], from: tokens)
    {
      tokens = tokens.lowerBound..<reading.paragraphs[paragraph].upperBound
      paragraph += 1
    }
    let isMarked = reading.isMark(tokens.lowerBound, 0x3E)
    let lines = isMarked ? Array(reading.paragraphs[unit.paragraph..<paragraph]) : [tokens]
    var quote = FoundQuote(
      kind: .indirect,
      spans: lines.map { reading.extent(withoutBlockMark($0)) },
      cue: reading.range(colon.cue), rule: .builtIn(.indirectBlock))
    quote.speaker = parties.party(colon.speaker, isSpeaker: true)
    append(quote, unit)
    last?.paragraph = paragraph - 1
  }

  /// "> We left.", "— We left.": a line without what marks it.
  private func withoutBlockMark(_ line: Range<Int>) -> Range<Int> {
    var first = line.lowerBound
    while first + 1 < line.upperBound, reading.isMark(first, 0x3E) || quotes.isDash(first) { first += 1 }
    return first..<line.upperBound
  }

  /// Whether a paragraph goes on with a block: only a line break stands before it where an empty line stood before the block, or
  /// it says I or we, as reporters do not; nobody is quoted in it.
  private func isInBlock(_ paragraph: Range<Int>, from block: Range<Int>) -> Bool {
    let isTied =
      reading.tokens.hasBlankLineBefore(block.lowerBound)
      && !reading.tokens.hasBlankLineBefore(paragraph.lowerBound)
    guard
      isTied || paragraph.contains(where: { Self.firstPerson.contains(reading.tokens.hash($0)) }),
      !reading.isMark(paragraph.upperBound - 1, 0x3A)
    else { return false }
    return paragraph.allSatisfy { i in
      guard !quotes.isInQuote(i) else { return false }
      guard let cue = quotes.cue(at: i) else { return true }
      return cue.form != .finite || !cue.traits.contains(.direct)
        || !(reading.isClass(cue.group.lowerBound - 1, .singularPerson)
          || quotes.mention(at: cue.group.lowerBound - 1)?.type == .person)
    }
  }

  private static let firstPerson = WordSet("i we my our us me")
}
