package studio.longplay.engine.render;

import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.SampleRate;

/// How much sound the store will take of a programme. Only stems that something is on are kept of a
/// scene, so it goes by what the script asks for.
///
/// @param bytesPerSample on average, of one sample of the programme
record StoredSound(double bytesPerSample) {
    /// A stereo pair of floats: a stem, a mix, a piece of music.
    private static final int PAIR = 2 * Float.BYTES;

    /// What is spoken is one channel, and pauses are not kept.
    private static final double TAKES = 0.85 * Float.BYTES;

    /// Four stems, the mix, music and takes: of a programme nobody knows anything of, or at a desk
    /// whose rooms may be heard on any stem.
    static final StoredSound MOST = new StoredSound(4 * PAIR + PAIR + PAIR + Float.BYTES);

    static StoredSound of(Programme programme, Desk desk) {
        if (!desk.equals(Desk.PLAIN)) {
            return MOST;
        }
        double bytes = 0;
        long samples = 0;
        for (SceneLayout scene : programme.scenes()) {
            long length = scene.duration().toSamplesFloor(SampleRate.HZ_48000);
            bytes += length * of(scene);
            samples += length;
        }
        return samples == 0 ? MOST : new StoredSound(bytes / samples);
    }

    private static double of(SceneLayout scene) {
        int stems = scene.userClips().isEmpty() ? 0 : 1;
        double sources = 0;
        if (!scene.lines().isEmpty()) {
            stems++;
            sources += TAKES;
        }
        if (!scene.music().isEmpty()) {
            stems++;
            sources += PAIR;
        }
        if (!scene.sounds().isEmpty()) {
            stems++;
        }
        return Math.max(0.5, stems) * PAIR + PAIR + sources;
    }
}
