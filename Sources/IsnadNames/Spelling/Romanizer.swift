/// Ranked Latin spellings of Arabic-script names.
///
/// A word of the hand-written groups takes its spellings from there, those of the region first; any other is spelled
/// letter by letter, with the short vowels that Arabic does not write supplied by the commonest word patterns.
struct Romanizer {
  let tradition: Tradition
  let region: NameGroup.Regions
  let groups = NameGroups.standard

  struct Candidate {
    var text: String
    var cost: Double
  }

  init(region: NameGroup.Regions) {
    self.region = region
    tradition = Tradition.of(region)
  }

  func romanizations(_ arabic: String, limit: Int) -> [Candidate] {
    var reader = NameReader()
    reader.read(arabic)
    guard let reading = reader.readings.first else { return [] }
    var names = [Candidate(text: "", cost: 0)]
    for index in reading {
      let word = reader.words[index]
      let options = spell(word, reader)
      var next: [Candidate] = []
      for name in names {
        for option in options {
          let glue = name.text.isEmpty ? "" : " "
          next.append(Candidate(text: name.text + glue + option.text, cost: name.cost + option.cost))
        }
      }
      names = Array(Self.ranked(next).prefix(max(limit, 12)))
    }
    return Array(names.prefix(limit))
  }

  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    var seen = Set<String>()
    return candidates.enumerated().sorted {
      $0.element.cost != $1.element.cost ? $0.element.cost < $1.element.cost : $0.offset < $1.offset
    }.map(\.element).filter { seen.insert($0.text).inserted }
  }

  private func spell(_ word: NameWord, _ reader: NameReader) -> [Candidate] {
    let symbols = reader.symbols[Int(word.start)..<Int(word.start) + Int(word.count)].map { Symbol($0) }
    guard word.isArabic else {
      let range = reader.source(of: word)
      return [
        Candidate(
          text: String(
            decoding: reader.text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self),
          cost: 0)
      ]
    }
    let known = fromGroups(word)
    if !known.isEmpty {
      let article = word.flags.contains(.article) || word.prefixKind == .article ? tradition.article : ""
      let ben = word.flags.contains(.ben) ? tradition.ben : word.flags.contains(.bint) ? "bint " : ""
      return known.map { Candidate(text: ben + article + $0.text, cost: $0.cost) }
    }
    return byLetters(symbols, word)
  }

  /// Spellings of the groups that the word belongs to, best for the region first.
  private func fromGroups(_ word: NameWord) -> [Candidate] {
    var candidates: [Candidate] = []
    for number in [word.groups.0, word.groups.1, word.groups.2] where number != NameGroups.none {
      for group in groups.records(number) {
        let foreign = group.regions.isDisjoint(with: region) ? 0.5 : 0.0
        for (place, spelling) in ([group.name] + group.variants).enumerated() {
          let habit = Double(habitCost(spelling))
          candidates.append(Candidate(text: spelling, cost: foreign + habit + 0.04 * Double(min(place, 8))))
        }
      }
    }
    return Array(Self.ranked(candidates).prefix(8))
  }

  /// How far a spelling is from the region's habits: sounds that the region writes otherwise.
  private func habitCost(_ spelling: String) -> Double {
    var cost = 0.0
    let lower = spelling.lowercased()
    func count(_ part: String) -> Double {
      Double(lower.split(separator: part, omittingEmptySubsequences: false).count - 1)
    }
    func prefers(_ sound: String, _ spelling: String) -> Bool { tradition.sounds[sound]?.first == spelling }
    if !prefers("sh", "ch") { cost += 0.4 * count("ch") } else { cost += 0.4 * count("sh") }
    if !prefers("j", "dj") { cost += 0.4 * count("dj") }
    if prefers("j", "g") {
      cost += 0.4 * count("j")
    } else if lower.hasPrefix("g"), !lower.hasPrefix("gh") {
      cost += 0.3
    }
    if !prefers("U", "ou") { cost += 0.2 * count("ou") } else { cost += 0.2 * count("oo") }
    if !prefers("I", "ee") { cost += 0.25 * count("ee") }
    if !prefers("q", "gh") { cost += 0.2 * count("gh") } else { cost += 0.2 * count("q") }
    if prefers("q", "k") { cost += 0.2 * count("q") }
    if !prefers("w", "v") { cost += 0.4 * count("v") } else { cost += 0.3 * count("w") }
    if tradition.article != "El-" { cost += 0.6 * (count("ü") + count("ş") + count("ö") + count("met")) }
    if lower.hasPrefix("abd"), lower.hasPrefix(tradition.abd.lowercased()) { cost -= 0.4 }
    if prefers("fa", "eh"), lower.hasSuffix("eh") { cost -= 0.3 }
    return cost
  }

  /// Letters one by one, short vowels by pattern.
  private func byLetters(_ symbols: [Symbol], _ word: NameWord) -> [Candidate] {
    var prefix = ""
    var letters = symbols.compactMap(\.arabic)
    if word.flags.contains(.ben) { prefix += tradition.ben }
    if word.flags.contains(.bint) { prefix += "bint " }
    if word.flags.contains(.abu) { prefix += tradition.abu }
    if word.flags.contains(.umm) { prefix += "Umm " }
    if word.flags.contains(.abd) {
      prefix += tradition.abd
      letters.removeFirst(min(3, letters.count))
    }
    var suffix = ""
    if word.flags.contains(.din) {
      suffix = tradition.din
      letters.removeLast(min(3, letters.count))
    }
    if word.flags.contains(.llah) {
      suffix = tradition.llah
      letters.removeLast(min(2, letters.count))
    }
    if word.flags.contains(.article) {
      prefix += tradition.article
    } else if word.prefixKind == .article {
      prefix += tradition.article
      letters.removeFirst(min(2, letters.count))
    }
    let bodies = ArabicSpeller(letters: letters, tradition: tradition).spellings()
    return bodies.map { body in
      let capital = body.text.prefix(1).uppercased() + body.text.dropFirst()
      return Candidate(text: prefix + capital + suffix, cost: body.cost)
    }
  }
}

extension RomanizedName {
  /// Ranked Latin spellings of a name in Arabic or Persian script, as a region's newspapers write it.
  ///
  /// ```swift
  /// RomanizedName.romanizations(of: "جمال عبد الناصر", region: .egypt).first  // "Gamal Abdel Nasser"
  /// ```
  /// - Parameters:
  ///   - arabic: the name.
  ///   - region: one region; of several the first that has habits of its own counts.
  ///   - limit: at most this many, and never more than 1,000.
  public static func romanizations(
    of arabic: String, region: NameGroup.Regions = .levant, limit: Int = 10
  ) -> [String] {
    let limit = max(0, min(limit, mostSpellings))
    return Romanizer(region: region).romanizations(arabic, limit: limit).map(\.text)
  }
}

extension NameGroup.Regions {
  /// Saudi Arabia, the Gulf states and Yemen.
  public static let gulf = Self(rawValue: 1)
  /// Lebanon, Syria, Jordan, Palestine.
  public static let levant = Self(rawValue: 2)
  /// Iraq.
  public static let iraq = Self(rawValue: 4)
  /// Egypt.
  public static let egypt = Self(rawValue: 8)
  /// Morocco, Algeria, Tunisia, Libya, Mauritania.
  public static let maghreb = Self(rawValue: 16)
  /// Iran, and Persian elsewhere.
  public static let iran = Self(rawValue: 32)
  /// Pakistan and Afghanistan.
  public static let pakistan = Self(rawValue: 64)
  /// Turkey.
  public static let turkey = Self(rawValue: 128)
  /// Sudan.
  public static let sudan = Self(rawValue: 256)
}
