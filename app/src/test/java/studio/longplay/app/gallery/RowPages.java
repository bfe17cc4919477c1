package studio.longplay.app.gallery;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.ProgressRow;
import studio.longplay.app.controls.SearchField;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;

import java.util.List;
import java.util.function.Function;

/// What is set, found and told, row by row.
final class RowPages {
    private RowPages() {}

    static List<Page> pages() {
        return List.of(
                new Page("rows", RowPages::rows),
                new Page("fields", RowPages::fields),
                new Page("notices", RowPages::notices),
                new Page("progress", RowPages::progress));
    }

    private static Node rows() {
        ValueRow rate =
                new ValueRow(
                                "Rate",
                                new ValueRange(0.5, 2, 0.01, 0.1, 1),
                                ValueFormat.number(2, "\u00d7"))
                        .withId("rate");
        rate.valueProperty().set(0.96);
        ValueRow pitch =
                new ValueRow(
                                "Pitch",
                                new ValueRange(-12, 12, 0.1, 1, 0),
                                ValueFormat.signed(1, " st"))
                        .withId("pitch");
        pitch.valueProperty().set(0.5);
        SwitchRow captions =
                new SwitchRow("Captions in the picture", "Burned in; they cannot be turned off.")
                        .withId("captions");
        captions.onProperty().set(true);
        return Gallery.column(
                rate,
                pitch,
                captions,
                new SwitchRow("Ripple", ""),
                new ChoiceRow<>("Frame rate", List.of("24", "25", "30"), Function.identity())
                        .withId("rates"));
    }

    private static Node fields() {
        SearchField search = new SearchField("Search voices");
        search.setId("search");
        SearchField found = new SearchField("Search voices");
        found.setText("narrator, deep");
        TextField name = new TextField("The Lighthouse Keeper");
        TextArea notes = new TextArea("Keep the wind low under the last scene.");
        notes.setPrefRowCount(3);
        CheckBox check = new CheckBox("Keep takes");
        check.setSelected(true);
        Slider zoom = new Slider(0, 100, 40);
        zoom.setAccessibleText("Zoom");
        return Gallery.column(
                search, found, name, notes, new HBox(16, check, new CheckBox("Ask first")), zoom);
    }

    private static Node notices() {
        return Gallery.column(
                new NoticeBar(NoticeBar.Kind.INFORMATION, "Voices are made on this machine."),
                new NoticeBar(NoticeBar.Kind.OK, "The film is verified: 713 segments, no drift."),
                new NoticeBar(
                                NoticeBar.Kind.WARN,
                                "There is no sound device. Preview runs silent; exports are not"
                                        + " affected, and the meters show what would be heard.")
                        .withDismiss(() -> {}),
                new NoticeBar(NoticeBar.Kind.BAD, "No such effect: \u201charbour bel\u201d.")
                        .withAction("notice-act", "Use \u201charbour bell\u201d", () -> {})
                        .withDismiss(() -> {}));
    }

    private static Node progress() {
        ProgressRow known =
                new ProgressRow("Pre-rendering scene 4").withCancel("progress-stop", () -> {});
        known.show(0.62, "2 of 9 segments \u00b7 0:14 left");
        ProgressRow unknown = new ProgressRow("Reading the project");
        unknown.show(Double.NaN, "");
        ProgressRow lengthy =
                new ProgressRow(
                        "Speaking the lines of a chapter whose name goes on for longer than any"
                                + " row of this window is wide");
        lengthy.show(0.1, "1 h 12 min left");
        return Gallery.column(known, unknown, lengthy);
    }
}
