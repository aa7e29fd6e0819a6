internal import IsnadLexicon

/// Finds who speaks: the subject of a cue, by the words beside it.
struct SubjectFinder {
  let quotes: QuoteScene
  var reading: Reading { quotes.reading }

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// A subject and where its clause begins.
  struct Subject {
    /// The phrase as written.
    var phrase: Range<Int>
    /// The first token of the subject with its appositions: "the spokesman" of "the spokesman, Salim Haddad, said".
    var start: Int
    /// Whether an earlier subject was taken over: "… and added", ", saying".
    var isShared = false

    init(_ phrase: Range<Int>, start: Int? = nil, isShared: Bool = false) {
      self.phrase = phrase
      self.start = start ?? phrase.lowerBound
      self.isShared = isShared
    }
  }

  /// The subject to the left of a verb, in `unit`.
  func left(of cue: Cue, in unit: Range<Int>) -> Subject? {
    left(ofVerb: cue.group.lowerBound, form: cue.form, in: unit)
  }

  /// The subject to the left of a verb whose group starts at a token.
  func left(ofVerb verb: Int, form: Cue.Form, in unit: Range<Int>) -> Subject? {
    let lowest = unit.lowerBound
    var p = verb - 1
    guard p >= lowest else { return nil }
    if quotes.isInQuote(p) { return form == .finite ? beforeMarks(p, in: unit) : nil }
    // "Berg herself said"
    if p > lowest, Self.reflexive.contains(reading.tokens.hash(p)) { p -= 1 }
    // "The towns – old and new – all say"
    if p > lowest, Self.quantifiers.contains(reading.tokens.hash(p)),
      quotes.isDash(p - 1) || quotes.isComma(p - 1) || quotes.isNominal(p - 1)
    {
      p -= 1
    }
    if quotes.isDash(p) { return form == .finite ? beforeDashes(closing: p, in: unit) : nil }
    if quotes.isComma(p) { return form == .finite ? beforeInsertion(comma: p, in: unit) : nil }
    if form == .infinitive { return caused(before: p, in: unit) ?? clauseSubject(before: p, in: unit) }
    guard reading.isMark(p, 0x29) || reading.tokens.isWord(p) || reading.isMark(p, 0x2E) else { return nil }
    if isPronounSubject(p) { return Subject(p..<p + 1) }
    if reading.isClass(p, [.coordinator, .subordinator, .preposition, .that, .question]) { return nil }
    guard let phrase = quotes.nounPhrase(endingAt: p, lowest: lowest) else {
      return reading.isClass(p, [.adverb, .time]) || quotes.isTime(p)
        ? clauseSubject(before: p, in: unit) : nil
    }
    if startsClause(phrase.lowerBound, in: unit) { return Subject(phrase) }
    // "…, with officials saying that": the participle's own subject.
    if form == .participle, phrase.lowerBound > lowest,
      reading.tokens.hash(phrase.lowerBound - 1) == FunctionWords.with
    {
      return Subject(phrase)
    }
    // "a video of Anna Berg saying"
    if form == .participle, let name = quotes.mention(at: p), name.type == .person,
      name.tokens.lowerBound > lowest, reading.isClass(name.tokens.lowerBound - 1, .of)
    {
      return Subject(name.tokens)
    }
    // "hold banners proclaiming": what stands beside a participle may be an object; the clause's subject speaks.
    return clauseSubject(before: phrase.lowerBound, in: unit) ?? Subject(phrase)
  }

  /// "The fire led farmers to say", "allowing users to tell": whom something made speak.
  private func caused(before last: Int, in unit: Range<Int>) -> Subject? {
    let end = last + 1
    guard last > unit.lowerBound, !quotes.isInQuote(last), !quotes.isTime(last),
      let verb = (max(unit.lowerBound, last - 5)..<last).last(where: {
        Self.causes.contains(reading.tokens.hash($0))
      }), let phrase = quotes.nounPhrase(startingAt: verb + 1, end: end), phrase.upperBound == end
    else { return nil }
    return Subject(phrase)
  }

  private static let causes = WordSet(
    "led leads lead leading caused causes cause causing prompted prompts prompt prompting allowed allows allow allowing forced forces force forcing enabled enables enable enabling"
  )

  /// "The singer known as “Mara,” said": the subject before an insertion that a name in marks ends.
  private func beforeMarks(_ last: Int, in unit: Range<Int>) -> Subject? {
    let span = quotes.spans[Int(quotes.spanAt[last])].outer
    guard span.count < 9, last == span.upperBound - 1, quotes.isCommaLike(last),
      span.lowerBound - unit.lowerBound > 3, reading.tokens.isWord(span.lowerBound - 1),
      quotes.cueAt[span.lowerBound - 1] < 0
    else { return nil }
    return beforeInsertion(comma: span.lowerBound, in: unit)
  }

  private static let quantifiers = WordSet("all both each")
  private static let reflexive = WordSet("himself herself itself themselves")

  func isPronounSubject(_ p: Int) -> Bool {
    guard quotes.mention(at: p) == nil else { return false }
    if reading.isClass(p, .that) { return false }
    return reading.isClass(p, .subjectPronoun)
      || reading.isClass(p, .relative) && !reading.isClass(p, .possessive)
  }

  /// Whether a noun phrase that starts here begins its clause: nothing before it that could govern it.
  private func startsClause(_ i: Int, in unit: Range<Int>) -> Bool {
    let before = i - 1
    guard before >= unit.lowerBound, !quotes.isInQuote(before) else { return true }
    if !reading.tokens.isWord(before) { return true }
    if quotes.isTime(before) { return true }
    // "said the poll showed"
    if let cue = quotes.cue(at: before) {
      if cue.form == .finite, cue.tokens.count == 1, cue.traits.contains(.clause) { return true }
    }
    return reading.isClass(before, [.coordinator, .subordinator, .that, .question, .adverb])
      && !reading.isClass(before, [.preposition]) || reading.isClass(before, .subordinator)
  }

  /// The first noun phrase of the clause that `end` stands in.
  private func clauseSubject(before end: Int, in unit: Range<Int>) -> Subject? {
    var i = end - 1
    // No clause is longer; the bound keeps the time linear.
    let lowest = max(unit.lowerBound, end - 150)
    while i >= lowest {
      if quotes.isInQuote(i) { return subject(from: i + 1, end: end) }
      if isPronounSubject(i), !reading.isClass(i + 1, .of) {
        // "An engineer who asked not to be named said": the relative clause has its verb already.
        if reading.isClass(i, .relative), quotes.hasVerb(i..<end), i > unit.lowerBound,
          let phrase = quotes.nounPhrase(
            endingAt: quotes.isComma(i - 1) ? i - 2 : i - 1, lowest: unit.lowerBound)
        {
          return Subject(phrase)
        }
        return Subject(i..<i + 1)
      }
      if quotes.isComma(i) || quotes.isDash(i) || reading.isMark(i, 0x3A) || reading.isMark(i, 0x3B)
        || reading.isClass(i, [.that, .subordinator, .question]) && !reading.isClass(i, .preposition)
      {
        if !isAppositionStart(i + 1, comma: i), let found = subject(from: i + 1, end: end) { return found }
      }
      i -= 1
    }
    return subject(from: unit.lowerBound, end: end)
  }

  /// "Green Union, a party that …": a determiner behind a comma behind a name.
  private func isAppositionStart(_ i: Int, comma: Int) -> Bool {
    guard quotes.isComma(comma), reading.isClass(i, [.determiner, .possessive]),
      let name = quotes.mention(at: comma - 1)
    else { return false }
    return name.type != .date && name.type != .role
  }

  /// The noun phrase that a clause starts with, when a verb of any kind follows before `end`.
  private func subject(from start: Int, end: Int) -> Subject? {
    var i = start
    while i < end, reading.isClass(i, [.coordinator, .adverb]),
      !reading.isClass(i, [.numeral, .determiner]) || reading.isClass(i, .coordinator)
    {
      i += 1
    }
    i = skipDateline(i, end: end)
    guard i < end, let phrase = quotes.nounPhrase(startingAt: i, end: end), !quotes.isTime(i),
      !phrase.allSatisfy({ reading.tokens.isNumber($0) })  // "Anna Berg, 22, of Rivertown, said"
    else { return nil }
    return Subject(phrase)
  }

  /// Behind "WASHINGTON — ", "NEW YORK, July 25 (UPI) - ", "CAIRO: ", "09:14 – ".
  func skipDateline(_ start: Int, end: Int) -> Int {
    guard start < end, reading.tokens.shape(start) == .upper || reading.tokens.isNumber(start) else {
      return start
    }
    // "09:14 – ", and "09:14: "
    let isTime = reading.tokens.isNumber(start)
    var isPlace = !isTime
    var i = start
    while i < min(end, start + (isTime ? 5 : 14)) {
      if quotes.isDash(i) { return i + 1 }
      if isPlace, i > start, reading.isMark(i, 0x3A) { return i + 1 }  // "CAIRO: "
      if isTime, reading.tokens.isWord(i), !reading.tokens.isNumber(i) { return start }
      isPlace = isPlace && (!reading.tokens.isWord(i) || reading.tokens.shape(i) == .upper)
      i += 1
    }
    return start
  }

  /// "X, who heads Y, said", "Haddad, the spokesman, told …": the phrase before the comma that opens the insertion;
  /// "the spokesman, Salim Haddad, said": the name.
  private func beforeInsertion(comma: Int, in unit: Range<Int>) -> Subject? {
    if let name = apposedName(before: comma, lowest: unit.lowerBound),
      let open = commaBefore(name.tokens.lowerBound),
      let title = quotes.nounPhrase(endingAt: open - 1, lowest: unit.lowerBound),
      isDescription(title)
    {
      return Subject(name.tokens, start: title.lowerBound)
    }
    var i = comma - 1
    while i > unit.lowerBound, !quotes.isInQuote(i), comma - i < 45 {
      defer { i -= 1 }
      if reading.isMark(i, 0x3B) || reading.isMark(i, 0x3A) { return nil }
      guard quotes.isComma(i), startsInsertion(i + 1, until: comma),
        let phrase = quotes.nounPhrase(endingAt: i - 1, lowest: unit.lowerBound)
      else { continue }
      if isApposition(phrase, in: unit) { continue }
      return startsClause(phrase.lowerBound, in: unit)
        || quotes.mention(at: phrase.lowerBound)?.type == .person
        ? Subject(phrase) : clauseSubject(before: phrase.lowerBound, in: unit) ?? Subject(phrase)
    }
    return nil
  }

  /// The person that ends at a comma, or whose of- or in-phrase does: ", Salim Haddad of the council,".
  private func apposedName(before comma: Int, lowest: Int) -> Candidate? {
    if let name = quotes.mention(at: comma - 1), name.type == .person { return name }
    // "Senator Anna Berg (D-Ohio),"
    if reading.isMark(comma - 1, 0x29),
      let open = (max(lowest, comma - 8)..<comma).last(where: { reading.isMark($0, 0x28) }),
      let name = quotes.mention(at: open - 1), name.type == .person
    {
      return name
    }
    var i = comma - 1
    while i > lowest, comma - i < 12,
      quotes.isNominal(i) || reading.isClass(i, [.preposition, .determiner, .numeral])
    {
      if reading.isClass(i, .preposition), let name = quotes.mention(at: i - 1), name.type == .person {
        return name
      }
      i -= 1
    }
    return nil
  }

  /// The comma before a name, titles and descriptions between them passed over: ", Major General Salim Haddad", ", the critic
  /// Anna Berg", ", a man named Salim Haddad".
  private func commaBefore(_ name: Int) -> Int? {
    var i = name - 1
    while i > 0, quotes.mention(at: i)?.type == .role || reading.isMark(i, 0x2E) { i -= 1 }
    if quotes.isComma(i) { return i }
    while i > 0, name - i < 8,
      quotes.isNominal(i) || reading.isJoiner(i) || reading.isJoiner(i - 1) && reading.isJoiner(i + 1),
      quotes.mention(at: i)?.type != .person
    { i -= 1 }
    // "A survivor, 32-year-old Anna Berg, said"
    if quotes.isComma(i), reading.tokens.isNumber(i + 1) { return i }
    // ", the critic Anna Berg", not ", praising Anna Berg"
    guard reading.isClass(i, [.determiner, .possessive]), i > 0 else { return nil }
    i -= 1
    return quotes.isComma(i) ? i : nil
  }

  /// Whether a phrase is itself an apposition behind a further comma: "X, the minister, a cleric, said".
  private func isApposition(_ phrase: Range<Int>, in unit: Range<Int>) -> Bool {
    guard phrase.lowerBound - 1 > unit.lowerBound, quotes.isComma(phrase.lowerBound - 1) else { return false }
    // "Alarmed by the vote, Senator Anna Berg, the minority leader, said"
    if let last = lastMention(of: phrase), last.type == .person {
      if quotes.mention(at: phrase.lowerBound - 2)?.type != .person { return false }
      // "In a message to Haddad, Anna Berg, the minority leader, said"
      if reading.isClass(unit.lowerBound, .preposition),
        !(unit.lowerBound..<phrase.lowerBound - 1).contains(where: {
          quotes.isComma($0) || quotes.isInQuote($0)
        })
      {
        return false
      }
    }
    if let before = quotes.mention(at: phrase.lowerBound - 2), before.type == .person { return true }
    if let mention = quotes.mention(at: phrase.lowerBound) { return mention.type != .person }
    return false
  }

  /// The mention that a phrase ends with, a parenthesis behind it left out: "Senator Anna Berg (D-Ohio)".
  private func lastMention(of phrase: Range<Int>) -> Candidate? {
    var last = phrase.upperBound - 1
    if reading.isMark(last, 0x29), let open = phrase.last(where: { reading.isMark($0, 0x28) }) {
      last = open - 1
    }
    return quotes.mention(at: last)
  }

  private func startsInsertion(_ first: Int, until comma: Int) -> Bool {
    guard first < comma else { return false }
    if let mention = quotes.mention(at: first) {
      // ", Berg's adviser on security,"
      return mention.type != .person || isPossessor(mention)
    }
    return reading.tokens.isWord(first)
  }

  /// "Berg's", "Sanders'"
  private func isPossessor(_ mention: Candidate) -> Bool {
    let end = mention.tokens.upperBound
    return reading.tokens.isPossessive(end - 1)
      || quotes.hasSuffix(end - 1, "s") && (reading.isMark(end, 0x27) || reading.isMark(end, 0x2019))
  }

  /// "Two councils – and some mayors – say that": the phrase before the dash that opens the insertion.
  private func beforeDashes(closing dash: Int, in unit: Range<Int>) -> Subject? {
    var i = dash - 1
    while i > unit.lowerBound, dash - i < 40, !quotes.isInQuote(i), !reading.isMark(i, 0x3B) {
      if quotes.isDash(i) {
        guard let phrase = quotes.nounPhrase(endingAt: i - 1, lowest: unit.lowerBound) else { return nil }
        return startsClause(phrase.lowerBound, in: unit)
          ? Subject(phrase) : clauseSubject(before: phrase.lowerBound, in: unit) ?? Subject(phrase)
      }
      i -= 1
    }
    return nil
  }

  /// The subject to the right of an inverted verb: "said Salim Haddad, the ministry's spokesman".
  func right(of cue: Cue, in unit: Range<Int>) -> Range<Int>? {
    let end = spanStart(after: cue.tokens.upperBound, in: unit)
    return quotes.nounPhrase(startingAt: cue.tokens.upperBound, end: end).map {
      named($0, in: unit) ?? withSecond($0, in: unit)
    }
  }

  /// "said Anna Berg and Peter Novak": with a second person at the end of the clause.
  private func withSecond(_ phrase: Range<Int>, in unit: Range<Int>) -> Range<Int> {
    let next = phrase.upperBound + 1
    guard next < unit.upperBound, reading.isClass(next - 1, .and),
      quotes.mention(at: phrase.upperBound - 1)?.type == .person,
      let second = quotes.mention(at: next), second.type == .person, second.tokens.lowerBound == next,
      second.tokens.upperBound >= unit.upperBound || !reading.tokens.isWord(second.tokens.upperBound)
    else { return phrase }
    return phrase.lowerBound..<second.tokens.upperBound
  }

  /// "its commander, Lieutenant General Salim Haddad": the name behind a description and a comma, when a comma or the clause's end
  /// closes it.
  func named(_ phrase: Range<Int>, in unit: Range<Int>) -> Range<Int>? {
    guard quotes.isComma(phrase.upperBound), isDescription(phrase),
      !phrase.contains(where: { quotes.mention(at: $0)?.type == .person && !reading.tokens.isPossessive($0) })
    else { return nil }
    var i = phrase.upperBound + 1
    while i < unit.upperBound, quotes.mention(at: i)?.type == .role || reading.isMark(i, 0x2E) { i += 1 }
    guard i < unit.upperBound, let name = quotes.mention(at: i), name.type == .person,
      name.tokens.lowerBound == i, !reading.tokens.isPossessive(name.tokens.upperBound - 1)
    else { return nil }
    let end = name.tokens.upperBound
    return end >= unit.upperBound || !reading.tokens.isWord(end) ? name.tokens : nil
  }

  /// "the spokesman", "its adviser", "Berg's aide", "one of them"
  private func isDescription(_ phrase: Range<Int>) -> Bool {
    reading.isClass(phrase.lowerBound, [.determiner, .possessive, .numeral])
      || phrase.contains(where: { reading.tokens.isPossessive($0) })
  }

  /// The first token of a marked span at or behind `i`, or the unit's end.
  func spanStart(after i: Int, in unit: Range<Int>) -> Int {
    var k = i
    while k < unit.upperBound, !quotes.isInQuote(k) { k += 1 }
    return k
  }
}
