package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The mixes of all scenes, read as one sound: silence before the first and after the last.
///
/// One file is open at a time, however many scenes there are.
public final class ProgrammeSound implements SampleSource, AutoCloseable {
    private final List<Path> scenes;
    private final JobContext asked;
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> lengths = new ArrayList<>();
    private @Nullable WavReader open;
    private int openScene = -1;

    private ProgrammeSound(List<Path> scenes, JobContext asked) {
        this.scenes = List.copyOf(scenes);
        this.asked = asked;
    }

    /// Opens the mixes of the scenes, in order; all stereo at 48 kHz.
    ///
    /// @throws StudioFault if one of them cannot be read
    public static ProgrammeSound open(List<Path> sceneMixes) throws StudioFault {
        return open(sceneMixes, JobContext.quiet());
    }

    /// @param asked before every reading whether to stop or to rest
    private static ProgrammeSound open(List<Path> sceneMixes, JobContext asked) throws StudioFault {
        ProgrammeSound sound = new ProgrammeSound(sceneMixes, asked);
        long start = 0;
        for (Path mix : sceneMixes) {
            try (WavReader reader = WavReader.open(mix)) {
                sound.starts.add(start);
                sound.lengths.add(reader.length());
                start += reader.length();
            }
        }
        return sound;
    }

    /// Makes a part of the programme's coded sound.
    @FunctionalInterface
    interface SceneChunk {
        /// @param scene its number, from 0
        Artifact of(ProgrammeSound sound, int scene) throws StudioFault;
    }

    /// A chunk for each scene, in order, each made with the whole programme at hand.
    static List<Artifact> byScene(List<Artifact> sceneMixes, SceneChunk chunk, JobContext context)
            throws StudioFault {
        List<Artifact> chunks = new ArrayList<>();
        List<Path> files = sceneMixes.stream().map(Artifact::file).toList();
        try (ProgrammeSound sound = open(files, context.resting())) {
            for (int scene = 0; scene < sceneMixes.size(); scene++) {
                context.checkCancelled();
                context.progress(new Progress("sound", scene, sceneMixes.size()));
                chunks.add(chunk.of(sound, scene));
            }
        }
        return chunks;
    }

    /// How long all of it is.
    public long samples() {
        return scenes.isEmpty() ? 0 : start(scenes.size() - 1) + length(scenes.size() - 1);
    }

    long start(int scene) {
        return starts.get(scene);
    }

    boolean isLast(int scene) {
        return scene == scenes.size() - 1;
    }

    long length(int scene) {
        return lengths.get(scene);
    }

    @Override
    public void read(long atSample, float[][] planar, int offset, int count) throws StudioFault {
        asked.checkCancelled();
        for (float[] channel : planar) {
            Arrays.fill(channel, offset, offset + count, 0);
        }
        for (int scene = sceneAt(atSample); scene < scenes.size(); scene++) {
            long from = Math.max(atSample, start(scene));
            long to = Math.min(atSample + count, start(scene) + length(scene));
            if (from >= atSample + count) {
                return;
            }
            if (from < to) {
                int into = offset + (int) (from - atSample);
                reader(scene).read(from - start(scene), planar, into, (int) (to - from));
            }
        }
    }

    private int sceneAt(long sample) {
        for (int scene = scenes.size() - 1; scene > 0; scene--) {
            if (start(scene) <= sample) {
                return scene;
            }
        }
        return 0;
    }

    /// The digest of a stretch, for addressing what depends on a neighbour's end or beginning.
    Digest digest(long from, int samples) throws StudioFault {
        float[][] planar = new float[2][samples];
        read(from, planar, 0, samples);
        ByteBuffer bytes = ByteBuffer.allocate(samples * 8);
        for (float[] channel : planar) {
            for (float sample : channel) {
                bytes.putFloat(sample);
            }
        }
        return Digest.of(bytes.array());
    }

    private WavReader reader(int scene) throws StudioFault {
        WavReader reader = open;
        if (reader == null || openScene != scene) {
            close();
            reader = WavReader.open(scenes.get(scene));
            open = reader;
            openScene = scene;
        }
        return reader;
    }

    @Override
    public void close() throws StudioFault {
        WavReader reader = open;
        open = null;
        if (reader != null) {
            reader.close();
        }
    }
}
