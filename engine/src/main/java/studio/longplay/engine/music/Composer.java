package studio.longplay.engine.music;

import studio.longplay.engine.music.compose.Composition;
import studio.longplay.engine.music.compose.MoodWords;
import studio.longplay.engine.music.rework.Density;
import studio.longplay.engine.music.rework.Lengths;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Composes music by rules: form, voice-led chords, a motif and its variations, all from the seed.
///
/// What changes a piece is a word of its manner, so that a script can say it: [#simplified],
/// [#enriched], [#reharmonised] and [#anotherTake] give the request with that word.
public final class Composer {
    private static final long TAKE_APART = 0x2545_F491_4F6C_DD1DL;

    /// The moods there are, by their first word; many more words mean one of them.
    public static List<String> moods() {
        return Arrays.stream(Mood.values()).map(Mood::word).toList();
    }

    /// The genres there are; without one the mood decides who plays.
    public static List<String> genres() {
        return Arrays.stream(Genre.values())
                .filter(genre -> genre != Genre.SCORE)
                .map(Genre::word)
                .toList();
    }

    /// A score exactly as long as requested. With a tempo in the request the tempo is exact and the
    /// last chord is held to the end; without one, or with a number of bars, the tempo is bent, by
    /// at most 1/(2 * bars), so that whole bars fit.
    public Score compose(MusicRequest request) {
        MusicManner manner = request.played();
        Score written = composition(request, manner).write();
        boolean fits = manner.bars() == 0 || !request.hits().isEmpty();
        Score fitted =
                fits ? written : Lengths.fit(written, request.lengthSamples(), manner.filling());
        return Density.of(fitted, manner.density());
    }

    /// The bars and beats of a piece without writing it, the same as its score has.
    public Tempo grid(MusicRequest request) {
        MusicManner manner = request.played();
        Tempo tempo = composition(request, manner).tempo();
        return manner.bars() == 0 || !request.hits().isEmpty()
                ? tempo
                : Lengths.grid(tempo, request.lengthSamples());
    }

    private static Composition composition(MusicRequest request, MusicManner manner) {
        return new Composition(
                new Composition.Wish(
                        MoodWords.read(request.moods()),
                        request.bpm(),
                        MusicKey.parse(request.key()),
                        request.lengthSamples(),
                        request.seed() + TAKE_APART * (manner.take() - 1),
                        request.bed(),
                        manner,
                        request.hits(),
                        request.chords()));
    }

    /// The piece with less between the beats.
    public static MusicRequest simplified(MusicRequest request) {
        return added(request, "simplify");
    }

    /// The piece with more between the beats.
    public static MusicRequest enriched(MusicRequest request) {
        return added(request, "enrich");
    }

    /// The tune over other chords.
    public static MusicRequest reharmonised(MusicRequest request) {
        int next = request.played().harmony() + 1;
        return replaced(request, word -> word.startsWith("reharmoni"), "reharmonise " + next);
    }

    /// Another piece to the same words.
    public static MusicRequest anotherTake(MusicRequest request) {
        int next = request.played().take() + 1;
        return replaced(request, word -> word.startsWith("take "), "take " + next);
    }

    private static MusicRequest added(MusicRequest request, String word) {
        return replaced(request, _ -> false, word);
    }

    private static MusicRequest replaced(
            MusicRequest request, Predicate<String> dropped, String word) {
        List<String> words = new ArrayList<>(request.manner());
        words.removeIf(dropped);
        words.add(word);
        return request.withManner(words);
    }
}
