package studio.longplay.engine.music;

import studio.longplay.engine.music.compose.Composition;
import studio.longplay.engine.music.compose.MoodWords;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.Score;

import java.util.Arrays;
import java.util.List;

/// Composes music by rules: form, voice-led chords, a motif and its variations, all from the seed.
public final class Composer {
    /// The moods there are, by their first word; many more words mean one of them.
    public static List<String> moods() {
        return Arrays.stream(Mood.values()).map(Mood::word).toList();
    }

    /// A score exactly as long as requested. With a tempo in the request the tempo is exact and the
    /// last chord is held to the end; without one the mood's tempo is bent, by at most 1/(2 *
    /// bars), so that whole bars fit.
    public Score compose(MusicRequest request) {
        return new Composition(
                        new Composition.Wish(
                                MoodWords.read(request.moods()),
                                request.bpm(),
                                MusicKey.parse(request.key()),
                                request.lengthSamples(),
                                request.seed(),
                                request.bed()))
                .write();
    }
}
