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
    Self.setRanges(&fields, classes, rules.categories)
    tables.initialize(to: fields)
  }

  deinit { tables.deallocate() }

  /// The two longest runs of second bytes that make letters behind a lead byte.
  private static func letterRuns(
    _ lead: Int, _ classes: KernelClasses, _ categories: CategoryTable
  ) -> ArraySlice<ClosedRange<UInt8>> {
    runs(0x80...0xBF) { second in
      let codePoint = UInt32(lead) << 6 | UInt32(second & 0x3F)
      return classes.byCategory[categories.category(of: codePoint)] == .letter
    }
    .prefix(2)
  }

  /// The runs of bytes that satisfy `predicate`, longest first.
  private static func runs(_ bytes: ClosedRange<UInt8>, where predicate: (UInt8) -> Bool) -> [ClosedRange<
    UInt8
  >] {
    var runs: [ClosedRange<UInt8>] = []
    for byte in bytes where predicate(byte) {
      if let last = runs.last, last.upperBound == byte - 1 {
        runs[runs.count - 1] = last.lowerBound...byte
      } else {
        runs.append(byte...byte)
      }
    }
    return runs.sorted { $0.count > $1.count }
  }

  /// The runs that the kernel settles with one comparison each.
  private static func setRanges(
    _ fields: inout isnad_kernel_tables, _ classes: KernelClasses, _ categories: CategoryTable
  ) {
    func isLetterBlock(_ block: UInt32) -> Bool {
      (0..<64).allSatisfy { classes.byCategory[categories.category(of: block << 6 | $0)] == .letter }
    }
    func third(_ byte: UInt8) -> KernelClasses.Class {
      classes.byCategory[categories.category(of: 0x2000 | UInt32(byte & 0x3F))]
    }
    if let run = runs(0xC2...0xDF, where: { isLetterBlock(UInt32($0 & 0x1F)) }).first {
      (fields.all_letters_first, fields.all_letters_last) = (run.lowerBound, run.upperBound)
    }
    if let run = runs(0x80...0xBF, where: { isLetterBlock(0x40 | UInt32($0 & 0x3F)) }).first {
      (fields.e1_letters_first, fields.e1_letters_last) = (run.lowerBound, run.upperBound)
    }
    if let run = runs(0x80...0xBF, where: { third($0) == .midBoth }).first {
      (fields.e280_mid_first, fields.e280_mid_last) = (run.lowerBound, run.upperBound)
    }
    let mids = fields.e280_mid_first...fields.e280_mid_last
    if let run = runs(0x80...0xBF, where: { third($0) == .other || mids.contains($0) }).first {
      (fields.e280_first, fields.e280_last) = (run.lowerBound, run.upperBound)
    }
  }
}
