package studio.longplay.engine.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What fills the frame behind everything else.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Backdrop.Procedural.class, name = "procedural"),
    @JsonSubTypes.Type(value = Backdrop.Still.class, name = "still"),
    @JsonSubTypes.Type(value = Backdrop.Film.class, name = "film")
})
public sealed interface Backdrop {
    /// A place drawn by ourselves.
    ///
    /// @param kind a name of [BackdropKind], in lower case; an unknown one is drawn as `silk`
    /// @param mood a name of a palette: `calm`, `tense`, `dusk`, ...; an unknown one is `calm`
    /// @param seed the same seed always draws the same place
    /// @param held whether it stands as it is at its first moment
    @JsonPropertyOrder({"kind", "mood", "seed", "held"})
    record Procedural(
            String kind,
            String mood,
            long seed,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean held)
            implements Backdrop {
        /// One whose clouds and waves move.
        public Procedural(String kind, String mood, long seed) {
            this(kind, mood, seed, false);
        }

        /// The same, standing still.
        public Procedural stilled() {
            return new Procedural(kind, mood, seed, true);
        }
    }

    /// A picture of the user's, with a slow camera move.
    ///
    /// @param mediaDigest SHA-256 of the file
    /// @param move the move in words, see [CameraMove]
    @JsonPropertyOrder({"mediaDigest", "move"})
    record Still(String mediaDigest, String move) implements Backdrop {}

    /// A film clip of the user's; its last frame stays when it is shorter than its layer.
    ///
    /// @param mediaDigest SHA-256 of the file
    /// @param sourceStartFrame the clip's frame that shows first, counted at the segment's rate
    @JsonPropertyOrder({"mediaDigest", "sourceStartFrame"})
    record Film(String mediaDigest, long sourceStartFrame) implements Backdrop {}
}
