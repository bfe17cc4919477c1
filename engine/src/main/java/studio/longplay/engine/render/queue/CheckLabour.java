package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.DeliveryQuality;
import studio.longplay.engine.render.qc.Finding;
import studio.longplay.engine.render.qc.QualityLimits;
import studio.longplay.engine.render.qc.QualityLimitsFile;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.Optional;

/// Watches queued films, by the limits of a data folder.
///
/// @param home whose limits count
record CheckLabour(Home home) implements Labour {
    @Override
    public String kind() {
        return LightWork.CHECK.kind();
    }

    @Override
    public String run(QueuedJob job, JobContext context) throws StudioFault {
        QualityLimits limits =
                QualityLimitsFile.find(home.folder().resolve(QualityLimitsFile.NAME));
        Path film = Path.of(job.order().payload());
        QualityReport report =
                DeliveryQuality.check(
                        film,
                        new DeliveryQuality.Asked(limits, Optional.empty(), false, false),
                        context.resting());
        if (report.passed()) {
            return report.sentence();
        }
        throw new StudioFault.Media(
                "queue.film-faulty",
                "%s %s"
                        .formatted(
                                report.sentence(),
                                report.findings().stream()
                                        .findFirst()
                                        .map(Finding::line)
                                        .orElse(""))
                        .strip(),
                "\"longplay check " + film.getFileName() + "\" names all, each with its place.");
    }
}
