import ArgumentParser
import ParentLetter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line: arguments, files, messages and exit codes, and no logic of its own.
@main
struct ParentLetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parentletter",
    abstract: "Makes letters to parents about online safety, with nothing in them that identifies a child.",
    version: "0.1.0",
    subcommands: [
      RenderCommand.self, RedactCommand.self, TemplatesCommand.self, CatalogueCommand.self, SchoolCommand.self,
      LiquidCommand.self, BatchCommand.self,
    ])

  /// Reads the command line and does what it says.
  ///
  /// A complete order for one letter is read by its own command: from the tree of all commands that takes most of a
  /// millisecond more, and a single letter is what offices wait for. Whatever that command doesn't understand, and every
  /// call for help, goes by the tree.
  static func main() {
    // A reader that goes away is an error of writing, told with its exit code, and no silent end.
    signal(SIGPIPE, SIG_IGN)
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "render",
      let render = try? RenderCommand.parseAsRoot(Array(arguments.dropFirst())) as? RenderCommand
    else {
      refuseLongDash(arguments)
      return main(nil)
    }
    do { try render.run() } catch { exit(withError: error) }
  }

  /// Word processors turn two hyphens into a dash, which no option begins with.
  private static func refuseLongDash(_ arguments: ArraySlice<String>) {
    guard let word = arguments.first(where: { $0.hasPrefix("\u{2013}") || $0.hasPrefix("\u{2014}") }) else { return }
    Terminal.say("error: '\(word)' begins with a long dash: type two hyphens (--)")
    exit(withError: ExitStatus.code(of: .usage))
  }
}
