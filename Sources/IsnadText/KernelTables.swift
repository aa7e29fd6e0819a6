internal import CIsnadText

/// What the vector kernel needs to know of a rule set, after a proof that it splits as the rules do.
final class KernelTables: @unchecked Sendable {
  let tables: UnsafeMutablePointer<isnad_kernel_tables>
  private let categories: CategoryTable

  /// - Returns: nil when the kernel's fixed rules are not those of `rules`.
  init?(_ rules: CompiledRules) {
    guard let classes = KernelClasses(rules) else { return nil }
    categories = rules.categories
    tables = .allocate(capacity: 1)
    var fields = isnad_kernel_tables()
    fields.blocks = rules.categories.blocks
    fields.categories = rules.categories.categories
    withUnsafeMutableBytes(of: &fields.classes) { bytes in
      for category in bytes.indices { bytes[category] = classes.byCategory[category].rawValue }
    }
    fields.extra_letter = classes.extraLetter ?? 0xFF
    fields.extra_mid_letter = classes.extraMidLetter ?? 0xFF
    for lead in 0..<32 {
      let runs = Self.letterRuns(lead, classes, rules.categories)
      withUnsafeMutableBytes(of: &fields.letter_first) { bytes in
        for i in runs.indices { bytes[i * 32 + lead] = runs[i].lowerBound }
      }
      withUnsafeMutableBytes(of: &fields.letter_last) { bytes in
        for i in runs.indices { bytes[i * 32 + lead] = runs[i].upperBound }
      }
    }
    tables.initialize(to: fields)
  }

  deinit { tables.deallocate() }

  /// The two longest runs of second bytes that make letters behind a lead byte.
  private static func letterRuns(
    _ lead: Int, _ classes: KernelClasses, _ categories: CategoryTable
  ) -> [ClosedRange<UInt8>] {
    var runs: [ClosedRange<UInt8>] = []
    var first: UInt8?
    for second in UInt8(0x80)...0xC0 {
      let codePoint = UInt32(lead) << 6 | UInt32(second & 0x3F)
      let isLetter = second < 0xC0 && classes.byCategory[categories.category(of: codePoint)] == .letter
      if isLetter, first == nil { first = second }
      if !isLetter, let start = first {
        runs.append(start...(second - 1))
        first = nil
      }
    }
    return Array(runs.sorted { $0.count > $1.count }.prefix(2))
  }
}
