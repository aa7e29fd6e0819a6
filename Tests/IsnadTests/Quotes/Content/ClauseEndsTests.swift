import Isnad
import Testing

/// Where content ends.
@Suite struct ClauseEndsTests {
  @Test(arguments: [
    Example(
      "The road is shut, but while Berg said it was safe, residents are not so sure.",
      "indirect | Berg | said | it was safe"),
    Example(
      "Berg, who backed Novak in May and said he would come, ultimately did not.",
      "indirect | who | said | he would come"),
    Example(
      "Berg declined to comment and officials said nobody would.",
      "indirect | Berg | declined | to comment | negated", "indirect | officials | said | nobody would"),
    Example(
      "Haddad said the road would be closed. said it would open in May.",
      "indirect | Haddad | said | the road would be closed"),
    Example(
      "Haddad has said the vote will be held, the Herald reported citing officials.",
      "indirect | the Herald | reported | Haddad has said the vote will be held",
      "indirect | Haddad | said | the vote will be held | through the Herald"),
    Example(
      "Anna Berg, who said the road was safe, left the council.",
      "indirect | who | said | the road was safe"),
    Example(
      "Anna Berg said it was safe, but the council of the old town closed the road on Monday.",
      "indirect | Anna Berg | said | it was safe"),
    Example(
      "Anna Berg said the road to the coast was safe, but not dry.",
      "indirect | Anna Berg | said | the road to the coast was safe, but not dry"),
    Example(
      "And while he said he would close the road, Berg kept it open.",
      "indirect | he | said | he would close the road"),
    Example(
      "When asked who was best, 59 percent named Novak.", "indirect | - | asked | who was best"),
    Example(
      "Novak says he respects “passion” but argues that it costs too much.",
      "mixed | Novak | says | he respects “passion”", "indirect | Novak | argues | it costs too much"),
    Example(
      "Berg noted that some banks had left, and she speculated that more might go.",
      "indirect | Berg | noted | some banks had left", "indirect | she | speculated | more might go"),
    Example(
      "Almost half said they were worried, and more than 4 in 10 said Novak was to blame.",
      "indirect | half | said | they were worried",
      "indirect | more than 4 in 10 | said | Novak was to blame"),
    Example(
      "Seventy percent say they like Berg, compared with sixty who say they like Novak.",
      "indirect | Seventy percent | say | they like Berg", "indirect | who | say | they like Novak"),
    Example(
      "Berg denounced the remarks as hurtful and warned of more.",
      "indirect | Berg | denounced | the remarks as hurtful", "indirect | Berg | warned of | more"),
    Example(
      "Novak called him a “clown” and boycotted the debate.", "mixed | Novak | called | him a “clown”"),
    Example(
      "Berg criticized the old and battered bridge over the river.",
      "indirect | Berg | criticized | the old and battered bridge over the river"),
    Example(
      "Berg said he was glad of the plan — a small gain for the mayor since May.",
      "indirect | Berg | said | he was glad of the plan"),
    Example(
      "Berg said the road — a mess since May — was safe.",
      "indirect | Berg | said | the road — a mess since May — was safe"),
    Example(
      "In a letter saying the road was safe, the council thanked her.",
      "indirect | a letter | saying | the road was safe"),
    Example(
      "Anna Berg said she had seen the bridge and found it safe.",
      "indirect | Anna Berg | said | she had seen the bridge and found it safe"),
    Example(
      "Haddad said the army would attack the camp and would answer any fire.",
      "indirect | Haddad | said | the army would attack the camp and would answer any fire"),
    Example(
      "Berg said they were closing the road and asking for help.",
      "indirect | Berg | said | they were closing the road and asking for help"),
    Example(
      "Berg is insisting the road is closed and asking for help.",
      "indirect | Berg | insisting | the road is closed"),
    Example(
      "Berg criticized the council's tactics, its style and its aims.",
      "indirect | Berg | criticized | the council's tactics, its style and its aims"),
    Example(
      "Berg criticized cuts in Mosul, Iraq, on Monday.", "indirect | Berg | criticized | cuts in Mosul, Iraq"),
    Example(
      "Berg said the road was closed, with the mayor noting that it is old.",
      "indirect | Berg | said | the road was closed", "indirect | the mayor | noting | it is old"),
    Example(
      "Haddad stressed that foreign fleets were the cause of tension, and called for regional dialogue.",
      "indirect | Haddad | stressed | foreign fleets were the cause of tension",
      "indirect | Haddad | called for | regional dialogue"),
    Example(
      "Anna Berg denied that it was late, admitted that it was dear, and promised to publish the bills.",
      "indirect | Anna Berg | denied | it was late | negated",
      "indirect | Anna Berg | admitted | it was dear",
      "indirect | Anna Berg | promised | to publish the bills"),
    Example(
      "Anna Berg admitted the forgeries but denied having acted alone.",
      "indirect | Anna Berg | admitted | the forgeries",
      "indirect | Anna Berg | denied | having acted alone | negated"),
    Example(
      "Anna Berg criticized the plan as a scandal, but has offered no other.",
      "indirect | Anna Berg | criticized | the plan as a scandal"),
    Example(
      "Anna Berg said the road was safe while promising to close the bridge.",
      "indirect | Anna Berg | said | the road was safe",
      "indirect | Anna Berg | promising | to close the bridge"),
    Example(
      "The council warned that the river could rise, and it urged the towns to close the road.",
      "indirect | The council | warned | the river could rise",
      "indirect | it | urged | to close the road | to the towns"),
    Example(
      "Peter Novak said he was late: “The bus broke down on the bridge.”",
      "indirect | Peter Novak | said | he was late",
      "direct | Peter Novak | : | The bus broke down on the bridge."),
    Example(
      "Anna Berg praised the council's work in an interview with Radio Six.",
      "indirect | Anna Berg | praised | the council's work | to Radio Six"),
    Example(
      "Anna Berg called the delay a scandal on Twitter.",
      "indirect | Anna Berg | called | the delay a scandal"),
    Example(
      "Two years after Berg claimed that the road was closed, Novak left the town.",
      "indirect | Berg | claimed | the road was closed"),
    Example(
      "Now that Berg has said the road is closed, the council has to make a plan.",
      "indirect | Berg | said | the road is closed"),
    Example(
      "Where the towns say the road is closed, the council stressed the need for a plan.",
      "indirect | the towns | say | the road is closed",
      "indirect | the council | stressed | the need for a plan"),
    Example(
      "Berg called for a ban on cars, and the council is late.",
      "indirect | Berg | called for | a ban on cars"),
    Example(
      "Berg said the road was closed, and when asked whether it was safe, she left.",
      "indirect | Berg | said | the road was closed",
      "indirect | - | asked | whether it was safe | to Berg"),
    Example(
      "Berg praised the council’s leader, Anna Novak.",
      "indirect | Berg | praised | the council’s leader, Anna Novak"),
    Example(
      "Berg called for cuts, such as those of the winter.",
      "indirect | Berg | called for | cuts, such as those of the winter"),
    Example(
      "Haddad recounted the story on the BBC.", "indirect | Haddad | recounted | the story"),
  ])
  func ends(_ example: Example) throws { try example.check { $0.quoteLines } }
}
