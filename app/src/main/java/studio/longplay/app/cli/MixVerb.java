package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.MixDelivery;
import studio.longplay.engine.time.Timecode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        description =
                "Delivers the sound of a project alone: mix.wav and the four stems, "
                        + "and with --speaker-stems a file for each speaker.",
        footerHeading = "%nExample:%n",
        footer = "  longplay mix play.longplay -o sound --speaker-stems")
final class MixVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Mixin private DeliveryOptions delivery = new DeliveryOptions();

    private record Answer(
            String mix,
            List<String> stems,
            List<String> speakers,
            String duration,
            double gainDb,
            double integratedLufs,
            double truePeakDbtp,
            List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            delivery.chooseFrom(studio.speech().registry());
            delivery.presetsIn(home());
            studio.mark(delivery.mark());
            MixDelivery.Delivered made =
                    studio.mix(
                            Objects.requireNonNull(project),
                            delivery.out(),
                            delivery::over,
                            console.progress());
            console.warn(made.warnings());
            Answer answer = answer(made, ModelFallback.told(studio, console));
            console.answer(answer, lines(answer));
        }
        return CommandLineApp.DONE;
    }

    private static Answer answer(MixDelivery.Delivered made, List<ModelFallback> fallbacks) {
        return new Answer(
                made.mix().toString(),
                made.stems().stream().map(Path::toString).toList(),
                made.speakers().stream().map(Path::toString).toList(),
                Timecode.of(made.duration()),
                made.gainDb(),
                figure(made.loudness().integratedLufs()),
                figure(made.loudness().truePeakDbtp()),
                fallbacks);
    }

    /// Silence has no loudness; JSON has no infinity.
    private static double figure(double value) {
        return Double.isFinite(value) ? Math.rint(value * 100) / 100 : -120;
    }

    private static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %s, %.1f LUFS, peak %.1f dBTP, gain %+.2f dB",
                        answer.mix(),
                        answer.duration(),
                        answer.integratedLufs(),
                        answer.truePeakDbtp(),
                        answer.gainDb()));
        answer.stems().forEach(stem -> lines.add("  " + stem));
        answer.speakers().forEach(speaker -> lines.add("  " + speaker));
        return lines;
    }
}
