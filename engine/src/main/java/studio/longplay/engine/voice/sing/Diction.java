package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;

import java.util.ArrayList;
import java.util.List;

/// Puts the sounds of syllables in time: vowels begin on the beat and are held, consonants keep
/// about their spoken length and come before the beat (J. Sundberg, "The Science of the Singing
/// Voice", 1987). Used once.
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
    private final double[] onsets;
    private final double[] codas;
    private final double[] vowelEnds;

    /// When the notes of a syllable sound, in samples.
    record Span(double start, double end) {}

    /// A speech sound in its place.
    ///
    /// @param spoken where it is in the speech
    /// @param start first sample, as sung
    /// @param end sample after the last
    /// @param syllable whose it is
    /// @param joins whether the next sound follows at once
    record Placed(
            PhoneTime spoken,
            PhoneKind kind,
            double start,
            double end,
            int syllable,
            boolean joins) {}

    /// @param spans of the syllables, in order
    Diction(List<Syllable> syllables, List<Span> spans) {
        this.syllables = syllables;
        this.spans = spans;
        onsets = new double[spans.size()];
        codas = new double[spans.size()];
        vowelEnds = new double[spans.size()];
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
            lay(syllable.onset(), start, spans.get(i).start(), i, true, placed);
            boolean follows = joins(i);
            lay(
                    List.of(syllable.nucleus()),
                    spans.get(i).start(),
                    vowelEnds[i],
                    i,
                    follows || !syllable.coda().isEmpty(),
                    placed);
            lay(syllable.coda(), vowelEnds[i], vowelEnds[i] + codas[i], i, follows, placed);
        }
        return placed;
    }

    /// Whether the next syllable is sung in the same breath.
    boolean joins(int syllable) {
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
        double end;
        if (joins(i)) {
            squeeze(i, next - span.start() - least, true);
            end = next - onsets[i + 1];
        } else {
            double room = next - span.end();
            double length = span.end() - span.start();
            double breath = Math.clamp(BREATH - room, ARTICULATION, BREATH_SHARE * length);
            end = Math.min(span.end() - Math.min(breath, 0.3 * length), next);
            squeeze(i, end - span.start() - least, false);
            if (i + 1 < spans.size()) {
                onsets[i + 1] = Math.min(onsets[i + 1], Math.max(0, next - end - 0.02 * RATE));
            }
        }
        vowelEnds[i] = Math.max(span.start() + least, end - codas[i]);
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
            boolean joins,
            List<Placed> placed) {
        double all = 0;
        for (PhoneTime phone : phones) {
            all += weight(phone);
        }
        double at = from;
        for (int i = 0; i < phones.size(); i++) {
            PhoneTime phone = phones.get(i);
            double end = at + (to - from) * weight(phone) / all;
            boolean follows = i + 1 < phones.size() || joins;
            placed.add(new Placed(phone, PhoneKind.of(phone.phone()), at, end, syllable, follows));
            at = end;
        }
    }

    private static double weight(PhoneTime phone) {
        return PhoneKind.of(phone.phone()).isNucleus() ? 1 : Math.max(1, length(phone, true));
    }
}
