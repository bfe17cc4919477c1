package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;

import java.util.LinkedHashMap;
import java.util.Map;

/// The edits of the media bin.
public final class Bins {
    private Bins() {}

    /// Puts a file in, or changes what is said of it: its name, folder and tags, and where it is
    /// when it was found again.
    ///
    /// ```
    /// before:  bin: A B              after:  bin: A B X
    /// ```
    ///
    /// OTIO: an `ExternalReference` in the metadata of the timeline.
    public static Arrangement put(Arrangement before, BinItem item) {
        return before.with(item);
    }

    /// Takes a file out; one that a clip uses stays.
    ///
    /// ```
    /// before:  bin: A B X            after:  bin: A B
    /// ```
    ///
    /// OTIO: the `ExternalReference` is removed.
    public static Arrangement remove(Arrangement before, String digest) {
        if (uses(before, digest) > 0) {
            return before;
        }
        Map<String, BinItem> fewer = new LinkedHashMap<>(before.bin());
        fewer.remove(digest);
        return before.withBin(fewer);
    }

    /// How many clips use a file.
    public static int uses(Arrangement arrangement, String digest) {
        return (int)
                arrangement.userClips().values().stream()
                        .filter(clip -> clip.source().equals(new ClipSource.OfMedia(digest)))
                        .count();
    }
}
