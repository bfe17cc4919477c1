package studio.longplay.app.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.engine.render.qc.QualityWish.Depth;
import studio.longplay.engine.render.resume.CareWish;
import studio.longplay.engine.render.resume.PauseOn;

import java.util.EnumSet;
import java.util.Set;

/// How an export is looked after: when it rests, how its film is checked, and what is left behind.
/// To be used on the window's thread.
final class CareChoices {
    private final BooleanProperty sparing = new SimpleBooleanProperty(this, "sparing");
    private final BooleanProperty cleaning = new SimpleBooleanProperty(this, "cleaning");
    private final ObjectProperty<Depth> depth =
            new SimpleObjectProperty<>(this, "depth", Depth.USUAL);

    /// @param memory keeps whether the machine is spared; the rest is asked anew each time
    CareChoices(ObjectProperty<ExportMemory> memory) {
        sparing.set(memory.get().sparing());
        sparing.addListener((_, _, now) -> memory.set(memory.get().withSparing(now)));
    }

    /// Whether exports rest on battery and while the processor is too hot.
    BooleanProperty sparingProperty() {
        return sparing;
    }

    /// Whether what a delivered film no longer needs is removed from the data folder.
    BooleanProperty cleaningProperty() {
        return cleaning;
    }

    /// How closely the finished film is checked.
    ObjectProperty<Depth> depthProperty() {
        return depth;
    }

    CareWish wish() {
        Set<PauseOn> rests = sparing.get() ? EnumSet.allOf(PauseOn.class) : Set.of();
        return new CareWish(rests, cleaning.get(), depth.get(), false);
    }
}
