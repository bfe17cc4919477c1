package studio.longplay.engine.mix;

/// Space for one block of one clip, shared by all clips of a mixdown so that none allocates.
final class ClipScratch {
    private final float[][] mono;
    private final float[][] stereo;
    private final double[] envelope;

    ClipScratch(int blockSamples) {
        this.stereo = new float[2][blockSamples];
        this.mono = new float[][] {stereo[0]};
        this.envelope = new double[blockSamples];
    }

    float[][] channels(int count) {
        return count == 1 ? mono : stereo;
    }

    double[] envelope() {
        return envelope;
    }
}
