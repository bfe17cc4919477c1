package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of bundles that make pictures, and how their answers are read.
public final class PictureModels {
    private static final int IMAGE_AXES = 4;

    private PictureModels() {}

    /// All there are.
    public static List<BundleKind> kinds() {
        return List.of(Enlarger.KIND, Between.KIND, TextPainter.KIND, LipMover.KIND);
    }

    /// Why a session does not take one picture of so many planes and answer one of three, as half a
    /// sentence. Its names are its makers' choice.
    static Optional<String> breach(Session session, List<Integer> planes) {
        if (session.inputs().size() != 1 || session.outputs().size() != 1) {
            return Optional.of("it does not take one picture and answer one");
        }
        TensorSpec in = only(session.inputs());
        TensorSpec out = only(session.outputs());
        boolean takes = planes.stream().anyMatch(count -> isPicture(in, count));
        return takes && isPicture(out, RgbPlanes.PLANES)
                ? Optional.empty()
                : Optional.of("it takes " + in.words() + " and answers " + out.words());
    }

    private static boolean isPicture(TensorSpec spec, int planes) {
        return spec.type() == ElementType.FLOAT32
                && spec.shape().size() == IMAGE_AXES
                && spec.shape().get(1) == planes;
    }

    static TensorSpec only(Map<String, TensorSpec> specs) {
        return specs.values().iterator().next();
    }

    /// The picture in an answer.
    ///
    /// @throws StudioFault.Model `model.answer` if it is none, or one of several
    static RgbPlanes picture(Tensor answer) throws StudioFault {
        long[] shape = answer.shape();
        if (shape.length != IMAGE_AXES || shape[0] != 1 || shape[1] != RgbPlanes.PLANES) {
            throw odd("no picture");
        }
        float[] values = answer.floats();
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw odd("what is no number");
            }
        }
        return new RgbPlanes(Math.toIntExact(shape[3]), Math.toIntExact(shape[2]), values);
    }

    /// A black picture so many times as large as another, each way.
    ///
    /// @throws StudioFault.Input `picture.too-large` if it has more pixels than we hold
    static RgbPlanes black(RgbPlanes other, int factor) throws StudioFault {
        long width = (long) other.width() * factor;
        long height = (long) other.height() * factor;
        if (!RgbPlanes.fits(width, height)) {
            throw new StudioFault.Input(
                    "picture.too-large",
                    "A picture of %d x %d pixels would become one of %d x %d, which is too large."
                            .formatted(other.width(), other.height(), width, height),
                    "Make the picture smaller first, or use a model that enlarges less.");
        }
        return RgbPlanes.black((int) width, (int) height);
    }

    /// The fault of an answer.
    ///
    /// @param what it was
    static StudioFault.Model odd(String what) {
        return new StudioFault.Model(
                "model.answer",
                "The model answered with " + what + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }
}
