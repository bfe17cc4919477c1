package studio.longplay.engine.render.footage;

import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.time.MediaTime;

/// How large thumbnails are, how many, and how far apart.
///
/// @param width pixels, 16 to 320
/// @param height pixels, 90
/// @param tiles at least 1
/// @param everyMillis from one to the next
/// @param keysOnly whether the last picture before that stands alone is near enough
record TileGrid(int width, int height, int tiles, int everyMillis, boolean keysOnly) {
    private static final int HEIGHT = 90;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 320;

    /// 600 tiles of 160x90 are 35 MB.
    private static final int MOST_TILES = 600;

    private static final int SECOND_MILLIS = 1000;
    private static final int SHORT_MILLIS = 4 * SECOND_MILLIS;
    private static final int SHORT_STEP_MILLIS = 250;

    static TileGrid of(Footage footage) {
        int height = HEIGHT;
        double across = (double) footage.width() * HEIGHT / Math.max(1, footage.height());
        int width = Math.clamp(Math.round(across / 2) * 2, NARROWEST, WIDEST);
        if (footage.kind() != FootageFacts.Kind.VIDEO) {
            return new TileGrid(width, height, 1, SECOND_MILLIS, false);
        }
        FootageFacts.PictureTrack film = footage.facts().picture().orElseThrow();
        long millis = film.duration().toMillisFloor();
        int every = millis < SHORT_MILLIS ? SHORT_STEP_MILLIS : SECOND_MILLIS;
        while (millis / every >= MOST_TILES) {
            every *= 2;
        }
        int tiles = (int) (Math.max(0, millis - 1) / every + 1);
        boolean keysOnly = film.keyFrames() * every >= millis;
        return new TileGrid(width, height, tiles, every, keysOnly);
    }

    MediaTime every() {
        return MediaTime.ofMillis(everyMillis);
    }

    int bytesPerTile() {
        return width * height * 4;
    }
}
