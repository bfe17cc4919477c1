package studio.longplay.engine.voice.sing;

/// Which moment of the speech a moment of the song sounds like: the way into a vowel and out of it
/// pass as fast as they were spoken, what is between is held. A diphthong is held on its first
/// sound.
final class Stretching {
    private static final double INTO = 0.38;
    private static final double HELD_TO = 0.62;
    private static final double SLOWER = 1.0;
    private static final double DIPHTHONG_INTO = 0.3;
    private static final double DIPHTHONG_HELD_TO = 0.4;

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
        return into + (heldTo - into) * (at - in) / Math.max(1, sung - out - in);
    }
}
