internal import IsnadLexicon
internal import IsnadNames
internal import Synchronization

/// Finds persons of the lexicons under spellings that no record lists: *Qasem Solemani*, *Kassim Suleymani*.
///
/// Only persons whose given name the name groups know and whose records have a name in Arabic script: there spellings are
/// many, and likeness is sameness. Between *Jon Berg* and *John Berg* it is not, and an initial may tell father from son.
final class RomanizedPersons: Sendable {
  /// What two names must score at least: far above the matcher's own threshold, since most people whom a text names are in
  /// no lexicon. Of 21,349 people of open registers, each named in one sentence, 119 were linked at this score, four of them to
  /// another name; between .9 and this there were 22 more links, half of them wrong.
  static let threshold = 0.98

  private let lexicons: LexiconStack
  /// Made for the first name that asks, as most programs that start do not read a text.
  private let table = Mutex<Table?>(nil)
  private static let matcher = NameMatcher()

  init(_ lexicons: LexiconStack) { self.lexicons = lexicons }

  /// The person whose canonical name is most like a name in UTF-8, with the score; nil where none is near enough, or two
  /// are equally near.
  func find(_ name: UnsafeBufferPointer<UInt8>) -> (link: EntryLink, score: Double)? {
    guard let key = Self.key(name) else { return nil }
    let links = known.links(key)
    if links.isEmpty { return nil }
    let read = RomanizedName(String(decoding: name, as: UTF8.self))
    if read.hasInitials { return nil }
    var best: (link: EntryLink, score: Double)?
    var second = 0.0
    for link in links {
      let known = RomanizedName(lexicons.layers[link.lexicon][link.entry].name)
      let score = known.hasKnownGivenName ? Self.matcher.similarity(read, known) : 0
      if score > best?.score ?? 0 {
        second = best?.score ?? 0
        best = (link, score)
      } else {
        second = max(second, score)
      }
    }
    guard let best, best.score >= Self.threshold, best.score > second else { return nil }
    return best
  }

  private var known: Table {
    table.withLock { table in
      if let table { return table }
      var made = Table()
      for (layer, lexicon) in lexicons.layers.enumerated() {
        for entry in lexicon.entries(of: .person, withFormOf: .script)
        where lexicons.isVisible(entry: entry, in: layer) {
          guard let key = lexicon.withName(of: entry, { Self.key($0) }) else { continue }
          made.add(EntryLink(lexicon: layer, entry: entry), key)
        }
      }
      table = made
      return made
    }
  }

  /// The persons that have a key, in flat arrays: thousands are entered before the first is looked for.
  private struct Table {
    /// For each key the person that was added last.
    private var last = WordMap(absent: -1)
    private var links: [EntryLink] = []
    /// For each person the one of the same key that was added before, or -1.
    private var previous: [Int] = []

    mutating func add(_ link: EntryLink, _ key: UInt64) {
      previous.append(last[key])
      last[key] = links.count
      links.append(link)
    }

    func links(_ key: UInt64) -> [EntryLink] {
      var found: [EntryLink] = []
      var next = last[key]
      while next >= 0 {
        found.append(links[next])
        next = previous[next]
      }
      return found
    }
  }

  /// The consonants of a name in UTF-8 by rough classes, however its words are glued; nil for names of fewer words or of fewer
  /// than three consonants.
  ///
  /// It is made of bytes without reading the name, so that the many names that nobody knows cost little, and without branches
  /// that depend on the letters.
  static func key(_ name: UnsafeBufferPointer<UInt8>, leastWords: Int = 2) -> UInt64? {
    letters.withUnsafeBufferPointer { letters in
      func letter(_ place: Int) -> Letter { place < name.count ? letters[Int(name[place])] : Letter() }
      var key: UInt64 = 1
      var (count, words) = (0, 0)
      var last: UInt64 = 0
      var isStart = true
      var place = 0
      var next = letter(0)
      while place < name.count {
        let this = next
        place &+= 1
        next = letter(place)
        if !this.contains(.letter) {
          if name[place &- 1] != UInt8(ascii: "'") { isStart = true }
          continue
        }
        if isStart {
          isStart = false
          last = 0
          // "al-", "el-"
          if this.contains(.beginsArticle), next.contains(.endsArticle), !letter(place + 1).contains(.letter)
          {
            place += 1
            next = letter(place)
            continue
          }
          words += 1
        }
        let group = this.group(before: next)
        let isNew: UInt64 = (group == 0 ? 0 : 1) & (group == last ? 0 : 1)
        key = key &* (1 &+ 10 &* isNew) &+ group &* isNew
        count &+= Int(truncatingIfNeeded: isNew)
        last = this.contains(.silent) ? last : group
      }
      return words >= leastWords && count > 2 ? key : nil
    }
  }

  /// What a letter counts for, in sixteen bits.
  private struct Letter: OptionSet {
    let rawValue: UInt16

    /// The class of a consonant in the lowest four bits; 0 for vowels and for letters that are often left out or written as vowels.
    /// In the next four its class before a letter that changes it.
    init(_ group: UInt16, changed: UInt16? = nil, _ uses: Letter = []) {
      rawValue = group | (changed ?? group) << 4 | uses.rawValue | Letter.letter.rawValue
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Changed by an *e*, *h* or *i* behind it, as *c* is; and those letters.
    static let softened = Letter(rawValue: 1 << 8)
    static let softens = Letter(rawValue: 1 << 10)
    /// Changed by a *j* behind it, as *d* is; and that letter.
    static let joined = Letter(rawValue: 1 << 9)
    static let joins = Letter(rawValue: 1 << 11)
    /// A letter at all; bytes of other letters than those of ASCII are, and count as vowels.
    static let letter = Letter(rawValue: 1 << 12)
    /// An *h*: a consonant before it and an equal one behind it are one.
    static let silent = Letter(rawValue: 1 << 13)
    static let beginsArticle = Letter(rawValue: 1 << 14)
    static let endsArticle = Letter(rawValue: 1 << 15)

    @inline(__always)
    func group(before next: Letter) -> UInt64 {
      let isChanged = rawValue &>> 8 & next.rawValue &>> 10 & 3 != 0
      return UInt64(rawValue &>> (isChanged ? 4 : 0) & 15)
    }
  }

  /// By byte.
  private static let letters: [Letter] = (0...UInt8.max).map { byte in
    switch byte | 0x20 {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): Letter(1)
    case UInt8(ascii: "c"): Letter(3, changed: 2, .softened)
    case UInt8(ascii: "d"): Letter(2, changed: 0, .joined)
    case UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "z"): Letter(2)
    case UInt8(ascii: "j"): Letter(3, .joins)
    case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "x"): Letter(3)
    case UInt8(ascii: "f"): Letter(4)
    case UInt8(ascii: "l"): Letter(5, .endsArticle)
    case UInt8(ascii: "m"): Letter(6)
    case UInt8(ascii: "n"): Letter(7)
    case UInt8(ascii: "r"): Letter(8)
    case UInt8(ascii: "a"): Letter(0, .beginsArticle)
    case UInt8(ascii: "e"): Letter(0, [.beginsArticle, .softens])
    case UInt8(ascii: "i"): Letter(0, .softens)
    case UInt8(ascii: "h"): Letter(0, [.softens, .silent])
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: Letter(0)
    default: []
    }
  }
}
