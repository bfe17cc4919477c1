package studio.longplay.app.settings;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.HelpLink;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.session.Running;
import studio.longplay.app.settings.KeptViewModel.State;
import studio.longplay.app.words.Words;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.render.purge.StoredClass;

import java.nio.file.Path;
import java.util.Optional;

/// The sheet of what the program keeps: one chooses, sees what would go, and has it removed.
public final class KeptView extends BorderPane implements AutoCloseable {
    private final KeptViewModel model;
    private final Runnable closing;
    private final Words words = Words.of("settings");
    private final StoredWords stored = new StoredWords(words);
    private final VBox body = new VBox(14);
    private final HBox foot = new HBox(8);
    private final KeptChoices choices;
    private final ChangeListener<State> listener = (_, _, now) -> show(now);

    /// @param closing puts the sheet away
    public KeptView(KeptViewModel model, Runnable closing) {
        this.model = model;
        this.closing = closing;
        choices = new KeptChoices(words, stored);
        setId("kept");
        getStyleClass().add("settings");
        Label title = Layout.label(words.get("kept.title"), "lp-heading");
        HBox head =
                new HBox(
                        12,
                        title,
                        Layout.spring(),
                        HelpLink.page("privacy.md#removing-things").withId("kept-help"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("kept-head");
        setTop(head);
        body.getStyleClass().add("settings-page");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("settings");
        setCenter(scroll);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("kept-foot");
        setBottom(foot);
        model.stateProperty().addListener(listener);
        show(model.stateProperty().get());
    }

    private void show(State now) {
        body.getChildren().clear();
        foot.getChildren().clear();
        switch (now) {
            case State.Counting _ -> waiting("kept.counting");
            case State.Choosing(var kept) -> choose(kept);
            case State.Trying _ -> waiting("kept.trying");
            case State.Tried(_, var plan) -> tried(plan);
            case State.Removing(var work) -> removing(work);
            case State.Gone(var plan) -> gone(plan);
            case State.Refused(var fault) -> {
                body.getChildren()
                        .add(
                                new NoticeBar(NoticeBar.Kind.BAD, fault.whole())
                                        .withHelp(HelpLink.code(fault.code())));
                buttons(button("kept-back", "kept.back", model::look));
            }
        }
    }

    private void waiting(String key) {
        ProgressRow row = new ProgressRow(words.get(key));
        row.show(-1, "");
        body.getChildren().add(row.withCancel("kept-stop", model::stop));
        buttons();
    }

    private void choose(KeptViewModel.Kept kept) {
        choices.show(kept);
        Button next = primary(button("kept-try", "kept.try", () -> model.tryOut(choices.choice())));
        next.disableProperty().bind(choices.nothingProperty());
        body.getChildren().setAll(choices);
        buttons(next);
    }

    private void tried(PurgePlan plan) {
        body.getChildren().add(text("kept.tried"));
        body.getChildren().add(amounts(plan));
        notes(plan);
        Button remove =
                primary(
                        button(
                                "kept-remove",
                                words.get("kept.remove", stored.size(plan.total().bytes())),
                                model::remove));
        remove.setDisable(plan.isEmpty());
        buttons(button("kept-back", "kept.back", model::back), remove);
    }

    private VBox amounts(PurgePlan plan) {
        VBox rows = new VBox();
        rows.setId("kept-plan");
        rows.getStyleClass().add("settings-section");
        for (StoredClass kind : StoredClass.values()) {
            PurgePlan.Sum sum = plan.sums().get(kind);
            if (sum != null) {
                HBox row = row(stored.name(kind), stored.amount(sum));
                row.setId("kept-plan-" + StoredWords.word(kind));
                rows.getChildren().add(row);
            }
        }
        HBox total = row(words.get("kept.total"), stored.amount(plan.total()));
        total.setId("kept-total");
        rows.getChildren().add(total);
        return rows;
    }

    private void notes(PurgePlan plan) {
        if (plan.shared() > 0) {
            body.getChildren()
                    .add(
                            new NoticeBar(
                                    NoticeBar.Kind.INFORMATION,
                                    words.get("kept.shared", plan.shared())));
        }
        for (Path link : plan.skipped()) {
            body.getChildren()
                    .add(
                            new NoticeBar(
                                    NoticeBar.Kind.WARN,
                                    words.get("kept.skipped", link.toString())));
        }
        if (!plan.isEmpty()) {
            body.getChildren().add(new NoticeBar(NoticeBar.Kind.WARN, words.get("kept.for-good")));
        }
    }

    private void removing(Optional<Running> work) {
        ProgressRow row = new ProgressRow(words.get("stored.removing"));
        row.setId("kept-progress");
        row.show(-1, "");
        work.ifPresent(running -> {
            running.progressProperty()
                    .addListener((_, _, now) -> row.show(fraction(now), left(now)));
            row.withCancel("kept-stop", model::stop);
        });
        body.getChildren().add(row);
        buttons();
    }

    private static double fraction(Progress progress) {
        return progress.total() == 0 ? -1 : progress.fraction();
    }

    private String left(Progress progress) {
        return progress.total() == 0
                ? ""
                : words.get("kept.progress", progress.done(), progress.total());
    }

    private void gone(PurgePlan plan) {
        NoticeBar bar =
                new NoticeBar(
                        NoticeBar.Kind.OK,
                        words.get("data.purged", stored.size(plan.total().bytes())));
        bar.setId("kept-gone");
        body.getChildren().addAll(bar, amounts(plan));
        buttons(button("kept-back", "kept.again", model::look));
    }

    private void buttons(Button... more) {
        foot.getChildren().addAll(Layout.spring(), button("kept-close", "kept.close", closing));
        foot.getChildren().addAll(more);
    }

    private static HBox row(String name, String amount) {
        Label label = Layout.label(name, "lp-text");
        Label much = Layout.label(amount, "lp-text-secondary");
        much.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, label, Layout.spring(), much);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lp-row");
        return row;
    }

    private Node text(String key) {
        Label label = Layout.label(words.get(key), "lp-text-secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button primary(Button button) {
        button.getStyleClass().add("lp-primary");
        return button;
    }

    /// @param said a key of the words, or words
    private Button button(String id, String said, Runnable then) {
        Button button = new Button(words.has(said) ? words.get(said) : said);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> then.run());
        return button;
    }

    @Override
    public void close() {
        model.stateProperty().removeListener(listener);
    }
}
