package studio.longplay.engine.render.preview;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.render.make.Runs;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Property;

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
                for (Slice run : Runs.of(placed.slices())) {
                    clip(line.take().get(), run).ifPresent(clips::add);
                }
            }
        }
        return new PlayScene(length, Optional.empty(), clips);
    }

    /// A run as it is until it is mixed: at its place and level, but without fades and at the
    /// take's own speed.
    private static Optional<PlayClip> clip(SpokenLine take, Slice run) {
        long source = samples(run.sourceStart());
        long length = samples(run.end()) - samples(run.range().start());
        long left = Math.min(length, take.facts().samples() - source);
        double volumeDb = run.treatment().value(Property.VOLUME, run.sourceStart());
        double gain = PlayRamp.factorOf(take.gainDb() + volumeDb) * MIDDLE_GAIN;
        return left <= 0
                ? Optional.empty()
                : Optional.of(
                        new PlayClip(
                                take.artifact().file(),
                                take.stem(),
                                source,
                                samples(run.range().start()),
                                left,
                                (float) gain));
    }

    static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}
