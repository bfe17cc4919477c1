package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Tells the people in a recording from each other: every stretch of speech is measured, and those
/// that lie nearest are taken for one person until all that are left are too far apart
/// (agglomerative clustering, Chen & Gopalakrishnan 1998).
///
/// A stretch of two seconds says less of who speaks than a minute does, so short groups may lie
/// farther from each other than long ones and still be one person. People of one sex and age whose
/// voices are nearer to each other than 1 (see [AcousticProfile#distance]) may be taken for one; a
/// person who changes the voice, for two. Music under the speech is heard as part of the voice.
public final class RecordingSpeakers {
    /// Longer recordings are measured in stretches from all over them.
    private static final double MOST_SECONDS = 900;

    private static final int RATE_HZ = 48_000;
    private static final double LEAST_STRETCH_SECONDS = 0.9;
    private static final double MOST_STRETCH_SECONDS = 8;
    private static final double LEAST_VOICED_SECONDS = 0.35;

    private RecordingSpeakers() {}

    /// Finds the people, those who speak most first.
    ///
    /// @param samples mono, 48 kHz
    /// @return empty if nobody speaks
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public static List<HeardSpeaker> of(float[] samples, JobContext context) throws StudioFault {
        return of(samples, new LikelihoodSpeechFinder(), VoicePoints.NONE, context);
    }

    /// The same with another finder of speech, and with a model that tells voices apart.
    public static List<HeardSpeaker> of(
            float[] samples, SpeechFinder finder, VoicePoints points, JobContext context)
            throws StudioFault {
        List<SpeechSpan> spans = stretches(finder.find(samples, context));
        List<Group> groups = new ArrayList<>();
        for (SpeechSpan span : thinned(spans)) {
            context.checkCancelled();
            float[] part =
                    Arrays.copyOfRange(samples, (int) span.startSample(), (int) span.endSample());
            AcousticProfile profile = AcousticProfile.of(part);
            if (profile.voicedSeconds() >= LEAST_VOICED_SECONDS && profile.pitchHz() > 0) {
                groups.add(Group.of(span, profile, points.of(part, context)));
            }
        }
        return speakers(Groups.join(groups, context));
    }

    /// Not too short to be measured, and not so long that two people are in one.
    private static List<SpeechSpan> stretches(List<SpeechSpan> spans) {
        List<SpeechSpan> stretches = new ArrayList<>();
        long most = Math.round(MOST_STRETCH_SECONDS * RATE_HZ);
        long least = Math.round(LEAST_STRETCH_SECONDS * RATE_HZ);
        for (SpeechSpan span : spans) {
            int pieces = (int) Math.ceilDiv(span.samples(), most);
            for (int piece = 0; piece < pieces; piece++) {
                long from = span.startSample() + span.samples() * piece / pieces;
                long to = span.startSample() + span.samples() * (piece + 1) / pieces;
                if (to - from >= least) {
                    stretches.add(new SpeechSpan(from, to));
                }
            }
        }
        return stretches;
    }

    private static List<SpeechSpan> thinned(List<SpeechSpan> spans) {
        double seconds = spans.stream().mapToLong(SpeechSpan::samples).sum() / (double) RATE_HZ;
        int step = Math.max(1, (int) Math.ceil(seconds / MOST_SECONDS));
        List<SpeechSpan> some = new ArrayList<>();
        for (int i = 0; i < spans.size(); i += step) {
            some.add(spans.get(i));
        }
        return some;
    }

    private static List<HeardSpeaker> speakers(List<Group> groups) {
        double all = groups.stream().mapToDouble(Group::seconds).sum();
        return groups.stream()
                .map(group ->
                        new HeardSpeaker(
                                group.seconds(),
                                group.seconds() / all,
                                group.firstSeconds(),
                                group.profile()))
                .sorted(
                        Comparator.comparingDouble(HeardSpeaker::seconds)
                                .reversed()
                                .thenComparingDouble(HeardSpeaker::firstSeconds))
                .toList();
    }
}
