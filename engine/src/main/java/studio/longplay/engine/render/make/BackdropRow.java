package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;

import java.util.ArrayList;
import java.util.List;

/// The backdrops of a scene, one after the other, each dissolving into the next.
///
/// ```
/// heath   [.............~~~]
/// castle                [~~~............]   ~ both are seen
/// ```
final class BackdropRow {
    private final List<Layer.BackdropLayer> row = new ArrayList<>();

    /// Shows a backdrop from a frame on; one that is shown already goes on undisturbed.
    void follow(long fromFrame, Backdrop backdrop) {
        boolean first = row.isEmpty();
        if (first || !goesOn(row.getLast().backdrop(), backdrop)) {
            int dissolveFrames = first ? 0 : Layer.BackdropLayer.DISSOLVE_FRAMES;
            row.add(new Layer.BackdropLayer(fromFrame, fromFrame, dissolveFrames, backdrop));
        }
    }

    /// A clip that is asked for again starts again; a place or a picture is where it was.
    private static boolean goesOn(Backdrop shown, Backdrop next) {
        return shown.equals(next) && !(next instanceof Backdrop.Film);
    }

    /// All of them; each lasts until the next one hides it, the last one until the scene ends.
    List<Layer.BackdropLayer> until(long sceneEnd) {
        List<Layer.BackdropLayer> lasting = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            long hidden =
                    i + 1 < row.size()
                            ? row.get(i + 1).fromFrame() + row.get(i + 1).dissolveFrames()
                            : sceneEnd;
            lasting.add(row.get(i).until(Math.min(hidden, sceneEnd)));
        }
        return lasting;
    }
}
