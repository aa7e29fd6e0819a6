/// Compares two read names: pairs their words, then adds what each pair, each missing word and the order cost.
///
/// Costs are sums of thousandths, so the result is the same from either side.
struct NameComparer: Sendable {
  let costs: LetterCosts
  let parameters: Parameters
  private let tables: Tables

  /// Words of one name that are paired; later ones count as missing.
  static let maximumPaired = 10

  /// Settings of the table, ready for use.
  struct Parameters: Sendable {
    var length: Float
    var sameGroup, otherGroup, otherGroupWord: Float
    var skips: WordDistance.PrefixCosts
    var conflict: Float
    var missing, missingTitle: Float
    var order, nasabOrder: Float
    var joined: Float
    /// Added in search for each part that one side lacks, so that the whole name comes before its half.
    var searchMissing: Float
    var initial: Float
    var articleMissing: Float
    var title: Float

    init(_ settings: LetterCosts.Settings) {
      length = Float(settings["length"])
      sameGroup = Float(settings["same-group"])
      otherGroup = Float(settings["other-group"])
      otherGroupWord = Float(settings["other-group-word"])
      skips = WordDistance.PrefixCosts(settings)
      conflict = Float(settings["conflict"])
      missing = Float(settings["missing"])
      missingTitle = Float(settings["missing-title"])
      order = Float(settings["order"])
      nasabOrder = Float(settings["nasab-order"])
      joined = Float(settings["joined"])
      searchMissing = Float(settings["search-missing"])
      initial = Float(settings["initial"])
      articleMissing = Float(settings["article-missing"])
      title = Float(settings["title"])
    }
  }

  init(_ costs: LetterCosts) {
    self.costs = costs
    parameters = Parameters(costs.settings)
    tables = Tables(costs)
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
    left.words.withUnsafeBufferPointer { leftWords in
      right.words.withUnsafeBufferPointer { rightWords in
        withScratch(
          left.symbols, leftWords, right.symbols, rightWords, rightIsFirst: right.identity < left.identity,
          body)
      }
    }
  }

  /// Runs `body` with pointers to symbols, words and the tables, on stack memory.
  func withScratch<Result>(
    _ leftSymbols: [UInt8], _ leftWords: UnsafeBufferPointer<NameWord>, _ rightSymbols: [UInt8],
    _ rightWords: UnsafeBufferPointer<NameWord>, rightIsFirst: Bool = false,
    _ body: (borrowing Comparison) -> Result
  ) -> Result {
    let limit = Self.maximumPaired
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { row in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: limit * limit + (1 << limit)) { matrix in
        tables.withPointers { tables in
          leftSymbols.withUnsafeBufferPointer { leftSymbols in
            rightSymbols.withUnsafeBufferPointer { rightSymbols in
              guard let row = row.baseAddress, let matrix = matrix.baseAddress else {
                preconditionFailure("scratch is never empty")
              }
              return body(
                Comparison(
                  parameters: parameters, tables: tables, rightIsFirst: rightIsFirst,
                  leftSymbols: leftSymbols,
                  rightSymbols: rightSymbols,
                  leftWords: leftWords, rightWords: rightWords, row: row, matrix: matrix))
            }
          }
        }
      }
    }
  }
}
