package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;

import java.util.ArrayList;
import java.util.List;

/// Puts the sounds of syllables in time: vowels begin on the beat and are held, consonants keep
/// about their spoken length and come before the beat (J. Sundberg, "The Science of the Singing
/// Voice", 1987). On long notes words stand apart ([Articulation]). Used once.
final class Diction {
    private static final double RATE = Take.RATE_HZ;
    private static final double LEAST_VOWEL = 0.07 * RATE;
    private static final double LEAST_VOWEL_SHARE = 0.35;
    private static final double BREATH = 0.34 * RATE;
    private static final double BREATH_SHARE = 0.4;
    private static final double SLOWER = 0.9;
    private static final double ARTICULATION = 0.05 * RATE;

    /// Notes no farther apart than this are sung in one breath.
    private static final double LEGATO = 0.03 * RATE;

    private final List<Syllable> syllables;
    private final List<Span> spans;
    private final boolean legato;
    private final double[] onsets;
    private final double[] codas;
    private final double[] vowelEnds;
    private final After[] afters;

    /// When the notes of a syllable sound, in samples.
    ///
    /// @param last start of the last of them
    record Span(double start, double last, double end) {}

    /// What is between a sound and the next.
    enum After {
        /// Nothing.
        NEXT,
        /// A moment of silence within a breath.
        GAP,
        /// Time to breathe.
        BREATH
    }

    /// A speech sound in its place.
    ///
    /// @param spoken where it is in the speech
    /// @param start first sample, as sung
    /// @param end sample after the last
    /// @param syllable whose it is
    record Placed(
            PhoneTime spoken, PhoneKind kind, double start, double end, int syllable, After after) {
        /// Whether the next sound follows at once.
        boolean joins() {
            return after == After.NEXT;
        }
    }

    /// @param spans of the syllables, in order
    /// @param legato whether no word stands apart
    Diction(List<Syllable> syllables, List<Span> spans, boolean legato) {
        this.syllables = syllables;
        this.spans = spans;
        this.legato = legato;
        onsets = new double[spans.size()];
        codas = new double[spans.size()];
        vowelEnds = new double[spans.size()];
        afters = new After[spans.size()];
    }

    List<Placed> place() {
        for (int i = 0; i < spans.size(); i++) {
            onsets[i] = length(syllables.get(i).onset(), true);
            codas[i] = length(syllables.get(i).coda(), false);
        }
        for (int i = 0; i < spans.size(); i++) {
            endVowel(i);
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Syllable syllable = syllables.get(i);
            double start = Math.max(spans.get(i).start() - onsets[i], 0);
            lay(syllable.onset(), start, spans.get(i).start(), i, After.NEXT, placed);
            After after = afters[i];
            lay(
                    List.of(syllable.nucleus()),
                    spans.get(i).start(),
                    vowelEnds[i],
                    i,
                    syllable.coda().isEmpty() ? after : After.NEXT,
                    placed);
            lay(syllable.coda(), vowelEnds[i], vowelEnds[i] + codas[i], i, after, placed);
        }
        return placed;
    }

    private After after(int syllable) {
        if (!sameBreath(syllable)) {
            return After.BREATH;
        }
        return partsFromNext(syllable) ? After.GAP : After.NEXT;
    }

    private boolean partsFromNext(int i) {
        double consonants = codas[i] + onsets[i + 1];
        return !legato
                && syllables.get(i + 1).first()
                && Articulation.parts(held(i), consonants, spans.get(i + 1).start());
    }

    /// Where the vowel of a syllable ends if its word stands apart.
    private double held(int i) {
        return Articulation.vowelEnd(syllables.get(i).nucleus(), spans.get(i));
    }

    private boolean sameBreath(int syllable) {
        return syllable + 1 < spans.size()
                && syllables.get(syllable + 1).verse() == syllables.get(syllable).verse()
                && spans.get(syllable + 1).start() - spans.get(syllable).end() < LEGATO;
    }

    private void endVowel(int i) {
        Span span = spans.get(i);
        double next = i + 1 < spans.size() ? spans.get(i + 1).start() : Double.MAX_VALUE;
        double least =
                Math.min(
                        LEAST_VOWEL,
                        LEAST_VOWEL_SHARE * (Math.min(span.end(), next) - span.start()));
        afters[i] = after(i);
        switch (afters[i]) {
            case GAP -> vowelEnds[i] = held(i);
            case NEXT -> {
                squeeze(i, next - span.start() - least, true);
                vowelEnds[i] = Math.max(span.start() + least, next - onsets[i + 1] - codas[i]);
            }
            case BREATH -> {
                double end = Math.min(breathEnd(span, next), lastEnd(i));
                squeeze(i, end - span.start() - least, false);
                if (i + 1 < spans.size()) {
                    onsets[i + 1] = Math.min(onsets[i + 1], Math.max(0, next - end - 0.02 * RATE));
                }
                vowelEnds[i] = Math.max(span.start() + least, end - codas[i]);
            }
        }
    }

    /// Where the last syllable of a breath ends.
    private static double breathEnd(Span span, double next) {
        double room = next - span.end();
        double length = span.end() - span.start();
        double breath = Math.clamp(BREATH - room, ARTICULATION, BREATH_SHARE * length);
        return Math.min(span.end() - Math.min(breath, 0.3 * length), next);
    }

    private double lastEnd(int i) {
        return legato
                ? Double.MAX_VALUE
                : Articulation.breathEnd(syllables.get(i).nucleus(), codas[i], spans.get(i));
    }

    /// Makes the consonants after a vowel fit.
    private void squeeze(int i, double room, boolean withNext) {
        double all = codas[i] + (withNext ? onsets[i + 1] : 0);
        if (all > room) {
            double share = Math.max(0.05, room / all);
            codas[i] *= share;
            if (withNext) {
                onsets[i + 1] *= share;
            }
        }
    }

    private static double length(List<PhoneTime> consonants, boolean before) {
        double sum = 0;
        for (PhoneTime phone : consonants) {
            sum += length(phone, before);
        }
        return sum;
    }

    /// A consonant's own length, a little more or less.
    private static double length(PhoneTime phone, boolean before) {
        double spoken = phone.endSample() - phone.startSample();
        double least =
                switch (PhoneKind.of(phone.phone())) {
                    case HISS, STOP, NASAL, GLIDE -> 0.1;
                    case VOICED_STOP, BUZZ -> 0.085;
                    case SILENCE, VOWEL, DIPHTHONG -> 0.0;
                };
        double most = before ? 0.2 : 0.24;
        return Math.clamp(SLOWER * spoken, least * RATE, most * RATE);
    }

    private void lay(
            List<PhoneTime> phones,
            double from,
            double to,
            int syllable,
            After after,
            List<Placed> placed) {
        double all = 0;
        for (PhoneTime phone : phones) {
            all += weight(phone);
        }
        double at = from;
        for (int i = 0; i < phones.size(); i++) {
            PhoneTime phone = phones.get(i);
            double end = at + (to - from) * weight(phone) / all;
            After then = i + 1 < phones.size() ? After.NEXT : after;
            placed.add(new Placed(phone, PhoneKind.of(phone.phone()), at, end, syllable, then));
            at = end;
        }
    }

    private static double weight(PhoneTime phone) {
        return PhoneKind.of(phone.phone()).isNucleus() ? 1 : Math.max(1, length(phone, true));
    }
}
