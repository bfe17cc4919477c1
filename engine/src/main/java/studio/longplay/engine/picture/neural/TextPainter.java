package studio.longplay.engine.picture.neural;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.tokens.ClipTokens;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Paints what a text says with a model of the kind of Stable Diffusion (Rombach et al.,
/// *High-Resolution Image Synthesis with Latent Diffusion Models*, 2022): SD-Turbo in one step,
/// latent consistency models in four, others in twenty with classifier-free guidance. That a model
/// was distilled to one step is known by its schedule, whose moments trail.
///
/// The same text and seed give the same picture on one kind of machine.
public final class TextPainter {
    /// Of our code: raised when the same bundle would give other pixels.
    public static final int VERSION = 1;

    /// What lengths of pictures are whole multiples of.
    public static final int GRID = 64;

    private static final int LATENT_PIXELS = 8;
    private static final float LATENT_SCALE = 0.18215f;
    private static final int TURBO_STEPS = 1;
    private static final int CONSISTENT_STEPS = 4;
    private static final int USUAL_STEPS = 20;
    private static final double USUAL_GUIDANCE = 7.5;
    private static final double CONSISTENT_GUIDANCE = 8;

    /// How it is recognised and opened.
    public static final BundleKind KIND =
            new BundleKind(
                    "stable-diffusion",
                    "Stable Diffusion",
                    "paints pictures of what you write",
                    List.of(
                            new GraphFile(
                                    Diffusion.TEXT,
                                    List.of("text_encoder/model"),
                                    session -> Diffusion.breach(session, List.of("input_ids"))),
                            new GraphFile(
                                    Diffusion.NOISE,
                                    List.of("unet/model"),
                                    session ->
                                            Diffusion.breach(
                                                    session,
                                                    List.of(
                                                            "sample",
                                                            "timestep",
                                                            "encoder_hidden_states"))),
                            new GraphFile(
                                    Diffusion.PICTURE,
                                    List.of("vae_decoder/model"),
                                    session ->
                                            Diffusion.breach(session, List.of("latent_sample")))),
                    List.of(List.of("vocab.json", "merges.txt")),
                    List.of("scheduler_config.json", "special_tokens_map.json"),
                    (sessions, folder, context) ->
                            new TextPainter(sessions, folder)
                                    .paint(new Wish("a house", "", GRID, GRID, 1, 1), context));

    private final Diffusion models;
    private final ClipTokens tokens;
    private final NoiseSchedule schedule;
    private final boolean guided;

    /// What is to be painted.
    ///
    /// @param text what is to be seen
    /// @param without what is not to be seen; only models that take many steps heed it
    /// @param width in pixels, a multiple of [#GRID]
    /// @param height in pixels, a multiple of [#GRID]
    /// @param seed the same gives the same picture
    /// @param steps more take longer; 0 for what the model was made for
    public record Wish(String text, String without, int width, int height, long seed, int steps) {
        public Wish {
            if (width <= 0 || height <= 0 || width % GRID != 0 || height % GRID != 0) {
                throw new IllegalArgumentException(width + " x " + height);
            }
        }

        /// A wish as a user states it.
        ///
        /// @throws StudioFault.Input `picture.size` if a length is no multiple of [#GRID] from 64
        ///   to 2048; `picture.no-words` if nothing is said
        public static Wish asked(String text, String without, Size size, long seed, int steps)
                throws StudioFault {
            if (text.isBlank()) {
                throw new StudioFault.Input(
                        "picture.no-words",
                        "Nothing is said that could be painted.",
                        "Say what is to be seen.");
            }
            if (!size.fits()) {
                throw new StudioFault.Input(
                        "picture.size",
                        size.width() + " x " + size.height() + " pixels cannot be painted.",
                        "Give whole multiples of 64 from 64 to 2048; enlarge the picture after.");
            }
            return new Wish(text, without, size.width(), size.height(), seed, Math.max(0, steps));
        }
    }

    /// What a user asks for.
    ///
    /// @param width in pixels
    /// @param height in pixels
    public record Size(int width, int height) {
        private static final int MOST = 2048;

        boolean fits() {
            return fits(width) && fits(height);
        }

        private static boolean fits(int length) {
            return length >= GRID && length <= MOST && length % GRID == 0;
        }
    }

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    /// @param folder where the tokenizer and the schedule lie
    /// @throws StudioFault.Model `model.tokenizer`, `model.schedule`
    public TextPainter(Map<String, Session> sessions, Path folder) throws StudioFault {
        models = new Diffusion(sessions);
        tokens = ClipTokens.read(folder.resolve("tokenizer"));
        schedule = NoiseSchedule.read(folder);
        guided = !schedule.consistent && !schedule.isTrailing();
    }

    /// Paints a picture.
    ///
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    public RgbPlanes paint(Wish wish, JobContext context) throws StudioFault {
        int steps = wish.steps() > 0 ? wish.steps() : usualSteps();
        int[] moments = schedule.moments(steps);
        SplittableRandom random = new SplittableRandom(wish.seed());
        Tensor.Float32 words = words(wish.text(), context);
        Tensor.Float32 others = guided ? words(wish.without(), context) : words;
        long[] shape = {
            1, Diffusion.PLANES, wish.height() / LATENT_PIXELS, wish.width() / LATENT_PIXELS
        };
        float[] latent = new float[Tensor.count(shape)];
        double first = schedule.first(moments);
        for (int i = 0; i < latent.length; i++) {
            latent[i] = (float) (first * random.nextGaussian());
        }
        NoiseStep step = new NoiseStep(schedule, moments, random);
        for (int i = 0; i < steps; i++) {
            context.checkCancelled();
            context.progress(new Progress("paint", i, steps));
            Tensor.Float32 given = Tensor.of(step.scaled(latent, i), shape);
            float[] noise = models.noise(given, moments[i], words, CONSISTENT_GUIDANCE, context);
            if (guided) {
                lead(noise, models.noise(given, moments[i], others, 1, context));
            }
            step.take(latent, noise, i);
        }
        for (int i = 0; i < latent.length; i++) {
            latent[i] /= LATENT_SCALE;
        }
        context.checkCancelled();
        RgbPlanes picture = models.picture(Tensor.of(latent, shape), context);
        context.progress(new Progress("paint", steps, steps));
        return picture;
    }

    private int usualSteps() {
        return schedule.consistent ? CONSISTENT_STEPS : guided ? USUAL_STEPS : TURBO_STEPS;
    }

    /// Away from what is said of nothing, towards what is said of the text.
    private static void lead(float[] noise, float[] others) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (others[i] + USUAL_GUIDANCE * (noise[i] - others[i]));
        }
    }

    private Tensor.Float32 words(String text, JobContext context) throws StudioFault {
        return models.words(tokens.row(text, Diffusion.ROW), context);
    }
}
