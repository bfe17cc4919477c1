package studio.longplay.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Speed;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A small card over the clips that asks one thing: how fast, or what a marker is called.
final class AskCard extends VBox {
    private static final int FASTEST = 10_000;

    private final TimelineViewModel model;
    private final Words words;
    private Runnable accept = () -> {};
    private boolean fresh;

    AskCard(TimelineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("timeline-ask");
        getStyleClass().add("timeline-ask");
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        addEventFilter(KeyEvent.KEY_TYPED, this::leaveOut);
    }

    /// The letter of the key that opened the card comes after it is open, and is not meant for it.
    private void leaveOut(KeyEvent event) {
        if (fresh) {
            event.consume();
        }
    }

    /// Enter is meant for the card wherever it is, but on a button.
    private void typed(KeyEvent event) {
        fresh = false;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            accept.run();
            event.consume();
        }
    }

    /// Shows what is asked, or nothing.
    void show(Optional<Ask> asked) {
        setVisible(asked.isPresent());
        fresh = true;
        asked.ifPresent(ask -> {
            switch (ask) {
                case Ask.OfSpeed _ -> speed();
                case Ask.OfMark(Board.Mark mark) -> mark(mark);
            }
        });
    }

    private void close() {
        model.askProperty().set(Optional.empty());
        if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    private Label title(String key) {
        Label title = new Label(words.get(key));
        title.getStyleClass().add("timeline-ask-title");
        return title;
    }

    private void speed() {
        double now = model.selectedClip().map(clip -> clip.treatment().speed().ratio()).orElse(1.0);
        TextField percent = new TextField(Long.toString(Math.round(now * 100)));
        percent.setId("timeline-ask-percent");
        percent.setPrefColumnCount(6);
        percent.setAccessibleText(words.get("ask.speed"));
        CheckBox ripples = new CheckBox(words.get("ask.speed.ripple"));
        ripples.setId("timeline-ask-ripple");
        ripples.setSelected(true);
        Label wrong = new Label(words.get("ask.speed.wrong", FASTEST));
        wrong.getStyleClass().add("timeline-ask-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        Label unit = new Label("%");
        HBox field = new HBox(6, percent, unit);
        field.setAlignment(Pos.CENTER_LEFT);
        accept =
                () -> {
                    OptionalInt read = percent(percent.getText());
                    wrong.setVisible(read.isEmpty());
                    if (read.isPresent()) {
                        model.treating()
                                .speed(Speed.ofPercent(read.getAsInt()), ripples.isSelected());
                        close();
                    } else {
                        requestLayout();
                    }
                };
        fill(title("ask.speed"), field, ripples, wrong, buttons(Optional.empty()));
        percent.requestFocus();
        percent.selectAll();
    }

    private static OptionalInt percent(String text) {
        try {
            int read = Integer.parseInt(text.replace("%", "").strip());
            return read > 0 && read <= FASTEST ? OptionalInt.of(read) : OptionalInt.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    private void mark(Board.Mark mark) {
        TextField name = new TextField(mark.marker().name());
        name.setId("timeline-ask-name");
        name.setAccessibleText(words.get("ask.mark.name"));
        ToggleGroup colours = new ToggleGroup();
        HBox row = new HBox(6);
        for (Marker.Colour colour : Marker.Colour.values()) {
            row.getChildren().add(colour(colour, colours, mark.marker().colour() == colour));
        }
        accept =
                () -> {
                    Marker.Colour chosen =
                            colours.getSelectedToggle() == null
                                    ? mark.marker().colour()
                                    : (Marker.Colour) colours.getSelectedToggle().getUserData();
                    model.treating().changeMark(mark.marker(), name.getText().strip(), chosen);
                    close();
                };
        Button remove = new Button(words.get("ask.mark.remove"));
        remove.setId("timeline-ask-remove");
        remove.setOnAction(_ -> {
            model.treating().removeMark(mark.marker());
            close();
        });
        fill(title("ask.mark"), name, row, buttons(Optional.of(remove)));
        name.requestFocus();
        name.selectAll();
    }

    private ToggleButton colour(Marker.Colour colour, ToggleGroup group, boolean chosen) {
        String lower = colour.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton();
        button.setId("timeline-ask-" + lower);
        button.getStyleClass().addAll("timeline-ask-colour", "timeline-mark-" + lower);
        button.setAccessibleText(words.get("colour." + lower));
        button.setUserData(colour);
        button.setToggleGroup(group);
        button.setSelected(chosen);
        return button;
    }

    private Node buttons(Optional<Button> left) {
        Button cancel = new Button(words.get("ask.cancel"));
        cancel.setId("timeline-ask-cancel");
        cancel.setOnAction(_ -> close());
        Button done = new Button(words.get("ask.done"));
        done.setId("timeline-ask-done");
        done.getStyleClass().add("lp-primary");
        done.setOnAction(_ -> accept.run());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(8);
        left.ifPresent(row.getChildren()::add);
        row.getChildren().addAll(spring, cancel, done);
        return row;
    }

    private void fill(Node... parts) {
        getChildren().setAll(parts);
        applyCss();
        autosize();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }
}
