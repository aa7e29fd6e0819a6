internal import IsnadLexicon

// he, it, who: whom a pronoun beside a cue stands for.

extension PartyResolver {
  /// Whom a pronoun stands for: the last speaker when nobody else has been named since, else the nearest person before it
  /// whose gender fits; for *it* the body that the sentence before is about.
  mutating func antecedent(of pronoun: Int) -> Referent? {
    let reading = quotes.reading
    let wanted = reading.classes[pronoun]
    if wanted.contains(.relative), !wanted.contains(.possessive) {
      if let index = mentionBefore(pronoun) { return .cluster(quotes.owners[index]) }
      let end = quotes.isComma(pronoun - 1) ? pronoun - 2 : pronoun - 1
      if !wanted.contains(.determiner) || wanted.contains(.question), quotes.isNominal(end),
        let phrase = quotes.nounPhrase(
          endingAt: end, lowest: reading.sentences[Int(reading.sentenceOf[pronoun])].lowerBound)
      {
        // "Anna Berg, a candidate, who said"
        if quotes.isComma(phrase.lowerBound - 1), let name = quotes.mention(at: phrase.lowerBound - 2),
          name.type == .person
        {
          return .cluster(quotes.owners[Int(quotes.mentionAt[phrase.lowerBound - 2])])
        }
        var party = FoundQuote.Party(range: reading.range(phrase))
        return referent(of: phrase, &party)
      }
    }
    let hash = reading.tokens.hash(pronoun)
    if Self.reporter.contains(hash), !quotes.isInQuote(pronoun) { return nil }
    if hash == FunctionWords.it || hash == FunctionWords.its {
      return bodyBefore(pronoun) ?? impersonal(lastReferent)
    }
    guard
      wanted.contains(.singularPerson) || wanted.contains(.feminine) || reading.isClass(pronoun, .possessive)
        || isHim(pronoun)
    else {
      return lastReferent
    }
    let gender: Gender? = wanted.contains(.feminine) ? .female : wanted.contains(.plural) ? nil : .male
    var best: Int?
    let first = firstMention(atOrAfter: pronoun)
    let sentence = Int(reading.sentenceOf[pronoun])
    var i = first - 1
    while i >= 0, first - i < 60 {
      let mention = quotes.mentions[i]
      if Int(reading.sentenceOf[mention.tokens.lowerBound]) + 4 < sentence { break }
      if case .source = lastReferent, best == nil, let lastSpeaker,
        lastSpeaker.lowerBound > mention.tokens.lowerBound, isOne(lastSpeaker, gender)
      {
        return lastReferent
      }
      if mention.type == .person, !quotes.isInQuote(mention.tokens.lowerBound), fits(quotes.owners[i], gender)
      {
        if lastReferent == .cluster(quotes.owners[i]) { return lastReferent }
        if best == nil { best = quotes.owners[i] }
      }
      i -= 1
    }
    if case .source = lastReferent, best == nil, let lastSpeaker, !isOne(lastSpeaker, gender) { return nil }
    return best.map { .cluster($0) } ?? lastReferent
  }

  /// Whether a source without a name can be *he* or *she*: "armed groups" and "some residents" are neither, "his wife" is no
  /// *he*.
  private func isOne(_ phrase: Range<Int>, _ gender: Gender?) -> Bool {
    guard let gender else { return true }
    let reading = quotes.reading
    let head = headToken(phrase)
    let hash = reading.tokens.hash(head)
    if gender == .male ? Self.women.contains(hash) : Self.men.contains(hash) { return false }
    let isPlural =
      quotes.hasSuffix(head, "s") && !quotes.hasSuffix(head, "ss") && reading.tokens.shape(head) == .lower
    return Self.singular.contains(reading.tokens.hash(phrase.lowerBound))
      || !isPlural && !Self.plurals.contains(hash)
  }

  private static let singular = WordSet("a an one another")
  private static let plurals = WordSet("people men women police children")
  private static let women = WordSet(
    "wife mother daughter sister woman girl aunt grandmother niece widow spokeswoman chairwoman congresswoman actress queen"
  )
  private static let men = WordSet(
    "husband father son brother man boy uncle grandfather nephew widower spokesman chairman congressman king")

  /// The organization, outlet or place that the sentence of a pronoun, or else the one before it, starts with.
  private func bodyBefore(_ pronoun: Int) -> Referent? {
    let reading = quotes.reading
    let sentence = Int(reading.sentenceOf[pronoun])
    for s in [sentence, sentence - 1] where s >= 0 {
      let start = reading.sentences[s].lowerBound
      var i = firstMention(atOrAfter: start)
      while i < quotes.mentions.count, quotes.mentions[i].tokens.lowerBound < min(pronoun, start + 12) {
        let mention = quotes.mentions[i]
        if [.organization, .outlet, .location].contains(mention.type),
          !reading.isClass(mention.tokens.lowerBound - 1, .preposition),
          !reading.tokens.isPossessive(mention.tokens.upperBound - 1)
        {
          return .cluster(quotes.owners[i])
        }
        if mention.type == .person { break }
        i += 1
      }
      if let lastSpeaker, reading.sentenceOf[lastSpeaker.lowerBound] == UInt32(s) { break }
    }
    return nil
  }

  /// A referent that *it* can stand for: not a person.
  private func impersonal(_ referent: Referent?) -> Referent? {
    if case .cluster(let cluster) = referent, quotes.clusters[cluster].type == .person { return nil }
    return referent
  }

  private static let reporter = WordSet("me us")

  private mutating func fits(_ cluster: Int, _ gender: Gender?) -> Bool {
    guard let gender, let known = genders[cluster] else { return true }
    return gender == known
  }

  private func isHim(_ i: Int) -> Bool { quotes.reading.tokens.hash(i) == Self.him }

  private static let him = TokenTable.hash(of: "him")

  private func mentionBefore(_ pronoun: Int) -> Int? {
    let end = quotes.isComma(pronoun - 1) ? pronoun - 2 : pronoun - 1
    guard end >= 0, quotes.mentionAt[end] >= 0 else { return nil }
    return Int(quotes.mentionAt[end])
  }

  static func genders(_ quotes: QuoteScene) -> [Gender?] {
    var genders = [Gender?](filledWith: nil, count: quotes.clusters.count)
    for (i, mention) in quotes.mentions.enumerated() where mention.type == .person {
      let cluster = quotes.owners[i]
      if let link = mention.link {
        let traits = quotes.scene.knowledge.traits[link.lexicon][link.entry]
        if traits.contains(.female) {
          genders[cluster] = .female
        } else if traits.contains(.male) {
          genders[cluster] = .male
        }
      } else if genders[cluster] == nil, mention.tokens.count > 1 {
        let given = quotes.scene.findings.traits[mention.tokens.lowerBound]
        if given.contains(.female), !given.contains(.male) {
          genders[cluster] = .female
        } else if given.contains(.male), !given.contains(.female) {
          genders[cluster] = .male
        }
      }
    }
    return genders
  }
}
