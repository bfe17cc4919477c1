package studio.longplay.engine.inference.translate;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.decode.MergedDecoder;
import studio.longplay.engine.inference.run.Batches;
import studio.longplay.engine.inference.tokens.PieceTable;
import studio.longplay.engine.jobs.JobContext;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/// Translates with models of the Marian family (Junczys-Dowmunt et al., *Marian: Fast Neural
/// Machine Translation in C++*, 2018), which know one pair of languages, and of the M2M100 family
/// (Fan et al., *Beyond English-Centric Multilingual Machine Translation*, 2020), which know many;
/// NLLB-200 is of that family and names languages otherwise (`deu_Latn`).
///
/// Any number of threads may use it; the models do one step at a time.
public final class Translator {
    /// Of our code: raised when the same bundle would give other words.
    public static final int VERSION = 4;

    /// How a model of any of these families is recognised and opened. Its folder's `config.json`
    /// says which it is.
    public static final BundleKind KIND =
            new BundleKind(
                    "translation",
                    "Marian or M2M100",
                    "translates captions and scripts",
                    List.of(
                            new GraphFile(
                                    TranslationGraphs.ENCODER, TranslationGraphs::encoderBreach),
                            new GraphFile(
                                    TranslationGraphs.DECODER, TranslationGraphs::decoderBreach)),
                    List.of(
                            List.of("config.json", "tokenizer.json"),
                            List.of("config.json", "source.spm", "vocab.json")),
                    List.of("generation_config.json"),
                    (sessions, folder, context) ->
                            new Translator(sessions, folder).tryOnce(context));

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MANY = "m2m_100";
    private static final String END = "</s>";

    /// Languages that have no space between sentences.
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "cmn", "yue", "ja");

    private static final int LONGEST = 200;
    private static final int USUAL_BEAMS = 4;

    private final TranslationGraphs graphs;
    private final PieceTable pieces;
    private final JsonNode config;
    private final boolean many;
    private final LanguageMarks languages;

    /// Tokens of a sentence that the encoder has places for, and of an answer that the decoder has.
    private final int places;

    /// What is wanted.
    ///
    /// @param from BCP 47 tag of the source; models of one pair do not look at it
    /// @param to BCP 47 tag of the translation
    /// @param beams beginnings of a sentence kept at once, 1 to 12; 0 for the model's own
    public record Wish(String from, String to, int beams, Glossary glossary) {
        private static final int MOST = 12;

        public Wish {
            if (beams < 0 || beams > MOST) {
                throw new IllegalArgumentException(beams + " beams");
            }
        }
    }

    /// @param sessions by role, as [KIND] names them; who gives them closes them
    /// @param folder where the tokenizer and the configuration lie
    /// @throws StudioFault.Model `model.tokenizer`, `model.config`
    public Translator(Map<String, Session> sessions, Path folder) throws StudioFault {
        Path generation = folder.resolve("generation_config.json");
        JsonNode model = json(folder.resolve("config.json"));
        config = Files.exists(generation) ? json(generation) : model;
        many = model.path("model_type").asString("").equals(MANY);
        int heads = Math.max(1, model.path("decoder_attention_heads").asInt(1));
        places = Math.max(1, model.path("max_position_embeddings").asInt(Integer.MAX_VALUE));
        graphs = new TranslationGraphs(sessions, heads, model.path("d_model").asInt(heads) / heads);
        pieces = PieceTable.read(folder);
        languages = many ? LanguageMarks.many(pieces) : LanguageMarks.targets(pieces);
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(Files.readString(file));
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

    /// Translates a text of any length, sentence by sentence; what is longer than the model has
    /// places for part by part ([Cuts]).
    ///
    /// @throws StudioFault.Input `translate.language` if the model does not know a language
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    public String translate(String text, Wish wish, JobContext context) throws StudioFault {
        return translate(List.of(text), wish, 1, context).getFirst();
    }

    /// Translates texts of any length, sentence by sentence, those of like length side by side.
    ///
    /// @param most sentences at once, at least 1
    /// @return one for each
    /// @throws StudioFault as the other
    public List<String> translate(List<String> texts, Wish wish, int most, JobContext context)
            throws StudioFault {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> told = new ArrayList<>();
        for (String text : texts) {
            for (String part : parts(text, wish)) {
                pieces.add(new Piece(told.size(), part, source(part, wish)));
            }
            told.add(new ArrayList<>());
        }
        List<String> all =
                Batches.<Piece>of(most, piece -> piece.tokens().length)
                        .all(pieces, some -> told(some, wish, context), context);
        for (int i = 0; i < all.size(); i++) {
            told.get(pieces.get(i).text()).add(all.get(i));
        }
        String language = Locale.forLanguageTag(wish.to()).getLanguage();
        String between = WITHOUT_SPACES.contains(language) ? "" : " ";
        return told.stream().map(sentences -> String.join(between, sentences)).toList();
    }

    /// The sentences of a text, those cut that are too long: for the encoder, or to be told whole.
    private List<String> parts(String text, Wish wish) throws StudioFault {
        int marks = source("", wish).length - pieces.numbers("").length;
        int most = Math.max(1, Math.min(places, LONGEST) - marks);
        Cuts cuts =
                new Cuts(
                        Locale.forLanguageTag(wish.from()),
                        part -> pieces.numbers(part).length,
                        most);
        return sentences(text, wish.from()).stream()
                .flatMap(sentence -> cuts.of(sentence).stream())
                .toList();
    }

    /// A sentence, or a part of one that is too long.
    ///
    /// @param text which of the texts it is of
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Piece(int text, String sentence, long[] tokens) {}

    /// Sentences as the rules of a language part them.
    static List<String> sentences(String text, String language) {
        BreakIterator borders = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        borders.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; to = borders.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }

    private List<String> told(List<Piece> sentences, Wish wish, JobContext context)
            throws StudioFault {
        List<long[]> tokens = sentences.stream().map(Piece::tokens).toList();
        long pad = Math.max(0, config.path("pad_token_id").asLong(0));
        Telling telling = graphs.begin(tokens, pad, context);
        List<List<List<Long>>> demanded =
                sentences.stream().map(piece -> demanded(piece.sentence(), wish)).toList();
        return new BeamSearch(rules(wish))
                .best(telling, demanded, context).stream().map(pieces::text).toList();
    }

    private List<List<Long>> demanded(String sentence, Wish wish) {
        return wish.glossary().demandedBy(sentence).stream()
                .map(word -> LongStream.of(pieces.numbers(word)).boxed().toList())
                .toList();
    }

    private long[] source(String text, Wish wish) throws StudioFault {
        List<Long> numbers = new ArrayList<>();
        if (many) {
            numbers.add(language(wish.from()));
        } else if (!languages.isEmpty()) {
            numbers.add(language(wish.to()));
        }
        for (long number : pieces.numbers(text)) {
            numbers.add(number);
        }
        numbers.add(end());
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private long end() {
        return pieces.mark(END).orElse(config.path("eos_token_id").asLong(0));
    }

    private BeamSearch.Rules rules(Wish wish) throws StudioFault {
        long filler = config.path("pad_token_id").asLong(-1);
        List<Long> never = new ArrayList<>();
        if (filler >= 0) {
            never.add(filler);
        }
        for (JsonNode bad : config.path("bad_words_ids")) {
            if (bad.size() == 1) {
                never.add(bad.path(0).asLong());
            }
        }
        int beams = wish.beams() > 0 ? wish.beams() : config.path("num_beams").asInt(USUAL_BEAMS);
        return new BeamSearch.Rules(
                config.path("decoder_start_token_id").asLong(Math.max(0, filler)),
                many ? language(wish.to()) : -1,
                end(),
                never.stream().mapToLong(Long::longValue).distinct().toArray(),
                Math.min(Math.min(LONGEST, places), config.path("max_length").asInt(LONGEST)),
                Math.max(1, beams));
    }

    private long language(String tag) throws StudioFault {
        OptionalLong mark = languages.of(tag);
        if (mark.isEmpty()) {
            throw new StudioFault.Input(
                    "translate.language",
                    "The model does not know the language " + tag + ".",
                    "Give another language, or add a model that knows it.");
        }
        return mark.getAsLong();
    }

    private void tryOnce(JobContext context) throws StudioFault {
        long[] word = pieces.numbers("a");
        long[] tokens = Arrays.copyOf(word, word.length + 1);
        tokens[word.length] = end();
        long start = config.path("decoder_start_token_id").asLong(0);
        float[][] answer =
                graphs.begin(List.of(tokens), 0, context)
                        .next(new long[] {start}, new int[] {0}, context);
        if (answer[0].length <= end()) {
            throw MergedDecoder.odd("logits", answer[0].length + " numbers");
        }
    }
}
