import RandomNumbers
import Testing

@testable import Isnad

@Suite struct ChooserTests {
  /// A candidate with a character to know it by.
  private func candidate(_ tokens: Range<Int>, _ confidence: Double, _ label: Unicode.Scalar) -> Candidate {
    Candidate(
      tokens: tokens, range: tokens, type: .person, confidence: confidence, rule: .builtIn(.lexicon),
      link: EntryLink(lexicon: 0, entry: Int(label.value)))
  }

  private func choose(_ candidates: [Candidate]) -> [Candidate] {
    var chooser = Chooser(tokens: 20)
    chooser.add(candidates.count) {
      (candidates[$0].tokens, candidates[$0].weight(words: candidates[$0].tokens.count))
    }
    return chooser.choose().map { candidates[$0] }
  }

  /// The characters of those that are chosen.
  private func chosen(_ candidates: [Candidate]) -> String {
    var labels = String.UnicodeScalarView()
    for candidate in choose(candidates) {
      if let entry = candidate.link?.entry, let label = Unicode.Scalar(UInt32(entry)) { labels.append(label) }
    }
    return String(labels)
  }

  @Test func nothing() {
    #expect(chosen([]).isEmpty)
  }

  @Test func apartAllAreTaken() {
    #expect(chosen([candidate(4..<6, 0.5, "b"), candidate(0..<2, 0.5, "a")]) == "ab")
  }

  @Test func oneLongBeatsTwoShort() {
    #expect(
      chosen([candidate(0..<1, 0.9, "a"), candidate(1..<2, 0.9, "b"), candidate(0..<2, 0.9, "c")]) == "c")
  }

  @Test func surenessCanBeatLength() {
    #expect(
      chosen([candidate(0..<2, 0.95, "a"), candidate(1..<4, 0.5, "c")]) == "a")
  }

  @Test func aChainOfOverlaps() {
    #expect(
      chosen([candidate(0..<2, 0.9, "a"), candidate(1..<3, 0.9, "b"), candidate(2..<4, 0.9, "c")]) == "ac")
  }

  @Test func tiesGoToTheFirstFound() {
    #expect(chosen([candidate(0..<2, 0.9, "a"), candidate(0..<2, 0.9, "b")]) == "a")
  }

  @Test func tiesGoToTheOneThatStartsFirst() {
    var chooser = Chooser(tokens: 4)
    chooser.add(1) { _ in (2..<4, 1) }
    chooser.add(1) { _ in (1..<4, 1) }
    chooser.add(1) { _ in (1..<4, 1) }
    chooser.add(1) { _ in (3..<4, 1) }
    #expect(chooser.choose() == [1])
  }

  @Test func aLongCandidateBehindManyShortOnes() {
    // The search for what ends before it starts goes a long way back.
    let letters = (0..<20).map { candidate($0..<$0 + 1, 0.9, Unicode.Scalar(UInt8(97 + $0))) }
    #expect(chosen(letters + [candidate(3..<18, 1, "z")]) == "abczst")
  }

  @Test func endsFarApart() {
    // Places are kept in words of 64.
    var chooser = Chooser(tokens: 1000)
    let candidates = [62..<64, 63..<65, 64..<66, 500..<501, 999..<1000]
    chooser.add(candidates.count) { (candidates[$0], 1) }
    #expect(chooser.choose() == [0, 2, 3, 4])
    #expect(chooser.count == 5)
  }

  @Test func moreCandidatesAfterAChoice() {
    var chooser = Chooser(tokens: 6)
    chooser.add(1) { _ in (4..<6, 1) }
    chooser.add(1) { _ in (0..<2, 1) }
    #expect(chooser.choose() == [1, 0])
    chooser.add(1) { _ in (1..<5, 3) }
    #expect(chooser.choose() == [2])
  }

  @Test(arguments: UInt64(0)..<30)
  func weighsMostOfAllReadings(_ seed: UInt64) {
    // Against every set of candidates that do not overlap.
    var generator = SplitMix(seed)
    let candidates = (0..<10).map { index in
      let start = Int.random(in: 0..<12, using: &generator)
      let end = start + Int.random(in: 1...4, using: &generator)
      return candidate(start..<end, Double.random(in: 0.3..<1, using: &generator), "x")
    }
    func weight(_ set: [Candidate]) -> Double { set.reduce(0) { $0 + $1.weight(words: $1.tokens.count) } }
    var best = 0.0
    for bits in 0..<1 << candidates.count {
      let set = candidates.indices.filter { bits >> $0 & 1 == 1 }.map { candidates[$0] }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      guard zip(set, set.dropFirst()).allSatisfy({ $0.tokens.upperBound <= $1.tokens.lowerBound }) else {
        continue
      }
      best = max(best, weight(set))
    }
    let chosen = choose(candidates)
    #expect(zip(chosen, chosen.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
    #expect(abs(weight(chosen) - best) < 1e-6)
  }
}
