#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The flat tables of a comparison: letter costs, and what a distance of words is worth.
struct Tables: Sendable {
  private let substitutions: [UInt16]
  private let insertions: [UInt16]
  private let skips: WordDistance.PrefixCosts
  /// What two words at a distance of *i* / ``steps`` add to the names' cost, for lone words and inside longer names.
  private let wordCost, partCost: [Float]

  static let steps = 512
  /// Distances above this are this.
  static let farthest: Float = 1.5

  /// The tables as bare pointers, valid inside ``withPointers(_:)``.
  struct Pointers {
    let distance: WordDistance
    let wordCost, partCost: UnsafePointer<Float>
  }

  init(_ costs: LetterCosts) {
    substitutions = costs.substitutions
    insertions = costs.insertions
    skips = WordDistance.PrefixCosts(costs.settings)
    let settings = costs.settings
    wordCost = Self.improbability(steep: settings["steep"], middle: settings["middle"], conflict: 9)
    partCost = Self.improbability(
      steep: settings["part-steep"], middle: settings["part-middle"], conflict: settings["conflict"])
  }

  func withPointers<Result>(_ body: (borrowing Pointers) -> Result) -> Result {
    substitutions.withUnsafeBufferPointer { substitutions in
      insertions.withUnsafeBufferPointer { insertions in
        wordCost.withUnsafeBufferPointer { wordCost in
          partCost.withUnsafeBufferPointer { partCost in
            guard let substitutions = substitutions.baseAddress, let insertions = insertions.baseAddress,
              let wordCost = wordCost.baseAddress, let partCost = partCost.baseAddress
            else { preconditionFailure("tables are never empty") }
            let distance = WordDistance(substitutions: substitutions, insertions: insertions, skips: skips)
            return body(Pointers(distance: distance, wordCost: wordCost, partCost: partCost))
          }
        }
      }
    }
  }

  /// −log p of being the same word at each distance, by the logistic curve that the costs were fitted with; levels off
  /// at `conflict`.
  private static func improbability(steep: Double, middle: Double, conflict: Double) -> [Float] {
    let floor = log1pExp(-steep)
    return (0...Int(farthest * Float(steps)) + 1).map { step in
      let x = Double(step) / Double(steps)
      let value = log1pExp(steep * (x / max(middle, 0.01) - 1)) - floor
      return Float(conflict * value / (conflict + value))
    }
  }

  /// log(1 + exp x).
  private static func log1pExp(_ x: Double) -> Double { x > 30 ? x : log(1 + exp(x)) }
}
