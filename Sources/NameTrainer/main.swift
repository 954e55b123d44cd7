import ParentLetter

// NameTrainer FOLDER TABLE     learn from the texts of the corpus in FOLDER, write the weights to TABLE
// NameTrainer FOLDER           learn from all writers but one, and tell how that one's texts are judged; for each writer

/// The texts that rules were made for; what is learned from them is how names stand, not how far the rules are right.
let known = ["letters", "examiner", "fresh-dev", "fresh2-dev", "fresh3-dev", "fresh3-own", "prose", "fresh-prose"]
/// The texts whose writers knew no rule. Rules were made for what some of them showed, `fresh8` to `fresh16` and `fresh24` most: what
/// is learned and judged on those trusts the rules a little too much.
let unknown = [
  "fresh4", "fresh5", "fresh6", "fresh7", "fresh8", "fresh9", "fresh10", "fresh11", "fresh12", "fresh13",
  "fresh14", "fresh15", "fresh16", "fresh17", "fresh18", "fresh19", "fresh20", "fresh22", "fresh23", "fresh24", "notes",
]

let arguments = CommandLine.arguments
guard arguments.count == 2 || arguments.count == 3 else {
  throw LetterError(.usage, "usage: NameTrainer CORPUS-FOLDER [TABLE]")
}

func texts(_ names: [String]) throws -> [LabelledText] {
  try names.flatMap { try LabelledText.all(in: InputFile.bytes(at: "\(arguments[1])/\($0).jsonl")) }
}

let knownTexts = try texts(known)
let unknownTexts = try texts(unknown)
if arguments.count == 3 {
  try OutputFile.write(Training(on: knownTexts, and: unknownTexts).file, to: arguments[2])
} else {
  for writer in Set(unknownTexts.map(\.writer)).sorted() {
    let training = Training(on: knownTexts, and: unknownTexts.filter { $0.writer != writer })
    let faults = training.faults(on: unknownTexts.filter { $0.writer == writer })
    print(
      "\(writer): \(faults.names) words of names, \(faults.missed) missed, \(faults.taken) other words taken for names")
  }
}
