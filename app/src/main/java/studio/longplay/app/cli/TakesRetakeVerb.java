package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.takes.Rendition;
import studio.longplay.engine.render.takes.TakeEdits;
import studio.longplay.engine.voice.measure.Deduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Command(
        name = "retake",
        mixinStandardHelpOptions = true,
        description = {
            "Speaks a line again, otherwise, and says which file to listen to; nothing else"
                    + " changes.",
            "With --keep the take is kept and heard from now on."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay takes retake play.longplay 12",
            "  longplay takes retake play.longplay 12 --rate 0.9 --seed 3 --keep"
        })
final class TakesRetakeVerb extends TakesVerb.OfLine {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Which delivery; 0 is the usual one. Default: one that is not kept yet.")
    private @Nullable Integer seed;

    @Option(names = "--voice", paramLabel = "VOICE", description = "Another voice, id or name.")
    private String voice = "";

    @Option(names = "--rate", paramLabel = "X", description = "Times the pace, 0.5 to 2.")
    private double rate = 1;

    @Option(names = "--pitch", paramLabel = "N", description = "Semitones up, -12 to 12.")
    private double semitones;

    @Option(names = "--gain", paramLabel = "DB", description = "Louder by, -20 to 12 dB.")
    private double gainDb;

    @Option(names = "--range", paramLabel = "X", description = "Times as lively, 0 to 3.")
    private double range = 1;

    @Option(names = "--keep", description = "Keep it and have it heard.")
    private boolean keep;

    @Option(names = "--note", paramLabel = "WORDS", description = "What to note on it.")
    private String note = "";

    private record Answer(
            String file,
            String voice,
            int seed,
            double seconds,
            double quality,
            List<String> flaws,
            String kept,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(TakesVerb.Open open, Console console) throws StudioFault {
        TakeSource.Spoken source = source(open);
        Rendition take =
                open.studio()
                        .takes()
                        .hear(
                                open.read(),
                                open.line().id(),
                                Optional.of(source),
                                console.progress());
        take.fallbackReason().ifPresent(reason -> console.note("warning: " + reason));
        String kept = "";
        if (keep) {
            Project before = open.folder().project();
            Edit edit = TakeEdits.keep(before, open.line().id(), source, note);
            open.folder().apply(edit);
            kept = open.folder().project().voicing().takesOf(open.line().id()).chosen();
        }
        Answer answer =
                new Answer(
                        take.file().toString(),
                        take.spoken().spokenBy(),
                        source.seed(),
                        take.length().toMillisFloor() / 1000.0,
                        take.quality().score(),
                        take.quality().deductions().stream().map(Deduction::reason).toList(),
                        kept,
                        ModelFallback.told(open.studio(), console));
        console.answer(answer, lines(answer));
        return CommandLineApp.DONE;
    }

    private TakeSource.Spoken source(TakesVerb.Open open) throws StudioFault {
        String id = "";
        if (!voice.isEmpty()) {
            id =
                    open.studio()
                            .speech()
                            .registry()
                            .find(voice)
                            .orElseThrow(() ->
                                    new StudioFault.Input(
                                            "voice.unknown",
                                            "There is no voice \"" + voice + "\".",
                                            "\"longplay voices list\" shows them all."))
                            .id();
        }
        Manner manner = new Manner(rate, semitones, gainDb, range, List.of());
        return seed == null
                ? TakeEdits.another(open.read().project(), open.line().id(), id, manner)
                : new TakeSource.Spoken(id, manner, seed);
    }

    private static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s, seed %d, %.2f s, quality %.0f of 100: %s",
                        answer.voice(),
                        answer.seed(),
                        answer.seconds(),
                        answer.quality(),
                        answer.file()));
        answer.flaws().forEach(flaw -> lines.add("  " + flaw));
        lines.add(
                answer.kept().isEmpty()
                        ? "Not kept; --keep does it."
                        : "Kept as " + answer.kept() + ".");
        return lines;
    }
}
