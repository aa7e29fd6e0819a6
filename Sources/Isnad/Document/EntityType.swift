/// The kinds of things that Isnad tells apart. Minor versions may add one: give a `switch` a `default`.
public enum EntityType: String, Sendable, Hashable, Codable, CaseIterable {
  /// A human being, by name.
  case person
  /// An organization: party, army, ministry, armed group, company.
  case organization
  /// A place with a name, also where it stands for its government.
  case location
  /// A nationality, ethnic, religious or political group: *Iraqi*, *Sunni*, *Republicans*.
  case group
  /// A news outlet: agency, newspaper, station, site.
  case outlet
  /// A title or office beside a person's name: *Prime Minister*, *spokesman*.
  case role
  /// A point in the calendar, absolute or relative: *21 March 2017*, *Tuesday*, *last week*.
  case date
  /// A source that no name stands for: *a U.S. official in Baghdad*, *the statement*.
  case source

  /// A number from 1, for tables and sets of bits.
  var number: UInt64 {
    switch self {
    case .person: 1
    case .organization: 2
    case .location: 3
    case .group: 4
    case .outlet: 5
    case .role: 6
    case .date: 7
    case .source: 8
    }
  }
}
