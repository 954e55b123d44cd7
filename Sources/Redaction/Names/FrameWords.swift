/// The words by which the surroundings of a capitalised word tell a thing, a place or somebody public from a person of
/// the school.
extension WordSet {
  /// What is done to books, songs, food, apps and tools, and not to persons.
  static let takesThings = WordSet(
    """
    read reads reading reread watch watches watching sing sings sang singing play plays playing perform performs
    performed performing rehearse rehearsing use uses used using buy buys bought buying sell sells selling wear wears
    wearing eat eats ate eating drink drinks drinking cook cooks cooked cooking bake bakes baked baking download
    downloads downloaded downloading install installs installed installing uninstall update updates updating open opens
    opening order orders ordered ordering subscribe stream streaming study studies studied studying learn learns
    learning revise revising practise practises practising celebrate celebrates celebrated celebrating build builds
    building plant plants planted planting grow grows growing paint paints painting code coding try tries trying taste
    tasted tasting enjoy enjoys enjoying explore explores exploring measure measures climb climbs climbed climbing
    borrow borrows borrowing collecting recite recites reciting staging stage screening offer offers offering stock
    stocks featuring features starring sings dances growls translate translating bring brings wash pack packing love
    dress choose log onto via conquer recommend recommends recommended observe observing mark marking trial trialling
    """)

  /// How somebody public comes to be known for a work: "wrote the book".
  static let makesWorks = WordSet(
    """
    wrote made drew painted composed directed invented discovered built designed founded sang recorded illustrated adapted
    narrated sculpted
    """)

  /// Nouns right before the name of a thing: "the comet X".
  static let namedThings = WordSet(
    """
    comet planet star galaxy river lake loch mountain hill island volcano ship boat ferry yacht train storm hurricane tunnel
    village town city hamlet app game website platform brand make model variety breed character dragon hero heroine
    band group artist author
    """)

  /// Before a month's name they say that the month is meant.
  static let beforeMonths = WordSet("late early mid last next this in during since until throughout")

  /// Before a whole name, of which no thing has two.
  static let beforeWholeNames = WordSet("sat sit sits stood stopped searched detained seated supervised expelled")

  /// Before somebody to whom something goes: "gave X a parcel".
  static let gives = WordSet(
    "gave give gives given showed show shows sent send sends lent lend bought buy offered offer handed owes owed paid wrote left"
  )

  /// Before "with" they say that a person follows.
  static let besidePersons = WordSet(
    """
    sat sit sits sitting stood walk walks walked walking lunch live lives lived living stayed staying spoke spoken speaking
    talked talking chatted chatting met argued fell fight argument friends
    """)

  /// What somebody is let do.
  static let allowedToPersons = WordSet(
    "know stay go have come use off down in see leave keep play sit join into borrow be")

  /// Before somebody who is taken along.
  static let brings = WordSet(
    "bring brings bringing brought take takes taking took fetch fetched drop dropped dropping")

  /// Before the name of who has spoken.
  static let speech = WordSet("says said writes wrote thinks adds added asks asked replied answered")

  /// What begins a wish to somebody.
  static let wishes = WordSet("get well thank thanks sorry congratulations goodbye happy welcome hello hi")

  /// Made by somebody public: "a song by", "designed by".
  static let works =
    businesses
    + WordSet(
      """
      song songs book books novel novels poem poems play plays painting paintings film films album albums symphony
      piece pieces work works music picture pictures series portrait portraits sculpture opera operas ballet hymn
      hymns carol carols concerto sonata sonnet sonnets verse verses musical musicals speech speeches essay print
      prints design lyrics tune tunes composed written sculpted designed invented discovered founded published sung
      painted directed narrated adapted illustrated sponsored produced accredited endorsed catered staffed printed
      titles stories tale tales fables theory
      """)

  /// What is told of somebody public: "the story of", "learn about".
  static let tellsOf = WordSet(
    """
    story stories tale tales life lives works plays poems songs music paintings portrait portraits biography statue
    legend legends book books film history topic study learn learns learning learned learnt read reads reading teach
    teaches lesson lessons project projects unit topics assembly assemblies myth myths reign court battle death birth
    wives laws law theory speech speeches voyage voyages diary diaries adventures tomb world age novels memory honour
    followers teachings cast production rehearsal rehearsals screening pot jar bunch sprig tin packet parable parables miracles journey style theme feast days temple church city kingdom land tribe
    """)

  /// Before or after a name they say that it is somebody everybody knows.
  static let publicRoles = WordSet(
    """
    author authors poet poets artist artists illustrator illustrators singer singers rapper actor actors actress
    composer composers scientist scientists explorer explorers president emperor empress inventor inventors footballer
    footballers novelist playwright playwrights painter painters sculptor comedian presenter youtuber youtubers vlogger
    vloggers philosopher philosophers mathematician physicist chemist biologist astronaut astronauts naturalist
    broadcaster historian architect king queen kings queens pope prophet prophets god gods goddess goddesses saint
    saints apostle apostles character characters villain hero heroine wizard pharaoh astronomer cricketer cyclist
    gymnast olympian paralympian athlete sprinter swimmer striker songwriter musician pianist violinist campaigner
    suffragette activist monarch dictator chancellor storyteller naturalists patriarch guru disciple brand brands shop
    shops game games app apps dish dishes plant flower plants flowers
    """)

  /// Words of lessons, the arts, history, belief, sport and gardens: in their sentences a full name is a public one.
  static let publicFrame = WordSet(
    """
    novel novels author authors poet poets poem poems poetry playwright illustrator sonnet sonnets fable fables
    fairytale characters chapter sequel trilogy bestseller library librarian bookshop books film films cartoon episode
    actor actress starring netflix disney musical sitcom panto pantomime comedian celebrity celebrities theory
    experiment equation telescope physicist chemist mathematician scientist scientists naturalist theorem inventor
    inventors striker goalkeeper olympic olympics paralympic paralympics wimbledon championship champion tennis
    footballer footballers cricketer grandmaster chess composer composers symphony opera ballet concerto album albums
    lyrics singer singers painter painters paintings portrait portraits sculpture sculptor exhibition gallery reign
    throne crown battle empire emperor tudors stuarts romans vikings myth myths legend legends
    century bc ad ancient explorer explorers voyage treaty suffragette suffragettes revolution monarch monarchs wives
    dynasty pharaoh president prime minister senator activist parliament election bible gospel testament torah quran
    qur'an prophet prophets parable parables islam islamic christianity christian judaism hinduism buddhism sikhism
    disciples apostles saints patron advent diwali colour colours flower flowers bulbs seeds herbs gemstones birthstone
    constellation constellations planets planet moons varieties variety orchard sun shade breeds statue biography
    autobiography syllabus curriculum gcse trailblazers scientists drama theatre prizewinner vaccine strictly
    """)

  /// Verbs that after "did not" and "will" are of persons.
  static let personsOnlyDo = WordSet(
    """
    want know come tell say like feel think go speak cry sleep eat remember understand believe trust agree reply answer
    mean realise sit stand talk attend behave apologise admit deny hear forget
    """)

  static let trees = WordSet(
    """
    ash oak elm beech birch hazel rowan willow maple holly cedar pine aspen sycamore chestnut hawthorn alder laurel olive
    juniper linden poplar spruce larch yew fir hornbeam
    """)

  static let stones = WordSet(
    "ruby emerald sapphire amber jade topaz diamond pearl opal amethyst coral crystal garnet turquoise jet rose jasper onyx"
  )

  static let colours = WordSet(
    """
    red blue green yellow orange purple violet indigo scarlet pink white black brown grey gray gold silver lilac amber
    ruby rose hazel jade emerald sapphire magenta cyan turquoise
    """)

  /// Beasts, toys and storms that have names.
  static let animals = WordSet(
    """
    bear dog puppy cat kitten hamster rabbit guinea pig pigs hen hens pony horse donkey tortoise snake fish goldfish
    gerbil parrot puppet mascot teddy train ship boat storm hurricane dogs cats fishes chick chicks robot goat sheep lamb
    ferret lizard gecko snail
    """)

  /// After "has": of things only.
  static let doneByThings = WordSet("closed launched reopened expired crashed updated rebranded")

  /// After "is" and "was" of things only.
  static let doneToThings = WordSet(
    """
    sung taught recited eaten cooked baked worn played served sold prayed over celebrated spoken printed downloaded installed
    streamed screened staged performed grown planted painted brewed fermented rated charged celebrated observed
    broadcast abbreviated pronounced translated
    """)

  /// What is done to things as often as to persons.
  static let doneToAnything = WordSet("added removed moved changed taken found lost left sent returned")

  /// "X's rule", "X's tower": rules and landmarks that are named for somebody.
  static let eponyms = WordSet(
    """
    rule law laws tower wall bridge gate well mill boot seat causeway act theorem triangle principle method comet cave
    cross dyke needle column ladder ark tent rod
    """)

  static let matches = WordSet(
    "won win wins lost beat drew points point goals match game fixture played play")

  /// Verbs of lessons: "Year 9 study", "Reception have read".
  static let lessons = WordSet(
    """
    read reads reading study studies studying studied learn learns learning learned learnt explore explores exploring
    discover discovers perform performs performing sing sings singing sang rehearse compare compares paint paints
    painting draw draws drawing sketch write writes wrote follow follows move measure direct meet hear begin build
    start mark make visit ask make look watch play bake cook act stage recite investigate research analyse tackle
    finish finished started enjoyed visited made painted built performed explored discovered compared met heard
    """)

  /// Nouns that begin a sentence about lessons.
  static let classes = WordSet(
    """
    year years reception nursery class classes pupils children students choir choirs orchestra everyone everybody we we'll
    we've we're
    """)

  /// Verbs whose object is a person.
  static let takesPersons =
    takesPersonsAlone
    + WordSet(
      """
      asks thank thanking rang ringing phoned invited targeted approached hurt hit hits hitting pushed advised scared
      married rung emailed punching kicking pushing upsetting teasing calmed warned warns warn begged begs dumped
      fancies kissed dating bit scratched strangled tripped chased assaulted stabbed robbed named helped fetched
      collected spotted cornered mocked cuddled adopted fostered bitten meeting met meets marries bailed charged
      cautioned adds fetch fetching
      """)

  /// "spoke to", "happened to": before "to" they say that a person follows.
  static let speaksTo = WordSet(
    """
    spoke spoken speak speaks speaking talk talks talked talking wrote written lied lie traced happened happen apologise
    apologised belongs belonged listened said sorry kind mean rude horrible nasty unkind nice owed gave given sent
    thanks returned handed lent passed shown reported complained promised admitted replied reply next related engaged
    """)

  /// "seen by", "posted by": before "by" they say that a person follows.
  static let doneByPersons = WordSet(
    """
    told hit sent seen found said bullied pushed posted typed taken upset shared filmed kicked hurt punched teased
    threatened messaged approached stolen broken written signed met photographed accompanied witnessed drawn grabbed
    forwarded recorded shown reported sat stood comforted raised removed returned handed collected bitten scratched led
    """)

  /// Before "on" they say that a person follows.
  static let onPersons = WordSet(
    """
    picked picking pick crush trick tricks spied spying check checked checking hit relies rely ganged gang report
    reports information file notes concerns concern update prank pranks cheated walked focus dependent sat set
    fell fallen fall landed trod stood leaned leant jumped pounced spat
    """)

  /// What things do too, told in the present as of an app or a club: no sign of a person by themselves.
  static let thingVerbs = WordSet(
    """
    meets meet helps works runs goes comes starts gives looks needs uses opens returns moves plays wins leads becomes appears seems
    stays shows sends shares adds blocks follows posts keeps takes brings gets streams collects lets makes teaches
    learns finds loses calls reports records suggests means performs turns passes fights avoids found started opened
    moved became turned appeared led made seems joins visits writes reads sings dances wears struggles returned helped
    """)

  /// What is said of apps, shops and clubs after "is".
  static let thingStates = WordSet(
    """
    free open available closed blocked banned rated popular owned used aimed designed made published based set held live
    online optional compulsory cancelled postponed due safe allowed full suitable unsuitable new run
    """)

  /// What apps and clubs have, as persons do.
  static let thingPossessions = WordSet(
    """
    profile chat chats screen video videos comment comments message messages post posts number email
    name team class report reports book books story character avatar page plan work key picture pictures version details
    classroom teachers safety progress kit family group statement needs year record file
    """)

  /// Nouns after "the X": the affair or household of a person.
  static let affairs = WordSet(
    "incident matter case situation issue business family household twins boys girls brothers sisters boy girl clan lot side"
  )

  /// Between "was" and what somebody was: "very brave".
  static let degrees = WordSet("very so really quite rather extremely still also now just too")

  /// After "is in" and "was off": of persons only.
  static let placesOfPersons = WordSet(
    "school home tears hospital trouble danger risk club sick bed detention isolation care custody touch shock pain lessons class"
  )

  /// What follows "not in" and "off" of somebody.
  static let timesOfAbsence = WordSet(
    """
    since today yesterday tomorrow this for until till again because due yet now most sick ill monday tuesday wednesday
    thursday friday
    """)

  /// What somebody has and nothing else.
  static let ailments = WordSet(
    """
    appointment temperature headache cough cold fever rash bruise bruises bump nosebleed allergy plaster crush toothache
    tummy nits asthma eczema inhaler epipen migraine verruca sprain chickenpox fall fit seizure meltdown tantrum
    needs friends
    """)

  /// What somebody is doing and nothing else, or hardly ever.
  static let doingsOfPersons = WordSet(
    """
    moving leaving starting joining staying sleeping eating settling refusing attending truanting coping hoping
    worrying bullying limping coughing vomiting shouting
    """)

  /// Before "from" they say that a person follows.
  static let comesFromPersons = WordSet("heard hears screenshots statement apology confession disclosure texts")

  /// Before somebody of whom is told how they looked.
  static let seesPersons = WordSet("saw see seen sees spotted noticed heard found caught shows showing showed")

  /// After "in": how a person was seen.
  static let stateOfPersons = WordSet("uniform tears pyjamas bed distress pain")

  /// Verbs whose object is a person and never a place, a team or a time.
  static let takesPersonsAlone = WordSet(
    """
    told tell tells telling asked asking thanked bullied bullying threatened threatening messaged messaging texted texting
    befriended groomed teased blamed hugged punched kicked slapped comforted reminded persuaded accused arrested
    questioned interviewed suspended excluded dared tricked blackmailed frightened upset escorted added
    """)

  /// Small words for persons and things that no list of pronouns has.
  static let standIns = WordSet(
    """
    somebody someone nobody everybody everyone anyone anybody whoever one both others another many most several none few
    half neither either each all nothing something everything anything whatever two three four five
    """)

  /// Before "of" they say that a person follows.
  static let ownedByPersons = WordSet(
    """
    that those statement account behaviour conduct attendance behalf likeness arrest disclosure interview parents safety
    hands photo photos photograph picture pictures video videos footage birth upn uln chi dob username login password
    absence
    """)

  /// What is held "against" somebody.
  static let heldAgainst = WordSet("case evidence charge charges allegation allegations complaint complaints claim")

  /// What stands before a hyphen and makes no name with what follows.
  static let prefixes = WordSet(
    "co ex pre post non anti self re multi mid semi sub inter under over pro x e cyber eco bio vice")

  /// Beasts that a school or a family gives a name.
  static let pets = WordSet(
    """
    dog puppy cat kitten hamster rabbit pony horse donkey tortoise turtle snake goldfish gerbil parrot budgie gecko lizard
    ferret hen hens chicken cockerel duck goat sheep lamb pig cockapoo labradoodle cavapoo labrador spaniel retriever
    poodle terrier collie beagle dachshund whippet greyhound husky corgi mascot teddy puppet guinea-pig axolotl snail
    hoover tractor trawler lifeboat yacht narrowboat bear lion tiger elephant dragon unicorn dinosaur snowman scarecrow
    skeleton robot hedgehog owl fox badger otter penguin monkey gorilla giraffe hippo crocodile llama alpaca
    """)

  /// Rooms and parts of a building, which bear somebody's name; none is a surname.
  static let rooms = WordSet(
    """
    room rooms suite studio library annexe lounge pavilion gym gymnasium playground classroom canteen foyer atrium
    auditorium conservatory
    """)

  static let petsPlural = WordSet(
    "dogs cats kittens rabbits hamsters gerbils guinea-pigs hens chickens ducks goats sheep lambs pigs ponies horses donkeys alpacas llamas tortoises puppies snails"
  )

  /// What a school names for trees, writers and heroes.
  static let namedGroups = WordSet(
    "class house form lab laboratory dorm dormitory table block suite studio gate classes houses labs tables rooms")

  /// The same of several, before or after a list of them.
  static let namedGroupsPlural = WordSet(
    "classes houses labs laboratories dorms dormitories tables rooms forms teams groups studios boats minibuses hamsters"
  )

  /// What a title is told to be.
  static let toldWorks =
    titledWorks
    + WordSet(
      """
      book books production show song hymn carol story course programme series cartoon trilogy anthem textbook
      magazine podcast
      """)

  /// What readers are told to do with somebody of the office.
  static let contacts = WordSet("ring call phone email contact text message see ask")

  /// Wares on which somebody of a film or book is printed.
  static let goods = WordSet(
    """
    gloves bottle bottles lunchbox lunchboxes backpack rucksack hat scarf mittens wellies umbrella pyjamas duvet
    stickers sticker costume costumes dress wand cape toy toys doll dolls figure figures keyring badge badges mug poster
    posters soap crisps biscuits shampoo yoghurt yogurt sandals boots merchandise cards
    """)

  /// Schools, ships and houses whose names follow.
  static let institutionsBefore = WordSet(
    """
    college lycee ecole colegio instituto liceo scuola gymnasium grundschule realschule ysgol scoil gaelscoil hms rms ss
    camp cafe hotel chateau rue plaza piazza calle place boulevard parque capel eglwys neuadd plas kirk sporting real inter
    """)

  /// Persons of the Bible whose names children bear.
  static let scripture = WordSet(
    """
    mary joseph gabriel jesus noah moses abraham isaac jacob esau sarah rebecca rachel leah reuben simeon levi judah dan
    naphtali gad asher issachar zebulun benjamin david solomon samuel saul goliath daniel jonah elijah elisha isaiah
    jeremiah ezekiel ruth naomi boaz esther job adam eve cain abel seth matthew mark luke john peter paul andrew james
    philip thomas simon bartholomew thaddaeus stephen martha lazarus zacchaeus herod pilate balthazar caspar melchior
    joshua gideon samson delilah deborah miriam aaron elizabeth zechariah barnabas silas timothy titus michael
    """)

  /// Words of nativity plays and stories of faith.
  static let scriptureFrame = WordSet(
    """
    nativity bethlehem shepherds shepherd manger innkeeper magi bible gospel gospels disciples apostles testament genesis
    exodus pharaoh psalm psalms parable parables prophet prophets ark covenant nazareth galilee egypt israelites brothers
    stripes dreamcoat epistle tribes
    """)

  /// After "X to": what notes tell somebody to do.
  static let dueOfPersons = WordSet(
    "see ring speak go come meet collect apologise attend sit bring talk write email phone chase return stay miss be have"
  )

  /// Before "from" they say that a place follows.
  static let comesFromPlaces = WordSet(
    "came come comes coming arrived originally passport certificate fled moved family families papers visa flown relatives"
  )

  /// Kings, queens, saints and heroes for whom streets, parks and halls are named.
  static let namesOfStreets = WordSet(
    """
    victoria albert george edward charlotte alexandra elizabeth charles william james henry mary anne margaret caroline
    frederick john thomas peter paul andrew david nicholas arthur alfred richard robert oliver horatio nelson philip
    stephen michael martin patrick joseph matthew luke edmund alice adelaide augusta louise clarence alma helena florence
    diana catherine katherine jane eleanor beatrice leopold
    """)

  /// Before "from" they say that a person follows who bears a given name.
  static let messages = WordSet(
    """
    call calls email emails letter message messages note text texts visit voicemail request card complaint news reply love
    thanks apart
    """)

  static let seasons = WordSet("spring summer autumn winter")

  /// Of what is done to things those that is done to persons as often.
  static let takesBoth = WordSet(
    """
    bring brings use uses used using try tries trying choose order orders ordered recommend recommends recommended observe
    observing dress wash love offer offers open enjoy enjoys enjoyed mark marks marking watch watches watching buy buys
    sell sells celebrate celebrates celebrated measure
    """)

  /// What is done by firms and by persons, and no art.
  static let businesses = WordSet(
    "made run provided supplied owned operated led funded built created developed recommended")

  /// Works of which the title stands right behind.
  static let titledWorks = WordSet("musical play film novel opera ballet pantomime panto poem album sitcom")

  /// Names that are words for what cannot be counted, or for the weather: they begin sentences without an article.
  static let uncountable = WordSet(
    """
    hope faith grace joy charity mercy patience peace pride prudence love wisdom unity victory glory liberty honour justice
    merit success praise rain storm frost snow sky art happiness goodness temperance purity modesty harmony nature
    """)

  static let households = WordSet(
    "family household twins boys girls lads brothers sisters children kids triplets parents")

  /// Words of gardens and paint boxes, where names are flowers and colours.
  static let coloursAndPlants = WordSet(
    "colour colours flower flowers plants bulbs seeds herbs gemstones birthstone varieties variety grow grows bed hedge bloom"
  )

  /// Institutions that say and do things as persons do.
  static let speakingBodies = WordSet(
    """
    school schools academy college primary infant infants junior juniors nursery hospital university council church
    trust club police centre united city town rovers wanderers albion fc rfc house team class street road surgery clinic
    """)

  /// What a picture or a film is of.
  static let pictures = WordSet(
    """
    is photo photos photograph photographs picture pictures image images video videos film films clip clips footage
    recording recordings screenshot
    """)

  /// "wrote to", "spoke to": what follows is a person even if places are so called.
  static let tellsTo = WordSet(
    "wrote spoke spoken talked talking talk lied apologised listened happened belongs speak texted complained replied")

  /// Others who go with a person: "X and two friends".
  static let companions = WordSet(
    "others other friends friend another classmates classmate boys girls pupils children siblings brother sister")

  /// Signs of a text typed in a hurry.
  static let chat = WordSet(
    """
    hiya omg lol u ur im ive dont cant wont didnt doesnt isnt wasnt havent thats whats hes shes theyre youre n pls plz
    thx tho gonna gotta wanna cos coz cuz innit yh yeh nah lmao wtf idk tbh rn hun m8 sry abit aint couldnt wouldnt
    bc ppl someones everyones somebodys everybodys defo prob probs tmrw tmr wiv bro bruv bestie ngl smh ffs alot ect
    arent werent shouldnt hasnt hadnt couldve shouldve wouldve theyd whos wheres hows msg msgs msged txt txted dms dmd
    """)

  /// Before a name in chat.
  static let chatCues = chatNameCues + WordSet("from and is for about by that mate w blocked messaged msged added cuz")

  /// Short forms typed without their apostrophe, some of which the lists have as names.
  static let withoutApostrophe = WordSet(
    """
    theres heres wheres whats whos hes shes thats its ive theyre youre weve theyve dont doesnt didnt wont cant isnt wasnt
    werent couldnt wouldnt shouldnt havent hasnt hadnt
    """)

  /// After a name in chat.
  static let chatVerbs = WordSet(
    """
    had has was is said says did got went asked told came put ok and n cried rang wants isnt wasnt didnt wont cant messaged
    blocked added posted sent keeps kept started screenshotted
    """)

  /// Before a name in chat, and hardly before anything misspelled.
  static let chatNameCues = WordSet("its it's im i'm called named told tell asked ask with n")

  /// After a name in chat, and hardly after anything misspelled.
  static let chatNameVerbs = WordSet(
    "had has was says said did got went asked told cried rang wants n posted sent wont will")

  /// Counting words: what follows is one of several things.
  static let counts = WordSet("a an one two three four five six seven eight nine ten some any no every another each")

  /// What is done or felt "at" or "in" somebody rather than somewhere.
  static let towardsPersons = WordSet(
    """
    shout shouts shouted shouting laugh laughs laughed laughing swear swore swearing sworn scream screamed screaming yell
    yelled yelling look looks looked looking stare stared staring throw threw throwing thrown hurled aimed directed point
    pointed pointing kicked spat smiled waved winked jeered sneered snapped barked lashed angry cross mad mean furious
    annoyed upset disappointed pride confide confides confided confiding confidence faith believe believes believed
    believing trust trusts trusted interest interested difference change changes it
    """)

  /// Ways to be away from home.
  static let outings = WordSet("trip visit journey train coach ferry flight bus outing excursion road residential")

  static let travels =
    outings
    + WordSet(
      """
      went go goes going gone pilgrimage travel travelled travels travelling moved moves moving sailed sailing flew
      flown fly drove walk walked ride rode cycled back return returning returned move near close
      """)

  static let journeys = WordSet(
    "trip trips visit visits exchange tour tours flight flights weekend residential outing excursion match train ferry")

  /// What a place's name stands before, in small letters.
  static let kindsOfFacility = WordSet(
    "playing village community leisure sports town parish bus railway train swimming shopping retail primary")
  static let facilities = WordSet(
    "field fields hall centre station pool green ground grounds stop park church school shop library")

  /// Persons, after "called" or before it, whom no other list has.
  static let persons = WordSet(
    """
    someone somebody anyone person persons people woman women lady man men boy girl lad lass bloke guy male female child
    user player stranger follower gamer viewer moderator adult individual youth teenager
    """)

  static let pronounsOfPersons = WordSet("he she they who i you we whom")

  /// "it is called", "which is called": what is so called is a thing.
  static let pronounsOfThings = WordSet("it this that these those which what")

  /// What may stand between a subject and "called".
  static let fillers = WordSet(
    """
    is was are were be been being also now simply originally formerly commonly often sometimes has have had just use
    used to
    """)

  /// What grown-ups do and children seldom.
  static let grownUpVerbs = WordSet("rang rings phoned drives works signed emailed telephoned fosters parks")

  static let honours = WordSet("sir dame lord lady baroness baron viscount earl duchess duke")

  /// Latin numbers of sovereigns.
  static let numerals = WordSet("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi")
}
