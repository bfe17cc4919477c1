package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;

/// Joins groups of stretches until those left are different people.
final class Groups {
    /// How far two voices lie apart that were measured for ever; people of one sex mostly lie
    /// farther.
    private static final double DIFFERENT = 0.85;

    /// How unlike the points of two people are at least.
    private static final double DIFFERENT_POINTS = 0.5;

    /// What a second of voice may be off its speaker's mean, by the spread of the built-in voices
    /// over sentences.
    private static final double OFF_FOR_A_SECOND = 0.75;

    /// Who is heard for less is somebody's laugh, cough or shout.
    private static final double LEAST_SECONDS = 2.5;

    private static final double LEAST_SHARE = 0.02;

    private Groups() {}

    static List<Group> join(List<Group> stretches, JobContext context) {
        List<Group> groups = new ArrayList<>(stretches);
        double all = groups.stream().mapToDouble(Group::seconds).sum();
        double[][] apart = distances(groups);
        int[] nearest = {0, 0};
        while (groups.size() > 1 && find(apart, groups, nearest, false) < 1) {
            context.checkCancelled();
            merge(groups, apart, nearest[0], nearest[1]);
        }
        while (groups.size() > 1 && smallest(groups) < Math.max(LEAST_SECONDS, LEAST_SHARE * all)) {
            find(apart, groups, nearest, true);
            merge(groups, apart, nearest[0], nearest[1]);
        }
        return groups;
    }

    private static double[][] distances(List<Group> groups) {
        double[][] apart = new double[groups.size()][groups.size()];
        for (int i = 0; i < apart.length; i++) {
            for (int j = 0; j < i; j++) {
                apart[i][j] = apart(groups.get(i), groups.get(j));
            }
        }
        return apart;
    }

    /// The distance of two groups as a part of that of different people; 1 and more are two. Where
    /// a model says how alike the voices are, that decides.
    private static double apart(Group one, Group other) {
        if (one.point().length > 0 && one.point().length == other.point().length) {
            double unlike = 1 - SpeakerEmbedding.likeness(one.point(), other.point());
            return unlike / DIFFERENT_POINTS;
        }
        double off =
                OFF_FOR_A_SECOND
                        * StrictMath.sqrt(
                                1 / one.profile().voicedSeconds()
                                        + 1 / other.profile().voicedSeconds());
        return AcousticProfile.distance(one.profile(), other.profile()) / (DIFFERENT + off);
    }

    /// @param pair becomes the two that lie nearest
    /// @param withSmallest only pairs that the smallest group is in
    private static double find(
            double[][] apart, List<Group> groups, int[] pair, boolean withSmallest) {
        double least = Double.MAX_VALUE;
        double small = withSmallest ? smallest(groups) : 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean asked =
                        !withSmallest
                                || groups.get(i).seconds() == small
                                || groups.get(j).seconds() == small;
                if (asked && apart[i][j] < least) {
                    least = apart[i][j];
                    pair[0] = i;
                    pair[1] = j;
                }
            }
        }
        return least;
    }

    private static double smallest(List<Group> groups) {
        return groups.stream().mapToDouble(Group::seconds).min().orElse(0);
    }

    /// The later of the two becomes part of the earlier, the last takes its place.
    private static void merge(List<Group> groups, double[][] apart, int later, int earlier) {
        groups.set(earlier, groups.get(earlier).with(groups.get(later)));
        int last = groups.size() - 1;
        Group moved = groups.removeLast();
        if (later != last) {
            groups.set(later, moved);
            renew(groups, apart, later);
        }
        renew(groups, apart, earlier);
    }

    private static void renew(List<Group> groups, double[][] apart, int at) {
        for (int i = 0; i < groups.size(); i++) {
            if (i != at) {
                apart[Math.max(i, at)][Math.min(i, at)] = apart(groups.get(at), groups.get(i));
            }
        }
    }
}
