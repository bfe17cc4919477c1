package studio.longplay.app.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A large choice: a preset, a template, a project; with a picture above its name.
///
/// It is a toggle; cards of one choice share a [javafx.scene.control.ToggleGroup].
public final class CardButton extends ToggleButton {
    private static final double PREFERRED_WIDTH = 240;

    private final VBox body = new VBox();
    private final VBox words = new VBox(4);
    private final Label title = new Label();
    private final HBox marks = new HBox(4);

    /// A card without a picture.
    ///
    /// @param text one or two sentences; may be empty
    public CardButton(String title, String text) {
        getStyleClass().add("lp-card");
        setMinWidth(0);
        setPrefWidth(PREFERRED_WIDTH);
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        this.title.setText(title);
        this.title.getStyleClass().add("lp-card-title");
        HBox head = new HBox(8, this.title, spring(), marks);
        head.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("lp-card-words");
        words.getChildren().add(head);
        if (!text.isEmpty()) {
            Label more = new Label(text);
            more.getStyleClass().add("lp-card-text");
            more.setWrapText(true);
            more.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(more);
        }
        body.getChildren().add(words);
        body.getStyleClass().add("lp-card-body");
        setGraphic(body);
        setAccessibleText(text.isEmpty() ? title : title + ". " + text);
    }

    /// Puts a picture over the words; it is as wide as the card.
    ///
    /// @param picture keeps its own height
    /// @return this
    public CardButton withPicture(Node picture) {
        picture.getStyleClass().add("lp-card-picture");
        body.getChildren().addFirst(picture);
        return this;
    }

    /// Puts chips beside the title.
    ///
    /// @return this
    public CardButton withMarks(Node... chips) {
        marks.getChildren().setAll(chips);
        marks.setMinWidth(Region.USE_PREF_SIZE);
        return this;
    }

    /// A button asks its graphic for its height without saying how wide it will be.
    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : prefWidth(-1);
        double inside = wide - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + body.prefHeight(inside) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        super.layoutChildren();
        body.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                inside,
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
