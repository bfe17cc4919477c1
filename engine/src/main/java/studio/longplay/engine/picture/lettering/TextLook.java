package studio.longplay.engine.picture.lettering;

/// How a text is set.
///
/// @param face its family: letters, or the display serif
/// @param strong semi-bold, where the family has it
/// @param sizePixels height of the em
/// @param widthPixels lines are broken to this, or shrunk when they may not break
/// @param maxLines the text shrinks until it needs no more lines
/// @param centred or from its own reading side
/// @param colourArgb of the letters
/// @param spacingEm added between letters, in ems; 0 for scripts that join
public record TextLook(
        Family face,
        boolean strong,
        float sizePixels,
        float widthPixels,
        int maxLines,
        boolean centred,
        int colourArgb,
        float spacingEm) {
    /// The two voices of our typography.
    public enum Family {
        SANS,
        SERIF
    }

    TextLook sized(float newSizePixels) {
        return new TextLook(
                face, strong, newSizePixels, widthPixels, maxLines, centred, colourArgb, spacingEm);
    }
}
