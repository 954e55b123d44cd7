import Testing

@Test("CommonMark builds") func buildsCommonMark() {}
