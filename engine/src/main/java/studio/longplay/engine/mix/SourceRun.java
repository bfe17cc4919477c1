package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.desk.Strip;

import java.util.Arrays;
import java.util.Map;

/// The clips of one source on one stem while a scene is mixed, on their way through the source's
/// strip. Without a strip it is only looked at, while the clips go straight to their stem.
final class SourceRun {
    /// Once: every call of `values` makes an array, and blocks come by the hundred thousand.
    private static final Stem[] STEMS = Stem.values();

    private final float[][] stereo;
    private final @Nullable StripRun strip;
    private final float[] routes = new float[Stem.values().length];
    private final boolean sends;
    private final int row;

    /// @param stem of the clips
    /// @param strip none if the source has none
    /// @param row of the source in what is measured
    SourceRun(Stem stem, @Nullable SceneStrip strip, int row, int longest) {
        this.stereo = new float[2][longest];
        this.strip = strip == null ? null : new StripRun(strip, longest);
        this.row = row;
        this.sends = strip != null && strip.sends();
        if (strip != null) {
            for (Map.Entry<Stem, Double> route :
                    strip.routes().orElse(Map.of(stem, 0.0)).entrySet()) {
                boolean off = route.getValue() <= Strip.OFF_DB;
                routes[route.getKey().place()] =
                        off ? 0 : (float) Decibels.toFactor(route.getValue());
            }
        }
    }

    /// Its own two channels, to be added to.
    float[][] stereo() {
        return stereo;
    }

    boolean hasStrip() {
        return strip != null;
    }

    /// Opens the rooms it sends to.
    void open(RoomRun room) {
        for (Stem stem : Stem.values()) {
            if (sends && routes[stem.place()] != 0) {
                room.open(stem);
            }
        }
    }

    /// Sends a block on: through the strip, to its stems and to their rooms.
    void finish(float[][][] pairs, RoomRun room, StripLevels levels, int count, long at) {
        StripRun run = strip;
        if (run == null) {
            levels.look(row, stereo, count, at);
        } else {
            levels.process(row, run, stereo, count, at);
            for (Stem stem : STEMS) {
                float share = routes[stem.place()];
                if (share != 0) {
                    add(pairs[stem.place()], share, count);
                    if (sends) {
                        run.send(stereo, room.sent(stem), share, count, at);
                    }
                }
            }
        }
        Arrays.fill(stereo[0], 0, count, 0f);
        Arrays.fill(stereo[1], 0, count, 0f);
    }

    private void add(float[][] to, float share, int count) {
        for (int side = 0; side < 2; side++) {
            float[] from = stereo[side];
            float[] out = to[side];
            for (int i = 0; i < count; i++) {
                out[i] += from[i] * share;
            }
        }
    }
}
