package studio.longplay.engine.music.score;

import java.util.Optional;

/// How one stem is played.
///
/// @param muted whether it is left out of the sum; all others stay as they are to the sample
/// @param wanted whether it plays even where the mood would leave it out
/// @param gainDb louder or softer than the mood has it, -40 to 6
/// @param take another take is another part to the same chords; 1 is the first
/// @param instrument plays it in place of the mood's; drums have none
public record StemManner(
        boolean muted, boolean wanted, double gainDb, int take, Optional<Instrument> instrument) {
    /// As the mood has it.
    public static final StemManner PLAIN = new StemManner(false, false, 0, 1, Optional.empty());

    private static final double SOFTEST_DB = -40;
    private static final double LOUDEST_DB = 6;

    public StemManner {
        gainDb = Math.max(SOFTEST_DB, Math.min(LOUDEST_DB, gainDb));
        take = Math.max(1, take);
    }

    StemManner withMuted() {
        return new StemManner(true, wanted, gainDb, take, instrument);
    }

    StemManner withWanted() {
        return new StemManner(muted, true, gainDb, take, instrument);
    }

    StemManner withGainDb(double wantedDb) {
        return new StemManner(muted, wanted, wantedDb, take, instrument);
    }

    StemManner withTake(int wantedTake) {
        return new StemManner(muted, wanted, gainDb, wantedTake, instrument);
    }

    StemManner withInstrument(Instrument player) {
        return new StemManner(muted, wanted, gainDb, take, Optional.of(player));
    }
}
