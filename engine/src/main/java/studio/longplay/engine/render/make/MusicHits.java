package studio.longplay.engine.render.make;

import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the words are spoken on which music arrives: `[[music: tense, hit "dagger"]]`.
///
/// Each hit is looked for from the one before it on, so the same word can be meant twice.
public final class MusicHits {
    private MusicHits() {}

    /// One spoken word.
    private record Word(String letters, MediaTime at) {}

    /// Samples of the music, in rising order; a word that is not spoken while it plays is left out.
    public static List<Long> of(SceneLayout layout, Placed.PlacedMusic music) {
        List<Long> samples = new ArrayList<>();
        for (MediaTime time : times(layout, music)) {
            sourceAt(music, time)
                    .map(source -> source.toSamplesFloor(SampleRate.HZ_48000))
                    .filter(sample -> samples.isEmpty() || sample > samples.getLast())
                    .ifPresent(samples::add);
        }
        return samples;
    }

    /// When the words are spoken, in the scene's time.
    private static List<MediaTime> times(SceneLayout layout, Placed.PlacedMusic music) {
        List<String> hits = MusicManner.read(music.cue().manner()).hits();
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Word> words = words(layout, music);
        List<MediaTime> times = new ArrayList<>();
        int from = 0;
        for (String hit : hits) {
            List<String> wanted = lettersOf(hit);
            int at = indexOf(words, wanted, from);
            if (at >= 0 && !wanted.isEmpty()) {
                times.add(words.get(at).at());
                from = at + wanted.size();
            }
        }
        return times;
    }

    private static List<Word> words(SceneLayout layout, Placed.PlacedMusic music) {
        List<Word> words = new ArrayList<>();
        for (Placed.PlacedLine line : layout.lines()) {
            List<String> spoken = line.line().words();
            for (int i = 0; i < Math.min(spoken.size(), line.words().size()); i++) {
                MediaTime at = line.words().get(i).start();
                if (!at.isBefore(music.range().start()) && at.isBefore(music.end())) {
                    words.add(new Word(letters(spoken.get(i)), at));
                }
            }
        }
        return words;
    }

    private static int indexOf(List<Word> words, List<String> wanted, int from) {
        for (int at = from; at + wanted.size() <= words.size(); at++) {
            int same = 0;
            while (same < wanted.size()
                    && words.get(at + same).letters().equals(wanted.get(same))) {
                same++;
            }
            if (same == wanted.size()) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> lettersOf(String phrase) {
        List<String> letters = new ArrayList<>();
        for (String word : phrase.split("\\s+")) {
            String plain = letters(word);
            if (!plain.isEmpty()) {
                letters.add(plain);
            }
        }
        return letters;
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static Optional<MediaTime> sourceAt(Placed.PlacedMusic music, MediaTime time) {
        for (Slice slice : music.slices()) {
            if (slice.range().contains(time)) {
                return Optional.of(slice.sourceAt(time));
            }
        }
        return Optional.empty();
    }

    /// Whether words that music should arrive on are spoken in these lines.
    static boolean isSpoken(String hit, List<String> spoken) {
        List<Word> words =
                spoken.stream().map(word -> new Word(letters(word), MediaTime.ZERO)).toList();
        return indexOf(words, lettersOf(hit), 0) >= 0;
    }
}
