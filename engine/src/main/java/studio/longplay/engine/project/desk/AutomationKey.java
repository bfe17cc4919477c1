package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.timeline.Ease;

/// A value of a strip's knob at a place of the film.
///
/// @param value in the parameter's unit
/// @param ease on the way to the next key
public record AutomationKey(Anchor at, double value, Ease ease) {
    public AutomationKey {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a key has a finite value");
        }
    }

    public AutomationKey withAnchor(Anchor anchor) {
        return new AutomationKey(anchor, value, ease);
    }
}
