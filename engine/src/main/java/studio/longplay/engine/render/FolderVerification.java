package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.FolderMeasure;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.qc.LeaderCheck;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.SyncCheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;

/// Measures all of a delivery folder anew, as if nobody had, wherever the folder was copied: every
/// packet, the mix, and the quality check of the finished film. Nothing that was measured before is
/// believed; what is found is held against the limits and against the manifest.
public final class FolderVerification {
    /// How much is measured anew.
    public enum Depth {
        /// The film's packets are counted; nothing is decoded that need not be.
        QUICK,
        /// Film and mix are watched and heard as when they were delivered.
        USUAL,
        /// Every picture is looked at, to the frame.
        FULL
    }

    private final Path folder;
    private final Manifest manifest;
    private final Set<String> wrong;

    private FolderVerification(Path folder, Manifest manifest, Set<String> wrong) {
        this.folder = folder;
        this.manifest = manifest;
        this.wrong = wrong;
    }

    /// Measures what has the bytes that were delivered. Of a manifest that was changed nothing can
    /// be held against anything, and a film whose bytes are others is not watched.
    ///
    /// @param hashed the verdicts on the files' bytes
    /// @param limits of the quality check
    /// @return those, what was measured, and what the quality check says
    /// @throws StudioFault if the folder has no readable manifest
    public static FolderCheck.Result check(
            FolderCheck.Result hashed, Depth depth, QualityLimits limits, JobContext context)
            throws StudioFault {
        Path folder = Path.of(hashed.folder());
        Set<String> wrong = hashed.unsound();
        if (wrong.contains(Manifest.FILE)) {
            return hashed;
        }
        if (depth == Depth.QUICK) {
            return FolderMeasure.check(folder, hashed, FolderMeasure.Reach.COUNTED, context);
        }
        return new FolderVerification(folder, ManifestFile.read(folder), wrong)
                .whole(hashed, depth, limits, context);
    }

    /// The film is watched beside the rest: both take long, and neither waits for the other.
    private FolderCheck.Result whole(
            FolderCheck.Result hashed, Depth depth, QualityLimits limits, JobContext context)
            throws StudioFault {
        Optional<Path> film = DeliveryQuality.find(folder, manifest).filter(this::isRight);
        if (film.isEmpty()) {
            return FolderMeasure.check(folder, hashed, FolderMeasure.Reach.MEASURED, context);
        }
        boolean full = depth == Depth.FULL || (manifest.qc() != null && manifest.qc().full());
        DeliveryQuality.Asked asked =
                new DeliveryQuality.Asked(limits, Optional.empty(), full, false);
        try (Crew aside = new Crew("verify", 1)) {
            Future<FolderCheck.Result> begun =
                    aside.begin(
                            Job.of(
                                    "Measure the folder",
                                    inside ->
                                            FolderMeasure.check(
                                                    folder,
                                                    hashed,
                                                    FolderMeasure.Reach.MEASURED,
                                                    inside)),
                            context.silent());
            return watched(film.get(), asked, begun, context);
        }
    }

    private FolderCheck.Result watched(
            Path film,
            DeliveryQuality.Asked asked,
            Future<FolderCheck.Result> begun,
            JobContext context)
            throws StudioFault {
        String name = film.getFileName() + ", quality check";
        try {
            QualityReport report =
                    led(DeliveryQuality.check(folder, asked, context), asked, context);
            return Crew.result(begun).with(report, verdicts(name, report));
        } catch (StudioFault.Media | StudioFault.Input unwatchable) {
            List<FolderCheck.Verdict> verdicts =
                    List.of(FolderCheck.Verdict.quality(name, unwatchable.sentence()));
            return Crew.result(begun).with(null, verdicts);
        }
    }

    /// With what the leader beside the film tells of sync, where one was delivered and measured.
    private QualityReport led(QualityReport report, DeliveryQuality.Asked asked, JobContext context)
            throws StudioFault {
        Optional<Path> leader =
                manifest.files().stream()
                        .map(Manifest.FileEntry::name)
                        .filter(SyncDelivery::isLeader)
                        .map(folder::resolve)
                        .filter(this::isRight)
                        .findFirst();
        return leader.isEmpty()
                ? report
                : LeaderCheck.with(
                        report, SyncCheck.pairs(leader.get(), context.silent()), asked.limits());
    }

    private boolean isRight(Path file) {
        String name = folder.relativize(file).toString();
        return !wrong.contains(name) && Files.isRegularFile(file);
    }

    private List<FolderCheck.Verdict> verdicts(String name, QualityReport report) {
        List<FolderCheck.Verdict> found = new ArrayList<>();
        QualityComparison told = new QualityComparison(manifest);
        told.faults(report).forEach(said -> found.add(FolderCheck.Verdict.quality(name, said)));
        told.differences(report)
                .forEach(said -> found.add(FolderCheck.Verdict.quality(name, said)));
        return found.isEmpty() ? List.of(new FolderCheck.Verdict(name, true, "")) : found;
    }
}
