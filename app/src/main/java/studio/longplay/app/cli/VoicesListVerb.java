package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.provider.Providers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the voices there are, and why others are not.",
        footerHeading = "%nExample:%n",
        footer = "  longplay voices list --language de --tag woman")
final class VoicesListVerb extends Verb {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "",
            description = "Only voices that speak it: de, en-GB.")
    private String language = "";

    @Option(
            names = "--tag",
            paramLabel = "WORD",
            description = "Only voices with this tag: man, woman, child, old. May be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--provider",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only voices from there: built-in, pack, espeak-ng, flite, neural.")
    private String provider = "";

    /// What a list and a single voice tell in JSON.
    record Told(List<Voice> voices, Map<String, String> absent) {}

    @Override
    int run(Console console) {
        try (Speech speech = new Speech(Providers.of(home()))) {
            List<Voice> voices =
                    speech.registry().voices().stream().filter(this::isWanted).toList();
            List<String> lines = new ArrayList<>();
            lines.add(row("ID", "NAME", "PROVIDER", "LANGUAGE", "PUBLISH", "TAGS"));
            for (Voice voice : voices) {
                lines.add(
                        row(
                                voice.id(),
                                voice.name(),
                                voice.origin().provider(),
                                voice.language(),
                                voice.licence().commercial() ? "for money" : "see terms",
                                String.join(", ", voice.tags())));
            }
            lines.add(voices.size() == 1 ? "1 voice" : voices.size() + " voices");
            speech.absent().forEach((who, why) -> lines.add(who + ": " + why));
            console.answer(new Told(voices, speech.absent()), lines);
        }
        return CommandLineApp.DONE;
    }

    private static String row(Object... columns) {
        return "%-24s %-34s %-10s %-8s %-9s %s".formatted(columns).stripTrailing();
    }

    private boolean isWanted(Voice voice) {
        return (provider.isEmpty() || voice.origin().provider().equals(provider))
                && tags.stream().allMatch(tag -> voice.has(tag.toLowerCase(Locale.ROOT)))
                && (language.isEmpty() || voice.languages().stream().anyMatch(this::isAsked));
    }

    /// `de` asks for German of any country, `de-AT` for that alone.
    private boolean isAsked(String spoken) {
        String asked = language.toLowerCase(Locale.ROOT).replace('_', '-');
        String tag = spoken.toLowerCase(Locale.ROOT);
        return tag.equals(asked) || tag.startsWith(asked + "-");
    }
}
