package studio.longplay.engine.voice.neural.styled;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A model that is given symbols, a style and a pace and answers a wave; some exports answer
/// besides how long each symbol is.
///
/// The symbols are called `input_ids` or `tokens`, the wave is the first output. The pace is a
/// float; in exports where it is a whole number, it is 1 always.
public final class StyledModel {
    private static final List<String> SYMBOLS = List.of("input_ids", "tokens");
    private static final String STYLE = "style";
    private static final String SPEED = "speed";
    private static final Set<String> DURATIONS = Set.of("duration", "durations", "pred_dur");
    private static final int MOST_SECONDS = 120;

    private final Session session;
    private final String symbols;
    private final String wave;
    private final Optional<String> durations;

    public StyledModel(Session session) {
        this.session = session;
        this.symbols =
                SYMBOLS.stream().filter(session.inputs()::containsKey).findFirst().orElse("");
        this.durations =
                session.outputs().keySet().stream().filter(DURATIONS::contains).findFirst();
        this.wave =
                session.outputs().keySet().stream()
                        .filter(name -> !DURATIONS.contains(name))
                        .findFirst()
                        .orElse("");
    }

    /// What keeps a session from being such a model, as half a sentence.
    public static Optional<String> breach(Session session) {
        Map<String, TensorSpec> inputs = session.inputs();
        TensorSpec symbols =
                SYMBOLS.stream().map(inputs::get).filter(Objects::nonNull).findFirst().orElse(null);
        TensorSpec style = inputs.get(STYLE);
        TensorSpec speed = inputs.get(SPEED);
        if (symbols == null || style == null || speed == null || inputs.size() != 3) {
            return Optional.of("it does not ask for symbols, a style and a speed");
        }
        if (symbols.type() != ElementType.INT64 || symbols.shape().size() != 2) {
            return Optional.of("its input " + symbols.name() + " is " + symbols.words());
        }
        boolean styled =
                style.fits(TensorSpec.of(STYLE, ElementType.FLOAT32, TensorSpec.ANY, Styles.WIDTH));
        if (!styled) {
            return Optional.of("its input style is " + style.words());
        }
        boolean paced = speed.type() == ElementType.FLOAT32 || speed.type() == ElementType.INT32;
        if (!paced || speed.shape().size() != 1) {
            return Optional.of("its input speed is " + speed.words());
        }
        return session.outputs().values().stream()
                        .anyMatch(output -> output.type() == ElementType.FLOAT32)
                ? Optional.empty()
                : Optional.of("it answers no sound");
    }

    /// What the model said.
    ///
    /// @param samples at the model's own rate
    /// @param lengths of each symbol, in frames of any length; none if the model does not say
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    public record Said(float[] samples, double[] lengths) {}

    /// Whether it can be asked for a pace.
    public boolean isPaced() {
        return Objects.requireNonNull(session.inputs().get(SPEED)).type() == ElementType.FLOAT32;
    }

    /// Has it speak.
    ///
    /// @param ids with what stands before and after
    /// @param style [Styles#WIDTH] numbers
    /// @param rateHz of its samples: an answer of over two minutes is refused
    /// @throws StudioFault.Model as [Session#run]; `model.answer`
    public Said speak(long[] ids, float[] style, double pace, int rateHz, JobContext context)
            throws StudioFault {
        Map<String, Tensor> given = new HashMap<>();
        given.put(symbols, Tensor.of(ids, 1, ids.length));
        given.put(STYLE, Tensor.of(style, 1, style.length));
        given.put(
                SPEED,
                isPaced() ? Tensor.of(new float[] {(float) pace}, 1) : Tensor.of(new int[] {1}, 1));
        Map<String, Tensor> answer = session.run(given, context);
        float[] samples = Answer.floats(answer, wave);
        if (samples.length == 0 || samples.length > MOST_SECONDS * rateHz) {
            throw Answer.odd(wave, samples.length + " samples");
        }
        return new Said(
                samples,
                durations.isPresent()
                        ? Answer.numbers(answer, durations.get(), ids.length)
                        : new double[0]);
    }
}
