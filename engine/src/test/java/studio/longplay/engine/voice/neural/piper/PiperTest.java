package studio.longplay.engine.voice.neural.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPiper;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.FakeEspeak;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class PiperTest {
    private static final Tongues ALONE = new Tongues(Optional::empty);
    private static final NeuralVoice TINY = NeuralVoice.adult("tiny", "Tiny", "", "en-US", false);

    /// The configuration asks for twice the length.
    private static final int SYMBOL = 2 * TinyPiper.SAMPLES;

    @TempDir private Path folder;

    private Path bundle(TinyPiper.Voice voice) throws IOException {
        return TinyPiper.bundle(folder.resolve("tiny-piper"), voice);
    }

    private static long[] ids(String symbols) {
        return symbols.codePoints().mapToLong(it -> TinyPiper.id(Character.toString(it))).toArray();
    }

    private static void isAsWorkedOut(float[] spoken, float[] atModelRate) {
        float[] wanted = new Resampler(TinyPiper.RATE_HZ, 48_000).convert(atModelRate);
        assertThat(spoken).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(3e-3f));
        }
    }

    @Test
    void aPadStandsBetweenAnyTwoSymbols() throws Exception {
        try (Bundles open = Bundles.open(Piper.KIND, bundle(TinyPiper.AMERICAN), ALONE)) {
            float[] said = open.read("boy", TINY).samples();

            isAsWorkedOut(said, TinyPiper.spoken(ids("^_b_ˈ_ɔ_ɪ_._$"), 0, SYMBOL));
            assertThat(open.read("boy", TINY).samples()).isEqualTo(said);
            open.reader().tryOnce(JobContext.quiet());
        }
    }

    @Test
    void espeakPronouncesWhereItIsInstalled() throws Exception {
        Program fake = FakeEspeak.saying(folder, "b_ˈoː_ɪ");
        try (Bundles open =
                Bundles.open(Piper.KIND, bundle(TinyPiper.AMERICAN), FakeEspeak.tongues(fake))) {
            isAsWorkedOut(
                    open.read("boy", TINY).samples(),
                    TinyPiper.spoken(ids("^_b_ˈ_o_ː_ɪ_._$"), 0, SYMBOL));
        }
    }

    @Test
    void onePersonOfSeveralSpeaks() throws Exception {
        Path bundle = bundle(new TinyPiper.Voice(2, false, "en-us", "espeak"));
        NeuralVoice bob = NeuralVoice.adult("tiny/bob", "Tiny Bob", "", "en-US", false);
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            isAsWorkedOut(
                    open.read("boy", bob).samples(),
                    TinyPiper.spoken(ids("^_b_ˈ_ɔ_ɪ_._$"), 1, SYMBOL));
        }
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);
        assertThat(Piper.KIND.census().look(installed, ALONE).voices())
                .extracting(NeuralVoice::shown)
                .containsExactly("Tiny Ann", "Tiny Bob");
    }

    @Test
    void aVoiceThatTellsLengthsGivesWordsTheirTimes() throws Exception {
        Path bundle = bundle(new TinyPiper.Voice(1, true, "en-us", "espeak"));
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            Sounded said = open.read("boy, no", TINY);
            // ^ and pad; b, stress, ɔ, ɪ, each with its pad; comma, space; n, stress, o, ʊ; end.
            assertThat(said.spans())
                    .extracting(Sounded.Span::phone)
                    .containsExactly("_", "b", "OI", "_", "n", "@U", "_");
            double symbol = SYMBOL * 48_000.0 / TinyPiper.RATE_HZ;
            assertThat(said.spans().get(1).startSample()).isEqualTo(Math.round(2 * symbol));
            assertThat(said.spans().get(2).endSample()).isEqualTo(Math.round(10 * symbol));
        }
    }

    @Test
    void thePaceShortensTheSymbols() throws Exception {
        try (Bundles open = Bundles.open(Piper.KIND, bundle(TinyPiper.AMERICAN), ALONE)) {
            Sounded said =
                    open.reader()
                            .read(
                                    new Reading(Bundles.english("boy"), TINY, 2, 1),
                                    JobContext.quiet());
            isAsWorkedOut(
                    said.samples(), TinyPiper.spoken(ids("^_b_ˈ_ɔ_ɪ_._$"), 0, TinyPiper.SAMPLES));
        }
    }

    @Test
    void lettersAreReadWhereTheVoiceWasTaughtThose() throws Exception {
        Path bundle = bundle(new TinyPiper.Voice(1, false, "fr-fr", "text"));
        NeuralVoice french = NeuralVoice.adult("tiny", "Tiny", "", "fr-FR", false);
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            isAsWorkedOut(
                    open.read("boy", french).samples(),
                    TinyPiper.spoken(ids("^_b_o_y_._$"), 0, SYMBOL));
        }
    }

    private static void replace(Path bundle, String what, String by) throws IOException {
        Path description = bundle.resolve("en_US-tiny-low.onnx.json");
        String text = Files.readString(description);
        assertThat(text).contains(what);
        Files.writeString(description, text.replace(what, by));
    }

    @Test
    void allNumbersOfASymbolAreGiven() throws Exception {
        Path bundle = bundle(TinyPiper.AMERICAN);
        replace(bundle, "\"b\": [%d]".formatted(TinyPiper.id("b")), "\"b\": [20, 21, 22]");
        replace(bundle, "\"$\": [2]", "\"$\": [2, 2]");
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            long[] ids =
                    LongStream.concat(
                                    LongStream.of(1, 0, 20, 21, 22, 0),
                                    Arrays.stream(ids("ˈ_ɔ_ɪ_._$$")))
                            .toArray();
            isAsWorkedOut(open.read("boy", TINY).samples(), TinyPiper.spoken(ids, 0, SYMBOL));
        }
    }

    @Test
    void vowelsThatWereTaughtAsOnePhonemeAreOne() throws Exception {
        Path bundle = bundle(TinyPiper.AMERICAN);
        replace(
                bundle,
                "\"num_speakers\"",
                "\"vowel_clusters\": [[\"ɔ\", \"ɪ\"]], \"num_speakers\"");
        replace(bundle, "\"phoneme_id_map\": {", "\"phoneme_id_map\": {\"ɔɪ\": [33], ");
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            long[] ids = ids("^_b_ˈ_x_._$");
            ids[6] = 33;
            isAsWorkedOut(open.read("boy", TINY).samples(), TinyPiper.spoken(ids, 0, SYMBOL));
        }
    }

    @Test
    void aVoiceThatReadsPinyinIsRefusedAndNotSpokenWrongly() throws Exception {
        for (String type : List.of("pinyin", "hebrew", "japanese", "newest")) {
            Path bundle = bundle(new TinyPiper.Voice(1, false, "cmn", type));
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> Bundles.install(folder.resolve("home"), bundle))
                    .matches(fault -> fault.code().equals("voice.phoneme-type"))
                    .withMessageContaining("\"" + type + "\"");
        }
    }

    @Test
    void anotherLanguageNeedsEspeak() throws Exception {
        Path bundle = bundle(new TinyPiper.Voice(1, false, "fr-fr", "espeak"));
        NeuralVoice french = NeuralVoice.adult("tiny", "Tiny", "", "fr-FR", true);
        try (Bundles open = Bundles.open(Piper.KIND, bundle, ALONE)) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> open.read("boy", french))
                    .matches(fault -> fault.code().equals("voice.espeak-missing"));
        }
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);
        NeuralKind.Found none = Piper.KIND.census().look(installed, ALONE);
        assertThat(none.voices()).isEmpty();
        assertThat(none.lacking()).contains("eSpeak NG");
        Program fake = FakeEspeak.saying(folder, "b");
        assertThat(Piper.KIND.census().look(installed, FakeEspeak.tongues(fake)).voices())
                .extracting(NeuralVoice::language)
                .containsExactly("fr-FR");
    }

    @Test
    void itIsKnownByItsInputsWhateverItIsCalled() throws Exception {
        Path bundle = bundle(TinyPiper.AMERICAN);
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);

        assertThat(installed.kind()).isEqualTo("piper");
        assertThat(installed.files())
                .extracting(InstalledBundle.BundleFile::path)
                .containsExactly("en_US-tiny-low.onnx", "en_US-tiny-low.onnx.json");
    }

    @Test
    void aDamagedOrMissingDescriptionIsNamed() throws Exception {
        Path bundle = bundle(TinyPiper.AMERICAN);
        Path description = bundle.resolve("en_US-tiny-low.onnx.json");
        for (String text : List.of("{", "{}", "{\"audio\": {\"sample_rate\": 1}}")) {
            Files.writeString(description, text);
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> Bundles.open(Piper.KIND, bundle, ALONE))
                    .matches(fault -> fault.code().equals("model.description"));
        }
        Files.delete(description);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.install(folder.resolve("home"), bundle))
                .matches(fault -> fault.code().equals("model.bundle-incomplete"));
    }
}
