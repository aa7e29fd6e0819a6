/// Names of one to five invented words, many of which contain others, and a text like news that mentions them.
struct NewsNames {
  private(set) var names: [String] = []
  private let vocabulary: [String]
  private let seed: UInt64

  private static let syllables = [
    "ba", "ka", "ra", "mi", "no", "ta", "sha", "lu", "de", "hor", "vin", "sal", "mer", "gan", "tol", "pes",
    "qar", "zub",
    "el", "an", "is", "or", "um", "khe", "dri", "fal", "jam", "wen", "yor", "cas",
  ]
  private static let plainWords = [
    "the", "of", "and", "to", "in", "a", "said", "that", "for", "on", "was", "with", "as", "at", "by", "from",
    "his",
    "were", "has", "it", "had", "they", "are", "be", "an", "not", "which", "this", "but", "who", "forces",
    "army",
    "government", "officials", "commander", "parliament", "minister", "country", "security", "attack",
    "fighters",
    "group", "military", "province", "talks", "told", "reporters", "spokesman", "according", "would", "could",
    "after",
    "before", "against", "between", "under", "during", "withdrawal", "resistance", "leader", "senior",
    "movement",
    "official", "warned", "called", "demanded", "accused", "rejected", "announced", "confirmed", "killed",
    "wounded",
  ]

  init(count: Int, seed: UInt64) {
    self.seed = seed
    var random = Random(state: seed)
    // Words of names are as unevenly used as words of a language; their number grows with the names.
    vocabulary = (0..<max(2000, count / 4)).map { _ in
      let word = (0..<2 + random.below(3)).map { _ in Self.syllables[random.below(Self.syllables.count)] }
        .joined()
      return word.prefix(1).uppercased() + word.dropFirst()
    }
    var seen: Set<String> = []
    while names.count < count {
      var name =
        random.below(5) == 0 && !names.isEmpty
        ? names[random.below(names.count)] + " " + random.skewed(vocabulary)
        : random.skewed(vocabulary)
      for _ in 0..<[0, 1, 1, 1, 2][random.below(5)] { name += " " + random.skewed(vocabulary) }
      if seen.insert(name).inserted { names.append(name) }
    }
  }

  /// Sentences in which about one word in ten starts a name, some often and most rarely.
  func text(size: Int) -> [UInt8] {
    var random = Random(state: seed &+ 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 256)
    while bytes.count < size {
      for i in 0..<8 + random.below(20) {
        let word =
          switch random.below(20) {
          case 0, 1: random.skewed(names)
          case 2: random.skewed(vocabulary)
          case 3: random.skewed(vocabulary).lowercased() + "s"
          default: Self.plainWords[random.below(Self.plainWords.count)]
          }
        if i > 0 { bytes.append(0x20) }
        bytes += i == 0 ? (word.prefix(1).uppercased() + word.dropFirst()).utf8 : word[...].utf8
        if random.below(12) == 0 { bytes.append(0x2C) }
      }
      bytes += random.below(4) == 0 ? ".\n\n".utf8 : ". ".utf8
    }
    return bytes
  }
}

/// A small random generator with a fixed course.
struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// An element of the list, those at its front far more often.
  mutating func skewed(_ list: [String]) -> String {
    let x = Double(below(1 << 30)) / Double(1 << 30)
    return list[Int(x * x * x * Double(list.count))]
  }
}
