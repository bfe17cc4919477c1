package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.mix.SpeechLevel;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.align.Alignment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RecordedTakesTest {
    private static final String TEXT = "The juice of lemons makes fine punch.";
    private static final int LEAD = 48_000;
    private static final Digest MEDIA = Digest.of("a recording");

    @TempDir Path folder;
    private final Speech speech = new Speech();
    private ArtifactStore store;
    private Tally tally;
    private Take original;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        tally = new Tally();
        original =
                speech.speak(
                        new SpeechRequest(TEXT, voice("nora"), Prosody.PLAIN, Lexicon.empty()),
                        JobContext.quiet());
    }

    @AfterEach
    void close() throws StudioFault {
        store.close();
        speech.close();
    }

    private static Voice voice(String id) {
        return VoiceRegistry.builtIn().find(id).orElseThrow();
    }

    /// The line in stereo, a second of silence before and after, a tenth as loud.
    private Artifact recording() throws StudioFault {
        float[] side = new float[2 * LEAD + original.samples().length];
        for (int i = 0; i < original.samples().length; i++) {
            side[LEAD + i] = 0.1f * original.samples()[i];
        }
        Path file = folder.resolve("recording.wav");
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 2),
                writer -> writer.write(new float[][] {side, side.clone()}, 0, side.length));
        return new Artifact(MEDIA, file, 1, MEDIA.hex());
    }

    private Speaking speaking(SoundLookup lookup) {
        return new Speaking(new Workbench(store, tally), speech, Lexicon.empty(), lookup);
    }

    private static Speaking.Order order(String text, Prosody prosody, String recordedText) {
        Line line = new Line(new ElementId("a"), 3, Speaker.of("ANNA"), "", text, List.of(), false);
        return new Speaking.Order(
                line,
                voice("marcus"),
                prosody,
                Lexicon.empty(),
                0,
                Optional.of(new TakeSource.Recorded(MEDIA.hex(), recordedText)));
    }

    private SpokenLine spoken(SoundLookup lookup, Speaking.Order order) throws StudioFault {
        return speaking(lookup).speak(order, JobContext.quiet());
    }

    @Test
    void aRecordingIsTrimmedLevelledAndTimed() throws StudioFault {
        Artifact recording = recording();
        SpokenLine take =
                spoken((_, _) -> Optional.of(recording), order(TEXT, Prosody.PLAIN, TEXT));
        assertThat(take.isRecorded()).isTrue();
        assertThat(take.spokenBy()).isEqualTo("recording");
        assertThat(take.facts().fallbackReason()).isNull();
        float[] samples = TakeFile.samples(take.artifact().file());
        assertThat(samples.length)
                .isCloseTo(original.samples().length, org.assertj.core.data.Offset.offset(12_000));
        assertThat(SpeechLevel.lufs(samples) + take.gainDb())
                .isCloseTo(
                        MixLevels.DEFAULT.dialogueLufs(), org.assertj.core.data.Offset.offset(0.3));
        TakeFile.Fit fit = TakeFile.fit(take.artifact().file()).orElseThrow();
        assertThat(fit.confidence()).isGreaterThan(0.9);
        assertThat(fit.words()).hasSize(7);
        for (int i = 0; i < 7; i++) {
            long found = take.facts().words().get(i).startSample() + fit.fromSample() - 1_920;
            long real = LEAD + original.words().get(i).startSample();
            assertThat(Math.abs(found - real) / 48.0).as("word " + i + ", ms").isLessThan(120);
        }
        assertThat(take.facts().phones().getLast().endSample()).isEqualTo(samples.length);
    }

    @Test
    void theSameRecordingIsMadeIntoATakeOnceAndNeedsItsFileNoMore() throws StudioFault {
        Artifact recording = recording();
        Speaking.Order order = order(TEXT, Prosody.PLAIN, TEXT);
        SpokenLine first = spoken((_, _) -> Optional.of(recording), order);
        SpokenLine again = spoken(SoundLookup.NONE, order);
        assertThat(again.artifact()).isEqualTo(first.artifact());
        assertThat(tally.madeBy(RecordedTakes.MAKER)).isEqualTo(1);
        assertThat(speaking(SoundLookup.NONE).recipe(order).key())
                .isEqualTo(first.artifact().key());
    }

    @Test
    void aMissingRecordingIsSpokenByTheVoiceWhichIsSaid() throws StudioFault {
        SpokenLine take = spoken(SoundLookup.NONE, order(TEXT, Prosody.PLAIN, TEXT));
        assertThat(take.isRecorded()).isFalse();
        assertThat(take.facts().fallbackReason())
                .isEqualTo("the file of its recording is missing")
                .matches(RecordedTakes::isReason);
        assertThat(take.spokenBy()).isEqualTo("Marcus");
    }

    @Test
    void aRecordingOfOtherWordsIsSpokenByTheVoiceWhichIsSaid() throws StudioFault {
        Artifact recording = recording();
        Speaking.Order order = order("The juice of limes.", Prosody.PLAIN, TEXT);
        SpokenLine take = spoken((_, _) -> Optional.of(recording), order);
        assertThat(take.facts().fallbackReason()).isEqualTo("its recording has other words");
        assertThat(speaking(SoundLookup.NONE).recipe(order).key()).isEqualTo(take.artifact().key());
    }

    @Test
    void aRecordingThatCannotBeReadIsSpokenByTheVoiceWhichIsSaid() throws StudioFault {
        SoundLookup broken =
                (_, _) -> {
                    throw new StudioFault.Media("media.unreadable", "It is broken.", "Mend it.");
                };
        SpokenLine take = spoken(broken, order(TEXT, Prosody.PLAIN, TEXT));
        assertThat(take.facts().fallbackReason()).isEqualTo("its recording cannot be read");
    }

    @Test
    void punctuationAndCapitalsMakeNoOtherWords() {
        TakeSource.Recorded recorded =
                new TakeSource.Recorded(MEDIA.hex(), "the JUICE of lemons — makes fine punch");
        assertThat(RecordedTakes.says(recorded, order(TEXT, Prosody.PLAIN, TEXT).line())).isTrue();
    }

    @Test
    void aRecordingOfSomethingElseIsDoubtedWordByWord() throws StudioFault {
        Artifact recording = recording();
        String other = "Four hours of steady work faced us.";
        SpokenLine take =
                spoken((_, _) -> Optional.of(recording), order(other, Prosody.PLAIN, other));
        TakeFile.Fit fit = TakeFile.fit(take.artifact().file()).orElseThrow();
        assertThat(fit.confidence()).isLessThan(Alignment.DOUBTFUL);
        assertThat(RecordedTakes.doubtfulWords(fit, take.facts())).hasSizeGreaterThan(3);
    }

    @Test
    void aTelephoneInTheScriptIsOneForARecordingToo() throws StudioFault {
        Artifact recording = recording();
        Prosody telephone = Prosody.of("on the phone");
        SpokenLine plain =
                spoken((_, _) -> Optional.of(recording), order(TEXT, Prosody.PLAIN, TEXT));
        SpokenLine called = spoken((_, _) -> Optional.of(recording), order(TEXT, telephone, TEXT));
        assertThat(called.artifact().key()).isNotEqualTo(plain.artifact().key());
        assertThat(called.artifact().sha256()).isNotEqualTo(plain.artifact().sha256());
        assertThat(called.facts().words()).isEqualTo(plain.facts().words());
    }
}
