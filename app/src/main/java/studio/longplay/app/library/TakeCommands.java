package studio.longplay.app.library;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What can be done to the selected takes, in the order it is shown.
final class TakeCommands {
    private final List<TakeCommand> all = new ArrayList<>();
    private final LibraryViewModel model;

    /// @param tagging puts the keyboard where tags are written
    /// @param listing opens the playlists to put takes into
    TakeCommands(LibraryViewModel model, Runnable tagging, Runnable listing) {
        this.model = model;
        BooleanSupplier deleted = model.sought().deletedProperty()::get;
        BooleanSupplier there = () -> !deleted.getAsBoolean();
        BooleanSupplier listed =
                () -> there.getAsBoolean() && model.sought().playlistProperty().get().isPresent();
        TakeDeeds deeds = model.deeds();
        add("hear", MaterialDesignP.PLAY, there, model::hear, KeyCode.SPACE);
        add(
                "hear-on",
                MaterialDesignP.PLAYLIST_PLAY,
                there,
                model::hearOn,
                KeyCode.SPACE,
                KeyCombination.SHIFT_DOWN);
        add("star", MaterialDesignS.STAR_OUTLINE, there, deeds::star, KeyCode.S);
        add("tag", MaterialDesignT.TAG_OUTLINE, there, tagging, KeyCode.T);
        add("list", MaterialDesignP.PLAYLIST_PLUS, there, listing, KeyCode.P);
        add("unlist", MaterialDesignP.PLAYLIST_MINUS, listed, deeds::unlist, KeyCode.BACK_SPACE);
        add("export", MaterialDesignE.EXPORT, there, this::export, KeyCode.E);
        all.add(
                new TakeCommand(
                        "show",
                        MaterialDesignC.CROSSHAIRS_GPS,
                        Optional.of(new KeyCodeCombination(KeyCode.ENTER)),
                        there,
                        () -> model.reach() != LineUse.Reach.NOTHING,
                        model::showLine));
        add("delete", MaterialDesignD.DELETE_OUTLINE, there, deeds::delete, KeyCode.DELETE);
        add("restore", MaterialDesignR.RESTORE, deleted, deeds::restore, KeyCode.R);
    }

    private void export() {
        model.exporting().openProperty().set(true);
    }

    private void add(
            String id,
            Ikon icon,
            BooleanSupplier shown,
            Runnable run,
            KeyCode code,
            Modifier... modifiers) {
        all.add(
                new TakeCommand(
                        id,
                        icon,
                        Optional.of(new KeyCodeCombination(code, modifiers)),
                        shown,
                        () -> model.marks().count() > 0,
                        run));
    }

    List<TakeCommand> all() {
        return List.copyOf(all);
    }

    TakeCommand get(String id) {
        return all.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
