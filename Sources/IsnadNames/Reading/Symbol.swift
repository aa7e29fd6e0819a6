/// One sound of a name as the matcher sees it: a consonant or digraph, a vowel with its place in the word, a letter of
/// the Arabic script, or the mark of a compound (`abd`, `abu`, `din`, …).
///
/// `Khadijah` is `kh a d i j ah$`: one symbol for `kh`, and the final vowel `ah$` apart from the others. `خديجة` is `خ د ي ج ه$`. Both are rows of one cost table, so Latin and Arabic script compare by the same loop.
struct Symbol: Hashable, Sendable {
  /// Row of the cost table; 0 is no symbol.
  let code: UInt8

  init(_ code: UInt8) { self.code = code }

  /// The symbol with this name in letter-costs.tsv.
  init?(_ name: String) {
    guard let code = Self.codes[name] else { return nil }
    self.code = code
  }

  /// Its name in letter-costs.tsv and in explanations.
  var name: String { Int(code) < Self.names.count ? Self.names[Int(code)] : "?" }

  /// More than the number of symbols; rows of the cost table are this long.
  static let stride = 192
}

/// Where a vowel stands in its word. Final vowels carry grammar (nisba, feminine), initial ones replace ʿayn and hamza.
enum VowelPlace: UInt8, CaseIterable {
  case medial, initial, lastSyllable, final

  /// How the place is written in a symbol's name: `a`, `^a`, `a'`, `a$`.
  func mark(_ vowel: String) -> String {
    switch self {
    case .medial: vowel
    case .initial: "^" + vowel
    case .lastSyllable: vowel + "'"
    case .final: vowel + "$"
    }
  }
}

/// Vowels of the Latin alphabet. `ah` and `eh` are final -ah and -eh (or -é), `Y` and `W` the second half of a
/// diphthong.
enum Vowel: UInt8, CaseIterable {
  case a, e, i, o, u, aa, ee, oo, ou, ah, eh, Y, W
}

/// Consonants of the Latin alphabet, digraphs included.
///
/// `c` is soft (before e and i), `ç` the French cedilla, `ş` a marked s (Turkish, Slavic), `x` Somali or ks, `hf` the
/// h of a final -ah or -eh, which is a letter in *Saleh* and none in *Fatemeh*.
enum Consonant: UInt8, CaseIterable {
  case b, p, t, d, j, dj, g, gh, k, q, kh, h, x, th, dh, z, s, c, ç, ş, sh, ch, tch, zh, f, v, l, m, n, r, w,
    y
  case hf
}

/// Marks of compounds and family relations; they are the same in both scripts.
enum Mark: UInt8, CaseIterable {
  /// Servant of …: abd al-, abdul-, عبد.
  case abd
  /// Father of …: abu, abou, bou, أبو.
  case abu
  /// Mother of …: umm, أم.
  case umm
  /// Son of …: bin, ben, ibn, ould, بن.
  case ben
  /// Daughter of …: bint, mint, بنت.
  case bint
  /// … of the faith: al-Din, -eddine, -uddin, الدين.
  case din
  /// … of God: -allah, -ullah, الله.
  case llah

  var name: String { "<\(self)>" }
}

/// Letters of the Arabic script after folding; a trailing `$` is the final form that reads as a vowel, a leading `^` the
/// initial one.
enum ArabicLetter: UInt8, CaseIterable {
  case alif, alifInitial, alifFinal, madda, ba, pe, ta, tha, jim, che, hha, kha, dal, dhal, ra, zay, zhe, sin,
    shin
  case sad, dad, tta, za, ayn, aynInitial, ghayn, fa, qaf, kaf, gaf, lam, mim, nun, ha, haFinal, waw,
    wawInitial
  case wawFinal, ya, yaInitial, yaFinal, maqsura, hamza, hamzaOnYa, hamzaOnWaw, ve

  static let names: [String] = [
    "ا", "^ا", "ا$", "آ", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش",
    "ص", "ض", "ط", "ظ", "ع", "^ع", "غ", "ف", "ق", "ك", "گ", "ل", "م", "ن", "ه", "ه$", "و", "^و",
    "و$", "ي", "^ي", "ي$", "ى$", "ء", "ئ", "ؤ", "ڤ",
  ]

  var name: String { Self.names[Int(rawValue)] }
}

extension Symbol {
  static let consonantBase: UInt8 = 1
  static let vowelBase = consonantBase + 2 * UInt8(Consonant.allCases.count)
  static let markBase = vowelBase + 4 * UInt8(Vowel.allCases.count)
  static let arabicBase = markBase + UInt8(Mark.allCases.count)
  static let otherBase = arabicBase + UInt8(ArabicLetter.allCases.count)
  static let otherCount: UInt8 = 16
  static let count = Int(otherBase + otherCount)

  init(_ consonant: Consonant, doubled: Bool = false) {
    code = Self.consonantBase + 2 * consonant.rawValue + (doubled ? 1 : 0)
  }

  init(_ vowel: Vowel, _ place: VowelPlace) {
    code = Self.vowelBase + 4 * vowel.rawValue + place.rawValue
  }

  init(_ mark: Mark) { code = Self.markBase + mark.rawValue }

  init(_ letter: ArabicLetter) { code = Self.arabicBase + letter.rawValue }

  /// A letter of another script or a digit, by a bucket of its code point.
  init(other value: UInt32) { code = Self.otherBase + UInt8(value % UInt32(Self.otherCount)) }

  var consonant: Consonant? {
    guard code >= Self.consonantBase, code < Self.vowelBase else { return nil }
    return Consonant(rawValue: (code - Self.consonantBase) / 2)
  }

  var isDoubled: Bool { consonant != nil && (code - Self.consonantBase) % 2 == 1 }

  var vowel: Vowel? {
    guard code >= Self.vowelBase, code < Self.markBase else { return nil }
    return Vowel(rawValue: (code - Self.vowelBase) / 4)
  }

  var place: VowelPlace? {
    guard code >= Self.vowelBase, code < Self.markBase else { return nil }
    return VowelPlace(rawValue: (code - Self.vowelBase) % 4)
  }

  var mark: Mark? {
    guard code >= Self.markBase, code < Self.arabicBase else { return nil }
    return Mark(rawValue: code - Self.markBase)
  }

  var arabic: ArabicLetter? {
    guard code >= Self.arabicBase, code < Self.otherBase else { return nil }
    return ArabicLetter(rawValue: code - Self.arabicBase)
  }

  /// The name without doubling or place, under which a general cost is written.
  var generic: String { Int(code) < Self.generics.count ? Self.generics[Int(code)] : name }

  /// The generic name of each symbol. Made once: printing the case of an enumeration takes microseconds.
  private static let generics: [String] = {
    let consonants = Consonant.allCases.map { "\($0)" }
    let vowels = Vowel.allCases.map { "\($0)" }
    return (0..<count).map { code in
      let symbol = Symbol(UInt8(code))
      if let consonant = symbol.consonant { return consonants[Int(consonant.rawValue)] }
      if let vowel = symbol.vowel { return vowels[Int(vowel.rawValue)] }
      if let arabic = symbol.arabic { return String(arabic.name.filter { $0 != "^" && $0 != "$" }) }
      return symbol.name
    }
  }()

  private static let names: [String] = {
    var names = ["∅"]
    for consonant in Consonant.allCases { names += ["\(consonant)", "\(consonant):"] }
    for vowel in Vowel.allCases { names += VowelPlace.allCases.map { $0.mark("\(vowel)") } }
    names += Mark.allCases.map(\.name)
    names += ArabicLetter.names
    names += (0..<otherCount).map { "?\($0)" }
    return names
  }()

  private static let codes: [String: UInt8] = {
    var codes: [String: UInt8] = [:]
    for (code, name) in names.enumerated() { codes[name] = UInt8(code) }
    return codes
  }()
}
