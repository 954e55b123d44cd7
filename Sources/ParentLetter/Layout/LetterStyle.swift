/// The style of the page: all of its CSS, in the order in which it is written.
///
/// Sizes are in `em` and `rem`, so that large print is one number. Left and right are named only where lists are
/// indented; all else follows the direction of the text, so a right-to-left page is the same page in a mirror. Nothing is smaller than the letter's own size: small
/// print is quieter, not smaller (UKAAF clear print). Colours keep 7:1 on white (WCAG 2 AAA).
enum LetterStyle {
  /// The fonts stand on all desktops under one of these names with the same widths, so pages break alike.
  static let type: StaticString = """
    :root{--ink:#1b1b1b;--quiet:#474b4f;--accent:#1d4257;--line:#b4bfc6;--alarm:#8c1410}
    html{font-family:Arial,"Liberation Sans",Helvetica,sans-serif;font-size:100%;line-height:1.5;color:var(--ink);\
    text-align:start;hyphens:manual;overflow-wrap:break-word}
    html.large{font-size:150%}
    html[dir=rtl]{line-height:1.8}
    body,h1,h2,h3,h4,h5,h6,p,ul,ol,pre,blockquote{margin:0}
    p,ul,ol,pre,blockquote,table{margin-bottom:1em}
    h1,h2,h3,h4,h5,h6{line-height:1.3;color:var(--accent)}
    h1{font-size:1.375em;margin:1.25em 0 .8em}
    h2{font-size:1.125em;margin:1.4em 0 .5em}
    h3,h4,h5,h6{font-size:1em;margin:1.2em 0 .4em}
    em,i,cite,dfn,var,address{font-style:normal}
    em,i,cite,strong,b,dfn{font-weight:bold}
    ul,ol{padding:0 0 0 1.5em}
    [dir=rtl] ul,[dir=rtl] ol{padding:0 1.5em 0 0}
    li{margin-bottom:.4em}
    li>p:last-child,li>ul,li>ol{margin-bottom:.4em}
    li::marker{color:var(--accent)}
    a{color:var(--accent);overflow-wrap:anywhere}
    a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    blockquote{padding:0 1em;border:solid var(--line);border-width:0 3px}
    code,pre{font-family:inherit;white-space:pre-wrap}
    hr{border:0;border-top:1px solid var(--line);margin:1.5em 0}
    .body img{max-width:100%}
    .phone,.date{white-space:nowrap}

    """

  /// The school at the head, its staff and the small print at the foot, the letter's own lines between.
  static let letterhead: StaticString = """
    .letterhead{display:flex;align-items:flex-start;gap:1.25em;padding-bottom:1em;\
    border-bottom:2px solid var(--accent);margin-bottom:1.75em}
    .letterhead>div{flex:1;min-width:0}
    .letterhead p{margin:0}
    .letterhead address span{display:inline-block}
    .contacts{display:flex;flex-wrap:wrap;gap:0 1em}
    .letterhead a{color:inherit;text-decoration:none}
    .logo{flex:none;max-width:7.5em;max-height:6em}
    .school{font-size:1.5em;font-weight:bold;line-height:1.2;color:var(--accent)}
    .letterhead .motto{margin-top:.15em;color:var(--quiet)}
    .letterhead address{margin-top:.6em;color:var(--quiet);line-height:1.4}
    .particulars{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em}
    .particulars p{margin:0}
    .particulars .addressee{flex-basis:100%;margin-top:.7em}
    .signatory{padding-top:1.25em}
    footer{margin-top:2em;padding-top:.9em;border-top:1px solid var(--line);color:var(--quiet);\
    line-height:1.4}
    footer p{margin-bottom:.3em}
    footer .staff{display:flex;flex-wrap:wrap;gap:0 1.5em;margin-bottom:.6em}

    """

  /// A sheet on a quiet ground; on a phone the sheet is the screen.
  static let screen: StaticString = """
    @media screen{
    body{background:#eceff0}
    .sheet{box-sizing:border-box;max-width:46em;margin:0 auto;padding:1.5em 1.25em;background:#fff}
    }
    @media screen and (min-width:48em){
    .sheet{max-width:49.6em;margin:2em auto;padding:4em 5.3em;border:1px solid #d5dadd}
    }
    @media screen and (max-width:30em){
    .letterhead{flex-direction:column;gap:.75em}
    .logo{max-height:4em}
    .school{font-size:1.3em}
    }

    """

  /// A4; links show their addresses and lose their underline; what belongs together stays on one page.
  static let print: StaticString = """
    @media print{
    html{font-size:12pt;line-height:1.33;orphans:3;widows:3}
    html.large{font-size:18pt}
    html[dir=rtl]{line-height:1.55}
    p,ul,ol{margin-bottom:.7em}
    h1{margin:.8em 0 .55em}
    h2{margin:.9em 0 .25em}
    h3,h4,h5,h6{margin:.8em 0 .2em}
    li{margin-bottom:.2em}
    .letterhead{padding-bottom:.7em;margin-bottom:1em}
    .logo{max-height:5em}
    .letterhead address,footer{line-height:1.3}
    footer{margin-top:.8em;padding-top:.5em}
    footer p{margin-bottom:.1em}
    footer .staff{margin-bottom:.3em}
    a{color:inherit;text-decoration:none}
    a[data-address]::after{content:" (" attr(data-address) ")";direction:ltr;unicode-bidi:isolate}
    h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}
    li,blockquote,.letterhead,.particulars,footer{break-inside:avoid}
    .body>:nth-last-child(-n+2){break-before:avoid}
    .sheet,main,.body{display:contents}
    footer{break-before:avoid}
    .signatory{padding-top:2.3em}
    }

    """

  /// A screen shows the notice with its reasons.
  ///
  /// On paper the word stands behind the text of every page, for browsers that
  /// leave the page's margins empty; the others print it there too.
  static let draft: StaticString = """
    .draft{border:3px solid var(--alarm);background:#fff;padding:.6em 1.25em;color:var(--alarm)}
    .draft p,.draft ul{margin:0}
    .watermark{display:none}
    .draft .mark{font-size:1.25em;font-weight:bold}
    @media screen{
    .draft{max-width:49.6em;box-sizing:border-box;margin:0 auto}
    }
    @media screen and (min-width:48em){
    .draft{margin-top:2em}
    }
    @media print{
    .draft{display:none}
    .watermark{display:block;position:fixed;left:0;right:0;top:38%;margin:0;z-index:-1;text-align:center;\
    font-size:9rem;font-weight:bold;line-height:1;color:#dcdcdc;transform:rotate(-35deg)}
    }

    """

  /// What WeasyPrint 57 does not take from the rules above: colours by name in borders, gaps, elements without a box.
  static let weasyPrint: StaticString = """
    .letterhead{border-bottom:2px solid #1d4257}
    footer,hr{border-top:1px solid #b4bfc6}
    blockquote{border-left:3px solid #b4bfc6;border-right:3px solid #b4bfc6}
    .logo{margin-right:1.25em}
    [dir=rtl] .logo{margin:0 0 0 1.25em}
    .contacts>*{margin-right:1em}
    footer .staff p{margin-right:1.5em}
    .watermark{font-size:108pt;white-space:nowrap}

    """
}
