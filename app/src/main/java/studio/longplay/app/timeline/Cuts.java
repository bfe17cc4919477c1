package studio.longplay.app.timeline;

import studio.longplay.engine.time.MediaTime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The times at which something begins or ends: what the playhead jumps to and snaps to.
///
/// Captions are no cuts, they would stand between the words of every line.
public final class Cuts {
    private final long[] ticks;

    private Cuts(long[] ticks) {
        this.ticks = ticks;
    }

    static Cuts of(List<Track> tracks, List<SceneMark> scenes, MediaTime duration) {
        LongStream clips =
                tracks.stream()
                        .flatMap(track -> track.clips().stream())
                        .filter(clip -> clip.kind() != ClipKind.CAPTION)
                        .flatMapToLong(clip -> LongStream.of(clip.start(), clip.end()));
        LongStream bounds =
                Stream.concat(
                                scenes.stream().map(scene -> scene.range().start()),
                                Stream.of(MediaTime.ZERO, duration))
                        .mapToLong(MediaTime::ticks);
        return new Cuts(LongStream.concat(clips, bounds).sorted().distinct().toArray());
    }

    /// The last cut before a time.
    public Optional<MediaTime> before(MediaTime time) {
        int found = Arrays.binarySearch(ticks, time.ticks());
        return at(found >= 0 ? found - 1 : -found - 2);
    }

    /// The first cut after a time.
    public Optional<MediaTime> after(MediaTime time) {
        int found = Arrays.binarySearch(ticks, time.ticks());
        return at(found >= 0 ? found + 1 : -found - 1);
    }

    /// The cut nearest to a time, if it is no farther than `within`.
    public Optional<MediaTime> nearest(MediaTime time, MediaTime within) {
        int found = Arrays.binarySearch(ticks, time.ticks());
        if (found >= 0) {
            return at(found);
        }
        Optional<MediaTime> before = at(-found - 2);
        Optional<MediaTime> after = at(-found - 1);
        return Stream.concat(before.stream(), after.stream())
                .filter(cut -> Math.abs(cut.ticks() - time.ticks()) <= within.ticks())
                .min(
                        java.util.Comparator.comparingLong(
                                cut -> Math.abs(cut.ticks() - time.ticks())));
    }

    private Optional<MediaTime> at(int index) {
        return index < 0 || index >= ticks.length
                ? Optional.empty()
                : Optional.of(new MediaTime(ticks[index]));
    }
}
