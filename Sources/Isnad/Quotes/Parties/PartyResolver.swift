internal import IsnadLexicon
internal import IsnadText

/// Decides whom a phrase beside a cue stands for: a name in it, or for pronouns and descriptions somebody mentioned before.
struct PartyResolver {
  let quotes: QuoteScene
  /// Who spoke last: the phrase, in tokens, and whom it stands for.
  struct Speaker {
    var phrase: Range<Int>?
    var referent: Referent?
  }

  var speaker = Speaker()
  var lastSpeaker: Range<Int>? { speaker.phrase }
  var lastReferent: Referent? { speaker.referent }
  var sources: [Source] = []
  /// "A senior commander said": a source of one person, whose name may follow in the next paragraph.
  var lead: (source: Int, paragraph: Int)?
  /// Sources whose name followed, and who they are.
  var named: [Range<Int>: Int] = [:]
  /// Who issued the last statement, letter and so on, by that word; and through whom it is known.
  var issuers: [UInt64: (referent: Referent, chain: [FoundQuote.Party], paragraph: Int)] = [:]
  /// The last source whose phrase has a head word.
  var latestSource: [UInt64: Int] = [:]
  /// For each cluster, the last words of the roles that stand beside its mentions.
  lazy var roles = Self.roles(quotes)
  /// For each cluster, what its people are, where that is known.
  lazy var genders = Self.genders(quotes)

  enum Gender { case male, female }

  /// Whom a phrase stands for: a named entity, or a source without a name.
  enum Referent: Hashable {
    case cluster(Int)
    case source(Int)
  }

  struct Source {
    var phrase: Range<Int>
    var range: Range<Int>
  }

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// The same knowledge before anybody has spoken.
  func withoutSpeaker() -> PartyResolver {
    var copy = self
    copy.speaker = Speaker()
    copy.lead = nil
    return copy
  }

  /// The party for a phrase of tokens. The name alone, where the phrase holds one that it is about.
  mutating func party(_ phrase: Range<Int>, isSpeaker: Bool = false) -> FoundQuote.Party {
    var party = FoundQuote.Party(range: quotes.reading.range(phrase))
    let referent = referent(of: phrase, &party)
    switch referent {
    case .cluster(let cluster): party.cluster = cluster
    case .source(let source): party.source = sources[source].range
    case nil: break
    }
    if isSpeaker {
      noteLead(phrase, referent)
      speaker = Speaker(phrase: phrase, referent: referent ?? lastReferent)
    }
    return party
  }

  /// Whom a phrase stands for, and how that is known.
  mutating func referent(of phrase: Range<Int>, _ party: inout FoundQuote.Party) -> Referent? {
    let reading = quotes.reading
    if let index = isCoordinated(phrase) ? nil : headMention(phrase) {
      party.range = quotes.mentions[index].range
      party.resolution = .name
      return .cluster(quotes.owners[index])
    }
    if phrase.count == 1,
      reading.isClass(phrase.lowerBound, [.subjectPronoun, .objectPronoun, .possessive, .relative])
    {
      let referent = antecedent(of: phrase.lowerBound)
      party.resolution = referent == nil ? .none : .pronoun
      return referent
    }
    if let known = described(phrase) {
      party.resolution = .description
      return known
    }
    party.resolution = .source
    return .source(newSource(phrase))
  }

  /// "Anna Berg and Peter Novak": two persons are one source.
  private func isCoordinated(_ phrase: Range<Int>) -> Bool {
    guard phrase.count > 2, phrase.count < 40 else { return false }
    return phrase.contains { i in
      quotes.reading.isClass(i, .and) && quotes.mention(at: i - 1)?.type == .person
        && i + 1 < phrase.upperBound && quotes.mention(at: phrase.upperBound - 1)?.type == .person
        && quotes.mentionAt[i - 1] != quotes.mentionAt[phrase.upperBound - 1]
    }
  }

  /// The mention that a phrase is about: a person in it, else a name that is its head.
  private func headMention(_ phrase: Range<Int>) -> Int? {
    // The mentions in it, by the first token of each that lies in it.
    let named = phrase.lazy.filter {
      let mention = quotes.mentionAt[$0]
      return mention >= 0 && ($0 == phrase.lowerBound || quotes.mentionAt[$0 - 1] != mention)
    }.map { Int(quotes.mentionAt[$0]) }
    // "Anna Berg (D-MA)": what stands in parentheses is not the name.
    if let person = named.last(where: {
      quotes.mentions[$0].type == .person
        && !quotes.reading.isMark(quotes.mentions[$0].tokens.lowerBound - 1, 0x28)
    }), !isModifier(person, phrase) {
      return person
    }
    return named.first { index in
      let mention = quotes.mentions[index]
      guard [.organization, .outlet, .location, .group].contains(mention.type) else { return false }
      // "a spokesman for the Badr Organization", "the Iraqi commander": the name is not the head.
      let end = mention.tokens.upperBound
      guard
        end >= phrase.upperBound || quotes.reading.isClass(end, .preposition)
          || quotes.reading.isMark(end, 0x28)
          || isBody(mention, until: phrase.upperBound)
      else { return false }
      // A name over a mark may begin before the phrase.
      let before = phrase.lowerBound..<max(phrase.lowerBound, mention.tokens.lowerBound)
      return !before.contains { quotes.reading.isClass($0, .preposition) }
    }
  }

  /// "al-Mayadeen television network", "the Badr militia": common nouns behind the name of a body, none of them a role.
  private func isBody(_ mention: Candidate, until end: Int) -> Bool {
    guard mention.type == .organization || mention.type == .outlet,
      !quotes.reading.tokens.isPossessive(mention.tokens.upperBound - 1)
    else {
      return false
    }
    return (mention.tokens.upperBound..<end).allSatisfy {
      quotes.isNominal($0) && quotes.reading.tokens.shape($0) == .lower
        && !quotes.scene.findings.traits[$0].contains(.role)
    }
  }

  /// "Trump's spokesman", "the Obama campaign", "a spokesman for Obama": a name that another noun governs.
  private func isModifier(_ mention: Int, _ phrase: Range<Int>) -> Bool {
    let tokens = quotes.mentions[mention].tokens
    let end = tokens.upperBound
    if quotes.reading.tokens.isPossessive(end - 1), end < phrase.upperBound { return true }
    if end < phrase.upperBound, quotes.isNominal(end) { return true }
    return quotes.reading.isClass(tokens.lowerBound - 1, .preposition)
      && tokens.lowerBound - 1 > phrase.lowerBound
  }

  /// The index of the first mention at or behind a token.
  func firstMention(atOrAfter token: Int) -> Int {
    quotes.mentions.partitioningIndex { $0.tokens.lowerBound >= token }
  }
}
