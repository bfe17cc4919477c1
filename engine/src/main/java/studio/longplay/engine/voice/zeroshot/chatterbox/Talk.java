package studio.longplay.engine.voice.zeroshot.chatterbox;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.zeroshot.Rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One reading by the language model: it reads the voice and the text, then says token after token.
/// With guidance it reads a second time without the text, side by side. Used once.
final class Talk {
    /// 40 s of speech, at 25 tokens a second.
    static final int MOST_TOKENS = 1_000;

    private static final float EXAGGERATION = 0.5f;

    private final Session embedding;
    private final Session language;
    private final Choosing choosing;
    private final int batch;
    private final Cache cache;
    private int read;

    Talk(Session embedding, Session language, Choosing choosing) {
        this.embedding = embedding;
        this.language = language;
        this.choosing = choosing;
        TensorSpec rows = Objects.requireNonNull(language.inputs().get("inputs_embeds"));
        boolean two = choosing.isGuided() && rows.shape().getFirst() == TensorSpec.ANY;
        this.batch = two ? 2 : 1;
        this.cache = Cache.empty(language, batch);
    }

    /// Reads, and says all there is to say.
    ///
    /// @param voice rows of what was heard
    /// @param text tokens of the text, with their marks
    /// @return tokens of speech, without the stop
    long[] say(Rows voice, long[] text, long seed, JobContext context) throws StudioFault {
        Chance chance = new Chance(seed);
        Set<Long> before = new HashSet<>(Set.of(Spelling.START));
        List<Long> said = new ArrayList<>();
        float[] logits = begin(voice, text, context);
        for (int spoken = 1; spoken <= MOST_TOKENS; spoken++) {
            context.checkCancelled();
            long token = choosing.choose(logits, before, chance);
            if (token == Spelling.STOP) {
                break;
            }
            before.add(token);
            if (token < Spelling.START) {
                said.add(token);
            }
            Rows row = rows(new long[] {token}, new long[] {spoken}, context);
            logits = next(row, row, context);
        }
        return said.stream().mapToLong(Long::longValue).toArray();
    }

    /// Reads what is there before anything is said.
    ///
    /// @return logits of the first token
    float[] begin(Rows voice, long[] text, JobContext context) throws StudioFault {
        Rows written = rows(text, Spelling.positions(text), context);
        if (written.width() != voice.width()) {
            throw Answer.odd(
                    "audio_features", "rows of " + voice.width() + ", not " + written.width());
        }
        float[] blank = written.values().clone();
        for (int i = 0; i < text.length; i++) {
            if (text[i] < Spelling.START) {
                Arrays.fill(blank, i * written.width(), (i + 1) * written.width(), 0);
            }
        }
        return next(voice.then(written), voice.then(new Rows(blank, written.width())), context);
    }

    private Rows rows(long[] ids, long[] positions, JobContext context) throws StudioFault {
        Map<String, Tensor> given = new HashMap<>();
        given.put("input_ids", Tensor.of(ids, 1, ids.length));
        if (embedding.inputs().containsKey("position_ids")) {
            given.put("position_ids", Tensor.of(positions, 1, positions.length));
        }
        if (embedding.inputs().containsKey("exaggeration")) {
            given.put("exaggeration", Tensor.of(new float[] {EXAGGERATION}, 1));
        }
        Map<String, Tensor> answer = embedding.run(given, context);
        String name = embedding.outputs().keySet().iterator().next();
        float[] values = Answer.floats(answer, name);
        if (values.length == 0 || values.length % ids.length != 0) {
            throw Answer.odd(name, values.length + " numbers for " + ids.length + " tokens");
        }
        return new Rows(values, values.length / ids.length);
    }

    /// @param with the next rows
    /// @param without the same of the reading without text
    private float[] next(Rows with, Rows without, JobContext context) throws StudioFault {
        int count = with.count();
        read += count;
        Map<String, Tensor> given = new HashMap<>();
        float[] values = batch == 1 ? with.values() : with.then(without).values();
        given.put("inputs_embeds", Tensor.of(values, batch, count, with.width()));
        long[] mask = new long[batch * read];
        Arrays.fill(mask, 1);
        given.put("attention_mask", Tensor.of(mask, batch, read));
        if (language.inputs().containsKey("position_ids")) {
            long[] positions = new long[batch * count];
            for (int i = 0; i < positions.length; i++) {
                positions[i] = (long) read - count + i % count;
            }
            given.put("position_ids", Tensor.of(positions, batch, count));
        }
        if (language.inputs().containsKey("num_logits_to_keep")) {
            given.put("num_logits_to_keep", Tensor.of(new long[] {1}));
        }
        Map<String, Tensor> answer = language.run(cache.with(given), context);
        cache.take(answer);
        return guided(answer);
    }

    private float[] guided(Map<String, Tensor> answer) throws StudioFault {
        String name = language.outputs().keySet().iterator().next();
        float[] all = Answer.floats(answer, name);
        long[] shape = Answer.tensor(answer, name).shape();
        int tokens = shape.length == 3 ? (int) shape[2] : 0;
        if (tokens <= Spelling.STOP || all.length % (batch * tokens) != 0 || all.length == 0) {
            throw Answer.odd(name, "logits of " + tokens + " tokens");
        }
        int each = all.length / batch;
        float[] logits = Arrays.copyOfRange(all, each - tokens, each);
        for (int i = 0; batch == 2 && i < tokens; i++) {
            float blank = all[all.length - tokens + i];
            logits[i] = (float) (blank + choosing.guidance() * (logits[i] - blank));
        }
        return logits;
    }
}
