package studio.longplay.app.mixer;

import studio.longplay.engine.render.HardLines;
import studio.longplay.engine.render.make.Clarity;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has every line of a programme drown, each a little less than the one before.
final class Drowned {
    private Drowned() {}

    static HardLines in(Optional<PreviewState> preview) {
        PreviewState state = preview.orElseThrow();
        List<Clarity.Row> rows = new ArrayList<>();
        for (PreviewScene scene : state.scenes()) {
            scene.layout()
                    .lines()
                    .forEach(line ->
                            rows.add(new Clarity.Row(scene.number(), line, 1.5 + rows.size())));
        }
        return new HardLines(state.programme(), rows);
    }
}
