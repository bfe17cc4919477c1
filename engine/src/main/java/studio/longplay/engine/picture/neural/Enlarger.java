package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Enlarges pictures by a whole factor with a model of the kind of Real-ESRGAN (Wang et al.,
/// *Real-ESRGAN: Training Real-World Blind Super-Resolution with Pure Synthetic Data*, 2021).
///
/// A picture is cut into tiles of one size, so that memory does not grow with it; each is given
/// with [#OVERLAP] pixels of its neighbours around it, which are cut off again, so that no seam is
/// seen. Beyond the picture's edges its nearest pixels are repeated.
public final class Enlarger {
    /// Of our code: raised when the same bundle would give other pixels.
    public static final int VERSION = 1;

    static final String ROLE = "upscaler";

    /// Pixels of a tile and its surroundings, each way.
    static final int TILE = 256;

    /// The least of them that is worth its surroundings.
    private static final int LEAST_TILE = 64;

    static final int OVERLAP = 16;
    private static final int LARGEST_FACTOR = 8;
    private static final int TRIAL = 16;

    /// How it is recognised and opened.
    public static final BundleKind KIND =
            new BundleKind(
                    "real-esrgan",
                    "Real-ESRGAN",
                    "enlarges pictures that are too small for the film",
                    List.of(
                            new GraphFile(
                                    ROLE,
                                    List.of("*esrgan*", "x4plus", "x4v3", "x2plus"),
                                    session ->
                                            PictureModels.breach(
                                                    session, List.of(RgbPlanes.PLANES)))),
                    List.of(),
                    List.of(),
                    (sessions, _, context) -> new Enlarger(sessions).tryOnce(context));

    private final Session session;
    private final String input;

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    public Enlarger(Map<String, Session> sessions) {
        session = Objects.requireNonNull(sessions.get(ROLE));
        input = PictureModels.only(session.inputs()).name();
    }

    /// How many parts of least size a tile of a picture has along its edge: where memory is short
    /// half as many may be done at once, down to one.
    public static int parts(RgbPlanes picture) {
        int longest = Math.max(picture.width(), picture.height());
        return Math.ceilDiv(tile(longest, TILE), LEAST_TILE);
    }

    /// Pixels of a tile of so many parts, each way.
    public static int tile(int parts) {
        return Math.min(TILE, parts * LEAST_TILE);
    }

    /// Enlarges a picture by the model's factor.
    ///
    /// @throws StudioFault as the other
    public RgbPlanes enlarge(RgbPlanes picture, JobContext context) throws StudioFault {
        return enlarge(picture, TILE, context);
    }

    /// Enlarges a picture by the model's factor, in tiles of so many pixels each way.
    ///
    /// @param most [#TILE] at most, even; pixels at the edges of tiles differ a little with it
    /// @throws StudioFault.Input `picture.too-large` if what comes back has more pixels than we
    ///   hold
    /// @throws StudioFault.Model `model.answer` if what comes back is no enlarged picture;
    ///   `model.run-failed`
    public RgbPlanes enlarge(RgbPlanes picture, int most, JobContext context) throws StudioFault {
        int wide = tile(picture.width(), most);
        int high = tile(picture.height(), most);
        int across = Math.ceilDiv(picture.width(), wide - 2 * OVERLAP);
        int down = Math.ceilDiv(picture.height(), high - 2 * OVERLAP);
        RgbPlanes large = null;
        int tiles = Math.multiplyExact(across, down);
        for (int tile = 0; tile < tiles; tile++) {
            context.checkCancelled();
            int left = tile % across * (wide - 2 * OVERLAP);
            int top = tile / across * (high - 2 * OVERLAP);
            RgbPlanes part = picture.part(left - OVERLAP, top - OVERLAP, wide, high);
            RgbPlanes answer = run(part, context);
            int factor = factor(part, answer);
            if (large == null) {
                large = PictureModels.black(picture, factor);
            }
            int partWidth = Math.min(wide - 2 * OVERLAP, picture.width() - left);
            int partHeight = Math.min(high - 2 * OVERLAP, picture.height() - top);
            large.put(
                    answer,
                    new RgbPlanes.Rectangle(
                            OVERLAP * factor,
                            OVERLAP * factor,
                            partWidth * factor,
                            partHeight * factor),
                    new RgbPlanes.Point(left * factor, top * factor));
            context.progress(new Progress("enlarge", tile + 1L, tiles));
        }
        return Objects.requireNonNull(large);
    }

    /// Some models halve their picture first and want even lengths.
    private static int tile(int length, int most) {
        return Math.min(most, Math.ceilDiv(length, 2) * 2 + 2 * OVERLAP);
    }

    private RgbPlanes run(RgbPlanes part, JobContext context) throws StudioFault {
        Tensor given = Tensor.of(part.values(), 1, RgbPlanes.PLANES, part.height(), part.width());
        Map<String, Tensor> answer = session.run(Map.of(input, given), context);
        return PictureModels.picture(answer.values().iterator().next());
    }

    private static int factor(RgbPlanes part, RgbPlanes answer) throws StudioFault {
        int factor = answer.width() / part.width();
        boolean whole =
                answer.width() == factor * part.width()
                        && answer.height() == factor * part.height();
        if (!whole || factor < 2 || factor > LARGEST_FACTOR) {
            throw PictureModels.odd(
                    "%d x %d pixels for %d x %d"
                            .formatted(
                                    answer.width(), answer.height(), part.width(), part.height()));
        }
        return factor;
    }

    private void tryOnce(JobContext context) throws StudioFault {
        RgbPlanes picture = RgbPlanes.black(TRIAL, TRIAL);
        RgbPlanes answer = run(picture, context);
        factor(picture, answer);
    }
}
