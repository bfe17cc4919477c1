package studio.longplay.app.library;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeOrder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of the table.
@SuppressWarnings("NullableOptional") // JavaFX hands null to empty cells.
final class TakeColumns {
    private final LibraryViewModel model;
    private final TakeText text;

    TakeColumns(LibraryViewModel model, TakeText text) {
        this.model = model;
        this.text = text;
    }

    private record Shape(String id, double least, double usual, boolean figure) {}

    List<TableColumn<TakeRow, Optional<LibraryTake>>> all() {
        return List.of(
                star(),
                column(new Shape("text", 120, 330, false), TakeText::line),
                column(new Shape("speaker", 92, 104, false), take -> take.facts().speaker()),
                column(new Shape("voice", 60, 92, false), text::voice),
                column(new Shape("project", 60, 136, false), text::project),
                column(
                        new Shape("made", 112, 116, false),
                        take -> text.made(take.facts().madeAt(), model.around().clock().instant())),
                column(
                        new Shape("length", 52, 64, true),
                        take -> TakeText.length(take.facts().samples())),
                column(
                        new Shape("size", 56, 70, true),
                        take -> TakeText.size(take.facts().bytes())),
                score());
    }

    /// What comes first when a column is sorted by; empty if it cannot be.
    static Optional<TakeOrder> order(String column, boolean up) {
        return switch (column) {
            case "speaker" -> Optional.of(TakeOrder.SPEAKER);
            case "voice" -> Optional.of(TakeOrder.VOICE);
            case "made" -> Optional.of(up ? TakeOrder.OLDEST : TakeOrder.NEWEST);
            case "length" -> Optional.of(up ? TakeOrder.SHORTEST : TakeOrder.LONGEST);
            case "size" -> Optional.of(up ? TakeOrder.SMALLEST : TakeOrder.LARGEST);
            case "score" -> Optional.of(up ? TakeOrder.WORST : TakeOrder.BEST);
            default -> Optional.empty();
        };
    }

    private TableColumn<TakeRow, Optional<LibraryTake>> column(
            Shape shape, Function<LibraryTake, String> says) {
        TableColumn<TakeRow, Optional<LibraryTake>> column =
                new TableColumn<>(text.words().get("column." + shape.id));
        column.setId(shape.id);
        column.setMinWidth(shape.least);
        column.setPrefWidth(shape.usual);
        column.setSortable(order(shape.id, true).isPresent());
        column.setReorderable(false);
        column.setCellValueFactory(row -> row.getValue().takeProperty());
        column.setCellFactory(_ -> new TextCell(says, shape.figure));
        if (shape.figure) {
            column.getStyleClass().add("library-figure-column");
        }
        return column;
    }

    private TableColumn<TakeRow, Optional<LibraryTake>> star() {
        TableColumn<TakeRow, Optional<LibraryTake>> column =
                column(new Shape("star", 30, 30, false), _ -> "");
        // Too narrow for its word, which screen readers still say.
        FontIcon head = new FontIcon(MaterialDesignS.STAR_OUTLINE);
        head.setAccessibleText(column.getText());
        column.setText("");
        column.setGraphic(head);
        column.setMaxWidth(30);
        column.setCellFactory(_ -> new StarCell());
        return column;
    }

    private TableColumn<TakeRow, Optional<LibraryTake>> score() {
        TableColumn<TakeRow, Optional<LibraryTake>> column =
                column(new Shape("score", 58, 66, true), TakeText::score);
        column.setCellFactory(_ -> new ScoreCell());
        return column;
    }

    private static class TextCell extends TableCell<TakeRow, Optional<LibraryTake>> {
        private final Function<LibraryTake, String> says;

        TextCell(Function<LibraryTake, String> says, boolean figure) {
            this.says = says;
            if (figure) {
                setAlignment(Pos.CENTER_RIGHT);
                getStyleClass().add("library-figure");
            }
        }

        @Override
        protected void updateItem(@Nullable Optional<LibraryTake> take, boolean empty) {
            super.updateItem(take, empty);
            setText(empty || take == null ? null : take.map(says).orElse("…"));
        }
    }

    /// A score is seen before it is read.
    private static final class ScoreCell extends TextCell {
        private String grade = "";

        ScoreCell() {
            super(TakeText::score, true);
        }

        @Override
        protected void updateItem(@Nullable Optional<LibraryTake> take, boolean empty) {
            super.updateItem(take, empty);
            String now =
                    empty || take == null
                            ? ""
                            : take.flatMap(LibraryTake::measure)
                                    .map(measure -> Grades.of(measure.score()))
                                    .orElse("");
            if (!now.equals(grade)) {
                Grades.show(this, now);
                grade = now;
            }
        }
    }

    private static final class StarCell extends TableCell<TakeRow, Optional<LibraryTake>> {
        private final FontIcon icon = new FontIcon(MaterialDesignS.STAR);

        StarCell() {
            icon.getStyleClass().add("library-star");
            getStyleClass().add("library-star-cell");
        }

        @Override
        protected void updateItem(@Nullable Optional<LibraryTake> take, boolean empty) {
            super.updateItem(take, empty);
            boolean starred =
                    !empty && take != null && take.filter(LibraryTake::starred).isPresent();
            setGraphic(starred ? icon : null);
        }
    }
}
