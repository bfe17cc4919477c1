package studio.longplay.engine.voice.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpectralCleaner;
import studio.longplay.engine.voice.measure.Damage;
import studio.longplay.engine.voice.measure.SpokenLines;
import studio.longplay.engine.voice.speakers.VoicePoints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

class VoiceMatchTest {
    private static final SpokenLines LINES = new SpokenLines();

    /// Folder with the recording `silero_test.wav`, 60 s of a woman who reads.
    private static final String RECORDINGS = "LONGPLAY_TEST_MODELS";

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marcus", "nora"})
    @Tag("long")
    void threeRecordingsOfAnotherVoiceAreMatched(String voice) throws Exception {
        List<Recording> recordings =
                List.of(
                        new Recording("clean", LINES.recording(voice, 0, 3)),
                        new Recording(
                                "noisy", Damage.noisy(LINES.recording(voice, 3, 6), 15, true)),
                        new Recording(
                                "room", Damage.inRoom(LINES.recording(voice, 6, 9), 0.4, -6)));
        List<Progress> heard = new ArrayList<>();
        MatchResult result = match().find(recordings, heardBy(heard));
        assertMet(result);
        VoiceShape real = LINES.voices().find(voice).orElseThrow().shape();
        assertThat(result.shape().pitchHz())
                .isCloseTo(real.pitchHz(), within(0.03 * real.pitchHz()));
        assertThat(result.shape().formantRatio()).isCloseTo(real.formantRatio(), within(0.05));
        assertThat(result.verdicts())
                .extracting(RecordingVerdict::verdict)
                .containsExactly(Verdict.GOOD, Verdict.USABLE, Verdict.GOOD);
        assertThat(result.matchPercent()).isGreaterThan(70);
        assertThat(heard.getLast().fraction()).isEqualTo(1);
        assertThat(match().find(recordings, JobContext.quiet())).isEqualTo(result);
    }

    @Test
    @Tag("long")
    @Tag("media")
    void aRealRecordingIsMatched() throws Exception {
        String folder = System.getenv(RECORDINGS);
        assumeTrue(folder != null, RECORDINGS + " names no folder");
        Path file = Path.of(folder, "silero_test.wav");
        assumeTrue(Files.exists(file), file + " is missing");
        float[] all = SoundReader.readAll(file, SampleRate.HZ_48000).channels()[0];
        int third = all.length / 3;
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            float[] part = Arrays.copyOfRange(all, i * third, (i + 1) * third);
            recordings.add(new Recording("part " + (i + 1), part));
        }
        assertMet(match().find(recordings, JobContext.quiet()));
    }

    /// What the wizard promises.
    private static void assertMet(MatchResult result) {
        double wanted = result.target().pitchHz();
        assertThat(result.after().pitchHz()).isCloseTo(wanted, within(0.03 * wanted));
        assertThat(result.distanceAfter()).isLessThan(0.5 * result.distanceBefore());
    }

    @Test
    void whatCannotBeUsedIsRefusedWithAdvice() throws Exception {
        float[] clipped = Damage.clipped(LINES.recording("helen", 0, 2), 4);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() ->
                        match().find(
                                        List.of(new Recording("loud.wav", clipped)),
                                        JobContext.quiet()))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("voice.match-recordings"))
                .satisfies(fault -> assertThat(fault.remedy()).contains("loud.wav", "clipped"));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> match().find(List.of(), JobContext.quiet()));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() ->
                        match().find(
                                        List.of(new Recording("", new float[96_000])),
                                        JobContext.quiet()));
    }

    @Test
    void whereAModelSaysWhoseARecordingIsThatDecides() throws Exception {
        List<Recording> recordings =
                List.of(
                        new Recording("a", LINES.recording("helen", 0, 2)),
                        new Recording("b", LINES.recording("helen", 2, 4)),
                        new Recording("c", LINES.recording("helen", 4, 6)));
        List<float[]> told = new ArrayList<>();
        VoicePoints lastIsAnother =
                (samples, _) -> {
                    told.add(samples);
                    return told.size() == 3 ? new float[] {0, 1} : new float[] {1, 0};
                };
        Prepared prepared =
                new VoiceMatch(
                                LINES.speech(),
                                new SpectralCleaner(),
                                new LikelihoodSpeechFinder(),
                                lastIsAnother)
                        .prepare(recordings, JobContext.quiet());
        assertThat(prepared.speech()).hasSize(2);
        assertThat(prepared.verdicts().getLast().advice()).contains("somebody else");
    }

    @Test
    void cancellingStopsIt() throws Exception {
        Recording recording = new Recording("one", LINES.recording("helen", 0, 2));
        JobContext cancelled =
                new JobContext() {
                    private boolean matching;

                    @Override
                    public void progress(Progress progress) {
                        matching |= progress.step().startsWith("Matching");
                    }

                    @Override
                    public void checkCancelled() {
                        if (matching) {
                            throw new CancellationException();
                        }
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> match().find(List.of(recording), cancelled));
    }

    private static VoiceMatch match() {
        return new VoiceMatch(LINES.speech());
    }

    private static JobContext heardBy(List<Progress> heard) {
        return new JobContext() {
            @Override
            public void progress(Progress progress) {
                heard.add(progress);
            }

            @Override
            public void checkCancelled() {}
        };
    }
}
