package studio.longplay.engine.render.takes;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.engine.MaryEngine;

/// How fast a voice usually speaks, as far as that is known without a take of it.
public final class UsualPace {
    /// What the base voice was measured to speak at its own pace: `docs/voices.md`, the column of
    /// syllables a second over the rate of each voice.
    private static final double BASE_SYLLABLES_PER_SECOND = 4.1;

    private UsualPace() {}

    /// In syllables a second; 0 for a voice of an engine whose pace was not measured.
    public static double of(Voice voice) {
        return voice.engine().equals(MaryEngine.ID)
                ? BASE_SYLLABLES_PER_SECOND * voice.shape().rate()
                : 0;
    }
}
