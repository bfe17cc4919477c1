package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.BankSounds;
import studio.longplay.engine.sfx.bank.IndexReport;

import java.nio.file.Path;

/// Reads what sounds there are in queued folders.
///
/// @param sounds the studio's
public record IndexLabour(BankSounds sounds) implements Labour {
    @Override
    public String kind() {
        return LightWork.INDEX.kind();
    }

    @Override
    public String run(QueuedJob job, JobContext context) throws StudioFault {
        IndexReport report =
                sounds.banks().index(Path.of(job.order().payload()), context.resting());
        String found = found(report);
        return report.refused().isEmpty()
                ? found + "."
                : "%s; left out %d, the first: %s: %s."
                        .formatted(
                                found,
                                report.refused().size(),
                                report.refused().getFirst().file(),
                                report.refused().getFirst().why());
    }

    private static String found(IndexReport report) {
        return report.sounds() == 1
                ? report.unchanged() == 1 ? "1 sound, known before" : "1 sound, not known before"
                : "%d sounds, %d of them known before"
                        .formatted(report.sounds(), report.unchanged());
    }
}
