package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.store.Digest;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The mixes of all scenes, read as one sound: silence before the first and after the last.
final class ProgrammeSound implements SampleSource, AutoCloseable {
    private final List<WavReader> scenes = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private long length;

    static ProgrammeSound open(List<Path> sceneMixes) throws StudioFault {
        ProgrammeSound sound = new ProgrammeSound();
        boolean opened = false;
        try {
            for (Path mix : sceneMixes) {
                sound.append(WavReader.open(mix));
            }
            opened = true;
            return sound;
        } finally {
            if (!opened) {
                sound.close();
            }
        }
    }

    private void append(WavReader scene) {
        scenes.add(scene);
        starts.add(length);
        length += scene.length();
    }

    long start(int scene) {
        return starts.get(scene);
    }

    long length(int scene) {
        return scenes.get(scene).length();
    }

    @Override
    public void read(long atSample, float[][] planar, int offset, int count) throws StudioFault {
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
                scenes.get(scene).read(from - start(scene), planar, into, (int) (to - from));
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

    @Override
    public void close() throws StudioFault {
        for (WavReader scene : scenes) {
            scene.close();
        }
    }
}
