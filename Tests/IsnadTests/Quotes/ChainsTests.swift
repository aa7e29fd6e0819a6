import Testing

@testable import Isnad

@Suite struct ChainsTests {
  private func quote(_ span: Range<Int>, cue: Range<Int>?, speaker: Range<Int>?) -> FoundQuote {
    FoundQuote(
      kind: .indirect, spans: [span], cue: cue, speaker: speaker.map { FoundQuote.Party(range: $0) },
      rule: .library(.indirectSpeakerVerb, frameNumber: 0))
  }

  /// The starts of each quotation's chain, in the order of the result.
  private func chains(_ quotes: [FoundQuote]) -> [[Int]] {
    Chains.linked(quotes).map { $0.chain.map(\.range.lowerBound) }
  }

  @Test func anAttributionInsideContentHasItsSpeakerInTheChain() {
    let outer = quote(20..<90, cue: 10..<14, speaker: 0..<9)
    let inner = quote(50..<90, cue: 40..<44, speaker: 20..<30)
    #expect(chains([outer, inner]) == [[], [0]])
    #expect(chains([inner, outer]) == [[], [0]])
  }

  @Test func whatStandsBesideIsNoChain() {
    let first = quote(20..<50, cue: 10..<14, speaker: 0..<9)
    let second = quote(70..<90, cue: 60..<64, speaker: 52..<59)
    #expect(chains([first, second]) == [[], []])
    let withoutCue = quote(30..<40, cue: nil, speaker: 22..<25)
    #expect(chains([first, withoutCue]) == [[], []])
    let beyond = quote(40..<60, cue: 30..<34, speaker: 22..<25)
    #expect(chains([first, beyond]) == [[], []])
  }

  @Test func aSourceWithoutSpeakerAddsNothing() {
    let outer = quote(20..<90, cue: 10..<14, speaker: nil)
    let inner = quote(50..<90, cue: 40..<44, speaker: 20..<30)
    #expect(chains([outer, inner]) == [[], []])
  }

  /// Each is said inside the one before; the chain ends after eight.
  @Test func chainsHaveABound() {
    let quotes = (0..<30).map {
      quote($0 * 10 + 9..<400, cue: $0 * 10 + 5..<$0 * 10 + 8, speaker: $0 * 10..<$0 * 10 + 4)
    }
    let chains = chains(quotes)
    #expect(chains.map(\.count).max() == 8)
    #expect(chains[3] == [0, 10, 20])
  }
}
