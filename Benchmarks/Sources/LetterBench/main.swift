import BenchSupport

// letter-bench FOLDER WAY once            print the HTML of one letter; the whole process is the cold time
// letter-bench FOLDER WAY bench SECONDS   print letters per second, the template read once
//
// FOLDER holds letter.liquid and data.json. WAY is one of `Way`.

let arguments = CommandLine.arguments
guard arguments.count >= 4, let way = Way(rawValue: arguments[2]) else {
  fail("usage: letter-bench FOLDER \(Way.allCases.map(\.rawValue).joined(separator: "|")) once|bench SECONDS")
}
let letter = try way.letter(folder: arguments[1])
switch arguments[3] {
case "once": show(try letter())
case "bench":
  guard arguments.count > 4, let seconds = Double(arguments[4]) else { fail("letter-bench: bench for how long?") }
  var bytes = 0
  let rate = try rate(over: seconds) { bytes &+= try letter().count }
  guard bytes > 0 else { fail("letter-bench: the letter is empty", code: 70) }
  print(Double(Int(rate * 10)) / 10)
default: fail("letter-bench: once or bench?")
}
