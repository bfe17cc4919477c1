package studio.longplay.app.record;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.record.Recorded;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;
import studio.longplay.engine.media.record.SoundSource;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// Microphones that hear a voice of one tone, whose loudness a test sets, at four times its pace.
final class FakeMicrophone implements SoundInputs {
    static final SoundInput USB = new SoundInput("usb", "USB microphone");
    static final SoundInput HEADSET = new SoundInput("headset", "Headset");
    private static final double HZ = 180;

    final List<SoundInput> inputs = new CopyOnWriteArrayList<>(List.of(USB, HEADSET));
    final List<String> opened = new CopyOnWriteArrayList<>();
    volatile double amplitude = 0.3;
    volatile boolean unplugged;

    @Override
    public List<SoundInput> list() {
        return List.copyOf(inputs);
    }

    @Override
    public SoundSource open(SoundInput input) {
        opened.add(input.id());
        unplugged = false;
        return new Source();
    }

    private final class Source implements SoundSource {
        private long at;

        @Override
        public int rateHz() {
            return Recorded.RATE_HZ;
        }

        @Override
        public int latencyMillis() {
            return 24;
        }

        @Override
        public int read(float[] samples) throws StudioFault, InterruptedException {
            TimeUnit.MILLISECONDS.sleep(5);
            if (unplugged) {
                throw new StudioFault.Resource(
                        "record.unplugged",
                        "The input USB microphone stopped giving sound.",
                        "Connect it again, or choose another input.");
            }
            for (int i = 0; i < samples.length; i++) {
                double phase = 2 * Math.PI * HZ * at / Recorded.RATE_HZ;
                double syllable = Math.max(0, Math.sin(2 * Math.PI * at / 9000.0));
                double phrase = Math.abs(Math.sin(1 + 2 * Math.PI * at / 71_000.0));
                double swell = 0.05 + 0.95 * syllable * phrase;
                samples[i] = (float) Math.clamp(amplitude * swell * Math.sin(phase), -1, 1);
                at++;
            }
            return samples.length;
        }

        @Override
        public long lostSamples() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
