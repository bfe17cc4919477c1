package studio.longplay.engine.voice.neural.vits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyVits;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.text.Mark;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class VitsTest {
    private static final Tongues ALONE = new Tongues(Optional::empty);
    private static final NeuralVoice TINY = NeuralVoice.adult("tiny", "Tiny", "", "de", false);
    private static final String GERMAN = "{\"language\": \"deu\", \"add_blank\": true}";
    private static final int SYMBOL = TinyVits.SAMPLES;

    @TempDir private Path folder;

    private static Utterance words(String... spellings) {
        List<SpokenWord> words = new ArrayList<>();
        for (String spelling : spellings) {
            words.add(new SpokenWord(words.size(), spelling, null, Mark.NONE));
        }
        return new Utterance(words);
    }

    private static Sounded read(Bundles open, Utterance said, double pace) throws StudioFault {
        return open.reader().read(new Reading(said, TINY, pace, 1), JobContext.quiet());
    }

    /// Sherpa's letters stand between a begin and an end.
    private static long[] bounded(String letters) {
        long[] inner = TinyVits.blanked(TinyVits.LETTERS, letters);
        long[] all = new long[inner.length + 2];
        System.arraycopy(inner, 0, all, 1, inner.length);
        return all;
    }

    private static void isAsWorkedOut(float[] spoken, float[] atModelRate) {
        float[] wanted = new Resampler(TinyVits.RATE_HZ, 48_000).convert(atModelRate);
        assertThat(spoken).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(3e-3f));
        }
    }

    private static void refused(String code, String part, Path bundle) {
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.open(Vits.KIND, bundle, ALONE).close())
                .matches(fault -> fault.code().equals(code))
                .withMessageContaining(part);
    }

    @Test
    void lettersStandBetweenBlanksABeginAndAnEnd() throws Exception {
        try (Bundles open = Bundles.open(Vits.KIND, TinyVits.letters(folder), ALONE)) {
            float[] said = read(open, words("Über", "uns"), 1).samples();

            isAsWorkedOut(said, TinyVits.spoken(bounded("über uns."), 0, SYMBOL));
            assertThat(read(open, words("Über", "uns"), 1).samples()).isEqualTo(said);
            open.reader().tryOnce(JobContext.quiet());
        }
    }

    @Test
    void lettersItDoesNotKnowAreTakenApartOrLeftOut() throws Exception {
        try (Bundles open = Bundles.open(Vits.KIND, TinyVits.letters(folder), ALONE)) {
            isAsWorkedOut(
                    read(open, words("caf\u00e9\u4e16"), 1).samples(),
                    TinyVits.spoken(bounded("cafe."), 0, SYMBOL));
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> read(open, new Utterance(List.of()), 1))
                    .matches(fault -> fault.code().equals("voice.phonemes"));
        }
    }

    @Test
    void theLongestTextIsReadInPieces() throws Exception {
        String word = "abcdefghij".repeat(45);
        try (Bundles open = Bundles.open(Vits.KIND, TinyVits.letters(folder), ALONE)) {
            float[] first =
                    TinyVits.spoken(bounded(word.substring(0, Vits.MOST_SYMBOLS)), 0, SYMBOL);
            float[] second =
                    TinyVits.spoken(bounded(word.substring(Vits.MOST_SYMBOLS) + "."), 0, SYMBOL);
            float[] both = new float[first.length + second.length];
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            isAsWorkedOut(read(open, words(word), 1).samples(), both);
        }
    }

    @Test
    void thePaceShortensTheSymbols() throws Exception {
        try (Bundles open = Bundles.open(Vits.KIND, TinyVits.letters(folder), ALONE)) {
            Sounded said = read(open, words("ab"), 2);
            assertThat(said.pace()).isEqualTo(2);
            isAsWorkedOut(said.samples(), TinyVits.spoken(bounded("ab."), 0, SYMBOL / 2));
        }
    }

    @Test
    void aModelOfTransformersHasNoPaceAndNoEnds() throws Exception {
        Path bundle = TinyVits.hub(folder.resolve("mms"), GERMAN);
        try (Bundles open = Bundles.open(Vits.KIND, bundle, ALONE)) {
            Sounded said = read(open, words("über", "uns"), 2);
            assertThat(said.pace()).isEqualTo(1);
            isAsWorkedOut(
                    said.samples(),
                    TinyVits.spoken(TinyVits.blanked(TinyVits.LETTERS, "über uns."), 0, SYMBOL));
        }
        Files.writeString(bundle.resolve("tokenizer_config.json"), "{\"add_blank\": false}");
        try (Bundles open = Bundles.open(Vits.KIND, bundle, ALONE)) {
            isAsWorkedOut(
                    read(open, words("ab"), 1).samples(),
                    TinyVits.spoken(new long[] {2, 3, 32}, 0, SYMBOL));
        }
    }

    @Test
    void theDictionaryIsAskedFirstAndOursAfterIt() throws Exception {
        Path bundle = TinyVits.dictionary(folder);
        NeuralVoice second = NeuralVoice.adult("tiny/1", "Tiny 1", "", "en", false);
        try (Bundles open = Bundles.open(Vits.KIND, bundle, ALONE)) {
            isAsWorkedOut(
                    open.read("boy", second).samples(),
                    TinyVits.spoken(TinyVits.blanked(TinyVits.PHONES, "bˈɔɪ."), 1, SYMBOL));
            isAsWorkedOut(
                    open.read("no toy", second).samples(),
                    TinyVits.spoken(TinyVits.blanked(TinyVits.PHONES, "nəʊ tˈɔɪ."), 1, SYMBOL));
        }
    }

    @Test
    void aWordNobodyKnowsIsNamed() throws Exception {
        Path bundle = TinyVits.dictionary(folder);
        TinyVits.sherpa(true)
                .metadata("language", "German")
                .write(bundle.resolve("vits-tiny.onnx"));
        NeuralVoice first = NeuralVoice.adult("tiny/0", "Tiny 0", "", "de", false);
        try (Bundles open = Bundles.open(Vits.KIND, bundle, ALONE)) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> open.read("boy table", first))
                    .matches(fault -> fault.code().equals("voice.phonemes"))
                    .withMessageContaining("\"table\"");
        }
    }

    @Test
    void eachLayoutIsKnownByWhatTheModelAsksFor() throws Exception {
        InstalledBundle mms =
                Bundles.install(
                        folder.resolve("one"), TinyVits.letters(folder.resolve("vits-mms-deu")));
        InstalledBundle hub =
                Bundles.install(
                        folder.resolve("two"), TinyVits.hub(folder.resolve("mms-tts-deu"), GERMAN));
        InstalledBundle two =
                Bundles.install(
                        folder.resolve("three"), TinyVits.dictionary(folder.resolve("vctk")));

        assertThat(List.of(mms, hub, two)).extracting(InstalledBundle::kind).containsOnly("vits");
        assertThat(voices(mms)).containsExactly("Mms-deu de");
        assertThat(voices(hub)).containsExactly("Mms-tts-deu de");
        assertThat(voices(two)).containsExactly("Tiny 0 en", "Tiny 1 en");
        assertThat(two.files())
                .extracting(InstalledBundle.BundleFile::path)
                .containsExactly("lexicon.txt", "tokens.txt", "vits-tiny.onnx");
    }

    private static List<String> voices(InstalledBundle bundle) throws StudioFault {
        NeuralKind.Found found = Vits.KIND.census().look(bundle, ALONE);
        return found.voices().stream().map(one -> one.shown() + " " + one.language()).toList();
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws Exception {
        Path bundle = TinyVits.dictionary(folder.resolve("a"));
        Files.writeString(bundle.resolve("lexicon.txt"), "\n");
        refused("voice.lexicon", "lexicon.txt", bundle);
        Files.delete(bundle.resolve("lexicon.txt"));
        refused("model.bundle-incomplete", "lexicon.txt", bundle);

        Path hub = TinyVits.hub(folder.resolve("b"), "{\"is_uroman\": true}");
        refused("voice.uroman", "uroman", hub);
        Files.writeString(hub.resolve("tokenizer_config.json"), "{");
        refused("model.description", "tokenizer_config.json", hub);
        Files.writeString(hub.resolve("tokenizer_config.json"), "{}");
        Files.writeString(hub.resolve("config.json"), "{\"sampling_rate\": 1}");
        refused("model.description", "1 Hz", hub);
        Files.delete(hub.resolve("config.json"));
        refused("model.description", "config.json", hub);
    }

    @Test
    void aModelWithOtherDoorsIsNone() throws Exception {
        Path melo = TinyVits.letters(folder.resolve("melo"));
        TinyVits.sherpa(false)
                .input(TensorSpec.of("tones", ElementType.INT64, TensorSpec.ANY, TensorSpec.ANY))
                .write(melo.resolve("model.onnx"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.install(folder.resolve("home"), melo));

        Path silent = TinyVits.letters(folder.resolve("silent"));
        new OnnxWriter("vits")
                .input(TensorSpec.of("input_ids", ElementType.INT64, -1, -1))
                .input(TensorSpec.of("attention_mask", ElementType.INT64, -1, -1))
                .node("Identity", List.of("input_ids"), List.of("logits"))
                .output(TensorSpec.of("logits", ElementType.INT64, -1, -1))
                .write(silent.resolve("model.onnx"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.install(folder.resolve("home"), silent));
    }
}
