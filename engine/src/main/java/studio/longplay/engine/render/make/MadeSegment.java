package studio.longplay.engine.render.make;

import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A segment and where it stands.
///
/// @param scene index of its scene
/// @param span in its scene
/// @param parts the groups of pictures it is joined from, in order
/// @param encoder another one than the film's that encoded some of it; empty for none
public record MadeSegment(int scene, SegmentCut.Span span, List<Part> parts, String encoder) {
    public MadeSegment {
        parts = List.copyOf(parts);
    }

    /// The beginning of a group of pictures, or all of it.
    ///
    /// @param frames from its first one on
    public record Part(Artifact group, int frames) {}

    /// The address of what it shows.
    public Digest key() {
        return Digest.of(words(part -> part.group().key().hex()));
    }

    /// One digest of the bytes of all its groups.
    public String sha256() {
        return parts.size() == 1
                ? parts.getFirst().group().sha256()
                : Digest.of(words(part -> part.group().sha256())).hex();
    }

    private String words(Function<Part, String> name) {
        return parts.stream()
                .map(part -> name.apply(part) + " " + part.frames())
                .collect(Collectors.joining("\n"));
    }
}
