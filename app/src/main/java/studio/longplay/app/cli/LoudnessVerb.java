package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.check.Verdict;
import studio.longplay.engine.render.FileLoudness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(
        name = "loudness",
        mixinStandardHelpOptions = true,
        description = {
            "EBU R 128 figures of sound and film files.",
            "With a target it says whether each file meets it, and ends with 1 if one does not;"
                    + " the target acx checks all that audiobook shops ask.",
            "What is good practice only is shown as \"look\" and fails nothing. Where somebody"
                    + " speaks is known of the film in a delivery folder."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay loudness film/film.mp4 film/stems/mix.wav",
            "  longplay loudness --target acx chapter-1.mp3"
        })
final class LoudnessVerb extends Verb {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Any file with sound in it.")
    private List<Path> files = List.of();

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "A loudness target, for example streaming, broadcast or acx.")
    private @Nullable String target;

    /// @param met whether every rule is kept
    private record Checked(String file, String target, boolean met, List<Verdict> verdicts) {
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(file + (met ? ": meets \"" : ": does not meet \"") + target + "\"");
            for (Verdict verdict : verdicts) {
                lines.add(
                        (verdict.met() ? "  ok    " : verdict.advice() ? "  look  " : "  FAILS ")
                                + verdict.rule()
                                + ": "
                                + verdict.measured()
                                + (verdict.met() ? "" : ". " + verdict.remedy()));
            }
            return lines;
        }
    }

    /// Silence has no loudness: its figures are left out.
    private record Answer(
            String file,
            @Nullable Double integratedLufs,
            double loudnessRangeLu,
            @Nullable Double truePeakDbtp,
            @Nullable Double samplePeakDbfs,
            @Nullable Double maxMomentaryLufs,
            @Nullable Double maxShortTermLufs) {
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

        private static @Nullable Double finite(double value) {
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
        return target == null
                ? measure(console)
                : check(console, DeliveryOptions.targetNamed(target));
    }

    private int check(Console console, LoudnessTarget wanted) throws StudioFault {
        ProgressLine progress = console.progress();
        List<Checked> answers = new ArrayList<>();
        for (Path file : files) {
            List<Verdict> verdicts = FileLoudness.check(file, wanted, progress);
            boolean met = verdicts.stream().allMatch(Verdict::passes);
            answers.add(new Checked(file.toString(), wanted.name(), met, verdicts));
        }
        console.answer(answers, answers.stream().flatMap(each -> each.lines().stream()).toList());
        return answers.stream().allMatch(Checked::met) ? CommandLineApp.DONE : CommandLineApp.FOUND;
    }

    private int measure(Console console) throws StudioFault {
        ProgressLine progress = console.progress();
        List<Answer> answers = new ArrayList<>();
        for (Path file : files) {
            answers.add(Answer.of(file, FileLoudness.of(file, progress)));
        }
        console.answer(answers, answers.stream().map(Answer::line).toList());
        return CommandLineApp.DONE;
    }
}
