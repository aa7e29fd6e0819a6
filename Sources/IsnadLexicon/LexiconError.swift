/// Why a compiled lexicon was refused or could not be made.
public struct LexiconError: Error, Hashable, CustomStringConvertible {
  enum Kind: Hashable {
    case foreign
    case unreadable(path: String, reason: String)
    case newer(version: UInt32)
    case truncated(expected: Int, found: Int)
    case corrupted(section: String)
    case badEntry(id: String, reason: String)
  }

  let kind: Kind
  /// The file and line where the cause is written, when it is in a lexicon source.
  public let location: String?

  init(_ kind: Kind, location: String? = nil) {
    self.kind = kind
    self.location = location
  }

  /// What is wrong and how to mend it.
  public var description: String {
    let text =
      switch kind {
      case .foreign: "this is no compiled lexicon; make one with `isnad lexicon compile`"
      case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
      case .newer(let version):
        "the compiled lexicon has format version \(version), this library reads \(LexiconLayout.version); compile it again"
      case .truncated(let expected, let found):
        "the compiled lexicon is cut short: \(expected) bytes expected, \(found) found; compile or copy it again"
      case .corrupted(let section):
        "the compiled lexicon is damaged in its section \(section); compile or copy it again"
      case .badEntry(let id, let reason): "\(id): \(reason)"
      }
    return location.map { "\($0): error: \(text)" } ?? text
  }
}
