package studio.longplay.engine.voice.match;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.clean.Cleaner;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpectralCleaner;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.RecordingState;
import studio.longplay.engine.voice.speakers.VoicePoints;

import java.util.ArrayList;
import java.util.List;

/// Bends the base voice towards somebody who was recorded. This is signal processing: pitch, tract
/// length, spectrum and pace are met, not the person. The same recordings give the same shape.
public final class VoiceMatch {
    private static final double SOMEBODY_ELSE = 3.5;

    /// Below it a model says that two recordings are of two people; low, for rooms and microphones
    /// change what it hears.
    private static final double LEAST_LIKENESS = 0.3;

    private static final int ENOUGH_TO_COMPARE = 3;
    private static final double FINE_RATIO_DB = 25;
    private static final double FINE_ROOM_SECONDS = 0.3;

    private final Speech speech;
    private final Preparation preparation;
    private final VoicePoints points;

    /// With the built-in cleaner and speech finder.
    public VoiceMatch(Speech speech) {
        this(speech, new SpectralCleaner(), new LikelihoodSpeechFinder());
    }

    /// With others, as a model bundle may bring them.
    public VoiceMatch(Speech speech, Cleaner cleaner, SpeechFinder finder) {
        this(speech, cleaner, finder, VoicePoints.NONE);
    }

    /// The same with a model that tells voices apart: it decides whose a recording is.
    public VoiceMatch(Speech speech, Cleaner cleaner, SpeechFinder finder, VoicePoints points) {
        this.speech = speech;
        this.preparation = new Preparation(cleaner, finder);
        this.points = points;
    }

    /// A recording that is not refused, cleaned and trimmed.
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    private record Usable(int place, float[] samples, AcousticProfile profile, float[] point) {
        boolean isAnother(Usable other) {
            boolean told = point.length > 0 && point.length == other.point.length;
            return told
                    ? SpeakerEmbedding.likeness(point, other.point) < LEAST_LIKENESS
                    : AcousticProfile.distance(profile, other.profile) > SOMEBODY_ELSE;
        }
    }

    /// Finds the shape of the voice that every studio has.
    ///
    /// @param recordings of one person; together 10 s of speech or more give the best match
    /// @throws StudioFault.Input `voice.match-recordings` if none of them can be used
    /// @throws StudioFault.Model if the base voice cannot speak
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public MatchResult find(List<Recording> recordings, JobContext context) throws StudioFault {
        Voice base = VoiceRegistry.builtIn().voices().getFirst();
        return find(prepare(recordings, context), base, context);
    }

    /// Judges, cleans and trims recordings.
    ///
    /// @param recordings of one person
    /// @throws StudioFault.Input `voice.match-recordings` if none of them can be used
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Prepared prepare(List<Recording> recordings, JobContext context) throws StudioFault {
        List<RecordingVerdict> verdicts = new ArrayList<>();
        List<Usable> usable = new ArrayList<>();
        for (Recording recording : recordings) {
            context.checkCancelled();
            context.progress(
                    new Progress("Checking the recordings", verdicts.size(), recordings.size()));
            RecordingVerdict verdict = RecordingCheck.of(recording);
            if (verdict.verdict() != Verdict.REFUSED) {
                float[] ready = preparation.ready(recording, verdict.state(), context);
                AcousticProfile profile = AcousticProfile.of(ready);
                if (profile.pitchHz() > 0) {
                    float[] point = points.of(ready, context.silent());
                    usable.add(new Usable(verdicts.size(), ready, profile, point));
                } else {
                    verdict = refused(verdict, "No voice is heard in it: speak, do not whisper.");
                }
            }
            verdicts.add(verdict);
        }
        leaveOutOthers(usable, verdicts);
        if (usable.isEmpty()) {
            throw unusable(verdicts);
        }
        return new Prepared(
                verdicts, usable.stream().map(Usable::samples).toList(), fine(usable, verdicts));
    }

    /// Finds the shape in which a base voice comes nearest to prepared recordings.
    ///
    /// @param base one that speaks alone; of a built-in voice only the engine counts
    /// @throws StudioFault.Model if the base voice cannot speak
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public MatchResult find(Prepared prepared, Voice base, JobContext context) throws StudioFault {
        AcousticProfile target = AcousticProfile.ofAll(prepared.speech());
        ShapeSpeaker speaker = new ShapeSpeaker(speech, base);
        ShapeSearch search =
                new ShapeSearch(speaker, target, plain(base), prepared.fine(), context);
        AcousticProfile before = search.best().profile();
        search.run();
        Candidate best = search.best();
        context.progress(
                new Progress("Matching the voice", ShapeSearch.ROUNDS, ShapeSearch.ROUNDS));
        return new MatchResult(
                best.shape(), target, before, best.profile(), prepared.verdicts(), speaker.tried());
    }

    /// The shape a match of a base begins with.
    public static VoiceShape plain(Voice base) {
        return base.origin().isBuiltIn() ? ShapeSearch.BASE : base.shape();
    }

    /// Of three recordings or more, one that is far from all others is of somebody else.
    private static void leaveOutOthers(List<Usable> usable, List<RecordingVerdict> verdicts) {
        if (usable.size() < ENOUGH_TO_COMPARE) {
            return;
        }
        List<Usable> all = List.copyOf(usable);
        for (Usable one : all) {
            boolean alone =
                    all.stream()
                            .filter(other -> other.place() != one.place())
                            .allMatch(one::isAnother);
            if (alone && usable.size() > 1) {
                usable.remove(one);
                verdicts.set(
                        one.place(),
                        refused(
                                verdicts.get(one.place()),
                                "It sounds like somebody else than the other recordings: leave it"
                                        + " out."));
            }
        }
    }

    private static RecordingVerdict refused(RecordingVerdict verdict, String advice) {
        return new RecordingVerdict(verdict.name(), Verdict.REFUSED, advice, verdict.state());
    }

    /// Noise and rooms look like breath and roughness.
    private static boolean fine(List<Usable> usable, List<RecordingVerdict> verdicts) {
        return usable.stream()
                .map(one -> verdicts.get(one.place()).state())
                .allMatch(VoiceMatch::isFine);
    }

    private static boolean isFine(RecordingState state) {
        return state.signalToNoiseDb() >= FINE_RATIO_DB
                && state.reverberationSeconds() <= FINE_ROOM_SECONDS;
    }

    private static StudioFault unusable(List<RecordingVerdict> verdicts) {
        String advice =
                verdicts.isEmpty()
                        ? "Record or import at least one."
                        : verdicts.getFirst().name() + ": " + verdicts.getFirst().advice();
        return new StudioFault.Input(
                "voice.match-recordings", "None of the recordings can be used.", advice);
    }
}
