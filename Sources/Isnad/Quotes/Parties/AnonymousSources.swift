internal import IsnadLexicon
internal import IsnadText

/// Finds sources that are not named because they asked for it, or whom the text calls unnamed.
///
/// "a diplomat who spoke on condition of anonymity", "officials who declined to be identified", "an unnamed aide". What is
/// told of a source in one place holds for all that it says.
struct AnonymousSources {
  private let quotes: QuoteScene
  private var reading: Reading { quotes.reading }

  init(_ quotes: QuoteScene) { self.quotes = quotes }

  /// Marks the quotations whose speaker is such a source.
  /// - Complexity: O(*n* log *n*).
  func mark(_ found: inout [FoundQuote]) {
    guard reading.mayTellOfAnonymity else { return }
    let units = quotes.units.filter { reading.anonymity(in: $0.tokens).contains(where: isAnonymity) }
    guard !units.isEmpty else { return }
    // Where sources without a name speak, by position.
    let places = found.compactMap { quote in
      quote.speaker.flatMap { speaker in speaker.source.map { (start: speaker.range.lowerBound, source: $0) }
      }
    }.sorted { $0.start < $1.start }
    var anonymous: Set<Range<Int>> = []
    for unit in units {
      let range = reading.range(unit.tokens)
      var i = places.partitioningIndex { $0.start >= range.upperBound } - 1
      if i >= 0, places[i].start >= range.lowerBound {
        while i >= 0, places[i].start >= range.lowerBound {
          anonymous.insert(places[i].source)
          i -= 1
        }
      } else if i >= 0, isNear(places[i].start, unit), !isOfNamed(unit) {
        anonymous.insert(places[i].source)
      }
    }
    for i in found.indices {
      found[i].isAnonymous = found[i].speaker?.source.map(anonymous.contains) ?? false
    }
  }

  /// "He spoke on condition of anonymity.": of whoever spoke last, if that is at most one paragraph before.
  private func isNear(_ speaker: Int, _ unit: AttributionUnit) -> Bool {
    let first = reading.paragraphs[max(0, unit.paragraph - 1)].lowerBound
    return speaker >= reading.tokens.start(first)
  }

  /// Whether a person is named before the words that tell of anonymity.
  private func isOfNamed(_ unit: AttributionUnit) -> Bool {
    let end = reading.anonymity(in: unit.tokens).first(where: isAnonymity) ?? unit.tokens.upperBound
    return (unit.tokens.lowerBound..<end).contains { quotes.mention(at: $0)?.type == .person }
  }

  /// Whether one of ``SourceWords/anonymity`` tells of a source: "anonymity", "anonymously", "asked not to be named", "declined to be identified", "not authorized to speak",
  /// "unnamed officials".
  func isAnonymity(_ i: Int) -> Bool {
    let hash = reading.tokens.hash(i)
    if quotes.isInQuote(i) { return false }
    if Self.modifiers.contains(hash) { return isOfSource(i) }
    if Self.names.contains(hash) { return isPassive(i) && isRefused(i) }
    if Self.permission.contains(hash) { return reading.isClass(i + 1, .to) && isRefused(i) }
    return true
  }

  /// "be named", "was not further identified"; not "had not named the street"
  private func isPassive(_ i: Int) -> Bool {
    var k = i - 1
    while k > 0, reading.isClass(k, [.negation, .adverb]) || Self.adverbs.contains(reading.tokens.hash(k)) {
      k -= 1
    }
    return k >= 0 && Self.be.contains(reading.tokens.hash(k))
  }

  private func isRefused(_ i: Int) -> Bool {
    let first = max(reading.sentences[Int(reading.sentenceOf[i])].lowerBound, i - 6)
    return (first..<i).contains {
      reading.isClass($0, .negation) || Self.refusals.contains(reading.tokens.hash($0))
    }
  }

  /// "unnamed officials", not "an unnamed street".
  private func isOfSource(_ i: Int) -> Bool {
    (i + 1..<min(i + 4, reading.count)).contains {
      Self.people.contains(reading.tokens.hash($0)) || quotes.scene.findings.traits[$0].contains(.role)
    }
  }

  private static let modifiers = WordSet("anonymous unnamed unidentified")
  private static let names = WordSet("named identified")
  private static let be = WordSet("be is are was were been being")
  private static let adverbs = WordSet("further publicly")
  private static let permission = WordSet("authorized authorised permitted")
  private static let refusals = WordSet("declined declining refused refusing")
  private static let people = WordSet(
    "source sources official officials person people man woman witness witnesses persons men women")
}
