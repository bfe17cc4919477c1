package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/// Reads times and confidence off a way through a model.
final class Reading {
    private static final String SILENCE = "_";

    /// Where it is as likely to be the text as not, by the distance from one of our voices alone.
    private static final double SURE = 0.655;

    private static final double STEEP = 0.03;

    /// The same by the distance against that of what is not said. Measured with twelve sentences in
    /// each of eleven voices of four engines (`docs/voices.md`): voices of other engines are
    /// doubted no more for being other voices, and of wrong texts one in ten passes.
    private static final double SURE_OF_DECOYS = 0.92;

    private static final double STEEP_OF_DECOYS = 0.02;

    /// Only a speaker as near as this to our voice can be judged word by word.
    private static final double NEAR = 0.6;

    private static final int STRIDE = 7_919;

    private final SpeechFrames sound;
    private final Model model;
    private final Warp.Way way;
    private final long length;
    private final double usual;

    Reading(SpeechFrames sound, Model model, Warp.Way way, long length) {
        this.sound = sound;
        this.model = model;
        this.way = way;
        this.length = length;
        this.usual = usual();
    }

    /// @param decoys how far apart, as [#apart], recording and decoys are; empty for none
    Alignment read(OptionalDouble decoys) {
        List<WordTime> words = words();
        double apart = apart();
        double confidence = sure(apart, SURE, STEEP);
        if (decoys.isPresent() && decoys.getAsDouble() > 0) {
            confidence = sure(apart / decoys.getAsDouble(), SURE_OF_DECOYS, STEEP_OF_DECOYS);
        }
        List<Double> byWord =
                apart < NEAR
                        ? confidences(words.size())
                        : Collections.nCopies(words.size(), confidence);
        return new Alignment(words, phones(), byWord, confidence);
    }

    private List<WordTime> words() {
        List<WordTime> written = model.take().words();
        long[] starts = new long[written.size()];
        long[] ends = new long[written.size()];
        Arrays.fill(starts, -1);
        for (int t = 0; t < way.steps().length; t++) {
            int word = model.step(way.steps()[t]).word();
            if (word >= 0) {
                starts[word] = starts[word] < 0 ? start(t) : starts[word];
                ends[word] = start(t + 1);
            }
        }
        List<WordTime> words = new ArrayList<>();
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            long start = starts[i] < 0 ? end : starts[i];
            end = Math.max(start, ends[i]);
            words.add(new WordTime(written.get(i).text(), i, start, end));
        }
        return words;
    }

    private long start(int frame) {
        return frame >= way.steps().length ? length : (long) frame * SpeechFrames.HOP;
    }

    private List<PhoneTime> phones() {
        List<PhoneTime> phones = new ArrayList<>();
        int from = 0;
        for (int t = 1; t <= way.steps().length; t++) {
            int phone = model.step(way.steps()[from]).phone();
            boolean last = t == way.steps().length;
            if (last || model.step(way.steps()[t]).phone() != phone) {
                String name = phone < 0 ? SILENCE : model.take().phones().get(phone).phone();
                phones.add(new PhoneTime(name, start(from), start(t)));
                from = t;
            }
        }
        return phones;
    }

    /// How far apart speech of the recording and of the model are where they have nothing to do
    /// with each other.
    private double usual() {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < sound.count(); t++) {
            Model.Step step = model.step((int) ((long) t * STRIDE % model.size()));
            if (sound.speechShare(t) > 0 && !step.isRest()) {
                sum += SpeechFrames.distance(sound.values(t), step.values());
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private List<Double> confidences(int words) {
        double[] costs = new double[words];
        int[] frames = new int[words];
        for (int t = 0; t < way.steps().length; t++) {
            int word = model.step(way.steps()[t]).word();
            if (word >= 0) {
                costs[word] += way.costs()[t];
                frames[word]++;
            }
        }
        List<Double> confidences = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            boolean silent =
                    model.take().words().get(i).startSample()
                            == model.take().words().get(i).endSample();
            confidences.add(
                    silent
                            ? 1
                            : frames[i] == 0 ? 0 : sure(costs[i] / frames[i] / usual, SURE, STEEP));
        }
        return confidences;
    }

    /// How far apart recording and model are along the way: 1 where they have nothing to do with
    /// each other.
    double apart() {
        double cost = 0;
        double frames = 0;
        for (int t = 0; t < way.steps().length; t++) {
            boolean rest = model.step(way.steps()[t]).isRest();
            double weight = rest ? sound.speechShare(t) : 1;
            cost += weight * (rest ? usual : way.costs()[t]);
            frames += weight;
        }
        return frames == 0 ? 1 : cost / frames / usual;
    }

    private static double sure(double apart, double middle, double steep) {
        return 1 / (1 + StrictMath.exp((apart - middle) / steep));
    }
}
