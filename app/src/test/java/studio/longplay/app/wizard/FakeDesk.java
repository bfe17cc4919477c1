package studio.longplay.app.wizard;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.clone.ClonedBy;
import studio.longplay.engine.voice.clone.CloningMethod;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.clone.VoiceDraft;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.match.RecordingVerdict;
import studio.longplay.engine.voice.match.Verdict;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.RecordingState;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.zeroshot.Reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A desk at which nothing is measured: what a file is called says how good it is.
final class FakeDesk implements CloningDesk {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<CloningMethod> bundles = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger matches = new AtomicInteger();

    /// Holds a match at its middle until it is opened or cancelled.
    volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public List<Voice> bases() {
        return VoiceRegistry.builtIn().voices().subList(0, 2);
    }

    @Override
    public CheckedRecording check(Path file, JobContext context) throws StudioFault {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("broken")) {
            throw new StudioFault.Media(
                    "media.unreadable", name + " has no sound.", "Choose another file.");
        }
        RecordingVerdict verdict = verdict(name);
        List<Float> peaks = new ArrayList<>();
        for (int i = 0; i < CheckedRecording.PEAKS; i++) {
            double swell = Math.abs(Math.sin(i * 0.11) * Math.sin(i * 0.027));
            boolean silent = i < 40 || i > 350 || i > 180 && i < 210;
            peaks.add((float) (silent ? 0.004 : 0.05 + 0.5 * swell));
        }
        List<SpeechSpan> speech =
                List.of(new SpeechSpan(57_600, 259_200), new SpeechSpan(302_400, 504_000));
        return new CheckedRecording(file, verdict, peaks, speech, 576_000, false);
    }

    private static RecordingVerdict verdict(String name) {
        RecordingState state = new RecordingState(12, 8.4, -24, 0, 42, 0.3, 0.2, 1, 0);
        if (name.startsWith("clipped")) {
            return new RecordingVerdict(
                    name,
                    Verdict.REFUSED,
                    "3.1 % of it is clipped: turn the input down until the loudest word stays under"
                            + " full level.",
                    state);
        }
        return name.startsWith("noisy")
                ? new RecordingVerdict(
                        name,
                        Verdict.USABLE,
                        "Speech is 15 dB above the noise: a quieter room would give a better"
                                + " match.",
                        state)
                : new RecordingVerdict(name, Verdict.GOOD, "Nothing is wrong with it.", state);
    }

    @Override
    public float[] sound(Path file, JobContext context) {
        asked.add("sound " + file.getFileName());
        return new float[480];
    }

    @Override
    public List<CloningMethod> methods() {
        List<CloningMethod> methods = new ArrayList<>(List.of(CloningMethod.builtIn()));
        methods.addAll(bundles);
        return methods;
    }

    @Override
    public String addBundle(Path folder, JobContext context) throws StudioFault {
        String name = String.valueOf(folder.getFileName());
        if (name.startsWith("bad")) {
            throw new StudioFault.Model(
                    "model.card-missing",
                    "Nothing in bad says under which licence it may be used.",
                    "Put the LICENSE of its makers into the folder.");
        }
        bundles.add(
                new CloningMethod(
                        name,
                        "OpenVoice v2",
                        Optional.of("OpenVoice converter"),
                        true,
                        "OpenVoice v2 (MIT, MyShell), from"
                                + " huggingface.co/myshell-ai/OpenVoiceV2."));
        return name;
    }

    @Override
    public MatchedVoice make(List<Path> files, Way way, JobContext context) {
        asked.add("make " + way.method().id());
        matches.incrementAndGet();
        context.progress(new Progress("Matching the voice", 9, 18));
        while (gate.getCount() > 0) {
            context.checkCancelled();
            Thread.onSpinWait();
        }
        MatchResult result =
                new MatchResult(
                        new VoiceShape(220, 1, 1.1, 1, 2, 0, 0, 0),
                        profile(221, 14.5, 0),
                        profile(172, 15.1, 0.05),
                        profile(220, 14.6, 0.02),
                        files.stream().map(file -> verdict(file.getFileName().toString())).toList(),
                        18);
        return new MatchedVoice(
                way.base(),
                result,
                List.of(new float[480]),
                "gtcrn",
                "likelihood-1",
                List.of(),
                way.method().isBuiltIn() ? Optional.empty() : Optional.of(clonedBy(way)));
    }

    private static ClonedBy clonedBy(Way way) {
        VoiceOrigin spokenBy =
                new VoiceOrigin(
                        "zero-shot",
                        "openvoice-3fa9c1d20b4e",
                        "1-" + Digest.of("bundle").hex(),
                        Digest.of("reference").hex(),
                        Optional.empty(),
                        true);
        return new ClonedBy(
                way.method(),
                spokenBy,
                way.base().languages(),
                new Licence("Cloned with the model OpenVoice v2 (MIT).", true),
                Reference.of(List.of(new float[4_800]), 10));
    }

    private static AcousticProfile profile(double pitchHz, double tractCm, double colour) {
        return new AcousticProfile(
                pitchHz,
                5,
                0.6,
                List.of(500.0, 1_700.0, 2_800.0, 3_900.0),
                tractCm,
                -30,
                15,
                0.6,
                4.1,
                Collections.nCopies(26, 0.0),
                Collections.nCopies(12, colour),
                10);
    }

    @Override
    public float[] hear(Voice voice, String text, JobContext context) {
        asked.add("hear %.0f Hz: %s".formatted(voice.shape().pitchHz(), text));
        return new float[480];
    }

    @Override
    public ShelfVoice.Verified keep(VoiceDraft draft, MatchedVoice matched, JobContext context)
            throws StudioFault {
        Voice voice = draft.voice(matched);
        asked.add("keep " + voice.name() + " " + voice.tags() + " " + voice.licence().commercial());
        return new ShelfVoice.Verified(
                voice,
                draft.consent().map(given -> given.consent()).orElse(null),
                Digest.of("pack"),
                Path.of("voices", voice.id()));
    }

    @Override
    public void pack(VoiceDraft draft, MatchedVoice matched, Path pack, JobContext context)
            throws StudioFault {
        asked.add("pack " + draft.voice(matched).name() + " " + pack.getFileName());
    }
}
