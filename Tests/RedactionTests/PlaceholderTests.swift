import Testing

@Test("Redaction builds") func buildsRedaction() {}
