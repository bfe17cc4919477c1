package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.MadeSound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description = "Makes a sound from the words a cue would name it by, as a WAV file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  longplay sounds make \"distant thunder, slow\" -o thunder.wav",
            "  longplay sounds make \"footsteps on gravel in boots, running\" --seconds 8 -o"
                    + " run.wav",
            "  longplay sounds make \"rain, density 0.8, loop\" --seed 3 -o rain.wav"
        })
final class SoundsMakeVerb extends Verb {
    @Parameters(index = "0", paramLabel = "SOUND", description = "As in [[sfx: SOUND]].")
    private @Nullable String sound;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The WAV file to write.")
    private @Nullable Path out;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "How long; without it, as long as the sound naturally is.")
    private double seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number is another take of the sound. Default: 1.")
    private long seed = 1;

    @Override
    int run(Console console) throws StudioFault {
        MadeSound made =
                MadeSound.make(
                        Objects.requireNonNull(sound),
                        new MadeSound.Wish(seconds, seed),
                        Objects.requireNonNull(out),
                        console.progress());
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %.2f s, %.1f LUFS at its loudest",
                        made.file(),
                        String.join(" + ", made.values().keySet()),
                        made.seconds(),
                        made.loudestLufs()));
        for (Map.Entry<String, Map<String, Double>> kind : made.values().entrySet()) {
            lines.add("  " + kind.getKey() + ": " + values(kind.getValue()));
        }
        made.unknown().forEach(word -> lines.add("  \"" + word + "\" means nothing to it"));
        console.answer(made, lines);
        return CommandLineApp.DONE;
    }

    private static String values(Map<String, Double> values) {
        return String.join(
                ", ",
                values.entrySet().stream()
                        .map(value ->
                                value.getKey()
                                        + " "
                                        + String.format(Locale.ROOT, "%.2f", value.getValue())
                                                .replaceAll("\\.?0+$", ""))
                        .toList());
    }
}
