package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.MixLevels;
import studio.longplay.engine.mix.Stem;

/// How loud an effect lies in the mix.
///
/// The bank makes what happens (a blow, a door) at -23 LUFS at its loudest, where dialogue lies;
/// that is heard 4 LU lower. What goes on lies under the speech and not in it: a loop at -32 LUFS
/// at its loudest, and a sound that is louder or softer by itself (a riot, a drizzle) by only half
/// of that louder or softer. What the words of the cue say of loudness and distance is added in
/// full.
///
/// @param gainDb from its file to the mix
/// @param goesOn whether it goes on, and makes as much room for speech as music
record EffectLevel(double gainDb, boolean goesOn) {
    /// Of what happens once.
    static final EffectLevel EVENT = new EffectLevel(-4, false);

    private static final double BANK_LUFS = MixLevels.DEFAULT.effectsLufs();
    private static final double BED_LUFS = -32;
    private static final double LONG_LUFS = -28;
    private static final double LIKENESS = 0.5;
    private static final double MOST_OFF_DB = 20;

    /// Of what goes on.
    ///
    /// @param loops whether it is repeated as long as its place is
    /// @param facts of its file
    /// @param askedDb how much louder the words of its cue make it
    static EffectLevel ofBed(boolean loops, SoundFile.Facts facts, double askedDb) {
        double loudestLufs = MixLevels.DEFAULT.of(Stem.EFFECTS) - facts.gainDb();
        double ownDb = Math.clamp(loudestLufs - askedDb - BANK_LUFS, -MOST_OFF_DB, MOST_OFF_DB);
        double wantedLufs = (loops ? BED_LUFS : LONG_LUFS) + LIKENESS * ownDb;
        return new EffectLevel(wantedLufs + askedDb - loudestLufs, true);
    }
}
