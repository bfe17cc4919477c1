package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.List;

/// Hashes queued delivery folders anew.
///
/// @param home whose store holds what is left of their making
record VerifyLabour(Home home) implements Labour {
    @Override
    public String kind() {
        return LightWork.VERIFY.kind();
    }

    @Override
    public String run(QueuedJob job, JobContext context) throws StudioFault {
        Path folder = Path.of(job.order().payload());
        FolderCheck.Result result;
        try (ArtifactStore store = ArtifactStore.open(home.artifacts())) {
            result = FolderCheck.check(folder, store, context.resting());
        }
        List<FolderCheck.Verdict> wrong =
                result.verdicts().stream().filter(verdict -> !verdict.sound()).toList();
        if (wrong.isEmpty()) {
            return result.verdicts().size() + " of its files are as they were delivered.";
        }
        FolderCheck.Verdict first = wrong.getFirst();
        throw new StudioFault.Media(
                "queue.damaged",
                "%d of %d things of %s are not as they were delivered; the first: %s, %s."
                        .formatted(
                                wrong.size(),
                                result.verdicts().size(),
                                folder,
                                first.file(),
                                first.problem()),
                "\"longplay repair\" makes again what is damaged, and only that.");
    }
}
