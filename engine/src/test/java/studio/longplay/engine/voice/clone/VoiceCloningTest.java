package studio.longplay.engine.voice.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.match.Verdict;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

class VoiceCloningTest {
    private static final JobContext QUIET = JobContext.quiet();

    /// Its engine is loaded once for all tests.
    private static final BuiltInProvider BUILT_IN = new BuiltInProvider();

    @TempDir Path folder;
    private Home home = new Home(Path.of(""));
    private Speech speech = new Speech(List.of(BUILT_IN));

    @BeforeEach
    void open() {
        home = new Home(folder.resolve("home"));
        speech = new Speech(List.of(BUILT_IN, new PackProvider(home.folder())));
    }

    private VoiceCloning cloning() {
        return new VoiceCloning(
                home,
                speech,
                new ModelKeeper(() -> {
                    throw new StudioFault.Model("none", "No runtime.", "Install one.");
                }));
    }

    private VoiceDraft draft(String name, ConsentUse use) throws StudioFault {
        Path statement = Wavs.write(folder.resolve("allowed.wav"), Wavs.tone(440, 0.2));
        return new VoiceDraft(
                name,
                List.of("woman"),
                "",
                false,
                Optional.of(Drafts.form(statement, use).given()));
    }

    @Test
    @Tag("media")
    void aRecordingIsLookedAt() throws Exception {
        Path file = Wavs.write(folder.resolve("hum.wav"), Wavs.tone(220, 3));
        CheckedRecording checked = cloning().check(file, QUIET);
        assertThat(checked.verdict().name()).isEqualTo("hum.wav");
        assertThat(checked.peaks()).hasSize(CheckedRecording.PEAKS).allMatch(peak -> peak > 0.15f);
        assertThat(checked.samples()).isEqualTo(144_000);
        assertThat(checked.shortened()).isFalse();

        Path silence = Wavs.write(folder.resolve("silence.wav"), new float[96_000]);
        CheckedRecording nothing = cloning().check(silence, QUIET);
        assertThat(nothing.verdict().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(nothing.verdict().advice()).contains("microphone");
        assertThat(nothing.speech()).isEmpty();
    }

    @Test
    @Tag("media")
    void noUsableRecordingIsRefusedWithARemedyAndNothingIsLeft() throws Exception {
        Path silence = Wavs.write(folder.resolve("silence.wav"), new float[96_000]);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() ->
                        cloning().match(List.of(silence), cloning().bases().getFirst(), QUIET))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("voice.match-recordings"))
                .satisfies(fault -> assertThat(fault.remedy()).contains("silence.wav"));
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void theVoiceEveryStudioHasIsTheFirstBase() {
        List<Voice> bases = cloning().bases();
        assertThat(bases.getFirst().origin().isBuiltIn()).isTrue();
        assertThat(bases)
                .extracting(base -> base.engine() + base.origin().speaker())
                .doesNotHaveDuplicates();
        assertThat(bases).filteredOn(base -> base.origin().isBuiltIn()).hasSize(1);
    }

    @Test
    void aKeptVoiceIsFoundAndMayBeExported() throws Exception {
        ShelfVoice.Verified kept =
                cloning().keep(draft("Nora", ConsentUse.PUBLISH), Drafts.matched(), QUIET);
        Voice found = speech.registry().find(kept.id()).orElseThrow();
        assertThat(found.shape()).isEqualTo(Drafts.matched().result().shape());
        assertThat(found.origin().fromPerson()).isTrue();
        VoiceRights rights = new VoiceRights(home.folder(), ConsentPolicy.DEFAULT);
        LocalDate day = LocalDate.of(2026, 11, 21);
        rights.check(List.of(found), ConsentUse.PUBLISH, day);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> rights.check(List.of(found), ConsentUse.COMMERCIAL, day));
        assertThat(kept.folder().resolve("samples/02.wav")).exists();
        assertThat(kept.folder().resolve("preview.wav")).exists();
        assertThat(kept.folder().resolve("consent/spoken.wav")).exists();
    }

    @Test
    void aVoiceOfSomebodyWhoWasNotAskedIsHeardHereAndNeverExported() throws Exception {
        VoiceDraft draft = new VoiceDraft("Somebody", List.of(), "", false, Optional.empty());
        ShelfVoice.Verified kept = cloning().keep(draft, Drafts.matched(), QUIET);
        Voice found = speech.registry().find(kept.id()).orElseThrow();
        assertThat(cloning().hear(found, "Good evening.", QUIET)).hasSizeGreaterThan(10_000);
        VoiceRights rights = new VoiceRights(home.folder(), ConsentPolicy.DEFAULT);
        StudioFault.Input refused =
                catchThrowableOfType(
                        StudioFault.Input.class,
                        () ->
                                rights.check(
                                        List.of(found),
                                        ConsentUse.PRIVATE,
                                        LocalDate.of(2026, 11, 21)));
        assertThat(refused.code()).isEqualTo("consent.missing");
        Path pack = folder.resolve("somebody.lpvoice");
        StudioFault.Input unpacked =
                catchThrowableOfType(
                        StudioFault.Input.class,
                        () -> cloning().pack(draft, Drafts.matched(), pack, QUIET));
        assertThat(unpacked.code()).isEqualTo("consent.missing");
        assertThat(pack).doesNotExist();
    }

    @Test
    void cancellingAnywhereLeavesNothing() throws Exception {
        VoiceDraft draft = draft("Nora", ConsentUse.PUBLISH);
        for (int step = 0; step < 4; step++) {
            CountingStop stop = new CountingStop(step);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> cloning().keep(draft, Drafts.matched(), stop));
            assertThat(home.folder().resolve("voices")).isEmptyDirectory();
        }
    }

    @Test
    void whatAKilledProgramLeftIsSweptUpAndNeverListed() throws Exception {
        Path voices = Files.createDirectories(home.folder().resolve("voices"));
        Path old = Files.createDirectories(voices.resolve("." + UUID.randomUUID()));
        Files.writeString(old.resolve("1.wav"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path young = Files.createDirectories(voices.resolve("." + UUID.randomUUID()));
        assertThat(new VoiceShelf(home.folder()).list()).isEmpty();
        cloning().keep(draft("Nora", ConsentUse.PUBLISH), Drafts.matched(), QUIET);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(new VoiceShelf(home.folder()).list()).hasSize(1);
    }

    @Test
    void aStatementThatChangedSinceIsNotTheConsent() throws Exception {
        VoiceDraft draft = draft("Nora", ConsentUse.PUBLISH);
        Wavs.write(folder.resolve("allowed.wav"), Wavs.tone(330, 0.2));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> cloning().keep(draft, Drafts.matched(), QUIET))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("consent.unverified"));
        assertThat(home.folder().resolve("voices")).isEmptyDirectory();
    }

    /// Stops the work at one of its steps.
    private static final class CountingStop implements JobContext {
        private int left;

        CountingStop(int steps) {
            left = steps;
        }

        @Override
        public void progress(Progress progress) {}

        @Override
        public void checkCancelled() {
            if (left-- <= 0) {
                throw new CancellationException();
            }
        }
    }
}
