package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Keeps the user's clips apart: time that is closed under one clip cannot bring the next one into
/// it. Nothing is cut; what would come too early comes right after.
///
/// ```
/// before:  [   A   ][  B  ]
/// closed:     <--->
/// after:   [   A   ][  B  ]
/// ```
final class Apart {
    /// Clips that the user linked across each other could push for ever.
    private static final int MOST_ROUNDS = 64;

    private final Draft draft;
    private final Map<String, List<Standing>> tracks = new TreeMap<>();
    private final Map<String, List<Standing>> links = new HashMap<>();

    /// A clip where it will stand, and how far it is pushed.
    private static final class Standing {
        private final UserClip clip;
        private final TimeRange range;
        private final MediaTime stood;
        private MediaTime by = MediaTime.ZERO;

        Standing(UserClip clip, TimeRange range, MediaTime stood) {
            this.clip = clip;
            this.range = range;
            this.stood = stood;
        }

        MediaTime start() {
            return range.start().plus(by);
        }
    }

    private Apart(Draft draft) {
        this.draft = draft;
    }

    static void push(Draft draft) {
        if (!draft.ground().isMoved() && !areClose(draft)) {
            return;
        }
        Apart apart = new Apart(draft);
        apart.gather(_ -> true);
        boolean pushed = true;
        for (int round = 0; pushed && round < MOST_ROUNDS; round++) {
            boolean along = apart.alongTracks();
            pushed = apart.together() || along;
        }
        apart.tracks.values().stream()
                .flatMap(List::stream)
                .filter(standing -> standing.by.ticks() > 0)
                .forEach(it -> draft.nudge(new ClipRef.OfUser(it.clip.id()), it.by));
    }

    /// Whether clips would come into each other on a track on which something was changed. On the
    /// others all stand as they stood, where the ground stays.
    private static boolean areClose(Draft draft) {
        Set<String> touched = draft.touchedTracks();
        Apart apart = new Apart(draft);
        apart.gather(touched::contains);
        return apart.alongTracks();
    }

    /// @param isWanted which tracks
    private void gather(Predicate<String> isWanted) {
        for (UserClip clip : draft.clips()) {
            if (!isWanted.test(clip.track())) {
                continue;
            }
            Optional<TimeRange> range = range(draft, clip);
            if (range.isPresent() && draft.isOpen(clip.track()) && !isHidden(clip)) {
                MediaTime stood = draft.stood(clip.id()).orElse(range.get().start());
                Standing standing = new Standing(clip, range.get(), stood);
                tracks.computeIfAbsent(clip.track(), _ -> new ArrayList<>()).add(standing);
                if (!clip.link().isEmpty()) {
                    links.computeIfAbsent(clip.link(), _ -> new ArrayList<>()).add(standing);
                }
            }
        }
        for (List<Standing> track : tracks.values()) {
            track.sort(
                    Comparator.comparing((Standing it) -> it.stood)
                            .thenComparing(it -> it.range.start())
                            .thenComparing(it -> it.clip.id()));
        }
    }

    /// Where a clip of the user's will stand.
    static Optional<TimeRange> range(Draft draft, UserClip clip) {
        return draft.ground()
                .of(clip.anchor())
                .map(start -> {
                    TimeRange range = new TimeRange(start, length(draft, clip));
                    return draft.isVideo(clip.track()) ? draft.frames().seen(range) : range;
                });
    }

    /// Whether it has no place, and this edit leaves it alone.
    private boolean isHidden(UserClip clip) {
        return draft.strip(new ClipRef.OfUser(clip.id())).isEmpty()
                && (!draft.isTouched(clip.id())
                        || clip.equals(draft.before().userClips().get(clip.id())));
    }

    /// A clip that was cut short by another, and that this edit leaves alone, is so short still.
    private static MediaTime length(Draft draft, UserClip clip) {
        boolean same = !draft.isTouched(clip.id()) || isAsLong(draft, clip);
        Optional<Strip> strip = draft.strip(new ClipRef.OfUser(clip.id()));
        return same && strip.isPresent()
                ? strip.get().range().duration().min(clip.length())
                : clip.length();
    }

    private static boolean isAsLong(Draft draft, UserClip clip) {
        UserClip before = draft.before().userClips().get(clip.id());
        return before != null && before.length().equals(clip.length());
    }

    private boolean alongTracks() {
        boolean pushed = false;
        for (List<Standing> track : tracks.values()) {
            MediaTime end = MediaTime.ZERO;
            for (Standing standing : track) {
                MediaTime late = end.minus(standing.start());
                if (late.ticks() > 0) {
                    standing.by = standing.by.plus(draft.frames().ceiling(late));
                    pushed = true;
                }
                end = standing.start().plus(standing.range.duration());
            }
        }
        return pushed;
    }

    /// What is linked is pushed together.
    private boolean together() {
        boolean pushed = false;
        for (List<Standing> linked : links.values()) {
            MediaTime most = MediaTime.ZERO;
            for (Standing standing : linked) {
                most = most.max(standing.by);
            }
            for (Standing standing : linked) {
                pushed |= standing.by.isBefore(most);
                standing.by = most;
            }
        }
        return pushed;
    }
}
