package studio.longplay.engine.voice.align;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.WordTime;
import studio.longplay.engine.voice.clean.LikelihoodSpeechFinder;
import studio.longplay.engine.voice.clean.SpeechSpan;

import java.util.ArrayList;
import java.util.List;

/// Cuts the time before and after a line off its recording, as takes have it: 40 ms of silence at
/// both ends.
public final class Cutting {
    private static final int EDGE = 1_920;
    private static final int FADE = 480;

    private Cutting() {}

    /// A recording cut to its line.
    ///
    /// @param samples mono, 48 kHz
    /// @param alignment with the times of what is left
    /// @param fromSample of the recording where it begins, its edge not counted
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    public record Cut(float[] samples, Alignment alignment, long fromSample) {}

    /// Cuts a recording.
    ///
    /// @param samples mono, 48 kHz; not changed
    /// @param alignment of all of it
    public static Cut of(float[] samples, Alignment alignment, JobContext context) {
        SpeechSpan line = line(samples, alignment, context);
        int from = (int) line.startSample();
        int count = (int) line.samples();
        float[] cut = new float[count + 2 * EDGE];
        System.arraycopy(samples, from, cut, EDGE, count);
        int fade = Math.min(FADE, count / 2);
        for (int i = 0; i < fade; i++) {
            cut[EDGE + i] *= (float) i / fade;
            cut[EDGE + count - 1 - i] *= (float) i / fade;
        }
        return new Cut(cut, shifted(alignment, from, count), from);
    }

    /// From the first word to the last, with the whole of the speech they begin and end in: a word
    /// found somewhat late or early is not cut into.
    private static SpeechSpan line(float[] samples, Alignment alignment, JobContext context) {
        List<SpeechSpan> spans = new LikelihoodSpeechFinder().find(samples, context);
        long start = alignment.firstSound();
        long end = Math.max(alignment.lastSound(), start + 1);
        if (spans.isEmpty() || samples.length == 0) {
            return new SpeechSpan(0, Math.max(1, samples.length));
        }
        if (alignment.isDoubtful()) {
            return new SpeechSpan(spans.getFirst().startSample(), spans.getLast().endSample());
        }
        long first = start;
        long last = end;
        for (SpeechSpan span : spans) {
            boolean touches = span.startSample() < end && span.endSample() > start;
            first = touches ? Math.min(first, span.startSample()) : first;
            last = touches ? Math.max(last, span.endSample()) : last;
        }
        return new SpeechSpan(first, Math.min(last, samples.length));
    }

    private static Alignment shifted(Alignment alignment, int from, int count) {
        List<WordTime> words = new ArrayList<>();
        for (WordTime word : alignment.words()) {
            words.add(
                    new WordTime(
                            word.text(),
                            word.word(),
                            within(word.startSample() - from, count),
                            within(word.endSample() - from, count)));
        }
        return new Alignment(
                words,
                phones(alignment, from, count),
                alignment.wordConfidences(),
                alignment.confidence());
    }

    private static List<PhoneTime> phones(Alignment alignment, int from, int count) {
        List<PhoneTime> phones = new ArrayList<>();
        long at = 0;
        for (PhoneTime phone : alignment.phones()) {
            boolean silence = phone.phone().equals("_");
            long end = within(phone.endSample() - from, count);
            boolean first = at == 0;
            if (first && !silence) {
                long start = within(phone.startSample() - from, count);
                phones.add(new PhoneTime("_", 0, start));
                at = start;
            }
            if (end > at) {
                phones.add(new PhoneTime(phone.phone(), at, end));
                at = end;
            }
        }
        return closed(phones, count + 2L * EDGE);
    }

    /// The last silence lasts to the end.
    private static List<PhoneTime> closed(List<PhoneTime> phones, long length) {
        long at = phones.isEmpty() ? 0 : phones.getLast().endSample();
        if (!phones.isEmpty() && phones.getLast().phone().equals("_")) {
            at = phones.removeLast().startSample();
        }
        phones.add(new PhoneTime("_", at, length));
        return phones;
    }

    private static long within(long sample, int count) {
        return (long) Math.clamp(sample, 0, count) + EDGE;
    }
}
