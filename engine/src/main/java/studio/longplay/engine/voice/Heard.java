package studio.longplay.engine.voice;

import studio.longplay.engine.voice.transform.Level;
import studio.longplay.engine.voice.transform.SoundCharacter;

/// Tells a listener of one person's speech as it grows. Used for one line.
final class Heard {
    private final SpeechListener listener;
    private final SpeechRequest request;
    private int told;
    private float factor;

    Heard(SpeechListener listener, SpeechRequest request) {
        this.listener = listener;
        this.request = request;
    }

    /// Whether one person can be heard before the others of their voice are.
    static boolean canBe(Voice voice, SpeechListener listener) {
        return voice.parts().size() == 1 && !listener.equals(SpeechListener.NONE);
    }

    /// Tells what is new of the speech.
    void tell(Spoken person) {
        float[] piece = person.since(told);
        if (piece.length > 0) {
            told += piece.length;
            tell(piece);
        }
    }

    private void tell(float[] raw) {
        float[] piece = raw;
        for (String character : request.characters()) {
            piece = SoundCharacter.apply(character, piece);
        }
        if (factor == 0) {
            factor = Level.factor(piece, request.prosody().gainDb());
        }
        float here = (float) Math.min(factor, Level.PEAK / Math.max(1e-6, Level.peak(piece)));
        for (int i = 0; i < piece.length; i++) {
            piece[i] *= here;
        }
        listener.heard(piece);
    }

    /// Whether nothing was told yet.
    boolean isSilent() {
        return told == 0;
    }
}
