package studio.longplay.engine.sfx.bank;

import java.util.List;
import java.util.TreeSet;

/// What the user noted about a sound; it stays with the sound wherever its file goes.
///
/// @param licence under which it may be used; empty for that of the file or the bank
public record SoundMark(boolean favourite, List<String> tags, String licence) {
    static final SoundMark NONE = new SoundMark(false, List.of(), "");

    public SoundMark {
        tags = List.copyOf(new TreeSet<>(tags));
    }
}
