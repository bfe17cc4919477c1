package studio.longplay.app.preview;

/// Finds how finely the picture can be painted in real time: a step down as soon as frames are
/// missed, a step up again when painting has been easy for a while and the finer picture would be
/// too.
final class QualityLadder {
    private static final int[] RUNGS = {360, 540, 720, 1080};
    private static final int MISSED_TOO_MANY = 2;
    private static final int CALM_SECONDS = 3;
    private static final double EASY_MILLIS = 20;

    private Quality chosen = Quality.AUTOMATIC;
    private int most = Quality.FULL.lines();
    private int calm;

    /// The user's choice.
    void choose(Quality quality) {
        chosen = quality;
        most = quality.isAutomatic() ? Quality.FULL.lines() : quality.lines();
        calm = 0;
    }

    Quality chosen() {
        return chosen;
    }

    /// The size to paint at while playing, in a room of that size.
    PictureSize inside(PictureSize room) {
        return room.height() <= most ? room : PictureSize.high(most);
    }

    /// A second of playing is over.
    ///
    /// @param room the size at rest
    /// @param missed frames in that second
    /// @param paintMillis what a frame cost at the size of now
    void second(PictureSize room, long missed, double paintMillis) {
        if (!chosen.isAutomatic() || room.isEmpty()) {
            return;
        }
        if (missed >= MISSED_TOO_MANY) {
            calm = 0;
            most = below(Math.min(most, room.height()));
            return;
        }
        int finer = above(most);
        double now = Math.min(most, room.height());
        double growth = Math.pow(Math.min(finer, room.height()) / now, 2);
        calm = missed == 0 && paintMillis * growth < EASY_MILLIS ? calm + 1 : 0;
        if (calm >= CALM_SECONDS) {
            most = finer;
            calm = 0;
        }
    }

    private static int below(int lines) {
        int rung = RUNGS[0];
        for (int each : RUNGS) {
            rung = each < lines ? each : rung;
        }
        return rung;
    }

    private static int above(int lines) {
        for (int each : RUNGS) {
            if (each > lines) {
                return each;
            }
        }
        return Quality.FULL.lines();
    }
}
