package studio.longplay.engine.voice.engine;

import com.sun.speech.freetts.audio.AudioPlayer;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

import javax.sound.sampled.AudioFormat;

/// Takes the bytes FreeTTS would play: 16 bit, big endian, mono, 16 kHz.
final class SampleCatcher implements AudioPlayer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable AudioFormat format;

    void clear() {
        bytes.reset();
    }

    float[] samples() {
        byte[] caught = bytes.toByteArray();
        float[] samples = new float[caught.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = ((caught[2 * i] << 8) | (caught[2 * i + 1] & 0xff)) / 32_768f;
        }
        return samples;
    }

    @Override
    public boolean write(byte[] audio) {
        return write(audio, 0, audio.length);
    }

    @Override
    public boolean write(byte[] audio, int offset, int length) {
        bytes.write(audio, offset, length);
        return true;
    }

    @Override
    public void setAudioFormat(AudioFormat wanted) {
        format = wanted;
    }

    @Override
    public @Nullable AudioFormat getAudioFormat() {
        return format;
    }

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void reset() {}

    @Override
    public boolean drain() {
        return true;
    }

    @Override
    public void begin(int size) {}

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    @Override
    public float getVolume() {
        return 1;
    }

    @Override
    public void setVolume(float volume) {}

    @Override
    public long getTime() {
        return -1;
    }

    @Override
    public void resetTime() {}

    @Override
    public void startFirstSampleTimer() {}

    @Override
    public void showMetrics() {}
}
