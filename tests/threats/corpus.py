# ruff: noqa: E501 (a payload is one line, however long)
"""What a hostile contributor might send. Text goes into every field of a text seed and must come out as the characters
that it is; documents are whole Markdown or HTML seeds; refused ones must be turned away with a line and a reason.

A payload that works sets `window.hit`, opens a dialog, or asks a host that is not ours (`foreign.example`).
`allowed.example` is where the seeds' own sources are: the only foreign links that may appear."""
from __future__ import annotations

HIT = "window.hit=1"
FOREIGN = "https://foreign.example"
BIDI = "\u202e\u202d\u2066\u2067\u2069\u200f"

HTML = (
    f"<script>{HIT}</script>", f"<ScRiPt>{HIT}</sCrIpT>", f"<script src={FOREIGN}/a.js></script>",
    f"<script/x>{HIT}</script>", f"<img src=x onerror={HIT}>", f"<img src='{FOREIGN}/p.gif'>",
    f"<svg onload={HIT}>", f"<svg><script>{HIT}</script></svg>", f"<svg/onload={HIT}//", f"<body onload={HIT}>",
    f"<iframe src=javascript:{HIT}></iframe>", f"<iframe srcdoc='<script>parent.{HIT}</script>'></iframe>",
    f"<object data={FOREIGN}/x.swf></object>", f"<embed src={FOREIGN}/x>", f"<a href=javascript:{HIT}>klick</a>",
    f"<a href={FOREIGN}/>klick</a>", f"<form action={FOREIGN}/><input name=q></form>", f"<base href={FOREIGN}/>",
    f"<meta http-equiv=refresh content='0;url={FOREIGN}/'>", f"<link rel=stylesheet href={FOREIGN}/x.css>",
    f"<style>@import '{FOREIGN}/x.css'</style>", f"<style>body{{background:url({FOREIGN}/b)}}</style>",
    f"<details open ontoggle={HIT}>", f"<input autofocus onfocus={HIT}>", f"<video><source onerror={HIT}></video>",
    f"<math><mtext><script>{HIT}</script></mtext></math>", f"<template><script>{HIT}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={HIT}>'>", f"<!--><script>{HIT}</script>-->",
    f"<![CDATA[<script>{HIT}</script>]]>", f"<?php {HIT} ?>", f"&lt;script&gt;{HIT}&lt;/script&gt;",
    f"&#60;script&#62;{HIT}&#60;/script&#62;", f"\\u003cscript\\u003e{HIT}\\u003c/script\\u003e",
    f"<marquee onstart={HIT}>x</marquee>", f"<audio src=x onerror={HIT}></audio>", f"<keygen autofocus onfocus={HIT}>",
    f"<isindex action=javascript:{HIT}>", f"<table background={FOREIGN}/t.png>", f"<button formaction={FOREIGN}/>x",
    f"<area href=javascript:{HIT}>", f"<mark id=\"x\" onclick=\"{HIT}\">x</mark>", "<h1>falsch</h1>", "<title>falsch</title>",
)
BREAKING_OUT = (
    f"</script><script>{HIT}</script>", f"</title><script>{HIT}</script>", f"</textarea><script>{HIT}</script>",
    f"</style><script>{HIT}</script>", f"</template><img src=x onerror={HIT}>", f"\"><script>{HIT}</script>",
    f"'><script>{HIT}</script>", f"\" onmouseover=\"{HIT}\" x=\"", f"' onfocus='{HIT}' autofocus='",
    f"` onerror=`{HIT}`", f"-->\"'><svg onload={HIT}>", f"]]><script>{HIT}</script>", f"*/{HIT}/*", f"\";{HIT};//",
    f"';{HIT};//", f"\\\";{HIT};//", f"\u2028{HIT}\u2029", "\"}],\"@type\":\"Person\",\"url\":\"javascript:x\"",
    f"{{\"@context\":\"{FOREIGN}\"}}", "\\\"}}</script><!--",
)
MARKDOWN = (
    f"[klick](javascript:{HIT})", f"[klick]({FOREIGN}/)", f"![bild]({FOREIGN}/p.png)", f"<{FOREIGN}/>", f"{FOREIGN}/nackt",
    f"<javascript:{HIT}>", f"[klick][1] [1]: javascript:{HIT}", f"[klick](data:text/html,<script>{HIT}</script>)",
    f"[klick](JaVaScRiPt:{HIT})", f"[klick](&#106;avascript:{HIT})", f"[klick](java\tscript:{HIT})",
    f"[klick](vbscript:{HIT})", "[klick](//foreign.example/)", f"[a](<javascript:{HIT}>)", f"[x]: javascript:{HIT}",
    f"**[klick](javascript:{HIT})**", f"`<script>{HIT}</script>`", f"``` <script>{HIT}</script>", f"~~~ {HIT}",
    f"# Überschrift {{: onclick={HIT} }}", f"Text {{: .x onclick=\"{HIT}\" }}", f"[a](b){{: href=javascript:{HIT} }}",
    f"| a | b | [c](javascript:{HIT}) |", f"- <img src=x onerror={HIT}>", f"1. [x](javascript:{HIT})", "===", "---",
    f"> <script>{HIT}</script>", f"[^1] [^1]: <script>{HIT}</script>", f"*[HTML]: <script>{HIT}</script>",
    "--8<-- \"/etc/passwd\"", "!!! note <b>x</b>", "[TOC]", f":smile: [x](javascript:{HIT})", "\\<b\\>x\\</b\\>",
    f"\\[klick](javascript:{HIT})", f"![x](x\"onerror=\"{HIT})", f"[x](x \"onclick='{HIT}'\")", "&copy; &#x3C;b&#x3E;",
)
TEMPLATES = (
    "{{ 7*7 }}", "{% raw %}{{ 7*7 }}{% endraw %}", "{{ config.items() }}", "{{ ''.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}", "{% import 'os' as os %}", "{# Kommentar #}", "{{ self.__init__.__globals__ }}",
    "${7*7}", "#{7*7}", "<%= 7*7 %>", "{0.__class__}", "%(title)s", "{title!r}", "{{ page.meta }}", "{{{7*7}}}",
    "$(touch threat-hit)", "`touch threat-hit`", "; touch threat-hit #", "| touch threat-hit", "${{ github.token }}",
)
DATA = (
    "=HYPERLINK(\"https://foreign.example/\",\"klick\")", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=cmd|' /C calc'!A0",
    "%0A::error::x", "::set-output name=a::b", "##[error]x", "a\",\"b", "a;b;c", "<![CDATA[x]]>", "]]>", "<!ENTITY x 'y'>",
    "&xxe;", "<?xml-stylesheet href='https://foreign.example/x.xsl'?>", "<svg xmlns='http://www.w3.org/2000/svg'>",
    "__proto__", "constructor", "\\u0000", "\\x3cscript\\x3e", "%3Cscript%3E", "null", "NaN", "true",
)
DECEIVING = (
    f"Rechnung {BIDI}txt.exe", "\u202eetsil redo", "pаypal (kyrillisch)", "Аmazon", "Goоgle", "a\u200bb\u200bc",
    "\ufeffAnfang", "Za\u0300\u0301\u0302\u0303\u0304\u0305lgo" + "\u0306" * 40, "\u2066links\u2069", "ＦＵＬＬＷＩＤＴＨ",
    "\U000e0041\U000e0042unsichtbar", "\u00adSil\u00adben", "\u180eMongolisch", "e\u0301 é", "🏴\U000e0067\U000e0062\U000e007f",
)
TEXT = (*DATA, *BREAKING_OUT, *TEMPLATES, *HTML, *MARKDOWN, *DECEIVING)  # those that matter at a start stand first
TOGETHER = 5   # so many share a seed, to keep the site small
SEEDS = -(-len(TEXT) // TOGETHER)
GROUPS = tuple(TEXT[number::SEEDS] for number in range(SEEDS))

DOCUMENTS = (  # name, content: Markdown and HTML seeds
    ("link.de.md", f"Ein [Satz](javascript:{HIT}) mit [Verweis](https://allowed.example/) und ![Bild]({FOREIGN}/x.png)."),
    ("raw.de.md", f"Ein Absatz.\n\n<div onclick=\"{HIT}\"><script>{HIT}</script></div>\n\nNoch <b>ein</b> Absatz."),
    ("reference.de.md", f"Ein [Satz][a] und [noch][b].\n\n[a]: javascript:{HIT}\n[b]: data:text/html,x \"onclick={HIT}\""),
    ("auto.de.md", f"Ein <javascript:{HIT}> Satz mit <data:text/html,x> darin."),
    ("attributes.de.md", f"Ein Satz.{{: onclick=\"{HIT}\" }}\n\n# Titel {{: onclick=\"{HIT}\" }}"),
    ("fence.de.md", f"Ein Satz.\n\n```html\"onclick={HIT}\n</code></pre><script>{HIT}</script>\n```"),
    ("entity.de.md", f"Ein [Satz](javascript&colon;{HIT}) und [noch](&#x6A;avascript:{HIT}) einer."),
    ("table.de.md", f"| a | b |\n| - | - |\n| <script>{HIT}</script> | [x](javascript:{HIT}) |"),
    ("brackets.de.md", f"Ein Satz. {'[' * 3000}{']' * 3000}{'(' * 3000} {'*' * 3000} {'`' * 3001}"),
    ("script.de.html", f"<p>Die Halle ist am Markt.</p><script>{HIT}</script><style>@import '{FOREIGN}/x'</style>"),
    ("handlers.de.html", f"<article><p onclick='{HIT}' style='background:url({FOREIGN}/x)'>Die Halle ist groß.</p></article>"),
    ("addresses.de.html", f"<p>Die <a href='javascript:{HIT}'>Halle</a> am <a href=' java&#10;script:{HIT}'>Markt</a> "
     f"ist <a href='data:text/html,x'>neu</a> und <a href='//foreign.example/'>groß</a>.</p>"),
    ("frames.de.html", f"<p>Die Halle ist neu.</p><iframe src='{FOREIGN}'></iframe><object data='{FOREIGN}'></object>"),
    ("svg.de.html", f"<p>Die Halle ist neu.</p><svg><a xlink:href='javascript:{HIT}'><text>x</text></a>"
     f"<foreignObject><script>{HIT}</script></foreignObject></svg>"),
    ("mutation.de.html", f"<p>Die Halle.</p><math><mtext><table><mglyph><style><!--</style><img title='--&gt;"
     f"&lt;img src=1 onerror={HIT}&gt;'>"),
    ("noscript.de.html", f"<p>Die Halle.</p><noscript><p title=\"</noscript><img src=x onerror={HIT}>\">x</p></noscript>"),
    ("base.de.html", f"<base href='{FOREIGN}/'><p>Die <a href='pfad'>Halle</a> steht am Markt.</p><img src='bild.png'>"),
    ("meta.de.html", f"<meta http-equiv=refresh content='0;url={FOREIGN}'><title></title><script>{HIT}</script></title>"
     "<p>Die Halle am Markt ist neu.</p>"),
    ("json-ld.de.html", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"</script>"
     f"<script>{HIT}</script>\"}}</script><p>Die Halle am Markt ist neu.</p>"),
    ("wide.de.html", "<p>Die Halle am Markt ist neu.</p>" + "<b>" * 5000),
    ("entities.de.html", "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><p>Die Halle &b; ist neu.</p>"),
    ("comment.de.html", f"<p>Die Halle<!-- --!><script>{HIT}</script> --> ist neu.</p>"),
    ("attribute.de.html", f"<p>Die <a href='https://allowed.example/\" onclick=\"{HIT}'>Halle</a> ist neu.</p>"),
)
DEEP = (  # nested more deeply than any text: refused for want of one
    (".md", f"{'> ' * 400}Ein Satz steht tief.\n\n{'- ' * 200}Noch einer."),
    (".html", "<div>" * 3000 + "<p>Die Halle am Markt ist neu.</p>" + "</div>" * 3000),
)
SLOW = (  # texts on which a careless pattern takes forever; each is long enough for that to be plain
    "a" * 20_000 + "!", "(" * 10_000, "1." * 10_000, "1 000 " * 5_000, "@" * 10_000, "Mr. " * 5_000, " " * 20_000 + "x",
    "„" * 10_000, "http://" * 2_500, "-" * 20_000, "2020-01-" * 2_500, "=?" * 10_000, "A.B." * 5_000, "€ " * 10_000,
    "und " * 5_000, "\t" * 10_000 + "|", "Von " * 5_000, "&" * 10_000, "<" * 10_000, "ab-" * 6_500, "Die 1,1,1," * 2_500,
    "zwanzig" * 2_500, "Foto: " * 3_000, "é" * 10_000, "ein, " * 4_000,
)
REFUSED = (  # front matter that must be turned away
    "title: !!python/object/apply:os.system ['touch threat-hit']", "title: !!python/name:os.system", "title: !ENV HOME",
    "title: !!binary aGl0", "title: &a [x, x]\nkicker: *a", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
    "<<: {title: x}", "title: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]", "? {a: b}\n: c", "--- x\ntitle: y",
    f"source: javascript:{HIT}", f"source: data:text/html,<script>{HIT}</script>", "source: vbscript:x",
    f"source: ' javascript:{HIT}'", f"source: 'https://x.example/\"onclick=\"{HIT}'", "source: //foreign.example/",
    "source: file:///etc/passwd", "source: 'https://'", "source: 'https://a.example/\\x'", f"archived: javascript:{HIT}",
    "source: 'https://a.example/<script>'", "aliases: [../../threat-hit]", "aliases: [/etc/threat-hit]",
    "aliases: ['a/b']", "aliases: ['<script>']", "tags: [../x]", "tags: ['<b>']", "language: ../../de", "language: 'de\"'",
    "rights: '<script>'", "translation: {of: '../de', version: 000000000000}", "noindex: '<b>'", "__proto__: x",
    "facts:\n- id: '\"><script>'\n  evidence: Satz", "facts:\n- id: ../x\n  evidence: Satz", "template: ../x.html",
    "facts:\n- id: a1\n  '<b>': x\n  evidence: Satz", "date: '2024-05-31<script>'", "added: '2024-05-31; touch x'",
    "changes:\n- date: 2024-05-31\n  what: {'\"onclick': x}", "hide: [navigation]", "kind: home",
    "title: " + "x" * 5000, "creator: [" + "[" * 300, "url: x",
)
NAMES = (  # file names; each is a harmless text
    "..%2f..%2fthreat-hit.de.txt", "....threat-hit.de.txt", "-rf threat.de.txt", "$(touch threat-hit).de.txt",
    "`touch threat-hit2`.de.txt", "\"><script>window.hit=1<.de.txt", "a b\tc.de.txt", "${{ github.token }}.de.txt",
    "CON.de.txt", "nul.de.txt", "::error::x.de.txt", "%2e%2e.de.txt", "{{ 7*7 }}.de.txt", "ＦＵＬＬ.de.txt", "угон.de.txt",
    "\u202egnp.de.txt", "a\nb.de.txt", "&lt;b&gt;.de.txt", "'; drop.de.txt", "#anker.de.txt", "?frage.de.txt", "~wurzel.de.txt",
)
