package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// How long it takes to tell apart whom the windows of a long recording hold: two voices a window,
/// of eight people, alike by 0.65 in the mean where they are one person's and by nothing else.
///
/// Arguments: how many voices, numbers of each (256 or 512).
final class GatheringBench {
    private static final int PEOPLE = 8;
    private static final double LIKENESS = 0.65;

    private GatheringBench() {}

    static void main(String[] arguments) throws StudioFault {
        int count = Integer.parseInt(arguments[0]);
        List<LocalSpeaker> voices = voices(count, Integer.parseInt(arguments[1]));
        long begin = System.nanoTime();
        int people = Gathering.of(voices, JobContext.quiet()).size();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%d voices, %d people, %.1f s%n", count, people, seconds);
    }

    private static List<LocalSpeaker> voices(int count, int width) {
        SplittableRandom random = new SplittableRandom(3);
        float[][] people = new float[PEOPLE][];
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = near(new float[width], 1, random);
        }
        List<LocalSpeaker> voices = new ArrayList<>();
        double away = Math.sqrt(1 / LIKENESS - 1);
        for (int i = 0; i < count; i++) {
            int window = i / 2;
            float[] point = near(people[(window / 7 + i % 2) % PEOPLE], away, random);
            voices.add(new LocalSpeaker(new LocalSpeaker.Place(window, i % 2), 100, 100, point));
        }
        return voices;
    }

    /// So far from a place, in any direction, at length 1.
    private static float[] near(float[] place, double away, SplittableRandom random) {
        double[] point = new double[place.length];
        double square = 0;
        for (int i = 0; i < point.length; i++) {
            point[i] = place[i] + away / Math.sqrt(point.length) * random.nextGaussian();
            square += point[i] * point[i];
        }
        float[] unit = new float[point.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (point[i] / Math.sqrt(square));
        }
        return unit;
    }
}
