package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One scene while it is mixed, block by block.
///
/// A clip is opened when its time comes and closed when it is over. Those of a source with a strip
/// are collected for it; all others go straight to their stem.
final class SceneRun implements AutoCloseable {
    private static final float[][] NOBODY = {};

    /// Once: every call of `values` makes an array, and blocks come by the hundred thousand.
    private static final Stem[] STEMS = Stem.values();

    private final float[][] stems;
    private final float[][][] pairs = new float[Stem.values().length][][];
    private final List<Playing> coming = new ArrayList<>();
    private final List<Playing> sounding = new ArrayList<>();
    private final List<SourceRun> sources = new ArrayList<>();
    private final RoomRun room;
    private final BusRun buses;
    private final StripLevels levels;
    private final StripLevels unmeasured = StripLevels.off();
    private final long length;
    private final ClipScratch scratch;
    private int next;

    /// A clip and the source that collects it or looks at it.
    private record Playing(ClipSource clip, @Nullable SourceRun source) {}

    /// What is collected together.
    private record Strand(StripRef source, Stem stem, SourceRun run) {}

    /// Looks at every file first, so that a missing one is known before anything is written.
    ///
    /// @param rings whether its rooms ring on after it, so that blocks may be asked for beyond its
    ///   end
    SceneRun(SceneMix scene, boolean rings, StripLevels levels, int blockSamples)
            throws StudioFault {
        this.length = scene.lengthSamples();
        this.stems = new float[Stem.CHANNELS][blockSamples];
        for (Stem stem : Stem.values()) {
            int left = stem.leftChannel();
            pairs[stem.place()] = new float[][] {stems[left], stems[left + 1]};
        }
        this.scratch = new ClipScratch(blockSamples);
        this.levels = levels;
        this.room = new RoomRun(scene, rings, blockSamples);
        this.buses = new BusRun(scene, rings, blockSamples);
        FadeCurves curves = FadeCurves.reckoned();
        List<Strand> strands = new ArrayList<>();
        for (MixClip clip : scene.clips()) {
            SourceRun source = source(clip, scene.desk(), strands, blockSamples);
            ClipSource opened = ClipSource.of(clip, curves, scene.lengthSamples());
            coming.add(new Playing(opened, source));
        }
        coming.sort(Comparator.comparingLong(playing -> playing.clip().start()));
        sources.forEach(source -> source.open(room));
    }

    private @Nullable SourceRun source(
            MixClip clip, SceneDesk desk, List<Strand> strands, int blockSamples) {
        Optional<StripRef> ref = clip.source();
        if (ref.isEmpty()) {
            return null;
        }
        SceneStrip strip = desk.sources().get(ref.get());
        if (strip == null && !levels.isOn()) {
            return null;
        }
        for (Strand strand : strands) {
            if (strand.source().equals(ref.get()) && strand.stem() == clip.stem()) {
                return strand.run();
            }
        }
        SourceRun run = new SourceRun(clip.stem(), strip, levels.row(ref.get()), blockSamples);
        sources.add(run);
        strands.add(new Strand(ref.get(), clip.stem(), run));
        return run;
    }

    /// Mixes the next block. What is after the scene's end is not measured.
    ///
    /// @return the eight channels; they change with the next block
    float[][] next(long at, int count) throws StudioFault {
        for (float[] channel : stems) {
            Arrays.fill(channel, 0, count, 0f);
        }
        while (next < coming.size() && coming.get(next).clip().start() < at + count) {
            sounding.add(coming.get(next++));
        }
        for (int i = 0; i < sounding.size(); i++) {
            add(sounding.get(i), at, count);
        }
        for (int i = sounding.size() - 1; i >= 0; i--) {
            if (sounding.get(i).clip().end() <= at + count) {
                sounding.remove(i).clip().close();
            }
        }
        StripLevels measured = at < length ? levels : unmeasured;
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).finish(pairs, room, measured, count, at);
        }
        for (Stem stem : STEMS) {
            room.answer(stem, pairs[stem.place()], count, at);
        }
        buses.apply(pairs, measured, count, at);
        return stems;
    }

    private void add(Playing playing, long at, int count) throws StudioFault {
        float[][] stem = pairs[playing.clip().stem().place()];
        SourceRun source = playing.source();
        if (source == null) {
            playing.clip().addTo(stem, NOBODY, at, count, scratch);
        } else if (source.hasStrip()) {
            playing.clip().addTo(source.stereo(), NOBODY, at, count, scratch);
        } else {
            playing.clip().addTo(stem, source.stereo(), at, count, scratch);
        }
    }

    @Override
    public void close() throws StudioFault {
        for (Playing playing : sounding) {
            playing.clip().close();
        }
    }
}
