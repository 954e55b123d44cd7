/// A letter of the usual size and shape, with `{n}` where value n goes.
enum SampleLetter {
  static let markdown = """
    **{0}**
    {1}
    Telephone {2}

    {3}

    # Live video with strangers: a note for {4} families

    Dear parents and carers,

    Some websites join people by chance for a live video call. One of them was called {5}. There is no
    account to make, and nobody checks how old a visitor is. One press of a button shows the face of somebody
    new. When such a site closes, another one opens soon after under a name that few adults have heard of.

    > Several {6} in {7} have told a teacher that they tried a site of this kind. We have talked with their
    > families. There is nothing that you need to do for us, unless something at home worries you.

    ## What may go wrong

    The trouble is not the camera. It is that nobody knows *who is watching*. Our {8} may come across:

    1. grown-ups who say that they are children;
    2. pictures that no child should be shown;
    3. somebody who keeps a copy of the call and passes it on;
    4. a request to go on talking in a **private** app.

    Children often keep quiet because they expect to be told off. Please say plainly that they will *not* be,
    and that you are glad when they tell you about it, whatever it was and whoever took part.

    Our own network keeps these sites out, and the {9} classes talk about them in their lessons. A telephone
    with mobile data is not on our network, though, and neither is the computer of a cousin or a friend.

    ## Five things to try at home

    - **{10}.** {11}
    - **{12}.** {13}
    - **{14}.** {15}
    - **{16}.** {17}
    - **{18}.** {19}

    There is more on our website, with links to the pages of the broadband companies: <{20}>.

    ### An evening at school

    You are welcome on **{21}** at {22} in {23}. Please write to [{24}](mailto:{25}) by {26}, so that we
    know how many chairs to put out and how much tea to make.

    ## If something has happened

    - Talk to {27}, who leads on safeguarding here, on {28} or
      at [{29}](mailto:{30}).
    - If a child is in danger now, call **999**.
    - If an adult has approached your child for sexual reasons, tell the police online or on 101.

    Thank you for reading to the end of a letter that we would rather not have had to write.

    Yours sincerely,

    {31}
    {32}, {33}

    *{34}*
    """

  static let values = [
    "Alder Brook Primary School", "3 Mill Lane, Alderbrook, AB1 2XY", "01632 960 123", "14 September 2026", "Year 5",
    "random video chat", "children", "Year 5", "children", "Year 5", "Ask before you look",
    "Begin with what they like to do online, and only then ask about people they don't know.", "Bring the screen down",
    "Keep what has a camera in the rooms that everybody uses, and put a sticker on the lens.", "Rehearse the way out",
    "Agree that anybody may close a page at any moment, however rude that may seem.", "Turn the filters on",
    "Use the family settings of your broadband company and those of each single device.", "Write it down",
    "Note the time and the name of the page when something has happened, and delete nothing yet.",
    "https://www.alderbrook.example/online", "6 October 2026", "6.30pm", "the school hall", "office@alderbrook.example",
    "office@alderbrook.example", "28 September 2026", "Mr D. Example", "01632 960 177",
    "safeguarding@alderbrook.example", "safeguarding@alderbrook.example", "Mrs A. Sample", "Headteacher",
    "Alder Brook Primary School", "Many hands, kind words",
  ]
}
