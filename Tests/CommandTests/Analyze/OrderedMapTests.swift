import Testing

@testable import isnad_cli

@Suite struct OrderedMapTests {
  @Test(arguments: [1, 2, 7, 100], [0, 1, 50]) func order(window: Int, count: Int) async throws {
    var inputs = (0..<count).makeIterator()
    var started = 0
    var outputs: [Int] = []
    try await mapInOrder(
      window: window,
      next: {
        let input = inputs.next()
        if input != nil { started += 1 }
        #expect(started - outputs.count <= window)
        return input
      },
      isReady: { true },
      transform: { input in
        // Later inputs are done sooner.
        var sum = 0
        for step in 0..<(count - input) * 1000 { sum &+= step }
        return sum == -1 ? -1 : input * 2
      },
      emit: { outputs.append($0) })
    #expect(outputs == (0..<count).map { $0 * 2 })
  }

  @Test func inputThatIsNotReadyWaitsForResults() async throws {
    var next = 0
    var emitted = 0
    try await mapInOrder(
      window: 10,
      next: {
        #expect(emitted == next)
        next += 1
        return next <= 5 ? next : nil
      },
      isReady: { false }, transform: { $0 }, emit: { _ in emitted += 1 })
    #expect(emitted == 5)
  }

  @Test func failuresEndTheRun() async {
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      try await mapInOrder(
        window: 4, next: { 1 }, isReady: { true }, transform: { $0 }, emit: { _ in throw Failure() })
    }
  }
}
