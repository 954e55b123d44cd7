/// The words that say who somebody is: kin, callings, ranks, members of a family.
extension WordSet {
  /// Kin as one speaks to them, which with a capital stand before a name as a title does: "Auntie Joy".
  static let kinTitles = WordSet(
    "auntie aunty aunt uncle granny gran grandma grandad grandpa nan nana nain taid mamgu babcia")

  /// Callings that with a capital stand before a name as a title does: "Coach Deal".
  static let callings = WordSet("coach sister brother father mother nurse baby matron judge")

  /// All words of kin and callings that may stand before a name.
  static let kinWords =
    kinTitles + callings
    + WordSet(
      """
      nanny chef chief mammy mummy papa daddy mam mama oma opa abuela abuelo pa yiayia pappou khala hooyo ayeeyo ammi nanu
      dadu nani dadi
      """)

  /// Members of the family who are children themselves.
  static let youngKin = WordSet(
    """
    brother brothers sister sisters stepbrother step-brother half-brother stepsister step-sister half-sister sibling
    siblings cousin cousins nephew niece
    """)

  /// One family, or one of its children, behind its surname.
  static let oneMember = WordSet("family household boy girl lad lass clan lot")

  /// Who bears one surname.
  static let members =
    oneMember
    + WordSet(
      "families households boys girls lads lasses brothers sisters siblings children kids twins triplets cousins")

  /// Ranks of the police that, short as they are, mean nothing else.
  static let shortRanks = WordSet("dc ds dci dsu sgt pcso insp wpc tdc")

  /// Ranks of the police.
  static let policeRanks = shortRanks + WordSet("pc di sergeant constable inspector superintendent supt")
}
