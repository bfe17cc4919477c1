package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Recorder;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyFilters;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.ListeningKinds;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// DeepFilterNet's pipeline, driven with graphs whose answers can be worked out by hand.
class DeepFilterTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = DeepFilter.RATE_HZ;
    private static final int HOP = 480;

    private static OnnxSessions sessions;

    private final List<Session> open = new ArrayList<>();

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    @AfterEach
    void closeModels() {
        open.forEach(Session::close);
    }

    private Map<String, Session> graphs(Path model) throws StudioFault {
        Map<String, Session> graphs = new HashMap<>();
        for (String role : List.of("enc", "erb_dec", "df_dec")) {
            Path file = model.resolve(role + ".onnx");
            Session session = sessions.open(file, SessionSettings.steady());
            open.add(session);
            graphs.put(role, session);
        }
        return graphs;
    }

    private DeepFilter filter(Path model) throws StudioFault {
        return DeepFilter.of(graphs(model), model);
    }

    private static float[] noise(int count) {
        Random random = new Random(11);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = random.nextFloat(-0.5f, 0.5f);
        }
        return samples;
    }

    private static float[] tone(double hertz, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / RATE_HZ));
        }
        return samples;
    }

    private static void assertClose(float[] found, float[] wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(found[i]).as("sample " + i).isCloseTo(wanted[i], within(2e-5f));
        }
    }

    @Test
    void whatIsHalvedInBandsAndBinsIsTheSoundHalvedSampleForSample() throws Exception {
        DeepFilter half = filter(TinyFilters.write(folder, 0.5f, 0, 2, 0.5f, 0));
        for (int length : List.of(0, 1, 479, 480, 481, 960, 5000)) {
            float[] samples = noise(length);
            float[] halves = new float[length];
            for (int i = 0; i < length; i++) {
                halves[i] = samples[i] / 2;
            }
            float[] cleaned = half.clean(samples, RATE_HZ, QUIET);
            assertThat(cleaned).hasSize(length);
            assertClose(cleaned, halves, 0, length);
        }
    }

    @Test
    void binsArePutTogetherOfTwoFramesBeforeAndTwoAfter() throws Exception {
        float[] samples = tone(1000, 20 * HOP);
        for (int tap = 0; tap < 5; tap++) {
            Path model = TinyFilters.write(folder.resolve("tap" + tap), 1, 0, tap, 1, 0);
            float[] cleaned = filter(model).clean(samples, RATE_HZ, QUIET);
            int shift = (tap - 2) * HOP;
            float[] moved = new float[samples.length];
            for (int i = 4 * HOP; i < 16 * HOP; i++) {
                moved[i] = samples[i + shift];
            }
            // What leaks above the filtered bins stays where it was.
            for (int i = 4 * HOP; i < 16 * HOP; i++) {
                assertThat(cleaned[i]).isCloseTo(moved[i], within(1e-3f));
            }
        }
    }

    @Test
    void factorsTurnThePhaseTheirWay() throws Exception {
        float[] samples = tone(1000, 20 * HOP);
        float[] cleaned =
                filter(TinyFilters.write(folder, 1, 0, 2, 0, 1)).clean(samples, RATE_HZ, QUIET);
        int quarter = RATE_HZ / 1000 / 4;
        for (int i = 4 * HOP; i < 16 * HOP; i++) {
            assertThat(cleaned[i]).isCloseTo(samples[i + quarter], within(1e-3f));
        }
    }

    @Test
    void theModelHearsLevelsOfBandsAndBinsAgainstWhatTheyWere() throws Exception {
        float[] samples = noise(6 * HOP);
        Map<String, Session> graphs = graphs(TinyFilters.write(folder, 1, 0, 2, 1, 0));
        Recorder bands = new Recorder(graphs.get("enc"), "feat_erb");
        Recorder bins = new Recorder(bands, "feat_spec");
        graphs.put("enc", bins);
        DeepFilter.of(graphs, folder).clean(samples, RATE_HZ, QUIET);
        int frames = samples.length / HOP + 2;
        assertThat(bands.seen()).hasSize(1);
        assertThat(bands.seen().getFirst()).hasSize(frames * 32);
        double[] level = {-60};
        double[] size = {0.001};
        for (int frame = 0; frame < frames; frame++) {
            double[][] spectrum = definition(samples, frame, 3);
            double power = 0;
            for (double[] bin : Arrays.copyOf(spectrum, 2)) {
                power += (bin[0] * bin[0] + bin[1] * bin[1]) / 2;
            }
            double now = 10 * Math.log10(power + 1e-10);
            level[0] = 0.01 * now + 0.99 * level[0];
            size[0] = 0.01 * Math.hypot(spectrum[0][0], spectrum[0][1]) + 0.99 * size[0];
            if (frame >= 2) {
                // It hears two frames later than it answers.
                int at = frame - 2;
                assertThat((double) bands.seen().getFirst()[at * 32])
                        .isCloseTo((now - level[0]) / 40, within(1e-4));
                assertThat((double) bins.seen().getFirst()[at * 96])
                        .isCloseTo(spectrum[0][0] / Math.sqrt(size[0]), within(1e-4));
            }
        }
        float[] last = bands.seen().getFirst();
        assertThat(Arrays.copyOfRange(last, (frames - 2) * 32, frames * 32)).containsOnly(0);
    }

    /// The spectrum of one frame by its definition.
    private static double[][] definition(float[] samples, int frame, int bins) {
        double[][] spectrum = new double[bins][2];
        for (int bin = 0; bin < bins; bin++) {
            for (int i = 0; i < 960; i++) {
                int at = (frame - 1) * HOP + i;
                double sample = at >= 0 && at < samples.length ? samples[at] : 0;
                double sine = Math.sin(Math.PI / 2 * (i + 0.5) / 480);
                double value = sample * Math.sin(Math.PI / 2 * sine * sine) / 960;
                spectrum[bin][0] += value * Math.cos(2 * Math.PI * bin * i / 960);
                spectrum[bin][1] -= value * Math.sin(2 * Math.PI * bin * i / 960);
            }
        }
        return spectrum;
    }

    @Test
    void aTransformOfNineHundredAndSixtyIsItsDefinition() {
        Random random = new Random(5);
        double[] signal = random.doubles(960, -1, 1).toArray();
        double[] real = new double[481];
        double[] imaginary = new double[481];
        new SplitTransform(960).forward(signal, real, imaginary);
        for (int bin : List.of(0, 1, 63, 64, 65, 480)) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < 960; i++) {
                re += signal[i] * Math.cos(2 * Math.PI * bin * i / 960);
                im -= signal[i] * Math.sin(2 * Math.PI * bin * i / 960);
            }
            assertThat(real[bin]).isCloseTo(re, within(1e-9));
            assertThat(imaginary[bin]).isCloseTo(im, within(1e-9));
        }
        double[] back = new double[960];
        new SplitTransform(960).inverse(real, imaginary, back);
        assertThat(back[77] / 960).isCloseTo(signal[77], within(1e-12));
    }

    @Test
    void bandsHoldAllBinsAndAreNeverNarrowerThanTwo() {
        int[] widths = EquivalentBands.widths();
        assertThat(widths).hasSize(32);
        assertThat(IntStream.of(widths).sum()).isEqualTo(481);
        assertThat(IntStream.of(widths).min()).hasValue(2);
        assertThat(Arrays.copyOf(widths, 8)).containsOnly(2);
        assertThat(widths[31]).isBetween(60, 70);
    }

    @Test
    void blocksOfAnySizeGiveTheSamplesOfTheWhole() throws Exception {
        DeepFilter swinging = filter(TinyFilters.write(folder, 0.5f, 0.3f, 3, 0.4f, 0.2f));
        float[] samples = noise(40 * HOP + 123);
        float[] whole = stream(swinging, samples, samples.length, 1000);
        for (int block : List.of(1000, 2048, 4801)) {
            assertThat(stream(swinging, samples, block, 7))
                    .containsExactly(stream(swinging, samples, samples.length, 7));
        }
        // This model remembers nothing: pieces are the whole then.
        assertClose(stream(swinging, samples, 1000, 7), whole, 0, whole.length);
        assertClose(swinging.clean(samples, RATE_HZ, QUIET), whole, 0, whole.length);
    }

    private static float[] stream(DeepFilter filter, float[] samples, int block, int piece)
            throws StudioFault {
        DeepFilterStream stream = filter.begin(piece, 3, QUIET);
        float[] cleaned = new float[samples.length];
        int to = 0;
        for (int from = 0; from < samples.length; from += block) {
            int end = Math.min(samples.length, from + block);
            float[] part = stream.next(Arrays.copyOfRange(samples, from, end));
            System.arraycopy(part, 0, cleaned, to, part.length);
            to += part.length;
        }
        float[] rest = stream.rest();
        System.arraycopy(rest, 0, cleaned, to, rest.length);
        assertThat(to + rest.length).isEqualTo(samples.length);
        return cleaned;
    }

    @Test
    void otherLookAheadsAreReadFromTheSettingsAndForeignOnesRefused() throws Exception {
        Path model = TinyFilters.write(folder.resolve("model"), 1, 0, 4, 1, 0);
        TinyFilters.config(model, 0, 0);
        float[] samples = tone(1000, 12 * HOP);
        assertClose(filter(model).clean(samples, RATE_HZ, QUIET), samples, 2 * HOP, 10 * HOP);
        Path config = model.resolve("config.ini");
        String text = Files.readString(config);
        Files.writeString(config, text.replace("deepfilternet3", "deepfilternet2"));
        assertThatThrownBy(() -> filter(model))
                .hasMessageContaining("says \"deepfilternet2\" of train.model")
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> assertThat(fault.code()).isEqualTo("model.config"));
        Files.writeString(config, text.replace("df_lookahead = 0", "df_lookahead = 5"));
        assertThatThrownBy(() -> filter(model)).hasMessageContaining("5 frames ahead with 5");
    }

    @Test
    void theArchiveIsRecognisedTriedAndListed() throws Exception {
        Path model = TinyFilters.write(folder.resolve("DeepFilterNet3_onnx"), 1, 0, 2, 1, 0);
        Files.writeString(model.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
        ModelShelf shelf =
                new ModelShelf(folder.resolve("models"), ListeningKinds.all(), OnnxSessions::start);
        shelf.add(model, QUIET);
        assertThat(shelf.usable())
                .singleElement()
                .extracting(InstalledBundle::kind)
                .isEqualTo("deepfilternet");
        Files.delete(model.resolve("config.ini"));
        assertThatThrownBy(() -> shelf.add(model, QUIET))
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> assertThat(fault.code()).isEqualTo("model.bundle-incomplete"));
    }
}
