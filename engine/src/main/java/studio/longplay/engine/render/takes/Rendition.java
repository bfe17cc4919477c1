package studio.longplay.engine.render.takes;

import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.nio.file.Path;
import java.util.Optional;

/// A take that was made and can be heard, kept or not.
///
/// @param source empty for the line as script and cast have it
/// @param fit how well a recording fits the line, empty for a voice
public record Rendition(
        Optional<TakeSource> source,
        SpokenLine spoken,
        TakeQuality quality,
        Optional<TakeFile.Fit> fit) {
    /// A mono WAV at 48 kHz that any program plays.
    public Path file() {
        return spoken.artifact().file();
    }

    public MediaTime length() {
        return spoken.length();
    }

    /// Why it is not as it was ordered, empty if it is.
    public Optional<String> fallbackReason() {
        return Optional.ofNullable(spoken.facts().fallbackReason());
    }
}
