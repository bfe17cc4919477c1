package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewState;

import java.util.List;
import java.util.Optional;

/// A place where one clip of a track takes over from the one before.
///
/// @param later the clip that begins there
record Joint(Clip before, Clip later) {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();

    /// The joint of a track that is nearest to a time.
    static Optional<Joint> nearest(Track track, long ticks) {
        List<Clip> clips = track.clips();
        Optional<Joint> best = Optional.empty();
        for (int i = 1; i < clips.size(); i++) {
            Clip before = clips.get(i - 1);
            Clip later = clips.get(i);
            boolean touching =
                    later.strip().isPresent() && Math.abs(later.start() - before.end()) <= FRAME;
            if (touching && best.map(other -> isNearer(later, other, ticks)).orElse(true)) {
                best = Optional.of(new Joint(before, later));
            }
        }
        return best;
    }

    private static boolean isNearer(Clip later, Joint other, long ticks) {
        return Math.abs(later.start() - ticks) < Math.abs(other.later().start() - ticks);
    }
}
