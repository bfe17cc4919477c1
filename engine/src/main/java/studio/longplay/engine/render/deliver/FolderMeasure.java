package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.ProgrammeLoudness;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts and measures a delivery folder anew, as if nobody had: every packet of the film and its
/// drift at every segment, or the length of its sound where there are no pictures, and the loudness
/// of its mix. What is seen and heard of the film is the quality check's.
public final class FolderMeasure {
    private static final String MIX = "stems/mix.wav";

    /// A manifest's figures are rounded; what was measured twice of the same samples is closer.
    private static final double TOLERANCE = 0.01;

    private static final int BLOCK = 1 << 15;

    /// How much is looked at.
    public enum Reach {
        /// The film's packets; nothing is decoded that says of itself how long it is.
        COUNTED,
        /// Sound alone and the mix too.
        MEASURED
    }

    /// Decoders may give all of the last packet: 1,024 samples of 44.1 kHz.
    private static final long MOST_SAMPLES_AWAY = 1_200;

    private final Path folder;
    private final Manifest manifest;
    private final Set<String> right;

    private FolderMeasure(Path folder, Manifest manifest, Set<String> right) {
        this.folder = folder;
        this.manifest = manifest;
        this.right = right;
    }

    /// Measures those files of a folder whose bytes are as they were delivered. Of a manifest that
    /// was changed nothing can be held against anything.
    ///
    /// @param hashed the verdicts on the files' bytes
    /// @return those and what was measured
    /// @throws StudioFault if the folder has no readable manifest
    public static FolderCheck.Result check(
            Path folder, FolderCheck.Result hashed, Reach reach, JobContext context)
            throws StudioFault {
        Set<String> wrong = hashed.unsound();
        if (wrong.contains(Manifest.FILE)) {
            return hashed;
        }
        Manifest manifest = ManifestFile.read(folder);
        Set<String> right =
                manifest.files().stream()
                        .map(Manifest.FileEntry::name)
                        .filter(name -> !wrong.contains(name))
                        .filter(name -> Files.isRegularFile(folder.resolve(name)))
                        .collect(Collectors.toSet());
        FolderMeasure measure = new FolderMeasure(folder, manifest, right);
        List<FolderCheck.Verdict> verdicts = new ArrayList<>(hashed.verdicts());
        Optional<String> film = measure.film();
        if (film.isPresent()) {
            verdicts.add(
                    verdict(film.get() + ", measured", measure.filmProblem(film.get(), context)));
        }
        if (reach == Reach.COUNTED) {
            return result(hashed, verdicts);
        }
        Optional<String> sound = measure.sound();
        if (sound.isPresent()) {
            verdicts.add(
                    verdict(
                            sound.get() + ", measured",
                            measure.soundProblem(sound.get(), context)));
        }
        if (right.contains(MIX)) {
            verdicts.add(verdict(MIX + ", measured", measure.mixProblem(context)));
        }
        return result(hashed, verdicts);
    }

    private static FolderCheck.Result result(
            FolderCheck.Result hashed, List<FolderCheck.Verdict> verdicts) {
        return new FolderCheck.Result(
                hashed.folder(), verdicts.stream().allMatch(FolderCheck.Verdict::sound), verdicts);
    }

    private static FolderCheck.Verdict verdict(String what, String problem) {
        return new FolderCheck.Verdict(what, problem.isEmpty(), problem);
    }

    private Optional<String> film() {
        return manifest.files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name -> name.startsWith("film.") && right.contains(name))
                .findFirst();
    }

    /// The whole programme, where it was delivered as sound alone.
    private Optional<String> sound() {
        return manifest.segments().isEmpty()
                ? manifest.files().stream()
                        .map(Manifest.FileEntry::name)
                        .filter(name ->
                                name.startsWith("podcast.") || name.startsWith("audiobook."))
                        .filter(right::contains)
                        .findFirst()
                : Optional.empty();
    }

    private String soundProblem(String file, JobContext context) throws StudioFault {
        long told = manifest.film().samples();
        try (SoundReader reader = SoundReader.open(folder.resolve(file), SampleRate.HZ_48000)) {
            float[][] block = new float[reader.channels()][BLOCK];
            long found = 0;
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                context.checkCancelled();
                found += count;
                context.progress(new Progress("verify", Math.min(found, told), told));
                count = reader.read(block, 0, BLOCK);
            }
            return Math.abs(found - told) <= MOST_SAMPLES_AWAY
                    ? ""
                    : "it has %d samples and not %d".formatted(found, told);
        } catch (StudioFault.Media wrong) {
            return wrong.sentence();
        }
    }

    private String filmProblem(String film, JobContext context) throws StudioFault {
        FilmCheck.Expected expected =
                new FilmCheck.Expected(
                        manifest.film().frames(), manifest.film().samples(), boundaries());
        try {
            FilmCheck.Facts found =
                    FilmCheck.read(
                            folder.resolve(film), expected, MasterCheck.Sound.COUNTED, context);
            return drift(found.drifts());
        } catch (StudioFault.Media wrong) {
            return wrong.sentence();
        }
    }

    private String drift(List<Long> found) {
        for (int i = 0; i < found.size(); i++) {
            long told = manifest.segments().get(i).drift();
            if (found.get(i) != told) {
                return "segment %d drifts by %d samples and not by %d"
                        .formatted(i + 1, found.get(i), told);
            }
        }
        return "";
    }

    private List<Long> boundaries() {
        List<Long> starts = new ArrayList<>();
        long start = manifest.film().leaderFrames();
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            starts.add(start);
            start += scene.frames();
        }
        return manifest.segments().stream()
                .map(segment -> starts.get(segment.scene()) + segment.firstFrame())
                .toList();
    }

    private String mixProblem(JobContext context) throws StudioFault {
        LoudnessReport found =
                ProgrammeLoudness.measure(List.of(folder.resolve(MIX)), context.silent());
        String loudness =
                differs("LUFS", found.integratedLufs(), manifest.loudness().integratedLufs());
        return loudness.isEmpty()
                ? differs("dBTP", found.truePeakDbtp(), manifest.loudness().truePeakDbtp())
                : loudness;
    }

    private static String differs(String unit, double found, double told) {
        boolean bothSilent = !Double.isFinite(found) && told <= Manifest.LoudnessFacts.SILENT_LUFS;
        return bothSilent || Math.abs(found - told) <= TOLERANCE
                ? ""
                : String.format(Locale.ROOT, "it measures %.2f %s and not %.2f", found, unit, told);
    }
}
