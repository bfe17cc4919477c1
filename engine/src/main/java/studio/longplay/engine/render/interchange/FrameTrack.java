package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.FileReference;
import studio.longplay.engine.timeline.Gap;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A track on whole frames, for formats that know nothing finer.
///
/// @param clips in the order of their starts; none overlap
record FrameTrack(Track track, List<FrameClip> clips) {
    FrameTrack {
        clips = List.copyOf(clips);
    }

    /// What stands over a cut.
    ///
    /// @param before frames before the cut
    /// @param after frames after the cut
    record Cross(String name, long before, long after) {
        static final Cross NONE = new Cross("", 0, 0);

        long frames() {
            return before + after;
        }
    }

    /// A track without what is not seen or heard: clips that are disabled or have no media.
    ///
    /// @param losses takes what had to move, and what is left out
    static FrameTrack of(Track track, List<Loss> losses) {
        FrameTrack whole = whole(track, losses);
        List<FrameClip> seen = new ArrayList<>();
        for (FrameClip clip : whole.clips) {
            if (clip.clip().treatment().disabled()) {
                String sentence = "It is switched off and left out.";
                losses.add(Loss.of(clip.clip().name(), clip.at(), sentence));
            } else if (clip.clip().media() instanceof FileReference) {
                seen.add(alone(clip, seen));
            }
        }
        return new FrameTrack(track, seen);
    }

    /// Without a transition from a clip that is left out.
    private static FrameClip alone(FrameClip clip, List<FrameClip> before) {
        boolean touches = !before.isEmpty() && before.getLast().end() == clip.start();
        return clip.head().frames() == 0 || touches ? clip : clip.withHead(Cross.NONE);
    }

    /// A track with all its clips.
    ///
    /// @param losses takes what had to move
    static FrameTrack whole(Track track, List<Loss> losses) {
        Reading reading = new Reading();
        track.items().forEach(reading::take);
        reading.report(track, losses);
        return new FrameTrack(track, reading.clips);
    }

    /// Used once.
    private static final class Reading {
        private final List<FrameClip> clips = new ArrayList<>();
        private MediaTime at = MediaTime.ZERO;
        private Cross pending = Cross.NONE;
        private int moved;
        private long mostTicks;
        private Optional<MediaTime> firstMoved = Optional.empty();

        void take(Composable item) {
            switch (item) {
                case Transition transition -> pending = cross(transition);
                case Gap _ -> pending = Cross.NONE;
                case Clip clip -> {
                    place(clip);
                    pending = Cross.NONE;
                }
            }
            at = at.plus(item.duration());
        }

        private Cross cross(Transition transition) {
            long cut = Smpte.nearest(at);
            long from = Smpte.nearest(at.minus(transition.inOffset()));
            long to = Smpte.nearest(at.plus(transition.outOffset()));
            return new Cross(transition.name(), cut - from, to - cut);
        }

        private void place(Clip clip) {
            MediaTime end = at.plus(clip.duration());
            long from = Smpte.nearest(at);
            long to = Smpte.nearest(end);
            if (!Smpte.isWhole(at) || !Smpte.isWhole(end)) {
                count(Math.max(off(at), off(end)));
            }
            if (to <= from) {
                return;
            }
            boolean touches = !clips.isEmpty() && clips.getLast().end() == from;
            Cross head = touches && pending.frames() > 0 ? pending : Cross.NONE;
            if (head.frames() > 0) {
                clips.add(clips.removeLast().withTail(head));
            }
            clips.add(new FrameClip(clip, at, from, to, head, Cross.NONE));
        }

        private static long off(MediaTime time) {
            MediaTime frame = MediaTime.ofFrames(Smpte.nearest(time), Smpte.RATE);
            return Math.abs(time.minus(frame).ticks());
        }

        private void count(long ticks) {
            moved++;
            mostTicks = Math.max(mostTicks, ticks);
            firstMoved = firstMoved.or(() -> Optional.of(at));
        }

        void report(Track track, List<Loss> losses) {
            if (moved > 0) {
                String sentence =
                        String.format(
                                Locale.ROOT,
                                "%d of its clips do not begin and end on whole frames; their ends"
                                        + " move by up to %.1f ms.",
                                moved,
                                mostTicks * 1000.0 / MediaTime.TICKS_PER_SECOND);
                losses.add(new Loss(track.name(), firstMoved, sentence));
            }
        }
    }
}
