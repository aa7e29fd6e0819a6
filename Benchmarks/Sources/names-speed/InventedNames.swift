/// Names made of Arabic word patterns over random roots: plausible to the matcher, and nobody's.
struct InventedNames {
  private(set) var names: [String] = []
  private var random: SplitMix
  private let roots: [[String]]

  private static let consonants = [
    "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "gh", "f", "q", "k",
    "l", "m",
    "n", "w", "y",
  ]
  private static let patterns: [[String]] = [
    ["", "a", "i", ""], ["", "a", "ee", ""], ["Ma", "", "ou", ""], ["", "aa", "i", ""], ["", "a", "a", ""],
    ["", "u", "ai", ""], ["A", "", "a", ""], ["", "i", "a", ""], ["Mu", "a", "i", ""], ["", "a", "i", "a"],
  ]
  private static let common = [
    "Mohammed", "Ahmed", "Ali", "Hassan", "Hussein", "Mahmoud", "Ibrahim", "Omar", "Khalid", "Yusuf",
    "Abdullah",
    "Mustafa", "Fatima", "Zainab", "Maryam", "Abdul Rahman", "Salim", "Karim", "Reza", "Mehdi",
  ]

  init(count: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    roots = (0..<max(500, count / 25)).map { _ in
      (0..<3).map { _ in Self.consonants[Int(random.next() % UInt64(Self.consonants.count))] }
    }
    self.random = random
    names.reserveCapacity(count)
    for _ in 0..<count { names.append(full()) }
  }

  /// A single word of the stock.
  func word(_ number: Int) -> String {
    var random = SplitMix(state: UInt64(number) &* 77)
    return Self.form(roots[Int(random.next() % UInt64(roots.count))], Self.patterns[Int(random.next() % 10)])
  }

  private mutating func full() -> String {
    var parts = [pick(Self.common, 3) ?? given()]
    if random.next() % 2 == 0 { parts.append(pick(Self.common, 2) ?? given()) }
    if random.next() % 8 == 0 { parts.append("bin " + given()) }
    parts.append((random.next() % 2 == 0 ? "al-" : "") + given() + (random.next() % 2 == 0 ? "i" : ""))
    return parts.joined(separator: " ")
  }

  private mutating func pick(_ list: [String], _ oneIn: UInt64) -> String? {
    random.next() % oneIn == 0 ? list[Int(random.next() % UInt64(list.count))] : nil
  }

  private mutating func given() -> String {
    Self.form(roots[Int(random.next() % UInt64(roots.count))], Self.patterns[Int(random.next() % 10)])
  }

  private static func form(_ root: [String], _ pattern: [String]) -> String {
    let word = pattern[0] + root[0] + pattern[1] + root[1] + pattern[2] + root[2] + pattern[3]
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Name `number` as another country spells it.
  func respelled(_ number: Int) -> String {
    var out = ""
    for character in names[number] {
      switch character {
      case "q": out += "k"
      case "w": out += "ou"
      case "u": out += "o"
      default: out.append(character)
      }
    }
    return out.replacingAll("sh", "ch").replacingAll("ee", "i")
  }
}

extension String {
  func replacingAll(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}

/// A small random generator with a fixed course.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
