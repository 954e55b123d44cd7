import Testing

@Test("Liquid builds") func buildsLiquid() {}
