package studio.longplay.engine.mix;

import java.nio.file.Path;
import java.util.Optional;

/// What is to be written of a scene whose rooms ring on into the scenes that follow.
///
/// @param stems the scene itself, as [Mixdown#render] writes it, but that its rooms do not die away
/// @param spill what its rooms give after its end: eight channels, and as long as it is heard
/// @param strips what its strips measure
public record RingFiles(Optional<Path> stems, Optional<Path> spill, Optional<Path> strips) {
    /// Nothing yet.
    public static final RingFiles NONE =
            new RingFiles(Optional.empty(), Optional.empty(), Optional.empty());

    public RingFiles withStems(Path file) {
        return new RingFiles(Optional.of(file), spill, strips);
    }

    public RingFiles withSpill(Path file) {
        return new RingFiles(stems, Optional.of(file), strips);
    }

    public RingFiles withStrips(Path file) {
        return new RingFiles(stems, spill, Optional.of(file));
    }
}
