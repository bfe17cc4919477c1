package studio.longplay.engine.music.compose;

/// The patterns an accompaniment can play.
final class Figures {
    private Figures() {}

    /// What the keys play over a chord.
    enum Keys {
        BROKEN_EIGHTHS,
        SLOW_BROKEN,
        OFFBEAT,
        OSTINATO,
        SPARSE,
        WALTZ,
        STRUM,
        ARPEGGIO,
        COMP
    }

    /// What the bass plays over a chord.
    enum Bass {
        HOLD,
        ROOT_FIFTH,
        PULSE,
        SYNCOPATED,
        PEDAL,
        WALK
    }

    /// What the drums play in a bar.
    enum Drums {
        NONE,
        SOFT_GROOVE,
        SHAKER,
        LOW_DRUMS,
        HEARTBEAT,
        PLAYFUL,
        ROCK,
        FLOOR,
        SWING,
        LAZY,
        FRAME
    }
}
