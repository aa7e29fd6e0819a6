/// A way of the library to find mentions. Each is one type in one file, for one family of rules.
protocol MentionProposer: Sendable {
  /// The rules that the type has.
  static var documentation: [Rule] { get }

  /// Proposes spans; which of them are kept is decided for the whole text.
  func find(in scene: Scene, emit: (Candidate) -> Void)
}
