internal import IsnadLexicon

/// Points in the calendar: "21 March 2017", "21/03/2017", "the 1990s", "Monday evening", "last week", "two days later",
/// "late 2017", "20:39", "8 a.m. on Friday".
struct Dates: MentionProposer {
  static let documentation: [Rule] = [
    Rule(
      .date, 0.95, "Days, months and years, and phrases that count from today",
      [
        .init("It closed on 21 March 2017.", "date 21 March 2017"),
        .init("It closed last week.", "date last week"),
      ])
  ]

  func find(in scene: Scene, emit: (Candidate) -> Void) {
    let reading = scene.reading
    var i = nextDateWord(0, reading)
    while i < reading.count {
      if let end = end(of: i, reading) {
        emit(scene.candidate(i..<end, .date, 0.93, rule: .date))
        i = nextDateWord(end, reading)
      } else {
        i = nextDateWord(i + 1, reading)
      }
    }
  }

  /// The first token from `i` on that can begin a date.
  private func nextDateWord(_ i: Int, _ reading: Reading) -> Int {
    reading.calendar.withUnsafeBufferPointer { calendar in
      var i = i
      while i < calendar.count, calendar[i] == .none || calendar[i] == .unit { i += 1 }
      return i
    }
  }

  private let words = DateWords.shared

  private func end(of i: Int, _ reading: Reading) -> Int? {
    switch reading.dateWord(i) {
    case .weekday: return behindWeekday(i + 1, reading)
    case .month:
      let end = behindMonth(i + 1, reading)
      // "May" and "March" are words too: alone they need a small preposition or a number.
      if end == i + 1, words.isAlsoAWord(i, reading), !isAfterPreposition(i, reading) { return nil }
      return end
    case .day:
      if reading.dateWord(i + 1) == .month { return behindMonth(i + 2, reading) }
      return endOfFigures(i, [0x2F], reading) ?? endOfClock(i, reading)
    case .year:
      if let end = endOfFigures(i, [0x2D, 0x2010, 0x2011], reading) { return end }
      return isAfterPreposition(i, reading) || isInYearList(i, reading) ? i + 1 : nil
    case .figures, .decade: return i + 1
    case .modifier:
      // "mid-2003"
      let isTied = reading.isJoiner(i + 1) && !reading.tokens.hasSpaceBefore(i + 1)
      let next = reading.dateWord(isTied ? i + 2 : i + 1)
      if next == .year || next == .decade { return isTied ? i + 3 : i + 2 }
      if isTied { return next == .month ? i + 3 : nil }
      if words.isRelative(i, reading), words.isPartOfDay(i + 1, reading) { return i + 2 }
      if next == .month || next == .weekday { return end(of: i + 1, reading) ?? i + 2 }
      if words.isRelative(i, reading), next == .unit { return i + 2 }
      if words.isEarlier(i, reading), reading.dateWord(i + 1) == .modifier,
        reading.dateWord(i + 2) == .unit
      {
        return i + 3
      }
      return nil
    case .relativeDay: return words.isPartOfDay(i + 1, reading) ? i + 2 : i + 1
    case .number:
      // "two days later", "three weeks ago"
      if reading.dateWord(i + 1) == .unit, words.isOffset(i + 2, reading) { return i + 3 }
      return nil
    case .unit, .none: return nil
    }
  }

  private func behindWeekday(_ start: Int, _ reading: Reading) -> Int {
    var i = start
    if words.isPartOfDay(i, reading) { i += 1 }
    let k = reading.isMark(i, 0x2C) ? i + 1 : i
    let kind = reading.dateWord(k)
    if kind == .day, reading.dateWord(k + 1) == .month { return behindMonth(k + 2, reading) }
    if kind == .month, reading.dateWord(k + 1) == .day { return behindMonth(k + 1, reading) }
    return i
  }

  /// From behind a month on: a day, a comma and a year as far as they are there.
  private func behindMonth(_ start: Int, _ reading: Reading) -> Int {
    var i = start
    if reading.isMark(i, 0x2E), reading.dateWord(i + 1) == .day { i += 1 }
    if reading.dateWord(i) == .day { i += 1 }
    let k = reading.isMark(i, 0x2C) ? i + 1 : i
    if reading.dateWord(k) == .year || isLunarYear(k, behind: start - 1, reading) { return k + 1 }
    return i
  }

  /// "5 Ramadan 1445": a year that only a month of the Islamic calendar makes one.
  private func isLunarYear(_ i: Int, behind month: Int, _ reading: Reading) -> Bool {
    i < reading.count && reading.tokens.isNumber(i) && reading.tokens.length(i) == 4
      && words.isLunar(month, reading)
  }

  private func isAfterPreposition(_ i: Int, _ reading: Reading) -> Bool {
    reading.isClass(i - 1, [.preposition, .the]) && reading.tokens.isWord(i - 1)
  }

  private func isInYearList(_ i: Int, _ reading: Reading) -> Bool {
    (reading.isClass(i - 1, .and) || reading.isMark(i - 1, 0x2C))
      && reading.dateWord(i - 2) == .year
  }

  /// "21/03/2017", "2017-03-21": three numbers with the same mark and no spaces between them.
  private func endOfFigures(_ i: Int, _ marks: [UInt32], _ reading: Reading) -> Int? {
    let tokens = reading.tokens
    guard i + 4 < reading.count, marks.contains(tokens.mark(i + 1)), tokens.mark(i + 3) == tokens.mark(i + 1),
      (i + 1...i + 4).allSatisfy({ !tokens.hasSpaceBefore($0) })
    else { return nil }
    let last =
      reading.dateWord(i) == .year ? reading.dateWord(i + 4) == .day : reading.dateWord(i + 4) == .year
    return reading.dateWord(i + 2) == .day && last ? i + 5 : nil
  }

  /// "20:39", "8 a.m.", "8:30 p.m. GMT on Friday".
  private func endOfClock(_ i: Int, _ reading: Reading) -> Int? {
    let tokens = reading.tokens
    var end = i + 1
    if reading.isMark(end, 0x3A), isTwoDigits(end + 1, reading), !tokens.hasSpaceBefore(end) { end += 2 }
    guard words.isHalfOfDay(end, reading) else { return end > i + 1 ? end : nil }
    end += 1
    if reading.isMark(end, 0x2E), !tokens.hasSpaceBefore(end) { end += 1 }
    let zone =
      end < reading.count && tokens.shape(end) == .upper && (2...4).contains(tokens.length(end)) ? 1 : 0
    if end + zone < reading.count, reading.isClass(end + zone, .preposition),
      reading.dateWord(end + zone + 1) == .weekday || reading.dateWord(end + zone + 1) == .month
        || reading.dateWord(end + zone + 1) == .day && reading.dateWord(end + zone + 2) == .month
    {
      return self.end(of: end + zone + 1, reading) ?? end
    }
    return end
  }

  private func isTwoDigits(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && reading.tokens.isNumber(i) && reading.tokens.length(i) == 2
  }
}

/// What a word can be in a date.
enum DateWord: Sendable {
  case weekday, month, day, year, modifier, relativeDay, unit, number
  /// A whole date in figures that is one token: "21.03.2017".
  case figures
  /// "1990s"
  case decade
  case none
}

extension Reading {
  /// What a token can be in a date; nothing before the first and behind the last one.
  func dateWord(_ i: Int) -> DateWord { i >= 0 && i < count ? calendar[i] : .none }
}

/// The words that dates are made of.
struct DateWords: Sendable {
  static let shared = DateWords()

  private let ambiguous = WordSet("may march mar sun jan " + lunarMonths)
  private let lunar = WordSet(lunarMonths)
  private let relative = WordSet("last next this recent past previous coming following")
  private let earlier = WordSet("earlier later late early")
  private let offsets = WordSet("later ago earlier before")
  private let halvesOfDay = WordSet("am pm a.m p.m")
  private let partsOfDay = WordSet("morning afternoon evening night")

  /// Months of the Islamic calendar whose names are one word; most are names of persons too.
  private static let lunarMonths =
    "muharram moharram safar rajab shaban shaaban shabaan ramadan ramadhan ramazan shawwal"

  /// Words and what each can be; of two lines with one word the later one counts.
  static let table: [(words: String, dateWord: DateWord)] = [
    ("monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri", .weekday),
    ("january february march april may june july august september october november december", .month),
    (lunarMonths, .month),
    ("jan feb mar apr jun jul aug sep sept oct nov dec", .month),
    ("last next this late early mid recent past earlier later previous coming following", .modifier),
    ("today yesterday tomorrow tonight", .relativeDay),
    (
      "day days week weeks month months year years weekend quarter century decade summer winter spring fall autumn",
      .unit
    ),
    ("one two three four five six seven eight nine ten a several few", .number),
  ]

  /// What a number can be: a day of a month, perhaps with two letters behind it, a year, a decade, or a whole date.
  static func number(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> DateWord {
    guard word.allSatisfy({ $0 &- 0x30 < 10 }) else {
      if word.count == 5, word.last == 0x73, number(word.dropLast()) == .year { return .decade }
      let parts = word.count < 8 ? [] : word.split(separator: 0x2E, omittingEmptySubsequences: false)
      if parts.count == 3, number(parts[0]) == .day, number(parts[1]) == .day, number(parts[2]) == .year {
        return .figures
      }
      return word.count <= 4 && word.count >= 3 && word.dropLast(2).allSatisfy { $0 &- 0x30 < 10 }
        && word.suffix(2).allSatisfy { $0 >= 0x61 } ? .day : .none
    }
    let value = word.prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if word.count == 4, value >= 1600, value < 2100 { return .year }
    return word.count <= 2 && value >= 1 && value <= 31 ? .day : .none
  }

  func isAlsoAWord(_ i: Int, _ reading: Reading) -> Bool { ambiguous.contains(reading.tokens.hash(i)) }
  func isLunar(_ i: Int, _ reading: Reading) -> Bool {
    i >= 0 && lunar.contains(reading.tokens.hash(i))
  }
  func isRelative(_ i: Int, _ reading: Reading) -> Bool { relative.contains(reading.tokens.hash(i)) }
  func isEarlier(_ i: Int, _ reading: Reading) -> Bool { earlier.contains(reading.tokens.hash(i)) }
  func isOffset(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && offsets.contains(reading.tokens.hash(i))
  }
  /// "a.m.", "pm"; the last stop is a token of its own.
  func isHalfOfDay(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && halvesOfDay.contains(reading.tokens.hash(i))
  }
  func isPartOfDay(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && partsOfDay.contains(reading.tokens.hash(i))
  }
}
