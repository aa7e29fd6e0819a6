import Isnad
import Testing

@Suite struct DatesTests {
  @Test(arguments: [
    Example("He came on 21 March 2017.", "date 21 March 2017"),
    Example("He came on March 21, 2017.", "date March 21, 2017"),
    Example("He came on March 21.", "date March 21"),
    Example("He came in March 2017.", "date March 2017"),
    Example("He came on Tuesday, 21 March.", "date Tuesday, 21 March"),
    Example("He came on Tuesday, March 21, 2017.", "date Tuesday, March 21, 2017"),
    Example("He came on Sept. 21.", "date Sept. 21"),
    Example("He came in 2017.", "date 2017"),
    Example("He came in 2015, 2016 and 2017.", "date 2015", "date 2016", "date 2017"),
    Example("The session began at 20:39.", "date 20:39"),
    Example("He came in May.", "date May"),
    Example("He came on March 21st.", "date March 21st"),
    Example("He came on 21/03/2017.", "date 21/03/2017"),
    Example("He came on 21.03.2017.", "date 21.03.2017"),
    Example("He came on 2017-03-21.", "date 2017-03-21"),
    Example("He came in the 1990s, not in the late 1980s.", "date 1990s", "date late 1980s"),
    Example("He came in mid-2003 and left in mid-May.", "date mid-2003", "date mid-May"),
    Example("He came at 8 a.m. on Friday.", "date 8 a.m. on Friday"),
    Example("He came at 8:30 pm on 21 March 2017.", "date 8:30 pm on 21 March 2017"),
    Example("It was felt at 3:47 a.m. near the lake.", "date 3:47 a.m."),
    Example("He came on 5 Ramadan 1445.", "date 5 Ramadan 1445"),
    Example("He came in Rajab and on 5 Shawwal.", "date Rajab", "date 5 Shawwal"),
    .limited("months of two words", "He came on 5 Rabi al-Awwal 1445.", "date 5 Rabi al-Awwal 1445"),
    .limited("holidays are in no list", "He came on New Year’s Eve.", "date New Year’s Eve"),
  ])
  func absolute(_ example: Example) throws { try example.check { $0.mentionLines([.date]) } }

  @Test(arguments: [
    Example("He came on Tuesday.", "date Tuesday"),
    Example("He came on Monday evening.", "date Monday evening"),
    Example("He came last week.", "date last week"),
    Example("He comes next month.", "date next month"),
    Example("He came in late 2017.", "date late 2017"),
    Example("He came earlier this month.", "date earlier this month"),
    Example("He left two days later.", "date two days later"),
    Example("He left three weeks ago.", "date three weeks ago"),
    Example("He came yesterday and leaves today.", "date yesterday", "date today"),
    Example("He came last Tuesday.", "date last Tuesday"),
    Example("They spoke last night and again this morning.", "date last night", "date this morning"),
    Example("He came yesterday evening.", "date yesterday evening"),
  ])
  func relative(_ example: Example) throws { try example.check { $0.mentionLines([.date]) } }

  @Test(arguments: [
    Example("It may rain, and they may march."),
    Example("He stayed for two weeks."),
    Example("He had 2017 points."),
    Example("She is 21."),
    Example("They won by 3/4 of a length, 21-20."),
    Example("It is item 1/2 of the list."),
    Example("In version 1.2.3 I am in 5 rooms."),
    Example("The march was long."),
    Example("Ramadan Haddad came."),
  ])
  func noDates(_ example: Example) throws { try example.check { $0.mentionLines([.date]) } }
}
