package enum StructuredRecognisers { package static func candidates(in text: ReaderText) -> [Candidate] { [] } }
