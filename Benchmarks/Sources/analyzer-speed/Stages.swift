import Foundation
import Isnad
import IsnadFormats

/// How far a text is read.
enum Stage: String, CaseIterable {
  /// Tokens, paragraphs, sentences and every form of the lexicon.
  case lexicon
  /// Mentions and entities as well.
  case entities
  /// Quotations as well: all that the analyzer does.
  case all
  /// And the document as JSON.
  case json
}

/// Reads texts as far as a stage.
struct Stages {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let lexicons: LexiconStack
  private let entities: Analyzer
  private let all: Analyzer

  init() throws {
    tokenizer = try Tokenizer()
    splitter = try SentenceSplitter()
    all = try Analyzer()
    lexicons = all.lexicons
    var options = Analyzer.Options()
    options.disabledRules = ["direct", "mixed", "indirect", "noun", "chain"]
    entities = try Analyzer(options: options)
  }

  func run(_ stage: Stage, _ text: String) {
    switch stage {
    case .lexicon: sink(lexicon(text))
    case .entities: sink(entities.analyze(text).entities.count)
    case .all: sink(all.analyze(text).quotes.count)
    case .json:
      var bytes: [UInt8] = []
      JSONFormat().write(all.analyze(text), to: &bytes)
      sink(bytes.count)
    }
  }

  private func lexicon(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var found = splitter.ends(in: UnsafeRawBufferPointer(bytes)).count
      lexicons.forEachMatch(in: TokenTable(bytes, tokenizer: tokenizer)) { _ in found += 1 }
      return found
    }
  }
}

/// Keeps a result from being optimised away.
@inline(never)
func sink(_ value: Int) {
  if value == .min { print(value) }
}

/// The least processor time of the process that some work took, so that other work on the machine does not count.
func best(of rounds: Int, _ body: () -> Void) -> Double {
  (0..<rounds).map { _ in
    let start = processorSeconds()
    body()
    return processorSeconds() - start
  }.min() ?? 0
}

private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
