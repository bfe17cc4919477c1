package studio.longplay.engine.picture.scenery;

/// Swings and courses that end where they began when a place's loop is over.
final class Turning {
    private static final double SECONDS = Scenery.LOOP_SECONDS;

    private Turning() {}

    /// A sine that swings a whole number of times in a loop.
    ///
    /// @param phase radians
    static double swing(double seconds, int times, double phase) {
        return StrictMath.sin(2 * Math.PI * times * (seconds / SECONDS) + phase);
    }

    /// How far something is on a way that it begins anew a whole number of times in a loop.
    ///
    /// @param start any number; its fraction is how far it is at the loop's start
    /// @return 0 to below 1
    static double way(double seconds, int times, double start) {
        double ways = seconds * times / SECONDS + start;
        return ways - Math.floor(ways);
    }

    /// The whole number of times in a loop nearest to something that lasts so long.
    ///
    /// @return at least 1
    static int times(double lastsSeconds) {
        return (int) Math.max(1, Math.round(SECONDS / lastsSeconds));
    }
}
