extension RomanizedName {
  /// Other plausible Latin spellings of the name, best first: for queries to a search that matches letters.
  ///
  /// Words of the hand-written groups bring the spellings written there; all words are respelled by the habits of each
  /// tradition (*sh* or *ch*, *q*, *k* or *gh*, *ou*, *u* or *oo*). A name in Arabic script gives its romanisations.
  ///
  /// ```swift
  /// RomanizedName("Qasem Soleimani").spellings(limit: 3)
  /// ```
  /// - Parameter limit: at most this many, and never more than 1,000; the name itself is not among them.
  public func spellings(limit: Int = 20) -> [String] {
    guard limit > 0, let reading = compiled.readings.first else { return [] }
    let limit = min(limit, Self.mostSpellings)
    if compiled.words[reading].contains(where: \.isArabic) { return regionalSpellings(limit) }
    let options = reading.map { wordSpellings($0) }
    // Change one word, then two: the sum of the places in each word's list ranks the whole.
    var names: [(text: String, cost: Double)] = [("", 0)]
    for list in options {
      var next: [(text: String, cost: Double)] = []
      for name in names {
        for (place, word) in list.enumerated() {
          next.append((name.text.isEmpty ? word : name.text + " " + word, name.cost + Double(place)))
        }
      }
      next.sort { $0.cost < $1.cost }
      names = Array(next.prefix(6 * limit + 20))
    }
    let matcher = NameMatcher()
    var seen: Set<String> = [text.lowercased()]
    return names.filter { seen.insert($0.text.lowercased()).inserted }
      .map { (text: $0.text, cost: $0.cost - 3 * matcher.similarity(self, RomanizedName($0.text))) }
      .sorted { $0.cost < $1.cost }.prefix(limit).map(\.text)
  }

  /// Their number is the product of those of each word, so a name of some words would fill any memory.
  static let mostSpellings = 1000

  /// The romanisations of every region, best of each first.
  private func regionalSpellings(_ limit: Int) -> [String] {
    let lists = Tradition.all.map { Romanizer(region: $0.region).romanizations(text, limit: limit) }
    var seen = Set<String>()
    var result: [String] = []
    for place in 0..<limit {
      for list in lists where place < list.count && result.count < limit {
        if seen.insert(list[place].text.lowercased()).inserted { result.append(list[place].text) }
      }
    }
    return result
  }

  /// As many spellings of a word are weighed at most.
  private static let spellingsOfAWord = 60

  /// Spellings of one word, itself first.
  private func wordSpellings(_ index: Int) -> [String] {
    let word = compiled.words[index]
    let own = written(index)
    var result = [own]
    var seen: Set<String> = [own.lowercased()]
    func add(_ spelling: String) {
      if seen.insert(spelling.lowercased()).inserted { result.append(spelling) }
    }
    let article = word.flags.contains(.article) && !word.flags.contains(.abd) ? "al-" : ""
    let ben = word.flags.contains(.ben) ? "bin " : word.flags.contains(.bint) ? "bint " : ""
    for number in [word.groups.0, word.groups.1, word.groups.2] where number != NameGroups.none {
      for group in NameGroups.standard.records(number) {
        for spelling in ([group.name] + group.variants).prefix(6) { add(ben + article + spelling) }
      }
    }
    // One exchange, then two: Khuzrawi, Khouzrawi, Khouzrawy.
    let once = Respelling.all.compactMap { $0.apply(own) }
    for spelling in once { add(spelling) }
    for spelling in once {
      for rule in Respelling.all {
        if let changed = rule.apply(spelling) { add(changed) }
      }
    }
    return Array(result.prefix(Self.spellingsOfAWord))
  }
}

/// One exchange of letters between traditions.
struct Respelling: Sendable {
  let from: String
  let to: String
  /// Only at the end of the word.
  var atEnd = false

  /// The word with the letters exchanged; nil where it has none. A vowel beside another one is part of a longer sound.
  func apply(_ word: String) -> String? {
    let isVowel = from.count == 1 && "aeiou".contains(from)
    func sounds(_ letter: Character?) -> Bool { letter.map { "aeiouAEIOU".contains($0) } ?? false }
    var result = ""
    var rest = word[...]
    var changed = false
    while let first = rest.first {
      let part = rest.prefix(from.count)
      if part.lowercased() == from, !atEnd || rest.count == from.count,
        !isVowel || !sounds(result.last) && !sounds(rest.dropFirst().first)
      {
        result += part.first?.isUppercase == true ? to.prefix(1).uppercased() + to.dropFirst() : to
        rest = rest.dropFirst(from.count)
        changed = true
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return changed ? result : nil
  }

  static let all = exchanges + doubled

  private static let doubled = "bdfklmnrtyz".map { Respelling(from: "\($0)\($0)", to: "\($0)") }

  private static let exchanges: [Respelling] = [
    Respelling(from: "ei", to: "ey"), Respelling(from: "ey", to: "ei"), Respelling(from: "ei", to: "e"),
    Respelling(from: "ou", to: "u"), Respelling(from: "oo", to: "u"), Respelling(from: "ee", to: "i"),
    Respelling(from: "ch", to: "sh"), Respelling(from: "sh", to: "ch"), Respelling(from: "dj", to: "j"),
    Respelling(from: "q", to: "k"), Respelling(from: "q", to: "gh"), Respelling(from: "gh", to: "q"),
    Respelling(from: "y", to: "i", atEnd: true), Respelling(from: "i", to: "y", atEnd: true),
    Respelling(from: "ah", to: "a", atEnd: true), Respelling(from: "a", to: "ah", atEnd: true),
    Respelling(from: "eh", to: "a", atEnd: true), Respelling(from: "e", to: "a"),
    Respelling(from: "o", to: "u"),
    Respelling(from: "u", to: "ou"), Respelling(from: "v", to: "w"), Respelling(from: "ei", to: "ai"),
    Respelling(from: "ss", to: "s"), Respelling(from: "dh", to: "z"), Respelling(from: "dh", to: "d"),
    Respelling(from: "th", to: "s"), Respelling(from: "i", to: "e"), Respelling(from: "j", to: "dj"),
    Respelling(from: "al-", to: "el-"), Respelling(from: "al-", to: ""),
    Respelling(from: "u", to: "o"), Respelling(from: "u", to: "oo"), Respelling(from: "i", to: "ee"),
    Respelling(from: "ai", to: "ay"), Respelling(from: "ay", to: "ai"), Respelling(from: "aw", to: "au"),
    Respelling(from: "au", to: "aw"),
    Respelling(from: "awi", to: "aoui", atEnd: true), Respelling(from: "aoui", to: "awi", atEnd: true),
  ]
}
