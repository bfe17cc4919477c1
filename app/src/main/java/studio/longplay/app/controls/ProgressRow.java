package studio.longplay.app.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Long work: what it is, how far it is, how long it still takes, and a way to stop it.
public final class ProgressRow extends VBox {
    private static final double UNKNOWN = ProgressBar.INDETERMINATE_PROGRESS;

    private final Label title = new Label();
    private final Label remaining = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final IconButton cancel =
            new IconButton(MaterialDesignC.CLOSE, Wording.of("progress.cancel"));

    /// A row at its beginning that cannot be cancelled.
    public ProgressRow(String words) {
        getStyleClass().add("lp-progress-row");
        title.getStyleClass().add("lp-progress-title");
        remaining.getStyleClass().addAll("lp-text-secondary", "lp-figure");
        remaining.setMinWidth(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, remaining, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        cancel.setVisible(false);
        cancel.setManaged(false);
        getChildren().addAll(head, bar);
        setTitle(words);
    }

    /// Changes what is being done.
    public void setTitle(String words) {
        title.setText(words);
        bar.setAccessibleText(words);
    }

    /// Shows how far it is.
    ///
    /// @param fraction 0 to 1; NaN or below 0 where nobody knows
    /// @param left as "2 of 9 segments, 0:14 left"; may be empty
    public void show(double fraction, String left) {
        bar.setProgress(fraction >= 0 ? Math.min(1, fraction) : UNKNOWN);
        remaining.setText(left);
    }

    /// Lets it be cancelled.
    ///
    /// @param id names the button to tests
    /// @return this
    public ProgressRow withCancel(String id, Runnable then) {
        cancel.setId(id);
        cancel.setVisible(true);
        cancel.setManaged(true);
        cancel.setOnAction(_ -> then.run());
        return this;
    }
}
