package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.mark.MarkDetector;
import studio.longplay.engine.voice.mark.MarkFinding;
import studio.longplay.engine.voice.mark.MarkedRange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = {
            "Looks in a film or a sound for the inaudible mark that Longplay writes into voices"
                    + " made from people.",
            "No mark proves nothing: other programs write none."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay voices detect film.mp4")
final class VoicesDetectVerb extends Verb {
    private static final double SAMPLES_PER_SECOND = 48_000;

    @Parameters(index = "0", paramLabel = "FILE", description = "A film or a sound.")
    private @Nullable Path file;

    /// @param voices ids of the voices of this machine that the mark may name
    private record Found(MarkFinding finding, List<String> voices) {}

    @Override
    int run(Console console) throws StudioFault {
        MarkFinding finding = MarkDetector.detect(Objects.requireNonNull(file), console.progress());
        List<String> voices =
                finding.present()
                        ? Studio.voices(home()).voices().stream()
                                .map(Voice::id)
                                .filter(finding::names)
                                .toList()
                        : List.of();
        console.answer(new Found(finding, voices), lines(finding, voices));
        return CommandLineApp.DONE;
    }

    private static List<String> lines(MarkFinding finding, List<String> voices) {
        if (!finding.present()) {
            return List.of("No mark of a synthetic voice was found.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("The mark of a synthetic voice was found.");
        for (MarkedRange range : finding.ranges()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  from %.1f s to %.1f s",
                            range.startSample() / SAMPLES_PER_SECOND,
                            range.endSample() / SAMPLES_PER_SECOND));
        }
        voices.forEach(voice -> lines.add("  It names the voice " + voice + "."));
        return lines;
    }
}
