package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.Stem;

import java.util.EnumSet;
import java.util.Set;

/// All that is wanted of the player at one moment; a value.
///
/// @param stateNumber grows with every state shown
/// @param heard the stems that are not muted
/// @param volumeDb of listening
/// @param clicking whether the beats of the music click
/// @param measuring grows whenever measuring is to begin anew
record PlayWish(
        PlayMotion motion,
        @Nullable PreviewState state,
        long stateNumber,
        Set<Stem> heard,
        double volumeDb,
        boolean clicking,
        long measuring) {
    static final PlayWish NOTHING =
            new PlayWish(PlayMotion.REST, null, 0, EnumSet.allOf(Stem.class), 0, false, 0);

    PlayWish with(PlayMotion newMotion) {
        return new PlayWish(newMotion, state, stateNumber, heard, volumeDb, clicking, measuring);
    }

    PlayWish with(PreviewState newState) {
        return new PlayWish(
                motion, newState, stateNumber + 1, heard, volumeDb, clicking, measuring);
    }

    PlayWish with(Set<Stem> stems) {
        return new PlayWish(
                motion, state, stateNumber, Set.copyOf(stems), volumeDb, clicking, measuring);
    }

    PlayWish withVolume(double gainDb) {
        return new PlayWish(motion, state, stateNumber, heard, gainDb, clicking, measuring);
    }

    PlayWish withClicking(boolean on) {
        return new PlayWish(motion, state, stateNumber, heard, volumeDb, on, measuring);
    }

    PlayWish measuredAnew() {
        return new PlayWish(motion, state, stateNumber, heard, volumeDb, clicking, measuring + 1);
    }
}
