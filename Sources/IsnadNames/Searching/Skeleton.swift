/// Keys under which a word is found again: its consonants by class, vowels and weak letters left out.
///
/// A sound that several letters write takes several classes, so a word has a few variants; from each, one consonant may
/// be missing (the symmetric deletion of spelling correctors), so that any one wrong consonant still meets. Short
/// skeletons, which cannot spare one, have a key by coarse classes too.
struct Skeleton {
  /// Classes of the consonants, in one to four variants.
  private(set) var variants: [[UInt8]] = [[]]
  private static let maximumVariants = 4
  private static let maximumLength = 12

  init(_ symbols: some Sequence<UInt8>) {
    for symbol in symbols {
      let classes = Self.classes[Int(symbol)]
      guard classes.0 != 0 || classes.1 != 0 else { continue }
      if classes.1 != 0xFF, variants.count < Self.maximumVariants {
        let others = variants.map { classes.1 == 0 ? $0 : $0 + [classes.1] }
        for index in variants.indices where classes.0 != 0 { variants[index].append(classes.0) }
        variants += others
      } else if classes.0 != 0 {
        for index in variants.indices where variants[index].count < Self.maximumLength {
          variants[index].append(classes.0)
        }
      }
    }
  }

  /// Appends the keys under which a word is stored: the skeleton, and the skeleton less one consonant.
  func addStoredKeys(to keys: inout [UInt64]) {
    for variant in variants {
      keys.append(Self.hash(variant, skipping: -1, salt: .whole))
      addShortened(variant, .shortened, to: &keys)
      addCoarse(variant, to: &keys)
    }
  }

  /// Appends the keys under which words with the same consonants are looked up.
  func addSameKeys(to keys: inout [UInt64]) {
    for variant in variants { keys.append(Self.hash(variant, skipping: -1, salt: .whole)) }
  }

  /// Appends the keys under which words with one consonant more, less or another are looked up.
  ///
  /// A stored word with one consonant more is found by the whole skeleton, one with a consonant less by the shortened
  /// one, one with another consonant where both are shortened. In a skeleton of three the last would find a third of the
  /// language; there the other consonant must be of the same coarse class.
  func addNearKeys(to keys: inout [UInt64]) {
    for variant in variants {
      keys.append(Self.hash(variant, skipping: -1, salt: .shortened))
      addShortened(variant, .whole, to: &keys)
      if variant.count >= 4 { addShortened(variant, .shortened, to: &keys) }
      addCoarse(variant, to: &keys)
    }
  }

  private func addShortened(_ variant: [UInt8], _ salt: Salt, to keys: inout [UInt64]) {
    guard variant.count >= 3 else { return }
    for index in variant.indices where index == 0 || variant[index] != variant[index - 1] {
      keys.append(Self.hash(variant, skipping: index, salt: salt))
    }
  }

  private enum Salt: UInt8 { case whole = 1, shortened, coarse, joined }

  /// Short skeletons with one consonant, wherever it stands, only by its coarse class.
  private func addCoarse(_ variant: [UInt8], to keys: inout [UInt64]) {
    guard variant.count <= 3 else { return }
    for index in variant.indices {
      var changed = variant
      changed[index] = 0x40 + Self.coarse[Int(variant[index])]
      keys.append(Self.hash(changed, skipping: -1, salt: .coarse))
    }
  }

  /// The key of the first variant alone.
  var key: UInt64 { Self.hash(variants[0], skipping: -1, salt: .joined) }

  private static func hash(_ classes: [UInt8], skipping: Int, salt: Salt) -> UInt64 {
    var hash = LetterHash()
    hash.add(salt.rawValue)
    for (index, value) in classes.enumerated() where index != skipping { hash.add(value) }
    return hash.value
  }

  private enum Class: UInt8 {
    case none, b, t, z, s, x, j, k, kh, f, l, r, m, n, other
  }

  /// Coarse class of each class.
  private static let coarse: [UInt8] = [0, 1, 2, 2, 2, 2, 2, 3, 3, 1, 4, 4, 5, 5, 6]

  /// First class and a second one (0xFF for none, 0 where the sound may be silent) for each symbol.
  private static let classes: [(UInt8, UInt8)] = {
    var table = [(UInt8, UInt8)](repeating: (0, 0xFF), count: 256)
    func set(_ symbol: UInt8, _ first: Class, _ second: Class?) {
      table[Int(symbol)] = (first.rawValue, second?.rawValue ?? 0xFF)
    }
    for consonant in Consonant.allCases {
      let (first, second) = classes(consonant)
      set(Symbol(consonant).code, first, second)
      set(Symbol(consonant, doubled: true).code, first, second)
    }
    for letter in ArabicLetter.allCases {
      let (first, second) = classes(letter)
      set(Symbol(letter).code, first, second)
    }
    for code in Symbol.otherBase..<Symbol.otherBase + Symbol.otherCount { set(code, .other, nil) }
    return table
  }()

  private static func classes(_ consonant: Consonant) -> (Class, Class?) {
    switch consonant {
    case .b, .p: (.b, nil)
    case .t: (.t, nil)
    case .d, .dh, .z: (.z, nil)
    case .th: (.t, .s)
    case .s, .ç, .c: (.s, nil)
    case .ş: (.x, .s)
    case .sh, .tch: (.x, nil)
    case .ch: (.x, .kh)
    case .j, .dj, .zh: (.j, nil)
    case .g: (.k, .j)
    case .gh, .k, .q: (.k, nil)
    case .kh: (.kh, nil)
    case .f: (.f, nil)
    case .v: (Class.none, .f)
    case .l: (.l, nil)
    case .m: (.m, nil)
    case .n: (.n, nil)
    case .r: (.r, nil)
    case .h, .x, .w, .y, .hf: (.none, nil)
    }
  }

  private static func classes(_ letter: ArabicLetter) -> (Class, Class?) {
    switch letter {
    case .ba, .pe: (.b, nil)
    case .ta, .tta: (.t, nil)
    case .tha: (.s, .t)
    case .jim: (.j, .k)
    case .zhe: (.j, nil)
    case .che, .shin: (.x, nil)
    case .kha: (.kh, nil)
    case .dal, .dhal, .zay, .dad, .za: (.z, nil)
    case .ra: (.r, nil)
    case .sin, .sad: (.s, nil)
    case .ghayn, .qaf, .kaf, .gaf: (.k, nil)
    case .fa, .ve: (.f, nil)
    case .lam: (.l, nil)
    case .mim: (.m, nil)
    case .nun: (.n, nil)
    default: (.none, nil)
    }
  }
}
