package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.listen.ListenSettings;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.listen.SpeakerTurns;
import studio.longplay.engine.inference.listen.SpeechSource;
import studio.longplay.engine.inference.listen.Whisper;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.speech.DeepFilter;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.neural.MusicGen;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralKinds;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What models can be given at once at most, and a little more: it is cut into parts, or refused.
class LongestInputTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;

    private static OnnxSessions sessions;

    @TempDir Path folder;

    private final Map<String, List<long[]>> given = new HashMap<>();

    private interface Use {
        void of(Map<String, Session> models, InstalledBundle bundle) throws Exception;
    }

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    /// Uses a tiny bundle and keeps the shapes of what its models were given, by input.
    private void use(String id, Use use) throws Exception {
        BundleKind kind = ModelKinds.of(id).orElseThrow();
        InstalledBundle bundle =
                new ModelShelf(folder.resolve("home"), List.of(kind), OnnxSessions::start)
                        .add(TinyBundles.write(id, folder.resolve("in")), QUIET);
        try (OpenBundle open = OpenBundle.open(kind, bundle, sessions, SessionSettings.steady())) {
            Map<String, Session> heard = new HashMap<>();
            open.sessions()
                    .forEach((role, model) ->
                            heard.put(
                                    role,
                                    new HeardSession(
                                            model,
                                            (inputs, _) ->
                                                    inputs.forEach((name, tensor) ->
                                                            given.computeIfAbsent(
                                                                            name,
                                                                            _ -> new ArrayList<>())
                                                                    .add(tensor.shape())))));
            use.of(heard, bundle);
        }
    }

    private int runs(String input) {
        return given.getOrDefault(input, List.of()).size();
    }

    private static Session only(Map<String, Session> models) {
        return models.values().iterator().next();
    }

    /// A symbol has a pad beside it; begin, pad and end are more.
    @Test
    void aWordOfPiperThatIsTooLongIsReadInPieces() throws Exception {
        Tongues alone = new Tongues(Optional::empty);
        use(
                "piper",
                (models, bundle) -> {
                    NeuralKind kind = NeuralKinds.of("piper").orElseThrow();
                    NeuralVoice voice = kind.census().look(bundle, alone).voices().getFirst();
                    kind.opener()
                            .open(models, bundle.folder(), alone)
                            .read(
                                    new Reading(Bundles.english("boy ".repeat(120)), voice, 1, 1),
                                    QUIET);
                });
        assertThat(given.get("input"))
                .hasSizeGreaterThan(1)
                .allSatisfy(shape -> assertThat(shape[1]).isBetween(5L, 2 * 400L + 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whisper", "whisper-sherpa"})
    void halfAMinuteIsHeardAtOnceAndASecondMoreApart(String id) throws Exception {
        ListenSettings settings = ListenSettings.usual().withoutWordTimes().withBeams(1);
        int[] windows = new int[2];
        String heard = id.equals("whisper") ? "input_features" : "mel";
        use(
                id,
                (models, bundle) -> {
                    Whisper whisper = Whisper.of(models, bundle.folder());
                    for (int i = 0; i < 2; i++) {
                        float[] samples = new float[(30 + i) * RATE_HZ];
                        int before = runs(heard);
                        whisper.listen(SpeechSource.of(samples), settings, null, QUIET);
                        windows[i] = runs(heard) - before;
                    }
                });
        assertThat(windows).containsExactly(1, 2);
        assertThat(given.get(heard)).allSatisfy(shape -> assertThat(shape[2]).isEqualTo(3_000));
    }

    @Test
    void speechIsFoundChunkByChunkToTheLastSample() throws Exception {
        use(
                "silero-vad",
                (models, _) -> {
                    VoiceActivity activity = VoiceActivity.of(only(models));
                    int minute = 60 * RATE_HZ;
                    assertThat(activity.chances(new float[minute], RATE_HZ, QUIET)).hasSize(1_875);
                    assertThat(activity.chances(new float[minute + 1], RATE_HZ, QUIET))
                            .hasSize(1_876);
                });
        assertThat(given.get("input")).allSatisfy(shape -> assertThat(shape[1]).isEqualTo(576));
    }

    @Test
    void whatIsCleanedIsAsLongAsItWas() throws Exception {
        use(
                "gtcrn",
                (models, _) -> {
                    Denoiser denoiser = Denoiser.of(only(models));
                    for (int length : List.of(1, 256, 257, 10 * RATE_HZ + 1)) {
                        assertThat(denoiser.clean(new float[length], RATE_HZ, QUIET))
                                .hasSize(length);
                    }
                });
    }

    @Test
    void whatIsFilteredIsAsLongAsItWas() throws Exception {
        use(
                "deepfilternet",
                (models, bundle) -> {
                    DeepFilter filter = DeepFilter.of(models, bundle.folder());
                    for (int length : List.of(1, 480, 481, 20 * 48_000 + 1)) {
                        assertThat(filter.clean(new float[length], 48_000, QUIET)).hasSize(length);
                    }
                });
    }

    /// Frames of 25 ms, 10 ms apart.
    @Test
    void aVoiceOfMinutesIsOnePoint() throws Exception {
        use(
                "speaker-embedding",
                (models, _) ->
                        assertThat(SpeakerEmbedding.of(models).of(new float[60 * RATE_HZ], QUIET))
                                .hasSize(256));
        assertThat(given.get("feats").getLast()).containsExactly(1, 5_998, 80);
    }

    @Test
    void tenSecondsAreOneWindowAndOneSampleMoreTwo() throws Exception {
        use(
                "pyannote-segmentation",
                (models, _) -> {
                    SpeakerTurns turns = SpeakerTurns.of(models);
                    SpeakerEmbedding nobody =
                            SpeakerEmbedding.of(Map.of("speaker_embedding", only(models)));
                    for (int more = 0; more < 2; more++) {
                        float[] silence = new float[10 * RATE_HZ + more];
                        assertThat(turns.turns(SpeechSource.of(silence), nobody, QUIET)).isEmpty();
                        assertThat(given.get("x")).hasSize(1 + 2 * more);
                    }
                });
        assertThat(given.get("x")).allSatisfy(shape -> assertThat(shape[2]).isEqualTo(160_000));
    }

    @Test
    void halfAMinuteOfMusicHasAllItsFrames() throws Exception {
        use(
                "musicgen",
                (models, bundle) -> {
                    MusicGen.Wish wish = new MusicGen.Wish("a harp", MusicGen.LONGEST_SECONDS, 1);
                    MusicGen.Played played =
                            new MusicGen(models, bundle.folder()).play(wish, QUIET);
                    assertThat(played.samples()).hasSize(1_500 * TinyMusicGen.FRAME);
                    assertThat(played.samples()[0]).isEqualTo(0.126f);
                });
    }

    @Test
    void aTextThatIsTooLongIsCutAndAPictureThatIsTooLargeRefused() throws Exception {
        TextPainter.Size most = new TextPainter.Size(2048, 64);
        use(
                "stable-diffusion",
                (models, bundle) -> {
                    TextPainter painter = new TextPainter(models, bundle.folder());
                    String text = "a sea ".repeat(200);
                    assertThat(
                                    painter.paint(
                                                    TextPainter.Wish.asked(text, "", most, 1, 1),
                                                    QUIET)
                                            .width())
                            .isEqualTo(2048);
                });
        assertThat(given.get("input_ids")).allSatisfy(ids -> assertThat(ids[1]).isEqualTo(77));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(
                        () -> TextPainter.Wish.asked("a", "", new TextPainter.Size(2112, 64), 1, 1))
                .matches(fault -> fault.code().equals("picture.size"));
    }

    /// As many pictures as are made at once, and one more, which a sample more needs.
    @Test
    void aFaceSpeaksToTheLastSample() throws Exception {
        RgbPlanes still = RgbPlanes.black(32, 32);
        LipMover.Face face = new LipMover.Face(0, 0, 32, 32);
        List<Integer> pictures = new ArrayList<>();
        use(
                "wav2lip",
                (models, _) -> {
                    LipMover mover = new LipMover(models);
                    for (int more = 0; more < 2; more++) {
                        float[] samples = new float[16 * RATE_HZ / 25 + more];
                        int[] taken = {0};
                        mover.speak(
                                still,
                                face,
                                new LipMover.Speech(samples, 25, 16),
                                (number, _) -> taken[0] = number + 1,
                                QUIET);
                        pictures.add(taken[0]);
                    }
                });
        assertThat(pictures).containsExactly(16, 17);
        assertThat(given.values())
                .allSatisfy(shapes ->
                        assertThat(shapes)
                                .extracting(shape -> shape[0])
                                .containsExactly(16L, 16L, 1L));
    }
}
