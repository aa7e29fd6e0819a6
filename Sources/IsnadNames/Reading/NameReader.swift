/// Reads text into words of symbols; one reader serves any number of names without allocating anew.
struct NameReader {
  private(set) var tokenizer = NameTokenizer()
  private(set) var symbols: [UInt8] = []
  private(set) var words: [NameWord] = []
  /// Ranges of ``words``: the name itself, then its aliases.
  private(set) var readings: [Range<Int>] = []
  /// Tokens in the order of the words (`al-Baghdadi, Ibrahim` is turned round).
  private var order: [Int] = []

  private var pending: [Mark] = []
  private var pendingFlags: NameWord.Flags = []
  private var pendingStart: Int?
  private let groups: NameGroups
  private let costs: LetterCosts

  /// More words than this are ignored by the comparison.
  static let maximumWords = 64

  init(costs: LetterCosts = .standard, groups: NameGroups = .standard) {
    self.costs = costs
    self.groups = groups
  }

  /// Hash of the normal form: letters, words apart.
  private(set) var identity: UInt64 = 0
  private(set) var normal: [UInt8] = []

  private(set) var text = ""

  mutating func read(_ text: String) {
    self.text = text
    tokenizer.read(text)
    defer { readNormalForm() }
    symbols.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    let tokens = tokenizer.tokens
    var start = 0
    while start < tokens.count, words.count < Self.maximumWords {
      var end = start + 1
      while end < tokens.count, !opensReading(end) { end += 1 }
      readReading(start..<end)
      start = end
    }
  }

  /// Whether another name of the same person starts at this token: a parenthesis or *alias*.
  private func opensReading(_ index: Int) -> Bool {
    let token = tokenizer.tokens[index]
    if token.before == .open || token.before == .close { return true }
    return Particle.of(token.hash) == .alias && index + 1 < tokenizer.tokens.count
  }

  private mutating func readReading(_ range: Range<Int>) {
    let tokens = tokenizer.tokens
    order.removeAll(keepingCapacity: true)
    var comma: Int?
    var commas = 0
    for index in range {
      if tokens[index].before == .comma, index > range.lowerBound {
        comma = index
        commas += 1
      }
      if index == range.lowerBound, range.count > 1, Particle.of(tokens[index].hash) == .alias { continue }
      order.append(index)
    }
    if let comma, commas == 1 {
      order = Array(comma..<range.upperBound) + order.filter { $0 < comma }
    }
    let first = words.count
    let allTitles = order.allSatisfy { Particle.of(tokens[$0].hash) == .title }
    pending.removeAll(keepingCapacity: true)
    pendingFlags = []
    pendingStart = nil
    for place in order.indices where words.count < Self.maximumWords {
      readToken(place, first: first, titlesCount: !allTitles)
    }
    if words.count > first { readings.append(first..<words.count) }
  }

  private mutating func readToken(_ place: Int, first: Int, titlesCount: Bool) {
    let tokens = tokenizer.tokens
    let index = order[place]
    let token = tokens[index]
    let next = place + 1 < order.count ? tokens[order[place + 1]] : nil
    func hold(_ mark: Mark) {
      pending.append(mark)
      pendingFlags.insert(mark.flag)
      if pendingStart == nil { pendingStart = index }
    }
    switch Particle.of(token.hash) {
    case .article? where next != nil:
      pendingFlags.insert(.article)
      if token.script == .latin, token.isCapitalized, next?.before == .space, next?.isCapitalized == true {
        pendingFlags.insert(.house)
      }
      if pendingStart == nil { pendingStart = index }
      return
    case .sunArticle?:
      if let next, next.count > 1,
        tokenizer.letters[next.start] == tokenizer.letters[token.start + 1] || pending.last == .abd
      {
        pendingFlags.insert(.article)
        if pendingStart == nil { pendingStart = index }
        return
      }
    case .ben? where next != nil: return hold(.ben)
    case .bint? where next != nil: return hold(.bint)
    case .abu? where next != nil: return hold(.abu)
    case .umm? where next != nil: return hold(.umm)
    case .abd? where next != nil: return hold(.abd)
    case .din? where words.count > first && pending.isEmpty && !words[words.count - 1].flags.contains(.title):
      return append(.din, index)
    case .llah? where pending.last == .abd:
      return addWord(token: index, content: nil)
    case .llah?
    where words.count > first && pending.isEmpty && !words[words.count - 1].flags.contains(.title):
      return append(.llah, index)
    case .suffix? where words.count > first && pending.isEmpty && canJoin(index):
      return join(index)
    case .title? where titlesCount && pending.isEmpty:
      pendingFlags.insert(.title)
    default: break
    }
    // A lower-case b. is bin.
    if token.count == 1, token.script == .latin, !token.isCapitalized, next != nil, place > 0,
      tokenizer.letters[token.start] == UInt8(ascii: "b")
    {
      return hold(.ben)
    }
    addWord(token: index, content: index)
  }

  /// Adds a compound mark to the word before.
  private mutating func append(_ mark: Mark, _ token: Int) {
    let last = words.count - 1
    guard words[last].count + 5 < NameWord.maximumLength else { return }
    words[last].count += UInt8(clamping: append(mark, isArabic: words[last].isArabic))
    words[last].flags.insert(mark.flag)
    let length = UInt16(clamping: token + 1 - Int(words[last].firstToken))
    words[last].tokenCount = max(words[last].tokenCount, length)
    var hash = LetterHash()
    for byte in 0..<8 { hash.add(UInt8(truncatingIfNeeded: words[last].key >> (8 * byte))) }
    hash.add(Symbol(mark).code)
    words[last].key = hash.value
    complete(last)
    pendingFlags = []
    pendingStart = nil
  }

  /// Appends the sounds of a mark; returns how many.
  ///
  /// *Abd*, *al-Din* and *Allah* become letters in one spelling, so that a compound which was not recognised still
  /// meets one that was; the rest are symbols of their own.
  @discardableResult
  private mutating func append(_ mark: Mark, isArabic: Bool) -> Int {
    let before = symbols.count
    symbols += mark.sounds(isArabic: isArabic)
    return symbols.count - before
  }

  /// Whether the word before ends where this token starts, in the same script.
  private func canJoin(_ token: Int) -> Bool {
    guard let last = words.last, last.tokenCount > 0 else { return false }
    return Int(last.firstToken) + Int(last.tokenCount) == token
      && tokenizer.tokens[token].script == tokenizer.tokens[token - 1].script
      && tokenizer.tokens[token].script != .other
  }

  /// Reads the word before again with this token's letters at its end.
  private mutating func join(_ token: Int) {
    let last = words.removeLast()
    symbols.removeLast(Int(last.count))
    let firstToken = Int(last.firstToken)
    pendingFlags = last.flags.subtracting([.initial, .din, .llah, .title])
    pending.removeAll(keepingCapacity: true)
    for mark in [Mark.ben, .bint, .abu, .umm, .abd] where last.flags.contains(mark.flag) {
      pending.append(mark)
    }
    pendingStart = firstToken
    let start = tokenizer.tokens[max(firstToken, token - 1)].start
    addWord(token: token, content: token, lettersFrom: start)
  }

  private mutating func addWord(token: Int, content: Int?, lettersFrom: Int? = nil) {
    var word = NameWord()
    word.start = UInt32(symbols.count)
    word.flags = pendingFlags
    // Where the marks stand behind the word, as in "Rahman, Omar Abd al-", it is placed without them.
    let first = min(pendingStart ?? token, token)
    word.firstToken = UInt16(clamping: first)
    word.tokenCount = UInt16(clamping: token + 1 - first)
    var hash = LetterHash()
    let isArabic = tokenizer.tokens[token].script == .arabic
    if isArabic { word.flags.insert(.arabic) }
    for mark in pending {
      append(mark, isArabic: isArabic)
      if mark != .ben { hash.add(Symbol(mark).code) }
    }
    if let content {
      let source = tokenizer.tokens[content]
      let start = lettersFrom ?? source.start
      readContent(
        start: start, end: source.start + source.count, script: source.script, word: &word, hash: &hash)
    } else {
      append(.llah, isArabic: isArabic)
      word.flags.insert(.llah)
      hash.add(Symbol(Mark.llah).code)
    }
    word.count = UInt8(clamping: min(symbols.count - Int(word.start), NameWord.maximumLength))
    symbols.removeLast(symbols.count - Int(word.start) - Int(word.count))
    word.key = hash.value
    words.append(word)
    complete(words.count - 1)
    pending.removeAll(keepingCapacity: true)
    pendingFlags = []
    pendingStart = nil
  }

  private mutating func readContent(
    start: Int, end: Int, script: NameToken.Script, word: inout NameWord, hash: inout LetterHash
  ) {
    let limit = NameWord.maximumLength
    switch script {
    case .other:
      var index = tokenizer.others.startIndex
      for letter in tokenizer.letters[..<start] where letter == NameTokenizer.other { index += 1 }
      for offset in start..<min(end, start + limit) {
        symbols.append(Symbol(other: tokenizer.others[index + offset - start]).code)
        hash.add(UInt8(truncatingIfNeeded: tokenizer.others[index + offset - start]))
      }
    case .latin, .arabic:
      let isArabic = script == .arabic
      let letters = tokenizer.letters
      letters.withUnsafeBufferPointer { letters in
        let all = UnsafeBufferPointer(rebasing: letters[start..<min(end, start + 4 * limit)])
        var glued = isArabic ? GluedParts(arabic: all) : GluedParts(latin: all)
        if glued.abd, !word.flags.contains(.abd) {
          append(.abd, isArabic: isArabic)
          word.flags.insert(.abd)
          hash.add(Symbol(Mark.abd).code)
        } else if glued.abd {
          glued = GluedParts(whole: all)
        }
        let body = UnsafeBufferPointer(rebasing: all[glued.body])
        for letter in body { hash.add(Self.canonical(letter)) }
        let before = symbols.count
        if isArabic {
          ArabicReader.read(body, into: &symbols, limit: limit)
        } else {
          var reader = LatinReader(body)
          reader.read(into: &symbols, limit: limit)
        }
        if body.count == 1, !isArabic { word.flags.insert(.initial) }
        if before == Int(word.start) {
          (word.prefix, word.prefixKind) = GluedParts.prefix(
            of: symbols[before...], letters: body, isArabic: isArabic)
          if word.prefixKind == .article, glued.suffix == nil {
            var bare = LetterHash()
            for letter in body.dropFirst(2) { bare.add(Self.canonical(letter)) }
            word.bareKey = bare.value
          }
        }
        if let suffix = glued.suffix {
          append(suffix, isArabic: isArabic)
          word.flags.insert(suffix.flag)
          if !body.isEmpty {
            var again = LetterHash()
            for byte in 0..<8 { again.add(UInt8(truncatingIfNeeded: hash.value >> (8 * byte))) }
            hash = again
          }
          hash.add(Symbol(suffix).code)
        }
      }
    }
  }

  /// Letters that Arabic and Persian keyboards exchange count as one in a word's key.
  private static func canonical(_ letter: UInt8) -> UInt8 {
    guard letter >= Folding.arabicBase, let arabic = ArabicLetter(rawValue: letter - Folding.arabicBase)
    else {
      return letter
    }
    switch arabic {
    case .maqsura: return Folding.arabicBase + ArabicLetter.ya.rawValue
    case .haFinal: return Folding.arabicBase + ArabicLetter.ha.rawValue
    case .madda: return Folding.arabicBase + ArabicLetter.alif.rawValue
    default: return letter
    }
  }

  /// Where a word stands in the text.
  func source(of word: NameWord) -> Range<Int> {
    let tokens = tokenizer.tokens
    let last = min(Int(word.firstToken) + Int(word.tokenCount), tokens.count) - 1
    guard last >= Int(word.firstToken) else { return 0..<0 }
    return tokens[Int(word.firstToken)].source.lowerBound..<tokens[last].source.upperBound
  }

  /// The letters of the name, words apart, and their hash: equal for spellings that differ only in case, marks,
  /// apostrophes, and spaces or hyphens inside a word.
  private mutating func readNormalForm() {
    normal.removeAll(keepingCapacity: true)
    let tokens = tokenizer.tokens
    var other = 0
    var token = 0
    func add(_ index: Int) {
      for letter in tokenizer.letters[tokens[index].start..<tokens[index].start + tokens[index].count] {
        if letter == NameTokenizer.other {
          withUnsafeBytes(of: tokenizer.others[other].littleEndian) { normal += $0 }
          other += 1
        } else if let expansion = Folding.expansion(letter) {
          expansion.withUTF8Buffer { normal += $0 }
        } else {
          normal.append(letter)
        }
      }
    }
    while token < tokens.count {
      if words.contains(where: { Int($0.firstToken) == token }) || token >= Int(UInt16.max) {
        normal.append(0x20)
      }
      if tokens[token].before == .comma { normal.append(0x2C) }
      add(token)
      token += 1
    }
    var hash = LetterHash()
    for letter in normal { hash.add(letter) }
    identity = hash.value
  }

  /// Weight and groups of a word whose symbols are complete.
  private mutating func complete(_ index: Int) {
    var weight: Float = 0
    let word = words[index]
    for symbol in symbols[Int(word.start)..<Int(word.start) + Int(word.count)] {
      weight += costs.weight(symbol)
    }
    for mark in [Mark.abd, .din, .llah] where word.flags.contains(mark.flag) {
      weight -= costs.discount(mark)
    }
    words[index].weight = max(weight, 0.5)
    words[index].groups = groups.find(word.key)
    if words[index].groups.0 == NameGroups.none, word.bareKey != 0 {
      words[index].groups = groups.find(word.bareKey)
    }
  }
}
