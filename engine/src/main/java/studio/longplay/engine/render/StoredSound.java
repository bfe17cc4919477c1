package studio.longplay.engine.render;

import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.SampleRate;

import java.util.function.Predicate;

/// How much sound the store will take of a programme. Only stems that something is on are kept of a
/// scene, so it goes by what the script asks for.
///
/// @param bytesPerSample on average, of one sample of the programme
record StoredSound(double bytesPerSample) {
    /// A stereo pair of floats: a stem, a mix, a piece of music.
    private static final int PAIR = 2 * Float.BYTES;

    /// Four stems, the mix, music and takes: of a programme nobody knows anything of, or at a desk
    /// whose rooms may be heard on any stem.
    static final StoredSound MOST = new StoredSound(4 * PAIR + PAIR + PAIR + Float.BYTES);

    /// @param crowd whether a line is said by many, who have a stem of their own
    static StoredSound of(Programme programme, Desk desk, Predicate<Placed.PlacedLine> crowd) {
        if (!desk.equals(Desk.PLAIN)) {
            return MOST;
        }
        double bytes = 0;
        long samples = 0;
        for (SceneLayout scene : programme.scenes()) {
            long length = scene.duration().toSamplesFloor(SampleRate.HZ_48000);
            bytes += length * of(scene, crowd);
            samples += length;
        }
        return samples == 0 ? MOST : new StoredSound(bytes / samples);
    }

    private static double of(SceneLayout scene, Predicate<Placed.PlacedLine> crowd) {
        int stems = scene.userClips().isEmpty() ? 0 : 1;
        double sources = 0;
        if (!scene.lines().stream().allMatch(crowd)) {
            stems++;
        }
        if (scene.lines().stream().anyMatch(crowd)) {
            stems++;
        }
        if (!scene.lines().isEmpty()) {
            sources += Float.BYTES;
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
