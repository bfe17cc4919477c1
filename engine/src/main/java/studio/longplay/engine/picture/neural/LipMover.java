package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.speech.LipSpectrum;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Moves the lips of a face to speech with a model of the kind of Wav2Lip (Prajwal et al., *A Lip
/// Sync Expert Is All You Need for Speech to Lip Generation in the Wild*, 2020): for each picture
/// it takes a fifth of a second of the sound's mel spectrum and the face twice, once with its lower
/// half black, and answers the face. Where the face is, the user says: nothing here looks for one.
public final class LipMover {
    static final String ROLE = "wav2lip";

    /// Edge of the face as the model takes it, in pixels.
    static final int EDGE = 96;

    /// Frames of the spectrum for a picture.
    static final int WINDOW = 16;

    private static final int PLANES = 6;
    private static final int AREA = EDGE * EDGE;
    private static final int MEL = LipSpectrum.BANDS * WINDOW;
    private static final int IMAGE_AXES = 4;

    /// How it is recognised and opened.
    public static final BundleKind KIND =
            new BundleKind(
                    "wav2lip",
                    "Wav2Lip",
                    "moves a face's lips to recorded speech",
                    List.of(new GraphFile(ROLE, List.of("wav2lip*"), LipMover::breach)),
                    List.of(),
                    List.of(),
                    (sessions, _, context) -> new LipMover(sessions).tryOnce(context));

    private final Session session;
    private final LipSpectrum spectrum = new LipSpectrum();
    private final String mel;
    private final String faces;

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    public LipMover(Map<String, Session> sessions) {
        session = Objects.requireNonNull(sessions.get(ROLE));
        mel = named(session, LipSpectrum.BANDS, WINDOW).orElseThrow();
        faces = named(session, EDGE, EDGE).orElseThrow();
    }

    private static Optional<String> breach(Session session) {
        boolean takes =
                session.inputs().size() == 2
                        && named(session, LipSpectrum.BANDS, WINDOW).isPresent()
                        && named(session, EDGE, EDGE).isPresent();
        return takes
                        && session.outputs().size() == 1
                        && session.outputs().values().iterator().next().type()
                                == ElementType.FLOAT32
                ? Optional.empty()
                : Optional.of("it does not take a mel spectrum and a face and answer a face");
    }

    private static Optional<String> named(Session session, long rows, long columns) {
        return session.inputs().values().stream()
                .filter(spec ->
                        spec.type() == ElementType.FLOAT32
                                && spec.shape().size() == IMAGE_AXES
                                && spec.shape().get(2) == rows
                                && spec.shape().get(3) == columns)
                .map(TensorSpec::name)
                .findFirst();
    }

    /// Where a face is in a picture, in pixels: from above the brows to under the chin.
    public record Face(int left, int top, int width, int height) {
        /// Whether it lies in a picture.
        public boolean isIn(int pictureWidth, int pictureHeight) {
            return left >= 0
                    && top >= 0
                    && width > 0
                    && height > 0
                    && (long) left + width <= pictureWidth
                    && (long) top + height <= pictureHeight;
        }
    }

    /// Takes pictures as they are made.
    @FunctionalInterface
    public interface Taker {
        /// Takes one.
        ///
        /// @param number from 0
        /// @param picture changed by the next one
        void take(int number, RgbPlanes picture) throws StudioFault;
    }

    /// What is said, and in how many pictures a second.
    ///
    /// @param samples mono at [LipSpectrum#RATE_HZ]
    /// @param atOnce how many pictures the model may make at once, at least 1
    @SuppressWarnings("ArrayRecordComponent") // Compared by identity, as arrays are.
    public record Speech(float[] samples, int picturesPerSecond, int atOnce) {
        /// How many pictures it becomes.
        public int pictures() {
            long all = (long) samples.length * picturesPerSecond;
            return Math.toIntExact(Math.ceilDiv(all, LipSpectrum.RATE_HZ));
        }
    }

    /// Has a still picture speak.
    ///
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    /// @throws StudioFault what the taker throws
    public void speak(RgbPlanes still, Face face, Speech speech, Taker taker, JobContext context)
            throws StudioFault {
        float[] heard = spectrum.of(speech.samples(), context);
        int all = speech.pictures();
        RgbPlanes shown = new RgbPlanes(still.width(), still.height(), still.values().clone());
        int most = rows(Math.min(speech.atOnce(), Math.max(1, all)));
        float[] given = twice(still, face, most);
        float[] windows = new float[most * MEL];
        for (int first = 0; first < all; first += most) {
            context.checkCancelled();
            context.progress(new Progress("lips", first, all));
            int count = Math.min(most, all - first);
            for (int i = 0; i < count; i++) {
                window(heard, (first + i) * 80L / speech.picturesPerSecond(), windows, i * MEL);
            }
            float[] answer = answer(windows, given, count, context);
            for (int i = 0; i < count; i++) {
                put(answer, i * RgbPlanes.PLANES * AREA, shown, face);
                taker.take(first + i, shown);
            }
        }
        context.progress(new Progress("lips", all, all));
    }

    /// How many pictures are made in a run: where an export's first axis is fixed, just so many.
    private int rows(int wanted) {
        long fixed =
                session.inputs().values().stream()
                        .mapToLong(spec -> spec.shape().getFirst())
                        .max()
                        .orElse(TensorSpec.ANY);
        return fixed == TensorSpec.ANY ? wanted : Math.toIntExact(fixed);
    }

    private float[] answer(float[] windows, float[] given, int count, JobContext context)
            throws StudioFault {
        boolean whole = windows.length == count * MEL || rows(count) != count;
        int rows = whole ? windows.length / MEL : count;
        float[] mels = whole ? windows : Arrays.copyOf(windows, count * MEL);
        float[] twice = whole ? given : Arrays.copyOf(given, count * PLANES * AREA);
        Map<String, Tensor> answer =
                session.run(
                        Map.of(
                                mel,
                                Tensor.of(mels, rows, 1, LipSpectrum.BANDS, WINDOW),
                                faces,
                                Tensor.of(twice, rows, PLANES, EDGE, EDGE)),
                        context);
        float[] values = answer.values().iterator().next().floats();
        if (values.length != rows * RgbPlanes.PLANES * AREA) {
            throw PictureModels.odd("faces of another size");
        }
        return values;
    }

    /// The last windows are the last that are whole, as the makers' program has them.
    private static void window(float[] heard, long from, float[] windows, int at) {
        int frames = heard.length / LipSpectrum.BANDS;
        int start = (int) Math.max(0, Math.min(from, frames - WINDOW));
        for (int band = 0; band < LipSpectrum.BANDS; band++) {
            for (int i = 0; i < WINDOW; i++) {
                int frame = Math.min(frames - 1, start + i);
                windows[at + band * WINDOW + i] = heard[frame * LipSpectrum.BANDS + band];
            }
        }
    }

    /// The face with its lower half black, then whole; blue, green, red; so often.
    private static float[] twice(RgbPlanes still, Face face, int times) {
        float[] values = new float[times * PLANES * AREA];
        Grid seen = new Grid(still.values(), still.width(), still.height());
        for (int plane = 0; plane < RgbPlanes.PLANES; plane++) {
            int colour = RgbPlanes.PLANES - 1 - plane;
            for (int y = 0; y < EDGE; y++) {
                double row = face.top() + (y + 0.5) * face.height() / EDGE - 0.5;
                for (int x = 0; x < EDGE; x++) {
                    double column = face.left() + (x + 0.5) * face.width() / EDGE - 0.5;
                    float value = seen.at(colour, column, row);
                    int place = plane * AREA + y * EDGE + x;
                    values[place] = y < EDGE / 2 ? value : 0;
                    values[RgbPlanes.PLANES * AREA + place] = value;
                }
            }
        }
        for (int i = 1; i < times; i++) {
            System.arraycopy(values, 0, values, i * PLANES * AREA, PLANES * AREA);
        }
        return values;
    }

    private static void put(float[] faces, int from, RgbPlanes shown, Face face) {
        int area = shown.width() * shown.height();
        Grid made = new Grid(faces, EDGE, EDGE);
        for (int plane = 0; plane < RgbPlanes.PLANES; plane++) {
            int blueFirst = from / AREA + RgbPlanes.PLANES - 1 - plane;
            for (int y = 0; y < face.height(); y++) {
                double row = (y + 0.5) * EDGE / face.height() - 0.5;
                int to = plane * area + (face.top() + y) * shown.width() + face.left();
                for (int x = 0; x < face.width(); x++) {
                    double column = (x + 0.5) * EDGE / face.width() - 0.5;
                    shown.values()[to + x] = made.at(blueFirst, column, row);
                }
            }
        }
    }

    /// Planes of a picture, read between their pixels.
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Grid(float[] values, int width, int height) {
        /// Between four pixels of a plane, by their distance; beyond the edges the nearest.
        float at(int plane, double column, double row) {
            double x = Math.clamp(column, 0, width - 1);
            double y = Math.clamp(row, 0, height - 1);
            int left = (int) x;
            int top = (int) y;
            int below = Math.min(height - 1, top + 1);
            int base = plane * width * height;
            double upper = mixed(base + top * width, left, x - left);
            double lower = mixed(base + below * width, left, x - left);
            return (float) (upper + (lower - upper) * (y - top));
        }

        private double mixed(int row, int left, double part) {
            int right = Math.min(width - 1, left + 1);
            return values[row + left] + (values[row + right] - values[row + left]) * part;
        }
    }

    private void tryOnce(JobContext context) throws StudioFault {
        RgbPlanes grey = RgbPlanes.black(EDGE, EDGE);
        Speech moment = new Speech(new float[LipSpectrum.RATE_HZ / 25], 25, 1);
        speak(grey, new Face(0, 0, EDGE, EDGE), moment, (_, _) -> {}, context.silent());
    }
}
