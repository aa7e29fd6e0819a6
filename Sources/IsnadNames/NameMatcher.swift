#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says how likely two spellings are the same name.
public struct NameMatcher: Sendable {
  let comparer: NameComparer

  /// A matcher with the given letter costs.
  public init(costs: LetterCosts = .standard) { comparer = NameComparer(costs) }

  /// A score from 0 (nothing alike) to 1 (the same name after normalisation).
  public func similarity(_ left: RomanizedName, _ right: RomanizedName) -> Double {
    if left.compiled.identity == right.compiled.identity { return 1 }
    let cost = comparer.cost(left.compiled, right.compiled)
    return min(0.9999, max(0, Self.score(Double(cost))))
  }

  static func score(_ cost: Double) -> Double { exp(-cost) }
}
