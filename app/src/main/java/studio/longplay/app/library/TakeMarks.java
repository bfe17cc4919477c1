package studio.longplay.app.library;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.BitSet;

/// Which of the takes found are selected: any number, and one among them that leads, which is the
/// one seen and heard. A hundred thousand cost a bit each.
final class TakeMarks {
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private BitSet marked = new BitSet();
    private int size;
    private int lead = -1;
    private int anchor = -1;

    /// Another number whenever something changed.
    ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    /// Begins with others.
    ///
    /// @param count how many there are
    /// @param leading the place of the one that leads, -1 for none
    void reset(int count, BitSet now, int leading) {
        size = count;
        marked = now;
        lead = leading < count ? leading : -1;
        anchor = lead;
        changed();
    }

    int size() {
        return size;
    }

    int count() {
        return marked.cardinality();
    }

    boolean isMarked(int place) {
        return marked.get(place);
    }

    /// The place of the take that leads; -1 if there is none.
    int lead() {
        return lead;
    }

    /// A copy.
    BitSet marked() {
        return (BitSet) marked.clone();
    }

    /// Selects one alone.
    void only(int place) {
        if (place >= 0 && place < size) {
            marked.clear();
            marked.set(place);
            lead = place;
            anchor = place;
            changed();
        }
    }

    /// Selects all from where the selection began to a place.
    void to(int place) {
        if (place >= 0 && place < size) {
            int from = Math.max(0, anchor);
            marked.clear();
            marked.set(Math.min(from, place), Math.max(from, place) + 1);
            lead = place;
            changed();
        }
    }

    /// Selects one besides, or takes it out.
    void toggle(int place) {
        if (place >= 0 && place < size) {
            marked.flip(place);
            lead = place;
            anchor = place;
            changed();
        }
    }

    void all() {
        marked.set(0, size);
        lead = lead < 0 && size > 0 ? 0 : lead;
        changed();
    }

    /// Only the one that leads.
    void none() {
        marked.clear();
        if (lead >= 0) {
            marked.set(lead);
        }
        changed();
    }
}
