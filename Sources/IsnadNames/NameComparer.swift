#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares two read names: pairs their words, then adds what each pair, each missing word and the order cost.
///
/// Costs are sums of thousandths, so the result is the same from either side.
struct NameComparer: Sendable {
  let costs: LetterCosts
  private let parameters: Parameters

  /// Words of one name that are paired; later ones count as missing.
  static let maximumPaired = 10

  /// Settings of the table, ready for use.
  struct Parameters: Sendable {
    var length: Float
    var sameGroup, otherGroup, otherGroupWord: Float
    var skips: WordDistance.PrefixCosts
    var conflict: Float
    /// What two words at a distance of *i*/512 add to the names' cost, for lone words and inside longer names.
    var wordCost, partCost: [Float]
    var missing, missingTitle, missingFirst: Float
    var order, nasabOrder: Float
    var joined: Float
    var initial: Float
    var articleMissing: Float
    var title: Float

    init(_ settings: LetterCosts.Settings) {
      length = Float(settings["length"])
      sameGroup = Float(settings["same-group"])
      otherGroup = Float(settings["other-group"])
      otherGroupWord = Float(settings["other-group-word"])
      skips = WordDistance.PrefixCosts(settings)
      let conflict = settings["conflict"]
      wordCost = Self.improbability(steep: settings["steep"], middle: settings["middle"], conflict: 9)
      partCost = Self.improbability(steep: settings["part-steep"], middle: settings["part-middle"], conflict: conflict)
      self.conflict = Float(conflict)
      missing = Float(settings["missing"])
      missingTitle = Float(settings["missing-title"])
      missingFirst = Float(settings["missing-first"])
      order = Float(settings["order"])
      nasabOrder = Float(settings["nasab-order"])
      joined = Float(settings["joined"])
      initial = Float(settings["initial"])
      articleMissing = Float(settings["article-missing"])
      title = Float(settings["title"])
    }

    static let steps = 768

    /// −log p of being the same word at each distance, by the logistic curve that the costs were fitted with; levels
    /// off at `conflict`.
    private static func improbability(steep: Double, middle: Double, conflict: Double) -> [Float] {
      let floor = log1pExp(-steep)
      return (0...steps).map { step in
        let x = Double(step) / 512
        let value = log1pExp(steep * (x / max(middle, 0.01) - 1)) - floor
        return Float(conflict * value / (conflict + value))
      }
    }

    /// log(1 + exp x).
    private static func log1pExp(_ x: Double) -> Double { x > 30 ? x : log(1 + exp(x)) }
  }

  init(_ costs: LetterCosts) {
    self.costs = costs
    parameters = Parameters(costs.settings)
  }

  /// The cost of taking one name for the other; 0 for the same symbols in the same order.
  func cost(_ left: CompiledName, _ right: CompiledName) -> Float {
    withScratch(left, right) { comparison in
      var best = Float.infinity
      for (l, leftWords) in left.readings.enumerated() {
        for (r, rightWords) in right.readings.enumerated() {
          let extra: Float = l > 0 || r > 0 ? parameters.articleMissing : 0
          best = min(best, extra + comparison.cost(leftWords, rightWords))
        }
      }
      return best
    }
  }

  /// Runs `body` with pointers to both names and the tables, on stack memory.
  func withScratch<Result>(
    _ left: CompiledName, _ right: CompiledName, _ body: (borrowing Comparison) -> Result
  ) -> Result {
    let limit = Self.maximumPaired
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4 * 256) { row in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: limit * limit + (1 << limit)) { matrix in
        costs.substitutions.withUnsafeBufferPointer { substitutions in
          costs.insertions.withUnsafeBufferPointer { insertions in
            left.symbols.withUnsafeBufferPointer { leftSymbols in
              right.symbols.withUnsafeBufferPointer { rightSymbols in
                left.words.withUnsafeBufferPointer { leftWords in
                  right.words.withUnsafeBufferPointer { rightWords in
                    parameters.wordCost.withUnsafeBufferPointer { wordCost in
                      parameters.partCost.withUnsafeBufferPointer { partCost in
                    guard let row = row.baseAddress, let matrix = matrix.baseAddress,
                      let substitutions = substitutions.baseAddress, let insertions = insertions.baseAddress, let wordCost = wordCost.baseAddress, let partCost = partCost.baseAddress
                    else { preconditionFailure("tables are never empty") }
                    return body(
                      Comparison(
                        parameters: parameters,
                        distance: WordDistance(
                          substitutions: substitutions, insertions: insertions, skips: parameters.skips),
                        leftSymbols: leftSymbols, rightSymbols: rightSymbols, leftWords: leftWords,
                        rightWords: rightWords, row: row, matrix: matrix, wordCost: wordCost, partCost: partCost))
}}
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
