extension Lexicon {
  /// A lexicon from kinds and names, as other libraries' gazetteers take them.
  ///
  /// ```swift
  /// let lexicon = try Lexicon([.person: ["Jane Doe"], .organization: ["Acme News", "Globex"]])
  /// lexicon.entry(withID: "organization/acme-news")?.name   // "Acme News"
  /// ```
  /// - Throws: ``LexiconError`` for an empty name, ``/IsnadText/TextError`` when ICU has no break rules.
  public init(_ names: [EntryKind: [String]]) throws {
    var entries: [LexiconEntry] = []
    var taken: Set<String> = []
    for kind in EntryKind.allCases {
      for name in names[kind] ?? [] {
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
}

/// Records written in code. Where no identifier is given, it is made of kind and name: `person/jane-doe`.
///
/// ```swift
/// let lexicon = try Lexicon([
///   .person("Hadi al-Ameri", aliases: ["Hadi al-Amiri"], family: "al-Ameri"),
///   .organization("Popular Mobilization Units", acronyms: ["PMU"]),
/// ])
/// ```
extension LexiconEntry {
  /// A person.
  /// - Parameters:
  ///   - name: the canonical name.
  ///   - id: the identifier, if another one than `person/` and the name.
  ///   - aliases: further names that stand for this person alone.
  ///   - weak: names that stand for this person only beside a strong one.
  ///   - family: the family name, by which later mentions go.
  ///   - kunya: a name as a parent, *Abu Hassan*.
  public static func person(
    _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], family: String? = nil,
    kunya: String? = nil
  ) -> LexiconEntry {
    LexiconEntry(
      .person, name, id, aliases, weak: weak,
      attributes: (family.map { [.init("family", $0)] } ?? []) + (kunya.map { [.init("kunya", $0)] } ?? []))
  }

  /// An organization.
  public static func organization(
    _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
  ) -> LexiconEntry {
    LexiconEntry(.organization, name, id, aliases, weak: weak, acronyms: acronyms)
  }

  /// A place.
  public static func place(
    _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
  ) -> LexiconEntry {
    LexiconEntry(.place, name, id, aliases, weak: weak, acronyms: acronyms)
  }

  /// A nationality, religious or political group.
  public static func group(
    _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = []
  ) -> LexiconEntry {
    LexiconEntry(.group, name, id, aliases, weak: weak)
  }

  /// A newspaper, agency, channel or site.
  public static func outlet(
    _ name: String, id: String? = nil, aliases: [String] = [], weak: [String] = [], acronyms: [String] = []
  ) -> LexiconEntry {
    LexiconEntry(.outlet, name, id, aliases, weak: weak, acronyms: acronyms)
  }

  /// A title or office.
  public static func role(_ name: String, id: String? = nil, aliases: [String] = []) -> LexiconEntry {
    LexiconEntry(.role, name, id, aliases)
  }

  private init(
    _ kind: EntryKind, _ name: String, _ id: String?, _ aliases: [String], weak: [String] = [],
    acronyms: [String] = [], attributes: [Attribute] = []
  ) {
    let policy = kind.defaultCasePolicy
    let forms =
      aliases.map { Form($0, casePolicy: policy) }
      + weak.map { Form($0, use: .weak, casePolicy: policy) }
      + acronyms.map { Form($0, use: .acronym, casePolicy: .upper) }
    self.init(
      id: id ?? Self.id(kind, name: name), name: name, forms: forms, attributes: attributes)
  }
}
