internal import IsnadLexicon
internal import IsnadNames
internal import IsnadText

/// Forms that count only beside a full name in the same text: surnames, kunyas, weak aliases.
struct ShortNames {
  static let documentation: [Rule] = [
    Rule(
      .shortName, 0.93,
      "A surname, kunya or weak alias of somebody or something that the text names in full",
      [.init("Hadi al-Ameri arrived. Ameri left.", "person Ameri")]),
    Rule(
      .shortNameSurname, 0.95,
      "The surname of a person whom no lexicon knows and whom the text names in full",
      [.init("Anna Kessel arrived. Kessel left.", "person Kessel")]),
    Rule(
      .shortNameGiven, 0.9,
      "The given name of a person whom the text names in full",
      [.init("Zorvan Haddad arrived. It was late, Zorvan said.", "person Zorvan")]),
    Rule(
      .shortNameSpelling, 0.9,
      "Another romanisation of the surname of a person whom the text names in full",
      [.init("Karim al-Khadhimi arrived. Later, Kadhimi left.", "person Kadhimi")]),
  ]

  private let scene: Scene
  /// Where each record's full names stand, by ``EntryLink/key``.
  private let strong: [UInt64: [Int]]
  /// The last word of every person's full name, and the first.
  private var surnames = WordSet()
  private var givenNames = WordSet()
  /// Persons' full names by the consonants of their surnames; of many alike only the first ones, so that the cost stays linear.
  private var spellings: [UInt64: [Range<Int>]] = [:]

  private static let matcher = NameMatcher()
  /// Two surnames that score at least this are one: the text has a full name with one of them.
  private static let threshold = 0.9

  init(_ mentions: [Candidate], _ scene: Scene) {
    self.scene = scene
    var strong: [UInt64: [Int]] = [:]
    for mention in mentions {
      if let link = mention.link { strong[link.key, default: []].append(mention.tokens.lowerBound) }
    }
    self.strong = strong
    let reading = scene.reading
    for mention in mentions where mention.type == .person {
      let isName = { (i: Int) in
        reading.tokens.isWord(i) && !reading.isArticle(i) && !Self.suffixes.contains(reading.tokens.hash(i))
      }
      guard let first = mention.tokens.first(where: isName), let last = mention.tokens.last(where: isName),
        first < last
      else { continue }
      givenNames.insert(reading.tokens.hash(first))
      if surnames.contains(reading.tokens.hash(last)) { continue }
      surnames.insert(reading.tokens.hash(last))
      if reading.tokens.length(last) > 4,
        let key = RomanizedPersons.key(reading.word(last), leastWords: 1),
        spellings[key, default: []].count < 8
      {
        spellings[key, default: []].append(mention.tokens)
      }
    }
  }

  func find(emit: (Candidate) -> Void) {
    findListed(emit)
    if surnames.isEmpty { return }
    let reading = scene.reading
    for i in scene.runs.lazy.flatMap(\.tokens) where reading.isCapitalized(i) {
      // "on Sunday", though a Mark Sunday is named.
      if reading.calendar[i] == .weekday || reading.calendar[i] == .month,
        reading.isClass(i - 1, [.preposition, .to])
      {
        continue
      }
      let hash = reading.tokens.hash(i)
      let start = reading.articleBefore(i) ?? (i > 0 && reading.isArticle(i - 1) ? i - 1 : i)
      if surnames.contains(hash) {
        emit(scene.candidate(start..<i + 1, .person, 0.94, rule: .shortNameSurname))
      } else if givenNames.contains(hash), let confidence = confidence(givenName: i) {
        emit(scene.candidate(start..<i + 1, .person, confidence, rule: .shortNameGiven))
      } else if let full = fullName(spelledLike: i) {
        var candidate = scene.candidate(start..<i + 1, .person, 0.85, rule: .shortNameSpelling)
        candidate.full = full
        emit(candidate)
      }
    }
  }

  /// Forms of records that the text names in full. Of two bearers of one form the one named last comes first.
  private func findListed(_ emit: (Candidate) -> Void) {
    let reading = scene.reading
    for match in scene.findings.names where !match.use.isStrong {
      let link = EntryLink(lexicon: match.lexicon, entry: match.entry)
      guard let places = strong[link.key], let type = EntityType(match.kind) else { continue }
      var candidate = scene.candidate(match.tokens, type, 0.95, rule: .shortName, link: link)
      if let article = reading.articleBefore(match.tokens.lowerBound) {
        candidate = scene.candidate(
          article..<match.tokens.upperBound, type, 0.95, rule: .shortName, link: link)
      }
      candidate.match = match
      if let last = places.last(before: match.tokens.lowerBound) {
        candidate.bonus = 0.01 * Double(last + 1) / Double(reading.count)
      }
      emit(candidate)
    }
  }

  /// How sure it is that a word stands for the person with that given name: it speaks, or the lexicon knows it as a given name
  /// and it stands alone.
  private func confidence(givenName i: Int) -> Double? {
    let traits = scene.findings.traits
    if i + 1 < scene.reading.count, traits[i + 1].contains(.speech) { return 0.55 }
    guard traits[i].contains(.given), !scene.isInLowerCase(scene.reading.tokens.hash(i)),
      let run = scene.runs.first(startingAt: i), run.tokens.count == 1
    else { return nil }
    return 0.5
  }

  /// The full name whose surname is another romanisation of a word. Its given name must be one that the name groups know: Berg
  /// and Borg are two people.
  private func fullName(spelledLike i: Int) -> Range<Int>? {
    let reading = scene.reading
    guard !spellings.isEmpty, reading.tokens.length(i) > 4,
      scene.findings.traits[i].isDisjoint(with: [.head, .role, .given]),
      let key = RomanizedPersons.key(reading.word(i), leastWords: 1), let names = spellings[key]
    else { return nil }
    let word = RomanizedName(String(decoding: reading.word(i), as: UTF8.self))
    return names.last { name in
      guard let last = name.last(where: { reading.tokens.isWord($0) }) else { return false }
      let surname = RomanizedName(String(decoding: reading.word(last), as: UTF8.self))
      return Self.matcher.similarity(word, surname) >= Self.threshold
        && RomanizedName(reading.string(reading.range(name))).hasKnownGivenName
    }
  }

  private static let suffixes = WordSet("jr sr ii iii iv")
}

extension [Int] {
  /// The greatest number below `limit` in an ascending list.
  /// - Complexity: O(log *n*).
  fileprivate func last(before limit: Int) -> Int? {
    let index = partitioningIndex { $0 >= limit }
    return index > 0 ? self[index - 1] : nil
  }
}
