/// Decides whether a boundary that ICU found lies inside a sentence after all.
struct SentenceRules: Sendable {
  private let uses: [String: Abbreviation.Use]
  /// By the last byte of a word, the lengths in bytes that abbreviations with that byte have, bit 63 for longer ones too: most
  /// words are none by this alone.
  private let lengths: [UInt64]
  private let longest: Int

  init(_ abbreviations: [Abbreviation]) {
    var uses: [String: Abbreviation.Use] = [:]
    var lengths = [UInt64](repeating: 0, count: 256)
    for abbreviation in abbreviations {
      uses[abbreviation.text] = abbreviation.use
      if let last = abbreviation.text.utf8.last {
        lengths[Int(last)] |= Self.bit(abbreviation.text.utf8.count)
      }
    }
    self.uses = uses
    self.lengths = lengths
    longest = max(8, abbreviations.map(\.text.utf8.count).max() ?? 0)
  }

  /// Whether the text before and behind `boundary`, both of one paragraph, belongs to one sentence.
  func joins(at boundary: Int, in view: ScalarView) -> Bool {
    let spaces = view.skip(backFrom: boundary) { $0.isSpace }
    let stop = view.skip(backFrom: spaces) { $0.isQuoteOrBracket }
    guard let (mark, start) = view.scalar(before: stop) else { return false }
    guard mark.isSentenceTerminator else { return true }  // ICU broke at the line end alone
    let follower = Follower(at: boundary, in: view)
    if follower.isLowercase { return true }
    let isQuoted = stop < spaces && view.scalar(before: spaces)?.value.isQuotationMark == true
    if mark == "." {
      if stop == spaces || !isQuoted { return joinsAbbreviation(endingAt: start, follower, view) }
      return false
    }
    return isQuoted && Attribution.starts(at: follower.start, in: view)
  }

  /// Whether the word before a stop at `end` is an abbreviation, given what follows.
  private func joinsAbbreviation(endingAt end: Int, _ follower: Follower, _ view: ScalarView) -> Bool {
    let word = view.skip(backFrom: end) { !$0.isSpace && !$0.isQuoteOrBracket && $0 != "—" && $0 != "–" }
    guard word < end, end - word <= longest + 16 else { return false }
    if let use = use(of: word..<end, view) { return follower.allows(use) }
    // "al-Gen." has no entry of its own, but "Gen" has.
    guard let dash = (word..<end).last(where: { view.bytes[$0] == UInt8(ascii: "-") }),
      let use = use(of: dash + 1..<end, view)
    else { return false }
    return follower.allows(use)
  }

  private func use(of word: Range<Int>, _ view: ScalarView) -> Abbreviation.Use? {
    guard let last = word.last else { return nil }
    if lengths[Int(view.bytes[last])] & Self.bit(word.count) != 0, let use = uses[view.string(word)] {
      return use
    }
    let mayBeDotted = word.count <= 4 || word.contains { view.bytes[$0] == UInt8(ascii: ".") }
    return mayBeDotted && Self.isDotted(view.string(word)) ? .general : nil
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// "J", "U.A.E", "p.m": single letters with stops between them, or one capital alone (an initial).
  private static func isDotted(_ word: String) -> Bool {
    var letters = 0
    var expectsLetter = true
    for scalar in word.unicodeScalars {
      guard expectsLetter ? scalar.isLetter : scalar == "." else { return false }
      if expectsLetter { letters += 1 }
      expectsLetter.toggle()
    }
    guard letters > 0, !expectsLetter else { return false }
    return letters > 1 || word.unicodeScalars.first?.isCapital == true && word != "I"
  }
}

/// The first word behind a boundary.
private struct Follower {
  let start: Int
  let isLowercase: Bool
  private let isDigit: Bool
  /// From the first letter on.
  private let word: Int
  private let view: ScalarView

  init(at boundary: Int, in view: ScalarView) {
    start = view.skip(from: boundary) { $0.isSpace }
    let word = view.skip(from: start) { $0.isQuoteOrBracket }
    let first = view.scalar(at: word)?.value
    isLowercase = first?.isSmall == true
    isDigit = first.map { $0.isASCII ? $0.value &- 0x30 < 10 : $0.properties.numericType != nil } ?? false
    self.word = word
    self.view = view
  }

  private var opensSentence: Bool {
    let end = view.skip(from: word) { $0.isLetter }
    return end - word < 16 && Self.openers.contains(view.string(word..<end))
  }

  func allows(_ use: Abbreviation.Use) -> Bool {
    switch use {
    case .title: true
    case .number: isDigit
    case .general: !opensSentence
    }
  }

  /// Words that open a sentence far more often than they continue a name.
  private static let openers: Set<String> = [
    "A", "About", "According", "After", "All", "Also", "Although", "An", "And", "Another", "Any", "As", "At",
    "Because",
    "Before", "Both", "But", "By", "Despite", "Do", "During", "Each", "Earlier", "Either", "Even", "Every",
    "Few",
    "For", "From", "Further", "He", "Hence", "Her", "Here", "His", "How", "However", "I", "If", "In",
    "Instead", "It",
    "Its", "Last", "Later", "Many", "Meanwhile", "More", "Moreover", "Most", "My", "Neither", "Nevertheless",
    "No",
    "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "On", "Once", "One", "Only", "Or", "Other",
    "Others",
    "Our", "Out", "Over", "Perhaps", "Several", "She", "Since", "So", "Some", "Still", "Such", "That", "The",
    "Their",
    "Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Three", "Thus", "To", "Today",
    "Two",
    "Under", "Unless", "Until", "Upon", "We", "Were", "What", "When", "Where", "Whether", "Which", "While",
    "Who",
    "Why", "With", "Within", "Without", "Yes", "Yet", "You", "Your",
  ]
}
