/// A form of an entry found in a text.
public struct LexiconMatch: Sendable, Hashable {
  @usableFromInline let first: UInt32
  @usableFromInline let last: UInt32
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  @usableFromInline let entryIndex: UInt32
  let posting: UInt32
  @usableFromInline let lexiconIndex: UInt16
  private let formLexiconIndex: UInt16
  /// What the entry is.
  public let kind: EntryKind
  /// What the form says about it.
  public let use: FormUse
  /// Two bytes to make them 32, which are copied in two moves.
  @usableFromInline let rank: UInt16

  /// The tokens that were matched, as indices into the ``TokenTable``.
  @inlinable package var tokens: Range<Int> { Int(first)..<Int(last) }
  /// Where they lie in UTF-8 offsets, a final possessive left out unless it belongs to the name.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// The index of the entry in its lexicon.
  @inlinable public var entry: Int { Int(entryIndex) }
  /// The lexicon, as an index into the list that was matched.
  @inlinable public var lexicon: Int { Int(lexiconIndex) }
  /// The lexicon that has the form; another one than ``lexicon`` when a record there extends the entry.
  var formLexicon: Int { Int(formLexiconIndex) }
  /// The form's place in its record: 0 is the canonical name.
  @inlinable package var priority: Int { Int(rank) }

  /// A match of the form that a posting is: the tokens from `first` to `last`, up to the UTF-8 offset `end`.
  @inline(__always)
  init(
    first: Int, start: UInt32, last: Int, end: UInt32, posting: Int, of record: LexiconLayout.Posting,
    use: FormUse, lexicon: UInt16
  ) {
    self.first = UInt32(truncatingIfNeeded: first)
    self.last = UInt32(truncatingIfNeeded: last &+ 1)
    self.start = start
    self.end = end
    entryIndex = record.entry
    self.posting = UInt32(truncatingIfNeeded: posting)
    lexiconIndex = lexicon
    formLexiconIndex = lexicon
    kind = record.kind
    self.use = use
    rank = UInt16(record.priority)
  }

  /// The match as one of another entry, which it extends.
  init(_ match: LexiconMatch, entry: Int, lexicon: Int) {
    first = match.first
    last = match.last
    start = match.start
    end = match.end
    entryIndex = UInt32(truncatingIfNeeded: entry)
    posting = match.posting
    lexiconIndex = UInt16(truncatingIfNeeded: lexicon)
    formLexiconIndex = match.formLexiconIndex
    kind = match.kind
    use = match.use
    rank = match.rank
  }
}
