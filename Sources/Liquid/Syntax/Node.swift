import TextCore

/// What a template or the inside of a block consists of.
struct Block: Sendable {
  var nodes: [Node] = []
}

/// One piece of a template.
///
/// What most letters consist of, words and outputs, stands in the node itself; the rest beside it.
enum Node: Sendable {
  /// The template's own words, as offsets into its source.
  case literal(Range<Int>)
  case output(FilteredExpression)
  indirect case assign(Assignment)
  indirect case capture(Capture)
  indirect case conditional(Conditional)
  indirect case choice(Choice)
  indirect case loop(Loop)
  indirect case table(Table)
  indirect case cycle(Cycle)
  indirect case counter(Counter)
  indirect case ifChanged(Block)
  indirect case partial(PartialCall)
  case leave(Interrupt)
}

/// The tag `{% assign name = value %}`.
struct Assignment: Sendable {
  var slot: Int
  var nameRange: SourceRange
  var value: FilteredExpression
}

/// The tag `{% capture name %}…{% endcapture %}`.
struct Capture: Sendable {
  var slot: Int
  var nameRange: SourceRange
  var body: Block
}

/// `if` and `unless`.
struct Conditional: Sendable {
  struct Branch: Sendable {
    /// Nil for `else`.
    var condition: Condition?
    var body: Block
  }

  /// `unless`: the first condition counts the other way round.
  var isNegated: Bool
  var branches: [Branch]
}

/// The tag `case`.
struct Choice: Sendable {
  struct Branch: Sendable {
    /// The values of `when`; nil for `else`.
    var values: [Expression]?
    var body: Block
  }

  var subject: Expression
  var branches: [Branch]
}

/// The tag `for`.
struct Loop: Sendable {
  enum Offset: Sendable {
    case none
    /// Where the last loop over the same went on to.
    case resume
    case value(Expression)
  }

  var slot: Int
  /// That of `forloop`.
  var loopSlot: Int
  var nameRange: SourceRange
  var collection: Expression
  /// "item-collection", as written: what `offset: continue` remembers its place by.
  var name: Name
  var isReversed: Bool
  var limit: Expression?
  var offset: Offset
  var body: Block
  var otherwise: Block?
}

/// The tag `tablerow`.
struct Table: Sendable {
  var slot: Int
  /// That of `tablerowloop`.
  var loopSlot: Int
  var nameRange: SourceRange
  var collection: Expression
  var columns: Expression?
  var limit: Expression?
  var offset: Expression?
  var body: Block
}

/// The tag `cycle`.
struct Cycle: Sendable {
  enum Group: Sendable {
    /// `cycle group: …`
    case named(Expression)
    /// All cycles of the same values go on together.
    case values([UInt8])
  }

  var group: Group
  var values: [Expression]
}

/// `increment` and `decrement`.
struct Counter: Sendable {
  var slot: Int
  var nameRange: SourceRange
  var isDown: Bool
}

/// `render` and `include`.
struct PartialCall: Sendable {
  enum Binding: Sendable {
    case none
    case with(Expression)
    case each(Expression)
  }

  /// `include`: the partial sees and changes the variables of the template that includes it.
  var sharesScope: Bool
  var name: Expression
  var binding: Binding
  /// The variable the bound value gets; nil for the partial's own name.
  var alias: Name?
  var arguments: [Keyword]
  /// The tag's name.
  var tagRange: SourceRange
}

/// `break` and `continue`.
enum Interrupt: Sendable {
  case leaveLoop, nextStep
}
