package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One person's sound of a line as it grows, utterance by utterance.
final class Spoken {
    /// Silence kept at both ends: 40 ms.
    static final int EDGE = 1_920;

    private static final int FADE = 240;
    private static final String SILENCE = "_";

    private final long[] starts;
    private final long[] ends;
    private final List<PhoneTime> phones = new ArrayList<>();
    private float[] samples = new float[1 << 17];
    private int length = EDGE;

    /// @param words number of written words
    Spoken(int words) {
        starts = new long[words];
        ends = new long[words];
        Arrays.fill(starts, -1);
        phones.add(new PhoneTime(SILENCE, 0, EDGE));
    }

    /// Adds an utterance: the engine's own silence at its ends is cut off.
    void append(Utterance utterance, EngineSound sound) {
        int first = first(sound.phones());
        int last = last(sound.phones());
        long from = sound.phones().get(first).startSample();
        long to = sound.phones().get(last).endSample();
        long shift = length - from;
        for (PhoneTime phone : sound.phones().subList(first, last + 1)) {
            phones.add(
                    new PhoneTime(
                            phone.phone(), phone.startSample() + shift, phone.endSample() + shift));
        }
        for (int i = 0; i < utterance.words().size(); i++) {
            word(
                    utterance.words().get(i),
                    Math.clamp(sound.wordStarts()[i], from, to) + shift,
                    Math.clamp(sound.wordEnds()[i], from, to) + shift);
        }
        copy(sound.samples(), (int) from, (int) Math.min(to, sound.samples().length));
    }

    /// Notes words nothing of which can be spoken.
    void skip(Utterance utterance) {
        utterance.words().forEach(word -> word(word, length, length));
    }

    /// Adds silence.
    void rest(int restSamples) {
        if (restSamples > 0) {
            phones.add(new PhoneTime(SILENCE, length, length + restSamples));
            grow(restSamples);
            length += restSamples;
        }
    }

    private void word(SpokenWord word, long start, long end) {
        int written = word.written();
        starts[written] = starts[written] < 0 ? start : starts[written];
        ends[written] = Math.max(end, ends[written]);
    }

    private void copy(float[] sound, int from, int to) {
        int count = to - from;
        grow(count);
        System.arraycopy(sound, from, samples, length, count);
        int fade = Math.min(FADE, count / 2);
        for (int i = 0; i < fade; i++) {
            samples[length + i] *= (float) i / fade;
            samples[length + count - 1 - i] *= (float) i / fade;
        }
        length += count;
    }

    private void grow(int more) {
        if (length + more > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(length + more, samples.length * 2));
        }
    }

    private static int first(List<PhoneTime> phones) {
        int first = 0;
        while (first < phones.size() - 1 && phones.get(first).phone().equals(SILENCE)) {
            first++;
        }
        return first;
    }

    private static int last(List<PhoneTime> phones) {
        int last = phones.size() - 1;
        while (last > 0 && phones.get(last).phone().equals(SILENCE)) {
            last--;
        }
        return last;
    }

    /// What was spoken after so many samples.
    float[] since(int sample) {
        return Arrays.copyOfRange(samples, Math.min(sample, length), length);
    }

    float[] samples() {
        return Arrays.copyOf(samples, length);
    }

    List<PhoneTime> phones() {
        return List.copyOf(phones);
    }

    /// @param written the words as written
    List<WordTime> words(List<String> written) {
        List<WordTime> words = new ArrayList<>();
        long end = EDGE;
        for (int i = 0; i < starts.length; i++) {
            long start = starts[i] < 0 ? end : starts[i];
            end = Math.max(start, ends[i]);
            words.add(new WordTime(written.get(i), i, start, end));
        }
        return words;
    }
}
