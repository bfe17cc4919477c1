package studio.longplay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.render.FileLoudness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "loudness",
        mixinStandardHelpOptions = true,
        description = "EBU R 128 figures of sound and film files.",
        footerHeading = "%nExample:%n",
        footer = "  longplay loudness film/film.mp4 film/stems/mix.wav")
final class LoudnessVerb extends Verb {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Any file with sound in it.")
    private List<Path> files = List.of();

    /// Silence has no loudness: its figures are left out.
    private record Answer(
            String file,
            @org.jspecify.annotations.Nullable Double integratedLufs,
            double loudnessRangeLu,
            @org.jspecify.annotations.Nullable Double truePeakDbtp,
            @org.jspecify.annotations.Nullable Double samplePeakDbfs,
            @org.jspecify.annotations.Nullable Double maxMomentaryLufs,
            @org.jspecify.annotations.Nullable Double maxShortTermLufs) {
        static Answer of(Path file, LoudnessReport report) {
            return new Answer(
                    file.toString(),
                    finite(report.integratedLufs()),
                    report.loudnessRangeLu(),
                    finite(report.truePeakDbtp()),
                    finite(report.samplePeakDbfs()),
                    finite(report.maxMomentary()),
                    finite(report.maxShortTerm()));
        }

        private static @org.jspecify.annotations.Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }

        String line() {
            return integratedLufs == null
                    ? file + ": silent"
                    : String.format(
                            Locale.ROOT,
                            "%s: %.1f LUFS, range %.1f LU, true peak %.1f dBTP, sample peak %.1f"
                                    + " dBFS",
                            file,
                            integratedLufs,
                            loudnessRangeLu,
                            truePeakDbtp,
                            samplePeakDbfs);
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        List<Answer> answers = new ArrayList<>();
        for (Path file : files) {
            answers.add(Answer.of(file, FileLoudness.of(file, progress)));
        }
        console.answer(answers, answers.stream().map(Answer::line).toList());
        return CommandLineApp.DONE;
    }
}
