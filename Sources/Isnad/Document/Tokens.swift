public import IsnadText

/// The words and marks of a ``Document`` in order, spaces left out; each ``/IsnadText/Token`` is made when somebody
/// asks for it.
///
/// A document keeps what the analysis read, so that tokens cost nothing until somebody looks at them. `Array(document.tokens)`
/// makes an array of them.
public struct Tokens: RandomAccessCollection, Sendable {
  private enum Storage {
    case read(TokenTable)
    case listed([Token])
  }

  private let storage: Storage

  /// The tokens of an analyzed text.
  init(_ table: TokenTable) { storage = .read(table) }

  /// Tokens that come from elsewhere.
  init(_ list: [Token]) { storage = .listed(list) }

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of tokens.
  public var endIndex: Int {
    switch storage {
    case .read(let table): table.count
    case .listed(let list): list.count
    }
  }

  /// - Complexity: O(1).
  public subscript(position: Int) -> Token {
    switch storage {
    case .read(let table): table.token(position)
    case .listed(let list): list[position]
    }
  }
}

extension Tokens: Equatable {
  /// Whether both have the same tokens, wherever they come from.
  /// - Complexity: O(*n*).
  public static func == (left: Tokens, right: Tokens) -> Bool { left.elementsEqual(right) }
}
