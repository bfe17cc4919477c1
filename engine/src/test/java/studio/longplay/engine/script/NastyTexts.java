package studio.longplay.engine.script;

import java.util.List;
import java.util.SplittableRandom;

/// Texts made of everything that is hard to read, for properties that must hold for any text.
final class NastyTexts {
    private static final List<String> FRAGMENTS =
            List.of(
                    "Title: A\tB",
                    "    indented",
                    "Key:",
                    "Cast: NELL, TAM",
                    "Narrate: action",
                    "INT. HOUSE - DAY",
                    "EXT. SEA #12#",
                    ".FORCED",
                    "..not",
                    "# One",
                    "## Two",
                    "= so",
                    "===",
                    "NELL",
                    "NELL ^",
                    "TAM (V.O.)",
                    "@McKee",
                    "@",
                    "(softly)",
                    "( (",
                    "~la la",
                    "> FADE OUT.",
                    "> middle <",
                    ">",
                    "CUT TO:",
                    "!BOOM",
                    "!",
                    "Plain words here.",
                    "*a* **b** ***c*** _d_",
                    "\\*not\\* \\",
                    "*69 and *23",
                    "[[music: tense, 92 bpm]]",
                    "[[",
                    "]]",
                    "[[ [[ ]] ]]",
                    "[[sfx: rain",
                    "more]] words",
                    "a [[pause: 1s]] b",
                    "[[voice: rate 9]]",
                    "[[chapter: X]]",
                    "[[musik: x]]",
                    "/* gone */",
                    "/*",
                    "*/",
                    "a /* b */ c",
                    "",
                    "",
                    "",
                    " ",
                    "  ",
                    "\t",
                    "First Citizen:",
                    "ANNA: words said",
                    "Nay, hear me speak:",
                    "ACT II",
                    "SCENE III. Rome.",
                    "Enter TAM",
                    "[aside]",
                    "**Tam:** hello",
                    "- item",
                    "1. item",
                    "> quote",
                    "```",
                    "| a | b |",
                    "---",
                    "<!--",
                    "-->",
                    "![x](y.png)",
                    "WEBVTT",
                    "1",
                    "00:00:01,000 --> 00:00:02,000",
                    "<v Nell>Hi <i>you</i> &amp; me",
                    "- dash",
                    "[thunder]",
                    "\u00A0",
                    "\u2028x",
                    "\uD83D\uDE00 smile",
                    "\uD83D",
                    "\u0000",
                    "\u0007",
                    "\uFEFF",
                    "\u4F60\u597D\u3002",
                    "\u0645\u0631\u062D\u0628\u0627",
                    "\u2014",
                    "...",
                    "word ".repeat(70));

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private NastyTexts() {}

    /// Some dozens of fragments, one line end or all mixed, now and then a byte order mark.
    static String any(SplittableRandom random) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "\uFEFF" : "");
        int lines = random.nextInt(60);
        int style = random.nextInt(LINE_ENDS.size() + 1);
        for (int line = 0; line < lines; line++) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            boolean last = line == lines - 1;
            if (!last || random.nextBoolean()) {
                int end = style < LINE_ENDS.size() ? style : random.nextInt(LINE_ENDS.size());
                text.append(LINE_ENDS.get(end));
            }
        }
        return text.toString();
    }

    /// The same, and one speech in the form every format can read, so that something is spoken.
    static String spoken(SplittableRandom random) {
        return any(random)
                + "\n\nNELL\nSomething is always said.\n\n00:01.000 --> 00:02.000\nSaid.\n";
    }
}
