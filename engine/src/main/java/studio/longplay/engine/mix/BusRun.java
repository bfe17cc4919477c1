package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.SampleRate;

import java.util.List;

/// What happens to the stems of a scene after their sources are added: the dialogue's high-pass,
/// ducking, and the strips of the buses.
final class BusRun {
    private static final double DIALOGUE_CUTOFF_HZ = 80;

    /// Once: every call of `values` makes an array, and blocks come by the hundred thousand.
    private static final Stem[] STEMS = Stem.values();

    private final HighPass[] dialogue = {
        new HighPass(DIALOGUE_CUTOFF_HZ, SampleRate.HZ_48000.hertz()),
        new HighPass(DIALOGUE_CUTOFF_HZ, SampleRate.HZ_48000.hertz())
    };
    private final Ducker ducker;
    private final Ducker musicDucker;
    private final Ducker ensembleDucker;
    private final Curve[] curves = new Curve[Stem.values().length];
    private final @Nullable StripRun[] strips = new @Nullable StripRun[Stem.values().length];
    private final boolean[] sends = new boolean[Stem.values().length];
    private final RoomRun room;
    private final double[] progress;

    BusRun(SceneMix scene, boolean rings, int longest) {
        Ducking ducking = scene.ducking();
        List<SpeechWindow> effects = scene.heeded(Stem.EFFECTS);
        List<SpeechWindow> music = scene.heeded(Stem.MUSIC);
        List<SpeechWindow> ensemble =
                ducking.ensembleDepthDb() == 0 ? List.of() : scene.heeded(Stem.ENSEMBLE);
        this.ducker = new Ducker(effects, ducking);
        this.musicDucker = music.equals(effects) ? ducker : new Ducker(music, ducking);
        this.ensembleDucker = new Ducker(ensemble, ducking);
        this.room = new RoomRun(scene, rings, longest);
        this.progress = new double[longest];
        for (Stem stem : Stem.values()) {
            curves[stem.place()] = Curve.ducking(ducking.depthDb(stem));
            SceneStrip strip = scene.desk().buses().get(stem);
            if (strip != null) {
                strips[stem.place()] = new StripRun(strip, longest);
                sends[stem.place()] = strip.sends();
            }
            if (strip != null && strip.sends()) {
                room.open(stem);
            }
        }
    }

    /// Changes a block of the stems, pair by pair.
    void apply(float[][][] pairs, StripLevels levels, int count, long at) {
        float[][] voices = pairs[Stem.DIALOGUE.place()];
        dialogue[0].filter(voices[0], count);
        dialogue[1].filter(voices[1], count);
        boolean down = ducker.progress(at, count, progress);
        if (down) {
            duck(pairs, Stem.EFFECTS, count);
        }
        if (musicDucker == ducker ? down : musicDucker.progress(at, count, progress)) {
            duck(pairs, Stem.MUSIC, count);
        }
        if (ensembleDucker.progress(at, count, progress)) {
            duck(pairs, Stem.ENSEMBLE, count);
        }
        for (Stem stem : STEMS) {
            finish(stem, pairs[stem.place()], levels, count, at);
        }
    }

    private void duck(float[][][] pairs, Stem stem, int count) {
        Curve curve = curves[stem.place()];
        float[] left = pairs[stem.place()][0];
        float[] right = pairs[stem.place()][1];
        for (int i = 0; i < count; i++) {
            double gain = curve.at(progress[i]);
            left[i] = (float) (left[i] * gain);
            right[i] = (float) (right[i] * gain);
        }
    }

    private void finish(Stem stem, float[][] stereo, StripLevels levels, int count, long at) {
        StripRun strip = strips[stem.place()];
        int row = levels.row(stem);
        if (strip == null) {
            levels.look(row, stereo, count, at);
            return;
        }
        levels.process(row, strip, stereo, count, at);
        if (sends[stem.place()]) {
            strip.send(stereo, room.sent(stem), 1, count, at);
            room.answer(stem, stereo, count, at);
        }
    }
}
