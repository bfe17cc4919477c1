package studio.longplay.engine.render.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import studio.longplay.engine.media.VideoSettings;

/// What is to be done with one file of the user's in a process that may crash over it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Chore.Look.class, name = "look"),
    @JsonSubTypes.Type(value = Chore.Sound.class, name = "sound"),
    @JsonSubTypes.Type(value = Chore.Film.class, name = "film"),
    @JsonSubTypes.Type(value = Chore.Tiles.class, name = "tiles")
})
public sealed interface Chore {
    /// The file that is decoded.
    String file();

    /// Find out what is in it.
    record Look(String file) implements Chore {}

    /// Bring its sound to 48 kHz float; it counts samples and reports seconds.
    ///
    /// @param part the WAV file to write
    record Sound(String file, String part) implements Chore {}

    /// Bring its pictures to a constant rate and one size; it counts and reports frames.
    ///
    /// @param frames to make at most; fewer if the film ends before
    /// @param part the MP4 file to write
    record Film(String file, VideoSettings video, long frames, String part) implements Chore {}

    /// Draw small pictures at equal distances; it counts and reports tiles.
    ///
    /// @param still whether the file is a still, which gives one tile
    /// @param tiles at most
    /// @param everyMillis from one tile to the next
    /// @param keysOnly whether the nearest picture before that stands alone will do
    /// @param part the file to write: tiles one after the other, BGRA rows without gaps
    record Tiles(
            String file,
            boolean still,
            int width,
            int height,
            int tiles,
            int everyMillis,
            boolean keysOnly,
            String part)
            implements Chore {}
}
