package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.FileReference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The files of an FCPXML document, each described once.
final class FcpxmlAssets {
    /// The id of the programme's own format.
    static final String FORMAT = "r1";

    private static final Set<String> STILLS =
            Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic");

    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    private record Asset(
            String id, String name, MediaTime length, boolean pictures, boolean sound) {
        Asset with(MediaTime atLeast, boolean more, boolean moreSound) {
            return new Asset(id, name, length.max(atLeast), pictures || more, sound || moreSound);
        }
    }

    void add(FileReference file, String name, boolean sound) {
        TimeRange available = file.availableRange();
        MediaTime length = available == null ? MediaTime.ZERO : available.end();
        // The first two ids are the format's and the dissolve's.
        String id = "r" + (byPath.size() + 3);
        byPath.merge(
                file.path(),
                new Asset(id, name, length, !sound, sound),
                (there, more) -> there.with(length, !sound, sound));
    }

    String id(FileReference file) {
        return Objects.requireNonNull(byPath.get(file.path()), "a file that was not added").id;
    }

    static boolean isStill(FileReference file) {
        String path = file.path().toLowerCase(Locale.ROOT);
        return STILLS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    void write(XmlDocument xml) {
        byPath.forEach((path, asset) -> {
            boolean still = isStill(new FileReference(path, null));
            xml.open(
                    "asset",
                    "id",
                    asset.id,
                    "name",
                    asset.name,
                    "start",
                    "0s",
                    "duration",
                    still ? "0s" : FcpxmlClips.time(asset.length),
                    "hasVideo",
                    asset.pictures ? "1" : "",
                    "format",
                    asset.pictures ? FORMAT : "",
                    "hasAudio",
                    asset.sound ? "1" : "",
                    "audioSources",
                    asset.sound ? "1" : "",
                    "audioChannels",
                    asset.sound ? "2" : "",
                    "audioRate",
                    asset.sound ? "48000" : "");
            String source = OtioUrl.fileUrl(Path.of(path).toAbsolutePath());
            xml.empty("media-rep", "kind", "original-media", "src", source);
            xml.close();
        });
    }
}
