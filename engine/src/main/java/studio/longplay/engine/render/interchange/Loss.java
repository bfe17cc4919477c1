package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// Something that does not come over.
///
/// @param clip the name of the clip or track it is about; empty for the whole document
/// @param at where in the programme; empty where it is about no place
/// @param sentence what is lost, and what becomes of it
public record Loss(String clip, Optional<MediaTime> at, String sentence) {
    /// About the document as a whole.
    public static Loss whole(String sentence) {
        return new Loss("", Optional.empty(), sentence);
    }

    public static Loss of(String clip, MediaTime at, String sentence) {
        return new Loss(clip, Optional.of(at), sentence);
    }

    /// In one line, for example `00:00:12:05 heath: ...`.
    public String line() {
        String time = at.map(start -> Smpte.of(start) + " ").orElse("");
        return time + (clip.isEmpty() ? "" : clip + ": ") + sentence;
    }
}
