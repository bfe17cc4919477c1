package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;

/// Names a clip for as long as what it is made from is there, whatever moves around it.
public sealed interface ClipId {
    /// A clip that can be edited.
    record OfStrip(ClipRef clip) implements ClipId {}

    /// One of the captions of a line, which go with it.
    ///
    /// @param part counts the line's captions, from 0
    record OfCaption(ElementId line, int part) implements ClipId {}

    /// How edits name it; empty for a caption.
    default Optional<ClipRef> ref() {
        return this instanceof OfStrip(ClipRef clip) ? Optional.of(clip) : Optional.empty();
    }
}
