package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the sounds that can be made, and what can be set of each.",
        footerHeading = "%nExample:%n",
        footer = "  longplay sounds list thunder")
final class SoundsListVerb extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WORD",
            defaultValue = "",
            description = "Only sounds with this word in their names, tags or category.")
    private String word = "";

    @Override
    int run(Console console) {
        String wanted = word.toLowerCase(Locale.ROOT);
        List<SoundKind> kinds =
                new SoundBank()
                        .kinds().stream()
                                .filter(kind -> wanted.isEmpty() || words(kind).contains(wanted))
                                .toList();
        List<String> lines = new ArrayList<>();
        for (SoundKind kind : kinds) {
            lines.add("%-20s %-28s %s".formatted(kind.name(), kind.ucs(), kind.ucs().id()));
            for (SoundParameter it : kind.parameters()) {
                lines.add(
                        "  %-12s %s: %s to %s, usually %s%s"
                                .formatted(
                                        it.name(),
                                        it.meaning(),
                                        number(it.least()),
                                        number(it.most()),
                                        number(it.usual()),
                                        it.unit().isEmpty() ? "" : " " + it.unit()));
                lines.add(" ".repeat(15) + String.join(", ", it.words().keySet()));
            }
        }
        lines.add(kinds.size() == 1 ? "1 sound" : kinds.size() + " sounds");
        console.answer(kinds, lines);
        return CommandLineApp.DONE;
    }

    private static String words(SoundKind kind) {
        return (kind.name()
                        + " "
                        + String.join(" ", kind.synonyms())
                        + " "
                        + String.join(" ", kind.tags())
                        + " "
                        + kind.ucs())
                .toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
