package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.desk.RoomReverb;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

/// The room while a scene is mixed: what is sent to it for a stem comes back to that stem.
///
/// The stems so stay apart: their rooms are alike and know nothing of each other.
///
/// Where something follows, a room rings on after its scene until it is 90 dB down; what sounds
/// then is added to the scenes that follow. In the last scene it dies away in the pause that closes
/// the scene, in its last second at most, and does not break off.
final class RoomRun {
    private static final long LONGEST_FADE_SAMPLES = 48_000;
    private static final long LEAST_FADE_SAMPLES = 24_000;

    /// Of a room's time, in which it falls by 60 dB.
    private static final double RINGS_FOR = 1.5;

    /// The last part of the ringing goes down to nothing.
    private static final int FADE_PARTS = 6;

    private final Room room;
    private final long end;
    private final long fadeSamples;
    private final Curve fade = Curve.raisedCosine();
    private final @Nullable RoomReverb[] reverbs = new @Nullable RoomReverb[Stem.values().length];
    private final float[][][] sent;

    /// @param rings whether it rings on after the scene
    RoomRun(SceneMix scene, boolean rings, int longest) {
        this.room = scene.desk().room();
        long ringing = rings ? ringSamples(room) : 0;
        this.end = scene.lengthSamples() + ringing;
        this.fadeSamples = rings ? ringing / FADE_PARTS : fade(scene);
        this.sent = new float[Stem.values().length][2][longest];
    }

    /// How long a room is heard after its scene.
    static long ringSamples(Room room) {
        double seconds = room.preDelayMs() / 1000 + RINGS_FOR * room.seconds();
        return Math.round(seconds * SampleRate.HZ_48000.hertz());
    }

    /// The pause after the last words. It goes by the speech and not by the clips: one speaker's
    /// part of a scene ends as the whole of it does.
    private static long fade(SceneMix scene) {
        long said = scene.speech().stream().mapToLong(SpeechWindow::end).max().orElse(0);
        long least = Math.min(LEAST_FADE_SAMPLES, scene.lengthSamples() / 4);
        long pause = scene.lengthSamples() - said;
        return Math.max(1, Math.clamp(pause, least, LONGEST_FADE_SAMPLES));
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
        long left = end - at;
        for (int side = 0; side < 2; side++) {
            float[] from = answer[side];
            for (int i = (int) Math.max(0, left - fadeSamples); i < count; i++) {
                from[i] *= (float) fade.at((left - i - 0.5) / fadeSamples);
            }
            for (int i = 0; i < count; i++) {
                stereo[side][i] += from[i];
            }
            Arrays.fill(from, 0, count, 0f);
        }
    }
}
