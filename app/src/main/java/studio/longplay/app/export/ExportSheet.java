package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The export view as a sheet over the window. The window behind it goes on; Escape closes it.
public final class ExportSheet extends StackPane {
    private static final double WIDTH = 960;
    private static final double MARGIN = 24;

    private final ExportView view;

    /// @param closed takes the sheet away; an export goes on
    public ExportSheet(ExportView view, Runnable closed) {
        this.view = view;
        setId("export-sheet");
        getStyleClass().add("export-scrim");
        setAlignment(Pos.CENTER);
        view.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        view.maxHeightProperty().bind(heightProperty().subtract(2 * MARGIN));
        view.prefWidthProperty().bind(widthProperty().subtract(2 * MARGIN));
        getChildren().add(view);
        view.whenClosed(closed);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                closed.run();
            }
        });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        closed.run();
                        key.consume();
                    }
                });
    }

    /// Puts the keyboard into the sheet.
    public void focus() {
        view.focusFirst();
    }
}
