/// One hand-written name of `Lexicons/names`: a name in Arabic script and the Latin spellings it goes by.
public struct NameGroup: Sendable, Hashable {
  /// `given-name/muhammad`, `family-name/gaddafi`.
  public let id: String
  /// The spelling it is shown under.
  public let name: String
  /// In Arabic or Persian letters.
  public let arabic: String
  /// Of a given name; nil for family names.
  public let gender: Gender?
  /// Where the name is at home.
  public let regions: Regions
  /// Other Latin spellings.
  public let variants: [String]

  /// Whose name it is.
  public enum Gender: String, Sendable, Hashable, CaseIterable {
    /// Men bear it.
    case male
    /// Women bear it.
    case female
    /// Men and women bear it.
    case both
  }

  /// Regions with romanisation habits of their own.
  public struct Regions: OptionSet, Sendable, Hashable {
    /// One bit a region.
    public let rawValue: UInt16
    /// A set of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The whole Arabic and Persian world.
    public static let all = Regions(rawValue: 0xFFFF)

    /// The names used in the lexicon files, in the order of their bits.
    public static let names = [
      "gulf", "levant", "iraq", "egypt", "maghreb", "iran", "pakistan", "turkey", "sudan", "arabia",
    ]

    /// The region with this name, `all` included.
    public init?(name: String) {
      if name == "all" {
        self = .all
      } else if let bit = Self.names.firstIndex(of: name) {
        self.init(rawValue: 1 << UInt16(bit))
      } else {
        return nil
      }
    }
  }

  /// A record as the lexicon files write it.
  package init(
    id: String, name: String, arabic: String, gender: Gender?, regions: Regions, variants: [String]
  ) {
    self.id = id
    self.name = name
    self.arabic = arabic
    self.gender = gender
    self.regions = regions
    self.variants = variants
  }
}
