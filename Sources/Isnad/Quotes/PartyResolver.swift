internal import IsnadLexicon

/// Decides whom a phrase beside a cue stands for: a name in it, or for pronouns and descriptions an earlier one.
struct PartyResolver {
  private let quotes: QuoteScene
  private(set) var lastSpeaker: Range<Int>?
  private var lastCluster: Int?

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// The party for a phrase of tokens. The name alone, where the phrase holds one that it is about.
  mutating func party(_ phrase: Range<Int>, isSpeaker: Bool = false) -> FoundQuote.Party {
    let reading = quotes.reading
    var party = FoundQuote.Party(range: reading.range(phrase), cluster: nil)
    if let index = headMention(phrase) {
      party.range = quotes.mentions[index].range
      party.cluster = quotes.owners[index]
    } else if phrase.count == 1, reading.isClass(phrase.lowerBound, [.subjectPronoun, .objectPronoun, .possessive]) {
      party.cluster = antecedent(of: phrase.lowerBound)
      party.isSource = false
    }
    if isSpeaker {
      lastSpeaker = phrase
      if let cluster = party.cluster { lastCluster = cluster }
    }
    return party
  }

  /// The mention that a phrase is about: a person in it, else a name that ends it.
  private func headMention(_ phrase: Range<Int>) -> Int? {
    let indices = Set(phrase.map { Int(quotes.mentionAt[$0]) }).filter { $0 >= 0 }.sorted()
    if let person = indices.last(where: { quotes.mentions[$0].type == .person }), !isModifier(person, phrase) { return person }
    guard let last = indices.last, quotes.mentions[last].tokens.upperBound >= phrase.upperBound else { return nil }
    let mention = quotes.mentions[last]
    guard [.organization, .outlet, .location, .group].contains(mention.type) else { return nil }
    // "a spokesman for the Badr Organization": the name is not the head.
    var i = mention.tokens.lowerBound - 1
    while i >= phrase.lowerBound {
      if quotes.reading.isClass(i, .preposition) { return nil }
      i -= 1
    }
    return last
  }

  /// "Trump's spokesman", "the Obama campaign": a person's name that another noun follows.
  private func isModifier(_ mention: Int, _ phrase: Range<Int>) -> Bool {
    let end = quotes.mentions[mention].tokens.upperBound
    if quotes.reading.tokens.isPossessive(end - 1), end < phrase.upperBound { return true }
    return end < phrase.upperBound && quotes.isNominal(end)
  }

  /// Whom a pronoun stands for: the last speaker when nobody else has been named since, else the nearest person
  /// before it whose gender fits.
  private func antecedent(of pronoun: Int) -> Int? {
    let reading = quotes.reading
    let wanted = reading.classes[pronoun]
    let isPerson = wanted.contains(.singularPerson) || wanted.contains(.feminine)
    guard isPerson else { return lastCluster }
    let first = quotes.mentions.firstIndex { $0.tokens.lowerBound >= pronoun } ?? quotes.mentions.count
    let sentence = reading.sentenceOf[pronoun]
    var best: Int?
    var i = first - 1
    while i >= 0, first - i < 60 {
      let mention = quotes.mentions[i]
      if mention.type == .person, !quotes.isInQuote(mention.tokens.lowerBound) {
        if let last = lastCluster, quotes.owners[i] == last { return last }
        if best == nil { best = quotes.owners[i] }
        if reading.sentenceOf[mention.tokens.lowerBound] + 3 < sentence { break }
      }
      i -= 1
    }
    return best ?? lastCluster
  }
}
