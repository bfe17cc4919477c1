package studio.longplay.engine.store.library;

import java.util.Arrays;

/// How fast voices usually speak.
final class Paces {
    private static final int FEWEST = 5;

    private Paces() {}

    /// The median of a voice's measured takes, in syllables a second; 0 if there are too few.
    static double usual(TakeColumns columns, String voice) {
        int code = columns.voices().find(voice);
        float[] paces = new float[columns.size()];
        int count = 0;
        for (int id = 0; id < columns.size(); id++) {
            if (columns.present().get(id) && columns.voice(id) == code && columns.pace(id) > 0) {
                paces[count++] = columns.pace(id);
            }
        }
        Arrays.sort(paces, 0, count);
        return count < FEWEST ? 0 : paces[count / 2];
    }
}
