package studio.longplay.engine.music.neural;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.decode.MergedDecoder;
import studio.longplay.engine.inference.decode.Rows;
import studio.longplay.engine.inference.tokens.PieceTable;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Plays what words say with a model of the MusicGen family (Copet et al., *Simple and Controllable
/// Music Generation*, 2023): a text encoder, a decoder that tells the codes of fiftieths of a
/// second, and EnCodec's decoder, which makes them sound at 32 kHz.
///
/// Each step is told twice, with the words and without, and led from the second to the first. The
/// same words and seed give the same music on one kind of machine.
public final class MusicGen {
    /// Of our code: raised when the same bundle would give other samples.
    public static final int VERSION = 1;

    /// The longest piece: what these models were trained at.
    public static final int LONGEST_SECONDS = 30;

    private static final String TEXT = "text_encoder";
    private static final String DECODER = "decoder_model_merged";
    private static final String SOUND = "encodec_decode";
    private static final String READ = "last_hidden_state";
    private static final String END = "</s>";
    private static final int USUAL_RATE_HZ = 32_000;
    private static final int USUAL_FRAMES = 50;
    private static final int USUAL_BOOKS = 4;
    private static final int USUAL_FILLER = 2048;
    private static final int MOST_DRAWN = 250;

    /// Sentences, pieces and numbers of what was read.
    private static final int READ_AXES = 3;

    private static final double USUAL_GUIDANCE = 3;

    /// How it is recognised and opened.
    public static final BundleKind KIND =
            new BundleKind(
                    "musicgen",
                    "MusicGen",
                    "plays music that you describe, up to 30 seconds",
                    List.of(
                            new GraphFile(
                                    TEXT,
                                    session ->
                                            MergedDecoder.missing(
                                                    session,
                                                    List.of("input_ids", "attention_mask"),
                                                    List.of(READ))),
                            new GraphFile(
                                    DECODER,
                                    session ->
                                            MergedDecoder.breach(
                                                    session,
                                                    List.of(
                                                            "encoder_hidden_states",
                                                            "encoder_attention_mask"))),
                            new GraphFile(
                                    SOUND,
                                    session ->
                                            MergedDecoder.missing(
                                                    session,
                                                    List.of("audio_codes"),
                                                    List.of("audio_values")))),
                    List.of(List.of("config.json", "tokenizer.json")),
                    List.of("generation_config.json"),
                    (sessions, folder, context) ->
                            new MusicGen(sessions, folder)
                                    .play(new Wish("a drum", 1.0 / USUAL_FRAMES, 1), context));

    private final Session text;
    private final MergedDecoder decoder;
    private final Session sound;
    private final PieceTable pieces;
    private final Traits traits;

    /// What is to be played.
    ///
    /// @param text the music in words
    /// @param seconds above 0, at most [#LONGEST_SECONDS]
    /// @param seed the same gives the same music
    public record Wish(String text, double seconds, long seed) {
        public Wish {
            if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
                throw new IllegalArgumentException(seconds + " s");
            }
        }
    }

    /// What a bundle's configuration says.
    private record Traits(
            int rateHz, int framesPerSecond, int books, long filler, double guidance) {}

    /// Music as one channel.
    ///
    /// @param samples full scale is 1
    @SuppressWarnings("ArrayRecordComponent") // Compared by identity, as arrays are.
    public record Played(float[] samples, int rateHz) {}

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    /// @param folder where the tokenizer and the configuration lie
    /// @throws StudioFault.Model `model.tokenizer`, `model.config`
    public MusicGen(Map<String, Session> sessions, Path folder) throws StudioFault {
        text = Objects.requireNonNull(sessions.get(TEXT));
        sound = Objects.requireNonNull(sessions.get(SOUND));
        pieces = PieceTable.read(folder);
        JsonNode config = json(folder.resolve("config.json"));
        JsonNode its = config.path("decoder");
        int heads = Math.max(1, its.path("num_attention_heads").asInt(1));
        decoder =
                MergedDecoder.of(
                        Objects.requireNonNull(sessions.get(DECODER)),
                        heads,
                        its.path("hidden_size").asInt(heads) / heads);
        Path told = folder.resolve("generation_config.json");
        JsonNode generation = Files.exists(told) ? json(told) : config;
        traits =
                new Traits(
                        config.path("audio_encoder").path("sampling_rate").asInt(USUAL_RATE_HZ),
                        config.path("audio_encoder").path("frame_rate").asInt(USUAL_FRAMES),
                        its.path("num_codebooks").asInt(USUAL_BOOKS),
                        generation.path("pad_token_id").asLong(USUAL_FILLER),
                        generation.path("guidance_scale").asDouble(USUAL_GUIDANCE));
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (JacksonException e) {
            throw new StudioFault.Model(
                    "model.config",
                    file.getFileName() + " of the model is no JSON.",
                    "Get the bundle again from its makers.",
                    e);
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// Plays.
    ///
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    public Played play(Wish wish, JobContext context) throws StudioFault {
        int frames = Math.max(1, (int) Math.round(wish.seconds() * traits.framesPerSecond()));
        DelayPattern pattern = new DelayPattern(traits.books(), frames);
        Map<String, Tensor> words = words(wish.text(), context);
        TopChoice choice = new TopChoice(MOST_DRAWN, new SplittableRandom(wish.seed()));
        long[][] columns = new long[traits.books()][pattern.steps() + 1];
        for (long[] book : columns) {
            Arrays.fill(book, traits.filler());
        }
        MergedDecoder.Telling telling = decoder.begin();
        for (int column = 1; column <= pattern.steps(); column++) {
            context.checkCancelled();
            context.progress(new Progress("play", column, pattern.steps()));
            float[][] scores =
                    telling.next(newest(columns, column - 1), new int[] {0, 1}, words, context);
            for (int book = 0; book < traits.books(); book++) {
                if (pattern.isReal(book, column)) {
                    columns[book][column] = choice.draw(led(scores, book));
                }
            }
        }
        Tensor codes = Tensor.of(pattern.frames(columns), 1, 1, traits.books(), frames);
        Map<String, Tensor> answer = sound.run(Map.of("audio_codes", codes), context);
        float[] samples = Objects.requireNonNull(answer.get("audio_values")).floats();
        for (float sample : samples) {
            if (!Float.isFinite(sample)) {
                throw MergedDecoder.odd("audio_values", "what is no number");
            }
        }
        return new Played(samples, traits.rateHz());
    }

    /// The newest pieces of all codebooks, once for each of the two tellings.
    private long[] newest(long[][] columns, int column) {
        long[] newest = new long[2 * traits.books()];
        for (int book = 0; book < traits.books(); book++) {
            newest[book] = columns[book][column];
            newest[traits.books() + book] = columns[book][column];
        }
        return newest;
    }

    private float[] led(float[][] scores, int book) {
        float[] with = scores[book];
        float[] without = scores[traits.books() + book];
        float[] led = new float[with.length];
        for (int i = 0; i < led.length; i++) {
            led[i] = (float) (without[i] + traits.guidance() * (with[i] - without[i]));
        }
        return led;
    }

    /// The words, and nothing in their place.
    private Map<String, Tensor> words(String told, JobContext context) throws StudioFault {
        long[] numbers = pieces.numbers(told);
        long[] tokens = Arrays.copyOf(numbers, numbers.length + 1);
        tokens[numbers.length] = pieces.mark(END).orElse(1);
        long[] mask = new long[tokens.length];
        Arrays.fill(mask, 1);
        Map<String, Tensor> answer =
                text.run(
                        Map.of(
                                "input_ids", Rows.repeated(tokens, 1),
                                "attention_mask", Rows.repeated(mask, 1)),
                        context);
        Tensor read = Objects.requireNonNull(answer.get(READ));
        long[] shape = read.shape().clone();
        if (shape.length != READ_AXES || shape[0] != 1 || shape[1] != tokens.length) {
            throw MergedDecoder.odd(READ, "another shape");
        }
        float[] both = Arrays.copyOf(read.floats(), 2 * read.floats().length);
        shape[0] = 2;
        return Map.of(
                "encoder_hidden_states", Tensor.of(both, shape),
                "encoder_attention_mask",
                        Tensor.of(Arrays.copyOf(mask, 2 * mask.length), 2, mask.length));
    }
}
