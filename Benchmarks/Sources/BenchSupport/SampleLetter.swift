/// A letter of the usual size and shape.
public enum SampleLetter {
  /// 60 lines of Markdown with fields, a loop, dates and optional parts.
  public static let template = """
    **{{ school.name }}**
    {{ school.address }}
    Telephone {{ school.phone | phone }}

    {{ letter_date | gb_date }}

    # Live video with strangers: a note for {{ year_group }} families

    Dear parents and carers,

    Some websites join people by chance for a live video call. One of them was called {{ service.name }}. There is no
    account to make, and nobody checks how old a visitor is. One press of a button shows the face of somebody
    new. When such a site closes, another one opens soon after under a name that few adults have heard of.

    {% if seen_here -%}
    > Several {{ pupil_word }} in {{ year_group }} have told a teacher that they tried a site of this kind. We have
    > talked with their families. There is nothing that you need to do for us, unless something at home worries you.
    {%- endif %}

    ## What may go wrong

    The trouble is not the camera. It is that nobody knows *who is watching*. Our {{ pupil_word }} may come across:

    1. grown-ups who say that they are children;
    2. pictures that no child should be shown;
    3. somebody who keeps a copy of the call and passes it on;
    4. a request to go on talking in a **private** app.

    Children often keep quiet because they expect to be told off. Please say plainly that they will *not* be,
    and that you are glad when they tell you about it, whatever it was and whoever took part.

    Our own network keeps these sites out, and the {{ year_group }} classes talk about them in their lessons. A telephone
    with mobile data is not on our network, though, and neither is the computer of a cousin or a friend.

    ## {{ tips | size }} things to try at home

    {% for tip in tips -%}
    - **{{ tip.title }}.** {{ tip.text }}
    {% endfor %}
    There is more on our website, with links to the pages of the broadband companies: <{{ school.website }}>.

    {% if meeting -%}
    ### An evening at school

    You are welcome on **{{ meeting.date | gb_date }}** at {{ meeting.time }} in {{ meeting.place }}. Please write to
    [{{ school.email }}](mailto:{{ school.email }}) by {{ reply_by | gb_date_short }}, so that we know how many chairs
    to put out and how much tea to make.
    {%- endif %}

    ## If something has happened

    - Talk to {{ dsl.name }}, who leads on safeguarding here, on {{ dsl.phone | phone }} or
      at [{{ dsl.email }}](mailto:{{ dsl.email }}).
    - If a child is in danger now, call **999**.
    - If an adult has approached your child for sexual reasons, tell the police online or on 101.

    Thank you for reading to the end of a letter that we would rather not have had to write.

    Yours sincerely,

    {{ head.name }}
    {{ head.title }}, {{ school.name }}

    *{{ school.motto }}*
    """

  /// The letter's data.
  public static let json = """
    {"school": {"name": "Alder Brook Primary School", "address": "3 Mill Lane, Alderbrook, AB1 2XY",
    "phone": "01632960123", "email": "office@alderbrook.example", "website": "https://www.alderbrook.example/online",
    "motto": "Many hands, kind words"}, "head": {"name": "Mrs A. Sample", "title": "Headteacher"},
    "dsl": {"name": "Mr D. Example", "email": "safeguarding@alderbrook.example", "phone": "01632960177"},
    "service": {"name": "Omegle"}, "year_group": "Year 5", "pupil_word": "children", "letter_date": "2026-09-14",
    "reply_by": "2026-09-28", "seen_here": true,
    "meeting": {"date": "2026-10-06", "time": "6.30pm", "place": "the school hall"}, "tips": [
    {"title": "Ask before you look", "text": "Begin with what they like to do online, and ask about strangers then."},
    {"title": "Bring the screen down", "text": "Keep what has a camera in the rooms that everybody uses."},
    {"title": "Rehearse the way out", "text": "Agree that anybody may close a page at any moment, however rude."},
    {"title": "Turn the filters on", "text": "Use the family settings of your broadband and of each single device."},
    {"title": "Write it down", "text": "Note the time and the name of the page, and delete nothing yet."}]}
    """

  /// Template and data, ready to be filled.
  public static func letter() throws -> BenchLetter {
    try BenchLetter(template: Array(template.utf8), json: Array(json.utf8))
  }
}
