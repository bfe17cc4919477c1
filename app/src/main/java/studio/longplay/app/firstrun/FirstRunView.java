package studio.longplay.app.firstrun;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.firstrun.FirstRunViewModel.Step;
import studio.longplay.app.settings.HomeRow;
import studio.longplay.app.words.Words;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The sheet of the first start, a step at a time: Enter goes on, Escape skips.
public final class FirstRunView extends BorderPane implements AutoCloseable {
    private final FirstRunViewModel model;
    private final Ways ways;
    private final Words words = Words.of("firstrun");
    private final Label title = new Label();
    private final Label which = new Label();
    private final ScrollPane page = new ScrollPane();
    private final Button leave;
    private final Button back;
    private final Button skip;
    private final Button next;
    private final WelcomeStep welcome;
    private final MachineStep machine;
    private final FoldersStep folders;
    private final Map<Step, Node> steps = new EnumMap<>(Step.class);
    private final Subscription followed;

    /// Where the sheet leads; each closes it.
    public record Ways(Runnable template, Runnable empty, Runnable tutorial, Runnable close) {}

    /// What is chosen in other places too.
    ///
    /// @param folder asks for a folder, beginning at one
    public record Choices(Choice language, Choice theme, Function<Path, Optional<Path>> folder) {}

    public FirstRunView(FirstRunViewModel model, Choices choices, Ways ways) {
        this.model = model;
        this.ways = ways;
        setId("firstrun");
        getStyleClass().add("firstrun");
        leave = button("leave", ways.close());
        back = button("back", model::back);
        skip = button("skip", model::skip);
        next = button("next", model::next);
        next.getStyleClass().add("lp-primary");
        leave.getStyleClass().add("flat");
        welcome = new WelcomeStep(choices.language(), choices.theme());
        machine = new MachineStep(model);
        folders = new FoldersStep(model, choices.folder());
        steps.put(Step.WELCOME, welcome);
        steps.put(Step.MACHINE, machine);
        steps.put(Step.FOLDERS, folders);
        steps.put(Step.FINISH, new FinishStep(ways));
        title.setId("firstrun-title");
        title.getStyleClass().add("lp-title");
        which.getStyleClass().add("lp-text-secondary");
        HBox head = new HBox(12, title, Layout.spring(), which);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("firstrun-head");
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        HBox foot = new HBox(8, leave, Layout.spring(), back, skip, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("firstrun-foot");
        setTop(head);
        setCenter(page);
        setBottom(foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        followed = model.stepProperty().subscribe(this::show);
    }

    /// Puts the data folder with its choice below where projects go; closed with the sheet.
    public void add(HomeRow home) {
        folders.add(home);
    }

    private Button button(String key, Runnable then) {
        Button button = new Button(words.get(key));
        button.setId("firstrun-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            if (model.stepProperty().get() == Step.FINISH) {
                ways.close().run();
            } else {
                model.skip();
            }
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            if (key.getTarget() instanceof Button pressed) {
                pressed.fire();
            } else {
                model.next();
            }
        }
    }

    private void show(Step step) {
        int number = model.at() + 1;
        int count = FirstRunViewModel.STEPS.size();
        String name = words.get(step.name().toLowerCase(Locale.ROOT) + ".title");
        title.setText(name);
        which.setText(words.get("step", number, count));
        next.setAccessibleText(words.get("next.said", name, number, count));
        page.setContent(steps.get(step));
        page.setVvalue(0);
        boolean last = step == Step.FINISH;
        Layout.shown(leave, !last);
        Layout.shown(skip, !last);
        Layout.shown(next, !last);
        back.setDisable(step == Step.WELCOME);
        focus();
    }

    /// Gives the focus to what goes on.
    public void focus() {
        Node begin = lookup("#firstrun-template");
        if (model.stepProperty().get() != Step.FINISH) {
            next.requestFocus();
        } else if (begin != null) {
            begin.requestFocus();
        }
    }

    @Override
    public void close() {
        followed.unsubscribe();
        welcome.close();
        machine.close();
        folders.close();
    }

    /// Ways to begin.
    private final class FinishStep extends VBox {
        FinishStep(Ways ways) {
            getStyleClass().add("firstrun-step");
            getChildren()
                    .addAll(
                            Wrapped.of(words.get("finish.text"), "firstrun-lead"),
                            way("template", ways.template()),
                            way("empty", ways.empty()),
                            way("tutorial", ways.tutorial()));
        }

        private Button way(String key, Runnable then) {
            String name = words.get("finish." + key);
            String more = words.get("finish." + key + ".text");
            Label head = new Label(name);
            head.getStyleClass().add("lp-heading");
            Button way = new Button();
            way.setGraphic(new VBox(2, head, Wrapped.of(more, "lp-text-secondary")));
            way.setId("firstrun-" + key);
            way.setAccessibleText(name + ". " + more);
            way.getStyleClass().add("firstrun-way");
            way.setMaxWidth(Double.MAX_VALUE);
            way.setOnAction(_ -> then.run());
            return way;
        }
    }
}
