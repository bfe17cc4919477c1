package studio.longplay.engine.voice.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.measure.SpokenLines;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceRights;
import studio.longplay.engine.voice.zeroshot.ZeroShotProvider;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a recording over an installed bundle to a voice in another home.
@Tag("media")
class ClonedVoiceTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir Path folder;

    private InstalledBundle install(Home home) throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny-openvoice"));
        return ZeroShotProvider.shelf(home, OnnxSessions::start).add(bundle, QUIET);
    }

    @Test
    void aVoiceClonedWithABundleIsKeptPackedAndSpeaksTheSameElsewhere() throws Exception {
        Home home = new Home(folder.resolve("home"));
        InstalledBundle bundle = install(home);
        Path pack = folder.resolve("nora.lpvoice");
        float[] said;
        Voice voice;
        try (SpokenLines lines = new SpokenLines();
                Speech speech = new Speech(Providers.of(home.folder()))) {
            VoiceCloning cloning =
                    new VoiceCloning(home, speech, new ModelKeeper(OnnxSessions::start));
            assertThat(cloning.methods())
                    .extracting(CloningMethod::id)
                    .containsExactly(CloningMethod.BUILT_IN, "tiny-openvoice");
            Path file = Wavs.write(folder.resolve("one.wav"), lines.recording("nora", 0, 3));

            MatchedVoice matched =
                    cloning.make(
                            List.of(file),
                            cloning.bases().getFirst(),
                            cloning.methods().getLast(),
                            QUIET);

            assertThat(matched.after().engine()).isEqualTo("openvoice-" + bundle.shortDigest());
            assertThat(matched.result().matchPercent()).isBetween(1.0, 100.0);
            assertThat(matched.result().after().pitchHz())
                    .isCloseTo(
                            matched.result().target().pitchHz(),
                            org.assertj.core.api.Assertions.withinPercentage(5.0));
            assertThat(cloning.hear(matched.before(), "Good evening.", QUIET))
                    .isNotEqualTo(cloning.hear(matched.after(), "Good evening.", QUIET));
            voice = keptAndPacked(cloning, speech, matched, home, pack);
            said = cloning.hear(voice, "The lamp was dark.", QUIET);
            assertThat(recipe(voice).toString()).contains(bundle.digest());
        }
        elsewhere(pack, voice, said);
    }

    private static Map<String, Object> recipe(Voice voice) {
        return new SpeechRequest(
                        "Dark.",
                        voice,
                        studio.longplay.engine.voice.Prosody.PLAIN,
                        studio.longplay.engine.voice.Lexicon.empty())
                .recipe();
    }

    private Voice keptAndPacked(
            VoiceCloning cloning, Speech speech, MatchedVoice matched, Home home, Path pack)
            throws Exception {
        Path statement = Wavs.write(folder.resolve("yes.wav"), Wavs.tone(440, 0.2));
        VoiceDraft draft =
                new VoiceDraft(
                        "Nora",
                        List.of("woman"),
                        "",
                        true,
                        Optional.of(Drafts.form(statement, ConsentUse.COMMERCIAL).given()));
        ShelfVoice.Verified kept = cloning.keep(draft, matched, QUIET);
        PackWriter.write(new VoiceShelf(home.folder()).content(kept.id()), pack);
        Voice voice = speech.registry().find(kept.id()).orElseThrow();
        assertThat(voice.origin().fromPerson()).isTrue();
        assertThat(voice.licence().text()).contains("Tiny OpenVoice (MIT", "MaryTTS");
        new VoiceRights(home.folder(), ConsentPolicy.DEFAULT)
                .check(List.of(voice), ConsentUse.COMMERCIAL, LocalDate.of(2026, 11, 21));
        return voice;
    }

    /// Without the bundle it is told what is missing; with it, the same samples come.
    private void elsewhere(Path pack, Voice voice, float[] said) throws Exception {
        Home other = new Home(folder.resolve("other"));
        new VoiceShelf(other.folder()).bring(pack, _ -> false);
        try (Speech speech = new Speech(Providers.of(other.folder()))) {
            assertThat(speech.registry().find("nora")).isNotEqualTo(Optional.of(voice));
            assertThat(speech.absent().get("Nora"))
                    .contains("OpenVoice converter", voice.engine().substring(10), "models add");
            InstalledBundle bundle = install(other);
            speech.lookAgain();
            Voice there =
                    speech.registry().voices().stream()
                            .filter(one -> one.engine().equals(voice.engine()))
                            .findFirst()
                            .orElseThrow();
            assertThat(there.digest()).isEqualTo(voice.digest());
            assertThat(bundle.name()).isEqualTo("tiny-openvoice");
            VoiceCloning cloning =
                    new VoiceCloning(other, speech, new ModelKeeper(OnnxSessions::start));
            assertThat(cloning.hear(there, "The lamp was dark.", QUIET)).isEqualTo(said);
        }
    }

    @Test
    void aBundleThatIsGoneIsNamed() throws Exception {
        Home home = new Home(folder.resolve("home"));
        InstalledBundle bundle = install(home);
        try (Speech speech = new Speech(Providers.of(home.folder()))) {
            VoiceCloning cloning =
                    new VoiceCloning(home, speech, new ModelKeeper(OnnxSessions::start));
            CloningMethod method = cloning.methods().getLast();
            ZeroShotProvider.shelf(home, OnnxSessions::start).remove(bundle.name());
            assertThatExceptionOfType(StudioFault.Input.class)
                    .isThrownBy(() ->
                            cloning.make(
                                    List.of(folder.resolve("never-read.wav")),
                                    cloning.bases().getFirst(),
                                    method,
                                    QUIET))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("clone.method"));
            assertThat(cloning.methods()).hasSize(1);
            speech.lookAgain();
            assertThat(speech.absent().get("Cloning models")).contains("models add");
        }
    }
}
