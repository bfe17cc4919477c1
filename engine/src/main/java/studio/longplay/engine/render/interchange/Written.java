package studio.longplay.engine.render.interchange;

import java.util.List;

/// A document and what it could not hold.
record Written(String text, List<Loss> losses) {
    Written {
        losses = List.copyOf(losses);
    }
}
