package studio.longplay.app.record;

import java.util.Locale;

/// The figures of a recorder.
final class RecorderText {
    private static final double SILENT_DB = -60;

    private RecorderText() {}

    /// `1:04.3`.
    static String time(double seconds) {
        long tenths = (long) (seconds * 10);
        return String.format(
                Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /// `-12 dB`; a dash for silence.
    static String level(double levelDb) {
        return levelDb > SILENT_DB ? String.format(Locale.ROOT, "%.0f dB", levelDb) : "\u2013 dB";
    }
}
