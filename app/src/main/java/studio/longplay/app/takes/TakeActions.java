package studio.longplay.app.takes;

import studio.longplay.app.actions.Actions;

import java.util.List;
import java.util.function.Consumer;

/// What can be commanded of takes: it is about the selected line, or about the take the keyboard is
/// on in the list.
public final class TakeActions {
    private static final String SHOW = "takes.show";
    private static final String NEW = "takes.new";
    private static final String WITH = "takes.new-with";
    private static final String RECORD = "takes.record";
    private static final String IMPORT = "takes.import";
    private static final String CHOOSE = "takes.choose";
    private static final String PLAY = "takes.play";
    private static final String COMPARE = "takes.compare";
    private static final String STAR = "takes.star";
    private static final String REMOVE = "takes.remove";

    private TakeActions() {}

    /// Adds them to the registry.
    ///
    /// @param show brings the takes to the front
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(
            Actions actions, TakesViewModel model, TakesView view, Runnable show) {
        Consumer<Runnable> shown =
                then -> {
                    show.run();
                    then.run();
                };
        actions.add(SHOW, show);
        actions.add(
                NEW,
                model.hasLine(),
                () ->
                        shown.accept(() -> {
                            model.another();
                            view.focusTakes();
                        }));
        actions.add(WITH, model.hasLine(), () -> shown.accept(() -> model.compose(true)));
        actions.add(IMPORT, model.hasLine(), () -> shown.accept(view::bringIn));
        actions.add(RECORD, model.hasLine(), () -> shown.accept(view::record));
        actions.add(CHOOSE, model.hasLine(), () -> model.choose(model.currentProperty().get()));
        actions.add(PLAY, model.hasLine(), () -> model.play(model.currentProperty().get()));
        actions.add(COMPARE, model.canCompare(), () -> shown.accept(model::compare));
        actions.add(STAR, model.isOnKept(), () -> model.star(model.currentProperty().get()));
        actions.add(REMOVE, model.isOnKept(), () -> model.remove(model.currentProperty().get()));
        return List.of(SHOW, NEW, WITH, RECORD, IMPORT, CHOOSE, PLAY, COMPARE, STAR, REMOVE);
    }
}
