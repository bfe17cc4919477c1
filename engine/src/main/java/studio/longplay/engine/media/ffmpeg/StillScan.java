package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Finds out what a still is by decoding it; see `media.FootageScan`.
public final class StillScan {
    private StillScan() {}

    public static boolean isStill(Path file) throws StudioFault {
        return StillReader.kind(file).isPresent();
    }

    public static FootageFacts look(Path file, int maxPixels) throws StudioFault {
        String name =
                StillReader.kind(file)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replaceFirst("_.*", ""))
                        .orElse("unknown");
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = StillReader.read(file, arena, maxPixels);
            return new FootageFacts(
                    FootageFacts.Kind.STILL,
                    name,
                    MediaTime.ZERO,
                    Optional.of(
                            new FootageFacts.PictureTrack(
                                    name,
                                    picture.width(),
                                    picture.height(),
                                    FrameRate.FPS_25,
                                    false,
                                    1,
                                    1,
                                    MediaTime.ZERO)),
                    Optional.empty());
        }
    }
}
