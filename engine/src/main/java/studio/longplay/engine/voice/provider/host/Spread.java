package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.PhoneTime;

import java.util.ArrayList;
import java.util.List;

/// Lays the sounds of an utterance over its samples: clauses between the pauses, words by their
/// paces, sounds by their weights; then every boundary goes to where the sound changes most nearby.
final class Spread {
    private static final String SILENCE = "_";
    private static final int LEAST_PAUSE = 1_440;
    private static final double CLOSURE_MILLIS = 45;

    /// Boundaries go no further than 30 ms, nor than this share of the sounds beside them.
    private static final int REACH = 1_440;

    private static final double SHARE = 0.45;

    private final List<PhoneTime> phones = new ArrayList<>();
    private final SpectralChange change;

    private Spread(float[] samples) {
        this.change = new SpectralChange(samples);
    }

    /// Times all sounds.
    ///
    /// @param samples mono, 48 kHz
    /// @param clauses what they say, at least one word
    /// @param paces milliseconds by clause and word
    /// @return end to end, silences included; as many that are none as there are phones in the
    ///   words
    static List<PhoneTime> of(
            float[] samples, List<List<Ipa.Word>> clauses, List<List<Double>> paces) {
        Spread spread = new Spread(samples);
        List<Sounding.Span> spans = new Sounding(samples).parts(clauses.size(), LEAST_PAUSE);
        if (spans.size() == clauses.size()) {
            for (int i = 0; i < clauses.size(); i++) {
                spread.lay(clauses.get(i), paces.get(i), spans.get(i));
            }
        } else {
            List<Ipa.Word> words = clauses.stream().flatMap(List::stream).toList();
            List<Double> all = paces.stream().flatMap(List::stream).toList();
            Sounding.Span whole =
                    new Sounding.Span(spans.getFirst().start(), spans.getLast().end());
            spread.lay(words, all, whole);
        }
        spread.silence(samples.length);
        return spread.phones;
    }

    private void silence(long until) {
        long from = phones.isEmpty() ? 0 : phones.getLast().endSample();
        if (until > from) {
            phones.add(new PhoneTime(SILENCE, from, until));
        }
    }

    private void lay(List<Ipa.Word> words, List<Double> millis, Sounding.Span span) {
        silence(span.start());
        double perMilli = span.length() / millis.stream().mapToDouble(Double::doubleValue).sum();
        List<Phone> sounds = new ArrayList<>();
        List<Double> borders = new ArrayList<>(List.of((double) span.start()));
        double start = span.start();
        for (int i = 0; i < words.size(); i++) {
            List<Phone> phones = words.get(i).phones();
            double length = millis.get(i) * perMilli;
            double whole = phones.stream().mapToDouble(phone -> duration(phone, sounds)).sum();
            double at = start;
            for (Phone phone : phones) {
                at += length * duration(phone, sounds) / whole;
                borders.add(at);
            }
            sounds.addAll(phones);
            start += length;
        }
        note(sounds, borders, span.end());
    }

    /// A stop that does not begin the clause has a closure before its sound.
    private static double duration(Phone phone, List<Phone> before) {
        return phone.weight() + (phone.stops() && !before.isEmpty() ? CLOSURE_MILLIS : 0);
    }

    private void note(List<Phone> sounds, List<Double> borders, int end) {
        long from = Math.round(borders.getFirst());
        for (int i = 0; i < sounds.size(); i++) {
            long until = i + 1 == sounds.size() ? end : snapped(borders, i + 1, from);
            phones.add(new PhoneTime(sounds.get(i).name(), from, until));
            from = until;
        }
    }

    private long snapped(List<Double> borders, int at, long from) {
        double border = borders.get(at);
        double back = Math.min(REACH, SHARE * (border - borders.get(at - 1)));
        double ahead = Math.min(REACH, SHARE * (borders.get(at + 1) - border));
        long least = Math.max(from + 1, Math.round(border - back));
        return change.nearest(
                Math.max(least, Math.round(border)), least, Math.round(border + ahead));
    }
}
