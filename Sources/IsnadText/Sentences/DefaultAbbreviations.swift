extension SentenceSplitter {
  /// The abbreviations that a splitter knows unless it is given others: those without which English news falls apart.
  ///
  /// Written by hand; a longer list, by kind and region, is among the lexicon's sources.
  public static let defaultAbbreviations: [Abbreviation] =
    titles.map { Abbreviation($0, .title) } + numbers.map { Abbreviation($0, .number) }
    + general.map { Abbreviation($0) }

  private static let titles = [
    "Mr", "Mrs", "Ms", "Mx", "Messrs", "Dr", "Drs", "Prof", "Profs", "Hon", "Rev", "Fr", "Msgr", "Sr", "Mme",
    "Mlle", "Gen",
    "Lt", "Col", "Maj", "Capt", "Cpt", "Cmdr", "Cdr", "Sgt", "Cpl", "Pvt", "Pfc", "Spc", "Adm", "Brig", "Ltc",
    "Ens",
    "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Amb", "Supt", "Insp", "Det", "Atty", "Mt", "St",
    "Ste",
    "Ft", "Pt", "Sh", "Eng", "Hajj", "Hojj", "Ayat", "Marsh", "Gens", "Cols", "Lts", "vs", "cf", "viz",
  ]

  private static let numbers = [
    "No", "Nos", "Art", "Arts", "Fig", "Figs", "Sec", "Vol", "Vols", "Ch", "Chap", "p", "pp", "Para", "Ref",
    "Res",
    "Op", "Ed", "art", "fig", "sec", "vol", "ch", "no", "nos", "para",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  private static let general = [
    "MR", "MRS", "MS", "DR", "PROF", "GEN", "COL", "CAPT", "SEN", "REP", "GOV", "REV",
    "Jr", "Inc", "Corp", "Co", "Cos", "Ltd", "LLC", "Bros", "Assn", "Univ", "Dept", "Est", "Ave", "Blvd",
    "Rd", "etc",
    "Calif", "Mass", "Conn", "Wash", "Tex", "Fla", "Pa", "Va", "Md", "Tenn", "Colo", "Minn", "Okla", "Ore",
    "Ariz",
    "approx", "incl", "esp", "al", "ca", "Ret", "ret", "Gov't", "Int'l", "Nat'l",
    "U.S", "U.N", "U.K", "E.U", "U.A.E", "p.m", "a.m", "P.M", "A.M", "e.g", "i.e", "D.C", "Ph.D", "M.D",
    "B.C", "A.D",
    "A.H", "C.E",
  ]
}
