package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// Re-hashes everything in a delivery folder and says what is not as the manifest says.
public final class FolderCheck {
    /// One file's verdict.
    ///
    /// @param file its name in the folder, or for work in the store what it is: `segment 7 (scene
    ///   2, 0:01:20)`
    /// @param problem empty when all is well
    /// @param quality whether the quality check says so: the bytes are those that were delivered,
    ///   and making them again gives the same
    public record Verdict(String file, boolean sound, String problem, boolean quality) {
        /// Of a file's bytes or counts.
        public Verdict(String file, boolean sound, String problem) {
            this(file, sound, problem, false);
        }

        /// Of the quality check: something is wrong.
        public static Verdict quality(String file, String problem) {
            return new Verdict(file, false, problem, true);
        }
    }

    /// The verdicts on a whole folder.
    ///
    /// @param verdicts one for each file of the manifest, in its order, then what was measured
    /// @param quality what the quality check of the finished film says today; null where the film
    ///   was not watched
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String folder, boolean sound, List<Verdict> verdicts, @Nullable QualityReport quality) {
        public Result {
            verdicts = List.copyOf(verdicts);
        }

        /// Of a film that was not watched.
        public Result(String folder, boolean sound, List<Verdict> verdicts) {
            this(folder, sound, verdicts, null);
        }

        /// The files whose bytes, or what was measured of them, are not as they were delivered.
        public Set<String> unsound() {
            return verdicts.stream()
                    .filter(verdict -> !verdict.sound())
                    .map(Verdict::file)
                    .collect(Collectors.toSet());
        }

        /// With what was seen and heard of its film.
        public Result with(@Nullable QualityReport report, List<Verdict> more) {
            List<Verdict> all = new ArrayList<>(verdicts);
            all.addAll(more);
            return new Result(folder, all.stream().allMatch(Verdict::sound), all, report);
        }
    }

    private FolderCheck() {}

    /// Re-hashes every file that the manifest names.
    ///
    /// @throws StudioFault if the folder has no readable manifest
    public static Result check(Path folder, JobContext context) throws StudioFault {
        Manifest manifest = ManifestFile.read(folder);
        List<Verdict> verdicts = new ArrayList<>();
        Reading reading = new Reading(folder, manifest, context);
        for (Manifest.FileEntry entry : manifest.files()) {
            String problem = reading.problem(entry);
            verdicts.add(new Verdict(entry.name(), problem.isEmpty(), problem));
        }
        String report = reading.reportProblem();
        if (!report.isEmpty()) {
            verdicts.add(new Verdict(Report.FILE, false, report));
        }
        if (!ManifestFile.isUntouched(folder, manifest)) {
            verdicts.add(new Verdict(Manifest.FILE, false, "it was changed after it was written"));
        }
        return result(folder, verdicts);
    }

    /// The same, and what a store still has of the film's making: the pictures of its segments, the
    /// stems of its scenes and the takes of its lines. What the store no longer has is no fault.
    ///
    /// @param store where the film was made; nothing is moved or mended
    /// @throws StudioFault if the folder has no readable manifest
    public static Result check(Path folder, ArtifactStore store, JobContext context)
            throws StudioFault {
        List<Verdict> verdicts = new ArrayList<>(check(folder, context).verdicts());
        verdicts.addAll(new WorkCheck(ManifestFile.read(folder), store).check(context));
        return result(folder, verdicts);
    }

    private static Result result(Path folder, List<Verdict> verdicts) {
        return new Result(folder.toString(), verdicts.stream().allMatch(Verdict::sound), verdicts);
    }

    /// Whether the file is there and its bytes are the ones the entry names; empty when all is
    /// well.
    static String problem(Path folder, Manifest.FileEntry entry) throws StudioFault {
        return problem(folder, entry, _ -> {});
    }

    private static String problem(Path folder, Manifest.FileEntry entry, IntConsumer read)
            throws StudioFault {
        Path file = folder.resolve(entry.name());
        if (!Files.isRegularFile(file)) {
            return "it is missing";
        }
        return Digest.ofFile(file, read).hex().equals(entry.sha256())
                ? ""
                : "its bytes are not the ones that were delivered";
    }

    /// Reads files and tells how far it is, by their bytes.
    private static final class Reading {
        private final Path folder;
        private final Manifest manifest;
        private final JobContext context;
        private final long total;
        private long ended;

        Reading(Path folder, Manifest manifest, JobContext context) {
            this.folder = folder;
            this.manifest = manifest;
            this.context = context;
            total = manifest.files().stream().mapToLong(Manifest.FileEntry::bytes).sum();
        }

        String problem(Manifest.FileEntry entry) throws StudioFault {
            AtomicLong bytes = new AtomicLong();
            tell(0);
            String problem =
                    FolderCheck.problem(folder, entry, count -> tell(bytes.addAndGet(count)));
            ended += entry.bytes();
            tell(0);
            return problem;
        }

        private void tell(long bytes) {
            context.checkCancelled();
            context.progress(new Progress("verify", Math.min(total, ended + bytes), total));
        }

        /// The report stands in no list of files, because it shows that list; version 1 did not
        /// name its digest.
        String reportProblem() throws StudioFault {
            String told = manifest.run().report();
            if (told == null || told.isEmpty()) {
                return Files.isRegularFile(folder.resolve(Report.FILE)) ? "" : "it is missing";
            }
            return problem(new Manifest.FileEntry(Report.FILE, "", told, 0));
        }
    }
}
