package studio.longplay.app.controls;

import javafx.scene.layout.Region;

/// The shadow of a sheet, kept as a picture behind it. As an effect of the sheet itself it would be
/// blurred anew with every frame of anything that moves in the sheet, which without a graphics card
/// costs more than all the rest.
public final class CastShadow extends Region {
    /// @param sheet whose place it follows; both must have the same parent
    public CastShadow(Region sheet) {
        getStyleClass().add("cast-shadow");
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(false);
        setCache(true);
        sheet.boundsInParentProperty()
                .addListener((_, _, place) ->
                        resizeRelocate(
                                place.getMinX(),
                                place.getMinY(),
                                place.getWidth(),
                                place.getHeight()));
    }
}
