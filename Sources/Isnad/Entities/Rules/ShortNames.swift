internal import IsnadLexicon
internal import IsnadNames

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
  private let mentions: [Candidate]
  /// What each of the scene's words is beside the full names, by its number; empty where there are none.
  private var uses: [Use] = []
  /// Surnames that stand in no run of capitals.
  private var otherSurnames = WordSet()
  /// Persons' full names; of many with the same consonants in their surnames only the first ones, so that the cost stays linear.
  private var spellings: [FullName] = []
  /// The place in ``spellings`` of the last one with some consonants.
  private var byConsonants = WordMap(absent: -1)

  private static let matcher = NameMatcher()
  /// Two surnames that score at least this are one: the text has a full name with one of them.
  private static let threshold = 0.9

  /// What a word is beside the persons whom the text names in full.
  private struct Use: OptionSet {
    let rawValue: UInt8

    /// The last word of a full name.
    static let surname = Use(rawValue: 1)
    /// The first word of a full name.
    static let givenName = Use(rawValue: 2)
    /// No other spelling of a surname: names come again and again, and each is compared once.
    static let noSpelling = Use(rawValue: 4)
  }

  init(_ mentions: [Candidate], _ scene: Scene) {
    self.scene = scene
    self.mentions = mentions
    let reading = scene.reading
    let suffixes = Self.suffixes
    func isName(_ i: Int) -> Bool {
      reading.tokens.isWord(i) && !reading.isArticle(i) && !suffixes.contains(reading.tokens.hash(i))
    }
    for mention in mentions where mention.type == .person && mention.tokens.count > 1 {
      guard let first = mention.tokens.first(where: isName), let last = mention.tokens.last(where: isName),
        first < last
      else { continue }
      if uses.isEmpty { uses = Array(filledWith: [], count: scene.words.count) }
      if let word = scene.words.number(of: reading.tokens.hash(first)) { uses[word].insert(.givenName) }
      if addSurname(reading.tokens.hash(last)) { addSpelling(mention.tokens, surname: last) }
    }
  }

  /// Remembers a surname, if it is new.
  private mutating func addSurname(_ hash: UInt64) -> Bool {
    guard let word = scene.words.number(of: hash) else {
      defer { otherSurnames.insert(hash) }
      return !otherSurnames.contains(hash)
    }
    defer { uses[word].insert(.surname) }
    return !uses[word].contains(.surname)
  }

  private mutating func addSpelling(_ name: Range<Int>, surname: Int) {
    let reading = scene.reading
    guard reading.tokens.length(surname) > 4,
      let key = RomanizedPersons.key(reading.word(surname), leastWords: 1)
    else { return }
    let previous = byConsonants[key]
    let number = previous < 0 ? 1 : spellings[previous].number + 1
    if number > 8 { return }
    if spellings.isEmpty { spellings.reserveCapacity(mentions.count / 4) }
    byConsonants[key] = spellings.count
    spellings.append(FullName(name, surname: surname, number: number, previous: previous))
  }

  mutating func find(emit: (Candidate) -> Void) {
    findListed(emit)
    if uses.isEmpty { return }
    let reading = scene.reading
    var place = 0
    for run in scene.runs {
      for i in run.tokens {
        let word = Int(scene.words.ofTokens[place])
        place += 1
        let use = uses[word]
        if use == .noSpelling || !reading.isCapitalized(i) { continue }
        // "on Sunday", though a Mark Sunday is named.
        if reading.calendar[i] == .weekday || reading.calendar[i] == .month,
          reading.isClass(i - 1, [.preposition, .to])
        {
          continue
        }
        if use.contains(.surname) {
          emit(scene.candidate(withArticle(i), .person, 0.94, rule: .shortNameSurname))
        } else if use.contains(.givenName), let confidence = confidence(givenName: i) {
          emit(scene.candidate(withArticle(i), .person, confidence, rule: .shortNameGiven))
        } else if mayBeSpelling(i), !use.contains(.noSpelling) {
          if let full = fullName(spelledLike: i) {
            var candidate = scene.candidate(withArticle(i), .person, 0.85, rule: .shortNameSpelling)
            candidate.full = full
            emit(candidate)
          } else {
            uses[word].insert(.noSpelling)
          }
        }
      }
    }
  }

  /// A word with the article before it.
  private func withArticle(_ i: Int) -> Range<Int> {
    let reading = scene.reading
    return (reading.articleBefore(i) ?? (i > 0 && reading.isArticle(i - 1) ? i - 1 : i))..<i + 1
  }

  /// Forms of records that the text names in full. Of two bearers of one form the one named last comes first.
  private func findListed(_ emit: (Candidate) -> Void) {
    let reading = scene.reading
    // Where each record was last named in full before the match at hand; matches and mentions come by position. -1 where it is
    // named behind it alone.
    let unnamed = -2
    var named = WordMap(absent: unnamed, minimumCapacity: mentions.count / 4)
    // Few of the forms are of such a record, which a few bits tell of most, twice.
    var filter: (UInt64, UInt64) = (0, 0)
    for index in mentions.indices {
      guard let key = mentions[index].link?.key else { continue }
      named[key] = -1
      filter.0 |= 1 &<< key
      filter.1 |= 1 &<< (key &>> 6)
    }
    if filter.0 == 0 { return }
    var next = 0
    scene.findings.names.all.withUnsafeBufferPointer { names in
      for form in names.indices where !names[form].use.isStrong {
        let match = names[form]
        let link = EntryLink(lexicon: match.lexicon, entry: match.entry)
        let key = link.key
        guard filter.0 &>> key & filter.1 &>> (key &>> 6) & 1 != 0, named[key] != unnamed,
          let type = EntityType(match.kind)
        else {
          continue
        }
        while next < mentions.count, mentions[next].tokens.lowerBound < match.tokens.lowerBound {
          if let key = mentions[next].link?.key { named[key] = mentions[next].tokens.lowerBound }
          next += 1
        }
        let start = reading.articleBefore(match.tokens.lowerBound) ?? match.tokens.lowerBound
        var candidate = scene.candidate(
          start..<match.tokens.upperBound, type, 0.95, rule: .shortName, link: link)
        candidate.form = form
        if case let last = named[key], last >= 0 {
          candidate.bonus = 0.01 * Double(last + 1) / Double(reading.count)
        }
        emit(candidate)
      }
    }
  }

  /// How sure it is that a word stands for the person with that given name: it speaks, or the lexicon knows it as a given name
  /// and it stands alone.
  private func confidence(givenName i: Int) -> Double? {
    let traits = scene.findings.traits
    if i + 1 < scene.reading.count, traits[i + 1].contains(.speech) { return 0.55 }
    guard traits[i].contains(.given), !scene.words.isInLowerCase(scene.reading.tokens.hash(i)),
      let run = scene.runs.first(startingAt: i), run.tokens.count == 1
    else { return nil }
    return 0.5
  }

  /// Whether a word is long enough to have spellings, and nothing but a name.
  private func mayBeSpelling(_ i: Int) -> Bool {
    !spellings.isEmpty && scene.reading.tokens.length(i) > 4
      && scene.findings.traits[i].isDisjoint(with: [.head, .role, .given])
  }

  /// The full name whose surname is another romanisation of a word. Its given name must be one that the name groups know: Berg
  /// and Borg are two people.
  private mutating func fullName(spelledLike i: Int) -> Range<Int>? {
    let reading = scene.reading
    guard let key = RomanizedPersons.key(reading.word(i), leastWords: 1) else { return nil }
    var place = byConsonants[key]
    var word: RomanizedName?
    while place >= 0 {
      if let surname = spellings[place].surname(reading) {
        let read = word ?? RomanizedName(String(decoding: reading.word(i), as: UTF8.self))
        word = read
        if Self.matcher.similarity(read, surname) >= Self.threshold { return spellings[place].tokens }
      }
      place = spellings[place].previous
    }
    return nil
  }

  /// A person's full name, whose surname is read when the first word is compared with it.
  private struct FullName {
    let tokens: Range<Int>
    /// How many there are with the same consonants, with this one.
    let number: Int
    /// The one before with the same consonants, or -1.
    let previous: Int
    private let last: Int
    private var isRead = false
    private var read: RomanizedName?

    init(_ tokens: Range<Int>, surname: Int, number: Int, previous: Int) {
      self.tokens = tokens
      self.number = number
      self.previous = previous
      last = surname
    }

    /// The surname, or nil where the name groups do not know the given name.
    mutating func surname(_ reading: Reading) -> RomanizedName? {
      if !isRead {
        isRead = true
        if RomanizedName(reading.string(reading.range(tokens))).hasKnownGivenName {
          read = RomanizedName(String(decoding: reading.word(last), as: UTF8.self))
        }
      }
      return read
    }
  }

  private static let suffixes = FixedWordSet("jr sr ii iii iv")
}
