internal import IsnadLexicon

/// Points in the calendar: "21 March 2017", "Monday evening", "last week", "two days later", "late 2017", "20:39".
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
    var i = 0
    while i < reading.count {
      if reading.calendar[i] != .none, let end = end(of: i, reading) {
        emit(scene.candidate(i..<end, .date, 0.93, rule: .date))
        i = end
      } else {
        i += 1
      }
    }
  }

  private func end(of i: Int, _ reading: Reading) -> Int? {
    let words = DateWords.shared
    switch reading.dateWord(i) {
    case .weekday: return behindWeekday(i + 1, reading)
    case .month:
      let end = behindMonth(i + 1, reading)
      // "May" and "March" are words too: alone they need a small preposition or a number.
      if end == i + 1, words.isAlsoAWord(i, reading), !isAfterPreposition(i, reading) { return nil }
      return end
    case .day:
      if reading.dateWord(i + 1) == .month { return behindMonth(i + 2, reading) }
      // "20:39"
      if reading.isMark(i + 1, 0x3A), isTwoDigits(i + 2, reading), !reading.tokens.hasSpaceBefore(i + 1) {
        return i + 3
      }
      return nil
    case .year: return isAfterPreposition(i, reading) || isInYearList(i, reading) ? i + 1 : nil
    case .modifier:
      let next = reading.dateWord(i + 1)
      if next == .year { return i + 2 }
      if next == .month || next == .weekday { return end(of: i + 1, reading) ?? i + 2 }
      if words.isRelative(i, reading), next == .unit { return i + 2 }
      if words.isEarlier(i, reading), reading.dateWord(i + 1) == .modifier,
        reading.dateWord(i + 2) == .unit
      {
        return i + 3
      }
      return nil
    case .relativeDay: return i + 1
    case .number:
      // "two days later", "three weeks ago"
      if reading.dateWord(i + 1) == .unit, words.isOffset(i + 2, reading) { return i + 3 }
      return nil
    case .unit, .none: return nil
    }
  }

  private func behindWeekday(_ start: Int, _ reading: Reading) -> Int {
    let words = DateWords.shared
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
    if reading.dateWord(k) == .year { return k + 1 }
    return i
  }

  private func isAfterPreposition(_ i: Int, _ reading: Reading) -> Bool {
    reading.isClass(i - 1, [.preposition, .the]) && reading.tokens.isWord(i - 1)
  }

  private func isInYearList(_ i: Int, _ reading: Reading) -> Bool {
    (reading.isClass(i - 1, .and) || reading.isMark(i - 1, 0x2C))
      && reading.dateWord(i - 2) == .year
  }

  private func isTwoDigits(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && reading.tokens.isNumber(i) && reading.tokens.length(i) == 2
  }
}

/// What a word can be in a date.
enum DateWord: Sendable { case weekday, month, day, year, modifier, relativeDay, unit, number, none }

extension Reading {
  /// What a token can be in a date; nothing before the first and behind the last one.
  func dateWord(_ i: Int) -> DateWord { i >= 0 && i < count ? calendar[i] : .none }
}

/// The words that dates are made of.
struct DateWords: Sendable {
  static let shared = DateWords()

  private let ambiguous = WordSet("may march mar sun jan")
  private let relative = WordSet("last next this recent past previous coming following")
  private let earlier = WordSet("earlier later late early")
  private let offsets = WordSet("later ago earlier before")
  private let partsOfDay = WordSet("morning afternoon evening night")

  /// Words and what each can be; of two lines with one word the later one counts.
  static let table: [(words: String, dateWord: DateWord)] = [
    ("monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri", .weekday),
    ("january february march april may june july august september october november december", .month),
    ("jan feb mar apr jun jul aug sep sept oct nov dec", .month),
    ("last next this late early mid recent past earlier later previous coming following", .modifier),
    ("today yesterday tomorrow tonight", .relativeDay),
    (
      "day days week weeks month months year years weekend quarter century decade summer winter spring fall autumn",
      .unit
    ),
    ("one two three four five six seven eight nine ten a several few", .number),
  ]

  /// What a number can be: a day of a month, perhaps with two letters behind it, or a year.
  static func number(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> DateWord {
    guard word.allSatisfy({ $0 &- 0x30 < 10 }) else {
      return word.count <= 4 && word.count >= 3 && word.dropLast(2).allSatisfy { $0 &- 0x30 < 10 }
        ? .day : .none
    }
    let value = word.prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if word.count == 4, value >= 1600, value < 2100 { return .year }
    return word.count <= 2 && value >= 1 && value <= 31 ? .day : .none
  }

  func isAlsoAWord(_ i: Int, _ reading: Reading) -> Bool { ambiguous.contains(reading.tokens.hash(i)) }
  func isRelative(_ i: Int, _ reading: Reading) -> Bool { relative.contains(reading.tokens.hash(i)) }
  func isEarlier(_ i: Int, _ reading: Reading) -> Bool { earlier.contains(reading.tokens.hash(i)) }
  func isOffset(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && offsets.contains(reading.tokens.hash(i))
  }
  func isPartOfDay(_ i: Int, _ reading: Reading) -> Bool {
    i < reading.count && partsOfDay.contains(reading.tokens.hash(i))
  }
}
