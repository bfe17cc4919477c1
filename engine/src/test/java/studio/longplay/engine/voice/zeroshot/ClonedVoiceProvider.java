package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The engines of one bundle with a voice of them that stands on no shelf, so that the conformance
/// kit can be held against the code that drives the bundle.
final class ClonedVoiceProvider implements VoiceProvider {
    private final ZeroShotProvider models;
    private final Voice voice;

    /// @param home an empty data folder
    /// @param bundle to be added to it
    ClonedVoiceProvider(Path home, Path bundle) throws Exception {
        InstalledBundle installed =
                ZeroShotProvider.shelf(new Home(home), OnnxSessions::start)
                        .add(bundle, JobContext.quiet());
        CloningKind kind = CloningKinds.of(installed.kind()).orElseThrow();
        Reference reference = Reference.of(List.of(hum(200, 3)), kind.referenceSeconds());
        models = new ZeroShotProvider(home, OnnxSessions::start, Providers.usual());
        models.remember(reference);
        VoiceOrigin base = VoiceRegistry.builtIn().voices().getFirst().origin();
        Speaker speaker =
                kind.converts() ? Speaker.over(reference, base) : Speaker.alone(reference);
        VoiceOrigin origin =
                new VoiceOrigin(
                        ZeroShotProvider.ID,
                        ZeroShotProvider.engineId(installed),
                        ZeroShotProvider.engineVersion(kind, installed),
                        speaker.text(),
                        Optional.empty(),
                        true);
        voice =
                new Voice(
                        "cloned",
                        "Cloned",
                        List.of("robotic"),
                        List.of("en-US"),
                        origin,
                        List.of(
                                new Voice.Part(
                                        new VoiceShape(reference.pitchHz(), 1, 1, 1, 0, 0, 0, 0),
                                        0,
                                        0)),
                        new Licence("Made in a test; do as you like.", true));
    }

    /// A tone with overtones, as a throat makes one.
    static float[] hum(double hertz, double seconds) {
        float[] hum = new float[(int) (48_000 * seconds)];
        for (int i = 0; i < hum.length; i++) {
            double phase = 2 * Math.PI * hertz * i / 48_000;
            hum[i] =
                    (float)
                            (0.2 * StrictMath.sin(phase)
                                    + 0.1 * StrictMath.sin(2 * phase)
                                    + 0.05 * StrictMath.sin(3 * phase));
        }
        return hum;
    }

    Voice voice() {
        return voice;
    }

    @Override
    public String id() {
        return models.id();
    }

    @Override
    public String name() {
        return models.name();
    }

    @Override
    public Offer look() {
        return new Offer(List.of(voice), models.look().engines(), "");
    }

    @Override
    public void close() {
        models.close();
    }
}
