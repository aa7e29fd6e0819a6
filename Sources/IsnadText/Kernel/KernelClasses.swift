internal import CIsnadText

/// The kernel's class of each of ICU's categories, found by representatives and then proved.
struct KernelClasses {
  /// Raw values are those of `isnad_kernel.h`.
  enum Class: UInt8, CaseIterable {
    case other = 0
    case letter, digit, connector, midLetter, midDigit, midBoth, space, cr, lf, mark, special

    var isMidLetter: Bool { self == .midLetter || self == .midBoth }
    var isMidDigit: Bool { self == .midDigit || self == .midBoth }
    var isMid: Bool { isMidLetter || isMidDigit }
    var isWord: Bool { self == .letter || self == .digit || self == .connector }
  }

  private(set) var byCategory = [Class](repeating: .special, count: 256)
  /// An ASCII letter beside A to Z, "@" since ICU 72.
  private(set) var extraLetter: UInt8?
  /// An ASCII character between letters beside "." and "'", ":" in Finnish and Swedish.
  private(set) var extraMidLetter: UInt8?

  /// The low four bits of "." and "'", by which the kernel looks them up.
  private static let midLetters: [UInt8] = [0x2E & 15, 0x27 & 15]

  /// One character of each class. All others whose category none of these has are special to the kernel.
  private static let representatives: [(Unicode.Scalar, Class)] = [
    ("a", .letter), ("0", .digit), ("_", .connector), ("·", .midLetter), (",", .midDigit), (".", .midBoth),
    ("'", .midBoth), (" ", .space), ("\r", .cr), ("\n", .lf), ("\u{301}", .mark), ("-", .other),
    ("\"", .other),
    ("\t", .other), ("\u{B}", .other), ("\u{2028}", .other), ("©", .other),
  ]

  /// - Returns: nil when the kernel's rules are not those of `rules`.
  init?(_ rules: CompiledRules) {
    for (scalar, expected) in Self.representatives {
      let category = rules.categories.category(of: scalar.value)
      guard byCategory[category] == .special || byCategory[category] == expected else { return nil }
      byCategory[category] = expected
    }
    for byte in UInt8(0)..<0x80 {
      let found = byCategory[rules.categories.category(of: UInt32(byte))]
      let assumed = isnad_kernel_ascii_class(byte)
      if found.rawValue == assumed { continue }
      guard assumed == Class.other.rawValue else { return nil }
      if found == .letter, extraLetter == nil {
        extraLetter = byte
      } else if found == .midLetter, extraMidLetter == nil, !Self.midLetters.contains(byte & 15) {
        extraMidLetter = byte
      } else {
        return nil
      }
    }
    guard KernelProof(rules, byCategory).holds else { return nil }
  }
}
