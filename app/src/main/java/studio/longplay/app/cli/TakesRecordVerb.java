package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.Recordings;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.takes.Rendition;
import studio.longplay.engine.render.takes.TakeImport;
import studio.longplay.engine.script.Line;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Records a line from a microphone, aligns it with the text and has it heard.",
            "Enter stops the recording; Ctrl-C throws it away."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay takes record play.longplay 12",
            "  longplay takes record play.longplay 12 --seconds 6 --input \"USB microphone\""
        })
final class TakesRecordVerb extends TakesVerb.OfLine {
    private static final String FOLDER = "recordings";

    @Option(
            names = "--input",
            paramLabel = "NAME",
            description = "As \"takes inputs\" has it; default: the usual one.")
    private String input = "";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long; default: until Enter is pressed.")
    private double seconds;

    @Option(
            names = "--count-in",
            paramLabel = "N",
            defaultValue = "3",
            description = "Seconds counted before it begins; default: ${DEFAULT-VALUE}.")
    private int countInSeconds;

    private record Answer(
            String file,
            double seconds,
            double peakDb,
            String level,
            double confidence,
            double quality,
            String take,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(TakesVerb.Open open, Console console) throws StudioFault {
        if (seconds <= 0 && !isTerminal()) {
            throw new StudioFault.Input(
                    "option.seconds-missing",
                    "There is no keyboard to stop the recording with.",
                    "Say how long it is to be, for example --seconds 6.");
        }
        SoundInputs inputs = SoundInputs.ofThisMachine();
        Path folder = open.folder().folder().resolve(FOLDER);
        for (Path recovered : Recordings.recover(folder)) {
            console.note("A recording that had been broken off was saved: " + recovered);
        }
        Line line = open.line();
        console.note(line.speaker().name() + ": " + line.text().replace('\n', ' '));
        TerminalRecording.Wish wish =
                new TerminalRecording.Wish(
                        wanted(inputs), folder, name(open), countInSeconds, seconds);
        Recorded recorded =
                new TerminalRecording(inputs, new EnterKey(System.in), console).run(wish);
        return take(open, recorded, console);
    }

    private static boolean isTerminal() {
        java.io.Console ours = System.console();
        return ours != null && ours.isTerminal();
    }

    private SoundInput wanted(SoundInputs inputs) throws StudioFault {
        SoundInput found = inputs.choose(input);
        if (!input.isEmpty() && !found.id().equals(input)) {
            throw new StudioFault.Input(
                    "record.input-unknown",
                    "There is no input \"" + input + "\".",
                    "\"longplay takes inputs\" lists them.");
        }
        return found;
    }

    /// By which `takes import` knows the line too.
    private static String name(TakesVerb.Open open) {
        List<String> lines =
                open.read().script().lines().stream().map(line -> line.id().value()).toList();
        int number = lines.indexOf(open.line().id().value()) + 1;
        return String.format(Locale.ROOT, "%03d %s", number, open.line().speaker().name());
    }

    private static int take(TakesVerb.Open open, Recorded recorded, Console console)
            throws StudioFault {
        TakeImport.Imported imported =
                open.studio()
                        .takes()
                        .importing()
                        .run(
                                open.read(),
                                Map.of(open.line().id(), recorded.file()),
                                console.progress());
        TakeImport.Outcome outcome = imported.outcomes().getFirst();
        Optional<StudioFault> fault = outcome.fault();
        if (fault.isPresent()) {
            throw fault.get();
        }
        Edit edit = imported.edit();
        open.folder().apply(edit);
        String chosen = open.folder().project().voicing().takesOf(open.line().id()).chosen();
        Rendition take = outcome.take().orElseThrow();
        Answer answer =
                new Answer(
                        recorded.file().toString(),
                        recorded.samples() / (double) Recorded.RATE_HZ,
                        recorded.peakDb(),
                        recorded.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        take.fit().map(TakeFile.Fit::confidence).orElse(0.0),
                        take.quality().score(),
                        chosen,
                        ModelFallback.told(open.studio(), console));
        console.answer(answer, lines(answer));
        return CommandLineApp.DONE;
    }

    private static List<String> lines(Answer answer) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %.1f s, peak %.0f dB (%s), %.0f %% sure, quality %.0f of 100",
                        answer.file(),
                        answer.seconds(),
                        answer.peakDb(),
                        answer.level(),
                        100 * answer.confidence(),
                        answer.quality()),
                answer.take() + " is heard");
    }
}
