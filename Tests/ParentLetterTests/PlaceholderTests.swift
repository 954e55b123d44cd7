import Testing

@Test("ParentLetter builds") func buildsParentLetter() {}
