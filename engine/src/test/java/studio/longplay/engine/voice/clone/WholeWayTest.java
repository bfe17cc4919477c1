package studio.longplay.engine.voice.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.match.RecordingVerdict;
import studio.longplay.engine.voice.match.Verdict;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.Damage;
import studio.longplay.engine.voice.measure.SpokenLines;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// From three recordings of a person to a pack in another home.
@Tag("long")
@Tag("media")
class WholeWayTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir Path folder;

    @Test
    void threeRecordingsBecomeAVoiceOfThatPerson() throws Exception {
        Home home = new Home(folder.resolve("home"));
        try (SpokenLines lines = new SpokenLines();
                Speech speech = new Speech(Providers.of(home.folder()))) {
            VoiceCloning cloning =
                    new VoiceCloning(home, speech, new ModelKeeper(OnnxSessions::start));
            List<Path> files = recordings(lines, "nora");
            for (Path file : files) {
                assertThat(cloning.check(file, QUIET).verdict().verdict())
                        .isNotEqualTo(Verdict.REFUSED);
            }
            MatchedVoice matched = cloning.match(files, cloning.bases().getFirst(), QUIET);
            MatchResult result = matched.result();
            double wanted = result.target().pitchHz();
            assertThat(result.after().pitchHz()).isCloseTo(wanted, within(0.03 * wanted));
            assertThat(result.distanceAfter()).isLessThan(0.5 * result.distanceBefore());
            assertThat(result.verdicts())
                    .extracting(RecordingVerdict::verdict)
                    .doesNotContain(Verdict.REFUSED);
            assertThat(matched.likelyTags()).containsExactly("woman", "adult");
            assertHeard(cloning, matched, lines);
            assertGivenAway(cloning, matched, speech);
        }
    }

    private List<Path> recordings(SpokenLines lines, String voice) throws Exception {
        return List.of(
                Wavs.write(folder.resolve("clean.wav"), lines.recording(voice, 0, 3)),
                Wavs.write(
                        folder.resolve("noisy.wav"),
                        Damage.noisy(lines.recording(voice, 3, 6), 15, true)),
                Wavs.write(
                        folder.resolve("room.wav"),
                        Damage.inRoom(lines.recording(voice, 6, 9), 0.4, -6)));
    }

    /// What is spoken anew comes nearer to the person, not only what was measured in the match.
    private static void assertHeard(VoiceCloning cloning, MatchedVoice matched, SpokenLines lines)
            throws Exception {
        String sentence =
                "A lathe is a big tool. Grab every dish of sugar. The pearl was worn in a"
                        + " thin silver ring. The fruit peel was cut in thick slices.";
        Voice nora = lines.voices().find("nora").orElseThrow();
        AcousticProfile real = AcousticProfile.of(cloning.hear(nora, sentence, QUIET));
        AcousticProfile before =
                AcousticProfile.of(cloning.hear(matched.before(), sentence, QUIET));
        AcousticProfile after = AcousticProfile.of(cloning.hear(matched.after(), sentence, QUIET));
        assertThat(AcousticProfile.distance(real, after))
                .isLessThan(0.5 * AcousticProfile.distance(real, before));
    }

    private void assertGivenAway(VoiceCloning cloning, MatchedVoice matched, Speech speech)
            throws Exception {
        Path statement = Wavs.write(folder.resolve("I allow it.wav"), Wavs.tone(440, 1));
        VoiceDraft draft =
                new VoiceDraft(
                        "Nora Anew",
                        List.of("woman"),
                        "",
                        true,
                        Optional.of(Drafts.form(statement, ConsentUse.COMMERCIAL).given()));
        ShelfVoice.Verified kept = cloning.keep(draft, matched, QUIET);
        assertThat(kept.id()).isEqualTo("nora-anew");
        new VoiceRights(folder.resolve("home"), ConsentPolicy.DEFAULT)
                .check(
                        List.of(speech.registry().find("nora-anew").orElseThrow()),
                        ConsentUse.COMMERCIAL,
                        TODAY);

        Path pack = folder.resolve("nora.lpvoice");
        cloning.pack(draft, matched, pack, QUIET);
        ShelfVoice.Verified brought =
                new VoiceShelf(folder.resolve("other")).bring(pack, _ -> false);
        assertThat(brought.voice()).isEqualTo(kept.voice());
        assertThat(brought.digest()).isEqualTo(kept.digest());
        assertThat(brought.voice().origin().fromPerson()).isTrue();
        assertThat(brought.voice().origin().provider()).isNotEqualTo(VoiceOrigin.BUILT_IN);

        VoiceDraft unasked = new VoiceDraft("Nora", List.of(), "", false, Optional.empty());
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> cloning.pack(unasked, matched, pack, QUIET))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("consent.missing"));
    }
}
