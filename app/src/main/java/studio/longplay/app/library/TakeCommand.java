package studio.longplay.app.library;

import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Something that can be done to the selected takes: a button, an item of the menu, and a key.
///
/// @param id names it to tests, with `library-` before it, and its words
/// @param key empty where there is none
/// @param shown whether it makes sense where the user is
/// @param enabled whether it can be done now
record TakeCommand(
        String id,
        Ikon icon,
        Optional<KeyCombination> key,
        BooleanSupplier shown,
        BooleanSupplier enabled,
        Runnable run) {
    void runIfEnabled() {
        if (shown.getAsBoolean() && enabled.getAsBoolean()) {
            run.run();
        }
    }
}
