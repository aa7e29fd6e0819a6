/// A way of writing Arabic and Persian names in Latin letters, as a country's newspapers have it.
///
/// The letters follow the counts of published transcriptions by country: قاف is `q` in the Gulf, `gh` in Iran, `k` in
/// the Maghreb; see the article *Romanisation*.
struct Tradition: Sendable {
  let region: NameGroup.Regions
  /// Article before a name, with its separator.
  let article: String
  /// Abd + article, Abu, son of, al-Din, Allah.
  let abd: String
  let abu: String
  let ben: String
  let din: String
  let llah: String
  /// Spellings of sounds; the first is the usual one.
  let sounds: [String: [String]]

  /// The tradition of a region.
  static func of(_ region: NameGroup.Regions) -> Tradition {
    all.first { !$0.region.isDisjoint(with: region) } ?? english
  }

  private static func make(
    _ region: String, article: String, abd: String, abu: String, ben: String, din: String, llah: String,
    _ letters: String
  ) -> Tradition {
    var sounds = common
    for item in letters.split(separator: " ") {
      let sides = item.split(separator: "=")
      guard sides.count == 2 else { continue }
      sounds[String(sides[0])] = sides[1].split(separator: "/", omittingEmptySubsequences: false).map(
        String.init)
    }
    return Tradition(
      region: NameGroup.Regions(name: region) ?? .all, article: article, abd: abd, abu: abu, ben: ben,
      din: din,
      llah: llah, sounds: sounds)
  }

  /// What all have in common.
  private static let common: [String: [String]] = {
    var sounds: [String: [String]] = [:]
    for item
      in "b=b t=t j=j H=h kh=kh d=d r=r z=z s=s sh=sh S=s T=t gh=gh f=f q=q k=k l=l m=m n=n h=h w=w y=y p=p ch=ch zh=zh g=g v=v th=th dh=dh D=d Z=z A=a I=i/ee U=u/ou/oo a=a/e i=i/e u=u/o ai=ai/ay au=au/aw fa=a/ah fi=i/y aa=a"
      .split(separator: " ")
    {
      let sides = item.split(separator: "=")
      sounds[String(sides[0])] = sides[1].split(separator: "/").map(String.init)
    }
    return sounds
  }()

  static let english = make(
    "levant", article: "al-", abd: "Abdul ", abu: "Abu ", ben: "bin ", din: " al-Din", llah: "allah",
    "q=q/k th=th dh=dh/z D=d Z=z U=ou/u fa=a/ah/eh")
  static let all = [
    make(
      "gulf", article: "al-", abd: "Abdul", abu: "Abu ", ben: "bin ", din: " al-Din", llah: "allah",
      "q=q th=th dh=th/dh D=dh/d Z=dh/z I=i/ee U=u/oo/ou fa=a/ah ai=ai/ay"),
    english,
    make(
      "iraq", article: "al-", abd: "Abdul ", abu: "Abu ", ben: "bin ", din: " al-Din", llah: "allah",
      "q=q th=th dh=dh/th D=dh/d Z=dh/z U=u/ou fa=a/ah"),
    make(
      "egypt", article: "el-", abd: "Abdel ", abu: "Abou ", ben: "ibn ", din: " El Din", llah: "allah",
      "q=k/q j=g/j th=s/th dh=z D=d Z=z U=ou/u i=e/i u=o/u fi=y/i fa=a"),
    make(
      "maghreb", article: "El ", abd: "Abdel", abu: "Abou ", ben: "Ben ", din: "eddine", llah: "allah",
      "sh=ch q=k/q j=dj/j U=ou s=s/ss S=s/ss w=ou/w th=th/t dh=d/dh D=d/dh Z=d/dh a=a/e u=o/ou fa=a au=aou ai=ai/ei"
    ),
    make(
      "iran", article: "al-", abd: "Abdol", abu: "Abol", ben: "ebn-e ", din: "eddin", llah: "ollah",
      "q=gh/q gh=gh/q th=s dh=z D=z Z=z w=v/w U=ou/u/oo I=i u=o i=e/i fa=eh/e ai=ei/ey au=ow/o"),
    make(
      "pakistan", article: "ul ", abd: "Abdul ", abu: "Abu ", ben: "bin ", din: "uddin", llah: "ullah",
      "q=q th=s dh=z D=z Z=z I=ee/i U=oo/u w=w fa=a"),
    make(
      "turkey", article: "El-", abd: "Abdül", abu: "Ebu ", ben: "bin ", din: "ettin", llah: "ullah",
      "q=k j=c sh=ş ch=ç kh=h H=h th=s dh=z D=z Z=z w=v U=u I=i a=a/e fa=e/a ai=ey/ay zh=j gh=ğ"),
    make(
      "sudan", article: "al-", abd: "Abdel ", abu: "Abu ", ben: "ibn ", din: " al-Din", llah: "alla",
      "q=g/q/k j=g/j th=th/s dh=z D=d Z=z fa=a"),
  ]
}
