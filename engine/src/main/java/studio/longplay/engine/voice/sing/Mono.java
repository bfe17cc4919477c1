package studio.longplay.engine.voice.sing;

/// The mean of channels.
final class Mono {
    private Mono() {}

    static float[] of(float[][] channels) {
        float[] mono = channels[0].clone();
        for (int channel = 1; channel < channels.length; channel++) {
            for (int i = 0; i < mono.length; i++) {
                mono[i] += channels[channel][i];
            }
        }
        for (int i = 0; channels.length > 1 && i < mono.length; i++) {
            mono[i] /= channels.length;
        }
        return mono;
    }
}
