package studio.longplay.engine.inference.speech;

import studio.longplay.engine.fault.StudioFault;

import java.util.Arrays;

/// A recording on its way through [DeepFilter], block by block. What comes back lags behind what
/// was given by up to a piece and the frames the model looks ahead, but is never shifted. One
/// thread at a time.
public final class DeepFilterStream {
    /// Frames done at once: ten seconds.
    static final int PIECE = 1000;

    /// Frames before them that are heard again, since the graphs remember nothing: three seconds.
    static final int LEAD = 300;

    private static final int HOP = FilterSpectrum.HOP;
    private static final int BANDS = EquivalentBands.BANDS;
    private static final int BINS = FilterFeatures.BINS;
    private static final int NUMBERS = 2 * FilterSpectrum.BINS;

    private final FilterPass pass;
    private final int piece;
    private final int lead;
    private final FilterSpectrum spectrum = new FilterSpectrum();
    private final FilterFeatures features;
    private final int[] bandOfBin = EquivalentBands.ofBins();

    /// Rings of frames: frame `k` is in row `k % rows`.
    private final int rows;

    private final float[] spectra;
    private final float[] bands;
    private final float[] bins;

    /// The frame that is not whole yet; its first half is known.
    private final float[] frame = new float[FilterSpectrum.FRAME];

    private final float[] filtered = new float[NUMBERS];

    /// From the last sample that is finished on.
    private final float[] sounding;

    private int filled = HOP;
    private long given;
    private long heard;
    private long done;
    private boolean ended;

    DeepFilterStream(FilterPass pass, int piece, int lead) {
        this.pass = pass;
        this.piece = piece;
        this.lead = lead;
        features = new FilterFeatures(pass.config().keep());
        rows = lead + piece + ahead() + pass.config().order();
        spectra = new float[rows * NUMBERS];
        bands = new float[rows * BANDS];
        bins = new float[rows * 2 * BINS];
        sounding = new float[(piece + 1) * HOP];
    }

    private int ahead() {
        return Math.max(pass.config().hearAhead(), pass.config().filterAhead());
    }

    /// Gives more of the recording.
    ///
    /// @param samples mono, 48 kHz, full scale -1 to 1; not kept
    /// @return what is finished, after what came back before; often nothing
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] next(float[] samples) throws StudioFault {
        if (ended) {
            throw new IllegalStateException("the recording has ended");
        }
        given += samples.length;
        float[] finished = new float[0];
        for (int from = 0; from < samples.length; ) {
            int count = Math.min(frame.length - filled, samples.length - from);
            System.arraycopy(samples, from, frame, filled, count);
            filled += count;
            from += count;
            if (filled == frame.length) {
                finished = join(finished, hear());
            }
        }
        return finished;
    }

    /// Ends the recording.
    ///
    /// @return all that is missing: what came back is then as long as what was given
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] rest() throws StudioFault {
        ended = true;
        float[] finished = new float[0];
        // As the makers end a recording: one frame of silence, and what is left over.
        long frames = given / HOP + 2;
        while (heard < frames) {
            Arrays.fill(frame, filled, frame.length, 0);
            finished = join(finished, hear());
        }
        while (done < frames) {
            finished = join(finished, work((int) Math.min(piece, frames - done)));
        }
        long surplus = Math.max(0, done * HOP - HOP - given);
        return Arrays.copyOf(finished, (int) Math.max(0, finished.length - surplus));
    }

    private static float[] join(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private float[] hear() throws StudioFault {
        int row = (int) (heard % rows);
        spectrum.analyse(frame, 0, spectra, row * NUMBERS);
        features.hear(row, spectra, bands, bins);
        heard++;
        System.arraycopy(frame, HOP, frame, 0, HOP);
        filled = HOP;
        return heard == done + piece + ahead() ? work(piece) : new float[0];
    }

    /// Does the next frames; those beyond the last that was heard are silent.
    private float[] work(int frames) throws StudioFault {
        long from = Math.max(0, done - lead);
        int before = (int) (done - from);
        FilterPass.Answer answer = answer(from, before + frames);
        int order = pass.config().order();
        for (int i = 0; i < frames; i++) {
            soften(done + i, answer.gains(), (before + i) * BANDS);
            filter(done + i, answer.filters(), (before + i) * BINS * 2 * order);
            spectrum.add(filtered, sounding, i * HOP);
        }
        // Half of the first frame of all lies before the recording.
        int skipped = done == 0 ? HOP : 0;
        float[] finished = Arrays.copyOfRange(sounding, skipped, frames * HOP);
        System.arraycopy(sounding, frames * HOP, sounding, 0, HOP);
        Arrays.fill(sounding, HOP, sounding.length, 0);
        done += frames;
        return finished;
    }

    private FilterPass.Answer answer(long from, int frames) throws StudioFault {
        float[] heardBands = new float[frames * BANDS];
        float[] heardBins = new float[frames * 2 * BINS];
        for (int i = 0; i < frames; i++) {
            long source = from + i + pass.config().hearAhead();
            if (source < heard) {
                int row = (int) (source % rows);
                System.arraycopy(bands, row * BANDS, heardBands, i * BANDS, BANDS);
                System.arraycopy(bins, row * 2 * BINS, heardBins, i * BINS, BINS);
                int imaginary = (frames + i) * BINS;
                System.arraycopy(bins, row * 2 * BINS + BINS, heardBins, imaginary, BINS);
            }
        }
        return pass.run(heardBands, heardBins, frames);
    }

    private void soften(long at, float[] gains, int first) {
        int row = (int) (at % rows) * NUMBERS;
        for (int bin = BINS; bin < FilterSpectrum.BINS; bin++) {
            float gain = gains[first + bandOfBin[bin]];
            filtered[2 * bin] = spectra[row + 2 * bin] * gain;
            filtered[2 * bin + 1] = spectra[row + 2 * bin + 1] * gain;
        }
    }

    private void filter(long at, float[] factors, int first) {
        Arrays.fill(filtered, 0, 2 * BINS, 0);
        int order = pass.config().order();
        for (int tap = 0; tap < order; tap++) {
            long source = at - order + 1 + pass.config().filterAhead() + tap;
            if (source < 0 || source >= heard) {
                continue;
            }
            int row = (int) (source % rows) * NUMBERS;
            for (int bin = 0; bin < BINS; bin++) {
                int factor = first + 2 * (bin * order + tap);
                float re = spectra[row + 2 * bin];
                float im = spectra[row + 2 * bin + 1];
                filtered[2 * bin] += re * factors[factor] - im * factors[factor + 1];
                filtered[2 * bin + 1] += re * factors[factor + 1] + im * factors[factor];
            }
        }
    }
}
