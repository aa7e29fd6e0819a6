/// News articles to measure the whole analysis with: sentences of several shapes with names, titles, dates and quotations
/// put together at random, the same on every machine. Persons are invented; places and bodies are well known.
public struct SampleNews {
  private var random: Random

  /// - Parameter seed: another seed gives other articles.
  public init(seed: UInt64 = 1) { random = Random(state: seed &* 7919 &+ 17) }

  /// Articles with blank lines between their paragraphs, of `size` bytes and what is left of the paragraph that reaches it.
  public mutating func text(size: Int) -> String {
    var text = ""
    while text.utf8.count < size {
      for paragraph in paragraphs() where text.utf8.count < size { text += paragraph + "\n\n" }
    }
    return text
  }

  /// One article of five to fourteen paragraphs.
  public mutating func article() -> String { paragraphs().joined(separator: "\n\n") }

  private mutating func paragraphs() -> [String] {
    let cast = (0..<5).map { _ in person() }
    var paragraphs = [
      "\(random.pick(Self.places).uppercased()), \(random.pick(Self.months)) \(1 + random.below(28)) – "
        + news(cast)
    ]
    for _ in 0..<(4 + random.below(10)) {
      let sentences = (0..<(1 + random.below(4))).map { _ in sentence(cast) }
      paragraphs.append(sentences.joined(separator: " "))
    }
    return paragraphs
  }

  private struct Person {
    let full: String
    let last: String
    let role: String
    let pronoun: String
  }

  private mutating func person() -> Person {
    let isWoman = random.below(3) == 0
    let given = random.pick(isWoman ? Self.women : Self.men)
    let last = random.pick(Self.families)
    return Person(
      full: "\(given) \(last)", last: last, role: random.pick(Self.roles), pronoun: isWoman ? "she" : "he")
  }

  private mutating func sentence(_ cast: [Person]) -> String {
    let someone = cast[random.below(cast.count)]
    let other = cast[random.below(cast.count)]
    switch random.below(14) {
    case 0: return "“\(said()),” \(someone.pronoun) said on \(random.pick(Self.days))."
    case 1: return "“\(said()),” said \(someone.full), \(someone.role). “\(said()).”"
    case 2: return "\(someone.last) told \(random.pick(Self.outlets)) that \(claim())."
    case 3: return "According to \(other.last), \(claim())."
    case 4:
      return
        "\(Self.capitalized(someone.role)) \(someone.full) accused \(random.pick(Self.bodies)) of \(doing())."
    case 5: return "But \(other.full) denied that \(claim()), adding that \(claim())."
    case 6: return "\(claim(isStart: true)), \(someone.last) said in a statement."
    case 7:
      return "\"\(said())\", \(other.last) wrote on \(random.pick(Self.days)), calling the plan “\(scare())”."
    case 8: return "\(random.pick(Self.outlets)) quoted \(someone.full) as saying that \(claim())."
    case 9: return "\(Self.capitalized(someone.pronoun)) urged \(random.pick(Self.bodies)) to \(act())."
    default: return news(cast)
    }
  }

  private mutating func news(_ cast: [Person]) -> String {
    let someone = cast[random.below(cast.count)]
    switch random.below(5) {
    case 0:
      return "\(random.pick(Self.bodies)) \(random.pick(Self.past)) \(random.pick(Self.objects)) in "
        + "\(random.pick(Self.places)) and \(random.pick(Self.places)) on \(random.pick(Self.days)), officials said."
    case 1:
      return
        "At least \(2 + random.below(90)) people were \(random.pick(Self.harmed)) near \(random.pick(Self.places)) "
        + "last \(random.pick(Self.days)), \(random.below(9) + 2) kilometres from the border."
    case 2:
      return
        "\(someone.full), who leads \(random.pick(Self.bodies)), met \(random.pick(Self.nations)) diplomats in "
        + "\(random.pick(Self.places)) to discuss \(random.pick(Self.objects))."
    case 3:
      return
        "The \(random.pick(Self.nations)) government has \(random.pick(Self.past)) \(random.pick(Self.objects)) "
        + "since \(random.pick(Self.months)) \(2009 + random.below(14)), when \(claim())."
    default:
      return "The decision came after weeks of talks about \(random.pick(Self.objects)), which had been "
        + "\(random.pick(Self.past)) by \(random.pick(Self.bodies)) earlier this year."
    }
  }

  private mutating func said() -> String { random.pick(Self.statements) }

  private mutating func scare() -> String { random.pick(Self.scares) }

  private mutating func doing() -> String {
    "\(random.pick(Self.gerunds)) \(random.pick(Self.objects)) in \(random.pick(Self.places))"
  }

  private mutating func act() -> String {
    "\(random.pick(Self.infinitives)) \(random.pick(Self.objects)) before \(random.pick(Self.days))"
  }

  private mutating func claim(isStart: Bool = false) -> String {
    let subject = random.below(2) == 0 ? "the \(random.pick(Self.nations)) army" : random.pick(Self.subjects)
    let first = isStart ? Self.capitalized(subject) : subject
    return "\(first) would \(random.pick(Self.infinitives)) \(random.pick(Self.objects)) "
      + "\(random.pick(Self.circumstances))"
  }
}

extension SampleNews {
  private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
  private static func names(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let men = names(
    "Salim Peter Karim Tomas Yusuf David Omar Jonas Rashid Paul Hassan Erik Nabil Marco Jamal Stefan Tariq Luis"
  )
  private static let women = names("Anna Samira Marta Leila Ilse Nadia Rosa Fatima Elena Huda Sofia Mariam")
  private static let families = names(
    """
    Haddad Berg Novak Rojas al-Jubouri Varga al-Tikriti Lindqvist Mansour Keller al-Rawi Moreau Abdulrahman Petrov \
    al-Dulaimi Sørensen O'Neill Qasim Fischer al-Bayati Santos Demir Kowalski Nasser
    """)
  private static let places = lines(
    """
    Baghdad
    Mosul
    Beirut
    Geneva
    Cairo
    Washington
    Anbar province
    Tehran
    Brussels
    Basra
    Northern Iraq
    Khan Dari
    Amman
    Damascus
    the city of Kirkuk
    """)
  private static let bodies = lines(
    """
    the Ministry of Defence
    Parliament
    the United Nations
    the Badr Organization
    the European Union
    the Health Ministry
    the opposition Green Union
    the Red Cross
    the Popular Mobilization Units (PMU)
    the World Bank
    the Supreme Court
    the Northern Farmers' Association
    """)
  private static let outlets = names("Reuters AFP Al-Jazeera CNN Rudaw reporters Press-TV lawmakers")
  private static let nations = names("Iraqi Turkish American Iranian French Syrian German Jordanian Russian")
  private static let roles = lines(
    """
    spokesman
    a senior official
    the deputy governor
    defence minister
    a police commander
    prime minister
    the group's leader
    a retired general
    an opposition lawmaker
    """)
  private static let days = names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  private static let months = names(
    "January February March April May June July August September October November December")
  private static let past = names(
    "rejected opened suspended announced approved delayed criticised supported cancelled")
  private static let harmed = names("killed wounded arrested displaced rescued")
  private static let gerunds = names("blocking ignoring delaying hiding selling destroying financing")
  private static let infinitives = names(
    "rebuild reopen stop protect review finance leave support close inspect")
  private static let objects = lines(
    """
    the main road to the airport
    new elections
    a ceasefire along the river
    the withdrawal of foreign troops
    the city's water supply
    the budget for schools and hospitals
    humanitarian aid
    an oil field worth $3.5 billion
    the bridge that was damaged in the floods
    weapons from abroad
    """)
  private static let subjects = lines(
    """
    the families who fled the fighting
    both sides
    a committee of experts
    the new administration
    local residents
    his party
    no one
    the company
    """)
  private static let circumstances = lines(
    """
    as soon as the weather allows
    without waiting for the court
    under the agreement of 2017
    within two weeks
    if the talks fail
    despite warnings from engineers
    at the request of the governor
    by the end of the year
    """)
  private static let statements = lines(
    """
    We have waited long enough, and nobody has told us when the work will begin
    There is no reason to believe that the attack was planned abroad
    I will not sign a paper that gives away our water
    The bridge is not fit for use
    They came at night and took everything that we had
    Our forces are ready to defend every village between here and the border
    It's a question of trust, not of money
    If the road stays closed, the hospital will run out of medicine in three days
    What the committee found is worse than anything I expected to read
    """)
  private static let scares = names("unworkable illegal historic reckless dead")
}
