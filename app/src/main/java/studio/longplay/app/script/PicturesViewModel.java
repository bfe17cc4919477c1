package studio.longplay.app.script;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Pictures brought into the script: the file goes beside the script, its cue into the text.
public final class PicturesViewModel {
    private final ScriptViewModel script;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Optional<Drop>> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> failed =
            new ReadOnlyObjectWrapper<>(this, "failed", Optional.empty());

    /// A file that stands elsewhere, and where its cue is to go.
    ///
    /// @param at in characters of the text
    public record Drop(Path file, int at) {}

    PicturesViewModel(ScriptViewModel script, Executor background, Executor ui) {
        this.script = script;
        this.background = background;
        this.ui = ui;
    }

    /// What waits for the user to agree that it is copied beside the script.
    public ReadOnlyObjectProperty<Optional<Drop>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Why the last file could not be copied.
    public ReadOnlyObjectProperty<Optional<StudioFault>> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// Takes a file: one beside the script at once, another after it was agreed to copy it.
    public void drop(Path file, int at) {
        failed.set(Optional.empty());
        Drop drop = new Drop(file, at);
        if (file.toAbsolutePath().normalize().startsWith(script.folder())) {
            bring(drop);
        } else {
            waiting.set(Optional.of(drop));
        }
    }

    /// Copies what waits beside the script and writes its cue.
    public void agree() {
        Optional<Drop> drop = waiting.get();
        waiting.set(Optional.empty());
        drop.ifPresent(this::bring);
    }

    /// Forgets what waits.
    public void dismiss() {
        waiting.set(Optional.empty());
        failed.set(Optional.empty());
    }

    private void bring(Drop drop) {
        Path folder = script.folder();
        background.execute(() -> {
            try {
                String name = PictureFiles.beside(folder, drop.file());
                ui.execute(() -> write(name, drop.at()));
            } catch (StudioFault fault) {
                ui.execute(() -> failed.set(Optional.of(fault)));
            }
        });
    }

    /// The cue gets a paragraph of its own before the one it was dropped on, or before the speech
    /// that one belongs to: a name is not parted from its words.
    private void write(String name, int at) {
        String text = script.text();
        int dropped = TextLines.paragraphAt(text, Math.min(at, text.length()));
        int place = TextLines.start(text, speechAt(dropped));
        script.replace(place, place, "[[picture: " + name + "]]\n\n");
    }

    private int speechAt(int paragraph) {
        List<ParagraphLook> looks = script.looksProperty().get();
        for (int i = Math.min(paragraph, looks.size() - 1); i >= 0; i--) {
            switch (looks.get(i).kind()) {
                case CHARACTER -> {
                    return i;
                }
                case DIALOGUE, DIRECTION, CUE -> {}
                case PLAIN, TITLE_PAGE, HEADING, SECTION, ACTION, PROSE, ASIDE, BLANK -> {
                    return paragraph;
                }
            }
        }
        return paragraph;
    }
}
