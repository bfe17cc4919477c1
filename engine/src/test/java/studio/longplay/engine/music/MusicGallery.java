package studio.longplay.engine.music;

import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

/// Prints the figures of every mood and genre: a main, run by hand.
final class MusicGallery {
    private MusicGallery() {}

    public static void main(String[] arguments) {
        boolean bed = arguments.length > 0 && arguments[0].equals("bed");
        for (Genre genre : Genre.values()) {
            for (Mood mood : Mood.values()) {
                if (arguments.length < 2 || genre.word().equals(arguments[1])) {
                    IO.println(
                            MusicFigures.of(MusicFigures.score(mood, genre, bed)).row(mood, genre));
                }
            }
        }
    }
}
