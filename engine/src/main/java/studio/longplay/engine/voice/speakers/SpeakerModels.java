package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.listen.SpeakerTurn;
import studio.longplay.engine.inference.listen.SpeakerTurns;
import studio.longplay.engine.inference.listen.SpeechSource;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells people in recordings from each other with the models there are: a speaker embedding
/// measures stretches of speech better than the built-in figures do; with a segmentation model
/// besides, who speaks when is heard without stretches, and two may speak at once. Without models
/// [RecordingSpeakers] does it.
///
/// @param shelf looked at each time
/// @param keeper where models are open; its owner closes it
public record SpeakerModels(ModelShelf shelf, ModelKeeper keeper) {
    /// Finds the people, those who speak most first.
    ///
    /// @param samples mono, 48 kHz
    /// @return empty if nobody speaks
    /// @throws StudioFault.Model if a model cannot be used
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public List<HeardSpeaker> of(float[] samples, JobContext context) throws StudioFault {
        Optional<InstalledBundle> voices = first(SpeakerEmbedding.KIND);
        if (voices.isEmpty()) {
            return RecordingSpeakers.of(samples, context);
        }
        Optional<InstalledBundle> turns = first(SpeakerTurns.KIND);
        Loading<SpeakerEmbedding> what =
                Loading.of(
                        SpeakerEmbedding.KIND,
                        voices.get(),
                        (sessions, _) -> SpeakerEmbedding.of(sessions));
        return keeper.with(
                what,
                loaded -> {
                    SpeakerEmbedding voice = SpeakerEmbedding.kept(loaded, what, keeper);
                    return turns.isEmpty()
                            ? stretches(samples, voice, context)
                            : turns(samples, voice, turns.get(), context);
                },
                context);
    }

    private Optional<InstalledBundle> first(BundleKind kind) throws StudioFault {
        return shelf.usable().stream().filter(one -> one.kind().equals(kind.id())).findFirst();
    }

    private static List<HeardSpeaker> stretches(
            float[] samples, SpeakerEmbedding embedding, JobContext context) throws StudioFault {
        Resampler down = new Resampler(Take.RATE_HZ, SpeakerEmbedding.RATE_HZ);
        VoicePoints points = (part, its) -> embedding.of(down.convert(part), its.silent());
        return RecordingSpeakers.of(samples, new LikelihoodSpeechFinder(), points, context);
    }

    private List<HeardSpeaker> turns(
            float[] samples,
            SpeakerEmbedding embedding,
            InstalledBundle segmentation,
            JobContext context)
            throws StudioFault {
        Resampler down = new Resampler(Take.RATE_HZ, SpeakerTurns.RATE_HZ);
        SpeechSource source = SpeechSource.of(down.convert(samples));
        List<SpeakerTurn> turns =
                keeper.with(
                        Loading.of(
                                SpeakerTurns.KIND,
                                segmentation,
                                (sessions, _) -> SpeakerTurns.of(sessions)),
                        loaded -> loaded.model().turns(source, embedding, context),
                        context);
        return people(samples, turns, context);
    }

    private static List<HeardSpeaker> people(
            float[] samples, List<SpeakerTurn> turns, JobContext context) {
        double all = turns.stream().mapToDouble(SpeakerModels::seconds).sum();
        int count = turns.stream().mapToInt(SpeakerTurn::speaker).max().orElse(-1) + 1;
        List<HeardSpeaker> people = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            context.checkCancelled();
            int its = person;
            List<SpeakerTurn> own = turns.stream().filter(turn -> turn.speaker() == its).toList();
            double seconds = own.stream().mapToDouble(SpeakerModels::seconds).sum();
            List<float[]> parts = own.stream().map(turn -> part(samples, turn)).toList();
            people.add(
                    new HeardSpeaker(
                            seconds,
                            seconds / all,
                            own.getFirst().startSeconds(),
                            AcousticProfile.ofAll(parts)));
        }
        people.sort(
                Comparator.comparingDouble(HeardSpeaker::seconds)
                        .reversed()
                        .thenComparingDouble(HeardSpeaker::firstSeconds));
        return people;
    }

    private static double seconds(SpeakerTurn turn) {
        return turn.endSeconds() - turn.startSeconds();
    }

    private static float[] part(float[] samples, SpeakerTurn turn) {
        int from = (int) Math.min(samples.length, Math.round(turn.startSeconds() * Take.RATE_HZ));
        int to = (int) Math.min(samples.length, Math.round(turn.endSeconds() * Take.RATE_HZ));
        return Arrays.copyOfRange(samples, from, to);
    }
}
