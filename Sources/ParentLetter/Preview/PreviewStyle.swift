/// The style of the site: one file, for screens of any width, dark ones too, and for paper.
///
/// Sizes are in `rem`. Every pair of colours keeps 4.5:1 or more (WCAG 2 AA), by day and by night; the browser test works
/// it out.
enum PreviewStyle {
  /// All rules, in the order in which they count.
  static var bytes: [UInt8] {
    var html = HTMLWriter()
    for part in [colours, type, frame, tables, words, sheets, source, print] { html.markup(part) }
    return html.bytes
  }

  private static let colours: StaticString = """
    :root{color-scheme:light dark;--ground:#f3f5f6;--paper:#fff;--ink:#1b1f22;--quiet:#4a5359;--line:#c3ccd2;\
    --accent:#1d4257;--head:#1d4257;--on-head:#fff;--good:#14532d;--good-bg:#e3f2e7;--info:#1d3f7a;--info-bg:#e4ecf9;\
    --care:#6b4200;--care-bg:#fdf0d5;--bad:#8c1410;--bad-bg:#fde8e6;--idle:#3f474d;--idle-bg:#e8ecee;\
    --fact-bg:#e2f0e2;--fact:#2c6b34;--school-bg:#dcecf7;--school:#1f5f8b;--typed-bg:#fdecc8;--typed:#8a5a00}
    @media (prefers-color-scheme:dark){
    :root{--ground:#13171a;--paper:#1c2226;--ink:#e8ecee;--quiet:#b4bfc6;--line:#46525a;--accent:#9fd0ea;--head:#0e2836;\
    --on-head:#fff;--good:#a6e3b5;--good-bg:#12351f;--info:#b9cffb;--info-bg:#172d54;--care:#ffd58a;--care-bg:#3d2c06;\
    --bad:#ffb9b2;--bad-bg:#4a1512;--idle:#c9d2d7;--idle-bg:#2d363b;--fact-bg:#17361d;--fact:#7fc98c;\
    --school-bg:#12344a;--school:#86c3ea;--typed-bg:#402f08;--typed:#e5b95c}
    }

    """

  private static let type: StaticString = """
    *,*::before,*::after{box-sizing:border-box}
    html{font-family:Arial,"Liberation Sans",Helvetica,sans-serif;line-height:1.5;color:var(--ink);\
    background:var(--ground);overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
    body{margin:0}
    h1,h2,h3,h4,h5,h6{line-height:1.25;color:var(--accent);margin:1.6em 0 .5em}
    h1{font-size:1.9rem;margin-top:0}
    h2{font-size:1.4rem}
    h3,h4,h5,h6{font-size:1.1rem}
    p,ul,ol,dl{margin:0 0 1em}
    a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}
    a:hover{text-decoration-thickness:.15em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
    em,i{font-style:normal;font-weight:bold}
    summary{cursor:pointer;padding:.3rem 0;color:var(--accent);font-weight:bold}
    .id{color:var(--quiet);font-size:.9rem}
    .note{max-width:44rem;padding:.6rem 1rem;border:1px solid var(--line);border-inline-start:.3rem solid var(--accent);\
    background:var(--paper)}
    .date{white-space:nowrap}
    .badge{display:inline-block;padding:.05em .6em;border-radius:1em;font-size:.9rem;font-weight:bold;white-space:nowrap;\
    border:1px solid currentColor}
    .good{color:var(--good);background:var(--good-bg)}
    .info{color:var(--info);background:var(--info-bg)}
    .care{color:var(--care);background:var(--care-bg)}
    .bad{color:var(--bad);background:var(--bad-bg)}
    .quiet{color:var(--idle);background:var(--idle-bg)}

    """

  private static let frame: StaticString = """
    .skip{position:absolute;left:-100vw;top:0;padding:.7rem 1.2rem;background:var(--paper);font-weight:bold;z-index:2}
    .skip:focus{left:0}
    header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.3rem 2rem;\
    padding:.9rem max(1.25rem,calc((100% - 72rem)/2));background:var(--head);color:var(--on-head)}
    header p{margin:0;font-size:1.15rem;font-weight:bold}
    header ul{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;margin:0;padding:0}
    header a{color:inherit;display:inline-block;padding:.3rem 0}
    header a[aria-current]{text-decoration-thickness:.2em;font-weight:bold}
    header :focus-visible{outline-color:var(--on-head)}
    main{max-width:74.5rem;margin:0 auto;padding:2rem 1.25rem}
    main:focus{outline:0}
    footer{max-width:74.5rem;margin:0 auto;padding:1rem 1.25rem 3rem;color:var(--quiet)}
    footer p{max-width:44rem;border-top:1px solid var(--line);padding-top:1rem}
    .figures{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;padding:0}
    .figures li{padding:.6rem 1.1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem}
    .figures b{display:block;font-size:1.6rem;line-height:1.2;color:var(--accent)}
    .contents ul{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;padding:0;list-style:none}
    .contents a{display:inline-block;padding:.3rem 0}
    .problems{padding:0;list-style:none}
    .problems li{padding:.6rem 1rem;margin-bottom:.5rem;background:var(--paper);border:1px solid var(--line);\
    border-radius:.5rem}

    """

  /// On a narrow screen each row is a card, each cell a line with its heading before it.
  private static let tables: StaticString = """
    table{width:100%;border-collapse:collapse;background:var(--paper);border:1px solid var(--line)}
    th,td{padding:.65rem .9rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{color:var(--quiet);font-size:.9rem;white-space:nowrap}
    tbody th .id{display:block;font-weight:normal}
    tbody tr:hover{background:var(--ground)}
    td details{min-width:9rem}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1px;\
    background:var(--paper);border:1px solid var(--line);overflow:hidden}
    .facts div{padding:.65rem .9rem;box-shadow:0 0 0 1px var(--line)}
    .facts dt{color:var(--quiet);font-size:.9rem}
    .facts dd{margin:0;font-weight:bold}
    @media screen and (max-width:52rem){
    .cards,.cards tbody,.cards tr,.cards th,.cards td{display:block}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .cards{border:0;background:none}
    .cards tr{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;margin-bottom:.75rem;\
    padding:.4rem 0}
    .cards th,.cards td{border:0;padding:.25rem 1rem}
    .cards td{position:relative;padding-inline-start:7.2rem;min-height:2rem}
    .cards td::before{content:attr(data-label);color:var(--quiet);position:absolute;inset-inline-start:1rem;max-width:5.8rem}
    }

    """

  private static let words: StaticString = """
    fieldset{margin:0 0 1rem;padding:.6rem 1rem .8rem;border:1px solid var(--line);border-radius:.5rem;\
    background:var(--paper);min-width:0}
    legend{font-weight:bold;padding:0 .4rem;color:var(--accent)}
    fieldset label{display:grid;grid-template-columns:1.5rem minmax(0,1fr);padding:.3rem 0}
    .beside{display:grid;gap:1.5rem}
    @media screen and (min-width:64rem){
    .beside{grid-template-columns:17rem minmax(0,1fr);align-items:start}
    .choices{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto}
    }
    input[type=radio]{width:1.1rem;height:1.1rem;margin:.2rem 0 0;accent-color:var(--accent)}
    .letter{max-width:46rem;padding:1.5rem clamp(1rem,5vw,3rem) 2rem;background:var(--paper);border:1px solid var(--line);\
    border-radius:.25rem}
    .letter[dir=rtl]{line-height:1.8}
    .letter h3{font-size:1.2rem}
    .letter li{margin-bottom:.4em}
    .letter li p{margin-bottom:.3em}
    .subject{font-size:1.4rem;font-weight:bold;color:var(--accent)}
    .value{border-bottom:2px solid;border-radius:.2em .2em 0 0;padding:0 .1em;color:var(--ink)}
    .fact{background:var(--fact-bg);border-color:var(--fact)}
    .school{background:var(--school-bg);border-color:var(--school)}
    .typed{background:var(--typed-bg);border-color:var(--typed)}
    .origin{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;\
    font-size:.85rem;font-weight:normal}
    .letter{position:relative}
    main:has(#marks-names:checked) .letter .origin{position:static;width:auto;height:auto;clip-path:none;\
    white-space:normal;overflow:visible}
    main:has(#marks-none:checked) .letter .origin{display:none}
    main:has(#marks-none:checked) .letter .value{background:none;border-color:transparent}
    .optional{border-inline-start:.25rem dashed var(--quiet);padding-inline-start:.8rem;margin-inline-start:-1rem;\
    margin-bottom:1em}
    .optional>:last-child{margin-bottom:0}
    li.optional{margin-inline-start:0}
    .when{margin:0;color:var(--quiet);font-size:.9rem;font-weight:normal}
    main:has(#marks-none:checked) .when{display:none}
    main:has(#marks-none:checked) .optional{border-color:transparent}

    """

  /// The widths of a small phone and of A4 at 96 px an inch; each stays what it is and scrolls in its frame.
  private static let sheets: StaticString = """
    .frame{overflow-x:auto;max-width:100%;margin-bottom:2rem;padding:.25rem}
    iframe{display:block;border:1px solid var(--line);background:#fff;color-scheme:light}
    .phone{width:375px;height:667px;border:.6rem solid #22282c;border-radius:1.6rem}
    .a4,.large{width:850px;height:1123px;border-radius:.25rem}

    """

  private static let source: StaticString = """
    .source{padding:.5rem 0;background:var(--paper);border:1px solid var(--line);border-radius:.25rem;counter-reset:line;\
    list-style:none}
    .source li{counter-increment:line;display:grid;grid-template-columns:3.2rem minmax(0,1fr);padding:0 .8rem 0 0}
    .source li::before{content:counter(line);color:var(--quiet);text-align:end;padding-inline-end:.8rem;font-size:.85rem;\
    line-height:1.7}
    .source code{font-family:"Liberation Mono",Consolas,monospace;font-size:.9rem;white-space:pre-wrap;min-height:1.5em;\
    overflow-wrap:anywhere}
    .source p{grid-column:2;margin:.2rem 0 .6rem}
    .source mark{background:var(--care-bg);color:var(--care);border-bottom:3px solid}
    .source .faulty,.source li:target{background:var(--ground)}
    .source .faulty{border-inline-start:.3rem solid var(--bad)}

    """

  private static let print: StaticString = """
    @media print{
    @page{size:A4;margin:18mm}
    :root{--ground:#fff}
    html{font-size:11pt;background:#fff}
    header{background:none;color:inherit;padding:0 0 .5rem}
    header nav,.contents,.skip,.choices,#sheets,#sheets~*,section:has(>details:not([open])){display:none}
    main,footer{padding:0;max-width:none}
    tr,.facts div,.optional{break-inside:avoid}
    h1,h2,h3{break-after:avoid}
    .letter{border:0;padding:0}
    }

    """
}
