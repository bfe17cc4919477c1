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

    /// The same, a favourite or not.
    public SoundMark withFavourite(boolean now) {
        return new SoundMark(now, tags, licence);
    }

    /// The same with other tags.
    public SoundMark withTags(List<String> others) {
        return new SoundMark(favourite, others, licence);
    }

    /// The same under another licence; empty for that of the file or the bank.
    public SoundMark withLicence(String other) {
        return new SoundMark(favourite, tags, other.strip());
    }
}
