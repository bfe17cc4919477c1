package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings one clip onto the timeline, and the sound of a film beside it. Used once.
final class Arrivals {
    private static final int FASTEST = 100;

    private final Draft draft;
    private final Incoming incoming;
    private final String track;
    private final MediaTime out;

    Arrivals(Desk desk, Incoming incoming, String track) {
        this.draft = new Draft(desk);
        this.incoming = incoming;
        this.track = UserTracks.of(draft, incoming.source(), track);
        this.out = incoming.out().min(mediaEnd());
    }

    private MediaTime mediaEnd() {
        return Optional.of(incoming.source())
                .filter(ClipSource.OfMedia.class::isInstance)
                .map(source -> draft.before().bin().get(((ClipSource.OfMedia) source).digest()))
                .filter(item -> item.kind() != BinItem.Kind.STILL && item.length().ticks() > 0)
                .map(BinItem::length)
                .orElse(Strip.ENDLESS);
    }

    /// Whether there is anything of it, and its track takes it.
    boolean isWelcome() {
        return incoming.in().isBefore(out)
                && !incoming.in().isBefore(MediaTime.ZERO)
                && draft.isOpen(track);
    }

    /// When the last clip of its track ends.
    MediaTime end() {
        return Overlaps.on(draft, track).stream()
                .map(Strip::end)
                .reduce(MediaTime.ZERO, MediaTime::max);
    }

    void insert(MediaTime at) {
        FrameTimes frames = draft.frames();
        TimeRange range = new TimeRange(frames.nearest(at.max(MediaTime.ZERO)), length());
        divide(draft, List.of(track), range.start());
        if (range.start().isBefore(draft.board().duration())) {
            new Flow(draft).open(range.start(), range.duration());
        }
        bring(range, Speed.NORMAL);
    }

    /// Clips of tracks that go on over a time are cut there, with what is linked to them.
    static void divide(Draft draft, Collection<String> tracks, MediaTime at) {
        for (String each : tracks) {
            for (Strip strip : Overlaps.on(draft, each)) {
                if (strip.range().contains(at)) {
                    Set<ClipRef> linked = Binds.linked(draft, Set.of(strip.ref()));
                    Splits.splitAll(draft, draft.free(linked), at);
                }
            }
        }
    }

    void overwrite(MediaTime at) {
        bringOver(
                new TimeRange(draft.frames().nearest(at.max(MediaTime.ZERO)), length()),
                Speed.NORMAL);
    }

    void fill(TimeRange target) {
        FrameTimes frames = draft.frames();
        MediaTime start = frames.nearest(target.start());
        MediaTime length = frames.nearest(target.duration()).max(frames.one());
        bringOver(new TimeRange(start, length), speed(out.minus(incoming.in()), length));
    }

    /// In milliseconds, which is exact enough for a film and keeps the fraction small; and not so
    /// fast that more is shown than there is.
    private static Speed speed(MediaTime source, MediaTime target) {
        if (source.equals(target)) {
            return Speed.NORMAL;
        }
        long wanted = Math.max(1, source.toMillisFloor());
        long below = target.toMillisFloor();
        long lasting = MediaTime.ofMillis(below).equals(target) ? below : below + 1;
        return wanted > FASTEST * lasting
                ? new Speed(FASTEST, 1)
                : new Speed(Math.toIntExact(wanted), Math.toIntExact(lasting));
    }

    /// What is seen lasts whole frames, one at least.
    private MediaTime length() {
        MediaTime length = out.minus(incoming.in());
        FrameTimes frames = draft.frames();
        boolean fits = frames.nearest(length).minus(length).compareTo(spare()) <= 0;
        MediaTime framed = fits ? frames.nearest(length) : frames.floor(length);
        return draft.isVideo(track) ? framed.max(frames.one()) : length;
    }

    private MediaTime spare() {
        return mediaEnd().minus(out);
    }

    private void bringOver(TimeRange range, Speed speed) {
        Overlaps.clear(draft, track, List.of(range), Set.of());
        bring(range, speed);
    }

    /// Puts a clip, and the sound of a film beside it, where nothing is.
    private void bring(TimeRange range, Speed speed) {
        boolean both = incoming.withSound() && draft.isVideo(track);
        String link = both ? draft.names().fresh("link") : "";
        put(range, speed, track, link);
        if (both) {
            put(range, speed, UserTracks.forSound(draft, track, range), link);
        }
    }

    private void put(TimeRange range, Speed speed, String onto, String link) {
        draft.put(
                new UserClip(
                        draft.names().fresh("clip"),
                        onto,
                        incoming.name(),
                        incoming.source(),
                        draft.ground().anchorAt(range.start()),
                        incoming.in(),
                        incoming.in().plus(speed.sourceOf(range.duration())),
                        Treatment.NONE.withSpeed(speed),
                        link,
                        ""));
    }

    Arrangement done() {
        return draft.done();
    }
}
