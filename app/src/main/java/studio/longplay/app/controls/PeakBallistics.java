package studio.longplay.app.controls;

/// How one channel's bar falls after a peak: at once up, 20 dB in 1.7 s down (IEC 60268-18), with
/// the highest peak of the last moments held above it.
final class PeakBallistics {
    private static final double FALL_DB_PER_SECOND = 20 / 1.7;
    private static final double HOLD_SECONDS = 1.5;
    private static final double NANOS = 1e9;
    private static final double SILENT_DB = -200;

    private double levelDb = SILENT_DB;
    private double heldDb = SILENT_DB;
    private long heldSinceNanos;
    private long lastNanos;

    /// Takes the highest peak since the last call.
    ///
    /// @param peakDb in dB full scale; negative infinity or NaN for silence
    /// @param nowNanos of a clock that only goes forward
    void take(double peakDb, long nowNanos) {
        double fallDb = Math.max(0, (nowNanos - lastNanos) / NANOS) * FALL_DB_PER_SECOND;
        double known = peakDb > SILENT_DB ? peakDb : SILENT_DB;
        lastNanos = nowNanos;
        levelDb = Math.max(known, Math.max(SILENT_DB, levelDb - fallDb));
        if (known >= heldDb) {
            heldDb = known;
            heldSinceNanos = nowNanos;
        } else if ((nowNanos - heldSinceNanos) / NANOS > HOLD_SECONDS) {
            heldDb = Math.max(levelDb, heldDb - fallDb);
        }
    }

    /// The bar, in dB.
    double levelDb() {
        return levelDb;
    }

    /// The peak held over it, in dB.
    double heldDb() {
        return heldDb;
    }

    void silence() {
        levelDb = SILENT_DB;
        heldDb = SILENT_DB;
    }
}
