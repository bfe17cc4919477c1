package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.desk.RoomReverb;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// The room while a scene is mixed: what is sent to it for a stem comes back to that stem.
///
/// The stems so stay apart: their rooms are alike and know nothing of each other.
final class RoomRun {
    /// As long as clips are faded where the scene cuts them: every scene ends in silence.
    private static final long EDGE_FADE_SAMPLES = 240;

    private final Room room;
    private final long sceneLength;
    private final Curve fade = Curve.raisedCosine();
    private final @Nullable RoomReverb[] reverbs = new @Nullable RoomReverb[Stem.values().length];
    private final float[][][] sent;

    RoomRun(Room room, long sceneLength, int longest) {
        this.room = room;
        this.sceneLength = sceneLength;
        this.sent = new float[Stem.values().length][2][longest];
    }

    /// Says that something may be sent for a stem.
    void open(Stem stem) {
        if (reverbs[stem.place()] == null) {
            reverbs[stem.place()] = new RoomReverb(room, SampleRate.HZ_48000);
        }
    }

    /// What is sent for a stem in this block; to be added to.
    float[][] sent(Stem stem) {
        return sent[stem.place()];
    }

    /// Adds a stem's answer to its two channels, and awaits the next block.
    void answer(Stem stem, float[][] stereo, int count, long at) {
        RoomReverb reverb = reverbs[stem.place()];
        if (reverb == null) {
            return;
        }
        float[][] answer = sent[stem.place()];
        reverb.process(answer, 0, count);
        long left = sceneLength - at;
        for (int side = 0; side < 2; side++) {
            float[] from = answer[side];
            for (int i = (int) Math.max(0, left - EDGE_FADE_SAMPLES); i < count; i++) {
                from[i] *= (float) fade.at((left - i - 0.5) / EDGE_FADE_SAMPLES);
            }
            for (int i = 0; i < count; i++) {
                stereo[side][i] += from[i];
            }
            Arrays.fill(from, 0, count, 0f);
        }
    }
}
