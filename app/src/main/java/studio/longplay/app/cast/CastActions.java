package studio.longplay.app.cast;

import javafx.beans.value.ObservableBooleanValue;

import studio.longplay.app.actions.Actions;

import java.util.List;

/// What can be commanded of the cast: it is about the speaker selected in the list, or of the
/// selected line.
public final class CastActions {
    static final String CHANGE_VOICE = "cast.change-voice";
    static final String AUDITION = "cast.audition";
    static final String RENAME_SPEAKER = "cast.rename-speaker";

    static final String ALIAS = "cast.alias";
    static final String COLOUR = "cast.colour";

    /// The word meant is the session's: where the caret is in the script.
    static final String PRONOUNCE = "cast.pronounce";

    static final String TURNS = "cast.turns";

    private CastActions() {}

    /// Adds them to the registry.
    ///
    /// @param show brings the cast to the front
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(Actions actions, CastViewModel model, Runnable show) {
        ObservableBooleanValue enabled = model.isSelected();
        actions.add(
                CHANGE_VOICE,
                enabled,
                () -> {
                    show.run();
                    model.selectedProperty().get().ifPresent(model::chooseVoice);
                });
        actions.add(
                AUDITION,
                enabled,
                () -> model.selectedProperty().get().flatMap(model::row).ifPresent(model::hear));
        actions.add(
                RENAME_SPEAKER,
                enabled,
                () -> {
                    show.run();
                    model.selectedProperty().get().ifPresent(model::beginRename);
                });
        actions.add(ALIAS, enabled, () -> ask(model, Asked.What.ALIAS, show));
        actions.add(COLOUR, enabled, () -> ask(model, Asked.What.COLOUR, show));
        actions.add(
                PRONOUNCE,
                () -> {
                    show.run();
                    model.openWords();
                });
        actions.add(
                TURNS,
                () -> {
                    show.run();
                    model.openTurns();
                });
        return List.of(CHANGE_VOICE, AUDITION, RENAME_SPEAKER, ALIAS, COLOUR, PRONOUNCE, TURNS);
    }

    private static void ask(CastViewModel model, Asked.What what, Runnable show) {
        show.run();
        model.selectedProperty().get().ifPresent(key -> model.ask(what, key));
    }
}
