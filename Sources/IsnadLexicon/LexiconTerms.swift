extension Lexicon {
  /// A lexicon from labels and terms, as other libraries' gazetteers take them.
  ///
  /// ```swift
  /// let lexicon = try Lexicon(["person": ["Jane Doe"], "organization": ["Acme News", "Globex"]])
  /// lexicon.entry(withID: "organization/acme-news")?.name   // "Acme News"
  /// ```
  /// - Parameter terms: terms by label; a label is the prefix of an ``EntryKind``, such as `person` or `head-word`.
  /// - Throws: ``LexiconError`` for a label that is none or an empty term, `TextError` when ICU has no break rules.
  public init(_ terms: [String: [String]]) throws {
    var entries: [LexiconEntry] = []
    var taken: Set<String> = []
    for (label, names) in terms.sorted(by: { $0.key < $1.key }) {
      guard let kind = EntryKind.allCases.first(where: { $0.prefix == label }) else {
        let known = EntryKind.allCases.map(\.prefix).joined(separator: ", ")
        throw LexiconError(.badEntry(id: label, reason: "there is no such label; known are \(known)"))
      }
      for name in names {
        let slug = LexiconEntry.slug(of: name)
        var id = "\(kind.prefix)/\(slug)"
        var number = 2
        while !taken.insert(id).inserted {
          id = "\(kind.prefix)/\(slug)-\(number)"
          number += 1
        }
        entries.append(LexiconEntry(id: id, name: name))
      }
    }
    try self.init(entries)
  }

  /// A lexicon written in code.
  ///
  /// ```swift
  /// let lexicon = try Lexicon {
  ///   Person("Hadi al-Ameri", aliases: ["Hadi al-Amiri"], family: "al-Ameri")
  ///   Organization("Popular Mobilization Units", acronyms: ["PMU"])
  ///   for name in names { Place(name) }
  /// }
  /// ```
  /// - Throws: as ``init(_:)-([LexiconEntry])``.
  public init(@LexiconTermsBuilder _ terms: () -> [LexiconTerm]) throws {
    try self.init(terms().map(\.entry))
  }
}

/// One record written in code: what ``Person(_:id:aliases:weak:family:kunya:)`` and its like give.
public struct LexiconTerm: Sendable, Hashable {
  /// The record.
  public var entry: LexiconEntry

  init(
    _ kind: EntryKind, _ name: String, _ id: String?, _ aliases: [String], weak: [String] = [],
    acronyms: [String] = [], attributes: [LexiconEntry.Attribute] = []
  ) {
    let policy = kind.defaultCasePolicy
    let forms =
      aliases.map { LexiconEntry.Form($0, casePolicy: policy) }
      + weak.map { LexiconEntry.Form($0, use: .weak, casePolicy: policy) }
      + acronyms.map { LexiconEntry.Form($0, use: .acronym, casePolicy: .upper) }
    entry = LexiconEntry(
      id: id ?? "\(kind.prefix)/\(LexiconEntry.slug(of: name))", name: name, forms: forms,
      attributes: attributes)
  }
}

/// A person; see ``Lexicon/init(_:)-(()->[LexiconTerm])``.
public func Person(
  _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], family: String? = nil,
  kunya: String? = nil
) -> LexiconTerm {
  LexiconTerm(
    .person, name, id, aliases, weak: weak,
    attributes: (family.map { [.init("family", $0)] } ?? []) + (kunya.map { [.init("kunya", $0)] } ?? []))
}

/// An organization.
public func Organization(
  _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
) -> LexiconTerm {
  LexiconTerm(.organization, name, id, aliases, weak: weak, acronyms: acronyms)
}

/// A place.
public func Place(
  _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
) -> LexiconTerm {
  LexiconTerm(.place, name, id, aliases, weak: weak, acronyms: acronyms)
}

/// A nationality, religious or political group.
public func Group(_ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [])
  -> LexiconTerm
{
  LexiconTerm(.group, name, id, aliases, weak: weak)
}

/// A newspaper, agency, channel or site.
public func Outlet(
  _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
) -> LexiconTerm {
  LexiconTerm(.outlet, name, id, aliases, weak: weak, acronyms: acronyms)
}

/// A title or office.
public func Role(_ name: String, id: String? = nil, aliases: [String] = []) -> LexiconTerm {
  LexiconTerm(.role, name, id, aliases)
}

/// Collects records, with `if` and `for`.
@resultBuilder
public enum LexiconTermsBuilder {
  /// One record.
  public static func buildExpression(_ term: LexiconTerm) -> [LexiconTerm] { [term] }
  /// Records one behind the other.
  public static func buildBlock(_ parts: [LexiconTerm]...) -> [LexiconTerm] { parts.flatMap { $0 } }
  /// The records of a loop.
  public static func buildArray(_ parts: [[LexiconTerm]]) -> [LexiconTerm] { parts.flatMap { $0 } }
  /// The records of an `if`, if any.
  public static func buildOptional(_ part: [LexiconTerm]?) -> [LexiconTerm] { part ?? [] }
  /// The records of the first branch.
  public static func buildEither(first: [LexiconTerm]) -> [LexiconTerm] { first }
  /// The records of the second branch.
  public static func buildEither(second: [LexiconTerm]) -> [LexiconTerm] { second }
}
