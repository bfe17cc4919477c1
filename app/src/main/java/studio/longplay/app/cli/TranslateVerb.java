package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.translate.Glossary;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.render.translate.TranslationDesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = {
            "Translates captions (.srt, .vtt) or the dialogue of a script with a model you"
                    + " brought.",
            "Times, names, directions and cues stay; a script is written as Fountain."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  longplay translate talk.srt --to de -o talk.de.srt",
            "  longplay translate play.fountain --from en --to fr --glossary names.txt -o"
                    + " play.fr.fountain"
        })
final class TranslateVerb extends Verb {
    private static final int MOST_BEAMS = 12;

    @Parameters(index = "0", paramLabel = "FILE", description = "Captions or a script.")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private @Nullable Path out;

    @Option(names = "--to", required = true, paramLabel = "LANGUAGE", description = "de, fr, ...")
    private String to = "";

    @Option(names = "--from", paramLabel = "LANGUAGE", description = "Of the file. Default: en.")
    private String from = "en";

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "The bundle, as \"models list\" has it. Default: the first that can.")
    private String with = "";

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description = "Lines \"word = translation\": names and terms translated one way only.")
    private @Nullable Path glossary;

    @Option(
            names = "--beams",
            paramLabel = "N",
            description = "1 is fastest, 12 looks farthest. Default: what the model asks for.")
    private int beams;

    private record Told(
            String file,
            int stretches,
            int made,
            String with,
            String licence,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        if (beams < 0 || beams > MOST_BEAMS) {
            throw new StudioFault.Input(
                    "option.beams",
                    beams + " beginnings cannot be kept.",
                    "Give a number from 1 to 12.");
        }
        Path written = Objects.requireNonNull(out);
        try (Studio studio = Studio.open(home())) {
            TranslationDesk desk =
                    new TranslationDesk(studio.models(), studio.modelKeeper(), studio.store());
            TranslationDesk.Done done =
                    desk.translate(
                            Objects.requireNonNull(file),
                            written,
                            new Translator.Wish(from, to, beams, words()),
                            with,
                            console.progress());
            console.answer(
                    new Told(
                            written.toString(),
                            done.stretches(),
                            done.made(),
                            done.bundle().name(),
                            done.bundle().card().licence(),
                            ModelFallback.told(studio, console)),
                    List.of(
                            "%s: %s, %d of them translated now by %s."
                                    .formatted(
                                            written,
                                            Count.of(done.stretches(), "passage"),
                                            done.made(),
                                            done.bundle().name()),
                            done.bundle().card().terms()));
        }
        return CommandLineApp.DONE;
    }

    private Glossary words() throws StudioFault {
        Path words = glossary;
        if (words == null) {
            return Glossary.NONE;
        }
        try {
            return Glossary.of(Files.readAllLines(words));
        } catch (IOException e) {
            throw DiskFault.reading(words, e);
        }
    }
}
