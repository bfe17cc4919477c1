package studio.longplay.engine.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.TinyPiper;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.neural.phones.FakeEspeak;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class NeuralProviderTest {
    @TempDir private Path folder;

    private NeuralProvider provider(Tongues tongues) {
        return new NeuralProvider(
                folder.resolve("home"), OnnxSessions::start, Providers.usual(), tongues);
    }

    private static Tongues alone() {
        return new Tongues(Optional::empty);
    }

    @Test
    void withoutABundleItSaysWhatToBring() {
        VoiceProvider.Offer none = provider(alone()).look();
        assertThat(none.voices()).isEmpty();
        assertThat(none.absent()).contains("Kokoro", "Kitten", "Piper", "Supertonic", "models add");
    }

    @Test
    void voicesAreNamedByTheirBundleAndSpeakUnderItsLicence() throws Exception {
        Path bundle = TinyKokoro.archive(folder.resolve("tiny"));
        Files.writeString(bundle.resolve("README.md"), "---\nlicense: cc-by-nc-4.0\n---\n");
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);

        Voice heart = provider(alone()).look().voices().getFirst();

        assertThat(heart.id()).isEqualTo("kokoro-af-heart");
        assertThat(heart.name()).isEqualTo("Kokoro Heart");
        assertThat(heart.tags()).containsExactly("woman", "adult");
        assertThat(heart.language()).isEqualTo("en-US");
        assertThat(heart.licence().commercial()).isFalse();
        assertThat(heart.licence().text()).contains("cc-by-nc-4.0");
        assertThat(heart.origin().fromPerson()).isFalse();
        assertThat(heart.origin().engine()).isEqualTo("kokoro-" + installed.shortDigest());
        assertThat(heart.origin().engineVersion()).isEqualTo("2-" + installed.digest());
    }

    @Test
    void anotherBundleOfAKindHasVoicesOfItsOwn() throws Exception {
        Bundles.install(folder.resolve("home"), TinyKokoro.archive(folder.resolve("a-kokoro")));
        Bundles.install(folder.resolve("home"), TinyKokoro.timed(folder.resolve("b-kokoro")));

        List<Voice> voices = provider(alone()).look().voices();

        assertThat(voices)
                .extracting(Voice::id)
                .containsExactly(
                        "kokoro-af-heart",
                        "kokoro-bm-george",
                        "kokoro-af-heart-b-kokoro",
                        "kokoro-bm-george-b-kokoro");
        assertThat(voices).extracting(Voice::digest).doesNotHaveDuplicates();
    }

    @Test
    void anotherEspeakIsAnotherVoiceWhereItPronounces() throws Exception {
        Bundles.install(folder.resolve("home"), TinyKokoro.archive(folder.resolve("kokoro")));
        Bundles.install(
                folder.resolve("home"),
                TinyPiper.bundle(folder.resolve("piper"), TinyPiper.AMERICAN));
        Program espeak = FakeEspeak.saying(folder, "b_ˈoː");

        List<Voice> with = provider(FakeEspeak.tongues(espeak)).look().voices();
        List<Voice> without = provider(alone()).look().voices();

        assertThat(with)
                .extracting(Voice::id)
                .containsExactly(
                        "kokoro-af-heart", "kokoro-bm-george", "kokoro-ff-siwis", "piper-tiny");
        assertThat(with.getLast().origin().engineVersion()).endsWith("+espeak-9.9");
        assertThat(with.getLast().digest()).isNotEqualTo(without.getLast().digest());
        assertThat(with.getFirst().digest()).isEqualTo(without.getFirst().digest());
    }

    @Test
    void aVoiceWhoseBundleIsGoneSaysWhichOne() {
        assertThat(provider(alone()).missing("kokoro-0123456789ab").orElseThrow())
                .contains("Kokoro", "0123456789ab", "models add");
        assertThat(provider(alone()).missing("mary-cmu-slt-hsmm")).isEmpty();
    }

    @Test
    void aBundleThatBreaksLeavesTheLineToTheBuiltInVoice() throws Exception {
        InstalledBundle installed =
                Bundles.install(
                        folder.resolve("home"), TinyKokoro.community(folder.resolve("kokoro")));
        try (Speech speech = new Speech(List.of(new BuiltInProvider(), provider(alone())))) {
            Voice heart = speech.registry().find("Kokoro Heart").orElseThrow();
            Files.write(installed.folder().resolve("voices/af_heart.bin"), new byte[4]);
            Take take =
                    speech.speak(
                            new SpeechRequest("A boy.", heart, Prosody.PLAIN, Lexicon.empty()),
                            JobContext.quiet());
            assertThat(take.fallbackReason()).contains("af_heart.bin");
            assertThat(take.engine()).startsWith("mary-");
        }
    }
}
