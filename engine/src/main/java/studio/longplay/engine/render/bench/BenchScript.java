package studio.longplay.engine.render.bench;

import java.util.List;
import java.util.SplittableRandom;

/// A play of a length: no line is another's, so that nothing is made once and used twice.
final class BenchScript {
    private static final double LINES_PER_MINUTE = 13;
    private static final int LINES_PER_SCENE = 13;
    private static final List<String> WHO = List.of("ANNA", "BEN", "CLARA");
    private static final List<String> PLACES =
            List.of("EXT. HARBOUR - DUSK", "INT. KITCHEN - NIGHT", "EXT. FOREST - DAY");
    private static final List<String> NOUNS =
            List.of("lamp", "boat", "letter", "window", "clock", "garden", "river", "coat");
    private static final List<String> VERBS =
            List.of("carried", "mended", "painted", "watched", "followed", "forgot");
    private static final List<String> WHEN =
            List.of("in the morning", "before the storm", "after supper", "on the way home");

    private BenchScript() {}

    /// In Fountain.
    ///
    /// @param minutes about so long
    static String of(double minutes) {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("Title: Measuring\n\n");
        int lines = Math.max(3, (int) Math.round(minutes * LINES_PER_MINUTE));
        for (int line = 0; line < lines; line++) {
            if (line % LINES_PER_SCENE == 0) {
                int scene = line / LINES_PER_SCENE;
                text.append(PLACES.get(scene % PLACES.size())).append("\n\n");
            }
            text.append(WHO.get(line % WHO.size())).append('\n');
            text.append("I ")
                    .append(one(VERBS, random))
                    .append(" the ")
                    .append(one(NOUNS, random))
                    .append(" number ")
                    .append(line + 1)
                    .append(' ')
                    .append(one(WHEN, random))
                    .append(", and nobody asked about the ")
                    .append(one(NOUNS, random))
                    .append(".\n\n");
        }
        return text.toString();
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
