#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says how likely two spellings are the same name.
///
/// ```swift
/// let matcher = NameMatcher()
/// matcher.similarity(RomanizedName("Qasem Soleimani"), RomanizedName("Kassim Suleymany"))  // above 0.5
/// ```
public struct NameMatcher: Sendable {
  let comparer: NameComparer

  /// The score from which two names are more likely the same than not.
  ///
  /// The costs are fitted so that the score is the likelihood of a match where half of the pairs are matches; raise the
  /// threshold where matches are rare. Source: Docs/Names.md.
  public static let defaultThreshold = 0.5

  /// A matcher with the costs that ship with the library.
  public init() { self.init(costs: .standard) }

  package init(costs: LetterCosts) { comparer = NameComparer(costs) }

  /// A score from 0 (nothing alike) to 1 (the same name after normalisation: case, diacritics, apostrophes, and how
  /// compounds are glued do not count).
  ///
  /// The score is the same from either side. A name that is nothing but signs is equal only to another such.
  ///
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* letters, for names of many words at most 10 × 10 pairs of at most
  ///   48 letters. Allocates nothing.
  public func similarity(_ left: RomanizedName, _ right: RomanizedName) -> Double {
    if left.compiled.identity == right.compiled.identity, left.compiled.normal == right.compiled.normal {
      return 1
    }
    if left.compiled.words.isEmpty || right.compiled.words.isEmpty { return 0 }
    let cost = comparer.cost(left.compiled, right.compiled)
    return min(0.9999, max(0, Self.score(Double(cost))))
  }

  /// The same for names that are compared once; make a ``RomanizedName`` of one that is compared often.
  public func similarity(_ left: String, _ right: String) -> Double {
    similarity(RomanizedName(left), RomanizedName(right))
  }

  /// Whether the names are more likely the same than not, at ``defaultThreshold``.
  public func matches(_ left: String, _ right: String) -> Bool {
    similarity(RomanizedName(left), RomanizedName(right)) >= Self.defaultThreshold
  }

  static func score(_ cost: Double) -> Double { exp(-cost) }

  static func cost(_ score: Double) -> Double { score > 0 ? -log(score) : 100 }
}
