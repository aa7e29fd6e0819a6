/// Runs `transform` over everything `next` gives, on several cores, and hands the results on in the order of the input.
///
/// At most `window` inputs and results are held at any time. Where `next` would have to wait for its input,
/// results are waited for first, so that whoever feeds the input line by line gets each answer without more input.
func mapInOrder<Input: Sendable, Output: Sendable>(
  window: Int,
  next: () throws -> Input?,
  isReady: () -> Bool,
  transform: @escaping @Sendable (Input) -> Output,
  emit: (Output) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var emitted = 0
    var finished: [Int: Output] = [:]
    var isAtEnd = false
    while true {
      while !isAtEnd, started - emitted < window, started == emitted || isReady() {
        guard let input = try next() else {
          isAtEnd = true
          break
        }
        let number = started
        started += 1
        group.addTask { (number, transform(input)) }
      }
      guard let (number, output) = try await group.next() else { return }
      finished[number] = output
      while let output = finished.removeValue(forKey: emitted) {
        emitted += 1
        try emit(output)
      }
    }
  }
}
