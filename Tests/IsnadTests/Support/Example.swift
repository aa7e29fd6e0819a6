import Isnad
import Testing

/// One row of a table: a text and what is expected of it, line by line.
struct Example: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]
  /// Why the row fails today; such rows are listed as limitations in `Docs`.
  let limitation: Comment?

  init(_ text: String, _ expected: String...) {
    self.init(text: text, expected: expected, limitation: nil)
  }

  private init(text: String, expected: [String], limitation: Comment?) {
    self.text = text
    self.expected = expected
    self.limitation = limitation
  }

  /// A row that is right but not reached. The test fails as soon as it is reached, so that the mark goes away.
  static func limited(_ reason: Comment, _ text: String, _ expected: String...) -> Example {
    Example(text: text, expected: expected, limitation: reason)
  }

  var testDescription: String { text.count > 80 ? text.prefix(80) + "…" : text }

  /// Expects what `view` shows of the analyzed text.
  func check(_ view: (Document) -> [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = view(try Sample.analyze(text))
    if let limitation {
      withKnownIssue(limitation) {
        #expect(found == expected, sourceLocation: sourceLocation)
      }
    } else {
      #expect(found == expected, sourceLocation: sourceLocation)
    }
  }
}

/// The analyzer that all tables share.
enum Sample {
  private static let shared = Result { try Analyzer() }

  static var analyzer: Analyzer {
    get throws { try shared.get() }
  }

  static func analyze(_ text: String) throws -> Document {
    try analyzer.analyze(text)
  }
}
