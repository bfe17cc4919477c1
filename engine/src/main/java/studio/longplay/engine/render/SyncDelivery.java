package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.render.deliver.DeliveryFolder;
import studio.longplay.engine.render.qc.LeaderCheck;
import studio.longplay.engine.render.qc.QualityReport;
import studio.longplay.engine.render.qc.QualityWish;
import studio.longplay.engine.render.qc.SyncCheck;
import studio.longplay.engine.render.qc.SyncLeader;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Delivers a leader of flashes and beeps beside a film where that is asked for: of the same size
/// and rate, by the same encoder, in the same container. It is measured as it is delivered.
final class SyncDelivery {
    private static final String NAME = "sync-leader.";
    private static final String VERSION = "1";

    private final Production production;
    private final DeliveryFolder folder;

    SyncDelivery(Production production, DeliveryFolder folder) {
        this.production = production;
        this.folder = folder;
    }

    /// Writes the leader unless it is there or nobody wants it.
    ///
    /// @param quality of the film
    /// @return with what the leader tells of sync
    /// @throws StudioFault if the leader cannot be made or read
    Optional<QualityReport> with(Optional<QualityReport> quality, JobContext context)
            throws StudioFault {
        QualityWish wish = production.order().quality();
        if (!wish.leader()) {
            return quality;
        }
        Path file = write(context);
        if (quality.isEmpty()) {
            return quality;
        }
        List<SyncCheck.Pair> pairs = SyncCheck.pairs(file, context.silent());
        return Optional.of(LeaderCheck.with(quality.get(), pairs, wish.limits()));
    }

    /// Whether a file of a delivery is its leader, which is no copy of the film.
    static boolean isLeader(String name) {
        return name.startsWith(NAME);
    }

    private Path write(JobContext context) throws StudioFault {
        ExportPreset preset = production.order().settings().preset();
        Container container = preset.delivery().container();
        VideoSettings settings = preset.settings(production.lastEncoder());
        String name = NAME + container.extension();
        Path file = folder.path().resolve(name);
        Digest key =
                new Recipe(
                                "sync-leader",
                                VERSION,
                                Map.of("video", settings.recipe(), "container", container),
                                List.of())
                        .key();
        if (!folder.has(name, key)) {
            SyncLeader.write(settings, container, file, context.silent());
            folder.wrote(name, key);
        }
        return file;
    }
}
