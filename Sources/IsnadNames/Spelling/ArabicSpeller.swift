/// Spells Arabic letters in Latin ones, supplying short vowels.
struct ArabicSpeller {
  let letters: [ArabicLetter]
  let tradition: Tradition

  /// Keeps the cheapest spellings while it reads from left to right.
  private static let beam = 24

  func spellings() -> [Romanizer.Candidate] {
    var partial = [Romanizer.Candidate(text: "", cost: 0)]
    for index in letters.indices {
      var next: [Romanizer.Candidate] = []
      for candidate in partial {
        for option in options(index) {
          next.append(
            Romanizer.Candidate(text: candidate.text + option.text, cost: candidate.cost + option.cost))
        }
      }
      next.sort { $0.cost < $1.cost }
      partial = Array(next.prefix(Self.beam))
    }
    return partial
  }

  /// The Latin of a letter with the short vowel after it.
  private func options(_ index: Int) -> [Romanizer.Candidate] {
    let letter = letters[index]
    let isLast = index == letters.count - 1
    var result: [Romanizer.Candidate] = []
    for (place, text) in spelling(index).enumerated() {
      let cost = 0.25 * Double(place)
      if isLast || !takesVowel(index) {
        result.append(Romanizer.Candidate(text: text, cost: cost))
      } else {
        for (vowel, extra) in vowels(index) {
          result.append(Romanizer.Candidate(text: text + vowel, cost: cost + extra))
        }
      }
    }
    return result.isEmpty ? [Romanizer.Candidate(text: letter == .hamza ? "" : "", cost: 0)] : result
  }

  private func isLong(_ index: Int) -> Bool {
    guard letters.indices.contains(index) else { return false }
    switch letters[index] {
    case .alif, .alifFinal, .madda, .maqsura, .haFinal, .yaFinal, .wawFinal: return true
    case .waw, .ya: return index > 0 && index < letters.count - 1 && !isLong(index - 1) && !isLong(index + 1)
    default: return false
    }
  }

  /// Whether a short vowel may follow: between two consonants.
  private func takesVowel(_ index: Int) -> Bool {
    if letters[index] == .alifInitial || letters[index] == .aynInitial { return false }
    return !isLong(index) && !isLong(index + 1)
  }

  /// Short vowels after the consonant at `index`, by the commonest patterns: fāʿil after a long ā, faʿal elsewhere, no
  /// vowel in the middle of four consonants.
  private func vowels(_ index: Int) -> [(String, Double)] {
    let a = tradition.sounds["a"] ?? ["a"]
    let i = tradition.sounds["i"] ?? ["i"]
    let u = tradition.sounds["u"] ?? ["u"]
    var result: [(String, Double)] = []
    func add(_ spellings: [String], _ cost: Double) {
      for (place, text) in spellings.enumerated() { result.append((text, cost + 0.2 * Double(place))) }
    }
    let afterLong = isLong(index - 1)
    let beforeLast = index == letters.count - 2
    let closes = index > 0 && !isLong(index - 1) && !beforeLast && letters[0] != .alifInitial
    let initialVowel = index == 1 && (letters[0] == .alifInitial || letters[0] == .aynInitial)
    add(i, afterLong && beforeLast ? 0 : 0.5)
    add(a, afterLong && beforeLast ? 0.4 : closes || (initialVowel && letters.count > 3) ? 0.3 : 0)
    add(u, index == 0 ? 0.5 : 0.8)
    result.append(("", closes || (initialVowel && letters.count > 3) ? 0 : 0.7))
    return result.sorted { $0.1 < $1.1 }
  }

  private func spelling(_ index: Int) -> [String] {
    let isLast = index == letters.count - 1
    let sound: String
    switch letters[index] {
    case .alif, .madda: sound = "A"
    case .alifInitial: return isLong(index + 1) ? [""] : ["a", "i"]
    case .alifFinal, .maqsura: return ["a"]
    case .ba: sound = "b"
    case .pe: sound = "p"
    case .ta: sound = "t"
    case .tha: sound = "th"
    case .jim: sound = "j"
    case .che: sound = "ch"
    case .hha: sound = "H"
    case .kha: sound = "kh"
    case .dal: sound = "d"
    case .dhal: sound = "dh"
    case .ra: sound = "r"
    case .zay: sound = "z"
    case .zhe: sound = "zh"
    case .sin: sound = "s"
    case .shin: sound = "sh"
    case .sad: sound = "S"
    case .dad: sound = "D"
    case .tta: sound = "T"
    case .za: sound = "Z"
    case .ayn: return isLong(index + 1) || isLong(index - 1) ? [""] : ["a", ""]
    case .aynInitial: return isLong(index + 1) ? [""] : ["a", "o", "i"]
    case .ghayn: sound = "gh"
    case .fa: sound = "f"
    case .qaf: sound = "q"
    case .kaf: sound = "k"
    case .gaf: sound = "g"
    case .lam: sound = "l"
    case .mim: sound = "m"
    case .nun: sound = "n"
    case .ha: sound = "h"
    case .haFinal: sound = "fa"
    case .waw: sound = isLong(index) ? "U" : "w"
    case .wawInitial: sound = "w"
    case .wawFinal: sound = "u"
    case .ya: sound = isLong(index) ? "I" : "y"
    case .yaInitial: sound = "y"
    case .yaFinal: sound = "fi"
    case .hamza: return [""]
    case .hamzaOnYa: return ["i", "e"]
    case .hamzaOnWaw: return isLast ? ["u"] : ["ou", "u"]
    case .ve: sound = "v"
    }
    return tradition.sounds[sound] ?? [sound]
  }
}
