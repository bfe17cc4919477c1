package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.listen.HeardWord;
import studio.longplay.engine.inference.listen.ListenSettings;
import studio.longplay.engine.render.transcript.Spoken;
import studio.longplay.engine.render.transcript.SpokenPassage;
import studio.longplay.engine.render.transcript.TranscriptDesk;
import studio.longplay.engine.render.transcript.TranscriptFormat;
import studio.longplay.engine.render.transcript.TranscriptWish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = {
            "Writes down what is said in a sound or film file, with a Whisper bundle you added:"
                    + " captions, plain text, or a script.",
            "With pyannote's segmentation and a speaker embedding it says who speaks, with a model"
                    + " of moods how. Without -o the text is the answer."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay transcribe interview.mp4 -o interview.srt",
            "  longplay transcribe reading.wav -o play.fountain --language fr --translate"
        })
final class TranscribeVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "A sound or film file.")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "What to write; its ending says how: .srt, .vtt, .txt or .fountain.")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "What is spoken, for example en or de; heard from the file if not told.")
    private @Nullable String language;

    @Option(names = "--translate", description = "Write English, whatever is spoken.")
    private boolean translate;

    @Option(
            names = "--words",
            paramLabel = "TEXT",
            description = "Names and words that occur in it, so that they are spelt like that.")
    private String words = "";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The bundle that listens, as \"models list\" has it.")
    private @Nullable String model;

    @Option(
            names = "--beams",
            paramLabel = "N",
            description =
                    "How many beginnings of each half minute are kept at once, 1 to 12; 1 is"
                            + " quickest. Without it 5, and 1 where the profile is eco.")
    private @Nullable Integer beams;

    @Option(
            names = "--best-of",
            paramLabel = "N",
            description =
                    "Where a half minute is told again by lot, because it was doubtful: how many"
                            + " tellings of which the likeliest is taken, 1 to 12. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int bestOf = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Other lots for another number. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--no-speakers", description = "Do not tell people from each other.")
    private boolean noSpeakers;

    @Option(names = "--no-moods", description = "Do not listen for moods.")
    private boolean noMoods;

    /// @param measuredWords whether the times of words were measured, else shared out
    private record Answer(
            @Nullable String written,
            String language,
            double languageChance,
            boolean translated,
            boolean measuredWords,
            int people,
            List<Said> passages,
            List<Spoken.ModelUsed> models,
            List<ModelFallback> fallbacks) {}

    private record Said(
            double start,
            double end,
            String text,
            int speaker,
            String mood,
            double certainty,
            List<HeardWord> words) {
        static Said of(SpokenPassage each) {
            return new Said(
                    each.passage().startSeconds(),
                    each.passage().endSeconds(),
                    each.passage().text(),
                    each.speaker(),
                    each.mood(),
                    each.passage().certainty(),
                    each.passage().words());
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        Path target = out;
        TranscriptFormat format =
                target == null ? TranscriptFormat.TEXT : TranscriptFormat.of(target);
        ListenSettings settings =
                new ListenSettings(
                        Optional.ofNullable(language).map(code -> code.toLowerCase(Locale.ROOT)),
                        translate,
                        words,
                        true,
                        true,
                        beams(),
                        lots());
        TranscriptWish wish =
                new TranscriptWish(settings, Optional.ofNullable(model), !noSpeakers, !noMoods);
        try (Studio studio = Studio.open(home())) {
            TranscriptDesk desk =
                    new TranscriptDesk(studio.footage(), studio.models(), studio.modelKeeper());
            Spoken spoken = desk.listen(Objects.requireNonNull(file), wish, console.progress());
            if (target != null) {
                format.write(spoken, target);
            }
            List<ModelFallback> fallbacks = ModelFallback.told(studio, console);
            console.answer(answer(spoken, target, fallbacks), lines(spoken, target));
            return spoken.passages().isEmpty() ? CommandLineApp.FOUND : CommandLineApp.DONE;
        }
    }

    private int beams() throws StudioFault.Input {
        Integer wanted = beams;
        if (wanted != null && (wanted < 1 || wanted > ListenSettings.MOST_BEAMS)) {
            throw new StudioFault.Input(
                    "option.beams",
                    wanted + " beginnings cannot be kept.",
                    "Give a number from 1 to " + ListenSettings.MOST_BEAMS + ".");
        }
        return wanted == null ? 0 : wanted;
    }

    private ListenSettings.Lots lots() throws StudioFault.Input {
        if (bestOf < 1 || bestOf > ListenSettings.MOST_BEAMS) {
            throw new StudioFault.Input(
                    "option.best-of",
                    "The best of " + bestOf + " tellings cannot be taken.",
                    "Give a number from 1 to " + ListenSettings.MOST_BEAMS + ".");
        }
        return new ListenSettings.Lots(bestOf, seed);
    }

    private static Answer answer(
            Spoken spoken, @Nullable Path written, List<ModelFallback> fallbacks) {
        return new Answer(
                written == null ? null : written.toString(),
                spoken.transcript().language(),
                spoken.transcript().languageChance(),
                spoken.transcript().translated(),
                spoken.transcript().measuredWords(),
                spoken.people(),
                spoken.passages().stream().map(Said::of).toList(),
                spoken.models(),
                fallbacks);
    }

    private static List<String> lines(Spoken spoken, @Nullable Path written) {
        if (spoken.passages().isEmpty()) {
            return List.of("Nobody speaks in it.");
        }
        if (written == null) {
            return TranscriptFormat.TEXT.write(spoken).lines().toList();
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %s in %s%s, %s.",
                        written,
                        Count.of(spoken.passages().size(), "passage"),
                        Locale.of(spoken.transcript().language())
                                .getDisplayLanguage(Locale.ENGLISH),
                        spoken.transcript().translated() ? ", translated into English" : "",
                        spoken.people() == 0
                                ? "speakers not told from each other"
                                : Count.of(spoken.people(), "speaker")));
        for (Spoken.ModelUsed used : spoken.models()) {
            lines.add("  " + used.name() + " (" + used.kind() + ", " + used.licence() + ")");
        }
        return lines;
    }
}
