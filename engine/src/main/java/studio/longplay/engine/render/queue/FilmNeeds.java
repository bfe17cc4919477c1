package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.RenderNodes;
import studio.longplay.engine.inference.run.PolicyRow;
import studio.longplay.engine.jobs.queue.Needs;
import studio.longplay.engine.jobs.queue.Permit;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Preflight;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a film takes of the machine while it is made, from its forecast: so that two that run at
/// once do not overrun together what each would have had alone.
public final class FilmNeeds {
    private static final long MEGA = 1_000_000;

    private FilmNeeds() {}

    /// Where films are made.
    ///
    /// @param cards whose drivers count encoder sessions
    /// @param renderNodes how many others encode
    /// @param encoder which of them are to, as the table of what runs where has it
    /// @param otherDisk the topmost folder of the delivery folder's disk, if that is another than
    ///   the data folder's
    public record Ground(
            GpuReport cards, int renderNodes, String encoder, Optional<Path> otherDisk) {
        /// This machine.
        ///
        /// @param home the data folder
        /// @throws StudioFault.Resource `disk.unreadable`
        public static Ground of(Path home, Path out, String encoder) throws StudioFault {
            Disk disk = Disk.of(out);
            return new Ground(
                    GpuReport.look(),
                    RenderNodes.count(),
                    encoder,
                    disk.holds(home) ? Optional.empty() : Optional.of(disk.top()));
        }
    }

    /// What a film is likely to need.
    ///
    /// @param ground where it is made
    public static Needs of(Forecast forecast, ExportPreset preset, Ground ground) {
        Map<Permit, Long> permits = new EnumMap<>(Permit.class);
        Preflight found = forecast.preflight();
        if (found != null) {
            permits.put(Permit.MEMORY_MEGABYTES, megabytes(found.memoryBytes()));
        }
        Forecast.Disk disk = forecast.disk();
        Map<String, Long> disks =
                ground.otherDisk()
                        .map(it -> Map.of(it.toString(), megabytes(disk.folderBytes())))
                        .orElse(Map.of());
        long bytes = disk.storeBytes() + (disks.isEmpty() ? disk.folderBytes() : 0);
        permits.put(Permit.DISK_MEGABYTES, megabytes(bytes));
        if (onCard(preset, ground)) {
            permits.put(Permit.VIDEO_MEMORY_MEGABYTES, megabytes(Preflight.cardBytes(preset)));
            permits.put(Permit.ENCODER_SESSIONS, 1L);
        } else if (isShared(preset, ground)) {
            permits.put(Permit.SHARED_ENCODER_SESSIONS, 1L);
        }
        return new Needs(true, permits, disks);
    }

    private static boolean onCard(ExportPreset preset, Ground ground) {
        return preset.kind().hasPicture()
                && !ground.cards().gpus().isEmpty()
                && (isFree(preset, ground, List.of("nvenc"))
                        || isDemanded(preset, List.of("_nvenc")));
    }

    private static boolean isShared(ExportPreset preset, Ground ground) {
        return preset.kind().hasPicture()
                && ground.renderNodes() > 0
                && (isFree(preset, ground, List.of("qsv", "vaapi"))
                        || isDemanded(preset, List.of("_qsv", "_vaapi")));
    }

    private static boolean isFree(ExportPreset preset, Ground ground, List<String> families) {
        return preset.picture().encoder().isEmpty()
                && (ground.encoder().equals(PolicyRow.AUTO) || families.contains(ground.encoder()));
    }

    private static boolean isDemanded(ExportPreset preset, List<String> endings) {
        return endings.stream().anyMatch(preset.picture().encoder().orElse("")::endsWith);
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGA - 1) / MEGA;
    }
}
