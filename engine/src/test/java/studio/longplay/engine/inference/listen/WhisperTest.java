package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// Whisper's whole pipeline, driven with models whose answers can be worked out by hand.
class WhisperTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;

    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private interface Use {
        void of(Whisper whisper) throws Exception;
    }

    private void hub(boolean attentions, Use use) throws Exception {
        hub(TinyWhisper.hub(folder.resolve("hub"), attentions), use);
    }

    private static void hub(Path bundle, Use use) throws Exception {
        Path onnx = bundle.resolve("onnx");
        with(
                Whisper.KIND,
                Map.of(
                        "encoder_model", onnx.resolve("encoder_model.onnx"),
                        "decoder_model_merged", onnx.resolve("decoder_model_merged.onnx")),
                bundle,
                use);
    }

    private void sherpa(Use use) throws Exception {
        sherpa(TinyWhisper.sherpa(folder.resolve("sherpa")), use);
    }

    private static void sherpa(Path bundle, Use use) throws Exception {
        with(
                Whisper.SHERPA_KIND,
                Map.of(
                        "encoder", bundle.resolve("tiny-encoder.onnx"),
                        "decoder", bundle.resolve("tiny-decoder.onnx")),
                bundle,
                use);
    }

    private static void with(BundleKind kind, Map<String, Path> graphs, Path bundle, Use use)
            throws Exception {
        try (OpenBundle open = OpenBundle.open(kind, graphs, sessions, SessionSettings.steady())) {
            kind.trial().run(open.sessions(), bundle, QUIET);
            use.of(Whisper.of(open.sessions(), bundle));
        }
    }

    /// Half full scale, the pitch of an English or a German speaker of the tiny model.
    private static float[] tone(double seconds, int hertz) {
        float[] samples = new float[(int) (seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / RATE_HZ));
        }
        return samples;
    }

    private static Transcript listen(Whisper whisper, float[] samples, ListenSettings settings)
            throws StudioFault {
        return whisper.listen(SpeechSource.of(samples), settings, null, QUIET);
    }

    @Test
    void bothExportsTellTheSamePassagesWithTheirTimes() throws Exception {
        Use check =
                whisper -> {
                    Transcript told = listen(whisper, tone(6, 300), ListenSettings.usual());
                    assertThat(told.language()).isEqualTo("en");
                    assertThat(told.languageChance()).isGreaterThan(0.99);
                    assertThat(told.passages())
                            .extracting(Passage::text)
                            .containsExactly("hello world.", "again");
                    assertThat(told.passages())
                            .extracting(Passage::startSeconds, Passage::endSeconds)
                            .containsExactly(tuple(0.0, 2.0), tuple(2.0, 4.0));
                    assertThat(told.passages().getFirst().certainty()).isBetween(-0.2, 0.0);
                    assertThat(told.passages().getFirst().words())
                            .extracting(HeardWord::text)
                            .containsExactly("hello", "world.");
                };
        hub(true, check);
        hub(false, check);
        sherpa(check);
    }

    @Test
    void theLanguageIsHeardOrTold() throws Exception {
        Use check =
                whisper -> {
                    assertThat(listen(whisper, tone(6, 6_000), ListenSettings.usual()).language())
                            .isEqualTo("de");
                    Transcript told =
                            listen(
                                    whisper,
                                    tone(6, 6_000),
                                    ListenSettings.usual().inLanguage("en"));
                    assertThat(told.language()).isEqualTo("en");
                    assertThat(told.languageChance()).isEqualTo(1);
                    assertThat(whisper.languages()).containsExactly("de", "en");
                    assertThatThrownBy(() ->
                                    listen(
                                            whisper,
                                            tone(1, 300),
                                            ListenSettings.usual().inLanguage("fr")))
                            .isInstanceOfSatisfying(
                                    StudioFault.Input.class,
                                    fault ->
                                            assertThat(fault.remedy())
                                                    .isEqualTo("Name one of: de, en."));
                };
        hub(false, check);
        sherpa(check);
    }

    @Test
    void whatEndsInTwoTimesIsGoneOnWithFromThere() throws Exception {
        Use check =
                whisper -> {
                    Transcript told =
                            listen(
                                    whisper,
                                    tone(8, 300),
                                    ListenSettings.usual().translated().withoutWordTimes());
                    assertThat(told.translated()).isTrue();
                    assertThat(told.text()).isEqualTo("yes\nyes\nyes");
                    assertThat(told.passages())
                            .extracting(Passage::startSeconds)
                            .containsExactly(1.0, 4.0, 7.0);
                };
        hub(false, check);
        sherpa(check);
    }

    @Test
    void silenceIsNothingAndHoursOfItAreNotListenedTo() throws Exception {
        hub(
                false,
                whisper -> {
                    assertThat(listen(whisper, new float[3 * RATE_HZ], ListenSettings.usual()))
                            .extracting(Transcript::passages)
                            .isEqualTo(List.of());
                    float[] late = new float[70 * RATE_HZ];
                    System.arraycopy(tone(5, 300), 0, late, 63 * RATE_HZ, 5 * RATE_HZ);
                    try (Session silero =
                            sessions.open(TinyModels.silero(folder), SessionSettings.steady())) {
                        Transcript told =
                                whisper.listen(
                                        SpeechSource.of(late),
                                        ListenSettings.usual(),
                                        VoiceActivity.of(silero),
                                        QUIET);
                        assertThat(told.passages())
                                .extracting(Passage::text)
                                .containsExactly("hello world.", "again");
                        assertThat(told.passages().getFirst().startSeconds())
                                .isCloseTo(62.78, within(0.06));
                    }
                });
    }

    @Test
    void wordsHaveTheirTimesFromTheAttentionOrShareTheirPassages() throws Exception {
        hub(
                true,
                whisper -> {
                    Transcript told = listen(whisper, tone(6, 300), ListenSettings.usual());
                    assertThat(told.measuredWords()).isTrue();
                    List<HeardWord> first = told.passages().getFirst().words();
                    assertThat(first.get(1).startSeconds()).isCloseTo(2.25, within(0.15));
                    HeardWord again = told.passages().get(1).words().getFirst();
                    assertThat(again.startSeconds()).isCloseTo(3.25, within(0.15));
                    assertThat(again.endSeconds()).isCloseTo(3.75, within(0.15));
                    assertThat(again.confidence()).isBetween(0.5, 1.0);
                });
        sherpa(whisper -> {
            Transcript told = listen(whisper, tone(6, 300), ListenSettings.usual());
            assertThat(told.measuredWords()).isFalse();
            HeardWord world = told.passages().getFirst().words().get(1);
            assertThat(world.startSeconds()).isCloseTo(2.0 * 5 / 11, within(1e-9));
            assertThat(world.endSeconds()).isCloseTo(2.0, within(1e-9));
        });
    }

    /// Greedy takes ` yes`, which is likelier first, and cannot know that it halves its chance
    /// next.
    @Test
    void beamsFindWhatIsLikelierAsAWhole() throws Exception {
        double fork = StrictMath.log(1 + StrictMath.exp(0.4));
        Use check =
                whisper -> {
                    Transcript greedy = told(whisper, 1);
                    assertThat(greedy.text()).isEqualTo("yes world.\nagain");
                    double lost = 0.4 - fork - StrictMath.log(2) - StrictMath.log(1400);
                    assertThat(greedy.passages().getFirst().certainty())
                            .isCloseTo(lost / 9, within(1e-3));
                    for (int beams : new int[] {2, 5, 12}) {
                        Transcript told = told(whisper, beams);
                        assertThat(told.text()).isEqualTo("hello world.\nagain");
                        assertThat(told.passages())
                                .extracting(Passage::startSeconds, Passage::endSeconds)
                                .containsExactly(tuple(0.0, 2.0), tuple(2.0, 4.0));
                        assertThat(told.passages().getFirst().certainty())
                                .isCloseTo(-fork / 9, within(1e-3));
                    }
                };
        hub(TinyWhisper.hub(folder.resolve("fork"), true, true), check);
        sherpa(TinyWhisper.sherpa(folder.resolve("sherpa fork"), true), check);
    }

    private static Transcript told(Whisper whisper, int beams) throws StudioFault {
        return listen(whisper, tone(6, 300), ListenSettings.usual().withBeams(beams));
    }

    /// ` yes` is the likeliest and doubtful however it goes on, so it is told again by lot; a
    /// telling that begins with ` hello` is likelier than any with ` yes` for its length.
    @Test
    void theBestOfSomeTellingsByLotIsTaken() throws Exception {
        TinyWhisper.Ways ways = TinyWhisper.Ways.DOUBTFUL;
        Path hub = TinyWhisper.hub(folder.resolve("doubtful"), false, ways);
        Path sherpa = TinyWhisper.sherpa(folder.resolve("sherpa doubtful"), ways);
        hub(hub, whisper -> theBestOfSomeIsTaken(whisper, 49));
        sherpa(sherpa, whisper -> theBestOfSomeIsTaken(whisper, 48));
    }

    /// @param others tokens that are neither of the two and may follow a first time
    private static void theBestOfSomeIsTaken(Whisper whisper, int others) throws StudioFault {
        double hello = 2.6 - StrictMath.log(StrictMath.exp(3) + StrictMath.exp(2.6) + others);
        int right = 0;
        for (long seed = 0; seed < 20; seed++) {
            String alone = byLot(whisper, 1, seed).text();
            right += alone.equals("hello world.\nagain") ? 1 : 0;
            assertThat(byLot(whisper, 1, seed).text()).isEqualTo(alone);
            Transcript best = byLot(whisper, 12, seed);
            assertThat(best.text()).isEqualTo("hello world.\nagain");
            assertThat(best.passages().getFirst().certainty()).isCloseTo(hello / 9, within(1e-3));
        }
        assertThat(right).isBetween(1, 19);
    }

    private static Transcript byLot(Whisper whisper, int bestOf, long seed) throws StudioFault {
        return listen(
                whisper,
                tone(6, 300),
                ListenSettings.usual().withLots(new ListenSettings.Lots(bestOf, seed)));
    }

    @Test
    void whatOneBeginningTellsSeveralTellToo() throws Exception {
        Use check =
                whisper -> {
                    for (float[] sound : List.of(tone(6, 300), tone(8, 6_000))) {
                        for (ListenSettings settings :
                                List.of(
                                        ListenSettings.usual(),
                                        ListenSettings.usual().translated())) {
                            assertThat(listen(whisper, sound, settings.withBeams(5)).text())
                                    .isEqualTo(listen(whisper, sound, settings).text());
                        }
                    }
                };
        hub(false, check);
        sherpa(check);
    }

    @Test
    void aPromptIsReadBeforeTheTask() throws Exception {
        Use check =
                whisper ->
                        assertThat(
                                        listen(
                                                        whisper,
                                                        tone(6, 300),
                                                        ListenSettings.usual().withPrompt("world"))
                                                .text())
                                .isEqualTo("hello world.\nagain");
        hub(true, check);
        sherpa(check);
    }

    @Test
    void aCancelledContextEndsTheWork() throws Exception {
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {
                        token.cancel();
                    }

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        hub(
                false,
                whisper ->
                        assertThatThrownBy(() ->
                                        whisper.listen(
                                                SpeechSource.of(tone(6, 300)),
                                                ListenSettings.usual(),
                                                null,
                                                context))
                                .isInstanceOf(CancellationException.class));
    }

    @Test
    void bundlesThatAreNotWholeAreRefusedWithWhatIsMissing() throws Exception {
        Path bundle = TinyWhisper.sherpa(folder.resolve("broken"));
        Files.delete(bundle.resolve("tiny-tokens.txt"));
        Map<String, Path> graphs =
                Map.of(
                        "encoder", bundle.resolve("tiny-encoder.onnx"),
                        "decoder", bundle.resolve("tiny-decoder.onnx"));
        assertThatThrownBy(() -> with(Whisper.SHERPA_KIND, graphs, bundle, _ -> {}))
                .isInstanceOfSatisfying(
                        StudioFault.Model.class,
                        fault -> assertThat(fault.code()).isEqualTo("model.vocabulary"));
        Map<String, Path> swapped =
                Map.of(
                        "encoder", bundle.resolve("tiny-decoder.onnx"),
                        "decoder", bundle.resolve("tiny-encoder.onnx"));
        assertThatThrownBy(() -> with(Whisper.SHERPA_KIND, swapped, bundle, _ -> {}))
                .hasMessageContaining("it asks for tokens");
        Path hub = TinyWhisper.hub(folder.resolve("other"), false);
        Files.writeString(hub.resolve("tokenizer.json"), "{\"model\": {\"vocab\": {\"a\": 0}}}");
        Path onnx = hub.resolve("onnx");
        Map<String, Path> models =
                Map.of(
                        "encoder_model", onnx.resolve("encoder_model.onnx"),
                        "decoder_model_merged", onnx.resolve("decoder_model_merged.onnx"));
        assertThatThrownBy(() -> with(Whisper.KIND, models, hub, _ -> {}))
                .hasMessageContaining("has no token <|endoftext|>");
    }

    @Test
    void otherModelsAreNotTakenForWhispers() throws Exception {
        try (Session silero = sessions.open(TinyModels.silero(folder), SessionSettings.steady())) {
            for (BundleKind kind : List.of(Whisper.KIND, Whisper.SHERPA_KIND)) {
                for (GraphFile graph : kind.graphs()) {
                    assertThat(graph.check().breach(silero)).isPresent();
                }
            }
        }
    }
}
