package studio.longplay.engine.picture.stage;

/// How a cel comes and goes: an eased rise from its start, an eased fall to its end.
///
/// @param lengthFrames how long it is there
/// @param riseFrames how long it comes
/// @param fallFrames how long it goes
record Appearance(long lengthFrames, int riseFrames, int fallFrames) {
    /// Steps of opacity that a frame can show.
    private static final int STEPS = 1 << 12;

    /// Shortened so that coming and going fit.
    static Appearance of(long lengthFrames, double riseSeconds, double fallSeconds, double rate) {
        int most = (int) Math.max(1, Math.min(lengthFrames / 2, Integer.MAX_VALUE));
        return new Appearance(
                lengthFrames,
                Math.clamp(Math.round(riseSeconds * rate), 1, most),
                Math.clamp(Math.round(fallSeconds * rate), 1, most));
    }

    /// How far it has come, 0 to 1, and not begun to go.
    double risen(long age) {
        return eased((age + 1) / (double) riseFrames);
    }

    /// How much of it is there, 0 to 1.
    double presence(long age) {
        if (age < 0 || age >= lengthFrames) {
            return 0;
        }
        return Math.min(risen(age), eased((lengthFrames - age) / (double) fallFrames));
    }

    /// The same for two ages that look the same.
    long look(long age) {
        double presence = presence(age);
        if (presence <= 0) {
            return Cel.UNSEEN;
        }
        return Math.round(presence * STEPS) * 2 * STEPS + Math.round(risen(age) * STEPS);
    }

    private static double eased(double x) {
        double t = Math.clamp(x, 0, 1);
        return t * t * (3 - 2 * t);
    }
}
