internal import CIsnadText

/// How a ``Tokenizer`` finds boundaries. All engines find the same ones; they differ in speed alone.
///
/// ``automatic`` takes the fastest that the machine has. The others are for measuring and for tests.
public enum TokenizerEngine: String, Sendable, Hashable, CaseIterable {
  /// The fastest there is.
  case automatic
  /// ICU's own iterator.
  case icu
  /// ICU's automaton in one pass, in Swift, without vector instructions.
  case scalar
  /// The vector kernel with what every machine of the architecture has: SSE2 or NEON.
  case baseline
  /// The vector kernel with AVX2 and BMI2.
  case avx2
  /// The vector kernel with AVX-512 F, BW, DQ and VL.
  case avx512

  /// Whether this machine can run the engine.
  public var isAvailable: Bool {
    switch self {
    case .automatic, .icu, .scalar: true
    case .baseline, .avx2, .avx512: kernelSet.map { isnad_kernel_available($0) != 0 } ?? false
    }
  }

  /// The instruction set of the kernel, nil when the engine does without.
  var kernelSet: Int32? {
    switch self {
    case .automatic: Self.fastestSet
    case .icu, .scalar: nil
    case .baseline: Int32(ISNAD_KERNEL_BASELINE)
    case .avx2: Int32(ISNAD_KERNEL_AVX2)
    case .avx512: Int32(ISNAD_KERNEL_AVX512)
    }
  }

  private static let fastestSet: Int32? = (0..<Int32(ISNAD_KERNEL_COUNT)).last {
    isnad_kernel_available($0) != 0
  }
}
