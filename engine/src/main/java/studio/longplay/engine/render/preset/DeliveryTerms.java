package studio.longplay.engine.render.preset;

import studio.longplay.engine.media.Container;
import studio.longplay.engine.render.CaptionChoice;

import java.util.Optional;

/// What the delivery around picture and sound is to be.
///
/// @param container of a film; a delivery of sound alone goes by its codec
/// @param captions where the preset wants them; empty where the project decides
/// @param use what it is for
public record DeliveryTerms(Container container, Optional<CaptionChoice> captions, Use use) {
    /// MP4 for private use with the captions the project wants.
    public static final DeliveryTerms USUAL =
            new DeliveryTerms(Container.MP4, Optional.empty(), Use.PRIVATE);

    public DeliveryTerms withContainer(Container other) {
        return new DeliveryTerms(other, captions, use);
    }

    public DeliveryTerms withCaptions(CaptionChoice other) {
        return new DeliveryTerms(container, Optional.of(other), use);
    }

    public DeliveryTerms withUse(Use other) {
        return new DeliveryTerms(container, captions, other);
    }
}
