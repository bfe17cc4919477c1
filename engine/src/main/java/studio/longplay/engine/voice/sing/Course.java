package studio.longplay.engine.voice.sing;

import java.util.Arrays;

/// What a voice does over time, every 5 ms.
///
/// @param source the frame of the speech that it sounds like, with fractions; below 0 it is silent
/// @param hertz its pitch, 0 for none
/// @param gain amplitude against the speech's
/// @param effort how hard it is sung, 0 as spoken to 1: louder is brighter too
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Course(float[] source, float[] hertz, float[] gain, float[] effort) {
    /// Silence.
    ///
    /// @param frames how long it lasts
    static Course silent(int frames) {
        float[] source = new float[frames];
        Arrays.fill(source, -1);
        float[] gain = new float[frames];
        Arrays.fill(gain, 1);
        return new Course(source, new float[frames], gain, new float[frames]);
    }

    int frames() {
        return source.length;
    }

    /// In hertz between two frames; 0 for none.
    double pitch(double frame) {
        int at = Math.clamp((int) frame, 0, hertz.length - 1);
        int next = Math.min(at + 1, hertz.length - 1);
        double place = frame - at;
        if (hertz[at] <= 0 || hertz[next] <= 0) {
            return hertz[at];
        }
        return hertz[at] + (hertz[next] - hertz[at]) * place;
    }

    /// Of the source between two frames; a jump of the source is none in between.
    double place(double frame) {
        int at = Math.clamp((int) frame, 0, source.length - 1);
        int next = Math.min(at + 1, source.length - 1);
        boolean joined = source[next] >= 0 && Math.abs(source[next] - source[at]) < 4;
        return joined ? source[at] + (source[next] - source[at]) * (frame - at) : source[at];
    }
}
