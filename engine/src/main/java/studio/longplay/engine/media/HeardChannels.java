package studio.longplay.engine.media;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// Which channels of a WAV file of ours are in it: those in which nothing is ever heard may be left
/// out. A chunk of its own says so; [WavReader] gives them back as silence.
final class HeardChannels {
    static final String CHUNK = "lpch";

    private final int channels;
    private final int[] heard;
    private final float[][] picked;

    private HeardChannels(int channels, int[] heard) {
        this.channels = channels;
        this.heard = heard;
        this.picked = new float[heard.length][];
    }

    static HeardChannels all(int channels) {
        int[] heard = new int[channels];
        Arrays.setAll(heard, channel -> channel);
        return new HeardChannels(channels, heard);
    }

    /// @param silent left out, but one channel stays whatever it says
    static HeardChannels without(int channels, BitSet silent) {
        BitSet heard = new BitSet();
        heard.set(0, channels);
        heard.andNot(silent);
        if (heard.isEmpty()) {
            heard.set(0);
        }
        return new HeardChannels(channels, heard.stream().toArray());
    }

    /// What the chunk of a file says; empty if that cannot be.
    ///
    /// @param stored how many channels the file has
    static Optional<HeardChannels> read(byte[] chunk, int stored) {
        int channels = chunk.length == 0 ? 0 : chunk[0];
        if (chunk.length != stored + 1 || channels > WavFormat.MAX_CHANNELS) {
            return Optional.empty();
        }
        int[] heard = new int[stored];
        for (int i = 0; i < stored; i++) {
            heard[i] = chunk[i + 1];
            if (heard[i] >= channels || heard[i] < 0 || i > 0 && heard[i] <= heard[i - 1]) {
                return Optional.empty();
            }
        }
        return Optional.of(new HeardChannels(channels, heard));
    }

    byte[] chunk() {
        byte[] chunk = new byte[heard.length + 1];
        chunk[0] = (byte) channels;
        for (int i = 0; i < heard.length; i++) {
            chunk[i + 1] = (byte) heard[i];
        }
        return chunk;
    }

    boolean isAll() {
        return heard.length == channels;
    }

    /// Of all channels.
    WavFormat whole(WavFormat stored) {
        return new WavFormat(stored.rate(), channels, stored.encoding());
    }

    /// Of those in the file.
    WavFormat stored(WavFormat whole) {
        return new WavFormat(whole.rate(), heard.length, whole.encoding());
    }

    /// The channels in the file; the array is the same at every call.
    float[][] pick(float[][] planar) {
        for (int i = 0; i < heard.length; i++) {
            picked[i] = planar[heard[i]];
        }
        return picked;
    }

    /// Silences the channels that are not in the file.
    void silence(float[][] planar, int from, int to) {
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            if (next < heard.length && heard[next] == channel) {
                next++;
            } else {
                Arrays.fill(planar[channel], from, to, 0);
            }
        }
    }

    /// @throws IllegalArgumentException if something is heard in a channel that is left out
    void require(float[][] planar, int from, int to) {
        int next = 0;
        for (int channel = 0; channel < channels; channel++) {
            if (next < heard.length && heard[next] == channel) {
                next++;
                continue;
            }
            float[] samples = planar[channel];
            for (int i = from; i < to; i++) {
                if (samples[i] != 0) {
                    throw new IllegalArgumentException("channel " + channel + " is not silent");
                }
            }
        }
    }

    /// Whether a channel is in the file.
    boolean has(int channel) {
        return Arrays.binarySearch(heard, channel) >= 0;
    }
}
