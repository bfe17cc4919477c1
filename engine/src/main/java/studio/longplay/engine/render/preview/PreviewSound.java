package studio.longplay.engine.render.preview;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Reads any stretch of the programme as the eight channels of its stems: of a mixed scene its mix,
/// of another one the takes there are. Belongs to one thread.
///
/// What cannot be read is silent, and told of once. Nothing is allocated for a stretch, but files
/// are opened when their time comes.
final class PreviewSound implements AutoCloseable {
    private final PlayFiles files;
    private final float[][] stems;
    private final float[][] mono;

    /// @param longest samples that will be read at once
    /// @param faults hears of every file that cannot be read
    PreviewSound(int longest, Consumer<StudioFault> faults) {
        this.files = new PlayFiles(faults);
        this.stems = new float[Stem.CHANNELS][longest];
        this.mono = new float[1][longest];
    }

    /// Fills `eight[channel][offset]` and onwards; silence outside of the programme.
    ///
    /// @param at first sample of the programme that is wanted; may be negative
    void read(PlayPlan plan, long at, float[][] eight, int offset, int count) {
        files.nextRound();
        for (float[] channel : eight) {
            Arrays.fill(channel, offset, offset + count, 0f);
        }
        long end = at + count;
        for (int scene = plan.sceneAt(at);
                scene < plan.sceneCount() && plan.start(scene) < end;
                scene++) {
            long start = plan.start(scene);
            PlayScene sound = plan.scene(scene);
            long from = Math.max(at, start);
            int many = (int) (Math.min(end, start + sound.length()) - from);
            int into = offset + (int) (from - at);
            if (many > 0 && sound.stems().isPresent()) {
                copy(sound.stems().get(), from - start, eight, into, many);
            } else if (many > 0) {
                add(sound.clips(), from - start, eight, into, many);
            }
        }
    }

    private void copy(Path mix, long at, float[][] eight, int into, int count) {
        int read = files.read(mix, at, stems, count);
        for (int channel = 0; channel < eight.length; channel++) {
            System.arraycopy(stems[channel], 0, eight[channel], into, read);
        }
    }

    private void add(List<PlayClip> clips, long at, float[][] eight, int into, int count) {
        for (int number = 0; number < clips.size(); number++) {
            PlayClip clip = clips.get(number);
            long from = Math.max(at, clip.at());
            int many = (int) (Math.min(at + count, clip.end()) - from);
            if (many > 0) {
                long source = clip.sourceStart() + from - clip.at();
                int read = files.read(clip.file(), source, mono, many);
                int first = into + (int) (from - at);
                int left = clip.stem().leftChannel();
                add(clip.gain(), eight[left], first, read);
                add(clip.gain(), eight[left + 1], first, read);
            }
        }
    }

    private void add(float gain, float[] to, int offset, int count) {
        for (int i = 0; i < count; i++) {
            to[offset + i] += mono[0][i] * gain;
        }
    }

    /// Another state is played: files that only the one before needed are closed.
    void closeUnused() {
        files.closeUnused();
    }

    /// Closes all files; the next read opens them again.
    @Override
    public void close() {
        files.close();
    }
}
