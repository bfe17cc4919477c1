package studio.longplay.engine.sfx.kinds;

import studio.longplay.engine.sfx.craft.Tape;

/// Paints one kind of sound on a tape, filling its length as far as the sound goes.
@FunctionalInterface
public interface Generator {
    void paint(Tape tape);
}
