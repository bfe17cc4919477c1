package studio.longplay.app.script;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Session;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with the script, and the way to it.
public final class FaultsViewModel {
    private final ScriptViewModel script;
    private final ObservableList<ScriptFault> all = FXCollections.observableArrayList();
    private final ObservableList<ScriptFault> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final ReadOnlyIntegerWrapper bad = new ReadOnlyIntegerWrapper(this, "bad");
    private List<ScriptFault> inText = List.of();
    private List<ScriptFault> elsewhere = List.of();

    FaultsViewModel(ScriptViewModel script, Session session) {
        this.script = script;
        session.previewProperty().get().ifPresent(this::previewed);
    }

    /// All of them: those in the text in the order of its lines, then those that stand nowhere.
    public ObservableList<ScriptFault> all() {
        return shown;
    }

    /// How many there are.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// How many of them leave something out of the film.
    public ReadOnlyIntegerProperty badProperty() {
        return bad.getReadOnlyProperty();
    }

    void read(StyledScript read) {
        List<ScriptFault> now = new ArrayList<>();
        read.unreadable().ifPresent(fault -> now.add(unreadable(fault)));
        now.addAll(read.faults());
        inText = now;
        tell();
    }

    private static ScriptFault unreadable(StudioFault fault) {
        int line = fault.place() == null ? 0 : fault.place().line();
        Warning warning =
                new Warning(fault.code(), fault.sentence(), fault.remedy(), fault.place());
        return new ScriptFault(warning, line - 1, 0, 0, true, Optional.empty());
    }

    void previewed(PreviewState state) {
        List<ScriptFault> now = new ArrayList<>();
        for (Warning warning : state.warnings()) {
            if (warning.place() == null) {
                now.add(FaultPlaces.nowhere(warning));
            }
        }
        for (PreviewLine line : state.lines().values()) {
            line.fault().ifPresent(fault -> now.add(notSpoken(line, fault)));
        }
        if (!now.equals(elsewhere)) {
            elsewhere = now;
            tell();
        }
    }

    private static ScriptFault notSpoken(PreviewLine line, StudioFault fault) {
        Warning warning = new Warning(fault.code(), fault.sentence(), fault.remedy(), null);
        int paragraph = line.line().sourceLine() - 1;
        return new ScriptFault(warning, paragraph, 0, 0, true, Optional.empty());
    }

    private void tell() {
        List<ScriptFault> now = new ArrayList<>(inText);
        now.addAll(elsewhere);
        if (!now.equals(all)) {
            all.setAll(now);
        }
        count.set(now.size());
        bad.set((int) now.stream().filter(ScriptFault::bad).count());
    }

    /// Shows a fault where it stands.
    public void goTo(ScriptFault fault) {
        if (fault.paragraph() >= 0) {
            int start = TextLines.start(script.text(), fault.paragraph());
            int end = script.text().length();
            script.page()
                    .select(Math.min(end, start + fault.from()), Math.min(end, start + fault.to()));
        }
    }

    /// Goes to the next fault after the caret; to the first after the last.
    public void next() {
        List<ScriptFault> placed = placed();
        int here = TextLines.paragraphAt(script.text(), script.page().caret());
        placed.stream()
                .filter(fault -> fault.paragraph() > here)
                .findFirst()
                .or(() -> placed.stream().findFirst())
                .ifPresent(this::goTo);
    }

    /// Goes to the last fault before the caret; to the last after the first.
    public void previous() {
        List<ScriptFault> placed = placed().reversed();
        int here = TextLines.paragraphAt(script.text(), script.page().caret());
        placed.stream()
                .filter(fault -> fault.paragraph() < here)
                .findFirst()
                .or(() -> placed.stream().findFirst())
                .ifPresent(this::goTo);
    }

    private List<ScriptFault> placed() {
        return all.stream()
                .filter(fault -> fault.paragraph() >= 0)
                .sorted(java.util.Comparator.comparingInt(ScriptFault::paragraph))
                .toList();
    }

    /// Puts right the fault at the caret, or else the next that can be.
    public void fix() {
        int here = TextLines.paragraphAt(script.text(), script.page().caret());
        List<ScriptFault> fixable =
                placed().stream().filter(fault -> fault.fix().isPresent()).toList();
        fixable.stream()
                .filter(fault -> fault.paragraph() >= here)
                .findFirst()
                .or(() -> fixable.stream().findFirst())
                .ifPresent(this::fix);
    }

    /// Puts a fault right, as an edit of its own; does nothing while the text is being read, for
    /// the fault may have moved.
    public void fix(ScriptFault fault) {
        if (fault.fix().isEmpty() || !script.isRead()) {
            return;
        }
        ScriptFault.Fix fix = fault.fix().get();
        int start = TextLines.start(script.text(), fault.paragraph());
        script.replace(start + fix.from(), start + fix.to(), fix.text());
    }
}
