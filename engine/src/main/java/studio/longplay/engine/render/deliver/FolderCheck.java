package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Re-hashes everything in a delivery folder and says what is not as the manifest says.
public final class FolderCheck {
    /// One file's verdict.
    ///
    /// @param file its name in the folder, or for work in the store what it is: `segment 7 (scene
    ///   2, 0:01:20)`
    /// @param problem empty when all is well
    public record Verdict(String file, boolean sound, String problem) {}

    /// The verdicts on a whole folder.
    ///
    /// @param verdicts one for each file of the manifest, in its order
    public record Result(String folder, boolean sound, List<Verdict> verdicts) {}

    private FolderCheck() {}

    /// Re-hashes every file that the manifest names.
    ///
    /// @throws StudioFault if the folder has no readable manifest
    public static Result check(Path folder, JobContext context) throws StudioFault {
        Manifest manifest = ManifestFile.read(folder);
        List<Verdict> verdicts = new ArrayList<>();
        for (Manifest.FileEntry entry : manifest.files()) {
            context.checkCancelled();
            context.progress(new Progress("verify", verdicts.size(), manifest.files().size()));
            String problem = problem(folder, entry);
            verdicts.add(new Verdict(entry.name(), problem.isEmpty(), problem));
        }
        String report = reportProblem(folder, manifest);
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

    /// The report stands in no list of files, because it shows that list; version 1 did not name
    /// its digest.
    private static String reportProblem(Path folder, Manifest manifest) throws StudioFault {
        String told = manifest.run().report();
        if (told == null || told.isEmpty()) {
            return Files.isRegularFile(folder.resolve(Report.FILE)) ? "" : "it is missing";
        }
        return problem(folder, new Manifest.FileEntry(Report.FILE, "", told, 0));
    }

    /// Whether the file is there and its bytes are the ones the entry names; empty when all is
    /// well.
    static String problem(Path folder, Manifest.FileEntry entry) throws StudioFault {
        Path file = folder.resolve(entry.name());
        if (!Files.isRegularFile(file)) {
            return "it is missing";
        }
        return Digest.ofFile(file).hex().equals(entry.sha256())
                ? ""
                : "its bytes are not the ones that were delivered";
    }
}
