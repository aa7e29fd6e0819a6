internal import IsnadLexicon
internal import IsnadText

/// The words that stand in runs of capitals, numbered in the order of their first places, and how the text writes each in all its
/// places together.
///
/// What a rule finds out about such a word goes into an array by number, where a map would look for its hash again.
struct RunWords {
  /// By hash, -1 for words in no run.
  private var numbers = WordMap<Int32>(absent: -1)
  private var usage: [CaseUsage] = []
  /// The number of each token of the runs, one run behind the other.
  private(set) var ofTokens: [Int32] = []

  /// The words of some runs.
  /// - Complexity: O(*n*) in the text.
  init(_ runs: [CapitalRun], _ reading: Reading) {
    if runs.isEmpty { return }
    // Names are repeated, so a long text has far fewer of them than runs.
    numbers = WordMap(absent: -1, minimumCapacity: min(runs.count, 1000))
    usage.reserveCapacity(runs.count * 3 / 2)
    ofTokens.reserveCapacity(runs.count * 2)
    var filter = Filter(words: runs.count)
    for run in runs {
      let first =
        run.isInHeadline ? run.tokens.upperBound : run.tokens.lowerBound + (run.startsSentence ? 1 : 0)
      for i in run.tokens {
        let isInside = i >= first && reading.isCapitalized(i)
        ofTokens.append(add(reading.tokens.hash(i), isInside ? .capitalInside : [], &filter))
      }
    }
    findLowerCase(reading.tokens, filter)
  }

  /// Numbers a word, if it is new, and marks how it is used.
  @inline(__always)
  private mutating func add(_ hash: UInt64, _ use: CaseUsage, _ filter: inout Filter) -> Int32 {
    let number = numbers.value(of: hash, adding: Int32(truncatingIfNeeded: usage.count))
    if number == usage.count {
      usage.append(use)
      filter.insert(hash)
    } else if !use.isEmpty {
      usage[Int(number)].formUnion(use)
    }
    return number
  }

  /// The number of different words.
  var count: Int { usage.count }

  /// The number of a word; nil for one in no run.
  func number(of hash: UInt64) -> Int? {
    let number = Int(numbers[hash])
    return number < 0 ? nil : number
  }

  /// Whether a word stands with a capital inside a sentence, where a capital means something.
  func isCapitalInside(_ hash: UInt64) -> Bool { has(hash, .capitalInside) }

  /// Whether a word stands in lower case somewhere, though in a run of capitals elsewhere.
  func isInLowerCase(_ hash: UInt64) -> Bool { has(hash, .lowerCase) }

  private func has(_ hash: UInt64, _ use: CaseUsage) -> Bool {
    number(of: hash).map { usage[$0].contains(use) } ?? false
  }

  /// Marks the words that stand in lower case.
  private mutating func findLowerCase(_ tokens: TokenTable, _ filter: Filter) {
    // Most words of a text are in no run. Those that may be are gathered without a branch, block by block.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { found in
      tokens.withUnsafeRecords { records in
        filter.bytes.withUnsafeBufferPointer { bytes in
          var start = 0
          while start < records.count {
            let end = min(start + 128, records.count)
            var count = 0
            for i in start..<end {
              let token = records[i]
              found[count] = token.hash
              let isFound = filter.byte(of: token.hash, in: bytes) & token.shape.bit(.lower)
              count &+= Int(truncatingIfNeeded: isFound)
            }
            for k in 0..<count {
              if let number = number(of: found[k]) { usage[number].insert(.lowerCase) }
            }
            start = end
          }
        }
      }
    }
  }

  /// Tells most words that are not in a set by a few bits of their hashes.
  private struct Filter {
    /// 1 for the bits of a word, else 0: bytes, which are read with fewer instructions than bits.
    private(set) var bytes: [UInt8]
    private let mask: UInt64

    /// An empty filter for about so many words, with thirty-two places for each.
    init(words: Int) {
      var count = 512
      while count < words * 32, count < 32768 { count *= 2 }
      bytes = Array(filledWith: 0, count: count)
      mask = UInt64(count - 1)
    }

    @inline(__always)
    private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 32 & mask) }

    mutating func insert(_ hash: UInt64) { bytes[place(hash)] = 1 }

    /// 1 for the words of the set and a few others.
    @inline(__always)
    func byte(of hash: UInt64, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 { bytes[place(hash)] }
  }

  /// How a text writes a folded word, in all its places together.
  private struct CaseUsage: OptionSet {
    let rawValue: UInt8

    /// With a capital inside a sentence that is no headline.
    static let capitalInside = CaseUsage(rawValue: 1)
    /// In lower case.
    static let lowerCase = CaseUsage(rawValue: 2)
  }
}
