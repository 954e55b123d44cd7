import BenchSupport

// micro-bench: what each step of a letter's way costs, and how it grows. Times are to be read; the allocations are held
// to bounds, and more than those end the program with 1.

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}

func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

func row(_ name: String, _ cells: [String]) {
  print(name + String(repeating: " ", count: max(0, 34 - name.utf8.count)) + cells.map { padded($0, 11) }.joined())
}

var excesses: [String] = []

row("step", ["µs", "allocations", "at most"])
for (step, bound) in try Steps().measured() {
  row(step.name, [decimal(step.microseconds), "\(step.allocations)", "\(bound)"])
  if step.allocations > bound { excesses.append("\(step.name): \(step.allocations) allocations, at most \(bound)") }
}

print("")
row("growth", ["µs at N", "2N", "4N", "allocs at N", "2N", "4N"])
for growth in try Growth.measured() {
  row(growth.name, growth.steps.map { decimal($0.microseconds) } + growth.steps.map { "\($0.allocations)" })
  if !growth.isLinear { excesses.append("\(growth.name): more than four times the allocations at 4N") }
}

if !excesses.isEmpty { fail("\nover the bound:\n" + excesses.joined(separator: "\n"), code: 1) }
