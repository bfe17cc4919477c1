package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the sound of a scene comes from: its mix, or until there is one its takes.
///
/// @param length in samples
/// @param clips in the order of the layout; none where there is a mix
record PlayScene(long length, Optional<Path> stems, List<PlayClip> clips) {
    /// A mono clip in the middle keeps its power.
    private static final double MIDDLE_GAIN = StrictMath.sqrt(0.5);

    static PlayScene of(PreviewScene scene, PreviewState state) {
        long length = samples(scene.layout().duration());
        if (scene.stems().isPresent()) {
            return new PlayScene(length, scene.stems(), List.of());
        }
        List<PlayClip> clips = new ArrayList<>();
        for (Placed.PlacedLine placed : scene.layout().lines()) {
            PreviewLine line = state.lines().get(placed.line().id());
            if (line != null && line.take().isPresent()) {
                clips.add(clip(line.take().get(), samples(placed.range().start())));
            }
        }
        return new PlayScene(length, Optional.empty(), clips);
    }

    private static PlayClip clip(SpokenLine take, long at) {
        double gain = PlayRamp.factorOf(take.gainDb()) * MIDDLE_GAIN;
        return new PlayClip(
                take.artifact().file(), take.stem(), at, take.facts().samples(), (float) gain);
    }

    static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}
