/// The lines that differ between two texts, in the order of the texts: `- ` was, `+ ` is.
struct LineChanges: CustomStringConvertible {
  private let lines: [String]

  init(from old: String, to new: String) {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let inserted = Set(difference.insertions.map(\.offset))
    var lines: [String] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if removed.contains(i) {
        lines.append("- \(old[i])")
        i += 1
      } else if inserted.contains(j) {
        lines.append("+ \(new[j])")
        j += 1
      } else {
        i += 1
        j += 1
      }
    }
    self.lines = lines
  }

  var isEmpty: Bool { lines.isEmpty }

  var description: String { lines.joined(separator: "\n") }
}

extension CollectionDifference.Change {
  /// Where the element stands: in the old text if removed, in the new one if inserted.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
