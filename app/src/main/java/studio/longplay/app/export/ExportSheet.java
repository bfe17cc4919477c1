package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import studio.longplay.app.controls.CastShadow;

/// The export view as a sheet over the window. The window behind it goes on; Escape closes it.
public final class ExportSheet extends StackPane {
    private static final double WIDTH = 1120;
    private static final double LEAST_HEIGHT = 420;
    private static final double MARGIN = 24;

    private final ExportView view;

    /// @param closed takes the sheet away; an export goes on
    public ExportSheet(ExportView view, Runnable closed) {
        this.view = view;
        setId("export-sheet");
        getStyleClass().add("export-scrim");
        setAlignment(Pos.CENTER);
        getChildren().addAll(new CastShadow(view), view);
        view.whenClosed(closed);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                closed.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, view::goByKey);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        closed.run();
                        key.consume();
                    }
                });
    }

    /// As high as the page needs and as the window allows.
    @Override
    protected void layoutChildren() {
        double width = Math.min(WIDTH, getWidth() - 2 * MARGIN);
        double wanted = Math.max(LEAST_HEIGHT, view.prefHeight(width));
        double height = Math.min(wanted, getHeight() - 2 * MARGIN);
        double x = Math.round((getWidth() - width) / 2);
        double y = Math.round((getHeight() - height) / 2);
        view.resizeRelocate(x, y, width, Math.ceil(height));
    }

    /// Puts the keyboard into the sheet.
    public void focus() {
        view.focusFirst();
    }
}
