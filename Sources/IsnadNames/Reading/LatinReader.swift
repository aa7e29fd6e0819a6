/// Reads the folded letters of one Latin-script word into symbols.
///
/// Works for every spelling tradition at once: French *ou* and *dj*, English *oo* and *sh*, German *sch*, marked
/// letters. Where traditions disagree (`c`, `ch`, `j`) the symbol stays ambiguous and the costs decide.
struct LatinReader {
  let letters: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ letters: UnsafeBufferPointer<UInt8>) { self.letters = letters }

  private func at(_ index: Int) -> UInt8 { index >= 0 && index < letters.count ? letters[index] : 0 }

  private static func isVowelLetter(_ c: UInt8) -> Bool {
    switch c {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      Folding.accentedE:
      true
    default: false
    }
  }

  /// Appends the word's symbols to `out`, at most `limit` of them.
  mutating func read(into out: inout [UInt8], limit: Int) {
    let first = out.count
    // Somali writes c for ʿayn: Cabdullahi.
    if at(0) == UInt8(ascii: "c"), at(1) == UInt8(ascii: "a"), at(2) == UInt8(ascii: "b"),
      at(3) == UInt8(ascii: "d")
    {
      position = 1
    }
    while position < letters.count, out.count - first < limit {
      let c = at(position)
      if Self.isVowelLetter(c) || ((c == UInt8(ascii: "y")) && !yIsConsonant()) {
        readVowel(into: &out, first: first)
      } else {
        readConsonant(into: &out)
      }
    }
    Self.place(&out, from: first)
  }

  /// y before a vowel is a consonant, as is any y that no vowel follows or precedes at the start.
  private func yIsConsonant() -> Bool {
    let next = at(position + 1)
    if next == UInt8(ascii: "y") { return Self.isVowelLetter(at(position + 2)) }
    return Self.isVowelLetter(next)
  }

  private func put(_ vowel: Vowel, _ out: inout [UInt8]) { out.append(Symbol(vowel, .medial).code) }

  private mutating func readVowel(into out: inout [UInt8], first: Int) {
    let c = at(position)
    let next = at(position + 1)
    let after = at(position + 2)
    let isLast = position + 1 == letters.count
    let afterVowel = out.last.map { Symbol($0).vowel != nil } ?? false
    switch c {
    case UInt8(ascii: "a"):
      if next == c {
        position += 2
        put(.aa, &out)
      } else if next == UInt8(ascii: "h"), position + 2 == letters.count {
        position += 2
        put(.ah, &out)
        out.append(Symbol(.hf).code)
      } else {
        position += 1
        put(.a, &out)
        readGlide(into: &out)
      }
    case Folding.accentedE where isLast || (position + 2 == letters.count && next == UInt8(ascii: "e")):
      position = letters.count
      put(.eh, &out)
    case UInt8(ascii: "e"), Folding.accentedE:
      if next == UInt8(ascii: "e") {
        position += 2
        put(.ee, &out)
      } else if next == UInt8(ascii: "h"), position + 2 == letters.count {
        position += 2
        put(.eh, &out)
        out.append(Symbol(.hf).code)
      } else {
        position += 1
        put(.e, &out)
        readGlide(into: &out)
      }
    case UInt8(ascii: "i"), UInt8(ascii: "y"):
      readI(next: next, after: after, afterVowel: afterVowel, atStart: out.count == first, into: &out)
    case UInt8(ascii: "o"):
      if next == UInt8(ascii: "o") {
        position += 2
        put(.oo, &out)
      } else if next == UInt8(ascii: "u") {
        position += 2
        if Self.isVowelLetter(after), after != UInt8(ascii: "u") {
          out.append(Symbol(.w).code)
        } else {
          put(.ou, &out)
        }
      } else if next == UInt8(ascii: "h"), position + 2 == letters.count {
        position += 2
        put(.o, &out)
      } else {
        position += 1
        put(.o, &out)
        readGlide(into: &out)
      }
    default:
      if next == UInt8(ascii: "u") {
        position += 2
        put(.oo, &out)
      } else {
        position += 1
        put(.u, &out)
        readGlide(into: &out)
      }
    }
  }

  /// i and vocalic y.
  private mutating func readI(
    next: UInt8, after: UInt8, afterVowel: Bool, atStart: Bool, into out: inout [UInt8]
  ) {
    position += 1
    if next == UInt8(ascii: "i") || (next == UInt8(ascii: "e") && position + 1 == letters.count) {
      position += 1
      put(.ee, &out)
      return
    }
    if next == UInt8(ascii: "e"), !Self.isVowelLetter(after), after != UInt8(ascii: "h"),
      after != UInt8(ascii: "y"),
      !atStart, !afterVowel
    {
      // Habieb, Djamiel: ie is a long i.
      position += 1
      put(.ee, &out)
      return
    }
    if Self.isVowelLetter(next) {
      if !afterVowel, !atStart { put(.i, &out) }
      out.append(Symbol(.y).code)
      return
    }
    put(.i, &out)
  }

  /// The second half of ai, ay, ei, au, aw, ow after the vowel just written.
  private mutating func readGlide(into out: inout [UInt8]) {
    let c = at(position)
    let next = at(position + 1)
    if c == UInt8(ascii: "i") || c == UInt8(ascii: "y") {
      guard !Self.isVowelLetter(next), next != UInt8(ascii: "y") else { return }
      position += 1
      put(.Y, &out)
    } else if c == UInt8(ascii: "w"), !Self.isVowelLetter(next), next != UInt8(ascii: "w") {
      position += 1
      put(.W, &out)
    } else if c == UInt8(ascii: "u"), !Self.isVowelLetter(next), out.last != Symbol(.e, .medial).code {
      position += 1
      put(.W, &out)
    }
  }

  private mutating func readConsonant(into out: inout [UInt8]) {
    let c = at(position)
    var doubled = false
    if at(position + 1) == c, Self.canDouble(c) {
      doubled = true
      position += 1
    }
    let (consonant, length) = consonant(at: position)
    position += length
    if let consonant {
      // A digraph written twice: shsh, khkh.
      if !doubled, length == 2, at(position) == c, at(position + 1) == at(position - 1) {
        position += 2
        doubled = true
      }
      out.append(Symbol(consonant, doubled: doubled).code)
    }
  }

  private static func canDouble(_ c: UInt8) -> Bool { c > 0x20 }

  /// The consonant at `index` and how many letters it takes.
  private func consonant(at index: Int) -> (Consonant?, Int) {
    let c = at(index)
    let next = at(index + 1)
    let h = UInt8(ascii: "h")
    let beforeFront = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
    switch c {
    case UInt8(ascii: "b"): return (.b, 1)
    case UInt8(ascii: "p"): return next == h ? (.f, 2) : (.p, 1)
    case UInt8(ascii: "t"):
      if next == UInt8(ascii: "c"), at(index + 2) == h { return (.tch, 3) }
      if next == UInt8(ascii: "s"), at(index + 2) == UInt8(ascii: "c"), at(index + 3) == h {
        return (.tch, 4)
      }
      return next == h ? (.th, 2) : (.t, 1)
    case UInt8(ascii: "d"):
      if next == UInt8(ascii: "s"), at(index + 2) == UInt8(ascii: "c"), at(index + 3) == h { return (.dj, 4) }
      if next == UInt8(ascii: "j") || next == Folding.zh { return (.dj, 2) }
      if next == UInt8(ascii: "g"), at(index + 2) == UInt8(ascii: "e") { return (.dj, 2) }
      return next == h ? (.dh, 2) : (.d, 1)
    case UInt8(ascii: "j"): return (.j, 1)
    case UInt8(ascii: "g"):
      if next == h { return (.gh, 2) }
      if next == UInt8(ascii: "u"), at(index + 2) == UInt8(ascii: "e") || at(index + 2) == UInt8(ascii: "i") {
        return (.g, 2)
      }
      return (.g, 1)
    case UInt8(ascii: "k"): return next == h ? (.kh, 2) : (.k, 1)
    case UInt8(ascii: "q"):
      if next == h { return (.kh, 2) }
      if next == UInt8(ascii: "u"), at(index + 2) == UInt8(ascii: "e") || at(index + 2) == UInt8(ascii: "i") {
        return (.q, 2)
      }
      return (.q, 1)
    case UInt8(ascii: "c"):
      if next == h { return (.ch, 2) }
      if next == UInt8(ascii: "k") || next == UInt8(ascii: "q") { return (.k, 2) }
      return beforeFront ? (.c, 1) : (.k, 1)
    case UInt8(ascii: "h"): return (.h, 1)
    case UInt8(ascii: "x"): return (.x, 1)
    case UInt8(ascii: "z"): return next == h ? (.zh, 2) : (.z, 1)
    case UInt8(ascii: "s"):
      if next == UInt8(ascii: "c"), at(index + 2) == h { return (.sh, 3) }
      return next == h ? (.sh, 2) : (.s, 1)
    case UInt8(ascii: "f"): return (.f, 1)
    case UInt8(ascii: "v"): return (.v, 1)
    case UInt8(ascii: "l"): return (.l, 1)
    case UInt8(ascii: "m"): return (.m, 1)
    case UInt8(ascii: "n"): return (.n, 1)
    case UInt8(ascii: "r"): return (.r, 1)
    case UInt8(ascii: "w"): return (.w, 1)
    case UInt8(ascii: "y"): return (.y, 1)
    case Folding.sh: return (.ş, 1)
    case Folding.ch: return (.tch, 1)
    case Folding.cedilla: return (.ç, 1)
    case Folding.zh: return (.zh, 1)
    case Folding.th: return (.th, 1)
    case Folding.dh: return (.dh, 1)
    case Folding.gh: return (.gh, 1)
    case Folding.kh: return (.kh, 1)
    case Folding.dj: return (.dj, 1)
    default: return (nil, 1)
    }
  }

  /// Gives each vowel its place once the word is complete.
  private static func place(_ out: inout [UInt8], from first: Int) {
    guard out.count > first else { return }
    var end = out.count - 1
    if end > first, out[end] == Symbol(.hf).code { end -= 1 }
    var index = end
    var seen = false
    while index >= first {
      if let vowel = Symbol(out[index]).vowel {
        if index == end, index > first {
          let final: Vowel = vowel == .ee ? .i : vowel
          out[index] = Symbol(final, .final).code
          seen = true
        } else if index == first {
          out[index] = Symbol(vowel, .initial).code
        } else if !seen {
          out[index] = Symbol(vowel, .lastSyllable).code
          seen = true
        }
      }
      index -= 1
    }
  }
}
