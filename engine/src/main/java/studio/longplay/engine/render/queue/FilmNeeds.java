package studio.longplay.engine.render.queue;

import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.jobs.queue.Needs;
import studio.longplay.engine.jobs.queue.Permit;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Preflight;

import java.util.EnumMap;
import java.util.Map;

/// What a film takes of the machine while it is made, from its forecast: so that two that run at
/// once do not overrun together what each would have had alone.
public final class FilmNeeds {
    private static final long MEGA = 1_000_000;

    private FilmNeeds() {}

    /// What a film is likely to need.
    ///
    /// @param cards of this machine
    /// @param onProcessor whether cards are not to encode
    /// @param oneDisk whether the delivery folder is on the data folder's disk
    public static Needs of(
            Forecast forecast,
            ExportPreset preset,
            GpuReport cards,
            boolean onProcessor,
            boolean oneDisk) {
        Map<Permit, Long> permits = new EnumMap<>(Permit.class);
        Preflight found = forecast.preflight();
        if (found != null) {
            permits.put(Permit.MEMORY_MEGABYTES, megabytes(found.memoryBytes()));
        }
        Forecast.Disk disk = forecast.disk();
        long bytes = disk.storeBytes() + (oneDisk ? disk.folderBytes() : 0);
        permits.put(Permit.DISK_MEGABYTES, megabytes(bytes));
        if (onCard(preset, cards, onProcessor)) {
            permits.put(Permit.VIDEO_MEMORY_MEGABYTES, megabytes(Preflight.cardBytes(preset)));
            permits.put(Permit.ENCODER_SESSIONS, 1L);
        }
        return new Needs(true, permits);
    }

    private static boolean onCard(ExportPreset preset, GpuReport cards, boolean onProcessor) {
        boolean free = preset.picture().encoder().isEmpty() && !onProcessor;
        boolean demanded = preset.picture().encoder().orElse("").endsWith("_nvenc");
        return preset.kind().hasPicture() && !cards.gpus().isEmpty() && (free || demanded);
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGA - 1) / MEGA;
    }
}
