/// The short forms of given names that people use without saying so.
enum Nicknames {
  /// Small letters; empty for a name without any.
  static func forms(of name: [UInt8]) -> [[UInt8]] {
    table[String(decoding: name, as: UTF8.self)] ?? []
  }

  /// Full forms by short ones, and the other way round.
  ///
  /// Each line: the full forms, a colon, the short forms. A short form leads back to its full forms as well.
  private static let table: [String: [[UInt8]]] = {
    var table: [String: [[UInt8]]] = [:]
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      for full in sides[0] {
        for short in sides[1] {
          table[full, default: []].append(Array(short.utf8))
          table[short, default: []].append(Array(full.utf8))
        }
      }
    }
    return table
  }()

  private static let lines = """
    abdirahman abdurrahman abdulrahman:abdi abdul
    abdullah:abdul abdi
    abigail:abby abbie abi gail
    abraham ibrahim:abe bram ibby ibs
    adelaide adeline:addie addy
    agnieszka:aga
    aleksander aleksandra:olek ola alek sasha
    alessandra:sandra
    alexander alexandra alexandria alejandro alessandro:alex lex xander sandy sasha sacha lexi ali
    alfred:alf alfie fred
    alison alice:ali allie ally
    amanda:mandy
    amelia emilia:millie milly mia amy
    anastasia:ana stacey nastya
    andrew andreas andrei andre:andy drew
    angela angelina:angie
    annabel annabelle:bella belle anna
    anthony antony antonio anton:tony ant
    antonia:toni
    archibald:archie archy
    arthur:art artie
    augustus augustine:gus
    barbara:barb babs
    barnaby:barney
    bartholomew:bart
    bartosz bartlomiej:bartek
    beatrice beatrix:bea bee trixie
    benjamin benedict:ben benji benny
    bernadette:bernie
    bernard:bernie
    bethany:beth
    bradley:brad
    bridget:bridie biddy
    bronwyn:bron
    callum calum:cal
    cameron:cam
    caroline carolyn:carrie caz
    cassandra:cass cassie
    catherine katherine kathryn catharine katharine:cathy kathy kate katie kat cat kitty kath
    catriona caitriona:trina cat
    charles:charlie chas chuck
    charlotte:charlie lottie lotty
    chidera chidi:dera
    christian:chris
    christina christine kristina:chris chrissie tina kris
    christopher:chris kit topher
    clifford:cliff
    connor conor:con
    constance:connie
    cordelia:delia
    cornelius:neil con
    cynthia:cindy
    daniel daniela danielle:dan danny dani
    david davina:dave davey davy
    deborah:deb debbie debs
    declan:dec
    denise:den
    dennis:den denny
    derek:del
    desmond:des
    diana:di
    dominic dominik:dom
    donald:don donny
    dorothy dorothea:dot dottie dolly thea
    douglas:doug dougie
    edmund edward edwin eduard:ed eddie ned ted teddy
    eleanor elinor eleanora:ellie nell nellie nora ella
    elijah elias:eli
    elizabeth elisabeth elspeth:liz lizzie lizzy beth betty bess eliza libby lisa elsie ellie betsy lily
    emily:em emmy millie
    emma:em
    emmanuel emanuel:manny manu
    ernest:ernie
    ethan:eth
    eugene:gene
    evelyn eve:evie
    evie:ev
    ewa:ewka ewunia
    ezekiel:zeke
    ezra:ez
    fatima fatoumata:fati fatou
    felicity:flick fliss
    finley finlay finlo:fin finn
    florence:flo florrie flossie
    frances francesca francis franciszek francisco:fran frankie frank franek
    frederick frederica fryderyk:fred freddie freddy
    gabriel gabriella gabrielle:gabe gaby gabby ella
    gareth:gaz
    gary:gaz
    geoffrey jeffrey:geoff jeff
    george georgina georgia:georgie gina
    gerald gerard geraldine:gerry jerry ged
    gilbert:gil bert
    giovanni giovanna:gio vanni
    grzegorz:grzes grzesiek
    gurpreet:guri
    gwendolen gwendoline gwyneth:gwen
    hannah:han
    harold harriet harrison:harry hattie hal
    harpreet:harp
    harry:haz
    harvey:harv
    helen helena:nell lena nellie
    henry:harry hal hank
    herbert:bert herb
    hezekiah:hez
    hugh hugo:huw hughie
    humphrey:humph
    ifeoma:ify
    imogen:immy imo
    isaac:zac ike
    isabel isabella isabelle isobel:izzy bella belle issy izzie
    jack:jackie
    jacob jakob:jake
    jacqueline:jackie jacqui
    jakub:kuba kubus
    james:jim jimmy jamie jem
    jane janet janice:jan janie
    jasmine yasmin yasmine:jas jaz yas
    jason:jay
    jaswinder jaspreet:jas jassi
    jayden jaden jaydon:jay
    jedrzej:jedrek
    jemima:jem mima
    jennifer:jen jenny jenni
    jeremy jeremiah:jerry jez jem
    jessica:jess jessie
    joan joanna joanne johanna:jo joey jojo
    joao:jo
    john jonathan jonathon:johnny jon jack jonny
    jose:pepe
    joseph josef jozef:joe joey jo jozek
    josephine:jo josie
    joshua:josh
    joyce:joy
    judith:judy jude
    julia juliet julie juliana:jules julie
    julian:jules
    justin:jus
    katarzyna:kasia kaska kate
    kayleigh:kay
    kenneth:ken kenny
    kieran:kier
    kimberley kimberly:kim
    kingsley:king
    krzysztof:krzys krzysiek chris
    lachlan:lachie
    laura lauren:lori loz laurie
    lawrence laurence:larry laurie loz
    leanne:lee
    leonard leonardo leon leonie:leo len lenny
    leopold:leo
    leslie lesley:les
    lewis louis:lou louie lewie
    lewis:lew
    lillian lilian liliana:lily lil lilly
    louise louisa:lou
    lucas lukasz luke:lukas luke lukasz
    lucas:luca
    lucy lucinda lucille:lu lulu cindy
    maciej:maciek
    mackenzie mckenzie:kenzie mac
    madeleine madeline:maddie maddy
    magdalena:magda lena maggie
    malcolm:mal
    malgorzata:gosia malgosia
    manpreet maninder:manny mani
    marcin marcus mark marek:marc marco marky
    margaret margarita:maggie meg peggy marge greta rita daisy mags
    maria marie mary marianne:mia molly polly mae masha marysia mimi
    martha:marty mattie
    martin:marty mart
    mateusz matthew matthias:mat matt matty
    mateusz:mati
    matilda mathilda:tilly tilda mattie
    matthew:mattie
    maureen:mo
    maximilian maxwell maxim:max
    megan meghan:meg megs
    melanie:mel
    melissa:mel lissa
    mercedes:mercy
    michael michal michaela:mike mick mickey mikey micky misha
    michelle:shell chelle
    mikolaj:miki
    mildred:millie
    mohammed muhammad mohamed mohammad muhammed:mo moh
    montgomery:monty
    morgan:mo
    mustafa:mus
    natalie natalia nathalie natasha:nat tasha tash nattie talia
    nathan nathaniel:nat nate nathan
    nicholas nicolas nikolas nicola nicole:nick nicky nico nik nikki nic
    norman:norm
    oliver olivia:ollie olly liv livvy livia
    olivia:livi
    olumide oluwaseun oluwatobi:olu tobi seun
    oluwadamilola damilola:dami
    oluwafemi:femi
    oscar:ozzy
    oskar:ozzy
    oswald:oz ozzie
    pamela:pam
    patricia patrick padraig:pat patsy paddy tricia trish rick
    paula paul pauline paulina:paulie
    pawel:pawelek
    penelope:penny pen
    percival:percy
    peter piotr pieter:pete piotrek
    phebe phoebe:phebs
    philip phillip philippa phillipa:phil pip pippa
    priscilla:cilla
    priyanka:priya
    prudence:prue pru
    rachael:rach
    rachel:rach rae
    rajesh rajinder:raj
    randolph:randy
    raphael rafael rafal:raf rafa rafe
    raymond:ray
    rebecca rebekah:becky becca bex beck
    reginald:reg reggie
    rhiannon:rhi
    richard ricardo ryszard:rich rick ricky dick richie dickie rysiek
    robert roberta roberto:rob bob bobby robbie bert bobbie
    roderick:rod roddy
    roger:rog
    roland:roly rollo
    ronald:ron ronnie
    rosalind rosemary rosamund rosalie rosaline:rose rosie ros roz
    rosie:rose
    rupert:ru
    russell:russ
    samuel samantha:sam sammy sami
    sandra:sandy
    sarah sara:sal
    sarah sara:sally sadie
    sean:shaun
    sebastian:seb bas
    shannon:shan
    sidney sydney:sid syd
    sienna:si
    simon:si
    siobhan:shiv siob
    sofia sophia sophie:soph sof sophy
    solomon suleiman sulaiman:sol sully
    spencer:spence
    stacey:stace
    stanislaw:stas
    stanley stanislaw stanislav:stan staszek
    stephanie stefanie stefania:steph stef steffi
    stephen steven stefan:steve stevie ste
    stuart stewart:stu stew
    susan susanna susannah suzanne:sue susie suzy suzie su
    sylvia silvia:sylvie
    szymon:szymek
    tabitha:tabby
    tamara:tam tammy
    tamsin:tam tammy
    temitope:temi tope
    terence terrence theresa teresa:terry tess tessa tel
    thaddeus tadeusz:tad
    theodore theodora teodor:theo teddy ted teo thea dora
    thomas tomasz:tom tommy tomek
    tiffany:tiff
    timothy:tim timmy
    tobias:toby tobi
    tomiwa:tomi
    tristan:tris
    tyler:ty
    ursula:urs
    valentina valerie:val tina
    vanessa:nessa ness
    veronica weronika veronika:ronnie vera nika
    victor viktor:vic vik
    victoria wiktoria viktoria:vicky vicki tori vic tory wika
    vincent:vince vinny
    violet:vi
    virginia:ginny
    vivian vivienne:viv
    walter:wally walt
    wilfred:wilf
    wilhelmina:mina billie willa
    william wilhelm:will bill billy willy liam
    winifred winston:win winnie
    wojciech:wojtek
    xavier:xav
    xavier:zav
    yolanda:yoli
    yusuf yousef yousuf:yus joe
    zachary zachariah:zac zach zak
    zachary zachariah:zack
    zbigniew:zbyszek
    zoe:zo
    zuzanna:zuzia zuza
    """
}
