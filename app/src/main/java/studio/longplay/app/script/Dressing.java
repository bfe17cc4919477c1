package studio.longplay.app.script;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// Brings new looks to the text: only where they are new, what is seen first, and the rest a few
/// milliseconds per frame. The newest looks win.
final class Dressing {
    private static final long SLICE_NANOS = 3_000_000;
    private static final int SEEN_AT_ONCE = 160;

    private final ScriptArea area;
    private final List<@Nullable ParagraphLook> worn = new ArrayList<>();
    private final BitSet stale = new BitSet();
    private List<ParagraphLook> wanted = List.of();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    slice();
                }
            };

    Dressing(ScriptArea area) {
        this.area = area;
    }

    /// The text was begun with these looks.
    void begun(List<ParagraphLook> looks) {
        worn.clear();
        worn.addAll(looks);
        wanted = looks;
        stale.clear();
    }

    /// Some paragraphs of the text were replaced by others: what they look like is not known.
    void changed(int first, int removed, int added) {
        worn.subList(first, Math.min(worn.size(), first + removed)).clear();
        worn.addAll(first, Collections.nCopies(added, null));
        stale.clear();
        timer.stop();
    }

    /// Whether there is something left to do.
    boolean isBusy() {
        return !stale.isEmpty();
    }

    /// Has the text look so from now on; one look for each of its paragraphs. A look that is the
    /// same object is the same look; the others are compared when their turn comes.
    @SuppressWarnings("ReferenceEquality")
    void wear(List<ParagraphLook> looks) {
        wanted = looks;
        stale.clear();
        for (int i = 0; i < looks.size(); i++) {
            if (worn.get(i) != looks.get(i)) {
                stale.set(i);
            }
        }
        if (!stale.isEmpty()) {
            dressVisible();
        }
        if (!stale.isEmpty()) {
            timer.start();
        }
    }

    private void dressVisible() {
        if (area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = area.visibleParToAllParIndex(0);
        int last = Math.min(wanted.size(), first + area.getVisibleParagraphs().size());
        int least = Math.max(first, last - SEEN_AT_ONCE);
        int at = stale.nextSetBit(least);
        while (at >= 0 && at < last) {
            dress(at);
            at = stale.nextSetBit(at + 1);
        }
    }

    private void slice() {
        long end = System.nanoTime() + SLICE_NANOS;
        int at = stale.nextSetBit(0);
        while (at >= 0 && System.nanoTime() < end) {
            dress(at);
            at = stale.nextSetBit(at + 1);
        }
        if (stale.isEmpty()) {
            timer.stop();
        }
    }

    private void dress(int paragraph) {
        ParagraphLook look = wanted.get(paragraph);
        ParagraphLook before = worn.get(paragraph);
        if (!look.equals(before)) {
            area.dress(paragraph, look);
        }
        worn.set(paragraph, look);
        stale.clear(paragraph);
    }

    void close() {
        timer.stop();
    }
}
