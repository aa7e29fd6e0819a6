package import IsnadLexicon

/// What changed between two sets of records, by identifier and form rather than by line.
///
/// ```
/// + person/new-name  New Name
/// - place/old-town  Old Town
/// ~ organization/pmu  + form "Hashd" (weak, case name)  - country: place/iran
/// ```
package struct LexiconDifference: Sendable, Hashable, CustomStringConvertible {
  /// Records that are new, by identifier.
  package let added: [LexiconEntry]
  /// Records that are gone, by identifier.
  package let removed: [LexiconEntry]
  /// Records that changed: the identifier and what was added and removed.
  package let changed: [Change]

  /// What changed in one record.
  package struct Change: Sendable, Hashable {
    /// The record.
    package let id: String
    /// New names, forms and attributes, as they read in a report.
    package let added: [String]
    /// Those that are gone.
    package let removed: [String]
  }

  /// Compares two sets of records; their order, files and lines do not matter.
  package init(from old: [LexiconEntry], to new: [LexiconEntry]) {
    let olds = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let news = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    added = news.values.filter { olds[$0.id] == nil }.sorted { $0.id < $1.id }
    removed = olds.values.filter { news[$0.id] == nil }.sorted { $0.id < $1.id }
    changed = news.keys.sorted().compactMap { id in
      guard let old = olds[id].map(Self.facts), let new = news[id].map(Self.facts), old != new else {
        return nil
      }
      return Change(id: id, added: new.subtracting(old).sorted(), removed: old.subtracting(new).sorted())
    }
  }

  /// Whether nothing changed.
  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// One record a line.
  package var description: String {
    let lines =
      added.map { "+ \($0.id)  \($0.name)" } + removed.map { "- \($0.id)  \($0.name)" }
      + changed.map { change in
        (["~ \(change.id)"] + change.added.map { "+ \($0)" } + change.removed.map { "- \($0)" })
          .joined(separator: "  ")
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func facts(_ entry: LexiconEntry) -> Set<String> {
    var facts: Set<String> = ["name: \(entry.name)"]
    if let policy = entry.casePolicy { facts.insert("case: \(policy)") }
    if entry.layering != .replace { facts.insert("layer: \(entry.layering)") }
    for form in entry.forms { facts.insert("form \"\(form.text)\" (\(form.use), case \(form.casePolicy))") }
    for attribute in entry.attributes { facts.insert("\(attribute.key): \(attribute.value)") }
    return facts
  }
}
