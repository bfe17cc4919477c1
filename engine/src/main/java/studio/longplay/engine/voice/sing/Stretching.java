package studio.longplay.engine.voice.sing;

/// Which moment of the speech a moment of the song sounds like: the way into a vowel and out of it
/// pass as fast as they were spoken, what is between is held. A diphthong is held on its first
/// sound.
///
/// Nothing in a throat stands still: while a vowel is held, its moment sways to and fro over the
/// middle of what was spoken, about as fast as that changed. A recogniser hears more words so than
/// over a frozen vowel (docs/song.md).
final class Stretching {
    private static final double INTO = 0.38;
    private static final double HELD_TO = 0.62;
    private static final double SLOWER = 1.0;
    private static final double DIPHTHONG_INTO = 0.3;
    private static final double DIPHTHONG_HELD_TO = 0.4;

    /// How far it sways to either side, in lengths of the spoken vowel.
    private static final double SWAY = 0.3;

    /// 0.2 s.
    private static final double SWAY_SAMPLES = 9_600;

    /// 50 ms in which swaying begins and ends.
    private static final double SWAY_RISE = 2_400;

    private Stretching() {}

    /// The moment.
    ///
    /// @param sample of the song
    /// @return of the speech
    static double spoken(Diction.Placed sound, double sample) {
        double length = sound.spoken().endSample() - sound.spoken().startSample();
        double sung = sound.end() - sound.start();
        double at = Math.clamp(sample - sound.start(), 0.0, sung);
        boolean held = sound.kind().isNucleus() && sung > length;
        double place =
                held ? held(sound.kind(), at, sung, length) : at * length / Math.max(1, sung);
        return sound.spoken().startSample() + place;
    }

    private static double held(PhoneKind kind, double at, double sung, double length) {
        boolean two = kind == PhoneKind.DIPHTHONG;
        double into = length * (two ? DIPHTHONG_INTO : INTO);
        double heldTo = length * (two ? DIPHTHONG_HELD_TO : HELD_TO);
        double slower = Math.min(SLOWER, sung / length);
        double in = slower * into;
        double out = slower * (length - heldTo);
        if (at < in) {
            return at / slower;
        }
        if (at > sung - out) {
            return length - (sung - at) / slower;
        }
        double still = into + (heldTo - into) * (at - in) / Math.max(1, sung - out - in);
        double grown = Math.min(1, Math.min(at - in, sung - out - at) / SWAY_RISE);
        return still + grown * length * SWAY * Curves.sin(2 * Math.PI * (at - in) / SWAY_SAMPLES);
    }
}
