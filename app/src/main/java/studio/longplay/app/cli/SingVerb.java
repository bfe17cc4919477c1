package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.Recital;
import studio.longplay.engine.voice.sing.SungNote;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// `longplay sing`: a verse sung by a voice, or by many.
@Command(
        name = "sing",
        mixinStandardHelpOptions = true,
        description = "Has a voice sing a verse into a WAV file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longplay sing \"The water is wide / I cannot get over\" --voice clara -o song.wav",
            "  longplay sing \"Row, row, row your boat\" --voice arthur --key \"C major\" \\",
            "      --melody \"C4 q., C4 q., C4 q, D4 e, E4 q.\" --ensemble \"choir of 8\" -o"
                    + " row.wav"
        })
final class SingVerb extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "TEXT",
            description = "The lyrics; / parts the lines of a verse.")
    private @Nullable String text;

    @Option(
            names = "--voice",
            defaultValue = "clara",
            paramLabel = "VOICE",
            description = "Its id or its name. Default: ${DEFAULT-VALUE}.")
    private String voice = "";

    @Option(
            names = "--melody",
            defaultValue = "",
            paramLabel = "NOTES",
            description = {
                "Notes such as \"C4 q, D4 q, ~E4 q, R e, F#4 h.\": w h q e s with . or t are"
                        + " lengths,",
                "~ goes on with the syllable before. Without it one is composed."
            })
    private String melody = "";

    @Option(
            names = "--key",
            defaultValue = "",
            paramLabel = "KEY",
            description = "For example \"F major\".")
    private String key = "";

    @Option(
            names = "--bpm",
            paramLabel = "N",
            description = "Quarter notes a minute, 30 to 240; in 6/8 dotted ones.")
    private @Nullable Double bpm;

    @Option(
            names = "--metre",
            defaultValue = "",
            paramLabel = "METRE",
            description = "4/4, 3/4 or 6/8. Default: 4/4.")
    private String metre = "";

    @Option(
            names = "--mood",
            defaultValue = "",
            paramLabel = "WORDS",
            description = "For a melody that is composed: calm, sad, joyful, ...")
    private String mood = "";

    @Option(
            names = "--tune",
            defaultValue = "1",
            paramLabel = "N",
            description = "Which of the melodies that could be composed.")
    private int tune;

    @Option(
            names = "--legato",
            description = "Join words from note to note; else those of long notes stand apart.")
    private boolean legato;

    @Option(
            names = "--ensemble",
            defaultValue = "",
            paramLabel = "WHO",
            description = "For example \"choir of 8, thirds\", duet, \"crowd of 20\".")
    private String ensemble = "";

    @Option(
            names = "--spread",
            paramLabel = "N",
            description = {
                "How far apart an ensemble is in pitch, time, place and timbre: 0 to 3, 1 is"
                        + " usual.",
                "Without --ensemble of a choir of 8."
            })
    private @Nullable Double spread;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Another one is another take.")
    private int seed;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The WAV file to write.")
    private @Nullable Path out;

    /// A verse sung on its own: what was sung and where it lies.
    ///
    /// @param file the WAV at 48 kHz, mono for one voice and stereo for more
    /// @param melody the notes as they were sung, as a script has them
    /// @param warnings what the author should know of it
    private record Told(
            String voice,
            String file,
            long milliseconds,
            int words,
            String melody,
            List<SungNote> notes,
            List<Warning> warnings,
            List<ModelFallback> fallbacks) {
        static Told of(Recital sung, List<ModelFallback> fallbacks) {
            return new Told(
                    sung.voice(),
                    sung.file(),
                    sung.milliseconds(),
                    sung.words(),
                    sung.melody(),
                    sung.notes(),
                    sung.warnings(),
                    fallbacks);
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            Recital sung =
                    studio.sing(
                            new Recital.Asked(
                                    voice,
                                    Objects.requireNonNull(text),
                                    song(),
                                    ensemble(),
                                    seed,
                                    Objects.requireNonNull(out)),
                            console.progress());
            List<String> lines = new ArrayList<>();
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %s, %.2f s, %d words, %d notes",
                            sung.file(),
                            sung.voice(),
                            sung.milliseconds() / 1000.0,
                            sung.words(),
                            sung.notes().size()));
            lines.add("melody: " + sung.melody());
            for (Warning warning : sung.warnings()) {
                lines.add(warning.sentence() + " " + warning.remedy());
            }
            console.answer(Told.of(sung, ModelFallback.told(studio, console)), lines);
        }
        return CommandLineApp.DONE;
    }

    /// What an ensemble cue would say.
    private String ensemble() {
        return spread == null
                ? ensemble
                : ensemble + (ensemble.isBlank() ? "" : ", ") + "spread " + spread;
    }

    /// What a song cue would say.
    private String song() {
        List<String> parts = new ArrayList<>();
        if (!mood.isBlank()) {
            parts.add(mood);
        }
        if (!key.isBlank()) {
            parts.add(key);
        }
        if (bpm != null) {
            parts.add(bpm + " bpm");
        }
        if (!metre.isBlank()) {
            parts.add(metre);
        }
        parts.add("tune " + tune);
        if (legato) {
            parts.add("legato");
        }
        if (!melody.isBlank()) {
            parts.add("melody \"" + melody + "\"");
        }
        return String.join(", ", parts);
    }
}
