package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.match.Prepared;
import studio.longplay.engine.voice.match.VoiceTrial;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.zeroshot.CloningKind;
import studio.longplay.engine.voice.zeroshot.CloningKinds;
import studio.longplay.engine.voice.zeroshot.Reference;
import studio.longplay.engine.voice.zeroshot.Speaker;
import studio.longplay.engine.voice.zeroshot.ZeroShotProvider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Clones a voice with a bundle: the model listens to the recordings and speaks at once, and how
/// near it comes is measured as a match is.
record ZeroShot(Speech speech) {
    private static final List<String> USUAL_LANGUAGES = List.of("en-US");

    /// What is installed; nothing where this studio has no such models.
    List<CloningMethod> methods() throws StudioFault {
        List<CloningMethod> methods = new ArrayList<>();
        Optional<ZeroShotProvider> provider = speech.provider(ZeroShotProvider.class);
        if (provider.isPresent()) {
            for (InstalledBundle bundle : provider.get().installed()) {
                CloningKinds.of(bundle.kind())
                        .ifPresent(kind -> methods.add(CloningMethod.of(kind, bundle)));
            }
        }
        return methods;
    }

    /// What is cloned, and over what.
    ///
    /// @param base the voice that is heard before, and that is converted if the model converts
    record Order(CloningMethod method, Prepared prepared, Voice base) {}

    /// The result and the model it was made by.
    record Clone(MatchResult result, ClonedBy by) {}

    /// Before anybody waits for anything else.
    ///
    /// @throws StudioFault.Input `clone.method` if the bundle of a method is gone
    void requireThere(CloningMethod method) throws StudioFault {
        if (!method.isBuiltIn()) {
            bundle(speech.provider(ZeroShotProvider.class).orElseThrow(() -> gone(method)), method);
        }
    }

    /// @throws StudioFault.Input `clone.method` if the bundle is gone
    /// @throws StudioFault.Model `clone.model` if the model does not speak
    Clone make(Order order, JobContext context) throws StudioFault {
        ZeroShotProvider provider =
                speech.provider(ZeroShotProvider.class).orElseThrow(() -> gone(order.method()));
        InstalledBundle bundle = bundle(provider, order.method());
        CloningKind kind = CloningKinds.of(bundle.kind()).orElseThrow(() -> gone(order.method()));
        Reference reference = Reference.of(order.prepared().speech(), kind.referenceSeconds());
        provider.remember(reference);
        speech.lookAgain();
        AcousticProfile target = AcousticProfile.ofAll(order.prepared().speech());
        VoiceTrial trial = new VoiceTrial(speech, context);
        Voice before = MatchedVoice.plain(order.base());
        AcousticProfile base = trial.profile(before, "Hearing the voice before");
        ClonedBy by = by(kind, bundle, reference, order);
        VoiceShape shape = shape(kind, reference, target, base);
        Voice after = MatchedVoice.cloned(order.base(), by, shape);
        AcousticProfile cloned = trial.profile(after, "Hearing the new voice");
        return new Clone(
                new MatchResult(
                        shape, target, base, cloned, order.prepared().verdicts(), trial.spoken()),
                by);
    }

    private static InstalledBundle bundle(ZeroShotProvider provider, CloningMethod method)
            throws StudioFault {
        return provider.installed().stream()
                .filter(one -> one.name().equals(method.id()))
                .findFirst()
                .orElseThrow(() -> gone(method));
    }

    private static StudioFault.Input gone(CloningMethod method) {
        return new StudioFault.Input(
                "clone.method",
                "The model bundle " + method.id() + " is not installed.",
                "Add it with \"longplay models add FOLDER\", or use the built-in match.");
    }

    private static ClonedBy by(
            CloningKind kind, InstalledBundle bundle, Reference reference, Order order) {
        VoiceOrigin from = order.base().origin();
        Speaker speaker =
                kind.converts() ? Speaker.over(reference, from) : Speaker.alone(reference);
        VoiceOrigin spokenBy =
                new VoiceOrigin(
                        ZeroShotProvider.ID,
                        ZeroShotProvider.engineId(bundle),
                        ZeroShotProvider.engineVersion(kind, bundle) + baseVersion(kind, from),
                        speaker.text(),
                        Optional.empty(),
                        true);
        List<String> own = bundle.card().languages();
        List<String> languages =
                kind.converts() ? order.base().languages() : own.isEmpty() ? USUAL_LANGUAGES : own;
        return new ClonedBy(
                order.method(), spokenBy, languages, licence(kind, bundle, order), reference);
    }

    /// What a converted base voice's own engine is, if it is not ours, whose version always counts.
    private static String baseVersion(CloningKind kind, VoiceOrigin from) {
        return kind.converts() && !from.engineVersion().isEmpty()
                ? "+" + from.engine() + "-" + from.engineVersion()
                : "";
    }

    private static Licence licence(CloningKind kind, InstalledBundle bundle, Order order) {
        Licence base = order.base().licence();
        String terms = "Cloned with the model " + bundle.card().terms();
        return kind.converts()
                ? new Licence(
                        terms + " The voice it is converted from: " + base.text(),
                        bundle.card().commercial() && base.commercial())
                : new Licence(terms, bundle.card().commercial());
    }

    /// A model that reads has its own manner; over a base voice, the person's pitch, liveliness and
    /// pace are met as a match meets them.
    private static VoiceShape shape(
            CloningKind kind, Reference reference, AcousticProfile target, AcousticProfile base) {
        if (!kind.converts()) {
            return new VoiceShape(reference.pitchHz(), 1, 1, 1, 0, 0, 0, 0);
        }
        double range = ratio(target.pitchRangeSemitones(), base.pitchRangeSemitones());
        double rate = ratio(target.syllablesPerSecond(), base.syllablesPerSecond());
        return new VoiceShape(
                reference.pitchHz(),
                Math.clamp(range, 0.5, 1.6),
                1,
                Math.clamp(rate, 0.8, 1.2),
                0,
                0,
                0,
                0);
    }

    private static double ratio(double wanted, double is) {
        return wanted <= 0 || is <= 0 ? 1 : wanted / is;
    }
}
