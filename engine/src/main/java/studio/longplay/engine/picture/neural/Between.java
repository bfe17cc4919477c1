package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Draws the frame between two frames with a model of the kind of RIFE (Huang et al., *Real-Time
/// Intermediate Flow Estimation for Video Frame Interpolation*, 2022), as exported for VapourSynth:
/// one tensor holds both frames and the moment; the first layout also holds the coordinates of
/// every pixel and the size of one, the second computes them itself.
///
/// Frames are given with their edges repeated up to whole multiples of [#GRID], which every version
/// of the model takes.
public final class Between {
    /// Of our code: raised when the same bundle would give other pixels.
    public static final int VERSION = 1;

    static final String ROLE = "rife";

    /// What lengths are rounded up to.
    static final int GRID = 64;

    private static final int WITH_COORDINATES = 11;
    private static final int PLAIN = 7;
    private static final float MIDDLE = 0.5f;

    /// How it is recognised and opened.
    public static final BundleKind KIND =
            new BundleKind(
                    "rife",
                    "RIFE",
                    "draws frames between frames, for slow motion and smoother films",
                    List.of(
                            new GraphFile(
                                    ROLE,
                                    List.of("rife*"),
                                    session ->
                                            PictureModels.breach(
                                                    session, List.of(WITH_COORDINATES, PLAIN)))),
                    List.of(),
                    List.of(),
                    (sessions, _, context) -> new Between(sessions).tryOnce(context));

    private final Session session;
    private final TensorSpec input;

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    public Between(Map<String, Session> sessions) {
        session = Objects.requireNonNull(sessions.get(ROLE));
        input = PictureModels.only(session.inputs());
    }

    /// Draws a frame between two of one size.
    ///
    /// @param moment where between them: above 0 and below 1
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    public RgbPlanes frame(RgbPlanes first, RgbPlanes second, float moment, JobContext context)
            throws StudioFault {
        if (first.width() != second.width() || first.height() != second.height()) {
            throw new IllegalArgumentException("frames of two sizes");
        }
        int width = Math.ceilDiv(first.width(), GRID) * GRID;
        int height = Math.ceilDiv(first.height(), GRID) * GRID;
        int planes = Math.toIntExact(input.shape().get(1));
        float[] values = new float[planes * width * height];
        int frame = RgbPlanes.PLANES * width * height;
        System.arraycopy(first.part(0, 0, width, height).values(), 0, values, 0, frame);
        System.arraycopy(second.part(0, 0, width, height).values(), 0, values, frame, frame);
        int area = width * height;
        Arrays.fill(values, 2 * frame, 2 * frame + area, moment);
        if (planes == WITH_COORDINATES) {
            coordinates(values, 2 * frame + area, width, height);
        }
        Tensor given = Tensor.of(values, 1, planes, height, width);
        Map<String, Tensor> answer = session.run(Map.of(input.name(), given), context);
        RgbPlanes drawn = PictureModels.picture(answer.values().iterator().next());
        if (drawn.width() != width || drawn.height() != height) {
            throw PictureModels.odd("%d x %d pixels".formatted(drawn.width(), drawn.height()));
        }
        return drawn.part(0, 0, first.width(), first.height());
    }

    /// Columns and rows from -1 to 1, then what one pixel is of them.
    private static void coordinates(float[] values, int from, int width, int height) {
        int area = width * height;
        float column = 2f / (width - 1);
        float row = 2f / (height - 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[from + y * width + x] = x * column - 1;
                values[from + area + y * width + x] = y * row - 1;
            }
        }
        Arrays.fill(values, from + 2 * area, from + 3 * area, column);
        Arrays.fill(values, from + 3 * area, from + 4 * area, row);
    }

    private void tryOnce(JobContext context) throws StudioFault {
        RgbPlanes grey = RgbPlanes.black(GRID, GRID);
        frame(grey, grey, MIDDLE, context);
    }
}
