package studio.longplay.engine.mix;

import studio.longplay.engine.mix.desk.LevelMeter;
import studio.longplay.engine.mix.desk.RoomReverb;
import studio.longplay.engine.mix.desk.StripChain;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The graph of the benchmark: sixteen stereo tracks, each with four bands, a compressor, fader,
/// pan and a send to a room; four buses, of which two make room for the speech; on the whole the
/// room, the limiter and the meter.
final class BenchGraph {
    static final int TRACKS = 16;
    static final int BLOCK = 2048;
    private static final int BUSES = 4;
    private static final float SEND = 0.15f;
    private static final SampleRate RATE = SampleRate.HZ_48000;

    private final List<StripChain> strips = new ArrayList<>();
    private final float[][][] buses = new float[BUSES][2][BLOCK];
    private final float[][] sent = new float[2][BLOCK];
    private final float[][] out = new float[2][BLOCK];
    private final LevelMeter[] busMeters = new LevelMeter[BUSES];
    private final Ducker ducker;
    private final Curve musicCurve = Curve.ducking(9);
    private final Curve effectsCurve = Curve.ducking(3);
    private final double[] progress = new double[BLOCK];
    private final RoomReverb room = new RoomReverb(new Room(1.8, 20, 6000, 1), RATE);
    private final Limiter limiter = new Limiter(RATE, 2, -1);
    private final RunningMeter meter = new RunningMeter(RATE);
    private final boolean whole;
    private long at;

    /// @param whole with room, limiter and meter; else only what stands before them
    BenchGraph(boolean whole, long lengthSamples) {
        this.whole = whole;
        for (int track = 0; track < TRACKS; track++) {
            strips.add(new StripChain(strip(track), RATE));
        }
        Arrays.setAll(busMeters, bus -> new LevelMeter());
        List<SpeechWindow> speech = new ArrayList<>();
        for (long from = 96_000; from + 144_000 < lengthSamples; from += 384_000) {
            speech.add(new SpeechWindow(from, from + 144_000));
        }
        this.ducker = new Ducker(speech, Ducking.DEFAULT);
    }

    static Strip strip(int track) {
        return Strip.PLAIN
                .withEqualizer(
                        Equalizer.of(
                                Band.highPass(60 + 10 * track),
                                Band.lowShelf(120 + 5 * track, track % 5 == 2 ? -1 : 2 - track % 5),
                                Band.peak(
                                        800 + 150 * track, track % 7 == 3 ? 1 : track % 7 - 3, 1.2),
                                Band.highShelf(8000, track % 3 == 0 ? 1.5 : -0.5)))
                .withCompressor(new Compressor(-24, 3, 6, 10, 120, 0))
                .withGainDb(3)
                .withPan((track / (TRACKS - 1.0) * 2 - 1) * 0.8);
    }

    /// Mixes one block of all tracks, whose samples it changes.
    void block(float[][][] tracks) {
        for (float[][] bus : buses) {
            clear(bus);
        }
        clear(sent);
        for (int track = 0; track < TRACKS; track++) {
            float[][] sound = tracks[track];
            strips.get(track).process(sound, 0, BLOCK);
            add(buses[track % BUSES], sound, 1);
            add(sent, sound, SEND);
        }
        if (ducker.progress(at, BLOCK, progress)) {
            duck(buses[1], musicCurve);
            duck(buses[2], effectsCurve);
        }
        clear(out);
        for (int bus = 0; bus < BUSES; bus++) {
            busMeters[bus].process(buses[bus], 0, BLOCK);
            add(out, buses[bus], 1);
        }
        if (whole) {
            room.process(sent, 0, BLOCK);
            add(out, sent, 1);
            limiter.process(out, 0, BLOCK);
            meter.process(out, 0, BLOCK);
        }
        at += BLOCK;
    }

    private static void clear(float[][] stereo) {
        Arrays.fill(stereo[0], 0f);
        Arrays.fill(stereo[1], 0f);
    }

    private static void add(float[][] to, float[][] from, float factor) {
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < BLOCK; i++) {
                to[side][i] += from[side][i] * factor;
            }
        }
    }

    private void duck(float[][] bus, Curve curve) {
        for (int i = 0; i < BLOCK; i++) {
            double gain = curve.at(progress[i]);
            bus[0][i] = (float) (bus[0][i] * gain);
            bus[1][i] = (float) (bus[1][i] * gain);
        }
    }

    float[][] out() {
        return out;
    }

    double deepestCompressorDb() {
        double deepest = 0;
        for (StripChain strip : strips) {
            deepest = Math.max(deepest, strip.takeCompressorDb());
        }
        return deepest;
    }

    RunningMeter meter() {
        return meter;
    }

    double limiterDb() {
        return limiter.deepestGainDb();
    }
}
