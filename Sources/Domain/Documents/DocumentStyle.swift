// The style sheet of a document's page: screen, phone and A4.

/// CSS that is the same in every document, and the look of all other pages.
package enum DocumentStyle {
    package static let sheet = base + cover + blocks + widths + screen + print

    /// Shares of a table's width; inline styles would need a weaker content security policy.
    private static let widths = (5...60).map { ".w\($0) { width: \($0)%; }" }.joined(separator: " ") + "\n"

    private static let base = #"""
        :root {
          --ink: #17212b; --quiet: #586573; --accent: #0b5c6b; --tint: #eef5f6; --line: #d3dce1; --paper: #fff;
          --sans: "Helvetica Neue", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", monospace;
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.5 var(--sans); color: var(--ink); background: var(--paper);
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body, h1, h2, h3, p, ol, ul, dl, dd, table { margin: 0; padding: 0; }
        body { font-variant-numeric: lining-nums; overflow-wrap: break-word; }
        h1, h2, h3 { line-height: 1.15; text-wrap: balance; font-weight: 700; }
        p, li, dd { text-wrap: pretty; }
        a { color: inherit; text-decoration: none; }
        a:hover { color: var(--accent); text-decoration: underline; }
        a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        code { font: .86em/1.4 var(--mono); overflow-wrap: anywhere; }
        .quiet, .note, .label { color: var(--quiet); }
        .own { color: var(--accent); font-weight: 600; }
        .running { display: none; }

        """#

    private static let cover = #"""
        .cover { display: flex; flex-direction: column; border-top: .5rem solid var(--accent); }
        .tenant { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem;
          padding-top: 1rem; font-weight: 600; letter-spacing: .01em; }
        .state { flex: none; padding: .2em .8em; border: 1.5px solid var(--accent); border-radius: 2em;
          color: var(--accent); font-size: .82em; }
        .binding .state { background: var(--accent); color: var(--paper); }
        .kind { margin-top: 3rem; color: var(--accent); font-weight: 600; letter-spacing: .04em; }
        .cover h1 { margin-top: .35rem; font-size: clamp(2rem, 6.2vw, 3.4rem); letter-spacing: -.022em;
          line-height: 1.05; }
        .cover h1.long { font-size: clamp(1.7rem, 4.4vw, 2.5rem); }
        .cover h1.longer { font-size: clamp(1.4rem, 3.2vw, 1.9rem); }
        .subtitle { margin-top: .8rem; font-size: 1.12rem; color: var(--quiet); }
        .statement { margin-top: 1.8rem; max-width: 44em; font-size: 1.12rem; line-height: 1.5; }
        .parties { display: flex; flex-wrap: wrap; gap: 1rem 2.6rem; margin-top: 2.2rem; padding: 0;
          list-style: none; }
        .parties li { flex: 1 1 11rem; border-left: 3px solid var(--accent); padding-left: .9rem; }
        .parties strong { display: block; font-size: 1.08rem; }
        .parties span { color: var(--quiet); }
        .glance { display: grid; grid-template-columns: repeat(3, 1fr); gap: 2rem 2.2rem; margin-top: 2.6rem; }
        .figures h2 { padding-bottom: .5rem; border-bottom: 1.5px solid var(--ink); font-size: .95rem; }
        .figures dl { display: grid; }
        .figures dl div { display: flex; flex-direction: column-reverse; justify-content: flex-end;
          padding: .55rem 0; border-bottom: 1px solid var(--line); }
        .figures dt { color: var(--quiet); font-size: .86rem; line-height: 1.35; }
        .figures b { font-size: 1.32rem; letter-spacing: -.01em; color: var(--accent);
          font-variant-numeric: tabular-nums; }
        .figures dd span { font-size: .86rem; }
        .figures:first-child { grid-column: 1 / -1; }
        .figures:first-child dl { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0 2.2rem; }
        .figures:first-child dl div { border: 0; padding: .7rem 0 0; }
        .figures:first-child b { display: block; font-size: 3.6rem; line-height: 1; letter-spacing: -.04em; }
        .figures b.words, .figures:first-child b.words { font-size: 1.15rem; line-height: 1.25; letter-spacing: 0; }
        .figures:first-child dd span { display: block; font-size: .95rem; font-weight: 600; min-height: 1.5em; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .9rem 2.2rem;
          margin-top: 2.6rem; padding-top: 1rem; border-top: 1.5px solid var(--ink); font-size: .92rem; }
        .facts dt { color: var(--quiet); font-size: .86em; }
        .facts div:last-child { grid-column: 1 / -1; }

        """#

    private static let blocks = #"""
        .text > section { margin-top: 3rem; }
        .text h2 { position: relative; padding: .7rem 0 0 1.7em; border-top: 1.5px solid var(--ink);
          font-size: 1.5rem; letter-spacing: -.012em; }
        .text h2 .number { position: absolute; left: 0; }
        .number { color: var(--accent); font-variant-numeric: tabular-nums; }
        h3 { margin-top: 1.6rem; font-size: 1.06rem; }
        h2 + *, h3 + * { margin-top: .8rem; }
        h3 + * { margin-top: .5rem; }
        .text > section > p, .text > section > ul { max-width: 46em; }
        .text > section > * + p { margin-top: .8rem; }
        .lead { font-size: 1.22rem; line-height: 1.45; }
        .scroll + dl, ul + dl { margin-top: 1rem; }
        .scroll + .note { margin-top: .6rem; }
        .note { font-size: .88rem; }
        .text > section > .note { max-width: none; }
        .columns { columns: 2 16rem; column-gap: 2.2rem; }
        .columns li { break-inside: avoid; }
        .text > section > ul li { padding: .1rem 0; }
        .text ul { padding-left: 1.1em; }
        li::marker { color: var(--accent); }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-size: .94rem; line-height: 1.4;
          font-variant-numeric: tabular-nums; }
        h2 + .scroll, h3 + .scroll, p + .scroll, .scroll + .scroll { margin-top: .9rem; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        th, td { padding: .55rem .9rem .55rem 0; text-align: left; vertical-align: top; font-weight: 400; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { padding-bottom: .4rem; border-bottom: 1.5px solid var(--accent); color: var(--accent);
          font-size: .86rem; font-weight: 600; vertical-align: bottom; }
        tbody th, tbody td { border-bottom: 1px solid var(--line); }
        td p + p, th p + p, dd p + p, td ul + p, td p + ul { margin-top: .15rem; }
        td .quiet, th .quiet { font-size: .9em; }
        td .label, th .label { font-size: .9em; }
        .matrix th, .matrix td, .grid th, .grid td { padding-left: .6rem; padding-right: .6rem; }
        .matrix tbody th { padding-left: 0; font-weight: 600; }
        .matrix thead th:first-child, .grid thead th:first-child { padding-left: 0; }
        .matrix tr.main > * { background: var(--tint); border-bottom-color: var(--accent); }
        .matrix tr.main > th { box-shadow: inset 3px 0 0 var(--accent); padding-left: .7rem; }
        .matrix .none::after { content: "–"; color: var(--quiet); }
        .grid thead th + th, .grid td { text-align: center; }
        .grid, .matrix { table-layout: fixed; }
        .grid tbody th { padding-left: 0; }
        .many thead th + th { padding: .3rem 0; }
        .many thead th + th span { display: inline-block; writing-mode: vertical-rl; rotate: 180deg;
          max-height: 15rem; overflow-wrap: anywhere; }
        .grid td strong { color: var(--accent); }
        .text dl > div { display: grid; grid-template-columns: minmax(9rem, 28%) 1fr; gap: 0 1.2rem;
          padding: .5rem 0; border-bottom: 1px solid var(--line); }
        .text dt { font-weight: 600; }
        dd ul { padding-left: 1.1em; }
        .ladder { list-style: none; counter-reset: step; }
        .ladder li { counter-increment: step; position: relative; padding: .2rem 0 1.1rem 2.9rem; }
        .ladder li::before { content: counter(step); position: absolute; left: 0; top: 0; width: 2rem;
          height: 2rem; border-radius: 50%; background: var(--accent); color: var(--paper); font-weight: 700;
          line-height: 2rem; text-align: center; }
        .ladder li:not(:last-child)::after { content: ""; position: absolute; left: calc(1rem - 1px);
          top: 2.3rem; bottom: .3rem; border-left: 2px solid var(--line); }
        .who { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
        .when { color: var(--accent); font-weight: 600; }
        .signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
          gap: 2rem 2.4rem; margin-top: 1.2rem; }
        .signature { break-inside: avoid; }
        .party { font-weight: 700; }
        .person { color: var(--quiet); min-height: 3em; }
        .line { margin-top: 2.6rem; padding-top: .3rem; border-top: 1px solid var(--ink); font-size: .82rem;
          color: var(--quiet); }
        .signed { margin-top: .6rem; padding: .5rem .8rem; background: var(--tint); font-size: .9rem; }
        .contents ol { list-style: none; columns: 3 14rem; column-gap: 2.2rem; }
        .contents li { break-inside: avoid; padding: .18rem 0; }
        .contents a { display: flex; gap: .6em; }
        .contents .number { flex: none; min-width: 1.5em; }
        .contents h2 { font-size: 1.1rem; margin-bottom: .6rem; }

        """#

    private static let screen = #"""
        @media screen {
          body { max-width: 68rem; margin: 0 auto; padding: 1.5rem clamp(1.1rem, 4vw, 3rem) 5rem; }
          .contents { margin-top: 3.5rem; }
        }
        @media screen and (max-width: 44rem) {
          .glance { grid-template-columns: 1fr; }
          .kind { margin-top: 2rem; }
          .figures:first-child dl { grid-template-columns: 1fr 1fr; gap: .8rem 1.2rem; }
          .figures:first-child b { font-size: 2.8rem; }
          .text dl > div { grid-template-columns: 1fr; }
          .figures dl div { padding: .4rem 0; }
          .records, .records tbody, .records tr, .records th, .records td,
          .matrix, .matrix tbody, .matrix tr, .matrix th, .matrix td { display: block; }
          .records colgroup, .matrix colgroup, .records thead, .matrix thead { display: none; }
          .records tr, .matrix tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
          .records tbody > tr > *, .matrix tbody > tr > * { padding: .15rem 0; border: 0; }
          .records td::before { content: attr(data-label); display: block; margin-top: .3rem;
            color: var(--quiet); font-size: .82rem; }
          .records .none, .matrix .none { display: none; }
          .matrix tbody > tr > td { display: grid; grid-template-columns: 44% 1fr; gap: 0 .8rem; }
          .matrix td::before { content: attr(data-label); grid-row: 1 / span 9; color: var(--quiet); }
          .matrix td > * { grid-column: 2; }
          .matrix tr.main { background: var(--tint); box-shadow: inset 3px 0 0 var(--accent);
            padding-left: .8rem; }
          .matrix tr.main > * { background: none; box-shadow: none; }
          .matrix tbody > tr.main > th { padding-left: 0; box-shadow: none; }
        }

        """#

    private static let print = #"""
        @page { size: A4; margin: 22mm 18mm 20mm 20mm;
          @top-left { font: 7.5pt "Helvetica Neue", "Segoe UI", "Liberation Sans", Arial, sans-serif;
            color: #586573; width: 78%; white-space: nowrap; overflow: hidden; text-align: left; vertical-align: middle; }
          @top-right { font: 7.5pt "Helvetica Neue", "Segoe UI", "Liberation Sans", Arial, sans-serif;
            color: #586573; vertical-align: middle; }
          @bottom-left { font: 7.5pt "Helvetica Neue", "Segoe UI", "Liberation Sans", Arial, sans-serif;
            color: #586573; width: 78%; white-space: nowrap; overflow: hidden; text-align: left; vertical-align: middle; }
          @bottom-right { font: 7.5pt "Helvetica Neue", "Segoe UI", "Liberation Sans", Arial, sans-serif;
            color: #586573; vertical-align: middle; }
        }
        @media print {
          html { font-size: 9.4pt; line-height: 1.42; -webkit-print-color-adjust: exact;
            print-color-adjust: exact; }
          .cover { min-height: 253mm; break-after: page; }
          .kind { margin-top: 13mm; font-size: 11pt; }
          .cover h1 { font-size: 33pt; }
          .cover h1.long { font-size: 24pt; }
          .cover h1.longer { font-size: 17pt; }
          .statement { margin-top: 6mm; font-size: 11pt; }
          .parties { margin-top: 7mm; }
          .glance { margin-top: 9mm; gap: 7mm; }
          .figures dl div { padding: .36rem 0; }
          .figures:first-child b:not(.words) { font-size: 40pt; }
          .facts { margin-top: auto; grid-template-columns: repeat(4, auto); gap: 3mm 7mm; font-size: 9pt; }
          .whole, .ladder { break-inside: avoid; }
          /* A heading stands only where there is room for the beginning of what it is for. */
          .text h2::after, .text h3::after { content: ""; display: block; height: 38mm; margin-bottom: -38mm; }
          .text h3::after { height: 28mm; margin-bottom: -28mm; }
          .text h2, .text h3 { break-inside: avoid; pointer-events: none; }
          .contents { padding-bottom: 2mm; }
          .contents ol { columns: 3; }
          .text > section { margin-top: 9mm; }
          h2, h3 { break-after: avoid; }
          p { orphans: 3; widows: 3; }
          thead { display: table-header-group; break-inside: avoid; }
          tbody tr:last-child { break-before: avoid; }
          tr, .ladder li, .signature, .text dl > div, .figures { break-inside: avoid; }
          .scroll { overflow: visible; }
          .signatures { break-inside: avoid; }
          .signatures + h3 { break-before: avoid; }
          a { color: inherit; }
        }
        /* Browsers that print no margin boxes repeat this line at the foot of every sheet. */
        @supports (-moz-appearance: none) or (font: -apple-system-body) {
          @media print {
            .running { display: block; position: fixed; bottom: 0; left: 0; right: 0; font-size: 7.5pt;
              color: var(--quiet); background: var(--paper); }
          }
        }

        """#
}
