package studio.longplay.engine.render.deliver.report;

/// How the report looks: dark or light as the reader's system is, and on paper without colours that
/// waste ink.
final class Style {
    static final String CSS =
            """
            :root{color-scheme:light dark;--bg:#f5f6f8;--card:#fff;--line:#dde1e7;--text:#1b1f26;
            --dim:#5d6775;--accent:#c47a12;--ok:#2c8a53;--warn:#a86400;--bad:#c2362d;
            --drawn:#d98a1f;--reused:#3f86c9;--repeated:#9aa7b8;--area:#c47a1226}
            @media (prefers-color-scheme:dark){:root{--bg:#0f1216;--card:#161a20;--line:#2c333e;
            --text:#e6e9ee;--dim:#97a1b0;--accent:#e8a33d;--ok:#4fb477;--warn:#e0a94a;--bad:#ef6b62;
            --drawn:#e8a33d;--reused:#5aa2e6;--repeated:#566274;--area:#e8a33d2e}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--text);
            font:14px/1.55 Inter,"Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
            main{max-width:1040px;margin:0 auto;padding:40px 28px 72px}
            h1{font-size:30px;line-height:1.2;margin:0 0 6px;font-weight:650}
            h2{font-size:17px;margin:0 0 10px;font-weight:620}
            h3{font-size:13px;margin:18px 0 6px;font-weight:600;color:var(--dim)}
            p.lead{color:var(--dim);margin:0 0 16px;max-width:76ch}
            p.note{color:var(--dim);margin:0 0 12px;max-width:92ch}
            svg+p.note,p.legend+p.note,table+p.note{margin-top:12px}
            section{background:var(--card);border:1px solid var(--line);border-radius:10px;
            padding:18px 20px 16px;margin:16px 0}
            .badges{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 20px}
            .badge{border:1px solid currentColor;border-radius:999px;padding:2px 11px;font-size:12.5px;
            font-weight:550}
            .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(176px,1fr));gap:12px}
            .card{background:var(--card);border:1px solid var(--line);border-radius:10px;
            padding:13px 16px}
            .card b{display:block;font-size:20px;font-weight:620;line-height:1.35}
            .card span{color:var(--dim);font-size:12.5px}
            table{border-collapse:collapse;width:100%}
            td,th{text-align:left;padding:6px 14px 6px 0;border-bottom:1px solid var(--line);
            vertical-align:top;overflow-wrap:break-word}
            tbody tr:last-child td{border-bottom:0}
            th{color:var(--dim);font-weight:550;font-size:12.5px;white-space:nowrap}
            td.n,th.n{text-align:right;white-space:nowrap}
            td.bar{width:46%;vertical-align:middle;padding-right:0}
            td.bar i{display:block;background:var(--accent);height:9px;border-radius:4px;min-width:2px}
            code{font:12px ui-monospace,"JetBrains Mono",monospace;color:var(--dim);white-space:nowrap}
            code.whole{white-space:normal;word-break:break-all}td.place{white-space:nowrap}
            .ok,p.note.ok{color:var(--ok)}.warn{color:var(--warn)}.bad,p.note.bad{color:var(--bad)}
            details{margin-top:12px}summary{cursor:pointer;color:var(--dim)}
            .legend{display:flex;flex-wrap:wrap;gap:6px 18px;color:var(--dim);font-size:12.5px;
            margin:8px 0 0}
            .legend i{display:inline-block;width:11px;height:11px;border-radius:3px;
            margin-right:6px;vertical-align:-1px}
            svg{display:block;width:100%;height:auto;overflow:visible}
            svg text{fill:var(--dim);font:11px Inter,"Segoe UI",system-ui,sans-serif}
            svg .grid{stroke:var(--line);stroke-width:1}
            svg .curve{fill:none;stroke:var(--accent);stroke-width:1.6;stroke-linejoin:round}
            svg .area{fill:var(--area);stroke:none}
            svg .mark{stroke:var(--ok);stroke-width:1.3;stroke-dasharray:5 4}
            svg .limit{stroke:var(--bad);stroke-width:1.3;stroke-dasharray:2 3}
            svg .scene{stroke:var(--line);stroke-width:1}
            svg .dot{fill:var(--accent)}
            .drawn{fill:var(--drawn)}.reused{fill:var(--reused)}.repeated{fill:var(--repeated)}
            .made{fill:var(--dim)}
            i.drawn{background:var(--drawn)}i.reused{background:var(--reused)}
            i.repeated{background:var(--repeated)}i.made{background:var(--dim)}
            footer{color:var(--dim);font-size:12.5px;margin-top:24px}
            @media print{@page{margin:14mm}
            :root{color-scheme:light;--bg:#fff;--card:#fff;--line:#c9ced6;--text:#000;--dim:#444;
            --accent:#b06a00;--drawn:#d98a1f;--reused:#3f86c9;--repeated:#aab4c1;--area:#c47a1226;
            --ok:#1f6e41;--warn:#8a5200;--bad:#a32a22}
            *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
            body{font-size:10.5pt}main{max-width:none;padding:0}
            section,.card{break-inside:avoid;border-radius:0}section.long{break-inside:auto}
            tr{break-inside:avoid}thead{display:table-header-group}details:not([open]){display:none}
            h2{break-after:avoid}}
            """;

    private Style() {}
}
