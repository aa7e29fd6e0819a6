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
  func find<Name: RandomAccessCollection<UInt8>>(_ name: Name) -> (link: EntryLink, score: Double)?
  where Name.Index == Int {
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

  /// The consonants of a name by rough classes, however its words are glued; nil for names of fewer words or of fewer than
  /// three consonants.
  ///
  /// It is made of bytes without reading the name, so that the many names that nobody knows cost little.
  static func key<Name: RandomAccessCollection<UInt8>>(_ name: Name, leastWords: Int = 2) -> UInt64?
  where Name.Index == Int {
    var key: UInt64 = 1
    var (count, words) = (0, 0)
    var last: UInt64 = 0
    var isStart = true
    var place = name.startIndex
    while place < name.endIndex {
      let letter = letter(place, name)
      if letter == 0 {
        if name[place] != UInt8(ascii: "'") { isStart = true }
        place += 1
        continue
      }
      if isStart {
        isStart = false
        last = 0
        if isArticle(place, name) {
          place += 2
          continue
        }
        words += 1
      }
      let group = group(letter, before: Self.letter(place + 1, name))
      if group != 0, group != last {
        key = key &* 11 &+ group
        count += 1
      }
      if letter != UInt8(ascii: "h") { last = group }
      place += 1
    }
    return words >= leastWords && count > 2 ? key : nil
  }

  /// The letter at a place in lower case, 0 where there is none; bytes of other letters count as vowels.
  private static func letter<Name: RandomAccessCollection<UInt8>>(_ place: Int, _ name: Name) -> UInt8
  where Name.Index == Int {
    guard place < name.endIndex else { return 0 }
    let lower = name[place] | 0x20
    let isLetter = lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || name[place] >= 0x80
    return isLetter ? lower : 0
  }

  private static func isArticle<Name: RandomAccessCollection<UInt8>>(_ place: Int, _ name: Name) -> Bool
  where Name.Index == Int {
    let first = letter(place, name)
    return (first == UInt8(ascii: "a") || first == UInt8(ascii: "e"))
      && letter(place + 1, name) == UInt8(ascii: "l") && letter(place + 2, name) == 0
  }

  /// The class of a consonant; 0 for vowels and for letters that are often left out or written as vowels.
  private static func group(_ letter: UInt8, before next: UInt8) -> UInt64 {
    switch letter {
    case UInt8(ascii: "b"), UInt8(ascii: "p"): 1
    case UInt8(ascii: "d") where next == UInt8(ascii: "j"): 0
    case UInt8(ascii: "c"): "hei".utf8.contains(next) ? 2 : 3
    case UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "z"): 2
    case UInt8(ascii: "k"), UInt8(ascii: "q"), UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "x"): 3
    case UInt8(ascii: "f"): 4
    case UInt8(ascii: "l"): 5
    case UInt8(ascii: "m"): 6
    case UInt8(ascii: "n"): 7
    case UInt8(ascii: "r"): 8
    default: 0
    }
  }
}
